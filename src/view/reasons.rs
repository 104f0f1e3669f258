//! Why themes and challenges are where they are, as readers are told.
//!
//! Reasons are found beside the campaign, in a state that may have changed since. So whatever is told is looked up in the
//! campaign as it is: what takes no part any more, or lies somewhere else, is not named.

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    challenge::{Challenge, ChallengeState},
    id::{ChallengeId, ThemeId},
    theme::{PlacedBy, Theme, ThemeReasons, WhyThere},
    theming::{KeyTerm, Languages},
};

/// Why a theme is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeReasonsView {
    /// The words that say most of it.
    pub terms: Vec<KeyTerm>,
    /// Challenges that are clearly of it.
    pub central: Vec<ChallengeId>,
    /// The challenge that is least clearly of it.
    pub borderline: Option<ChallengeId>,
    /// How many of its challenges are in which language.
    pub languages: Languages,
    /// How much the runs of the program agreed on those that it placed, in ten-thousandths; none where it placed none.
    pub agreement: Option<u16>,
    /// How many the program placed.
    pub by_program: u32,
    /// How many people placed, or whose words were changed since.
    pub by_people: u32,
    /// How many that lay in it were withdrawn, or have no words any more: nothing is told of their words.
    pub gone: u32,
}

/// Whether the viewer reads why a theme is one.
pub fn explains_theme(campaign: &Campaign, theme: ThemeId, viewer: &Viewer) -> bool {
    campaign.themes.get(&theme).is_some_and(|theme| policy::explains(campaign, theme, viewer))
}

/// Whether the viewer reads why a challenge lies in its theme: as of the theme, and of her own in any case.
pub fn explains_place(campaign: &Campaign, challenge: ChallengeId, viewer: &Viewer) -> bool {
    let placed = campaign.challenges.get(&challenge).filter(|one| one.is_accepted());
    let place = placed.and_then(|one| Some((one, one.theme?)));
    place.is_some_and(|(one, theme)| {
        let is_own = policy::knows(campaign, viewer) && policy::is_mine(one, viewer);
        is_own || explains_theme(campaign, theme, viewer)
    })
}

/// Why a theme is one; none where it is not told, or not known.
pub fn theme_reasons(
    campaign: &Campaign,
    reasons: &ThemeReasons,
    theme: ThemeId,
    viewer: &Viewer,
) -> Option<ThemeReasonsView> {
    let why = reasons.themes.get(&theme).filter(|_| explains_theme(campaign, theme, viewer))?;
    let lies_here = |id: &ChallengeId| {
        let challenge = campaign.challenges.get(id);
        challenge.is_some_and(|one| one.is_accepted() && one.theme == Some(theme))
    };
    let members: Vec<&Challenge> = campaign.members_of(theme).collect();
    let agreements: Vec<u16> = members.iter().filter_map(|one| one.agreement()).collect();
    Some(ThemeReasonsView {
        terms: why.terms.clone(),
        central: why.central.iter().copied().filter(lies_here).collect(),
        borderline: why.borderline.filter(lies_here),
        languages: why.languages,
        agreement: mean(&agreements),
        by_program: count(agreements.len()),
        by_people: count(members.len() - agreements.len()),
        gone: count(gone(campaign, theme)),
    })
}

/// Why a challenge lies in its theme; none where it is not told, or not known. Words put there only what a proposal found by
/// them.
pub fn place_reasons(
    campaign: &Campaign,
    reasons: &ThemeReasons,
    challenge: ChallengeId,
    viewer: &Viewer,
) -> Option<WhyThere> {
    let placed = campaign.challenges.get(&challenge)?;
    let why = reasons.challenges.get(&challenge)?;
    let is_told = explains_place(campaign, challenge, viewer);
    let by_words = placed.placed_by() == PlacedBy::Proposal;
    let is_other = |second: &ThemeId| {
        Some(*second) != placed.theme && campaign.themes.get(second).is_some_and(Theme::is_live)
    };
    is_told.then(|| WhyThere {
        words: if by_words { why.words.clone() } else { Vec::new() },
        second: why.second.filter(is_other),
    })
}

/// How many of a theme were withdrawn, or take part without words.
fn gone(campaign: &Campaign, theme: ThemeId) -> usize {
    let is_gone = |one: &&Challenge| match one.state {
        ChallengeState::Withdrawn => true,
        ChallengeState::Accepted => one.text.is_none(),
        _ => false,
    };
    let here = campaign.challenges.values().filter(|one| one.theme == Some(theme));
    here.filter(is_gone).count()
}

fn mean(shares: &[u16]) -> Option<u16> {
    let sum: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let count = u64::try_from(shares.len()).ok().filter(|count| *count > 0)?;
    u16::try_from((sum + count / 2) / count).ok()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
