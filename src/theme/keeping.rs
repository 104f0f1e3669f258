//! What a proposal keeps to besides where people put challenges: themes that a challenge stays out of, and themes that
//! stay as they are.
//!
//! - What is said here binds proposals. A person may still move everything by hand, but into no theme that a challenge is
//!   kept out of: that is taken back first, so that nobody overrules another unread.
//! - A challenge that a person put into a theme is not kept out of it, nor is one that lies in a theme that stays as it is.
//!   So all of it can be kept at once; where a later merge puts the two together, where it lies counts more.

use std::collections::{BTreeMap, BTreeSet};

use super::proposal::Hands;
use crate::{
    campaign::{Campaign, Decision, Fact, Refusal},
    challenge::{Challenge, intake::too_many},
    id::{ChallengeId, ThemeId},
};

/// The most themes that one challenge is kept out of.
pub const MOST_KEPT_OUT: usize = 20;

impl Campaign {
    /// Whether the accepted challenges in a theme stay there whatever is proposed, and no others come.
    pub(crate) fn is_frozen(&self, theme: ThemeId) -> bool {
        self.themes.get(&theme).is_some_and(|theme| theme.is_live() && theme.is_frozen)
    }

    /// The challenges that lie where a person put them.
    pub fn held(&self) -> BTreeSet<ChallengeId> {
        let hands = Hands::of(self);
        let held = self.challenges.values().filter(|challenge| hands.hold(challenge).is_some());
        held.map(|challenge| challenge.id).collect()
    }

    /// How much the runs agreed on each challenge that lies where the proposal that was accepted last put it, in
    /// ten-thousandths. A person who put one there, or who leaves its theme as it is, is sure of it.
    pub fn agreements(&self) -> BTreeMap<ChallengeId, u16> {
        let hands = Hands::of(self);
        let is_sure = |challenge: &Challenge| {
            hands.hold(challenge).is_some()
                || challenge.theme.is_some_and(|theme| self.is_frozen(theme))
        };
        let unsure = self.challenges.values().filter(|challenge| !is_sure(challenge));
        unsure.filter_map(|challenge| Some((challenge.id, challenge.agreement()?))).collect()
    }
}

pub(crate) fn keep_out(
    decision: &mut Decision,
    id: ChallengeId,
    theme: ThemeId,
) -> Result<(), Refusal> {
    let state = decision.state;
    let challenge = state.challenge(id)?;
    if !challenge.is_accepted() {
        return Err(Refusal::ChallengeState);
    }
    state.live_theme(theme)?;
    if challenge.kept_out.contains(&theme) {
        return Ok(());
    }
    if challenge.theme == Some(theme) {
        if state.held().contains(&id) {
            return Err(Refusal::HeldByHand);
        }
        if state.is_frozen(theme) {
            return Err(Refusal::ThemeFrozen);
        }
    }
    too_many(challenge.kept_out.len(), MOST_KEPT_OUT)?;
    decision.push(Fact::ChallengeKeptOut { challenge: id, theme });
    Ok(())
}

pub(crate) fn let_in(
    decision: &mut Decision,
    id: ChallengeId,
    theme: ThemeId,
) -> Result<(), Refusal> {
    if decision.state.challenge(id)?.kept_out.contains(&theme) {
        decision.push(Fact::ChallengeLetIn { challenge: id, theme });
    }
    Ok(())
}

pub(crate) fn freeze(decision: &mut Decision, theme: ThemeId) -> Result<(), Refusal> {
    let state = decision.state;
    if state.live_theme(theme)?.is_frozen {
        return Ok(());
    }
    let held = state.held();
    let leaves = |challenge: &Challenge| {
        challenge.kept_out.contains(&theme) && !held.contains(&challenge.id)
    };
    if state.members_of(theme).any(leaves) {
        return Err(Refusal::KeptOut);
    }
    decision.push(Fact::ThemeFrozen { theme });
    Ok(())
}

pub(crate) fn thaw(decision: &mut Decision, theme: ThemeId) -> Result<(), Refusal> {
    if decision.state.live_theme(theme)?.is_frozen {
        decision.push(Fact::ThemeThawed { theme });
    }
    Ok(())
}
