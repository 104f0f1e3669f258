//! The fields of an initiative: what they ask, what they begin with, and how they are read.

use leptos::prelude::*;
use pathways::{
    register::{InitiativeText, Known},
    text::{Bearer, Language, Link, Name, Purpose, Region},
    time::Day,
};

use crate::{
    challenges::fields::{LANGUAGE_TAG, WRITTEN_IN, language_fields, read_language, string},
    form::{Check, FormState, Wrong},
    i18n::{day, messages},
    ui::{DayField, Labels, Need, TextArea, TextField, written_in},
};

const NAME: &str = "name";
const BEARER: &str = "bearer";
const PURPOSE: &str = "purpose";
const LINK: &str = "link";
const PLACE: &str = "place";
const CHECKED: &str = "checked";

/// The fields of what is known, beginning with what is there.
pub(super) fn text_fields(form: &FormState, first: Option<&InitiativeText>) -> AnyView {
    let words = messages(form.language());
    let name = string(first.map(|text| &text.name));
    let bearer = string(first.map(|text| &text.bearer));
    let purpose = string(first.map(|text| &text.purpose));
    let link = string(first.and_then(|text| text.link.as_ref()));
    let place = string(first.and_then(|text| text.place.as_ref()));
    view! {
        <TextField form name=NAME label=words.initiative_name() first=name limit=Name::LIMIT />
        <TextField form name=BEARER label=words.initiative_bearer() hint=words.initiative_bearer_hint() first=bearer limit=Bearer::LIMIT />
        <TextArea form name=PURPOSE label=words.initiative_purpose() hint=words.initiative_purpose_hint() first=purpose limit=Purpose::LIMIT lines=3 />
        {language_fields(form, first.map(|text| text.language.clone()))}
        <TextField form name=LINK label=words.initiative_link() first=link limit=Link::LIMIT need=Need::Optional kind="url" />
        <TextField form name=PLACE label=words.initiative_place() first=place limit=Region::LIMIT need=Need::Optional />
    }
    .into_any()
}

/// The same with the day on which somebody last looked.
pub(super) fn known_fields(form: &FormState, first: Option<&Known>, today: Day) -> AnyView {
    let words = messages(form.language());
    let checked = first.map_or(today, |known| known.checked);
    view! {
        {text_fields(form, first.map(|known| &known.text))}
        <DayField form name=CHECKED label=words.initiative_checked() hint=words.initiative_checked_hint() first=checked />
    }
    .into_any()
}

/// What the fields are called, for the list of what is wrong.
pub(super) fn labels(language: Language) -> Labels {
    let words = messages(language);
    Labels::from([
        (NAME, words.initiative_name()),
        (BEARER, words.initiative_bearer()),
        (PURPOSE, words.initiative_purpose()),
        (WRITTEN_IN, words.challenge_language()),
        (LANGUAGE_TAG, words.challenge_language_tag()),
        (LINK, words.initiative_link()),
        (PLACE, words.initiative_place()),
        (CHECKED, words.initiative_checked()),
    ])
}

/// Reads what is known; nothing where a field is wrong.
pub(super) fn read_text(check: &mut Check<'_>) -> Option<InitiativeText> {
    let name = check.text(NAME);
    let bearer = check.text(BEARER);
    let purpose = check.text(PURPOSE);
    let language = read_language(check);
    let link = check.optional_text(LINK);
    let place = check.optional_text(PLACE);
    Some(InitiativeText {
        name: name?,
        bearer: bearer?,
        purpose: purpose?,
        language: language?,
        link: link?,
        place: place?,
    })
}

/// The same with the day on which somebody last looked, which is not ahead.
pub(super) fn read_known(check: &mut Check<'_>, language: Language, today: Day) -> Option<Known> {
    let words = messages(language);
    let text = read_text(check);
    let checked = check.parsed(CHECKED, |text| {
        let day: Day =
            text.trim().parse().map_err(|_| Wrong::Words(words.initiative_checked_wrong()))?;
        if today < day { Err(Wrong::Words(words.initiative_checked_ahead())) } else { Ok(day) }
    });
    Some(Known { text: text?, checked: checked? })
}

/// The fields in which what somebody typed differs from what is known now, each with what is known in words.
pub(super) fn differing(
    typed: &Known,
    now: &Known,
    language: Language,
) -> Vec<(&'static str, String)> {
    let words = messages(language);
    let says = |now: Option<String>| match now {
        Some(now) => words.initiative_now(now),
        None => words.initiative_now_empty(),
    };
    let (of, to) = (&typed.text, &now.text);
    let mut differing = Vec::new();
    let mut told = |field, differs: bool, now: Option<String>| {
        if differs {
            differing.push((field, says(now)));
        }
    };
    told(NAME, of.name != to.name, Some(to.name.to_string()));
    told(BEARER, of.bearer != to.bearer, Some(to.bearer.to_string()));
    told(PURPOSE, of.purpose != to.purpose, Some(to.purpose.to_string()));
    told(WRITTEN_IN, of.language != to.language, Some(written_in(&to.language, language)));
    told(LINK, of.link != to.link, to.link.as_ref().map(ToString::to_string));
    told(PLACE, of.place != to.place, to.place.as_ref().map(ToString::to_string));
    told(CHECKED, typed.checked != now.checked, Some(day(now.checked, language)));
    differing
}
