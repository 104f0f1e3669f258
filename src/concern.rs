//! Shared concerns: members who say of somebody else's challenge that it is theirs too.
//!
//! ```text
//! share <-> take back      until something is voted on; taking back is always possible
//! ```
//!
//! A concern is no support: it lies in no box, no rule counts it and no list is sorted by it. It tells those who group
//! challenges for how many people one speaks, and spares the others from writing the same once more.
//!
//! Invariants:
//!
//! - A person counts once for a challenge, whatever became part of it, and never for one of her own.
//! - Whoever shares a concern is named to nobody.
//!
//! Deliberately absent: an entry of the log. It would tell for good when somebody found herself in whose words, and the
//! entries of one afternoon would show what one person cares for. Concerns lie beside the log; who may share one is
//! decided here, and who learns of it in [`view`](crate::view).

use std::collections::BTreeSet;

use crate::{
    campaign::{Actor, Campaign, Refusal},
    challenge::ChallengeState,
    id::{ChallengeId, PersonId},
    role::Role,
    stage::Stage,
};

/// When a concern can be shared: later, supports say what matters.
const STAGES: [Stage; 2] = [Stage::Call, Stage::Theming];

/// A concern as it lies beside the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Concern {
    /// Which challenge.
    pub challenge: ChallengeId,
    /// Whose it is too.
    pub person: PersonId,
}

impl Campaign {
    /// Refuses a concern that a person cannot share now.
    pub fn check_concern(&self, person: PersonId, id: ChallengeId) -> Result<(), Refusal> {
        self.check_concern_of(&self.people.roles_of(Actor::Person(person)), Some(person), id)
    }

    pub(crate) fn check_concern_of(
        &self,
        roles: &[Role],
        person: Option<PersonId>,
        id: ChallengeId,
    ) -> Result<(), Refusal> {
        if !roles.contains(&Role::Member) {
            return Err(Refusal::NotAllowed);
        }
        if !STAGES.contains(&self.stage) {
            return Err(Refusal::WrongStage { stage: self.stage });
        }
        let challenge = self.challenges.get(&id).ok_or(Refusal::UnknownChallenge)?;
        if person.is_some_and(|person| challenge.authors.contains(&person)) {
            return Err(Refusal::OwnChallenge);
        }
        match challenge.state {
            ChallengeState::Accepted => Ok(()),
            // Nobody learns here of what a moderator has not accepted.
            ChallengeState::Submitted | ChallengeState::Declined => Err(Refusal::UnknownChallenge),
            ChallengeState::Withdrawn | ChallengeState::Merged(_) | ChallengeState::Split => {
                Err(Refusal::ChallengeState)
            }
        }
    }

    /// The challenge and all that became part of it: whoever shared one of them shares it.
    pub fn with_merged(&self, id: ChallengeId) -> BTreeSet<ChallengeId> {
        let mut all = BTreeSet::from([id]);
        loop {
            let part_of =
                |state| matches!(state, ChallengeState::Merged(into) if all.contains(&into));
            let parts = self.challenges.values().filter(|one| part_of(one.state));
            let more: Vec<ChallengeId> =
                parts.map(|one| one.id).filter(|part| !all.contains(part)).collect();
            if more.is_empty() {
                return all;
            }
            all.extend(more);
        }
    }
}
