//! Contests: a member questions a decision in public, somebody else answers in public.
//!
//! The contest period begins when the decision is published and was fixed before. Whoever did what is questioned
//! cannot answer for it. The pathways stage waits until the period is over and every question is answered.

use serde::{Deserialize, Serialize};

mod annulment;
mod withhold;

pub use annulment::Annulment;
pub(crate) use withhold::withhold;
pub use withhold::{UnknownWithholdCode, WithholdCode};

use crate::{
    campaign::{Actor, Agreement, Campaign, Decision, Event, Fact, Refusal},
    challenge::ChallengeState,
    id::{ChallengeId, ContestId, LineageId, RoundId},
    lineage::LineageState,
    round::{ItemId, Kind, Recount, Round, RoundState},
    text::{Bilingual, Reason},
};

/// The most contests in one campaign.
pub const MOST_CONTESTS: usize = 1_000;

/// What is questioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ContestSubject {
    /// That a challenge was declined.
    Decline {
        /// Which challenge.
        challenge: ChallengeId,
    },
    /// That challenges or themes were merged.
    Merge {
        /// Which merge.
        merge: LineageId,
    },
    /// That somebody voted on an item in spite of a conflict, or was kept from it without one.
    Conflict {
        /// In which round.
        round: RoundId,
        /// On which item.
        item: ItemId,
    },
    /// That a round was counted rightly.
    Count {
        /// Which round.
        round: RoundId,
    },
}

/// What the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContestOutcome {
    /// The decision stands.
    Stands,
    /// The round is counted again.
    Recount,
    /// The decision does not hold; the campaign goes back.
    Void,
}

/// A contest as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// What is questioned.
    pub subject: ContestSubject,
    /// In the member's words, unless erased.
    pub reason: Option<Reason>,
    /// Why the words are not shown, if they are not.
    pub withheld: Option<WithholdCode>,
    /// Who asked, unless erased.
    pub by: Option<Actor>,
    /// The deciding rounds as they stood: whatever is questioned, it is their result that may not hold. Once they are
    /// void, the contest has had its effect.
    pub concerns: Vec<RoundId>,
    /// The answer.
    pub answer: Option<Answer>,
}

/// An answer as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it is.
    pub outcome: ContestOutcome,
    /// In words, unless erased.
    pub text: Option<Bilingual<Reason>>,
}

pub(crate) fn raise(
    decision: &mut Decision,
    subject: ContestSubject,
    reason: Reason,
) -> Result<(), Refusal> {
    let state = decision.state;
    if state.contest_until.is_none_or(|until| decision.at >= until) {
        return Err(Refusal::ContestOver);
    }
    check_subject(state, subject)?;
    crate::challenge::intake::too_many(state.contests.len(), MOST_CONTESTS)?;
    let open = |contest: &Contest| contest.subject == subject && contest.answer.is_none();
    if state.contests.values().any(open) {
        return Err(Refusal::AlreadyContested);
    }
    let contest = decision.id();
    let reason = decision.private(reason);
    decision.push(Fact::ContestRaised { contest, subject, reason });
    Ok(())
}

/// Whether what is questioned is there, and was decided.
pub(crate) fn check_subject(state: &Campaign, subject: ContestSubject) -> Result<(), Refusal> {
    match subject {
        ContestSubject::Decline { challenge } => match state.challenge(challenge)?.state {
            ChallengeState::Declined => Ok(()),
            _ => Err(Refusal::ChallengeState),
        },
        ContestSubject::Merge { merge } => match state.lineage(merge)?.state {
            LineageState::Effective => Ok(()),
            _ => Err(Refusal::LineageState),
        },
        ContestSubject::Conflict { round, item } => {
            let round = check_published(state, round)?;
            // Only panelists have conflicts.
            if round.kind != Kind::Panel {
                return Err(Refusal::RoundState);
            }
            round.item(item).map(|_| ()).ok_or(Refusal::NotOnSlate)
        }
        ContestSubject::Count { round } => check_published(state, round).map(|_| ()),
    }
}

fn check_published(state: &Campaign, id: RoundId) -> Result<&Round, Refusal> {
    let round = state.round(id)?;
    if round.state == RoundState::Published { Ok(round) } else { Err(Refusal::RoundState) }
}

pub(crate) fn answer(
    decision: &mut Decision,
    id: ContestId,
    outcome: ContestOutcome,
    answer: Bilingual<Reason>,
) -> Result<(), Refusal> {
    // An answer has somebody who gives it: whoever holds the command line could otherwise answer for her own act.
    decision.person().ok_or(Refusal::NotAllowed)?;
    let contest = decision.state.contests.get(&id).ok_or(Refusal::UnknownContest)?;
    if contest.answer.is_some() {
        return Err(Refusal::ContestAnswered);
    }
    if acted(decision.state, decision.actor, contest) {
        return Err(Refusal::OwnAct);
    }
    if outcome == ContestOutcome::Recount && !can_be_recounted(decision.state, contest.subject) {
        return Err(Refusal::NothingToRecount);
    }
    let answer = decision.private(answer);
    decision.push(Fact::ContestAnswered { contest: id, outcome, answer });
    Ok(())
}

/// Whether a question is about a count that can be made again: nobody counts what is void.
pub(crate) fn can_be_recounted(state: &Campaign, subject: ContestSubject) -> bool {
    match subject {
        ContestSubject::Count { round } => {
            state.rounds.get(&round).is_some_and(|round| round.state != RoundState::Void)
        }
        ContestSubject::Decline { .. }
        | ContestSubject::Merge { .. }
        | ContestSubject::Conflict { .. } => false,
    }
}

/// Whether the actor raised the contest, did what it questions, or voted in the round that it questions.
pub(crate) fn acted(state: &Campaign, actor: Actor, contest: &Contest) -> bool {
    let me = Some(actor);
    let person = match actor {
        Actor::Person(person) => Some(person),
        Actor::Operator | Actor::System => None,
    };
    let voted = |round: &Round| person.is_some_and(|person| round.roster.contains(&person));
    contest.by == me
        || match contest.subject {
            ContestSubject::Decline { challenge } => state
                .challenges
                .get(&challenge)
                .and_then(|challenge| challenge.declined.as_ref())
                .is_some_and(|declined| declined.by == me),
            ContestSubject::Merge { merge } => {
                state.lineages.get(&merge).is_some_and(|lineage| lineage.by == me)
            }
            // Who recorded the conflict, and whoever votes beside the one whose it is.
            ContestSubject::Conflict { round, item } => {
                let recorded = |round: &Round| {
                    round.conflicts.iter().any(|((_, other), by)| *other == item && *by == me)
                };
                state.rounds.get(&round).is_some_and(|round| voted(round) || recorded(round))
            }
            // The clock counts; those who voted are not asked to judge their own count.
            ContestSubject::Count { round } => state.rounds.get(&round).is_some_and(voted),
        }
}

impl Campaign {
    pub(crate) fn apply_contest(&mut self, event: &Event) {
        match &event.fact {
            Fact::ContestRaised { contest, subject, reason } => {
                let contest_state = Contest {
                    concerns: self.selection().rounds,
                    subject: *subject,
                    reason: reason.known().cloned(),
                    withheld: None,
                    by: event.by.who.known().map(|who| who.actor),
                    answer: None,
                };
                self.contests.insert(*contest, contest_state);
            }
            Fact::ContestWithheld { contest, code } => {
                let Some(contest) = self.contests.get_mut(contest) else { return };
                contest.withheld = Some(*code);
            }
            Fact::ContestAnswered { contest, outcome, answer } => {
                let Some(contest) = self.contests.get_mut(contest) else { return };
                contest.answer = Some(Answer { outcome: *outcome, text: answer.known().cloned() });
                if let (ContestOutcome::Recount, ContestSubject::Count { round }) =
                    (*outcome, contest.subject)
                {
                    self.change_round(round, |round| round.recount = Recount::Due);
                }
            }
            // A promise to count again that ends in another result says that the decision does not hold.
            Fact::RoundRecounted { round, agreement: Agreement::Different } => {
                let subject = ContestSubject::Count { round: *round };
                let of_round = self.contests.values_mut().filter(|one| one.subject == subject);
                for answer in of_round.filter_map(|contest| contest.answer.as_mut()) {
                    if answer.outcome == ContestOutcome::Recount {
                        answer.outcome = ContestOutcome::Void;
                    }
                }
            }
            _ => {}
        }
    }
}
