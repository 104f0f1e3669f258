//! A challenge that waits, with the forms that decide on it.

use leptos::prelude::*;
use pathways::{id::ChallengeId, role::Action, text::Reason, view::ChallengeView};

use super::{ACCEPT, CODE, DECLINE, REASON, codes, near::Near};
use crate::{
    curating::reading::TitleOf,
    i18n::{date_and_clock, messages},
    port::Seen,
    ui::{Button, ButtonKind, Choice, FormHead, FormTrouble, LanguageMark, Need, TextArea},
    visit::Visit,
};

#[component]
pub(super) fn Waiting<'a>(
    seen: &'a Seen,
    visit: &'a Visit,
    challenge: &'a ChallengeView,
    near: &'a Near,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let zone = &seen.glance().charter.zone;
    let since = visit.backend().moment(challenge.submitted_at, zone);
    let acts = seen.may(Action::Moderate).then(|| {
        view! {
            <div class="p-curating-acts">
                {accept(seen, visit, challenge.id)} {decline(seen, visit, challenge.id)}
            </div>
        }
    });
    view! {
        <li class="c-card" id=challenge.id.to_string()>
            <h3>
                <TitleOf challenge language />
            </h3>
            <p class="c-meta">
                <time datetime=since.at.to_string()>
                    {words.moderation_since(date_and_clock(&since, language))}
                </time>
                <LanguageMark tag=challenge.language.clone() language />
            </p>
            {near.beside(seen, visit, challenge)}
            {acts}
        </li>
    }
    .into_any()
}

/// The one button that accepts.
pub(super) fn accept(seen: &Seen, visit: &Visit, id: ChallengeId) -> AnyView {
    let form = visit.form_on(ACCEPT, id);
    let words = messages(visit.language());
    view! {
        <form method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            <Button>{words.moderation_accept()}</Button>
        </form>
    }
    .into_any()
}

/// The form that declines, behind its summary until it is wanted.
pub(super) fn decline(seen: &Seen, visit: &Visit, id: ChallengeId) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form_on(DECLINE, id);
    let labels = [(CODE, words.moderation_code()), (REASON, words.moderation_reason())];
    view! {
        <details class="c-details" open=form.is_typed()>
            <summary>{words.moderation_decline_open()}</summary>
            <form class="c-form" method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=labels />
                <Choice
                    form=&form
                    name=CODE
                    label=words.moderation_code()
                    hint=words.moderation_code_hint()
                    answers=codes::answers(language)
                />
                <TextArea
                    form=&form
                    name=REASON
                    label=words.moderation_reason()
                    hint=words.moderation_reason_hint()
                    limit=Reason::LIMIT
                    need=Need::Optional
                    lines=3
                />
                <Button kind=ButtonKind::Danger>{words.moderation_decline()}</Button>
            </form>
        </details>
    }
    .into_any()
}
