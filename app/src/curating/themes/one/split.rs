//! Splitting a theme: up to four parts with names, and for each challenge the part to which it goes.

use leptos::prelude::*;
use pathways::{campaign::ThemePart, text::Name, view::ThemeView};

use super::SPLIT;
use crate::{
    curating::{reading::title_words, themes::accepted},
    form::{Check, Wrong, in_language},
    i18n::messages,
    port::Seen,
    ui::{Answer, BilingualField, Button, FormHead, FormTrouble, Need, Select},
    visit::Visit,
};

/// The names of the parts, in the order in which the form shows them. The first two are needed.
const PARTS: [&str; 4] = ["part-1", "part-2", "part-3", "part-4"];
const NEEDED: usize = 2;
/// To which part a challenge goes: the name of its field is this and its id.
const GOES_TO: &str = "goes-";

/// The form; nothing for a theme that has too little in it to be two.
pub(super) fn form(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(SPLIT);
    let members: Vec<_> =
        accepted(seen).into_iter().filter(|one| one.theme == Some(theme.id)).collect();
    if members.len() < NEEDED {
        return view! { <FormTrouble form=&form /> }.into_any();
    }
    let label = |part: usize| words.theme_part((part + 1).to_string());
    let names: Vec<_> = PARTS
        .iter()
        .enumerate()
        .map(|(part, name)| {
            let need = if part < NEEDED { Need::Required } else { Need::Optional };
            view! { <BilingualField form=&form name=*name label=label(part) limit=Name::LIMIT need /> }
        })
        .collect();
    let answers: Vec<_> =
        PARTS.iter().enumerate().map(|(part, name)| Answer::new(name, label(part))).collect();
    let places: Vec<_> = members
        .iter()
        .map(|challenge| {
            view! {
                <Select
                    form=&form
                    name=format!("{GOES_TO}{}", challenge.id)
                    label=title_words(challenge, language).text
                    answers=answers.clone()
                    need=Need::Optional
                />
            }
        })
        .collect();
    let labels: Vec<_> =
        PARTS.into_iter().enumerate().map(|(part, name)| (name, label(part))).collect();
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_split_title()}</h2>
            <p>{words.theme_split_words()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            {names}
            <fieldset class="c-field is-group">
                <legend class="c-field-label">{words.theme_split_places()}</legend>
                {places}
            </fieldset>
            <div class="c-buttons">
                <Button>{words.theme_split()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// The parts that the form describes; a part without a name takes nothing.
pub(super) fn parts(
    check: &mut Check<'_>,
    seen: &Seen,
    theme: &ThemeView,
    value: impl Fn(&str) -> String,
) -> Option<Vec<ThemePart>> {
    let mut parts = Vec::new();
    let mut named = Vec::new();
    for (place, field) in PARTS.into_iter().enumerate() {
        let is_blank = pathways::text::Language::ALL
            .into_iter()
            .all(|language| value(&in_language(field, language)).trim().is_empty());
        if place >= NEEDED && is_blank {
            continue;
        }
        named.push(field);
        parts.push(
            check.bilingual::<Name>(field).map(|name| ThemePart { name, challenges: Vec::new() }),
        );
    }
    let mut goes = Vec::new();
    for challenge in accepted(seen).iter().filter(|one| one.theme == Some(theme.id)) {
        let to = check.parsed(&format!("{GOES_TO}{}", challenge.id), |text| {
            let part = named.iter().position(|field| *field == text);
            if text.is_empty() { Ok(None) } else { part.map(Some).ok_or(Wrong::Choice) }
        });
        goes.push(to.map(|part| (challenge.id, part)));
    }
    let mut parts: Vec<ThemePart> = parts.into_iter().collect::<Option<_>>()?;
    for (challenge, part) in goes.into_iter().collect::<Option<Vec<_>>>()? {
        if let Some(part) = part.and_then(|part| parts.get_mut(part)) {
            part.challenges.push(challenge);
        }
    }
    Some(parts)
}
