//! The parts of a translation beside title and body: one field for each that the original has.
//!
//! The two forms that translate have them in common: the one below a challenge, and the curators' own page.

use leptos::prelude::*;
use pathways::{
    challenge::{ChallengeText, Translation},
    text::{Affected, Language, Summary},
};

use crate::{
    form::{Check, FormState},
    i18n::messages,
    ui::{Need, TextArea},
};

const AFFECTED: &str = "affected";
const SUMMARY: &str = "summary";
const LINES: u8 = 3;

/// What was written into the fields.
pub(crate) struct Parts {
    /// Who is affected.
    pub(crate) affected: Option<Affected>,
    /// What the video says.
    pub(crate) summary: Option<Summary>,
}

/// The fields, beginning with the translation that is there.
pub(crate) fn fields(
    form: &FormState,
    original: Option<&ChallengeText>,
    there: Option<&Translation>,
    need: Need,
) -> AnyView {
    let words = messages(form.language());
    let affected = original.is_some_and(|text| text.affected.is_some()).then(|| {
        let first = there.and_then(|it| it.affected.as_ref()).map(ToString::to_string);
        let first = first.unwrap_or_default();
        view! {
            <TextArea form name=AFFECTED label=words.challenge_affected() first limit=Affected::LIMIT need lines=LINES />
        }
    });
    let summary = original.is_some_and(|text| text.video.is_some()).then(|| {
        let first = there.and_then(|it| it.summary.as_ref()).map(ToString::to_string);
        let first = first.unwrap_or_default();
        view! {
            <TextArea form name=SUMMARY label=words.challenge_summary() first limit=Summary::LIMIT need lines=LINES />
        }
    });
    view! {
        {affected}
        {summary}
    }
    .into_any()
}

/// What the fields are called where one of them is wrong.
pub(crate) fn labels(language: Language) -> [(&'static str, String); 2] {
    let words = messages(language);
    [(AFFECTED, words.challenge_affected()), (SUMMARY, words.challenge_summary())]
}

/// Reads the fields of those parts that the original has.
pub(crate) fn read(
    check: &mut Check<'_>,
    original: Option<&ChallengeText>,
    need: Need,
) -> Option<Parts> {
    let needs = |has: bool| has && need == Need::Required;
    let affected = if needs(original.is_some_and(|text| text.affected.is_some())) {
        check.text(AFFECTED).map(Some)
    } else {
        check.optional_text(AFFECTED)
    };
    let summary = if needs(original.is_some_and(|text| text.video.is_some())) {
        check.text(SUMMARY).map(Some)
    } else {
        check.optional_text(SUMMARY)
    };
    Some(Parts { affected: affected?, summary: summary? })
}
