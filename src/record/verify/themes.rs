//! Proposals of themes: whether the same are found again in what they were made from.

use std::collections::BTreeSet;

use super::{Finding, Place, Rule, walk::Step};
use crate::{
    campaign::{Campaign, Fact},
    id::{ChallengeId, ThemeId},
    theme::{Basis, FoundPlace, FoundTheme, FoundThemes, Method, NamedTheme},
    theming::Alone,
};

pub(super) fn check(step: &mut Step) {
    let Fact::ThemesProposed { basis, granularity, method, themes, places } = &step.event.fact
    else {
        return;
    };
    let named: BTreeSet<ChallengeId> = places.iter().map(|place| place.challenge).collect();
    let expected = Basis::of_accepted(step.state, *granularity, &named);
    step.equal(Rule::ThemesBasis, basis, &expected.hash());
    let unknown = Finding::unknown(Rule::ThemesFound, Place::Entry(step.seq));
    let Some(version) = method.version() else {
        // Whoever wants to find them again needs a program of that method.
        step.findings.push(unknown.with(method, Method::ours()));
        return;
    };
    if !expected.is_whole() {
        step.findings.push(unknown);
        return;
    }
    let again = expected.propose_by(version, &Alone).ok();
    let again = again.and_then(|again| expected.found(&again));
    let found = found(step.state, themes, places);
    let again = again.map(|FoundThemes { themes, places, .. }| (themes, places));
    step.equal(Rule::ThemesFound, &Some(found), &again);
}

/// What the entry says, as the theming says it: a theme that is new has no id.
fn found(
    state: &Campaign,
    themes: &[NamedTheme],
    places: &[FoundPlace],
) -> (Vec<FoundTheme>, Vec<FoundPlace>) {
    let known = |theme: ThemeId| Some(theme).filter(|theme| state.themes.contains_key(theme));
    let theme = |NamedTheme { theme, name }: &NamedTheme| FoundTheme {
        theme: known(*theme),
        name: name.clone(),
    };
    (themes.iter().map(theme).collect(), places.to_vec())
}
