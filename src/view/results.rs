//! What came out: the members' supports, and the decision with its reasons.

use serde::Serialize;

use super::{CountView, Viewer, policy, round};
use crate::{
    campaign::Campaign,
    id::{RoundId, TopicId},
    round::{Completeness, ItemId, Kind, Round},
    text::{Bilingual, Reason},
    time::Timestamp,
};

/// What came out, as far as the viewer may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ResultsView {
    /// The members' round, once it is published.
    pub upvote: Option<CountView>,
    /// The decision, once it is published, or for whoever may know before.
    pub decision: Option<DecisionView>,
    /// What a host has shown of the decision before all of it is published, in that order.
    pub revealed: Vec<SelectedView>,
    /// Until when the decision may be contested.
    pub contest_until: Option<Timestamp>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DecisionView {
    /// The rounds that made it: the first, then further ones and run-offs.
    pub rounds: Vec<RoundId>,
    /// Whether every seat that can be filled is.
    pub completeness: Completeness,
    /// The chosen items, in the order in which they got a seat.
    pub selected: Vec<SelectedView>,
}

/// A chosen item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SelectedView {
    /// Which item.
    pub item: ItemId,
    /// Why it was chosen.
    pub reason: Option<Bilingual<Reason>>,
    /// The topic that it became.
    pub topic: Option<TopicId>,
}

/// The results.
pub fn results(campaign: &Campaign, viewer: &Viewer) -> Option<ResultsView> {
    policy::knows(campaign, viewer).then(|| ResultsView {
        upvote: upvote(campaign).and_then(|upvote| round::count(upvote, viewer)),
        decision: decision(campaign, viewer),
        revealed: revealed(campaign),
        contest_until: campaign.contest_until,
    })
}

fn upvote(campaign: &Campaign) -> Option<&Round> {
    let first = |round: &&Round| round.kind == Kind::Upvote && round.origin.is_none();
    campaign.standing_rounds().filter(first).last()
}

fn decision(campaign: &Campaign, viewer: &Viewer) -> Option<DecisionView> {
    let selection = campaign.selection();
    let rounds: Vec<&Round> =
        selection.rounds.iter().filter_map(|id| campaign.rounds.get(id)).collect();
    let first = rounds.first().filter(|round| round.outcome.is_some())?;
    if !rounds.iter().all(|round| policy::sees_count(round, viewer)) {
        return None;
    }
    Some(DecisionView {
        completeness: selection.complete,
        selected: selection.items.iter().map(|item| selected(campaign, first, *item)).collect(),
        rounds: selection.rounds,
    })
}

/// What has been revealed is public, whoever looks; the rest of the decision is not told from it.
fn revealed(campaign: &Campaign) -> Vec<SelectedView> {
    let selection = campaign.selection();
    let Some(first) = selection.rounds.first().and_then(|id| campaign.rounds.get(id)) else {
        return Vec::new();
    };
    campaign.revealed.iter().map(|item| selected(campaign, first, *item)).collect()
}

fn selected(campaign: &Campaign, first: &Round, item: ItemId) -> SelectedView {
    let topic = campaign.topics.values().find(|topic| topic.item == Some(item));
    SelectedView {
        item,
        reason: first.reasons.get(&item).and_then(|written| written.text.clone()),
        topic: topic.map(|topic| topic.id),
    }
}
