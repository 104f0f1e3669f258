//! Accepting, declining, translating.

use super::{Challenge, ChallengeState, DeclineCode, Translation};
use crate::{
    campaign::{Decision, Fact, Refusal},
    id::ChallengeId,
    round::Kind,
    text::{LanguageTag, Reason},
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
    // Members and panel vote on the words that they read: while they do, a missing language is added, none replaced.
    let state = decision.state;
    let votes = state.is_open(Kind::Upvote) || state.is_open(Kind::Panel);
    if votes && reads(challenge, &translation.language) {
        return Err(Refusal::BoxOpen);
    }
    let (language, version) = (translation.language.clone(), challenge.version);
    let translation = decision.private(translation);
    decision.push(Fact::ChallengeTranslated { challenge: id, version, language, translation });
    Ok(())
}

/// Whether the challenge can be read in a language already, be it in another regional form.
fn reads(challenge: &Challenge, language: &LanguageTag) -> bool {
    let is_same = |present: &LanguageTag| {
        let is_regional_form = || present.language() == language.language();
        present == language || (language.language().is_some() && is_regional_form())
    };
    [&challenge.language].into_iter().chain(challenge.translations.keys()).any(is_same)
}
