//! Who may vote in a round, and as whom.

use std::collections::BTreeSet;

use super::{ItemId, Kind, Round};
use crate::{
    campaign::{Actor, Campaign, Refusal},
    id::{PersonId, RoundId, VoiceId},
    people::{Column, panel_voice},
    role::{Action, may, may_ever},
    time::Timestamp,
};

/// A person at the door of a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Whose ballot it is.
    pub voice: VoiceId,
    /// Where it is counted.
    pub column: Column,
    /// Items on which the voter declared a conflict.
    pub recused: BTreeSet<ItemId>,
    /// Items whose words were withdrawn.
    pub withdrawn: BTreeSet<ItemId>,
}

impl Campaign {
    /// The voice with which a person may change a ballot now.
    pub fn voter(
        &self,
        person: PersonId,
        round: RoundId,
        now: Timestamp,
    ) -> Result<Voter, Refusal> {
        let round = self.round(round)?;
        let action = match round.kind {
            Kind::Upvote => Action::Support,
            Kind::Panel => Action::Mark,
        };
        let voter = self.holder(person, round)?;
        // Said first: whoever comes late wants to hear that, whatever stage it is by now.
        if !round.takes_ballots(now) {
            return Err(Refusal::BoxClosed);
        }
        let roles = self.people.roles_of(Actor::Person(person));
        if !roles.iter().any(|role| may(*role, self.stage, action)) {
            let ever = roles.iter().any(|role| may_ever(*role, action));
            let stage = self.stage;
            return Err(if ever { Refusal::WrongStage { stage } } else { Refusal::NotAllowed });
        }
        Ok(voter)
    }

    /// The voice with which a person takes part in a round, whether or not it is open.
    pub fn voter_of(&self, person: PersonId, round: RoundId) -> Result<Voter, Refusal> {
        self.holder(person, self.round(round)?)
    }

    fn holder(&self, person: PersonId, round: &Round) -> Result<Voter, Refusal> {
        let (voice, column) = match round.kind {
            Kind::Upvote => {
                let (voice, held) = self.people.voice_of(person).ok_or(Refusal::NoVoice)?;
                (voice, held.column)
            }
            Kind::Panel if round.roster.contains(&person) => {
                (panel_voice(person), Column::Admitted)
            }
            Kind::Panel => return Err(Refusal::NoVoice),
        };
        let withdrawn = round.slate.iter().map(|entry| entry.item);
        Ok(Voter {
            voice,
            column,
            recused: round.recused(person),
            withdrawn: withdrawn.filter(|item| self.is_withdrawn(*item)).collect(),
        })
    }
}
