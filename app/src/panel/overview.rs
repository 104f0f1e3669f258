//! The room's first page: what the round asks, where the reader is in it, and her one next step.

use leptos::prelude::*;
use pathways::{role::Action, stage::Stage, view::Seat};

use super::{
    closed::Closed,
    conflicts_address,
    counted::counted,
    item::title,
    item_address,
    reading::{Progress, ProgressLine},
    reasons_address, results_address,
    room::{Room, State},
    rules::round_rules,
    sheet::sheet,
    step::{Conflicts, InBox, Reasons, Standing, Step, next_step},
    vote_address,
};
use crate::{
    campaign::When,
    i18n::messages,
    port::{Moment, Reading},
    ui::{Badge, Card, Empty, Tone, Written},
    visit::Visit,
};

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).await.unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
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
    let content = view! {
        {now(visit, &room, &progress, step)}
        {voided(visit, &room)}
        {counted(visit, &room)}
        {contents(visit, &room, &progress)}
        {room.round.as_ref().and_then(|round| round_rules(round, language)).map(|rules| {
            view! { <Card title=words.panel_rules()>{rules}</Card> }
        })}
    };
    Ok(sheet(visit, &room, words.panel_title(), content.into_any()))
}

fn standing(room: &Room, progress: &Progress, ballot: InBox) -> Standing {
    let has_thought = progress.read > 0 || !room.recused().is_empty();
    let conflicts = match room.panel.takes_conflicts && !has_thought {
        true => Conflicts::Ahead,
        false => Conflicts::Behind,
    };
    let reasons = match waits_for_reasons(room) {
        true => Reasons::Waiting,
        false => Reasons::Settled,
    };
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

/// Where the panel's work stands, and what to do next.
fn now(visit: &Visit, room: &Room, progress: &Progress, step: Step) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let (heading, text) = match room.state {
        State::NotYet => return not_yet(visit, room),
        State::Prepared => (words.panel_prepared(), words.panel_prepared_words()),
        State::Open if is_run_off(room) => (words.panel_run_off(), words.panel_run_off_words()),
        State::Open => (words.panel_open(), words.panel_open_words()),
        State::Sealed => (words.panel_sealed(), words.panel_sealed_words()),
        State::Counted => (words.panel_counted(), words.panel_counted_words()),
        State::Published => (words.panel_published(), words.panel_published_words()),
        State::Void => (words.panel_void(), words.panel_void_words()),
        State::Over => (words.panel_over(), words.panel_over_words()),
    };
    let moment = closes(visit, room).map(|moment| view! { <When moment language /> });
    let reads =
        room.panel.seat == Seat::Panelist && matches!(room.state, State::Prepared | State::Open);
    let line = reads.then(|| {
        let (read, of, words) = (progress.read, progress.of, progress.in_words(language));
        view! { <ProgressLine read of words /> }
    });
    let button = step_button(visit, room, step);
    view! {
        <Card title=heading tone=Tone::Now>
            <p>{text}</p>
            {moment}
            {line}
            {button}
        </Card>
    }
    .into_any()
}

fn is_run_off(room: &Room) -> bool {
    room.round.as_ref().is_some_and(|round| round.run_off_of.is_some())
}

/// When the open box closes.
fn closes(visit: &Visit, room: &Room) -> Option<Moment> {
    (room.state == State::Open).then(|| room.closes(visit)).flatten()
}

fn step_button(visit: &Visit, room: &Room, step: Step) -> Option<AnyView> {
    let (language, id) = (visit.language(), room.id());
    let words = messages(language);
    let (href, verb) = match step {
        Step::DeclareConflicts => (conflicts_address(language, id), words.panel_step_conflicts()),
        Step::Read(item) => (item_address(language, id, item), words.panel_step_read()),
        Step::Vote => (vote_address(language, id), words.panel_step_vote()),
        Step::SeeBallot => (vote_address(language, id), words.panel_step_ballot()),
        Step::Reasons => (reasons_address(language, id), words.panel_step_reasons()),
        Step::SeeResults => (results_address(language, id), words.panel_to_results()),
        Step::Wait => return None,
    };
    Some(
        view! {
            <p class="p-panel-step">
                <a class="c-button" href=href>
                    {verb}
                </a>
            </p>
        }
        .into_any(),
    )
}

/// Before the stage: what will come, and when.
fn not_yet(visit: &Visit, room: &Room) -> AnyView {
    let words = messages(visit.language());
    let begins = room.seen.glance().charter.schedule.get(&Stage::Panel);
    let text = match begins.map(|at| room.moment(visit, *at)) {
        Some(moment) => words.panel_not_yet_on(crate::i18n::moment(&moment, visit.language())),
        None => words.panel_not_yet_words(),
    };
    view! {
        <Empty title=words.panel_not_yet() words=text>
            <p>{words.panel_not_yet_what()}</p>
        </Empty>
    }
    .into_any()
}

/// Rounds that do not count, and why.
fn voided(visit: &Visit, room: &Room) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let is_void = |round: &pathways::view::RoundView| {
        round.kind == pathways::round::Kind::Panel
            && round.state == pathways::round::RoundState::Void
    };
    let shown = room.seen.rounds().into_iter().filter(is_void).map(|round| {
        let reason = match round.void_reason {
            Some(reason) => view! { <Written text=reason.to_string() language /> }.into_any(),
            None => view! { <p>{words.panel_voided_erased()}</p> }.into_any(),
        };
        view! { <Card title=words.panel_voided() tone=Tone::Over>{reason}</Card> }
    });
    shown.collect_view().into_any()
}

/// The items in the reader's own order, with how far she has come: she may go on anywhere.
fn contents(visit: &Visit, room: &Room, progress: &Progress) -> Option<AnyView> {
    if room.panel.seat != Seat::Panelist || matches!(room.state, State::NotYet | State::Over) {
        return None;
    }
    let language = visit.language();
    let words = messages(language);
    let recused = room.recused();
    let items = room.panel.order.iter().map(|item| {
        let badge = match progress.note(*item).reading {
            _ if recused.contains(item) => (Tone::Over, words.panel_contents_recused()),
            Reading::Read => (Tone::Done, words.panel_contents_read()),
            Reading::Unread => (Tone::Plain, words.panel_contents_unread()),
        };
        view! {
            <li>
                <a href=item_address(language, room.id(), *item)>
                    {title(&room.seen, *item, language)}
                </a>
                <Badge tone=badge.0 words=badge.1 />
            </li>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <Card title=words.panel_contents()>
                <p class="u-muted">{words.panel_contents_words()}</p>
                <ol class="p-panel-contents">{items}</ol>
            </Card>
        }
        .into_any(),
    )
}
