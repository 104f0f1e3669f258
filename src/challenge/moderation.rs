//! Accepting, declining, translating.

use super::{ChallengeState, DeclineCode, Translation};
use crate::{
    campaign::{Decision, Fact, Refusal},
    id::ChallengeId,
    text::Reason,
};

pub(crate) fn accept(decision: &mut Decision, id: ChallengeId) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !matches!(challenge.state, ChallengeState::Submitted | ChallengeState::Declined) {
        return Err(Refusal::ChallengeState);
    }
    decision.push(Fact::ChallengeAccepted { challenge: id });
    Ok(())
}

pub(crate) fn decline(
    decision: &mut Decision,
    id: ChallengeId,
    code: DeclineCode,
    reason: Option<Reason>,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !matches!(challenge.state, ChallengeState::Submitted | ChallengeState::Accepted) {
        return Err(Refusal::ChallengeState);
    }
    // "Other" says nothing by itself.
    if code == DeclineCode::Other && reason.is_none() {
        return Err(Refusal::NoReason);
    }
    decision.state.check_not_in_open_merge(id)?;
    let reason = reason.map(|reason| decision.private(reason));
    decision.push(Fact::ChallengeDeclined { challenge: id, code, reason });
    Ok(())
}

pub(crate) fn translate(
    decision: &mut Decision,
    id: ChallengeId,
    translation: Translation,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !matches!(challenge.state, ChallengeState::Submitted | ChallengeState::Accepted) {
        return Err(Refusal::ChallengeState);
    }
    let (language, version) = (translation.language.clone(), challenge.version);
    let translation = decision.private(translation);
    decision.push(Fact::ChallengeTranslated { challenge: id, version, language, translation });
    Ok(())
}
