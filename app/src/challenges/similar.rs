//! Challenges that say nearly what somebody is writing, and who already works on it: named beside her words, never in her
//! way.
//!
//! ```text
//! typed --pause--> the island asks the page for the list alone ----> takes it over
//! preview -------> the same list, on the page that shows the preview
//! "mine too" ----> noted at once, the form as it was typed; it can be taken back in the same place
//! "not the same" -> left out from then on; the form says of which, so the draft on the device remembers it
//! ```
//!
//! What was typed travels as the form does, never in an address. The server keeps nothing of it.

use leptos::prelude::*;
use pathways::{
    id::{ChallengeId, ChallengeKind, Id},
    view::{ChallengeView, ConcernView, InitiativeView},
};

use super::{address, fields, words::Reading};
use crate::{
    catalogue::lead,
    form::FormState,
    i18n::{messages, number},
    initiatives,
    port::{Seen, Written},
    ui::{LanguageMark, foreign},
    visit::Visit,
};

mod as_you_type;
mod aside;

pub(super) use as_you_type::SimilarAsYouType;
pub(super) use aside::Aside;

/// The button of a form that says what is done with it.
pub(super) const THEN: &str = "then";
/// What the island does with the form: it asks for the list.
const ASK: &str = "similar";
/// How a button begins that leaves out a challenge; its id follows.
const NOT_THE_SAME: &str = "not-the-same:";
/// How a button begins that says that a challenge is the reader's too.
const MINE_TOO: &str = "mine-too:";
/// How a button begins that takes that back.
const NOT_MINE: &str = "not-mine:";
/// The field with the challenges that are left out.
const LEFT_OUT: &str = "left-out";
/// The part of the page with the list.
pub(super) const PART: &str = "similar";

/// What is near to what somebody is writing.
#[derive(Default)]
pub(super) struct Found {
    challenges: Vec<Near>,
    initiatives: Vec<InitiativeView>,
}

/// A challenge that says nearly the same.
struct Near {
    challenge: ChallengeView,
    concern: ConcernView,
}

/// Whether the list is all that is asked for.
pub(super) fn is_asked(form: &FormState) -> bool {
    form.value(THEN, "") == ASK
}

/// What the form was told to leave out, the button that was pressed last included: challenges and initiatives.
fn left_out<Kind>(form: &FormState) -> Vec<Id<Kind>> {
    let pressed = form.value(THEN, "");
    let pressed = pressed.strip_prefix(NOT_THE_SAME).unwrap_or_default().to_owned();
    let before = form.value(LEFT_OUT, "");
    let all = before.split_whitespace().chain([pressed.as_str()]);
    let mut ids: Vec<Id<Kind>> = all.filter_map(|id| id.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// What is near to what the form says; nothing before it says enough.
pub(super) async fn found(visit: &Visit, seen: &Seen, form: &FormState) -> Found {
    if !form.is_typed() {
        return Found::default();
    }
    let (title, body) = (form.value(fields::TITLE, ""), form.value(fields::BODY, ""));
    let language = form.value(fields::WRITTEN_IN, "").parse().ok();
    let written = Written { title, body, language };
    // A list that cannot be made now must not keep anybody from her form.
    let found = visit.backend().similar(seen.id(), written.clone(), left_out(form)).await;
    let Ok(found) = found else { return Found::default() };
    let concerns = visit.backend().concerns(seen.id(), found.clone()).await.unwrap_or_default();
    let near = |id: ChallengeId| {
        let concern = concerns.get(&id).copied().unwrap_or_default();
        Some(Near { challenge: seen.challenge(id)?, concern })
    };
    let initiatives = initiatives::near::found(visit, seen, vec![written], left_out(form)).await;
    Found { challenges: found.into_iter().filter_map(near).collect(), initiatives }
}

/// The field that remembers what is not the same. It is no hidden one, so that drafts keep it.
pub(super) fn memory(form: &FormState) -> AnyView {
    let ids: Vec<String> =
        left_out::<ChallengeKind>(form).iter().map(ToString::to_string).collect();
    let label = messages(form.language()).similar_not_the_same();
    view! { <input hidden type="text" name=LEFT_OUT value=ids.join(" ") aria-label=label /> }
        .into_any()
}

/// The part of the form with the lists.
pub(super) fn part(seen: &Seen, found: &Found, form: &FormState) -> AnyView {
    view! {
        <div class="p-challenge-similar" id=PART tabindex="-1">
            {challenges(seen, &found.challenges, form)} {initiatives(seen, &found.initiatives, form)}
        </div>
    }
    .into_any()
}

fn challenges(seen: &Seen, found: &[Near], form: &FormState) -> Option<AnyView> {
    if found.is_empty() {
        return None;
    }
    let language = form.language();
    let words = messages(language);
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let items = found.iter().map(|near| item(seen, near, form)).collect_view();
    Some(
        view! {
            <section class="c-card is-attention" aria-labelledby="similar-heading">
                <h2 id="similar-heading">{words.similar_found(count, number(count, language))}</h2>
                <p>{words.similar_words()}</p>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Who already works on it, each with the button that leaves it out.
fn initiatives(seen: &Seen, found: &[InitiativeView], form: &FormState) -> Option<AnyView> {
    let language = form.language();
    let leave_out = |one: &InitiativeView| {
        let then = format!("{NOT_THE_SAME}{}", one.id);
        let about = format!(" {}", one.known.text.name);
        let lang = foreign(&one.known.text.language, language);
        view! {
            <div class="c-item-act">
                <button class="c-button is-quiet" type="submit" name=THEN value=then>
                    {messages(language).similar_not_the_same()}
                    <span class="u-visually-hidden" lang=lang>{about}</span>
                </button>
            </div>
        }
        .into_any()
    };
    initiatives::near::card(found, seen.id(), language, leave_out)
}

fn item(seen: &Seen, near: &Near, form: &FormState) -> Option<AnyView> {
    let Near { challenge, concern } = near;
    let language = form.language();
    let words = messages(language);
    let reading = Reading::in_language(challenge, language)?;
    let lang = foreign(&reading.tag, language);
    let begins = reading.body().map(lead);
    let begins = begins.map(|begins| view! { <p lang=lang.clone()>{begins}</p> });
    let to = address(language, seen.id(), challenge.id);
    let about = format!(" {}", reading.title);
    let button = |verb: String, start: &str| {
        let (about, lang) = (about.clone(), lang.clone());
        let then = format!("{start}{}", challenge.id);
        view! {
            <button class="c-button is-quiet" type="submit" name=THEN value=then>
                {verb}
                <span class="u-visually-hidden" lang=lang>{about}</span>
            </button>
        }
    };
    let share = concern.may_share.then(|| button(words.concern_share(), MINE_TOO));
    let take_back = concern.mine.then(|| button(words.concern_take_back(), NOT_MINE));
    let leave_out = (!concern.mine).then(|| button(words.similar_not_the_same(), NOT_THE_SAME));
    let noted = concern.mine.then(|| view! { <p class="c-said">{words.concern_enough()}</p> });
    Some(
        view! {
            <li class="c-item">
                {noted}
                <div class="c-item-words">
                    <h3>
                        <a href=to lang=lang.clone()>{reading.title}</a>
                    </h3>
                    {begins}
                    <p class="c-item-meta">
                        <LanguageMark tag=reading.tag language />
                    </p>
                </div>
                <div class="c-item-act">
                    <div class="c-buttons">{share} {take_back} {leave_out}</div>
                </div>
            </li>
        }
        .into_any(),
    )
}
