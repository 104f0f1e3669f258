//! How challenges come in, change and are taken back by their authors.

use std::collections::BTreeSet;

use super::{
    Authors, Challenge, ChallengeState, ChallengeText, MOST_CHALLENGES, MOST_PENDING,
    MOST_STEWARDS, Merging,
};
use crate::{
    campaign::{Authorship, Decision, Fact, Refusal},
    id::{ChallengeId, PersonId},
    role::Role,
};

pub(crate) fn submit(
    decision: &mut Decision,
    text: ChallengeText,
    authorship: Authorship,
) -> Result<(), Refusal> {
    let state = decision.state;
    too_many(state.challenges.len(), MOST_CHALLENGES)?;
    let people: BTreeSet<PersonId> = match (authorship, decision.person()) {
        (Authorship::Own, Some(person)) => {
            let waits = |challenge: &&Challenge| {
                challenge.state == ChallengeState::Submitted && challenge.authors.contains(&person)
            };
            too_many(state.challenges.values().filter(waits).count(), MOST_PENDING)?;
            [person].into()
        }
        (Authorship::Own, None) | (Authorship::OnBehalf, _) => BTreeSet::new(),
    };
    let challenge = decision.id();
    let authors = decision.private(Authors { people });
    let (language, merging) = (text.language.clone(), text.merging);
    let text = decision.private(text);
    decision.push(Fact::ChallengeSubmitted { challenge, language, merging, text, authors });
    Ok(())
}

/// The roles that may change the words of others; what they write needs no second look.
pub(super) const RETITLING: [Role; 3] = [Role::Curator, Role::Moderator, Role::Host];

pub(crate) fn revise(
    decision: &mut Decision,
    id: ChallengeId,
    text: ChallengeText,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !matches!(challenge.state, ChallengeState::Submitted | ChallengeState::Accepted) {
        return Err(Refusal::ChallengeState);
    }
    if !is_author(decision, challenge) {
        if !decision.acts_as(&RETITLING) {
            return Err(Refusal::NotYours);
        }
        if challenge.merging == Merging::StandsAlone {
            return Err(Refusal::StandsAlone);
        }
    }
    if challenge.text.as_ref() == Some(&text) {
        return Ok(());
    }
    let (language, merging) = (text.language.clone(), text.merging);
    let version = challenge.version + 1;
    let text = decision.private(text);
    decision.push(Fact::ChallengeRevised { challenge: id, version, language, merging, text });
    Ok(())
}

pub(crate) fn add_steward(
    decision: &mut Decision,
    id: ChallengeId,
    person: PersonId,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !acts_for(decision, challenge) {
        return Err(Refusal::NotYours);
    }
    if challenge.authors.contains(&person) {
        return Ok(());
    }
    // Staff enter what reached them on paper, but do not become its authors: they could take it back at any time.
    if challenge.authors.is_empty() && has_granted_role(decision, person) {
        return Err(Refusal::HoldsRole);
    }
    too_many(challenge.authors.len(), MOST_STEWARDS)?;
    let mut people = challenge.authors.clone();
    people.insert(person);
    let authors = decision.private(Authors { people });
    decision.push(Fact::StewardsChanged { challenge: id, authors });
    Ok(())
}

/// Words are taken back at every stage. Who told them by phone asks staff to, and the entry says in which role it was done.
pub(crate) fn withdraw(decision: &mut Decision, id: ChallengeId) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !acts_for(decision, challenge) {
        return Err(Refusal::NotYours);
    }
    if challenge.state == ChallengeState::Withdrawn {
        return Err(Refusal::ChallengeState);
    }
    decision.push(Fact::ChallengeWithdrawn { challenge: id });
    Ok(())
}

fn has_granted_role(decision: &Decision, person: PersonId) -> bool {
    decision.state.people.granted().any(|(granted, _)| granted == person)
}

fn is_author(decision: &Decision, challenge: &Challenge) -> bool {
    decision.person().is_some_and(|person| challenge.authors.contains(&person))
}

/// Authors act for their challenge; for one without known authors, those who may enter it on somebody's behalf.
fn acts_for(decision: &mut Decision, challenge: &Challenge) -> bool {
    is_author(decision, challenge) || (challenge.authors.is_empty() && decision.acts_as(&RETITLING))
}

/// Refuses one more where the limit is reached.
pub(crate) fn too_many(have: usize, limit: usize) -> Result<(), Refusal> {
    if have < limit {
        return Ok(());
    }
    Err(Refusal::TooMany { limit: u32::try_from(limit).unwrap_or(u32::MAX) })
}
