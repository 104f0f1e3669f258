//! How items are called on the wall, in either language.

use pathways::{round::ItemId, text::Language};

use crate::{
    i18n::{in_language, messages},
    port::Seen,
};

/// The name of an item in a language: its own, its translation, or the words it has. What was taken back has none.
pub(super) fn name(item: ItemId, seen: &Seen, language: Language) -> String {
    found(item, seen, language).unwrap_or_else(|| messages(language).item_withdrawn())
}

fn found(item: ItemId, seen: &Seen, language: Language) -> Option<String> {
    match item {
        ItemId::Theme(id) => Some(in_language(&seen.theme(id)?.name, language)),
        ItemId::Topic(id) => Some(in_language(&seen.topic(id)?.name?, language)),
        ItemId::Challenge(id) => {
            let challenge = seen.challenge(id)?;
            let text = challenge.text?;
            let own = challenge.language.language() == Some(language);
            let translated = challenge
                .translations
                .iter()
                .find(|translation| !own && translation.language.language() == Some(language));
            Some(translated.map_or(text.title, |found| found.title.clone()).to_string())
        }
    }
}
