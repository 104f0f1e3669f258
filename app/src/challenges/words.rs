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
    let words = messages(language);
    let tag = text.language;
    let lang = foreign(&tag, language);
    let line = |text: String| view! { <span lang=lang.clone()>{text}</span> }.into_any();
    let affected = text.affected.map(|affected| {
        let written = view! { <Written text=affected.to_string() tag=tag.clone() language /> };
        Fact::new(words.challenge_affected(), written.into_any())
    });
    let region =
        text.region.map(|region| Fact::new(words.challenge_region(), line(region.to_string())));
    let discipline =
        text.discipline.map(|it| Fact::new(words.challenge_discipline(), line(it.to_string())));
    let video = text.video.map(|it| Fact::new(words.challenge_video(), video(it, &tag, language)));
    let name = text.name.map(|name| Fact::new(words.challenge_author(), name.to_string()));
    [affected, region, discipline, video, name].into_iter().flatten().collect()
}

/// The link says where it leads before anybody follows it: away from here, to somebody else's site.
fn video(video: Video, tag: &LanguageTag, language: Language) -> AnyView {
    let words = messages(language);
    let host = host(video.link.as_str()).to_owned();
    view! {
        <p>
            <a href=video.link.to_string() rel="noopener noreferrer external">
                {words.challenge_video_watch(host)}
            </a>
        </p>
        <Written text=video.summary.to_string() tag=tag.clone() language />
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
