//! Saying of a challenge that it does not belong in the theme in which it would lie.

use leptos::prelude::*;
use pathways::{id::ThemeId, theme::FoundPlace};

use super::{SIZE, Shown};
use crate::{
    i18n::messages,
    ui::{Button, ButtonKind, FormHead, FormTrouble},
};

/// Keeps a challenge out of the theme on whose form its button is.
pub(super) const NOT_HERE: &str = "not-here";
/// Which challenge.
pub(super) const CHALLENGE: &str = "challenge";

/// The challenges of a theme that is there already, within the form that their buttons send.
pub(super) fn form(shown: &Shown<'_>, theme: ThemeId, rows: impl IntoView + 'static) -> AnyView {
    let form = shown.visit.form_on(NOT_HERE, theme);
    view! {
        <form method="post">
            <FormHead form=&form at=shown.seen.size() />
            <input type="hidden" name=SIZE value=shown.granularity.code() />
            <FormTrouble form=&form />
            {rows}
        </form>
    }
    .into_any()
}

/// The button of one challenge. It has none where a person put it, nor where the theme is new and has no form.
pub(super) fn button(shown: &Shown<'_>, found: &FoundPlace) -> Option<AnyView> {
    let words = messages(shown.language);
    shown.theme(found.theme)?.theme?;
    if shown.held.contains(&found.challenge) {
        return Some(view! { <p class="u-muted">{words.proposal_by_hand()}</p> }.into_any());
    }
    Some(
        view! {
            <Button kind=ButtonKind::Quiet name=CHALLENGE value=found.challenge.to_string()>
                {words.proposal_not_here()}
            </Button>
        }
        .into_any(),
    )
}
