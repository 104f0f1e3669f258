//! The topics that follow from the decision: who leads them, when people next meet, what is promised and new, and the
//! way to help.

use leptos::prelude::*;
use pathways::{stage::Stage, topic::TopicStage, view::TopicView};

use super::Findings;
use crate::{
    campaign::At,
    i18n::{self, in_language, messages},
    topic::HELP_PLACE,
    ui::{Badge, Fact, Facts, Tone, Written},
};

/// The topics; none before one is selected.
pub(super) fn topics(findings: &Findings) -> Option<AnyView> {
    let words = messages(findings.language);
    let topics = findings.seen.topics();
    let selected: Vec<_> =
        topics.iter().filter(|topic| topic.stage != TopicStage::Drafted).collect();
    if selected.is_empty() {
        return None;
    }
    let cards = selected.into_iter().map(|topic| card(findings, topic)).collect_view();
    let topics = view! {
        <section aria-labelledby="topics">
            <h2 id="topics">{words.results_topics()}</h2>
            <ul class="c-cards">{cards}</ul>
        </section>
    };
    Some(topics.into_any())
}

fn card(findings: &Findings, topic: &TopicView) -> AnyView {
    let language = findings.language;
    let words = messages(language);
    let item = pathways::round::ItemId::Topic(topic.id);
    let lead = topic.lead.as_ref().map_or_else(|| words.topic_no_lead(), ToString::to_string);
    let next = match topic.next_date {
        Some(at) => {
            let zone = &findings.seen.glance().charter.zone;
            let moment = findings.visit.backend().moment(at, zone);
            view! { <At moment language /> }.into_any()
        }
        None => words.topic_no_date().into_any(),
    };
    let promise = topic.promise.as_ref().map(|promise| {
        let text = in_language(promise, language);
        Fact::new(words.topic_promise(), view! { <Written text language /> })
    });
    let news = topic.news.last().map(|news| {
        let text = in_language(&news.text, language);
        Fact::new(words.topic_latest_news(), view! { <Written text language /> })
    });
    let facts = [Fact::new(words.topic_lead(), lead), Fact::new(words.topic_next_date(), next)];
    let facts: Vec<Fact> = facts.into_iter().chain(promise).chain(news).collect();
    let address = findings.catalogue.address(item);
    let help = matches!(findings.seen.stage(), Stage::Decided | Stage::Pathways).then(|| {
        view! {
            <p class="p-results-help">
                <a class="c-button is-quiet" href=format!("{address}#{}", HELP_PLACE)>
                    {words.topic_help()}
                    <span class="u-visually-hidden">
                        "\u{a0}: " {findings.catalogue.name(item)}
                    </span>
                </a>
            </p>
        }
    });
    view! {
        <li class="c-card">
            <p>
                <Badge tone=Tone::Now words=i18n::topic_stage(topic.stage, language) />
            </p>
            <h3>
                <a class="c-card-link" href=address>
                    {findings.catalogue.name(item)}
                </a>
            </h3>
            <Facts facts />
            {help}
        </li>
    }
    .into_any()
}
