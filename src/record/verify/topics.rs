//! Topics: from a draft or a decision to what came of it.
//!
//! Who leads, what is promised and what is new lie in texts that may be erased; that somebody said so once is enough.

use super::{Rule, acts::are_distinct, walk::Step};
use crate::{
    campaign::{Fact, Guard, Precondition},
    challenge::Challenge,
    id::{ChallengeId, TopicId},
    topic::{Topic, TopicStage, preconditions},
};

pub(super) fn check(step: &mut Step) {
    let state = step.state;
    let topic = |id: &TopicId| state.topics.get(id);
    let is_draft = |topic: &Topic| topic.stage == TopicStage::Drafted;
    let stands = match &step.event.fact {
        Fact::TopicDrafted { topic: id, answers, .. } => {
            topic(id).is_none() && can_answer(step, answers)
        }
        Fact::TopicEdited { topic: id, answers, .. } => {
            topic(id).is_some_and(is_draft) && can_answer(step, answers)
        }
        Fact::TopicDropped { topic: id } => topic(id).is_some_and(is_draft),
        Fact::TopicReleased { topic: id }
        | Fact::LeadAssigned { topic: id, .. }
        | Fact::TopicPlanned { topic: id, .. }
        | Fact::NewsPosted { topic: id, .. } => topic(id).is_some_and(|topic| !is_draft(topic)),
        Fact::TopicMoved { topic: id, to, preconditions } => {
            topic(id).is_some_and(|topic| check_move(step, topic, *to, preconditions))
        }
        _ => return,
    };
    step.require(Rule::ActObject, stands);
}

fn can_answer(step: &Step, answers: &[ChallengeId]) -> bool {
    let is_accepted = |id| step.state.challenges.get(id).is_some_and(Challenge::is_accepted);
    !answers.is_empty() && are_distinct(answers) && answers.iter().all(is_accepted)
}

/// Whether a way leads there; what had to hold is checked beside.
fn check_move(step: &mut Step, topic: &Topic, to: TopicStage, said: &[Precondition]) -> bool {
    let has = |guard| match guard {
        Guard::TopicDate => topic.next_date.is_some(),
        other => step.memory.topics.contains(&(topic.id, other)),
    };
    let Some(expected) = preconditions(topic.stage, to, has) else { return false };
    step.equal(Rule::PreconditionsValues, said, expected.as_slice());
    step.require(Rule::PreconditionsMet, said.iter().all(Precondition::is_met));
    true
}
