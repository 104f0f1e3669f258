//! Ballot boxes: what they wait for, when they close, and what a host or the chair does about them. Sealing and counting are the
//! server's.

use std::iter;

use leptos::prelude::*;
use pathways::{
    id::RoundId,
    role::{Action, Role},
    round::{Kind, Origin, RoundState},
    text::{Language, Reason},
    view::RoundView,
};

use super::{super::preconditions::Preconditions, is_closing, lot::Lot};
use crate::{
    campaign::{When, zone_in_words},
    form::FormState,
    i18n::messages,
    port::Seen,
    ui::{Button, ButtonKind, Card, DateTimeField, FormHead, FormTrouble, Need, TextArea, Tone},
    visit::Visit,
};

/// The id of the first box.
const BOXES: &str = "boxes";

/// Every box that something can still be done about.
#[component]
pub(crate) fn Boxes<'a>(seen: &'a Seen, visit: &'a Visit) -> AnyView {
    // Links lead to the first.
    let ids = iter::once(Some(BOXES)).chain(iter::repeat(None));
    let cards =
        shown(seen, visit).zip(ids).map(|(round, id)| view! { <Box round id seen visit /> });
    cards.collect_view().into_any()
}

/// Whether something can still be done about any box.
pub(crate) fn has_boxes(seen: &Seen, visit: &Visit) -> bool {
    shown(seen, visit).next().is_some()
}

fn shown(seen: &Seen, visit: &Visit) -> impl Iterator<Item = RoundView> {
    let now = visit.backend().now();
    let is_shown = move |round: &RoundView| {
        matches!(round.state, RoundState::Prepared | RoundState::Open | RoundState::Sealed)
            || seen.may_void(round.id, now)
    };
    seen.rounds().into_iter().filter(is_shown)
}

#[component]
fn Box<'a>(
    round: RoundView,
    id: Option<&'static str>,
    seen: &'a Seen,
    visit: &'a Visit,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let title = match (round.kind, round.origin()) {
        (Kind::Upvote, _) => words.stages_box_members(),
        (Kind::Panel, None) => words.stages_box_panel(),
        (Kind::Panel, Some(Origin::RunOffOf(_))) => words.stages_box_run_off(),
        (Kind::Panel, Some(Origin::FurtherTo(_))) => words.stages_box_further(),
    };
    let is_closing = is_closing(&round, visit.backend().now());
    let state = match round.state {
        _ if is_closing => words.stages_box_closing(),
        RoundState::Prepared => words.stages_box_prepared(),
        RoundState::Open => words.stages_box_open(),
        RoundState::Sealed if round.awaits_secrets_until.is_some() => words.lot_waits(),
        RoundState::Sealed => words.stages_box_sealed(),
        _ => words.stages_box_no_quorum(),
    };
    let zone = &seen.glance().charter.zone;
    let closes = round.closes_at.map(|at| visit.backend().moment(at, zone)).map(|moment| {
        view! {
            <p>
                {words.stages_box_closes()} " " <When moment language />
            </p>
        }
    });
    let acts = match round.state {
        _ if is_closing => ().into_any(),
        RoundState::Prepared => view! { <Open round=&round seen visit /> }.into_any(),
        RoundState::Open if seen.may(Action::OpenRound) => {
            view! { <Close round=&round seen visit /> }.into_any()
        }
        _ => ().into_any(),
    };
    let lot = view! { <Lot round=&round seen visit /> };
    let may_void = seen.may_void(round.id, visit.backend().now());
    let void = may_void.then(|| view! { <Void round=round.id seen visit /> });
    view! {
        <Card title tone=Tone::Now id>
            <p>{state}</p>
            {closes}
            {lot}
            {acts}
            {void}
        </Card>
    }
    .into_any()
}

#[component]
fn Open<'a>(round: &'a RoundView, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let preconditions = seen.preconditions_of_opening(round.id);
    let desk = seen.has(Role::Host).then(|| seen.id());
    let form = visit.form_on("open-round", round.id);
    view! {
        <Preconditions preconditions desk language />
        <form method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=[("closes-at", words.stages_closes_at())] />
            <DateTimeField
                form=&form
                name="closes-at"
                label=words.stages_closes_at()
                hint=words.stages_closes_at_hint(zone_in_words(visit, &seen.glance().charter.zone))
                first=None
                need=Need::Optional
            />
            <Button>{words.stages_open_box()}</Button>
        </form>
    }
    .into_any()
}

/// A deadline moves later; a box without one is given one, or closed now.
#[component]
fn Close<'a>(round: &'a RoundView, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let words = messages(visit.language());
    let zone = &seen.glance().charter.zone;
    let first = round.closes_at.map(|at| visit.backend().moment(at, zone).local);
    let verb = match round.closes_at {
        Some(_) => words.stages_deadline(),
        None => words.stages_deadline_first(),
    };
    let form = visit.form_on("deadline", round.id);
    let until = round.closes_at.map(|_| view! { <p>{words.stages_close_not_early()}</p> });
    let close = round.closes_at.is_none().then(|| {
        let form = visit.form_on("close", round.id);
        with_reason(&form, seen, words.stages_close_now(), None, visit.language())
    });
    view! {
        {until}
        <details open=form.is_typed()>
            <summary>{verb.clone()}</summary>
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble
                    form=&form
                    labels=[("date", words.stages_closes_at()), ("reason", words.stages_reason())]
                />
                <DateTimeField
                    form=&form
                    name="date"
                    label=words.stages_closes_at()
                    hint=words.stages_deadline_hint(zone_in_words(visit, zone))
                    first=first
                />
                {reason(&form, visit.language())}
                <Button kind=ButtonKind::Quiet>{verb}</Button>
            </form>
        </details>
        {close}
    }
    .into_any()
}

#[component]
fn Void<'a>(round: RoundId, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on("void", round);
    let what = view! { <p class="u-muted">{words.stages_void_words()}</p> }.into_any();
    with_reason(&form, seen, words.stages_void(), Some(what), visit.language())
}

/// A form that asks for nothing but a reason, and says what it does where its name does not.
fn with_reason(
    form: &FormState,
    seen: &Seen,
    verb: String,
    what: Option<AnyView>,
    language: Language,
) -> AnyView {
    let words = messages(language);
    view! {
        <details open=form.is_typed()>
            <summary>{verb.clone()}</summary>
            {what}
            <form method="post">
                <FormHead form=form at=seen.size() />
                <FormTrouble form=form labels=[("reason", words.stages_reason())] />
                {reason(form, language)}
                <Button kind=ButtonKind::Danger>{verb}</Button>
            </form>
        </details>
    }
    .into_any()
}

fn reason(form: &FormState, language: Language) -> AnyView {
    let words = messages(language);
    view! {
        <TextArea
            form=form
            name="reason"
            label=words.stages_reason()
            hint=words.stages_reason_hint()
            limit=Reason::LIMIT
            lines=2
        />
    }
    .into_any()
}
