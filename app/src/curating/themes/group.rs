//! What lies in one theme, or in the tray, and the form that moves it.

use leptos::prelude::*;
use pathways::{
    role::Action,
    text::Language,
    theme::{Lies, ThemeState},
    view::{ChallengeView, ThemeView},
};

use super::{Board, MOVE, drag::GRIP, one};
use crate::{
    challenges::reasons::{self, Unfolded},
    curating::reading::TitleOf,
    form::FormState,
    i18n::{in_language, messages, number},
    ui::{
        Answer, Badge, BoxGroup, Button, ButtonKind, FormHead, FormTrouble, LanguageMark, Need,
        Said, Select, Tone,
    },
};

/// The boxes of the challenges that move together.
pub(super) const TICKED: &str = "challenge";
/// Where those move.
pub(super) const TICKED_TO: &str = "to";
/// Where one challenge moves: the name of its field is this and its id.
pub(super) const ONE_TO: &str = "to-";
/// The place outside of all themes.
pub(super) const TRAY: &str = "tray";
/// The place of what is in no theme on purpose.
pub(super) const APART: &str = "apart";

/// The id of the group on the page, and on what its form acts.
pub(super) fn place(lies: Lies) -> String {
    match lies {
        Lies::In(theme) => theme.to_string(),
        Lies::Tray => TRAY.to_owned(),
        Lies::Apart => APART.to_owned(),
    }
}

#[component]
pub(super) fn Group<'a>(board: &'a Board<'a>, lies: Lies, themes: &'a [ThemeView]) -> AnyView {
    let Board { seen, visit, challenges, certainty, told, .. } = *board;
    let language = visit.language();
    let words = messages(language);
    let theme = themes.iter().find(|theme| Some(theme.id) == lies.theme());
    let place = place(lies);
    let mut members: Vec<_> =
        challenges.iter().filter(|challenge| challenge.lies() == lies).collect();
    certainty.sort(&mut members);
    let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let name = match theme {
        Some(theme) => in_language(&theme.name, language).clone(),
        None if lies == Lies::Apart => words.themes_apart(),
        None => words.themes_tray(),
    };
    let state = theme.map(|theme| state(theme.state, language));
    let frozen = theme.filter(|theme| theme.frozen);
    let frozen = frozen.map(|_| view! { <Badge words=words.theme_is_frozen() /> });
    let edit = theme.filter(|_| seen.may(Action::EditThemes)).map(|theme| {
        let href = one::address(language, seen.id(), theme.id);
        view! { <a href=href>{words.themes_edit(in_language(&theme.name, language).as_str())}</a> }
    });
    let why = theme.filter(|theme| !theme.challenges.is_empty());
    let why = why.and_then(|theme| reasons::theme(seen, theme, told, Unfolded::No, language));
    let form = visit.form_on(MOVE, &place);
    let targets = targets(lies, themes, language);
    let content = if members.is_empty() {
        let text = if theme.is_some() { words.themes_empty() } else { words.themes_tray_empty() };
        view! {
            <p>{text}</p>
            <FormTrouble form=&form />
        }
        .into_any()
    } else {
        moving(board, &form, &members, &targets)
    };
    view! {
        <section
            class="c-card"
            id=place.clone()
            data-place=place.clone()
            aria-labelledby=format!("{place}-name")
        >
            <h2 id=format!("{place}-name")>{name}</h2>
            <p class="c-meta">
                {state} {frozen} <span>{words.themes_members(count, number(count, language))}</span> {edit}
            </p>
            <Said visit=visit place=place.clone() />
            {why}
            {content}
        </section>
    }
    .into_any()
}

fn state(state: ThemeState, language: Language) -> AnyView {
    let words = messages(language);
    let (tone, words) = match state {
        ThemeState::Proposed => (Tone::Plain, words.themes_state_proposed()),
        ThemeState::Edited => (Tone::Attention, words.themes_state_edited()),
        ThemeState::Signed => (Tone::Done, words.themes_state_signed()),
        ThemeState::Retired => (Tone::Over, words.themes_state_retired()),
    };
    view! { <Badge tone words /> }.into_any()
}

/// Everywhere but here.
pub(super) fn targets(here: Lies, themes: &[ThemeView], language: Language) -> Vec<Answer> {
    let words = messages(language);
    let elsewhere = themes.iter().filter(|theme| Lies::In(theme.id) != here);
    let answers =
        elsewhere.map(|theme| Answer::new(theme.id, in_language(&theme.name, language).clone()));
    let tray = (here != Lies::Tray).then(|| Answer::new(TRAY, words.themes_to_tray()));
    let apart = (here != Lies::Apart).then(|| Answer::new(APART, words.themes_to_apart()));
    answers.chain(tray).chain(apart).collect()
}

fn moving(
    board: &Board<'_>,
    form: &FormState,
    members: &[&ChallengeView],
    targets: &[Answer],
) -> AnyView {
    let Board { seen, .. } = *board;
    let language = form.language();
    let words = messages(language);
    let may = seen.may(Action::EditThemes) && !targets.is_empty();
    let rows: Vec<_> = members
        .iter()
        .map(|challenge| {
            if may {
                row(board, form, challenge, targets)
            } else {
                line(board, challenge, language)
            }
        })
        .collect();
    if !may {
        return view! { <ul class="c-list">{rows}</ul> }.into_any();
    }
    let labels = [(TICKED_TO, words.themes_ticked_to())];
    view! {
        <form class="c-form" method="post">
            <FormHead form=form at=seen.size() />
            <FormTrouble form=form labels=labels />
            <BoxGroup form=form name=TICKED label=words.themes_ticked()>
                <ul class="p-curating-rows">{rows}</ul>
            </BoxGroup>
            <div class="c-toolbar">
                <Select
                    form=form
                    name=TICKED_TO
                    label=words.themes_ticked_to()
                    answers=targets.to_vec()
                    need=Need::Optional
                />
                <Button kind=ButtonKind::Quiet>{words.themes_move()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// That an author questions where her challenge lies; her words stand at the head of the page.
fn questioned(challenge: &ChallengeView, language: Language) -> Option<AnyView> {
    challenge.open_question().map(|_| {
        let words = messages(language).questions_beside();
        view! { " " <Badge tone=Tone::Attention words /> }.into_any()
    })
}

fn line(board: &Board<'_>, challenge: &ChallengeView, language: Language) -> AnyView {
    view! {
        <li>
            <TitleOf challenge language />
            " "
            <LanguageMark tag=challenge.language.clone() language />
            " "
            {board.shared.beside(challenge.id, language)}
            {questioned(challenge, language)}
            {board.certainty.beside(challenge.id, language)}
        </li>
    }
    .into_any()
}

/// A challenge with its box and a list of its own.
fn row(
    board: &Board<'_>,
    form: &FormState,
    challenge: &ChallengeView,
    targets: &[Answer],
) -> AnyView {
    let language = form.language();
    let words = messages(language);
    let id = challenge.id.to_string();
    let element = form.element(&format!("{TICKED}-{id}"));
    let ticked = form.is_ticked(TICKED, &id, crate::form::Ticked::No);
    view! {
        <li>
            <div class="c-option">
                <input id=element.clone() name=TICKED type="checkbox" value=id.clone() checked=ticked />
                <label for=element>
                    <TitleOf challenge language />
                    " "
                    <LanguageMark tag=challenge.language.clone() language />
                    " "
                    {board.shared.beside(challenge.id, language)}
                    {questioned(challenge, language)}
                    {board.certainty.beside(challenge.id, language)}
                </label>
                <span class=GRIP aria-hidden="true">
                    "⠿"
                </span>
            </div>
            <Select
                form=form
                name=format!("{ONE_TO}{id}")
                label=words.themes_move_to()
                answers=targets.to_vec()
                need=Need::Optional
            />
        </li>
    }
    .into_any()
}
