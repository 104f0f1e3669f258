//! A challenge as those read it who work on it: in its author's words and language, with all that came with it.

use leptos::prelude::*;
use pathways::{
    challenge::Merging,
    text::{Language, LanguageTag},
    view::ChallengeView,
};

use crate::{
    i18n::messages,
    ui::{Badge, Fact, Facts, Written, foreign},
};

/// A title with the language in which it is.
pub(crate) struct TitleWords {
    /// The title.
    pub(crate) text: String,
    /// Its language; none where the words were taken back and the page says so itself.
    pub(crate) tag: Option<LanguageTag>,
}

/// The title in the reader's language where it was translated, else as it was written.
pub(crate) fn title_words(challenge: &ChallengeView, language: Language) -> TitleWords {
    let is_mine = |tag: &LanguageTag| tag.language() == Some(language);
    let translated = challenge.translations.iter().find(|one| is_mine(&one.language));
    match (&challenge.text, translated) {
        (Some(_), Some(one)) if !is_mine(&challenge.language) => {
            TitleWords { text: one.title.to_string(), tag: Some(one.language.clone()) }
        }
        (Some(own), _) => {
            TitleWords { text: own.title.to_string(), tag: Some(challenge.language.clone()) }
        }
        (None, _) => TitleWords { text: messages(language).curating_no_words(), tag: None },
    }
}

/// The same, marked with its language.
#[component]
pub(super) fn TitleOf<'a>(challenge: &'a ChallengeView, language: Language) -> AnyView {
    let TitleWords { text, tag } = title_words(challenge, language);
    let lang = tag.and_then(|tag| foreign(&tag, language));
    view! { <span lang=lang>{text}</span> }.into_any()
}

/// Everything that its author wrote below the title.
#[component]
pub(super) fn InFull<'a>(challenge: &'a ChallengeView, language: Language) -> AnyView {
    let words = messages(language);
    let Some(text) = challenge.text.clone() else { return ().into_any() };
    let tag = challenge.language.clone();
    let lang = foreign(&tag, language);
    let in_its_language = |text: String| view! { <span lang=lang.clone()>{text}</span> };
    let stands_alone = (text.merging == Merging::StandsAlone)
        .then(|| view! { <p><Badge words=words.curating_stands_alone() /></p> });
    let body = text.body.map(|body| view! { <Written text=body.to_string() tag language /> });
    let facts: Vec<_> = [
        (words.curating_affected(), text.affected.map(|it| it.to_string())),
        (words.curating_region(), text.region.map(|it| it.to_string())),
        (words.curating_discipline(), text.discipline.map(|it| it.to_string())),
        (words.curating_name(), text.name.map(|it| it.to_string())),
        (words.curating_video_summary(), text.video.as_ref().map(|it| it.summary.to_string())),
    ]
    .into_iter()
    .filter_map(|(term, said)| said.map(|said| Fact::new(term, in_its_language(said))))
    .collect();
    let facts = (!facts.is_empty()).then(|| view! { <Facts facts /> });
    let video = text.video.map(|video| {
        view! {
            <p class="c-alone">
                <a href=video.link.to_string()>{words.curating_video()}</a>
            </p>
        }
    });
    view! {
        {body}
        {facts}
        {video}
        {stands_alone}
    }
    .into_any()
}
