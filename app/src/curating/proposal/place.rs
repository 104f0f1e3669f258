//! Challenges where a proposal has them: those first whose theme an author questions, then those on which the runs agreed
//! least.

use leptos::prelude::*;
use pathways::{
    text::Language,
    theme::FoundTheme,
    theming::{Assignment, TrayReason},
    view::ChallengeView,
};

use super::{Shown, count, keeping};
use crate::{
    challenges::{self, reasons::percent},
    curating::reading::TitleOf,
    i18n::{in_language, messages, number},
    ui::{Badge, LanguageMark, Tone, foreign},
};

impl Shown<'_> {
    /// The theme at a place of the proposal.
    pub(super) fn theme(&self, place: Option<u32>) -> Option<&FoundTheme> {
        self.proposed.found.themes.get(usize::try_from(place?).ok()?)
    }

    /// What a theme would be called that the proposal knows by an id of its own.
    fn name_of(&self, id: &str) -> Option<String> {
        let place = self.proposed.proposal.themes.iter().position(|theme| theme.id == id)?;
        let found = self.proposed.found.themes.get(place)?;
        Some(in_language(&found.name, self.language).clone())
    }
}

/// What would lie in the tray, with why; nothing where nothing would.
pub(super) fn tray(shown: &Shown<'_>) -> AnyView {
    let language = shown.language;
    let words = messages(language);
    let waiting = count(shown.proposed.proposal.tray.len());
    if waiting == 0 {
        return ().into_any();
    }
    view! {
        <section class="c-card is-attention" aria-labelledby="proposed-tray">
            <h2 id="proposed-tray">{words.proposal_tray()}</h2>
            <p class="c-meta">
                <span>{words.themes_members(waiting, number(waiting, language))}</span>
            </p>
            {rows(shown, None)}
        </section>
    }
    .into_any()
}

/// The challenges of one theme, or of the tray.
pub(super) fn rows(shown: &Shown<'_>, theme: Option<u32>) -> AnyView {
    let found = shown.proposed.found.places.iter().enumerate();
    let mut places: Vec<_> =
        found.filter(|(_, found)| found.theme == theme).map(|(place, _)| place).collect();
    let key = |place: &usize| {
        let found = shown.proposed.found.places.get(*place);
        let challenge = found.and_then(|found| shown.challenge(found.challenge));
        let is_questioned = challenge.is_some_and(|one| one.open_question().is_some());
        (!is_questioned, found.map(|found| found.agreement))
    };
    places.sort_by_key(key);
    let rows: Vec<_> = places.into_iter().filter_map(|place| row(shown, place)).collect();
    let list = view! { <ul class="p-curating-rows">{rows}</ul> };
    match shown.theme(theme).and_then(|theme| theme.theme) {
        Some(theme) => keeping::form(shown, theme, list),
        None => list.into_any(),
    }
}

fn row(shown: &Shown<'_>, place: usize) -> Option<AnyView> {
    let language = shown.language;
    let found = shown.proposed.found.places.get(place)?;
    let assignment = shown.proposed.proposal.assignments.get(place)?;
    let challenge = shown.challenge(found.challenge)?;
    let to = challenges::address(language, shown.seen.id(), found.challenge);
    let questioned = challenge.open_question().map(|_| {
        let words = messages(language).proposal_questioned();
        view! { <p><Badge tone=Tone::Attention words /></p> }
    });
    let moved = shown.moves(place).then(|| from(shown, challenge));
    Some(
        view! {
            <li>
                <div>
                    <p class="c-alone">
                        <a href=to><TitleOf challenge language /></a>
                        " "
                        <LanguageMark tag=challenge.language.clone() language />
                    </p>
                    {because(assignment, challenge, language)}
                </div>
                <div>
                    {questioned}
                    {moved}
                    {certainty(shown, found.theme.is_some(), found.agreement, assignment)}
                    {keeping::button(shown, found)}
                </div>
            </li>
        }
        .into_any(),
    )
}

/// From where it would come.
fn from(shown: &Shown<'_>, challenge: &ChallengeView) -> AnyView {
    let words = messages(shown.language);
    let theme = challenge.theme.and_then(|theme| shown.seen.theme(theme));
    let from = match theme {
        Some(theme) => words.proposal_from(in_language(&theme.name, shown.language).as_str()),
        None => words.proposal_from_tray(),
    };
    view! { <p><Badge tone=Tone::Attention words=from /></p> }.into_any()
}

/// The words of its own that put it there, or why it lies in no theme.
fn because(
    assignment: &Assignment,
    challenge: &ChallengeView,
    language: Language,
) -> Option<AnyView> {
    let words = messages(language);
    if let Some(reason) = assignment.reason {
        let reason = match reason {
            TrayReason::NoWords => words.proposal_tray_no_words(),
            TrayReason::NothingShared => words.proposal_tray_nothing_shared(),
            TrayReason::NoAgreement => words.proposal_tray_no_agreement(),
        };
        return Some(view! { <p>{reason}</p> }.into_any());
    }
    if assignment.words.is_empty() {
        return None;
    }
    let own = assignment.words.join(", ");
    let lang = foreign(&challenge.language, language);
    Some(
        view! {
            <p>
                {words.proposal_because()} " "
                <span lang=lang>{own}</span>
            </p>
        }
        .into_any(),
    )
}

/// How much the runs agreed, and where else it could lie.
fn certainty(
    shown: &Shown<'_>,
    is_themed: bool,
    agreement: u16,
    assignment: &Assignment,
) -> AnyView {
    let words = messages(shown.language);
    let agreement = is_themed
        .then(|| view! { <p>{words.proposal_agreement(percent(agreement, shown.language))}</p> });
    let second = assignment.second.as_deref().and_then(|second| shown.name_of(second));
    let second = second.map(|name| view! { <p>{words.proposal_second(name)}</p> });
    view! { {agreement} {second} }.into_any()
}
