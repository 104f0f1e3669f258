//! To the next stage, back to the one before, and out.

use leptos::prelude::*;
use pathways::{
    contest::Annulment,
    role::Action,
    stage::{Direction, Stage},
    text::{Language, Name, Reason},
};

use super::{
    super::{preconditions::Preconditions, ways::Way},
    boxes::has_boxes,
};
use crate::{
    i18n::{self, in_language, messages},
    port::Seen,
    ui::{Button, ButtonKind, Card, FormHead, FormTrouble, TextArea, TextField, Tone},
    visit::Visit,
};

/// The next stage with everything that it waits for, and the button that opens it.
#[component]
pub(super) fn Forward<'a>(seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let from = seen.stage();
    let Some(to) = seen.glance().charter.path.next(from) else { return ().into_any() };
    let name = i18n::stage(to, language);
    let preconditions = seen.preconditions(to, visit.backend().now());
    let without = no_boxes(seen, visit);
    let is_ready = preconditions.iter().all(pathways::campaign::Precondition::is_met);
    let form = visit.form("advance");
    let (campaign, size) = (seen.id(), seen.size());
    let title = words.stages_before(name.clone());
    let tone = if is_ready { Tone::Now } else { Tone::Attention };
    let button = is_ready.then(|| {
        view! {
            <form method="post">
                <FormHead form=&form at=size />
                <input type="hidden" name="from" value=from.code() />
                <input type="hidden" name="to" value=to.code() />
                <Button>{words.stages_open(name)}</Button>
            </form>
        }
    });
    view! {
        <Card title=title tone=tone>
            <FormTrouble form=&form />
            <Preconditions preconditions desk=Some(campaign) without language />
            <p>{what_begins(to, language)}</p>
            {button}
        </Card>
    }
    .into_any()
}

/// The way to the boxes, where the page shows none of them.
fn no_boxes(seen: &Seen, visit: &Visit) -> Option<Way> {
    (!has_boxes(seen, visit)).then_some(Way::Boxes)
}

/// What begins with a stage, so that nobody opens it unawares.
fn what_begins(to: Stage, language: Language) -> String {
    let words = messages(language);
    match to {
        Stage::Call => words.stages_begins_call(),
        Stage::Theming => words.stages_begins_theming(),
        Stage::Upvote => words.stages_begins_upvote(),
        Stage::Panel => words.stages_begins_panel(),
        Stage::Decided => words.stages_begins_decided(),
        Stage::Pathways => words.stages_begins_pathways(),
        Stage::Archived => words.stages_begins_archived(),
        Stage::Draft | Stage::Cancelled => String::new(),
    }
}

/// The way back, where there is one.
#[component]
pub(super) fn Return<'a>(seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let path = &seen.glance().charter.path;
    let from = seen.stage();
    let before = path.previous(from);
    let Some(to) = before.filter(|to| path.direction(from, *to) == Some(Direction::Back)) else {
        return ().into_any();
    };
    let name = i18n::stage(to, language);
    let preconditions = seen.preconditions_of_return();
    let is_asked_for = seen.glance().annulment == Some(Annulment::OfThisDecision);
    let without = no_boxes(seen, visit);
    let form = visit.form("back");
    view! {
        <details class="c-card" id="back" open=form.is_typed() || is_asked_for>
            <summary>{words.stages_back(name.clone())}</summary>
            <p>{words.stages_back_words()}</p>
            <Preconditions preconditions desk=Some(seen.id()) without language />
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=[("reason", words.stages_reason())] />
                <input type="hidden" name="from" value=from.code() />
                <input type="hidden" name="to" value=to.code() />
                <TextArea
                    form=&form
                    name="reason"
                    label=words.stages_reason()
                    hint=words.stages_reason_hint()
                    limit=Reason::LIMIT
                />
                <Button kind=ButtonKind::Danger>{words.stages_back(name)}</Button>
            </form>
        </details>
    }
    .into_any()
}

/// The end before its time, which has to be typed.
#[component]
pub(super) fn Ending<'a>(seen: &'a Seen, visit: &'a Visit) -> AnyView {
    if !seen.may(Action::Cancel) {
        return ().into_any();
    }
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    let form = visit.form("cancel");
    view! {
        <details class="c-card" open=form.is_typed()>
            <summary>{words.stages_cancel()}</summary>
            <p>{words.stages_cancel_words()}</p>
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble
                    form=&form
                    labels=[("reason", words.stages_reason()), ("confirm", words.stages_confirm())]
                />
                <TextArea
                    form=&form
                    name="reason"
                    label=words.stages_reason()
                    hint=words.stages_reason_hint()
                    limit=Reason::LIMIT
                />
                <TextField
                    form=&form
                    name="confirm"
                    label=words.stages_confirm()
                    hint=words.stages_confirm_hint(name)
                    limit=Name::LIMIT
                />
                <Button kind=ButtonKind::Danger>{words.stages_cancel()}</Button>
            </form>
        </details>
    }
    .into_any()
}
