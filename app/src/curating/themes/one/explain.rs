//! Saying what holds the challenges of a theme together.

use leptos::prelude::*;
use pathways::{text::Explanation, view::ThemeView};

use crate::{
    i18n::messages,
    port::Seen,
    ui::{BilingualArea, Button, FormHead, FormTrouble, Need},
    visit::Visit,
};

/// Writes, changes or empties it.
pub(super) const EXPLAIN: &str = "explain";
pub(super) const WHY: &str = "why";

/// The form.
pub(super) fn form(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(EXPLAIN);
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_why_title()}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=[(WHY, words.theme_why())] />
            <BilingualArea
                form=&form
                name=WHY
                label=words.theme_why()
                hint=words.theme_why_hint()
                first=theme.why.as_ref()
                limit=Explanation::LIMIT
                need=Need::Optional
            />
            <div class="c-buttons">
                <Button>{words.theme_why_save()}</Button>
            </div>
        </form>
    }
    .into_any()
}
