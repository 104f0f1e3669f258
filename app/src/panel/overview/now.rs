//! Where the panel's work stands, in a sentence, and the one button for what is next.

use leptos::prelude::*;
use pathways::{stage::Stage, view::Seat};

use crate::{
    campaign::When,
    host::stages::is_closing,
    i18n::{self, messages},
    panel::{
        conflicts_address, item_address,
        reading::{Progress, ProgressLine},
        reasons_address, results_address,
        room::{Room, State},
        step::Step,
        vote_address,
    },
    port::Moment,
    ui::{Card, Empty, Tone},
    visit::Visit,
};

/// Where the panel's work stands, and what to do next.
pub(super) fn now(visit: &Visit, room: &Room, progress: &Progress, step: Step) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let votes = room.panel.seat == Seat::Panelist;
    let now = visit.backend().now();
    let is_closing = room.round.as_ref().is_some_and(|round| is_closing(round, now));
    let (heading, text) = match room.state {
        State::Open if is_closing => (words.panel_closing(), words.panel_closing_words()),
        State::NotYet => return not_yet(visit, room),
        State::Prepared if room.is_run_off() => {
            (words.panel_run_off_prepared(), words.panel_run_off_prepared_words())
        }
        State::Prepared if room.is_further() => {
            (words.panel_further_prepared(), words.panel_further_prepared_words())
        }
        State::Prepared if votes => (words.panel_prepared(), words.panel_prepared_words()),
        State::Prepared => (words.panel_prepared(), words.panel_prepared_beside()),
        State::Open if room.is_run_off() => (words.panel_run_off(), words.panel_run_off_words()),
        State::Open if room.is_further() => (words.panel_further(), words.panel_further_words()),
        State::Open if votes => (words.panel_open(), words.panel_open_words()),
        State::Open => (words.panel_open(), words.panel_open_beside()),
        State::Sealed => (words.panel_sealed(), words.panel_sealed_words()),
        State::Counted => (words.panel_counted(), words.panel_counted_words()),
        State::Published => (words.panel_published(), words.panel_published_words()),
        State::Void => (words.panel_void(), words.panel_void_words()),
        State::Over => (words.panel_over(), words.panel_over_words()),
    };
    let moment = closes(visit, room).map(|moment| view! { <When moment language /> });
    let announced = announced(visit, room).map(|text| view! { <p>{text}</p> });
    let line = room.is_reading().then(|| {
        let (read, of, words) = (progress.read, progress.of, progress.in_words(language));
        view! { <ProgressLine read of words /> }
    });
    let button = step_button(visit, room, step);
    view! {
        <Card title=heading tone=Tone::Now>
            <p>{text}</p>
            {moment}
            {announced}
            {line}
            {button}
        </Card>
    }
    .into_any()
}

/// When the open box closes.
fn closes(visit: &Visit, room: &Room) -> Option<Moment> {
    (room.state == State::Open).then(|| room.closes(visit)).flatten()
}

/// Before the box opens: for when the decision is announced.
fn announced(visit: &Visit, room: &Room) -> Option<String> {
    let at = room.seen.glance().charter.schedule.get(&Stage::Decided)?;
    let moment = i18n::moment(&room.moment(visit, *at), visit.language());
    let words = messages(visit.language());
    (room.state == State::Prepared).then(|| words.panel_prepared_until(moment))
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
    let instead = (step == Step::DeclareConflicts).then(|| room.to_read().first().copied());
    let instead = instead.flatten().map(|item| {
        view! {
            <p class="c-alone">
                <a href=item_address(language, id, item)>{words.panel_step_no_conflicts()}</a>
            </p>
        }
    });
    Some(
        view! {
            <p class="p-panel-step">
                <a class="c-button" href=href>
                    {verb}
                </a>
            </p>
            {instead}
        }
        .into_any(),
    )
}

/// Before the stage: what will come, and when.
fn not_yet(visit: &Visit, room: &Room) -> AnyView {
    let words = messages(visit.language());
    let begins = room.seen.glance().charter.schedule.get(&Stage::Panel);
    let text = match begins.map(|at| room.moment(visit, *at)) {
        Some(moment) => words.panel_not_yet_on(i18n::moment(&moment, visit.language())),
        None => words.panel_not_yet_words(),
    };
    view! {
        <Empty title=words.panel_not_yet() words=text>
            <p>{words.panel_not_yet_what()}</p>
        </Empty>
    }
    .into_any()
}
