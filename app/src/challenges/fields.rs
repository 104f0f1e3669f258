//! The fields of a challenge's text: what they ask, what they begin with, and how they are read.

use std::str::FromStr;

use leptos::prelude::*;
use pathways::{
    challenge::{ChallengeText, Merging, Video},
    text::{
        Affected, Body, Discipline, Language, LanguageTag, Link, PersonName, Region, Summary,
        TextError, Title,
    },
};

use crate::{
    form::{Check, FormState, Posted, Ticked, Wrong},
    i18n::messages,
    ui::{Answer, Labels, Need, Select, TextArea, TextField, Tick},
};

pub(super) const TITLE: &str = "title";
pub(super) const BODY: &str = "body";
const AFFECTED: &str = "affected";
const REGION: &str = "region";
const DISCIPLINE: &str = "discipline";
pub(crate) const WRITTEN_IN: &str = "written-in";
pub(crate) const LANGUAGE_TAG: &str = "language-tag";
const VIDEO_LINK: &str = "video-link";
const VIDEO_SUMMARY: &str = "video-summary";
const NAME: &str = "name";
const ALONE: &str = "alone";

const BODY_LINES: u8 = 9;
const SHORT_LINES: u8 = 3;

/// In which language a text is, as the list offers it.
#[derive(Clone, Copy)]
enum WrittenIn {
    Known(Language),
    Other,
}

/// What is sent for a language that the list does not name.
const OTHER: &str = "other";

impl FromStr for WrittenIn {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        if text == OTHER { Ok(Self::Other) } else { text.parse().map(Self::Known) }
    }
}

/// The fields, beginning with a text that is already there.
#[component]
pub(super) fn TextFields(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The text as it stands.
    first: Option<ChallengeText>,
    /// What stands below what is written there.
    #[prop(optional)]
    below: Option<AnyView>,
    /// What stands below all of them.
    #[prop(optional)]
    last: Option<AnyView>,
) -> impl IntoView {
    let words = messages(form.language());
    let first = first.as_ref();
    let title = first.map(|text| text.title.to_string()).unwrap_or_default();
    let body = string(first.and_then(|text| text.body.as_ref()));
    let affected = string(first.and_then(|text| text.affected.as_ref()));
    view! {
        <TextField form=&form name=TITLE label=words.challenge_title() hint=words.challenge_title_hint() first=title limit=Title::LIMIT />
        <TextArea form=&form name=BODY label=words.challenge_body() hint=words.challenge_body_hint() first=body limit=Body::LIMIT lines=BODY_LINES />
        {below}
        <TextArea form=&form name=AFFECTED label=words.challenge_affected() hint=words.challenge_affected_hint() first=affected limit=Affected::LIMIT lines=SHORT_LINES />
        {language_fields(&form, first.map(|text| text.language.clone()))}
        {place_fields(&form, first)}
        {video_fields(&form, first)}
        {author_fields(&form, first)}
        {last}
    }
}

/// In which language a text is, beginning with that of the text that is there, else with that of the page.
pub(crate) fn language_fields(form: &FormState, first: Option<LanguageTag>) -> AnyView {
    let words = messages(form.language());
    let tag = first.unwrap_or_else(|| LanguageTag::from(form.language()));
    let is_offered = tag.as_str().parse::<Language>().is_ok();
    let (chosen, other) = if is_offered { (tag.as_str(), "") } else { (OTHER, tag.as_str()) };
    // Each language under its own name, as whoever looks for it spells it.
    let answers = vec![
        Answer::new(Language::Fr, messages(Language::Fr).own_name()),
        Answer::new(Language::En, messages(Language::En).own_name()),
        Answer::new(OTHER, words.challenge_language_other()),
    ];
    view! {
        <Select form name=WRITTEN_IN label=words.challenge_language() hint=words.challenge_language_hint() answers first=chosen />
        <TextField
            form
            name=LANGUAGE_TAG
            label=words.challenge_language_tag()
            hint=words.challenge_language_tag_hint()
            first=other
            limit=LanguageTag::LIMIT
            need=Need::Optional
        />
    }
    .into_any()
}

fn place_fields(form: &FormState, first: Option<&ChallengeText>) -> AnyView {
    let words = messages(form.language());
    let region = string(first.and_then(|text| text.region.as_ref()));
    let discipline = string(first.and_then(|text| text.discipline.as_ref()));
    view! {
        <TextField form name=REGION label=words.challenge_region() first=region limit=Region::LIMIT need=Need::Optional />
        <TextField form name=DISCIPLINE label=words.challenge_discipline() first=discipline limit=Discipline::LIMIT need=Need::Optional />
    }
    .into_any()
}

fn video_fields(form: &FormState, first: Option<&ChallengeText>) -> AnyView {
    let words = messages(form.language());
    let video = first.and_then(|text| text.video.as_ref());
    let link = string(video.map(|video| &video.link));
    let summary = string(video.map(|video| &video.summary));
    view! {
        <TextField form name=VIDEO_LINK label=words.challenge_video() hint=words.challenge_video_hint() first=link limit=Link::LIMIT need=Need::Optional kind="url" />
        <TextArea form name=VIDEO_SUMMARY label=words.challenge_summary() hint=words.challenge_summary_hint() first=summary limit=Summary::LIMIT need=Need::Optional lines=SHORT_LINES />
    }
    .into_any()
}

fn author_fields(form: &FormState, first: Option<&ChallengeText>) -> AnyView {
    let words = messages(form.language());
    let name = string(first.and_then(|text| text.name.as_ref()));
    let alone = first.is_some_and(|text| text.merging == Merging::StandsAlone);
    view! {
        <TextField form name=NAME label=words.challenge_name() hint=words.challenge_name_hint() first=name limit=PersonName::LIMIT need=Need::Optional autocomplete="name" />
        <Tick form name=ALONE label=words.challenge_alone() hint=words.challenge_alone_hint() first=Ticked::from(alone) />
    }
    .into_any()
}

/// What a field begins with: a text that is there, or nothing.
pub(crate) fn string<T: ToString>(text: Option<&T>) -> String {
    text.map(T::to_string).unwrap_or_default()
}

/// What the fields are called, for the list of what is wrong.
pub(super) fn labels(language: Language) -> Labels {
    let words = messages(language);
    Labels::from([
        (TITLE, words.challenge_title()),
        (BODY, words.challenge_body()),
        (AFFECTED, words.challenge_affected()),
        (REGION, words.challenge_region()),
        (DISCIPLINE, words.challenge_discipline()),
        (WRITTEN_IN, words.challenge_language()),
        (LANGUAGE_TAG, words.challenge_language_tag()),
        (VIDEO_LINK, words.challenge_video()),
        (VIDEO_SUMMARY, words.challenge_summary()),
        (NAME, words.challenge_name()),
    ])
}

/// Reads the fields; nothing where one of them is wrong.
pub(super) fn read(
    posted: &Posted,
    check: &mut Check<'_>,
    language: Language,
) -> Option<ChallengeText> {
    let title = check.text(TITLE);
    let body = check.text(BODY);
    let affected = check.text(AFFECTED);
    let written_in = read_language(check);
    let region = check.optional_text(REGION);
    let discipline = check.optional_text(DISCIPLINE);
    let video = read_video(check, language);
    let name = check.optional_text(NAME);
    let alone = posted.is_ticked(ALONE);
    Some(ChallengeText {
        title: title?,
        body: Some(body?),
        affected: Some(affected?),
        region: region?,
        discipline: discipline?,
        language: written_in?,
        video: video.ok()?,
        name: name?,
        merging: if alone { Merging::StandsAlone } else { Merging::Welcome },
    })
}

/// Reads them.
pub(crate) fn read_language(check: &mut Check<'_>) -> Option<LanguageTag> {
    match check.choice(WRITTEN_IN)? {
        WrittenIn::Known(language) => Some(language.into()),
        WrittenIn::Other => check.text(LANGUAGE_TAG),
    }
}

/// A field was wrong, and its form will say so.
struct Complained;

/// A video is seen with its summary or not at all: whoever cannot see or hear it reads the same.
fn read_video(check: &mut Check<'_>, language: Language) -> Result<Option<Video>, Complained> {
    let words = messages(language);
    let link = check.optional_text(VIDEO_LINK);
    let summary = check.optional_text(VIDEO_SUMMARY);
    match (link.ok_or(Complained)?, summary.ok_or(Complained)?) {
        (Some(link), Some(summary)) => Ok(Some(Video { link, summary })),
        (None, None) => Ok(None),
        (Some(_), None) => {
            check.complain(VIDEO_SUMMARY, Wrong::Words(words.challenge_summary_missing()));
            Err(Complained)
        }
        (None, Some(_)) => {
            check.complain(VIDEO_LINK, Wrong::Words(words.challenge_video_missing()));
            Err(Complained)
        }
    }
}
