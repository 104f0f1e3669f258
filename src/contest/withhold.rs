//! Withholding the words of a contest: they are public at once, and may attack somebody or name a person.
//!
//! The question stands and is answered all the same; its author, and whoever may answer, still read it. Whoever did
//! what is questioned withholds nothing.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::acted;
use crate::{
    campaign::{Decision, Fact, Refusal},
    id::ContestId,
};

/// Why the words of a contest are withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WithholdCode {
    /// They attack people.
    Disrespectful,
    /// They name or expose a person.
    Personal,
}

impl WithholdCode {
    /// All codes.
    pub const ALL: [Self; 2] = [Self::Disrespectful, Self::Personal];

    /// The stable name, as in the record and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Disrespectful => "disrespectful",
            Self::Personal => "personal",
        }
    }
}

/// A word that names no reason to withhold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownWithholdCode;

impl FromStr for WithholdCode {
    type Err = UnknownWithholdCode;

    fn from_str(text: &str) -> Result<Self, UnknownWithholdCode> {
        Self::ALL.into_iter().find(|code| code.code() == text).ok_or(UnknownWithholdCode)
    }
}

pub(crate) fn withhold(
    decision: &mut Decision,
    id: ContestId,
    code: WithholdCode,
) -> Result<(), Refusal> {
    // Somebody answers for it, as for an answer.
    decision.person().ok_or(Refusal::NotAllowed)?;
    let contest = decision.state.contests.get(&id).ok_or(Refusal::UnknownContest)?;
    if contest.withheld.is_some() {
        return Err(Refusal::AlreadyWithheld);
    }
    if acted(decision.state, decision.actor, contest) {
        return Err(Refusal::OwnAct);
    }
    decision.push(Fact::ContestWithheld { contest: id, code });
    Ok(())
}
