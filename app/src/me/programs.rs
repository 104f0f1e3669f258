//! The programs that act for the reader.

use leptos::prelude::*;

use super::{REVOKE, sessions::day};
use crate::{
    i18n::messages,
    port::ProgramToken,
    ui::{Button, ButtonKind, FormHead},
    visit::Visit,
};

/// Tokens are made on the command line, so most readers have none and see nothing of them.
#[component]
pub(super) fn Programs(visit: Visit, tokens: Vec<ProgramToken>) -> impl IntoView {
    if tokens.is_empty() {
        return None;
    }
    let words = messages(visit.language());
    let items: Vec<_> = tokens
        .into_iter()
        .map(|token| {
            let form = visit.form_on(REVOKE, &token.id);
            view! {
                <li>
                    <form class="c-buttons" method="post">
                        <FormHead form=form at=0 />
                        <span>{words.me_program(&token.label, day(&visit, token.since))}</span>
                        <Button kind=ButtonKind::Danger>{words.me_program_revoke(&token.label)}</Button>
                    </form>
                </li>
            }
        })
        .collect();
    Some(view! {
        <section class="c-card">
            <h2>{words.me_programs()}</h2>
            <p>{words.me_programs_words()}</p>
            <ul class="c-list">{items}</ul>
        </section>
    })
}
