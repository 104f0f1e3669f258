//! What people wrote, in the language in which they wrote it.

use leptos::prelude::*;
use pathways::text::{Language, LanguageTag};

use crate::i18n::messages;

/// The value of a `lang` attribute; none where a text is in the language of the page.
pub fn foreign(tag: &LanguageTag, language: Language) -> Option<String> {
    (tag.language() != Some(language)).then(|| tag.to_string())
}

/// In which language a text is, in words.
pub fn written_in(tag: &LanguageTag, language: Language) -> String {
    let words = messages(language);
    match tag.language() {
        Some(Language::En) => words.written_in_english(),
        Some(Language::Fr) => words.written_in_french(),
        None => words.written_in_other(tag.as_str()),
    }
}

/// In which language a text is; nothing where it is that of the page.
#[component]
pub fn LanguageMark(
    /// The language of the text.
    tag: LanguageTag,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let text = foreign(&tag, language).map(|_| written_in(&tag, language))?;
    Some(view! { <span class="c-language">{text}</span> })
}

/// A text of many lines: paragraphs at its empty lines, its other line breaks kept.
#[component]
pub fn Written(
    /// The text.
    #[prop(into)]
    text: String,
    /// Its language, where that is not known to be the page's.
    #[prop(optional)]
    tag: Option<LanguageTag>,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let lang = tag.and_then(|tag| foreign(&tag, language));
    let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    let paragraphs = paragraphs.map(|text| view! { <p>{text.to_owned()}</p> });
    view! {
        <div class="c-written" lang=lang>
            {paragraphs.collect_view()}
        </div>
    }
}
