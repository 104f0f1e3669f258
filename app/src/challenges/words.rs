//! What an author wrote, as readers see it: the same in a preview as on the challenge's own page.

use leptos::prelude::*;
use pathways::{
    challenge::{ChallengeText, Video},
    text::{Body, Language, LanguageTag},
};

use crate::{
    i18n::messages,
    ui::{Fact, Facts, Written, foreign},
};

/// A body in some language, and what else the author said.
#[component]
pub(super) fn Words(
    /// What the author wrote.
    text: ChallengeText,
    /// The body that is read: the author's or a translation, with its language.
    reading: Option<(Body, LanguageTag)>,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let body = reading.map(|(body, tag)| {
        view! { <Written text=body.to_string() tag language /> }
    });
    let facts = facts(text, language);
    let facts = (!facts.is_empty()).then(|| view! { <Facts facts /> });
    view! {
        {body}
        {facts}
    }
}

fn facts(text: ChallengeText, language: Language) -> Vec<Fact> {
    let tag = text.language.clone();
    let affected = text.affected.as_ref().map(|affected| {
        let written = view! { <Written text=affected.to_string() tag=tag.clone() language /> };
        Fact::new(messages(language).challenge_affected(), written.into_any())
    });
    let video = text.video.as_ref().map(|video| {
        view! {
            {link(video, language)}
            <Written text=video.summary.to_string() tag=tag.clone() language />
        }
    });
    affected.into_iter().chain(told(&text, video.map(IntoAny::into_any), language)).collect()
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
        <p>
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
