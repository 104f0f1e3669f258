//! Why a theme is one, and why a challenge lies where it does, as each reader learns it.
//!
//! Words are named as the reason only where a proposal found the place by them. Where people put a challenge it says so, and
//! claims no words.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    id::{ChallengeId, ThemeId},
    text::Language,
    theme::{Lies, PlacedBy, ThemeState, WhyThere},
    theming::KeyTerm,
    view::{ChallengeStateView, ChallengeView, ThemeReasonsView, ThemeView},
};

use super::{links, list};
use crate::{
    i18n::{in_language, messages, number},
    port::{Seen, Trouble},
    ui::{Fact, Facts, Written, foreign},
    visit::Visit,
};

/// Whether reasons are read at once, or by whoever unfolds them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfolded {
    /// They are.
    Yes,
    /// They are folded.
    No,
}

/// Reasons as far as they could be had. No page waits long for them.
pub(crate) struct Told<Id, Why> {
    known: BTreeMap<Id, Why>,
    /// Whether they are still being found out.
    is_late: bool,
}

impl<Id: Ord, Why> Told<Id, Why> {
    /// Nothing to be told.
    pub(crate) const fn nothing() -> Self {
        Self { known: BTreeMap::new(), is_late: false }
    }

    fn of(answer: Result<BTreeMap<Id, Why>, Trouble>) -> Self {
        match answer {
            Ok(known) => Self { known, is_late: false },
            Err(_) => Self { known: BTreeMap::new(), is_late: true },
        }
    }

    /// That it will stand here soon.
    fn late(&self, language: Language) -> Option<AnyView> {
        let words = || messages(language).reasons_late();
        self.is_late.then(|| view! { <p class="u-muted">{words()}</p> }.into_any())
    }
}

/// Why these themes are as they are.
pub(crate) async fn of_themes(
    visit: &Visit,
    seen: &Seen,
    themes: Vec<ThemeId>,
) -> Told<ThemeId, ThemeReasonsView> {
    Told::of(visit.backend().theme_reasons(seen.id(), themes).await)
}

/// Why these challenges lie where they do.
pub(crate) async fn of_places(
    visit: &Visit,
    seen: &Seen,
    challenges: Vec<ChallengeId>,
) -> Told<ChallengeId, WhyThere> {
    Told::of(visit.backend().place_reasons(seen.id(), challenges).await)
}

/// What makes a theme one: its words, what stands for it, how large and how certain it is. Nothing where the reader does not
/// learn it yet.
pub(crate) fn theme(
    seen: &Seen,
    theme: &ThemeView,
    told: &Told<ThemeId, ThemeReasonsView>,
    unfolded: Unfolded,
    language: Language,
) -> Option<AnyView> {
    if !seen.explains_theme(theme.id) {
        return None;
    }
    let words = messages(language);
    let open = unfolded == Unfolded::Yes;
    let why = told.known.get(&theme.id).map(|why| facts(seen, theme, why, language));
    let content = why.or_else(|| told.late(language))?;
    Some(
        view! {
            <details class="c-details" open=open>
                <summary>{words.reasons_title()}</summary>
                {content}
            </details>
        }
        .into_any(),
    )
}

fn facts(seen: &Seen, theme: &ThemeView, why: &ThemeReasonsView, language: Language) -> AnyView {
    let words = messages(language);
    let terms: Vec<_> = why.terms.iter().map(|term| key_term(term, language)).collect();
    let title = |id: &ChallengeId| view! { <li>{links::link(seen, *id, language)}</li> };
    let list = |items: Vec<_>| view! { <ul class="c-list">{items}</ul> };
    let mut facts = Vec::new();
    if !terms.is_empty() {
        facts.push(Fact::new(words.proposal_terms(), view! { <ul class="c-list">{terms}</ul> }));
    }
    if !why.central.is_empty() {
        let central = why.central.iter().map(title).collect();
        facts.push(Fact::new(words.proposal_central(), list(central)));
    }
    if let Some(borderline) = &why.borderline {
        facts.push(Fact::new(words.proposal_borderline(), list(vec![title(borderline)])));
    }
    let size = u32::try_from(theme.challenges.len()).unwrap_or(u32::MAX);
    facts.push(Fact::new(words.reasons_size(), words.themes_members(size, number(size, language))));
    facts.push(Fact::new(words.proposal_languages(), mix(why, language)));
    facts.push(Fact::new(words.reasons_agreement(), agreement(why, language)));
    let gone = (why.gone > 0).then(|| {
        let gone = words.reasons_gone(why.gone, number(why.gone, language));
        view! { <p class="u-muted">{gone}</p> }
    });
    view! { <Facts facts /> {gone} }.into_any()
}

fn mix(why: &ThemeReasonsView, language: Language) -> String {
    let texts = why.languages;
    messages(language).proposal_mix(
        number(texts.en, language),
        number(texts.fr, language),
        number(texts.other, language),
    )
}

/// How much the runs agreed on what the program placed, and how much it did not place.
fn agreement(why: &ThemeReasonsView, language: Language) -> AnyView {
    let words = messages(language);
    let agreed = why.agreement.map(|share| {
        let placed = number(why.by_program, language);
        let share = percent(share, language);
        view! { <p>{words.reasons_agreed(why.by_program, placed, share)}</p> }
    });
    let by_people = (why.by_people > 0).then(|| {
        let placed = number(why.by_people, language);
        view! { <p>{words.reasons_by_people(why.by_people, placed)}</p> }
    });
    view! { {agreed} {by_people} }.into_any()
}

/// Where a challenge lies, who put it there, the words that did, and where it could lie too; nothing of what takes no part.
pub(super) fn place(
    seen: &Seen,
    challenge: &ChallengeView,
    told: &Told<ChallengeId, WhyThere>,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let lies = (challenge.state == ChallengeStateView::Accepted).then(|| challenge.lies());
    let theme = challenge.theme.and_then(|theme| seen.theme(theme));
    let named = theme.as_ref().map(|theme| named(seen, theme, language));
    let who = match (lies, challenge.placed_by) {
        (Some(Lies::In(_)), Some(by)) => placed(by, language),
        (Some(Lies::Apart), _) => Some(words.challenge_apart()),
        (Some(Lies::Tray), Some(by)) if is_grouped(seen) => Some(waits(by, language)),
        _ => None,
    };
    let who = who.map(|who| view! { <p>{who}</p> });
    let why = told.known.get(&challenge.id).map(|why| because(seen, challenge, why, language));
    let is_told = seen.explains_place(challenge.id);
    let why = why.or_else(|| told.late(language).filter(|_| is_told));
    view! { {named} {who} {why} }.into_any()
}

/// The theme with the way to it, and what holds it together.
fn named(seen: &Seen, theme: &ThemeView, language: Language) -> AnyView {
    let to = list::address_of_theme(language, seen.id(), theme.id);
    let why = theme.why.as_ref().map(|why| {
        let text = in_language(why, language);
        view! { <Written text tag=language.into() language /> }
    });
    view! {
        <p>
            {messages(language).challenge_theme()}
            " "
            <a href=to>{in_language(&theme.name, language)}</a>
        </p>
        {why}
    }
    .into_any()
}

/// Whether there is a theme that somebody could wait for.
fn is_grouped(seen: &Seen) -> bool {
    seen.themes().iter().any(|theme| theme.state != ThemeState::Retired)
}

/// Who put a challenge into its theme.
fn placed(by: PlacedBy, language: Language) -> Option<String> {
    let words = messages(language);
    match by {
        PlacedBy::Nobody => None,
        PlacedBy::Proposal => Some(words.placed_by_program()),
        PlacedBy::EarlierWords => Some(words.placed_by_earlier_words()),
        PlacedBy::Hand => Some(words.placed_by_hand()),
        PlacedBy::Themes => Some(words.placed_by_themes()),
    }
}

/// Why a challenge is not yet in a theme.
fn waits(by: PlacedBy, language: Language) -> String {
    let words = messages(language);
    match by {
        PlacedBy::Nobody => words.waits_for_theme(),
        PlacedBy::Proposal => words.waits_for_theme_unclear(),
        PlacedBy::EarlierWords => words.waits_for_theme_changed(),
        PlacedBy::Hand => words.waits_for_theme_by_hand(),
        PlacedBy::Themes => words.waits_for_theme_lost(),
    }
}

fn because(seen: &Seen, challenge: &ChallengeView, why: &WhyThere, language: Language) -> AnyView {
    let words = messages(language);
    let lang = foreign(&challenge.language, language);
    let own = (!why.words.is_empty()).then(|| {
        view! {
            <p>
                {words.reasons_words()} " "
                <span lang=lang>{why.words.join(", ")}</span>
            </p>
        }
    });
    let agreed = challenge.agreement.map(|share| {
        view! { <p>{words.proposal_agreement(percent(share, language))}</p> }
    });
    let second = why.second.and_then(|second| seen.theme(second)).map(|theme| {
        let to = list::address_of_theme(language, seen.id(), theme.id);
        let name = in_language(&theme.name, language);
        view! { <p>{words.reasons_second()} " " <a href=to>{name}</a></p> }
    });
    view! { {own} {agreed} {second} }.into_any()
}

/// A word with how many challenges use it here and elsewhere.
pub(crate) fn key_term(term: &KeyTerm, language: Language) -> AnyView {
    let words = messages(language);
    let lang = term.language.filter(|own| *own != language).map(|own| own.to_string());
    let counts =
        words.proposal_term_counts(number(term.inside, language), number(term.outside, language));
    view! {
        <li>
            <b lang=lang>{term.term.clone()}</b>
            " "
            <span class="u-muted">{counts}</span>
        </li>
    }
    .into_any()
}

/// Ten-thousandths as whole hundredths.
pub(crate) fn percent(share: u16, language: Language) -> String {
    number((u32::from(share) + 50) / 100, language)
}
