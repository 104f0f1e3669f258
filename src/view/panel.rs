//! The panel's room: which round it works on, what the viewer is in it, and what she may still do there.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::{PersonId, RoundId},
    role::Role,
    round::{ItemId, Kind, Round, RoundState, reading_order},
    stage::Stage,
};

/// The panel's room as the viewer finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PanelView {
    /// The round that it works on; none before the stage "panel".
    pub round: Option<RoundId>,
    /// What the viewer is in it.
    pub seat: Seat,
    /// The items of the round, in the viewer's own order.
    pub order: Vec<ItemId>,
    /// Whether conflicts can be declared.
    pub takes_conflicts: bool,
    /// The items on which the chair may record a conflict that somebody told her.
    pub recordable: BTreeSet<ItemId>,
    /// What is to be written and confirmed, once something is chosen, for whoever may know.
    pub confirmable: Option<ConfirmableView>,
}

/// What somebody is in the panel's room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// On the panel: votes in the round, or will when it opens.
    Panelist,
    /// Was named after the panel's first box had opened, so its roster does not hold them.
    TooLate,
    /// Leads the panel, takes its notes or runs the campaign, and does not vote.
    Beside,
    /// None of that.
    Outside,
}

/// What the panel explains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfirmableView {
    /// The round that the reasons belong to: the first of its chain.
    pub round: RoundId,
    /// What is chosen so far.
    pub items: Vec<ItemId>,
    /// How many panelists must confirm each reason.
    pub needed: u32,
    /// Whether reasons can still be written and confirmed.
    pub is_open: bool,
    /// Whether the viewer is among those who confirm.
    pub may_confirm: bool,
}

/// The panel's room; none in a campaign that has no panel, or that does not exist for the viewer.
pub fn panel(campaign: &Campaign, viewer: &Viewer) -> Option<PanelView> {
    let path = &campaign.charter.as_ref().filter(|_| policy::knows(campaign, viewer))?.path;
    if !path.has(Stage::Panel) {
        return None;
    }
    let round = current(campaign, viewer);
    let items = items_of(round);
    let takes_conflicts =
        campaign.stage == Stage::Panel && round.is_some_and(Round::takes_conflicts);
    Some(PanelView {
        round: round.map(|round| round.id),
        seat: seat(campaign, round, viewer),
        order: match viewer.person {
            Some(person) => reading_order(person, items),
            None => items.collect(),
        },
        takes_conflicts,
        recordable: items_of(round.filter(|_| takes_conflicts))
            .filter(|item| campaign.takes_conflict_of_others(*item))
            .collect(),
        confirmable: confirmable(campaign, viewer),
    })
}

fn items_of(round: Option<&Round>) -> impl Iterator<Item = ItemId> {
    round.into_iter().flat_map(|round| round.slate.iter().map(|entry| entry.item))
}

/// Whose conflicts the chair may record, for the chair: who sits on the panel, and once its first box has opened, who is
/// on the roster.
pub fn panelists(campaign: &Campaign, viewer: &Viewer) -> Option<BTreeSet<PersonId>> {
    let is_led = campaign.stage == Stage::Panel && viewer.has(Role::Chair);
    let round = current(campaign, viewer).filter(|_| is_led)?;
    Some(if campaign.has_opened(Kind::Panel) {
        round.roster.iter().copied().collect()
    } else {
        campaign.people.with_role(Role::Panelist)
    })
}

/// The last round that is prepared, open or sealed; else the last that was counted; else the last that was void.
fn current<'a>(campaign: &'a Campaign, viewer: &Viewer) -> Option<&'a Round> {
    let known = |round: &&Round| round.kind == Kind::Panel && policy::knows_round(round, viewer);
    let standing = || campaign.standing_rounds().filter(known);
    let mut all = campaign.round_sequence.iter().filter_map(|id| campaign.rounds.get(id));
    Campaign::last_current(standing()).or_else(|| standing().last()).or_else(|| all.rfind(known))
}

fn seat(campaign: &Campaign, round: Option<&Round>, viewer: &Viewer) -> Seat {
    let on_roster = |person| round.is_some_and(|round| round.roster.contains(&person));
    let has_role = viewer.has(Role::Panelist);
    // A role without a person is that of whoever looks in somebody's place.
    let will_vote = has_role && (viewer.person.is_none() || !campaign.has_opened(Kind::Panel));
    if viewer.person.is_some_and(on_roster) || will_vote {
        return Seat::Panelist;
    }
    if viewer.has_any(policy::COUNTING) {
        return Seat::Beside;
    }
    if has_role { Seat::TooLate } else { Seat::Outside }
}

fn confirmable(campaign: &Campaign, viewer: &Viewer) -> Option<ConfirmableView> {
    let selection = campaign.selection();
    let mut rounds = selection.rounds.iter().filter_map(|id| campaign.rounds.get(id));
    let first = campaign.rounds.get(selection.rounds.first()?)?;
    if first.outcome.is_none() || !rounds.all(|round| policy::sees_count(round, viewer)) {
        return None;
    }
    Some(ConfirmableView {
        round: first.id,
        items: selection.items,
        needed: first.confirmations_needed()?,
        is_open: first.state == RoundState::Counted && campaign.stage == Stage::Panel,
        may_confirm: viewer.person.is_some_and(|person| first.roster.contains(&person)),
    })
}
