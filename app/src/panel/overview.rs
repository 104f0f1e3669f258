//! The room's first page: what the round asks, where the reader is in it, and her one next step.

use leptos::prelude::*;
use pathways::{
    role::Action,
    round::{Kind, RoundState},
    view::{RoundView, Seat},
};

use super::{
    closed::Closed,
    counted::counted,
    reading::Progress,
    room::Room,
    rules::round_rules,
    sheet::sheet,
    step::{Conflicts, InBox, Reasons, Standing, next_step},
};
use crate::{
    form::{BoxedOutcome, Posted},
    i18n::messages,
    ui::{Card, Tone, Written},
    visit::Visit,
};

mod chair;
mod contents;
mod now;

use chair::chair;
use contents::contents;
use now::now;

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).await.unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
}

/// Takes a form of the chair's.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { chair::act(&visit, &posted).await.into() })
}

async fn show(visit: &Visit) -> Result<AnyView, Closed> {
    let room = Room::enter(visit)?;
    let progress = Progress::of(&room, visit).await?;
    let in_box = match room.ballot(visit).await? {
        Some(ballot) if room.to_read().iter().all(|item| ballot.marks.contains_key(item)) => {
            InBox::Complete
        }
        _ => InBox::Incomplete,
    };
    let step = next_step(standing(&room, &progress, in_box));
    let language = visit.language();
    let words = messages(language);
    let chair = chair(visit, &room).await?;
    let content = view! {
        {now(visit, &room, &progress, step)}
        {chair}
        {voided(visit, &room)}
        {counted(visit, &room)}
        {contents(visit, &room, &progress)}
        {room.round.as_ref().and_then(|round| round_rules(round, language)).map(|rules| {
            let title = match room.panel.seat {
                _ if !room.state.is_asked() => words.panel_rules_past(),
                Seat::Panelist => words.panel_rules(),
                Seat::TooLate | Seat::Beside | Seat::Outside => words.panel_rules_beside(),
            };
            view! { <Card title=title>{rules}</Card> }
        })}
    };
    Ok(sheet(visit, &room, words.panel_title(), content.into_any()))
}

fn standing(room: &Room, progress: &Progress, ballot: InBox) -> Standing {
    let has_thought = progress.read > 0 || !room.recused().is_empty();
    let conflicts = if room.panel.takes_conflicts && !has_thought {
        Conflicts::Ahead
    } else {
        Conflicts::Behind
    };
    let reasons = if waits_for_reasons(room) { Reasons::Waiting } else { Reasons::Settled };
    let (state, seat) = (room.state, room.panel.seat);
    Standing { state, seat, conflicts, unread: progress.next, ballot, reasons }
}

/// Whether a reason is missing that the reader writes, or one that she could confirm.
fn waits_for_reasons(room: &Room) -> bool {
    let Some(chosen) = room.panel.confirmable.as_ref().filter(|chosen| chosen.is_open) else {
        return false;
    };
    let written = room.seen.round(chosen.round).map(|round| round.reasons).unwrap_or_default();
    let writes = room.seen.may(Action::DraftReason);
    chosen.items.iter().any(|item| match written.iter().find(|reason| reason.item == *item) {
        Some(reason) => chosen.may_confirm && !reason.confirmed,
        None => writes,
    })
}

/// Rounds that do not count, and why.
fn voided(visit: &Visit, room: &Room) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let is_void = |round: &RoundView| round.kind == Kind::Panel && round.state == RoundState::Void;
    let shown = room.seen.rounds().into_iter().filter(is_void).map(|round| {
        let reason = match round.void_reason {
            Some(reason) => view! { <Written text=reason.to_string() language /> }.into_any(),
            None => view! { <p>{words.panel_voided_erased()}</p> }.into_any(),
        };
        view! { <Card title=words.panel_voided() tone=Tone::Over>{reason}</Card> }
    });
    shown.collect_view().into_any()
}
