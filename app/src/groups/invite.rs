//! The way to the questions, from pages that are about something else.

use leptos::prelude::*;
use pathways::{stage::Stage, text::Language};

use super::address;
use crate::{i18n::messages, port::Seen, ui::Card};

/// Whether there are questions that the reader can answer now.
pub(crate) fn asks(seen: &Seen) -> bool {
    let glance = seen.glance();
    let is_over = matches!(glance.stage, Stage::Draft | Stage::Archived | Stage::Cancelled);
    glance.me.voice.is_some() && !is_over && !glance.charter.group_questions.is_empty()
}

/// A card that leads there; none where nothing can be answered.
#[component]
pub(crate) fn GroupsInvite<'a>(seen: &'a Seen, language: Language) -> Option<AnyView> {
    let words = messages(language);
    let to = address(language, seen.id());
    let card = || {
        view! {
            <Card title=words.groups_invite()>
                <p>{words.groups_invite_words()}</p>
                <p class="c-alone">
                    <a href=to>{words.groups_invite_link()}</a>
                </p>
            </Card>
        }
        .into_any()
    };
    asks(seen).then(card)
}
