//! Challenges as other parts of a page mention them: by their title, with a link.

use leptos::prelude::*;
use pathways::{id::ChallengeId, round::ItemId, text::Language, view::ChallengeView};

use super::address;
use crate::{i18n::messages, port::Seen, ui::foreign};

/// The title of a challenge in its language; what it is called instead where its words are gone.
pub(super) fn title(challenge: &ChallengeView, language: Language) -> AnyView {
    match &challenge.text {
        Some(text) => {
            let lang = foreign(&text.language, language);
            view! { <span lang=lang>{text.title.to_string()}</span> }.into_any()
        }
        None => messages(language).challenge_without_words().into_any(),
    }
}

/// A challenge by its title, leading to its page; one that the reader may not know of has no link.
pub(super) fn link(seen: &Seen, id: ChallengeId, language: Language) -> AnyView {
    match seen.challenge(id) {
        Some(challenge) => {
            let to = address(language, seen.id(), id);
            view! { <a href=to>{title(&challenge, language)}</a> }.into_any()
        }
        None => messages(language).challenge_in_moderation().into_any(),
    }
}

/// Several challenges.
pub(super) fn list(seen: &Seen, items: &[ItemId], language: Language) -> AnyView {
    let links = challenges(items).map(|id| view! { <li>{link(seen, id, language)}</li> });
    view! { <ul>{links.collect_view()}</ul> }.into_any()
}

/// The challenges among items.
pub(super) fn challenges(items: &[ItemId]) -> impl Iterator<Item = ChallengeId> {
    items.iter().filter_map(|item| match item {
        ItemId::Challenge(id) => Some(*id),
        _ => None,
    })
}
