//! Merging and splitting themes.

use std::collections::BTreeSet;

use crate::{
    campaign::{Decision, Fact, NewTheme, Refusal, ThemePart},
    challenge::{MOST_IN_LINEAGE, intake::too_many},
    id::{ChallengeId, ThemeId},
    theme::MOST_THEMES,
};

pub(crate) fn merge(
    decision: &mut Decision,
    from: Vec<ThemeId>,
    into: ThemeId,
) -> Result<(), Refusal> {
    let distinct: BTreeSet<ThemeId> = from.iter().copied().chain([into]).collect();
    if from.is_empty() {
        return Err(Refusal::NobodyNamed);
    }
    if distinct.len() != from.len() + 1 {
        return Err(Refusal::NamedTwice);
    }
    too_many(from.len() - 1, MOST_IN_LINEAGE)?;
    for theme in distinct {
        decision.state.live_theme(theme)?;
    }
    let merge = decision.id();
    decision.push(Fact::ThemesMerged { merge, from, into });
    Ok(())
}

pub(crate) fn split(
    decision: &mut Decision,
    theme: ThemeId,
    parts: Vec<ThemePart>,
) -> Result<(), Refusal> {
    let state = decision.state;
    state.live_theme(theme)?;
    if parts.len() < 2 {
        return Err(Refusal::NobodyNamed);
    }
    too_many(parts.len() - 1, MOST_IN_LINEAGE)?;
    too_many(state.themes.len() + parts.len() - 1, MOST_THEMES)?;
    let members: BTreeSet<ChallengeId> =
        state.members_of(theme).map(|challenge| challenge.id).collect();
    let mut named = BTreeSet::new();
    for id in parts.iter().flat_map(|part| &part.challenges) {
        if !members.contains(id) {
            return Err(Refusal::UnknownChallenge);
        }
        if !named.insert(*id) {
            return Err(Refusal::NamedTwice);
        }
    }
    let split = decision.id();
    let parts = parts
        .into_iter()
        .map(|part| NewTheme { theme: decision.id(), name: part.name, challenges: part.challenges })
        .collect();
    decision.push(Fact::ThemeSplit { split, theme, parts });
    Ok(())
}
