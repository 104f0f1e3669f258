//! The fields of a topic: its name, and the challenges that it answers, theme by theme.

use leptos::prelude::*;
use pathways::{
    id::{ChallengeId, ThemeId},
    text::{Bilingual, Language, Name},
    view::{ChallengeView, TopicView},
};

use super::{ANSWERS, NAME, accepted};
use crate::{
    curating::reading::title_words,
    form::{Check, FormState, Wrong},
    i18n::{in_language, messages},
    port::Seen,
    ui::{BilingualField, BoxGroup, Tick},
};

/// The fields, as they stand in a topic or empty.
pub(super) fn fields(
    form: &FormState,
    seen: &Seen,
    topic: Option<&TopicView>,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let challenges = accepted(seen);
    let group = |theme: Option<ThemeId>, name: AnyView| {
        let in_it = challenges.iter().filter(|challenge| challenge.theme == theme);
        let ticks: Vec<_> = in_it.map(|one| tick(form, one, topic, language)).collect();
        (!ticks.is_empty()).then(|| {
            view! {
                <div class="p-curating-group">
                    <p class="c-eyebrow">{name}</p>
                    {ticks}
                </div>
            }
        })
    };
    let themes = seen.themes();
    let groups: Vec<_> = themes
        .iter()
        .map(|theme| group(Some(theme.id), in_language(&theme.name, language).into_any()))
        .collect();
    let tray = group(None, words.themes_tray().into_any());
    view! {
        <BilingualField
            form=form
            name=NAME
            label=words.slate_name()
            first=topic.and_then(|topic| topic.name.as_ref())
            limit=Name::LIMIT
        />
        <BoxGroup form=form name=ANSWERS label=words.slate_challenges()>
            {groups}
            {tray}
        </BoxGroup>
    }
    .into_any()
}

fn tick(
    form: &FormState,
    challenge: &ChallengeView,
    topic: Option<&TopicView>,
    language: Language,
) -> AnyView {
    let first = topic.is_some_and(|topic| topic.answers.contains(&challenge.id));
    view! {
        <Tick
            form=form
            name=ANSWERS
            value=challenge.id.to_string()
            label=title_words(challenge, language).text
            first=first
        />
    }
    .into_any()
}

/// What the fields say.
pub(super) fn read(
    check: &mut Check<'_>,
    language: Language,
) -> Option<(Bilingual<Name>, Vec<ChallengeId>)> {
    let name = check.bilingual::<Name>(NAME);
    let mut answers = check.choices::<ChallengeId>(ANSWERS);
    if answers.as_ref().is_some_and(Vec::is_empty) {
        check.complain(ANSWERS, Wrong::Words(messages(language).slate_nothing_ticked()));
        answers = None;
    }
    Some((name?, answers?))
}
