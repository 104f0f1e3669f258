//! From which edition of an initiative a form was made, so that nobody overwrites what she has not read.
//!
//! A form that comes back for another reason keeps the edition that its sender saw. It gets the one that is there now only
//! where she is told that somebody else has changed the initiative.

use leptos::prelude::*;
use pathways::{campaign::Refusal, record::Digest, view::InitiativeView};

use crate::{
    form::{FormState, Posted},
    port::Trouble,
};

/// The edition that the sender of a form saw.
const SEEN: &str = "seen";

/// The hidden field of a form beside an initiative.
pub(super) fn field(form: &FormState, one: &InitiativeView) -> AnyView {
    let now = one.edition.to_string();
    let is_told = form.trouble() == Some(&Trouble::Refused(Refusal::InitiativeChanged));
    hidden(if is_told { now } else { form.value(SEEN, &now) })
}

/// The hidden field of a form on whose page the initiative stands as it is now.
pub(super) fn field_of_now(one: &InitiativeView) -> AnyView {
    hidden(one.edition.to_string())
}

fn hidden(edition: String) -> AnyView {
    view! { <input type="hidden" name=SEEN value=edition /> }.into_any()
}

/// Whether somebody else has changed an initiative since the sender of a form that came back saw it.
pub(super) fn is_changed_since(form: &FormState, one: &InitiativeView) -> bool {
    let now = one.edition.to_string();
    form.value(SEEN, &now) != now
}

/// The edition that the sender saw.
pub(super) fn seen(posted: &Posted) -> Result<Digest, Trouble> {
    posted.value(SEEN).and_then(|seen| seen.parse().ok()).ok_or(Trouble::NotFound)
}
