//! Lineage: what became of challenges and themes that were merged or split, and the way back.
//!
//! A merge of challenges is proposed to their authors, who may refuse until an announced instant; where nobody can be
//! asked, it takes effect at once. A split, and anything about themes, takes effect at once. Every one of them can be
//! undone, which restores each challenge's place and each theme's members exactly, except where somebody has acted on
//! them since: an author's withdrawal stays, a challenge that a host moved elsewhere stays there, and a split whose
//! parts were built upon is refused until those acts are undone.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    campaign::{Actor, Campaign, Event, Fact, Refusal},
    challenge::ChallengeState,
    id::{ChallengeId, LineageId, ThemeId},
    theme::ThemeState,
    time::Timestamp,
};

pub(crate) mod challenges;
pub(crate) mod themes;
pub(crate) mod undo;

/// Where a merge or split stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineageState {
    /// Authors may refuse until then.
    Proposed {
        /// The last instant of the delay.
        refuse_until: Timestamp,
    },
    /// It holds.
    Effective,
    /// An author refused, or it had become impossible.
    Refused,
    /// It was undone.
    Undone,
}

/// What was merged or split, and what is needed to go back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Challenges became part of another.
    ChallengesMerged {
        /// Those that became part.
        from: Vec<ChallengeId>,
        /// The one that they are part of.
        into: ChallengeId,
        /// Where each stood before.
        before: BTreeMap<ChallengeId, ChallengeState>,
    },
    /// A challenge became several.
    ChallengeSplit {
        /// The whole.
        challenge: ChallengeId,
        /// Its parts.
        parts: Vec<ChallengeId>,
        /// Where it stood before.
        before: Option<ChallengeState>,
    },
    /// Themes became part of another.
    ThemesMerged {
        /// Those that became part.
        from: Vec<ThemeId>,
        /// The one that they are part of.
        into: ThemeId,
        /// Which theme each moved challenge came from.
        moved: BTreeMap<ChallengeId, ThemeId>,
        /// Where each theme stood before.
        before: BTreeMap<ThemeId, ThemeState>,
    },
    /// A theme became several.
    ThemeSplit {
        /// The whole.
        theme: ThemeId,
        /// Its parts.
        parts: Vec<ThemeId>,
        /// The challenges that lay in it, and where each went.
        moved: BTreeMap<ChallengeId, Option<ThemeId>>,
        /// Where it stood before.
        before: Option<ThemeState>,
    },
}

/// One merge or split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// What it did.
    pub change: Change,
    /// Where it stands.
    pub state: LineageState,
    /// Who did or proposed it, unless erased.
    pub by: Option<Actor>,
}

impl Lineage {
    pub(crate) fn is_open_or_effective(&self) -> bool {
        matches!(self.state, LineageState::Proposed { .. } | LineageState::Effective)
    }
}

impl Campaign {
    /// Refuses what would pull a challenge out from under a proposed merge.
    pub(crate) fn check_not_in_open_merge(&self, id: ChallengeId) -> Result<(), Refusal> {
        let involves = |lineage: &Lineage| {
            matches!(lineage.state, LineageState::Proposed { .. })
                && matches!(&lineage.change, Change::ChallengesMerged { from, into, .. }
                    if *into == id || from.contains(&id))
        };
        if self.lineages.values().any(involves) { Err(Refusal::MergePending) } else { Ok(()) }
    }

    /// How many merges wait for authors.
    pub fn open_merges(&self) -> u32 {
        let open = self
            .lineages
            .values()
            .filter(|lineage| matches!(lineage.state, LineageState::Proposed { .. }))
            .count();
        u32::try_from(open).unwrap_or(u32::MAX)
    }

    pub(crate) fn apply_lineage(&mut self, event: &Event) {
        let by = event.by.who.known().map(|who| who.actor);
        match &event.fact {
            Fact::MergeProposed { merge, from, into, refuse_until, .. } => {
                let change = Change::ChallengesMerged {
                    from: from.clone(),
                    into: *into,
                    before: BTreeMap::new(),
                };
                let state = LineageState::Proposed { refuse_until: *refuse_until };
                self.lineages.insert(*merge, Lineage { change, state, by });
            }
            Fact::MergeRefused { merge } => {
                if let Some(lineage) = self.lineages.get_mut(merge) {
                    lineage.state = LineageState::Refused;
                }
            }
            Fact::ChallengesMerged { merge } => self.apply_challenge_merge(*merge),
            Fact::ChallengeSplit { split, challenge, parts, .. } => {
                let parts = parts.iter().map(|part| part.challenge).collect();
                let whole = self.challenges.get_mut(challenge);
                let before =
                    whole.map(|whole| std::mem::replace(&mut whole.state, ChallengeState::Split));
                let change = Change::ChallengeSplit { challenge: *challenge, parts, before };
                self.lineages
                    .insert(*split, Lineage { change, state: LineageState::Effective, by });
            }
            Fact::ThemesMerged { merge, from, into } => {
                let change = self.apply_theme_merge(from, *into);
                self.lineages
                    .insert(*merge, Lineage { change, state: LineageState::Effective, by });
            }
            Fact::ThemeSplit { split, theme, parts } => {
                let places: BTreeMap<ChallengeId, ThemeId> = parts
                    .iter()
                    .flat_map(|part| part.challenges.iter().map(|id| (*id, part.theme)))
                    .collect();
                let parts = parts.iter().map(|part| part.theme).collect();
                let change = self.apply_theme_split(*theme, parts, &places);
                self.lineages
                    .insert(*split, Lineage { change, state: LineageState::Effective, by });
            }
            Fact::ThemeRetired { theme } => {
                for challenge in self.challenges.values_mut() {
                    if challenge.theme == Some(*theme) {
                        challenge.theme = None;
                    }
                }
            }
            Fact::LineageUndone { lineage, .. } => self.apply_undo(*lineage),
            _ => {}
        }
    }

    fn apply_challenge_merge(&mut self, merge: LineageId) {
        let Some(lineage) = self.lineages.get_mut(&merge) else { return };
        lineage.state = LineageState::Effective;
        let Change::ChallengesMerged { from, into, before } = &mut lineage.change else { return };
        for id in from.iter() {
            let Some(challenge) = self.challenges.get_mut(id) else { continue };
            // An author who took her words back, or asked to stand alone, in the meantime is not overruled.
            if challenge.can_merge() {
                before.insert(*id, challenge.state);
                challenge.state = ChallengeState::Merged(*into);
            }
        }
    }

    fn apply_theme_merge(&mut self, from: &[ThemeId], into: ThemeId) -> Change {
        let mut moved = BTreeMap::new();
        let gone: BTreeSet<ThemeId> = from.iter().copied().collect();
        for challenge in self.challenges.values_mut() {
            if let Some(theme) = challenge.theme.filter(|theme| gone.contains(theme)) {
                moved.insert(challenge.id, theme);
                challenge.theme = Some(into);
            }
        }
        let mut before = BTreeMap::new();
        for id in from {
            if let Some(theme) = self.themes.get_mut(id) {
                before.insert(*id, std::mem::replace(&mut theme.state, ThemeState::Retired));
            }
        }
        Change::ThemesMerged { from: from.to_vec(), into, moved, before }
    }

    fn apply_theme_split(
        &mut self,
        theme: ThemeId,
        parts: Vec<ThemeId>,
        places: &BTreeMap<ChallengeId, ThemeId>,
    ) -> Change {
        let mut moved = BTreeMap::new();
        for challenge in self.challenges.values_mut().filter(|c| c.theme == Some(theme)) {
            challenge.theme = places.get(&challenge.id).copied();
            moved.insert(challenge.id, challenge.theme);
        }
        let whole = self.themes.get_mut(&theme);
        let before = whole.map(|whole| std::mem::replace(&mut whole.state, ThemeState::Retired));
        Change::ThemeSplit { theme, parts, moved, before }
    }
}
