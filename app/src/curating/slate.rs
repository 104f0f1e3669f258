//! What will be voted on: by which rule, with which items, and what of them cannot be read in both languages yet.

use leptos::prelude::*;
use pathways::{
    charter::{SlateKind, SlateRule},
    id::CampaignId,
    role::{Action, Role},
    round::{Kind, RoundState},
    stage::Stage,
    text::Language,
    topic::TopicStage,
    view::{ChallengeStateView, ChallengeView, RoundView, TopicView},
};

use super::{seen_by, translations};
use crate::{
    host::{DeskHead, DeskPlace},
    i18n::{in_language, messages, number},
    port::Seen,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, Card, Empty, FormHead, FormTrouble, Said},
    visit::Visit,
};

mod acts;
mod fields;
pub(crate) mod topic;

pub(crate) use acts::receive;

/// Drafts a topic.
const DRAFT: &str = "draft";
const NAME: &str = "name";
/// The challenges that a topic answers.
const ANSWERS: &str = "answers";

/// Who decides what is voted on.
const WORKERS: &[Role] = &[Role::Host];

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    DeskPlace::Slate.address(language, id)
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let seen = match seen_by(&visit, WORKERS) {
        Ok(seen) => seen,
        Err(trouble) => return view! { <TroublePage trouble /> }.into_any(),
    };
    let words = messages(visit.language());
    let kind = seen.glance().charter.upvote.slate;
    let topics = (kind == SlateKind::Topics).then(|| topics(&seen, &visit));
    let frozen = frozen(&seen);
    let lede = match frozen.as_ref().map(|round| round.kind) {
        None => words.slate_title_lede(),
        Some(Kind::Upvote) => words.slate_frozen_by_upvote(),
        Some(Kind::Panel) => words.slate_frozen_by_panel(),
    };
    view! {
        <PageTitle text=words.slate_title() />
        <DeskHead seen=&seen visit=&visit current=DeskPlace::Slate />
        <h1>{words.slate_title()}</h1>
        <p class="c-lede">{lede}</p>
        {rules(&seen, &visit, frozen.as_ref())}
        {topics}
    }
    .into_any()
}

/// The first vote on the slate, once it has opened.
fn frozen(seen: &Seen) -> Option<RoundView> {
    let has_opened =
        |round: &RoundView| !matches!(round.state, RoundState::Prepared | RoundState::Void);
    seen.rounds().into_iter().find(has_opened)
}

/// The rules in words, and how many items there are: now, or on the slate that is frozen.
fn rules(seen: &Seen, visit: &Visit, frozen: Option<&RoundView>) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let charter = &seen.glance().charter;
    let accepted = accepted(seen);
    let coverage = seen.glance().coverage;
    let (rule, count) = match charter.upvote.slate {
        SlateKind::Challenges => (words.slate_of_challenges(), coverage.accepted()),
        SlateKind::Themes => (words.slate_of_themes(), live_themes(seen)),
        SlateKind::Topics => (words.slate_of_topics(), drafted_count(seen)),
    };
    let panel = charter.path.has(Stage::Panel).then(|| {
        let rule = match charter.panel.slate {
            SlateRule::All => words.slate_panel_all(),
            SlateRule::FirstAndBestOfThemes { first } => {
                words.slate_panel_first(number(first, language))
            }
        };
        view! { <p>{rule}</p> }
    });
    let missing = accepted.iter().filter(|challenge| !challenge.untranslated().is_empty()).count();
    let missing = u32::try_from(missing).unwrap_or(u32::MAX);
    let items = match frozen {
        None => words.slate_items(count, number(count, language)),
        Some(round) => {
            let count = u32::try_from(round.slate.len()).unwrap_or(u32::MAX);
            words.slate_items_frozen(count, number(count, language))
        }
    };
    let missing = words.slate_untranslated(missing, number(missing, language));
    let to_translations = translations::address(language, seen.id());
    let to_charter = frozen.is_none().then(|| {
        let to_charter = DeskPlace::Charter.address(language, seen.id());
        view! {
            <p class="c-alone">
                <a href=to_charter>{words.slate_to_charter()}</a>
            </p>
        }
    });
    view! {
        <Card title=words.slate_rules()>
            <p>{rule} " " {items}</p>
            {panel}
            {to_charter}
            <p>
                {missing} " " <a href=to_translations>{words.slate_to_translations()}</a>
            </p>
        </Card>
    }
    .into_any()
}

/// What a topic can answer.
fn accepted(seen: &Seen) -> Vec<ChallengeView> {
    let is_accepted = |challenge: &ChallengeView| challenge.state == ChallengeStateView::Accepted;
    seen.challenges().into_iter().filter(is_accepted).collect()
}

fn live_themes(seen: &Seen) -> u32 {
    let themes = seen.themes();
    let live = themes.iter().filter(|theme| theme.state != pathways::theme::ThemeState::Retired);
    u32::try_from(live.count()).unwrap_or(u32::MAX)
}

fn drafted(seen: &Seen) -> Vec<TopicView> {
    let is_drafted = |topic: &TopicView| topic.stage == TopicStage::Drafted;
    seen.topics().into_iter().filter(is_drafted).collect()
}

fn drafted_count(seen: &Seen) -> u32 {
    u32::try_from(drafted(seen).len()).unwrap_or(u32::MAX)
}

/// The drafted topics, and the form for another one.
fn topics(seen: &Seen, visit: &Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let topics = drafted(seen);
    let none = topics.is_empty().then(|| {
        view! { <Empty title=words.slate_no_topic() words=words.slate_no_topic_words() /> }
    });
    let may = seen.may(Action::DraftTopics);
    let items: Vec<_> = topics
        .iter()
        .map(|topic| {
            let place = topic.id.to_string();
            let name = topic.name.as_ref().map(|name| in_language(name, language).into_any());
            let count = u32::try_from(topic.answers.len()).unwrap_or(u32::MAX);
            let edit = may.then(|| {
                let href = topic::address(language, seen.id(), topic.id);
                view! { <a href=href>{words.slate_edit()}</a> }
            });
            view! {
                <li class="c-item" id=place.clone()>
                    <Said visit=visit place=place.clone() />
                    <div class="c-item-words">
                        <h3>{name}</h3>
                        <p class="c-item-meta">
                            {words.slate_answers(count, number(count, language))} " " {edit}
                        </p>
                    </div>
                </li>
            }
        })
        .collect();
    let form = may.then(|| draft(seen, visit));
    view! {
        <section aria-labelledby="topics">
            <h2 id="topics">{words.slate_topics()}</h2>
            {none}
            <ul class="c-list">{items}</ul>
        </section>
        {form}
    }
    .into_any()
}

fn draft(seen: &Seen, visit: &Visit) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(DRAFT);
    let labels = [(NAME, words.slate_name()), (ANSWERS, words.slate_challenges())];
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.slate_draft_title()}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            {fields::fields(&form, seen, None, visit.language())}
            <div class="c-buttons">
                <Button>{words.slate_draft()}</Button>
            </div>
        </form>
    }
    .into_any()
}
