//! The topics that follow from the decision, with who leads them and when people next meet.

use leptos::prelude::*;
use pathways::{topic::TopicStage, view::TopicView};

use super::Findings;
use crate::{
    campaign::At,
    i18n::{self, messages},
    ui::{Badge, Fact, Facts, Tone},
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
    let facts = vec![Fact::new(words.topic_lead(), lead), Fact::new(words.topic_next_date(), next)];
    view! {
        <li class="c-card">
            <p>
                <Badge tone=Tone::Now words=i18n::topic_stage(topic.stage, language) />
            </p>
            <h3>
                <a class="c-card-link" href=findings.catalogue.address(item)>
                    {findings.catalogue.name(item)}
                </a>
            </h3>
            <Facts facts />
        </li>
    }
    .into_any()
}
