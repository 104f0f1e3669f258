//! What is still to come: when, and while a host tells the decision in the room, what has been told.
//!
//! While the stage lasts that decides, this part keeps itself up to date, so that a choice reaches every phone as it reaches the wall.
//! Once the whole decision is public the page has no such part any more, and the island loads it anew.

use leptos::prelude::*;
use pathways::stage::Stage;

use super::{Findings, chosen};
use crate::{
    campaign::When,
    i18n::{messages, stage},
    live::Live,
    ui::Empty,
};

/// The id of the part that is replaced when the campaign has moved.
const COMING: &str = "coming";

/// What has been revealed, else what will come and when; none where the reader knows the decision.
pub(super) fn coming(findings: &Findings) -> Option<AnyView> {
    if findings.results.decision.is_some() {
        return None;
    }
    let content = if findings.seen.stage() == Stage::Cancelled {
        let words = messages(findings.language);
        let (title, text) = (words.results_cancelled(), words.results_cancelled_words());
        view! { <Empty title words=text /> }.into_any()
    } else if findings.results.revealed.is_empty() {
        later(findings)
    } else {
        revealed(findings)
    };
    let deciding = findings.seen.glance().charter.path.deciding_stage();
    if findings.seen.stage() != deciding {
        return Some(content);
    }
    let lost = messages(findings.language).live_lost();
    let stream = format!("/live/{}", findings.seen.id());
    let part = view! {
        <div id=COMING aria-live="polite">
            {content}
        </div>
        <Live stream part=COMING.to_owned() page=None>
            <p>{lost}</p>
        </Live>
    };
    Some(part.into_any())
}

/// The choices that were shown in the room, in that order.
fn revealed(findings: &Findings) -> AnyView {
    let words = messages(findings.language);
    let items = findings.results.revealed.iter().map(|one| chosen::item(findings, one));
    view! {
        <section aria-labelledby="revealed">
            <h2 id="revealed">{words.results_revealed()}</h2>
            <p>{words.results_revealed_words()}</p>
            <ol class="p-results-chosen">{items.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn later(findings: &Findings) -> AnyView {
    let words = messages(findings.language);
    let path = &findings.seen.glance().charter.path;
    let has_supports = findings.results.upvote.is_some();
    let (title, text) = if has_supports {
        (words.results_decision_coming(), words.results_decision_coming_words())
    } else if path.has(Stage::Upvote) {
        (words.results_coming(), words.results_coming_words())
    } else {
        (words.results_coming(), words.results_coming_panel())
    };
    let first = if !has_supports && findings.has_panel() && path.has(Stage::Upvote) {
        path.next(Stage::Upvote)
    } else {
        Some(Stage::Decided)
    };
    let mut dates: Vec<Stage> = [first, Some(Stage::Decided)].into_iter().flatten().collect();
    dates.dedup();
    let dates = dates.into_iter().map(|opens| date(findings, opens)).collect_view();
    view! { <Empty title words=text>{dates}</Empty> }.into_any()
}

fn date(findings: &Findings, opens: Stage) -> AnyView {
    let charter = &findings.seen.glance().charter;
    let (name, language) = (stage(opens, findings.language), findings.language);
    match charter.schedule.get(&opens) {
        Some(at) => {
            let moment = findings.visit.backend().moment(*at, &charter.zone);
            view! {
                <p>
                    <b>{name}</b>
                    <When moment language />
                </p>
            }
            .into_any()
        }
        None => view! { <p>{messages(language).results_no_date(name)}</p> }.into_any(),
    }
}
