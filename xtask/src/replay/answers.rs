//! What a server answers once everything is public: read, recounted, and put into the shape in
//! which it is compared.
//!
//! The answers are kept as they came, so that two servers that must say the same can be compared
//! word for word.

mod recount;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::campaign::Campaign;
use super::compare::{Marks, Results, RunOffResult};
use super::consultation::{CommentId, VoterId};
use super::error::ReplayError;
use super::items::{Item, Items};
use super::round::{Count, Decision, Kind, MarkCounts, Outcome, Round, State};
use crate::api::ApiError;

/// Everything that was read.
#[derive(Debug, PartialEq)]
pub(super) struct Answers {
    results: Value,
    rounds: Value,
    slips: BTreeMap<String, Value>,
    panelists: BTreeSet<VoterId>,
}

#[derive(Deserialize)]
struct ResultsBody {
    upvote: Option<Count>,
    decision: Option<Decision>,
}

impl Answers {
    /// Reads results, rounds and openings as anybody, and asks for each voter whether they may
    /// vote in the panel's first round.
    pub(super) fn read(campaign: Campaign<'_>) -> Result<Self, ReplayError> {
        let anybody = campaign.api.anybody();
        let results = anybody.get(&campaign.path("results"))?;
        let rounds = anybody.get(&campaign.path("rounds"))?;
        let mut slips = BTreeMap::new();
        let mut panelists = BTreeSet::new();
        for round in standing(&rounds)? {
            let path = campaign.path(&format!("rounds/{}", round.id));
            slips.insert(round.id, anybody.get(&format!("{path}/slips"))?);
            if round.kind == Kind::Panel && panelists.is_empty() {
                for (voter, token) in &campaign.cast.voters {
                    let own: Round = campaign.api.person(token).get(&path)?;
                    if own.may_vote {
                        panelists.insert(*voter);
                    }
                }
            }
        }
        Ok(Self { results, rounds, slips, panelists })
    }

    /// Whatever another server answers differently, by name.
    pub(super) fn differences(&self, other: &Self) -> Vec<&'static str> {
        let parts = [
            ("the results", self.results != other.results),
            ("the rounds", self.rounds != other.rounds),
            ("the openings", self.slips != other.slips),
            ("who may vote in the panel", self.panelists != other.panelists),
        ];
        parts.into_iter().filter(|(_, differ)| *differ).map(|(name, _)| name).collect()
    }

    /// What the server showed, by comment.
    pub(super) fn results(&self, items: &Items) -> Result<Results, ReplayError> {
        let body: ResultsBody = typed("the results", Some(&self.results))?;
        let rounds = standing(&self.rounds)?;
        let upvote = rounds.iter().find(|round| round.kind == Kind::Upvote);
        let upvote = upvote.ok_or(ReplayError::Missing { what: "round of the members" })?;
        let decision = body.decision.ok_or(ReplayError::Missing { what: "decision" })?;
        let mut panel = Vec::new();
        for id in &decision.rounds {
            let round = rounds.iter().find(|round| round.id == *id);
            let round = round.ok_or(ReplayError::Missing { what: "round of the decision" })?;
            let seats = round.seats().ok_or(ReplayError::Missing { what: "number of seats" })?;
            panel.push(RunOffResult { seats, marks: panel_marks(round, items)? });
        }
        let mut panel = panel.into_iter();
        let supports = supports(body.upvote.as_ref(), items)?;
        Ok(Results {
            accepted: upvote.slate.len(),
            voices: upvote.turnout.map_or(0, |turnout| turnout.voted),
            supports: supports.values().sum(),
            items: supports,
            tiers: tiers(body.upvote.as_ref(), items)?,
            panelists: self.panelists.clone(),
            panel: panel.next().map(|first| first.marks).unwrap_or_default(),
            run_offs: panel.collect(),
            decision: comments(decision.selected.iter().map(|chosen| &chosen.item), items)?,
        })
    }
}

/// The rounds that count.
fn standing(rounds: &Value) -> Result<Vec<Round>, ReplayError> {
    let mut rounds: Vec<Round> = typed("the rounds", Some(rounds))?;
    rounds.retain(|round| round.state != State::Void);
    Ok(rounds)
}

fn totals(count: Option<&Count>) -> Result<Vec<(Item, MarkCounts)>, ReplayError> {
    let totals = count.and_then(|count| count.totals.as_ref());
    let totals = totals.ok_or(ReplayError::Missing { what: "totals of a public round" })?;
    Ok(totals.items.iter().map(|total| (total.item.clone(), total.marks)).collect())
}

fn supports(
    count: Option<&Count>,
    items: &Items,
) -> Result<BTreeMap<CommentId, usize>, ReplayError> {
    let totals = totals(count)?.into_iter();
    totals.map(|(item, marks)| Ok((items.comment(&item)?, marks.support))).collect()
}

fn panel_marks(round: &Round, items: &Items) -> Result<BTreeMap<CommentId, Marks>, ReplayError> {
    let marks = |(item, counts): (Item, MarkCounts)| {
        let MarkCounts { approve, decline, abstain, .. } = counts;
        Ok((items.comment(&item)?, Marks { approve, decline, abstain }))
    };
    totals(round.count.as_ref())?.into_iter().map(marks).collect()
}

/// The tiers of the members' round; an item that nobody supports is barred from seats, and all of
/// them share the last tier.
fn tiers(count: Option<&Count>, items: &Items) -> Result<Vec<BTreeSet<CommentId>>, ReplayError> {
    let Some(Outcome::Counted { tiers, barred }) = count.map(|count| &count.outcome) else {
        return Err(ReplayError::Missing { what: "outcome of the members' round" });
    };
    let tiers = tiers.iter().map(|tier| comments(&tier.items, items));
    let mut tiers = tiers.collect::<Result<Vec<_>, _>>()?;
    if !barred.is_empty() {
        tiers.push(comments(barred.iter().map(|barred| &barred.item), items)?);
    }
    Ok(tiers)
}

fn comments<'a>(
    some: impl IntoIterator<Item = &'a Item>,
    items: &Items,
) -> Result<BTreeSet<CommentId>, ReplayError> {
    some.into_iter().map(|item| items.comment(item)).collect()
}

fn typed<T: DeserializeOwned>(what: &str, value: Option<&Value>) -> Result<T, ReplayError> {
    let value = value.unwrap_or(&Value::Null);
    T::deserialize(value).map_err(|cause| {
        let (request, body) = (what.to_owned(), value.to_string());
        ApiError::Unexpected { request, cause, body }.into()
    })
}

#[cfg(test)]
mod tests;
