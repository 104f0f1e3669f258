//! Challenges as readers see them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    challenge::{
        Challenge, ChallengeState, ChallengeText, DeclineCode, Merging, Translation, lacking,
    },
    id::{ChallengeId, LineageId, ThemeId},
    lineage::Change,
    text::{Language, LanguageTag, Reason},
    theme::Lies,
    time::Timestamp,
};

/// A challenge as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ChallengeView {
    /// Its id.
    pub id: ChallengeId,
    /// Where it stands.
    pub state: ChallengeStateView,
    /// The challenge that it became part of.
    pub merged_into: Option<ChallengeId>,
    /// Its text; absent where it was withdrawn or erased, or may not be read yet.
    pub text: Option<ChallengeText>,
    /// Counts revisions, from 1.
    pub version: u32,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whether it may be merged.
    pub merging: Merging,
    /// Its theme.
    pub theme: Option<ThemeId>,
    /// Whether it is left in no theme on purpose.
    pub apart: bool,
    /// Translations of the current version.
    pub translations: Vec<Translation>,
    /// The split that it came from.
    pub part_of: Option<LineageId>,
    /// When it arrived.
    pub submitted_at: Timestamp,
    /// Why it was declined.
    pub declined: Option<DeclinedView>,
    /// Whether the viewer may act for it.
    pub mine: bool,
    /// Whether the viewer may act for it as long as nobody who is known answers for it.
    pub stands_in: bool,
}

impl ChallengeView {
    /// Where it lies as long as it takes part.
    pub const fn lies(&self) -> Lies {
        match self.theme {
            Some(theme) => Lies::In(theme),
            None if self.apart => Lies::Apart,
            None => Lies::Tray,
        }
    }

    /// The languages of the product in which it cannot be read whole yet.
    pub fn untranslated(&self) -> Vec<Language> {
        lacking(&self.language, self.text.as_ref(), self.translations.iter())
    }
}

/// Where a challenge stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChallengeStateView {
    /// Waits for a moderator.
    Submitted,
    /// Takes part.
    Accepted,
    /// Was declined.
    Declined,
    /// Was taken back.
    Withdrawn,
    /// Became part of another.
    Merged,
    /// Became several.
    Split,
}

/// Why a challenge was declined. By whom is never shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DeclinedView {
    /// The reason by the policy.
    pub code: DeclineCode,
    /// The reason in prose.
    pub reason: Option<Reason>,
}

/// One challenge, unless it does not exist for the viewer.
pub fn challenge(campaign: &Campaign, id: ChallengeId, viewer: &Viewer) -> Option<ChallengeView> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::knows_challenge(challenge, viewer)
        .then(|| view(challenge, viewer, &merged_unmoderated(campaign)))
}

/// All challenges that exist for the viewer, in the order in which they arrived.
pub fn challenges(campaign: &Campaign, viewer: &Viewer) -> Vec<ChallengeView> {
    if !policy::knows(campaign, viewer) {
        return Vec::new();
    }
    let unmoderated = merged_unmoderated(campaign);
    let mut shown: Vec<ChallengeView> = campaign
        .challenges
        .values()
        .filter(|challenge| policy::knows_challenge(challenge, viewer))
        .map(|challenge| view(challenge, viewer, &unmoderated))
        .collect();
    shown.sort_by_key(|challenge| (challenge.submitted_at, challenge.id));
    shown
}

/// How many people act for a challenge, for those who do. Who they are is shown to nobody.
pub fn stewards(campaign: &Campaign, id: ChallengeId, viewer: &Viewer) -> Option<usize> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::is_mine(challenge, viewer).then_some(challenge.authors.len())
}

fn view(
    challenge: &Challenge,
    viewer: &Viewer,
    unmoderated: &BTreeSet<ChallengeId>,
) -> ChallengeView {
    let sees_moderation = policy::sees_moderation(challenge, viewer);
    let shows_words =
        challenge.shows_words() && (sees_moderation || !unmoderated.contains(&challenge.id));
    let declined = challenge
        .declined
        .as_ref()
        .filter(|_| sees_moderation && challenge.state == ChallengeState::Declined);
    let words = Some(challenge).filter(|_| shows_words);
    ChallengeView {
        id: challenge.id,
        state: state(challenge.state),
        merged_into: match challenge.state {
            ChallengeState::Merged(into) => Some(into),
            _ => None,
        },
        text: words.and_then(|challenge| challenge.text.clone()),
        version: challenge.version,
        language: challenge.language.clone(),
        merging: challenge.merging,
        theme: challenge.theme,
        apart: challenge.is_accepted() && challenge.lies() == Lies::Apart,
        translations: words
            .map(|challenge| challenge.translations.values().cloned().collect())
            .unwrap_or_default(),
        part_of: challenge.part_of,
        submitted_at: challenge.submitted_at,
        declined: declined
            .map(|declined| DeclinedView { code: declined.code, reason: declined.reason.clone() }),
        mine: policy::is_mine(challenge, viewer),
        stands_in: policy::stands_in(challenge, viewer),
    }
}

const fn state(state: ChallengeState) -> ChallengeStateView {
    match state {
        ChallengeState::Submitted => ChallengeStateView::Submitted,
        ChallengeState::Accepted => ChallengeStateView::Accepted,
        ChallengeState::Declined => ChallengeStateView::Declined,
        ChallengeState::Withdrawn => ChallengeStateView::Withdrawn,
        ChallengeState::Merged(_) => ChallengeStateView::Merged,
        ChallengeState::Split => ChallengeStateView::Split,
    }
}

/// Challenges that were merged before a moderator had read them: their words are as pending as they were.
fn merged_unmoderated(campaign: &Campaign) -> BTreeSet<ChallengeId> {
    let pending_before = |change: &Change| match change {
        Change::ChallengesMerged { before, .. } => before
            .iter()
            .filter(|(_, state)| **state == ChallengeState::Submitted)
            .map(|(id, _)| *id)
            .collect(),
        _ => Vec::new(),
    };
    let merged = |id: &ChallengeId| {
        campaign
            .challenges
            .get(id)
            .is_some_and(|challenge| matches!(challenge.state, ChallengeState::Merged(_)))
    };
    let lineages = campaign.lineages.values();
    lineages.flat_map(|lineage| pending_before(&lineage.change)).filter(merged).collect()
}
