//! Contests as readers see them: in public, without who asked.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::{Actor, Campaign},
    contest::{self, Contest, ContestOutcome, ContestSubject, WithholdCode},
    id::{ContestId, RoundId},
    text::{Bilingual, Reason},
};

/// A question raised against a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ContestView {
    /// Its id.
    pub id: ContestId,
    /// What is questioned.
    pub subject: ContestSubject,
    /// In the member's words, unless erased or withheld from the viewer.
    pub reason: Option<Reason>,
    /// Why the words are not public, if they are not.
    pub withheld: Option<WithholdCode>,
    /// The rounds whose result it calls into question.
    pub concerns: Vec<RoundId>,
    /// Whether the viewer raised it.
    pub mine: bool,
    /// Whether the viewer raised it or did what it questions, and cannot answer it for that.
    pub own_act: bool,
    /// Whether it may be answered by a recount.
    pub can_be_recounted: bool,
    /// The answer.
    pub answer: Option<AnswerView>,
}

/// An answer to a contest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AnswerView {
    /// What it is.
    pub outcome: ContestOutcome,
    /// In words, unless erased.
    pub text: Option<Bilingual<Reason>>,
}

/// One contest.
pub fn contest(campaign: &Campaign, id: ContestId, viewer: &Viewer) -> Option<ContestView> {
    let contest = campaign.contests.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    Some(view(campaign, id, contest, viewer))
}

/// All contests, in the order of their ids.
pub fn contests(campaign: &Campaign, viewer: &Viewer) -> Vec<ContestView> {
    let known = campaign.contests.iter().filter(|_| policy::knows(campaign, viewer));
    known.map(|(id, contest)| view(campaign, *id, contest, viewer)).collect()
}

fn view(campaign: &Campaign, id: ContestId, contest: &Contest, viewer: &Viewer) -> ContestView {
    let me = viewer.person.map(Actor::Person);
    let mine = me.is_some() && contest.by == me;
    let is_shown = policy::sees_words_of(contest, viewer) || mine;
    ContestView {
        id,
        subject: contest.subject,
        reason: contest.reason.clone().filter(|_| is_shown),
        withheld: contest.withheld,
        concerns: contest.concerns.clone(),
        mine,
        own_act: me.is_some_and(|me| contest::acted(campaign, me, contest)),
        can_be_recounted: contest::can_be_recounted(campaign, contest.subject),
        answer: contest
            .answer
            .as_ref()
            .map(|answer| AnswerView { outcome: answer.outcome, text: answer.text.clone() }),
    }
}
