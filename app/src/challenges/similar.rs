//! Challenges that say nearly what somebody is writing: named beside her words, never in her way.
//!
//! ```text
//! typed --pause--> the island asks the page for the list alone ----> takes it over
//! preview -------> the same list, on the page that shows the preview
//! "not the same" -> left out from then on; the form says of which, so the draft on the device remembers it
//! ```
//!
//! What was typed travels as the form does, never in an address. The server keeps nothing of it.

use leptos::prelude::*;
use pathways::{id::ChallengeId, role::Action, view::ChallengeView};

use super::{address, fields, words::Reading};
use crate::{
    catalogue::lead,
    form::{FormState, Posted},
    i18n::{messages, number},
    port::{Seen, Written},
    ui::{LanguageMark, foreign},
    visit::Visit,
};

mod as_you_type;

pub(super) use as_you_type::SimilarAsYouType;

/// The button of a form that says what is done with it.
pub(super) const THEN: &str = "then";
/// What the island does with the form: it asks for the list.
const ASK: &str = "similar";
/// How a button begins that leaves out a challenge; its id follows.
const NOT_THE_SAME: &str = "not-the-same:";
/// The field with the challenges that are left out.
const LEFT_OUT: &str = "left-out";
/// The part of the page with the list.
pub(super) const PART: &str = "similar";
/// So many letters say enough to look for others.
const LEAST_LETTERS: usize = 20;

/// Whether a form asks for the list, or for another one, and sends nothing.
pub(super) fn only_asks(posted: &Posted) -> bool {
    posted.value(THEN).is_some_and(|then| then == ASK || then.starts_with(NOT_THE_SAME))
}

/// Whether the list is all that is asked for.
pub(super) fn is_asked(form: &FormState) -> bool {
    form.value(THEN, "") == ASK
}

/// What the form was told to leave out, the button that was pressed last included.
fn left_out(form: &FormState) -> Vec<ChallengeId> {
    let pressed = form.value(THEN, "");
    let pressed = pressed.strip_prefix(NOT_THE_SAME).unwrap_or_default().to_owned();
    let before = form.value(LEFT_OUT, "");
    let all = before.split_whitespace().chain([pressed.as_str()]);
    let mut ids: Vec<ChallengeId> = all.filter_map(|id| id.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The challenges of others that say nearly what the form says; none before it says enough.
pub(super) async fn found(visit: &Visit, seen: &Seen, form: &FormState) -> Vec<ChallengeView> {
    let (title, body) = (form.value(fields::TITLE, ""), form.value(fields::BODY, ""));
    let letters = title.trim().chars().count() + body.trim().chars().count();
    if !form.is_typed() || !seen.may(Action::Submit) || letters < LEAST_LETTERS {
        return Vec::new();
    }
    let language = form.value(fields::WRITTEN_IN, "").parse().ok();
    let written = Written { title, body, language };
    // A list that cannot be made now must not keep anybody from her form.
    let found = visit.backend().similar(seen.id(), written, left_out(form)).await;
    found.unwrap_or_default().into_iter().filter_map(|id| seen.challenge(id)).collect()
}

/// The field that remembers what is not the same. It is no hidden one, so that drafts keep it.
pub(super) fn memory(form: &FormState) -> AnyView {
    let ids: Vec<String> = left_out(form).iter().map(ToString::to_string).collect();
    let label = messages(form.language()).similar_not_the_same();
    view! { <input hidden type="text" name=LEFT_OUT value=ids.join(" ") aria-label=label /> }
        .into_any()
}

/// The part of the form with the list.
pub(super) fn part(seen: &Seen, found: &[ChallengeView], form: &FormState) -> AnyView {
    view! {
        <div class="p-challenge-similar" id=PART tabindex="-1">
            {(!found.is_empty()).then(|| list(seen, found, form))}
        </div>
    }
    .into_any()
}

fn list(seen: &Seen, found: &[ChallengeView], form: &FormState) -> AnyView {
    let language = form.language();
    let words = messages(language);
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let items = found.iter().map(|challenge| item(seen, challenge, form)).collect_view();
    view! {
        <section class="c-card is-attention" aria-labelledby="similar-heading">
            <h2 id="similar-heading">{words.similar_found(count, number(count, language))}</h2>
            <p>{words.similar_words()}</p>
            <ul class="c-list">{items}</ul>
        </section>
    }
    .into_any()
}

fn item(seen: &Seen, challenge: &ChallengeView, form: &FormState) -> Option<AnyView> {
    let language = form.language();
    let words = messages(language);
    let reading = Reading::in_language(challenge, language)?;
    let lang = foreign(&reading.tag, language);
    let begins = reading.body().map(lead);
    let begins = begins.map(|begins| view! { <p lang=lang.clone()>{begins}</p> });
    let to = address(language, seen.id(), challenge.id);
    let about = format!(" {}", reading.title);
    let leave_out = format!("{NOT_THE_SAME}{}", challenge.id);
    let about_lang = lang.clone();
    Some(
        view! {
            <li class="c-item">
                <div class="c-item-words">
                    <h3>
                        <a href=to lang=lang>{reading.title}</a>
                    </h3>
                    {begins}
                    <p class="c-item-meta">
                        <LanguageMark tag=reading.tag language />
                    </p>
                </div>
                <div class="c-item-act">
                    <button class="c-button is-quiet" type="submit" name=THEN value=leave_out>
                        {words.similar_not_the_same()}
                        <span class="u-visually-hidden" lang=about_lang>{about}</span>
                    </button>
                </div>
            </li>
        }
        .into_any(),
    )
}
