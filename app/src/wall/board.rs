//! The boards of the wall.

use leptos::prelude::*;
use pathways::{
    round::{ItemId, Tally},
    stage::Stage,
    text::Language,
    view::SelectedView,
};

use super::{in_both, names::name};
use crate::{
    campaign,
    i18n::{in_language, messages, moment, number, other, stage},
    port::Seen,
    routes::home,
    visit::Visit,
};

/// The most items that a room can read from its last row.
const MOST_ROWS: usize = 8;
/// The length of the longest bar, in units of its drawing.
const LONGEST_BAR: u32 = 1_000;

/// Where a phone goes.
pub(super) struct JoinAddress {
    /// With its scheme, as a code holds it.
    pub(super) in_full: String,
    /// As a person types it.
    pub(super) short: String,
}

/// The short address of the room's code, where the host has put it into the wall's address; else that of the page on
/// which one joins.
pub(super) fn join_address(visit: &Visit, seen: &Seen) -> JoinAddress {
    let path = match visit.query("code") {
        Some(code) => format!("/j/{}", urlencoded(code)),
        None => format!("{}/join", campaign::address(visit.language(), seen.id())),
    };
    let in_full = visit.backend().in_full(&path);
    let short = match visit.query("code") {
        Some(_) => in_full.clone(),
        None => visit.backend().in_full(&home(visit.language())),
    };
    let short = short.split_once("://").map_or(short.clone(), |(_, rest)| rest.to_owned());
    JoinAddress { in_full, short }
}

/// A code is letters, digits and hyphens; nothing else of an address comes through.
fn urlencoded(code: &str) -> String {
    code.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
}

/// A QR code as a drawing.
pub(super) fn qr(visit: &Visit, text: &str, class: &'static str) -> Option<AnyView> {
    let code = visit.backend().qr_code(text)?;
    let words = messages(visit.language()).wall_qr();
    let view_box = format!("0 0 {0} {0}", code.side);
    Some(
        view! {
            <svg class=class viewBox=view_box role="img" aria-label=words shape-rendering="crispEdges">
                <rect class="p-wall-qr-paper" width=code.side height=code.side />
                <path class="p-wall-qr-ink" d=code.path />
            </svg>
        }
        .into_any(),
    )
}

/// How to take part: the code at least half the wall's height.
#[component]
pub(super) fn Join<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let language = visit.language();
    let to = join_address(visit, seen);
    let code = visit.query("code").map(|code| {
        view! {
            <p class="p-wall-code">
                {in_both(language, |language| messages(language).wall_code())}
                <strong>{urlencoded(code).to_uppercase()}</strong>
            </p>
        }
    });
    view! {
        <section class="p-wall-join">
            {qr(visit, &to.in_full, "p-wall-qr")}
            <div>
                <h1>{in_both(language, |language| {
                    in_language(&seen.glance().charter.question, language)
                })}</h1>
                <p class="p-wall-address">{to.short}</p>
                {code}
                <Counts seen language />
            </div>
        </section>
    }
    .into_any()
}

/// How many take part, what goes on and what comes next.
#[component]
pub(super) fn Numbers<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let language = visit.language();
    let glance = seen.glance();
    let end = glance.charter.end_of(glance.stage);
    let until = end.map(|at| {
        let at = visit.backend().moment(at, &glance.charter.zone);
        let words = |language| messages(language).wall_until(moment(&at, language));
        view! { <p class="p-wall-next">{in_both(language, words)}</p> }
    });
    view! {
        <section class="p-wall-numbers">
            <p class="p-wall-eyebrow">
                {in_both(language, |language| in_language(&glance.charter.name, language))}
            </p>
            <h1>{in_both(language, |language| stage(glance.stage, language))}</h1>
            <Counts seen language />
            {until}
        </section>
    }
    .into_any()
}

/// Arrivals and what they brought, as far as anybody may know; the turnout once its box is sealed.
#[component]
fn Counts<'a>(seen: &'a Seen, language: Language) -> AnyView {
    let glance = seen.glance();
    let people = glance.admitted.admitted.saturating_add(glance.admitted.open_code);
    let turnout = seen.rounds().into_iter().rev().find_map(|round| round.turnout);
    let in_words = |words: fn(Language, u32) -> String, count: u32| {
        view! {
            <li>
                <b>{number(count, language)}</b>
                {in_both(language, |language| words(language, count))}
            </li>
        }
    };
    let voted = turnout.map(|turnout| {
        in_words(|language, count| messages(language).wall_voted(count), turnout.voted)
    });
    let challenges = (glance.stage == Stage::Call).then(|| {
        in_words(
            |language, count| messages(language).wall_challenges(count),
            glance.coverage.submitted,
        )
    });
    view! {
        <ul class="p-wall-counts">
            {in_words(|language, count| messages(language).wall_people(count), people)}
            {challenges}
            {voted}
        </ul>
    }
    .into_any()
}

/// The totals of an open box, biggest first.
#[component]
pub(super) fn Bars<'a>(seen: &'a Seen, tally: Tally, language: Language) -> AnyView {
    let mut totals: Vec<(ItemId, u32)> =
        tally.items.iter().map(|total| (total.item, total.support)).collect();
    totals.sort_by_key(|(item, support)| (std::cmp::Reverse(*support), *item));
    let most = totals.first().map_or(1, |(_, support)| (*support).max(1));
    let rows: Vec<_> = totals
        .into_iter()
        .take(MOST_ROWS)
        .filter_map(|(item, support)| {
            let own = name(item, seen, language)?;
            let second = name(item, seen, other(language)).filter(|second| *second != own);
            let length = support.saturating_mul(LONGEST_BAR) / most;
            Some(view! {
                <li>
                    <span class="p-wall-name">
                        <span class="p-wall-first">{own}</span>
                        {second.map(|second| view! {
                            <span class="p-wall-second" lang=other(language).code()>{second}</span>
                        })}
                    </span>
                    <svg
                        class="p-wall-bar"
                        viewBox=format!("0 0 {LONGEST_BAR} 40")
                        preserveAspectRatio="none"
                        aria-hidden="true"
                    >
                        <rect class="p-wall-bar-way" width=LONGEST_BAR height="40" />
                        <rect class="p-wall-bar-fill" width=length height="40" />
                    </svg>
                    <b>{number(support, language)}</b>
                </li>
            })
        })
        .collect();
    view! {
        <section class="p-wall-totals">
            <h1>{in_both(language, |language| messages(language).wall_totals())}</h1>
            <ol>{rows}</ol>
        </section>
    }
    .into_any()
}

/// What was chosen, one by one as it was revealed.
#[component]
pub(super) fn Chosen<'a>(seen: &'a Seen, language: Language) -> AnyView {
    let results = seen.results();
    let shown: Vec<SelectedView> = results
        .map(|results| match results.decision {
            Some(decision) => decision.selected,
            None => results.revealed,
        })
        .unwrap_or_default();
    let rows: Vec<_> = shown
        .iter()
        .filter_map(|selected| {
            let own = name(selected.item, seen, language)?;
            let second = name(selected.item, seen, other(language)).filter(|two| *two != own);
            Some(view! {
                <li>
                    <span class="p-wall-first">{own}</span>
                    {second.map(|second| view! {
                        <span class="p-wall-second" lang=other(language).code()>{second}</span>
                    })}
                </li>
            })
        })
        .collect();
    view! {
        <section class="p-wall-chosen">
            <h1>{in_both(language, |language| messages(language).wall_chosen())}</h1>
            <ol>{rows}</ol>
        </section>
    }
    .into_any()
}
