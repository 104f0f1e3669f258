//! The simulated panel: who sits on it, what it is asked, and how each panelist marks.
//!
//! A consultation has no panel, so one is made from its votes by a rule that anyone can recompute:
//!
//! - **Seats on the panel**: the seven voices with the most supports given, ties by the smaller
//!   voter-id. With fewer than seven voices, all of them.
//! - **Slate**: the first twelve accepted comments by supports received, and every one tied with
//!   the twelfth.
//! - **First ballot**: a panelist marks by her last vote on the item: agree is approve, disagree is
//!   decline, pass or no vote is abstain.
//! - **Run-off** among the items tied across the cut line, for the seats left. The *favourites*
//!   among some items are as many of them as there are seats left, those with the most supports,
//!   ties by the smaller comment-id. In the first run-off a panelist approves her favourites among
//!   the tied items that she approved in the first ballot, and declines the others. In any later
//!   run-off every panelist approves the favourites among the items still tied, and declines the
//!   others.
//!
//! Invariant: a second run-off always decides, because its favourites have every approval and the
//! others none; so a decision is reached after at most two. An item that nobody approves takes no
//! seat, so that seats may stay empty.
//!
//! Deliberately absent: counting marks and choosing. That is the server's part.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::consultation::{CommentId, Consultation, Vote, VoterId};

const PANEL_SIZE: usize = 7;
/// How many items come first on the slate; those that tie with the last of them come too.
pub(crate) const SLATE_SIZE: usize = 12;

/// How many items the panel chooses.
pub(crate) const SEATS: usize = 5;

/// What a panelist says to an item of the slate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mark {
    /// Choose it.
    Approve,
    /// Do not choose it.
    Decline,
    /// No opinion, given on purpose.
    Abstain,
}

/// One panelist's marks.
pub(crate) type Ballot = BTreeMap<CommentId, Mark>;

/// The panel and its first ballots.
#[derive(Clone, Debug)]
pub(crate) struct Panel {
    /// How many members support each accepted comment, also those that nobody supports.
    supports: BTreeMap<CommentId, usize>,
    /// The panelists and what each marked in the first ballot; each ballot marks the whole slate.
    pub(crate) first_ballots: BTreeMap<VoterId, Ballot>,
}

/// A tie across the cut line, for the panel to break.
#[derive(Clone, Debug)]
pub(crate) struct RunOff {
    /// Which attempt it is.
    pub(crate) attempt: Attempt,
    /// The items tied.
    pub(crate) tied: BTreeSet<CommentId>,
    /// How many of them are to be chosen.
    pub(crate) seats_left: usize,
}

/// Whether a run-off is the first about its seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Panelists still vote by their own opinion.
    First,
    /// Opinions did not decide; panelists follow the members.
    Later,
}

impl Panel {
    /// Seats the panel of a consultation.
    pub(crate) fn seat(consultation: &Consultation) -> Self {
        let given = consultation.supports();
        let mut supports: BTreeMap<_, _> =
            consultation.accepted.iter().map(|&comment| (comment, 0)).collect();
        for comment in given.values().flatten() {
            supports.entry(*comment).and_modify(|count| *count += 1);
        }
        let slate = slate(&supports);

        let mut voices: Vec<_> =
            given.iter().map(|(&voter, own)| (Reverse(own.len()), voter)).collect();
        voices.sort_unstable();
        voices.truncate(PANEL_SIZE);
        let first_ballots = voices
            .into_iter()
            .map(|(_, voter)| (voter, first_ballot(consultation, voter, &slate)))
            .collect();
        Self { supports, first_ballots }
    }

    /// What each panelist marks in a run-off; each ballot marks all tied items.
    pub(crate) fn run_off_ballots(&self, run_off: &RunOff) -> BTreeMap<VoterId, Ballot> {
        let ballot = |first: &Ballot| -> Ballot {
            let approved = self.favourites(run_off, first);
            let mark = |item| if approved.contains(item) { Mark::Approve } else { Mark::Decline };
            run_off.tied.iter().map(|item| (*item, mark(item))).collect()
        };
        self.first_ballots.iter().map(|(&voter, first)| (voter, ballot(first))).collect()
    }

    fn favourites(&self, run_off: &RunOff, first: &Ballot) -> BTreeSet<CommentId> {
        let may_approve = |item: &CommentId| match run_off.attempt {
            Attempt::First => first.get(item) == Some(&Mark::Approve),
            Attempt::Later => true,
        };
        let mut favourites: Vec<_> = run_off.tied.iter().copied().filter(may_approve).collect();
        favourites.sort_unstable_by_key(|item| (Reverse(self.supports.get(item)), *item));
        favourites.truncate(run_off.seats_left);
        favourites.into_iter().collect()
    }
}

/// Everything with at least as many supports as the last of the first [`SLATE_SIZE`].
fn slate(supports: &BTreeMap<CommentId, usize>) -> BTreeSet<CommentId> {
    let mut counts: Vec<_> = supports.values().copied().collect();
    counts.sort_unstable_by_key(|&count| Reverse(count));
    let least = counts.get(SLATE_SIZE - 1).copied().unwrap_or(0);
    supports.iter().filter(|&(_, &count)| least <= count).map(|(&item, _)| item).collect()
}

fn first_ballot(
    consultation: &Consultation,
    voter: VoterId,
    slate: &BTreeSet<CommentId>,
) -> Ballot {
    let mark = |item| match consultation.last_votes.get(&(voter, item)) {
        Some(Vote::Agree) => Mark::Approve,
        Some(Vote::Disagree) => Mark::Decline,
        Some(Vote::Pass) | None => Mark::Abstain,
    };
    slate.iter().map(|&item| (item, mark(item))).collect()
}

#[cfg(test)]
mod tests;
