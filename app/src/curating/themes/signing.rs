//! Signing all themes: what waits for it, and what is still asked about them.

use leptos::prelude::*;
use pathways::{
    role::Action,
    text::Language,
    theme::ThemeState,
    view::{ChallengeView, ThemeView},
};

use super::{Board, questions};
use crate::{
    curating::reading::TitleOf,
    form::{FormState, Posted},
    i18n::{messages, number},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Tick},
};

/// Signs all themes.
pub(super) const SIGN: &str = "sign";
/// Ticked by whoever signs although something is asked.
const KNOWING: &str = "knowing";
/// How many questions she saw.
const OPEN: &str = "open";

/// Of how many open questions somebody who signs says that she knows.
pub(super) fn known(posted: &Posted) -> u32 {
    let seen = posted.value(OPEN).and_then(|open| open.parse().ok());
    seen.filter(|_| posted.value(KNOWING).is_some()).unwrap_or(0)
}

/// How many themes wait for a signature, and the button that gives it to all of them.
#[component]
pub(super) fn Signing<'a>(board: &'a Board<'a>, themes: &'a [ThemeView]) -> AnyView {
    let Board { seen, visit, challenges, .. } = *board;
    let language = visit.language();
    let words = messages(language);
    let waits = |theme: &&ThemeView| theme.state != ThemeState::Signed;
    let waiting = u32::try_from(themes.iter().filter(waits).count()).unwrap_or(u32::MAX);
    if themes.is_empty() {
        return ().into_any();
    }
    let form = visit.form(SIGN);
    let may_sign = waiting > 0 && seen.may(Action::SignThemes);
    let asked: Vec<_> = questions::open(challenges).collect();
    let open = (may_sign && !asked.is_empty()).then(|| knowing(&form, &asked, language));
    let button = may_sign.then(|| {
        view! { <Button kind=ButtonKind::Quiet>{words.themes_sign()}</Button> }
    });
    view! {
        <section class="c-card" aria-labelledby="signing">
            <h2 id="signing">{words.themes_signing()}</h2>
            <p>{words.themes_unsigned(waiting, number(waiting, language))}</p>
            <form class="c-form" method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form />
                {open}
                {button}
            </form>
        </section>
    }
    .into_any()
}

/// What is still asked, and the box that says: all the same.
fn knowing(form: &FormState, asked: &[&ChallengeView], language: Language) -> AnyView {
    let words = messages(language);
    let count = u32::try_from(asked.len()).unwrap_or(u32::MAX);
    let items: Vec<_> = asked
        .iter()
        .map(|challenge| {
            let to = format!("#{}", questions::place(challenge.id));
            let challenge: &ChallengeView = challenge;
            view! { <li><a href=to><TitleOf challenge language /></a></li> }
        })
        .collect();
    view! {
        <p>{words.questions_open(count, number(count, language))}</p>
        <ul>{items}</ul>
        <input type="hidden" name=OPEN value=count.to_string() />
        <Tick form=form name=KNOWING label=words.questions_sign() hint=words.questions_sign_hint() />
    }
    .into_any()
}
