//! One part of a split: the text of a challenge, with what it takes over from the whole.

use leptos::prelude::*;
use pathways::{
    challenge::{ChallengeText, Merging},
    text::{Affected, Body, Discipline, Language, LanguageTag, Region, Title},
};

use crate::{
    form::{Check, FormState, Wrong},
    i18n::messages,
    ui::{Need, TextArea, TextField},
};

/// A field of a part: `title-2`.
fn name(field: &str, part: usize) -> String {
    format!("{field}-{part}")
}

/// What the fields of a part are called, each with its part.
pub(super) fn labels(part: usize, language: Language) -> Vec<(String, String)> {
    let words = messages(language);
    let number = (part + 1).to_string();
    let of = |field: &str, label: String| (name(field, part), words.split_field(label, &number));
    vec![
        of("title", words.split_part_title()),
        of("body", words.split_part_body()),
        of("affected", words.curating_affected()),
        of("region", words.curating_region()),
        of("discipline", words.curating_discipline()),
        of("language", words.split_part_language()),
    ]
}

/// The fields; where, in which discipline and in which language begin as they are in the whole.
pub(super) fn fields(
    form: &FormState,
    part: usize,
    whole: &ChallengeText,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let first = |text: Option<String>| text.unwrap_or_default();
    view! {
        <fieldset class="c-card c-form">
            <legend class="c-field-label">{words.split_part((part + 1).to_string())}</legend>
            <TextField
                form=form
                name=name("title", part)
                label=words.split_part_title()
                limit=Title::LIMIT
            />
            <TextArea
                form=form
                name=name("body", part)
                label=words.split_part_body()
                limit=Body::LIMIT
                need=Need::Optional
            />
            <TextArea
                form=form
                name=name("affected", part)
                label=words.curating_affected()
                first=first(whole.affected.as_ref().map(ToString::to_string))
                limit=Affected::LIMIT
                need=Need::Optional
                lines=2
            />
            <TextField
                form=form
                name=name("region", part)
                label=words.curating_region()
                first=first(whole.region.as_ref().map(ToString::to_string))
                limit=Region::LIMIT
                need=Need::Optional
            />
            <TextField
                form=form
                name=name("discipline", part)
                label=words.curating_discipline()
                first=first(whole.discipline.as_ref().map(ToString::to_string))
                limit=Discipline::LIMIT
                need=Need::Optional
            />
            <TextField
                form=form
                name=name("language", part)
                label=words.split_part_language()
                hint=words.split_part_language_hint()
                first=whole.language.to_string()
            />
        </fieldset>
    }
    .into_any()
}

/// The text of a part. The name that its author agreed to show goes with the words; a video stays with the whole.
pub(super) fn read(
    check: &mut Check<'_>,
    part: usize,
    whole: &ChallengeText,
) -> Option<ChallengeText> {
    let title: Option<Title> = check.text(&name("title", part));
    let body: Option<Option<Body>> = check.optional_text(&name("body", part));
    let affected: Option<Option<Affected>> = check.optional_text(&name("affected", part));
    let region: Option<Option<Region>> = check.optional_text(&name("region", part));
    let discipline: Option<Option<Discipline>> = check.optional_text(&name("discipline", part));
    let tag = check
        .parsed(&name("language", part), |text| text.parse::<LanguageTag>().map_err(Wrong::from));
    Some(ChallengeText {
        title: title?,
        body: body?,
        affected: affected?,
        region: region?,
        discipline: discipline?,
        language: tag?,
        video: None,
        name: whole.name.clone(),
        merging: Merging::Welcome,
    })
}
