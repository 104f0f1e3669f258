//! Consent: whether the words of a challenge may stand in the files that everybody can download.
//!
//! ```text
//! withheld <-> given      until the campaign is archived; withheld where nobody has said anything
//! ```
//!
//! The files are the record and the open data. Whoever reads the pages reads the words there all the same; a file that others
//! have taken away cannot be corrected.
//!
//! Invariants:
//!
//! - Only whoever answers for a challenge gives consent or takes it back; where nobody who is known does, those who entered it
//!   for somebody say that its author allows it.
//! - It is about the challenge, in all its versions and translations; what it was split into asks anew.
//!
//! Deliberately absent: an entry of the log. Consent can be taken back, and an entry could not. It lies beside the log; who may
//! give it is decided here, and what follows from it in [`view`](crate::view).

use serde::{Deserialize, Serialize};

use crate::{
    campaign::{Campaign, Refusal},
    id::{ChallengeId, PersonId},
    stage::Stage,
    view,
};

/// Whether the words of a challenge may stand in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// They may.
    Given,
    /// They may not, or nobody has said so.
    #[default]
    Withheld,
}

impl Campaign {
    /// Refuses a consent that a person cannot give or take back now.
    pub fn check_consent(&self, person: PersonId, id: ChallengeId) -> Result<(), Refusal> {
        let viewer = self.viewer(Some(person));
        self.challenges.get(&id).ok_or(Refusal::UnknownChallenge)?;
        if !view::answers_for(self, id, &viewer) {
            return Err(Refusal::NotYours);
        }
        self.check_consent_stage()
    }

    pub(crate) fn check_consent_stage(&self) -> Result<(), Refusal> {
        let stage = self.stage;
        if stage == Stage::Archived { Err(Refusal::WrongStage { stage }) } else { Ok(()) }
    }
}
