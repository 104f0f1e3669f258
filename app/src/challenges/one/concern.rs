//! “This is mine too”: what a member says of somebody else's challenge, and for how many it speaks.

use leptos::prelude::*;
use pathways::{
    id::ChallengeId,
    text::Language,
    view::{ChallengeView, ConcernView},
};

use crate::{
    form::{FormState, Outcome, Posted},
    i18n::{messages, number},
    port::{Seen, Trouble},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said},
    visit::Visit,
};

/// The acts.
pub(super) const SHARE: &str = "mine-too";
pub(super) const TAKE_BACK: &str = "not-mine";
/// The part of the page; the message after an act stands in it.
const PLACE: &str = "concern";

/// What the reader learns of the concern; nothing where that cannot be read now.
pub(super) async fn of(visit: &Visit, seen: &Seen, challenge: ChallengeId) -> ConcernView {
    let concerns = visit.backend().concerns(seen.id(), vec![challenge]).await;
    concerns.unwrap_or_default().remove(&challenge).unwrap_or_default()
}

/// For how many others a challenge speaks, in words.
pub(in crate::challenges) fn counted(count: u32, language: Language) -> String {
    let words = messages(language);
    match count {
        0 => words.concern_none(),
        _ => words.concern_count(count, number(count, language)),
    }
}

/// The part of the page; none for a reader who can neither say nor learn anything.
pub(super) fn part(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    concern: ConcernView,
) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(if concern.mine { TAKE_BACK } else { SHARE });
    // An act that came too late says so where it was asked for.
    let is_typed = form.is_typed() && visit.reader().is_signed_in();
    let acts = (concern.mine || concern.may_share || is_typed)
        .then(|| if concern.mine { mine(seen, &form) } else { share(seen, &form) });
    if acts.is_none() && concern.count.is_none() && visit.said(PLACE).is_none() {
        return None;
    }
    let count = concern.count.filter(|_| challenge.text.is_some());
    let count = count.map(|count| view! { <p>{counted(count, language)}</p> });
    let part = view! {
        <section class="c-card" id=PLACE aria-labelledby="concern-heading">
            <h2 id="concern-heading">{words.concern_title()}</h2>
            <Said visit place=PLACE />
            {count}
            {acts}
        </section>
    };
    Some(part.into_any())
}

fn share(seen: &Seen, form: &FormState) -> AnyView {
    let words = messages(form.language());
    view! {
        <form method="post">
            <FormHead form at=seen.size() />
            <FormTrouble form />
            <p>{words.concern_words()}</p>
            <Button kind=ButtonKind::Quiet>{words.concern_share()}</Button>
        </form>
    }
    .into_any()
}

fn mine(seen: &Seen, form: &FormState) -> AnyView {
    let words = messages(form.language());
    view! {
        <form method="post">
            <FormHead form at=seen.size() />
            <FormTrouble form />
            <p>{words.concern_mine()}</p>
            <Button kind=ButtonKind::Quiet>{words.concern_take_back()}</Button>
        </form>
    }
    .into_any()
}

/// Shares the concern, or takes it back.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let challenge: ChallengeId = visit.id("challenge")?;
    let words = messages(visit.language());
    let said = match posted.act() {
        SHARE => {
            visit.backend().share_concern(seen.id(), challenge).await?;
            words.concern_shared()
        }
        TAKE_BACK => {
            visit.backend().take_back_concern(seen.id(), challenge).await?;
            words.concern_taken_back()
        }
        _ => return Err(Trouble::NotFound),
    };
    Ok(Outcome::said_at(visit.path().to_owned(), PLACE, said))
}
