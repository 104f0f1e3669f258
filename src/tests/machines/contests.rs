//! x
use crate::given::{HOST, MEMBERS, Story, because, both};
use pathways::{
    campaign::{Command, Fact},
    contest::{ContestOutcome, ContestSubject},
    id::ContestId,
};

/// A member questions something.
fn raise(story: &mut Story, subject: ContestSubject) -> ContestId {
    let facts = story.s.given(MEMBERS[0], Command::Contest { subject, reason: because() });
    let [Fact::ContestRaised { contest, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    *contest
}

/// A member questions something, and the host answers that the decision does not hold.
pub(super) fn void_after(story: &mut Story, subject: ContestSubject) {
    let contest = raise(story, subject);
    let (outcome, answer) = (ContestOutcome::Void, both("it does not hold"));
    story.s.given(HOST, Command::AnswerContest { contest, outcome, answer });
}
