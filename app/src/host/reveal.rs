//! The reveal: a host tells the decision in the room, topic by topic, or publishes all of it at once.
//!
//! What is revealed here is public the same second, on the wall, the results and the log; everything else of the
//! decision stays covered. The page itself is for hosts, who see the whole decision: it is no page for a projector.

use leptos::prelude::*;
use pathways::{
    campaign::{Command, Precondition},
    round::ItemId,
    stage::Stage,
    text::Language,
    view::ResultsView,
};

use super::{DeskHead, DeskPlace, hosted, preconditions::Preconditions};
use crate::{
    catalogue::Catalogue,
    form::{BoxedOutcome, Outcome, Posted},
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{Badge, Button, ButtonKind, Empty, FormHead, FormTrouble, Said, Tone},
    visit::Visit,
};

/// Shows one item.
const REVEAL: &str = "reveal";
/// Publishes all that is left.
const PUBLISH: &str = "publish";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match hosted(&visit) {
        Ok(seen) => view! { <Reveal seen visit /> }.into_any(),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

/// Takes its forms.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = hosted(visit)?;
    let words = messages(visit.language());
    let own = DeskPlace::Reveal.address(visit.language(), seen.id());
    match posted.act() {
        REVEAL => {
            let item: ItemId = posted.on()?;
            visit.backend().act(seen.id(), posted.key(), Command::Reveal { item }).await?;
            Ok(Outcome::said_at(own, item, words.reveal_done()))
        }
        PUBLISH => {
            let publish = Command::Advance { from: seen.stage(), to: Stage::Decided };
            visit.backend().act(seen.id(), posted.key(), publish).await?;
            Ok(Outcome::said(own, words.reveal_published()))
        }
        _ => Err(Trouble::NotFound),
    }
}

#[component]
fn Reveal(seen: Seen, visit: Visit) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    let is_published = matches!(seen.stage(), Stage::Decided | Stage::Pathways | Stage::Archived);
    let content = match seen.results() {
        _ if is_published => {
            let (title, text) = (words.reveal_over(), words.reveal_over_words());
            view! { <Empty title words=text /> }.into_any()
        }
        Some(results) if results.decision.is_some() => {
            view! { <Choices seen=&seen visit=&visit results /> }.into_any()
        }
        _ => {
            let (title, text) = (words.reveal_nothing(), words.reveal_nothing_words());
            view! { <Empty title words=text /> }.into_any()
        }
    };
    view! {
        <PageTitle text=format!("{} · {name}", words.reveal_title()) />
        <DeskHead seen=&seen visit=&visit current=DeskPlace::Reveal />
        <h1>{words.reveal_title()}</h1>
        <p class="c-lede">{words.reveal_lede()}</p>
        <p class="c-alone">
            <a href=DeskPlace::Wall.address(language, seen.id())>{words.wall_to()}</a>
        </p>
        {content}
    }
}

#[component]
fn Choices<'a>(seen: &'a Seen, visit: &'a Visit, results: ResultsView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let conditions = seen.preconditions(Stage::Decided, visit.backend().now());
    // While something is missing, nothing below would be taken.
    let is_missing = conditions.iter().any(|condition| !condition.is_met());
    let missing = is_missing.then(|| what_is_missing(seen, conditions, language));
    let catalogue = Catalogue::of(seen, language);
    let revealed: Vec<ItemId> = results.revealed.iter().map(|shown| shown.item).collect();
    let chosen = results.decision.map(|decision| decision.selected).unwrap_or_default();
    let rows: Vec<_> = chosen
        .into_iter()
        .map(|chosen| {
            let item = chosen.item;
            let form = visit.form_on(REVEAL, item);
            let state = if revealed.contains(&item) {
                view! { <Badge tone=Tone::Done words=words.reveal_shown() /> }.into_any()
            } else {
                view! {
                    <form method="post">
                        <FormHead form=&form at=seen.size() />
                        <FormTrouble form=&form />
                        <Button>{words.reveal_show()}</Button>
                    </form>
                }
                .into_any()
            };
            view! {
                <li class="p-reveal-item">
                    <Said visit=visit place=item.to_string() />
                    <p class="c-alone">{catalogue.link(item)}</p>
                    {state}
                </li>
            }
        })
        .collect();
    let publish = visit.form(PUBLISH);
    view! {
        {missing}
        <ol class="p-reveal">{rows}</ol>
        <section class="c-card">
            <h2>{words.reveal_all()}</h2>
            <p>{words.reveal_all_words()}</p>
            <form method="post">
                <FormHead form=&publish at=seen.size() />
                <FormTrouble form=&publish />
                <Button kind=ButtonKind::Quiet>{words.reveal_publish()}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// What is missing before anything can be shown, each with the way to the page that meets it.
fn what_is_missing(seen: &Seen, conditions: Vec<Precondition>, language: Language) -> AnyView {
    let words = messages(language);
    view! {
        <section class="c-card">
            <h2>{words.reveal_waits()}</h2>
            <Preconditions preconditions=conditions desk=Some(seen.id()) language />
        </section>
    }
    .into_any()
}
