//! What proposals keep to about a theme: whether it stays as it is, and which challenges are kept out of it.

use leptos::prelude::*;
use pathways::{id::ChallengeId, view::ThemeView};

use crate::{
    curating::reading::TitleOf,
    i18n::messages,
    port::Seen,
    ui::{Button, ButtonKind, FormHead, FormTrouble},
    visit::Visit,
};

/// Leaves the theme as it is.
pub(super) const FREEZE: &str = "freeze";
/// Lets proposals change it again.
pub(super) const THAW: &str = "thaw";
/// Lets a challenge in again.
pub(super) const LET_IN: &str = "let-in";
/// Which challenge.
pub(super) const CHALLENGE: &str = "challenge";

/// The forms.
pub(super) fn forms(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let words = messages(visit.language());
    let (act, lede, verb) = if theme.frozen {
        (THAW, words.theme_frozen_words(), words.theme_thaw())
    } else {
        (FREEZE, words.theme_freeze_words(), words.theme_freeze())
    };
    let form = visit.form(act);
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_freeze_title()}</h2>
            <p>{lede}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{verb}</Button>
            </div>
        </form>
        {kept_out(visit, seen, theme)}
    }
    .into_any()
}

/// What is kept out, and the buttons that let it in; nothing where nothing is.
fn kept_out(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(LET_IN);
    let row = |id: &ChallengeId| {
        let challenge = seen.challenge(*id)?;
        Some(view! {
            <li>
                <p>
                    <TitleOf challenge=&challenge language />
                </p>
                <Button kind=ButtonKind::Quiet name=CHALLENGE value=id.to_string()>
                    {words.theme_let_in()}
                </Button>
            </li>
        })
    };
    let rows: Vec<_> = theme.kept_out.iter().filter_map(row).collect();
    if rows.is_empty() {
        return view! { <FormTrouble form=&form /> }.into_any();
    }
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_kept_out()}</h2>
            <p>{words.theme_kept_out_words()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            <ul class="p-curating-rows">{rows}</ul>
        </form>
    }
    .into_any()
}
