//! What an author wrote, as readers see it: the same in a preview as on the challenge's own page.

use leptos::prelude::*;
use pathways::{
    challenge::{ChallengeText, Translation, Video},
    text::{Affected, Body, Language, LanguageTag, Summary},
    view::ChallengeView,
};

use crate::{
    i18n::messages,
    ui::{Fact, Facts, Written, foreign},
};

/// A text as it is read: the author's, or a translation of it.
pub(crate) struct Reading {
    /// In one line.
    pub(super) title: String,
    /// Its language.
    pub(super) tag: LanguageTag,
    body: Option<Body>,
    affected: Option<Affected>,
    summary: Option<Summary>,
}

impl Reading {
    /// As its author wrote it.
    pub(super) fn of_author(text: &ChallengeText) -> Self {
        Self {
            title: text.title.to_string(),
            tag: text.language.clone(),
            body: text.body.clone(),
            affected: text.affected.clone(),
            summary: text.video.as_ref().map(|video| video.summary.clone()),
        }
    }

    /// In a language of the product where somebody has translated it, else as its author wrote it; none where it has no
    /// words.
    pub(super) fn in_language(challenge: &ChallengeView, language: Language) -> Option<Self> {
        let own = challenge.text.as_ref()?;
        let is_wanted = |tag: &LanguageTag| tag.language() == Some(language);
        let translated = challenge.translations.iter().find(|one| is_wanted(&one.language));
        Some(match translated {
            Some(translation) if !is_wanted(&own.language) => Self::of_translation(translation),
            _ => Self::of_author(own),
        })
    }

    /// What it says at length.
    pub(super) fn body(&self) -> Option<&str> {
        self.body.as_ref().map(Body::as_str)
    }

    /// As somebody translated it.
    pub(super) fn of_translation(translation: &Translation) -> Self {
        Self {
            title: translation.title.to_string(),
            tag: translation.language.clone(),
            body: translation.body.clone(),
            affected: translation.affected.clone(),
            summary: translation.summary.clone(),
        }
    }
}

/// A body in some language, and what else the author said. What the translation lacks beside the body stands in the author's words.
#[component]
pub(super) fn Words(
    /// What the author wrote.
    text: ChallengeText,
    /// As it is read.
    reading: Reading,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let body = reading.body.as_ref().map(|body| {
        view! { <Written text=body.to_string() tag=reading.tag.clone() language /> }
    });
    let facts = facts(&text, &reading, language);
    let facts = (!facts.is_empty()).then(|| view! { <Facts facts /> });
    view! {
        {body}
        {facts}
    }
}

fn facts(text: &ChallengeText, reading: &Reading, language: Language) -> Vec<Fact> {
    let written = |translated: Option<String>, own: String| {
        let tag = if translated.is_some() { &reading.tag } else { &text.language };
        let text = translated.unwrap_or(own);
        view! { <Written text tag=tag.clone() language /> }.into_any()
    };
    let affected = text.affected.as_ref().map(|own| {
        let translated = reading.affected.as_ref().map(ToString::to_string);
        let term = messages(language).challenge_affected();
        Fact::new(term, written(translated, own.to_string()))
    });
    let video = text.video.as_ref().map(|video| {
        let translated = reading.summary.as_ref().map(ToString::to_string);
        let summary = written(translated, video.summary.to_string());
        view! {
            {link(video, language)}
            {summary}
        }
        .into_any()
    });
    affected.into_iter().chain(told(text, video, language)).collect()
}

/// What the author said beside the words that are translated: where, in which discipline, where the video is, who says it.
pub(crate) fn particulars(text: &ChallengeText, language: Language) -> Vec<Fact> {
    let video = text.video.as_ref().map(|video| link(video, language));
    told(text, video, language)
}

fn told(text: &ChallengeText, video: Option<AnyView>, language: Language) -> Vec<Fact> {
    let words = messages(language);
    let lang = foreign(&text.language, language);
    let line = |text: String| view! { <span lang=lang.clone()>{text}</span> };
    let region = text.region.as_ref();
    let region = region.map(|it| Fact::new(words.challenge_region(), line(it.to_string())));
    let discipline = text.discipline.as_ref();
    let discipline =
        discipline.map(|it| Fact::new(words.challenge_discipline(), line(it.to_string())));
    let video = video.map(|video| Fact::new(words.challenge_video(), video));
    let name = text.name.as_ref();
    let name = name.map(|name| Fact::new(words.challenge_author(), name.to_string()));
    [region, discipline, video, name].into_iter().flatten().collect()
}

/// The link says where it leads before anybody follows it: away from here, to somebody else's site.
fn link(video: &Video, language: Language) -> AnyView {
    let host = host(video.link.as_str()).to_owned();
    view! {
        <p class="c-alone">
            <a href=video.link.to_string() rel="noopener noreferrer external">
                {messages(language).challenge_video_watch(host)}
            </a>
        </p>
    }
    .into_any()
}

/// The site to which a link leads.
fn host(link: &str) -> &str {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // What stands before an @ may pretend to be another site.
    authority.rsplit('@').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_named_by_the_site_to_which_it_leads() {
        assert_eq!(host("https://example.org/a?b#c"), "example.org");
        assert_eq!(host("https://example.org?b"), "example.org");
        assert_eq!(host("https://good.example@bad.example/"), "bad.example");
    }
}
