//! Rounds as readers see them: what is voted on, and no more of the votes than may be known.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::RoundId,
    round::{
        BallotLink, BrokenTie, ItemId, ItemTotal, Kind, Origin, Outcome, Round, RoundState,
        SlateItem, Tally,
    },
    rule::Rules,
    text::{Bilingual, Reason},
    time::Timestamp,
};

/// A round as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RoundView {
    /// Its id.
    pub id: RoundId,
    /// Who votes.
    pub kind: Kind,
    /// Where it stands.
    pub state: RoundState,
    /// Its rules; frozen when it opens.
    pub rules: Rules,
    /// What is voted on; frozen when it opens.
    pub slate: Vec<SlateItem>,
    /// When it closes, if that was announced.
    pub closes_at: Option<Timestamp>,
    /// How many panelists are on its roster.
    pub roster_size: u32,
    /// How many have to vote for it to say anything.
    pub quorum: u64,
    /// On which items panelists declared conflicts.
    pub conflicts: Vec<ConflictView>,
    /// Whether the viewer is among those who vote in it.
    pub may_vote: bool,
    /// The items on which the viewer declared a conflict.
    pub recused: Vec<ItemId>,
    /// How many voted, once its box is sealed.
    pub turnout: Option<Turnout>,
    /// What was counted, for whoever may know.
    pub count: Option<CountView>,
    /// The reasons for its chosen items, for whoever may know.
    pub reasons: Vec<ReasonView>,
    /// The round whose tie it breaks.
    pub run_off_of: Option<RoundId>,
    /// The round about whose disputed items it asks again.
    pub further_to: Option<RoundId>,
    /// Why it is void, if it is, unless erased.
    pub void_reason: Option<Reason>,
    /// Whether a voter can still be shown her ballot of it.
    pub link: BallotLink,
}

/// Conflicts on one item. Whose they are is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ConflictView {
    /// Which item.
    pub item: ItemId,
    /// How many panelists do not vote on it.
    pub panelists: u32,
    /// How many of them said so in this round once a count of the panel had been read.
    pub late: u32,
}

/// How many voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Turnout {
    /// Ballots in the box, blank ones included.
    pub ballots: u32,
    /// Ballots that say something.
    pub voted: u32,
}

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CountView {
    /// Who is selected, and who ties.
    pub outcome: Outcome,
    /// The totals, unless only the result is published.
    pub totals: Option<Tally>,
    /// How its tie was broken, step by step, where no run-off did.
    pub broken: Vec<BrokenTie>,
    /// What is disputed, so that a further round asks again about it and nothing has a seat yet.
    pub disputed: Vec<ItemId>,
    /// What the rounds before said of items about which it did not ask again, where totals show. The outcome is about these
    /// too.
    pub carried: Vec<ItemTotal>,
}

impl RoundView {
    /// The round from which it follows; nothing for the first of its stage.
    pub fn origin(&self) -> Option<Origin> {
        let run_off = self.run_off_of.map(Origin::RunOffOf);
        run_off.or(self.further_to.map(Origin::FurtherTo))
    }
}

impl CountView {
    /// What the panel said of an item last, where totals show.
    pub fn total(&self, item: ItemId) -> Option<&ItemTotal> {
        let asked = self.totals.as_ref().and_then(|totals| totals.item(item));
        asked.or_else(|| self.carried.iter().find(|total| total.item == item))
    }
}

/// The written reason for a chosen item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ReasonView {
    /// Which item.
    pub item: ItemId,
    /// In both languages, unless erased.
    pub text: Option<Bilingual<Reason>>,
    /// Counts rewritings, from 1.
    pub version: u32,
    /// How many panelists confirmed this version.
    pub confirmations: u32,
    /// Whether the viewer did.
    pub confirmed: bool,
}

/// One round, unless it does not exist for the viewer.
pub fn round(campaign: &Campaign, id: RoundId, viewer: &Viewer) -> Option<RoundView> {
    let round = campaign.rounds.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::knows_round(round, viewer).then(|| view(campaign, round, viewer))
}

/// All rounds that exist for the viewer, void ones included, in the order in which they were prepared.
pub fn rounds(campaign: &Campaign, viewer: &Viewer) -> Vec<RoundView> {
    let known =
        |round: &&Round| policy::knows(campaign, viewer) && policy::knows_round(round, viewer);
    let all = campaign.round_sequence.iter().filter_map(|id| campaign.rounds.get(id));
    all.filter(known).map(|round| view(campaign, round, viewer)).collect()
}

fn view(campaign: &Campaign, round: &Round, viewer: &Viewer) -> RoundView {
    let recused = viewer.person.map(|person| round.recused(person)).unwrap_or_default();
    RoundView {
        id: round.id,
        kind: round.kind,
        state: round.state,
        rules: campaign.rules_of(round),
        slate: round.slate.clone(),
        closes_at: round.closes_at,
        roster_size: round.roster_size(),
        quorum: round.needed.unwrap_or_else(|| campaign.quorum_of(round).need.least()),
        conflicts: conflicts(round),
        may_vote: policy::may_vote(campaign, round, viewer),
        recused: recused.into_iter().collect(),
        turnout: round
            .seal
            .as_ref()
            .map(|seal| Turnout { ballots: seal.ballots, voted: seal.voted }),
        count: count(round, viewer),
        reasons: reasons(round, viewer),
        run_off_of: round.run_off_of(),
        further_to: round.further_to(),
        void_reason: round.void_reason.clone(),
        link: round.link,
    }
}

fn conflicts(round: &Round) -> Vec<ConflictView> {
    let late = |item: &ItemId| round.late.get(item).copied().unwrap_or(0);
    let view = |(item, panelists): (&ItemId, &u32)| ConflictView {
        item: *item,
        panelists: *panelists,
        late: late(item),
    };
    let is_asked = |(item, _): &(&ItemId, &u32)| round.item(**item).is_some();
    round.recusals.iter().filter(is_asked).map(view).collect()
}

pub(super) fn count(round: &Round, viewer: &Viewer) -> Option<CountView> {
    let outcome = round.outcome.clone().filter(|_| policy::sees_count(round, viewer))?;
    let totals = round.tally.clone().filter(|_| policy::shows_totals(round, viewer));
    let disputed = round.disputed();
    let carried = round.carried.iter().filter(|_| totals.is_some());
    let carried = carried.map(|one| one.total.clone()).collect();
    Some(CountView { outcome, totals, broken: round.broken.clone(), disputed, carried })
}

pub(super) fn reasons(round: &Round, viewer: &Viewer) -> Vec<ReasonView> {
    let seen = round.reasons.iter().filter(|_| policy::sees_count(round, viewer));
    seen.map(|(item, written)| ReasonView {
        item: *item,
        text: written.text.clone(),
        version: written.version,
        confirmations: u32::try_from(written.confirmed_by.len()).unwrap_or(u32::MAX),
        confirmed: viewer.person.is_some_and(|person| written.confirmed_by.contains(&person)),
    })
    .collect()
}
