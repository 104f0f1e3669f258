//! Entering the panel's room: what every page of it begins with.

use std::collections::BTreeSet;

use pathways::{
    id::CampaignId,
    round::{Ballot, ItemId, RoundState},
    stage::Stage,
    view::{PanelView, RoundView, Seat},
};

use super::closed::Closed;
use crate::{
    port::{Moment, Seen, Trouble},
    visit::Visit,
};

/// The room as its reader finds it.
pub(super) struct Room {
    pub(super) seen: Seen,
    pub(super) panel: PanelView,
    /// The round that the panel works on; none before the stage "panel".
    pub(super) round: Option<RoundView>,
    pub(super) state: State,
}

/// Where the panel's work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// The stage is still to come.
    NotYet,
    /// Items are known, the box is not open.
    Prepared,
    /// The box takes ballots.
    Open,
    /// The box takes no more, and is not counted yet.
    Sealed,
    /// Counted, to be explained.
    Counted,
    /// Everybody may know.
    Published,
    /// Does not count, and no other round has taken its place.
    Void,
    /// The campaign was cancelled or archived; notes are deleted.
    Over,
}

impl State {
    /// Whether the panel is still asked for its votes, or will be.
    pub(super) const fn is_asked(self) -> bool {
        matches!(self, Self::NotYet | Self::Prepared | Self::Open)
    }
}

impl Room {
    /// The room, for whoever has a seat in it or beside it.
    pub(super) fn enter(visit: &Visit) -> Result<Self, Closed> {
        let seen = visit.campaign()?;
        let panel = seen.panel().ok_or(Trouble::NotFound)?;
        match panel.seat {
            Seat::Outside if !visit.reader().is_signed_in() => return Err(Trouble::SignIn.into()),
            Seat::Outside | Seat::TooLate => return Err(Closed::NoSeat(panel.seat, seen.id())),
            Seat::Panelist | Seat::Beside => {}
        }
        let round = panel.round.and_then(|round| seen.round(round));
        let state = state(visit, &seen, round.as_ref());
        Ok(Self { seen, panel, round, state })
    }

    /// The room, for whoever sits on the panel.
    pub(super) fn enter_as_panelist(visit: &Visit) -> Result<Self, Closed> {
        let room = Self::enter(visit)?;
        match room.panel.seat {
            Seat::Panelist => Ok(room),
            seat => Err(Closed::NoSeat(seat, room.id())),
        }
    }

    /// The campaign.
    pub(super) fn id(&self) -> CampaignId {
        self.seen.id()
    }

    /// The round, where a page is about nothing else.
    pub(super) fn round(&self) -> Result<&RoundView, Trouble> {
        self.round.as_ref().ok_or(Trouble::NotFound)
    }

    /// The items on which the reader declared a conflict.
    pub(super) fn recused(&self) -> BTreeSet<ItemId> {
        self.round.iter().flat_map(|round| round.recused.iter().copied()).collect()
    }

    /// Whether the words of an item were taken back.
    pub(super) fn is_withdrawn(&self, item: ItemId) -> bool {
        match item {
            ItemId::Challenge(id) => {
                self.seen.challenge(id).is_none_or(|challenge| challenge.text.is_none())
            }
            ItemId::Theme(_) | ItemId::Topic(_) => false,
        }
    }

    /// The items that the reader is asked to read and to mark, in her own order.
    pub(super) fn to_read(&self) -> Vec<ItemId> {
        let recused = self.recused();
        let is_asked = |item: &&ItemId| !recused.contains(item) && !self.is_withdrawn(**item);
        self.panel.order.iter().filter(is_asked).copied().collect()
    }

    /// Whether the reader is asked to read now.
    pub(super) fn is_reading(&self) -> bool {
        self.panel.seat == Seat::Panelist && matches!(self.state, State::Prepared | State::Open)
    }

    /// Whether the round breaks a tie.
    pub(super) fn is_run_off(&self) -> bool {
        self.round.as_ref().is_some_and(|round| round.run_off_of.is_some())
    }

    /// Whether the panel talks about what it disputes and votes on it again.
    pub(super) fn is_further(&self) -> bool {
        self.round.as_ref().is_some_and(|round| round.further_to.is_some())
    }

    /// Her ballot, where the box has one.
    pub(super) async fn ballot(&self, visit: &Visit) -> Result<Option<Ballot>, Trouble> {
        match &self.round {
            Some(round) if round.may_vote => visit.backend().ballot(self.id(), round.id).await,
            _ => Ok(None),
        }
    }

    /// An instant at the campaign's place.
    pub(super) fn moment(&self, visit: &Visit, at: pathways::time::Timestamp) -> Moment {
        visit.backend().moment(at, &self.seen.glance().charter.zone)
    }

    /// When the box closes, if that is announced.
    pub(super) fn closes(&self, visit: &Visit) -> Option<Moment> {
        self.round.as_ref()?.closes_at.map(|at| self.moment(visit, at))
    }
}

fn state(visit: &Visit, seen: &Seen, round: Option<&RoundView>) -> State {
    if matches!(seen.stage(), Stage::Archived | Stage::Cancelled) {
        return State::Over;
    }
    let Some(round) = round else { return State::NotYet };
    let is_past = round.closes_at.is_some_and(|at| at <= visit.backend().now());
    match round.state {
        RoundState::Prepared => State::Prepared,
        RoundState::Open if !is_past => State::Open,
        RoundState::Open | RoundState::Sealed => State::Sealed,
        RoundState::Counted => State::Counted,
        RoundState::Published | RoundState::Certified => State::Published,
        RoundState::Void => State::Void,
    }
}
