//! Counting openings, and what follows from the count.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Ballot, ItemId, Kind, Mark, Round, RoundState, SheetNumber, Slip, SlipItem, slips_of,
    slips_root,
    ties::{Tie, break_tie},
};
use crate::{
    campaign::{Agreement, Decision, Fact, Guard, Need, Precondition, Refusal, Totals},
    charter::{self, Disclosure, Method, PanelRules},
    id::{RoundId, ThemeId},
    people::Column,
    rule::{
        Approvals, Barred, Cut, Rules, Standing, Step, Tier, approval, cut, phragmen, supports,
    },
};

/// The totals of one item. Marks that a round does not take stay at zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemTotal {
    /// Which item.
    pub item: ItemId,
    /// Voices that support it, in all columns.
    pub support: u32,
    /// Of those, voices that came with the open code.
    pub open_code: u32,
    /// Panelists who approve.
    pub approve: u32,
    /// Panelists who decline.
    pub decline: u32,
    /// Panelists who abstain.
    pub abstain: u32,
    /// Panelists who may vote on it.
    pub eligible: u32,
}

/// The voices behind a theme: distinct ones, never a sum over its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ThemeTotal {
    /// Which theme.
    pub theme: ThemeId,
    /// Voices that support at least one item of it.
    pub voices: u32,
    /// Of those, voices that came with the open code.
    pub open_code: u32,
}

/// The totals of a round, in the order of its slate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Of each item of the slate.
    pub items: Vec<ItemTotal>,
    /// Of each theme that the slate touches.
    pub themes: Vec<ThemeTotal>,
}

/// What the count says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Too few voted: the round says nothing and must be declared void.
    NoQuorum,
    /// The seats were filled as far as the rule allows.
    Counted {
        /// Items with a seat.
        sure: Vec<ItemId>,
        /// Items that tie across the cut line.
        tied: Vec<ItemId>,
        /// Seats left for the tied, or left empty.
        seats_left: u16,
        /// Equals, best first; left out where only the result is published.
        tiers: Vec<Tier>,
        /// Items that cannot take a seat.
        barred: Vec<Barred>,
        /// How the seats went, in order, where the rule fills them one by one. Where a step might equally have been about
        /// another item, one of the courses is told.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        steps: Vec<Step>,
    },
}

/// The totals of a box that is still open, where its rules show them all the time.
pub fn live_tally<'a>(
    round: &Round,
    ballots: impl IntoIterator<Item = &'a Ballot>,
) -> Option<Tally> {
    let is_live = round.state == RoundState::Open && round.rules.totals() == charter::Totals::Live;
    let slips: Vec<Slip> = ballots.into_iter().flat_map(|ballot| slips_of(round, ballot)).collect();
    is_live.then(|| tally(round, &slips).ok()).flatten()
}

/// Counts openings; each is trusted to belong to the round.
pub(crate) fn tally(round: &Round, slips: &[Slip]) -> Result<Tally, Refusal> {
    let mut items: BTreeMap<ItemId, ItemTotal> = BTreeMap::new();
    let mut themes: BTreeMap<ThemeId, ThemeTotal> = BTreeMap::new();
    for slip in slips {
        let open_code = u32::from(slip.column == Column::OpenCode);
        match (slip.about, slip.mark, round.kind) {
            (SlipItem::Theme(theme), Mark::Support, Kind::Upvote) => {
                let total =
                    themes.entry(theme).or_insert(ThemeTotal { theme, voices: 0, open_code: 0 });
                total.voices += 1;
                total.open_code += open_code;
            }
            (SlipItem::Item(item), mark, kind) => {
                let total = items.entry(item).or_insert_with(|| empty(round, item));
                match (mark, kind) {
                    (Mark::Support, Kind::Upvote) => {
                        total.support += 1;
                        total.open_code += open_code;
                    }
                    (Mark::Approve, Kind::Panel) => total.approve += 1,
                    (Mark::Decline, Kind::Panel) => total.decline += 1,
                    (Mark::Abstain, Kind::Panel) => total.abstain += 1,
                    _ => return Err(Refusal::SealMismatch),
                }
            }
            (SlipItem::Theme(_), _, _) => return Err(Refusal::SealMismatch),
        }
    }
    let touched: BTreeSet<ThemeId> = round.slate.iter().flat_map(|e| e.themes.clone()).collect();
    let touched = if round.kind == Kind::Upvote { touched } else { BTreeSet::new() };
    let listed = round
        .slate
        .iter()
        .map(|entry| items.remove(&entry.item).unwrap_or_else(|| empty(round, entry.item)))
        .collect();
    let theme_total =
        |theme| themes.remove(&theme).unwrap_or(ThemeTotal { theme, voices: 0, open_code: 0 });
    let tally = Tally { items: listed, themes: touched.into_iter().map(theme_total).collect() };
    // A slip about something else than the slate was never admitted.
    if items.is_empty() && themes.is_empty() { Ok(tally) } else { Err(Refusal::SealMismatch) }
}

fn empty(round: &Round, item: ItemId) -> ItemTotal {
    ItemTotal {
        item,
        support: 0,
        open_code: 0,
        approve: 0,
        decline: 0,
        abstain: 0,
        eligible: round.eligible(item),
    }
}

pub(crate) fn outcome(
    round: &Round,
    tally: &Tally,
    slips: &[Slip],
    quorum: &Precondition,
) -> Outcome {
    if !quorum.is_met() {
        return Outcome::NoQuorum;
    }
    let seats = round.rules.seats();
    match &round.rules {
        Rules::Upvote(_) => {
            let voices = tally.items.iter().map(|total| (total.item, total.support));
            of_cut(cut(supports(voices), seats))
        }
        Rules::Panel(rules) => {
            let standings = standings(round, rules, tally);
            match rules.method {
                Method::Approval => of_cut(cut(standings, seats)),
                Method::SequentialPhragmen => of_cut(phragmen(&standings, &sheets(slips), seats)),
            }
        }
    }
}

/// How the items of a panel's round stand by their approvals, with their bars.
pub(super) fn standings(round: &Round, rules: &PanelRules, tally: &Tally) -> Vec<Standing> {
    let of = |total: &ItemTotal| Approvals {
        item: total.item,
        approve: total.approve,
        eligible: total.eligible,
    };
    let totals: Vec<Approvals> = tally.items.iter().map(of).collect();
    approval(rules, round.roster_size(), &totals)
}

fn of_cut(cut: Cut) -> Outcome {
    let Cut { sure, tied, seats_left, tiers, barred, steps } = cut;
    Outcome::Counted { sure, tied, seats_left, tiers, barred, steps }
}

/// What each ballot approves, as far as its slips say which of them are of one ballot.
pub(super) fn sheets(slips: &[Slip]) -> Vec<BTreeSet<ItemId>> {
    let mut sheets: BTreeMap<SheetNumber, BTreeSet<ItemId>> = BTreeMap::new();
    for slip in slips {
        if let (Some(sheet), SlipItem::Item(item), Mark::Approve) =
            (slip.sheet, slip.about, slip.mark)
        {
            sheets.entry(sheet).or_default().insert(item);
        }
    }
    sheets.into_values().collect()
}

/// How many must have voted, with how many have.
pub(crate) fn quorum(round: &Round) -> Precondition {
    let have = round.seal.as_ref().map_or(0, |seal| seal.voted);
    let need = match &round.rules {
        Rules::Upvote(_) => 0,
        Rules::Panel(rules) => rules.round_quorum.of(round.roster_size()),
    };
    Precondition { guard: Guard::Voted, have: have.into(), need: Need::AtLeast(need.into()) }
}

/// The outcome without what would give totals away.
pub(crate) fn covered(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Counted { sure, tied, seats_left, .. } => {
            // Tiers and steps order the chosen by their totals; sorted by id they say only who was chosen.
            let mut sure = sure;
            sure.sort();
            let (tiers, barred, steps) = (Vec::new(), Vec::new(), Vec::new());
            Outcome::Counted { sure, tied, seats_left, tiers, barred, steps }
        }
        Outcome::NoQuorum => Outcome::NoQuorum,
    }
}

pub(crate) fn count(decision: &mut Decision, id: RoundId, slips: &[Slip]) -> Result<(), Refusal> {
    let round = decision.state.round(id)?;
    let seal = round.seal.as_ref().ok_or(Refusal::RoundState)?;
    if u32::try_from(slips.len()) != Ok(seal.slips) || slips_root(id, slips) != seal.slips_root {
        return Err(Refusal::SealMismatch);
    }
    let tally = tally(round, slips)?;
    let quorum = quorum(round);
    let outcome = outcome(round, &tally, slips, &quorum);
    match round.state {
        RoundState::Sealed => publish_count(decision, round, slips, tally, outcome, quorum),
        RoundState::Published if round.recount == super::Recount::Due => {
            let outcome = match round.rules.disclosure() {
                Disclosure::Slips | Disclosure::Ballots => outcome,
                Disclosure::ResultOnly => covered(outcome),
            };
            let same = round.outcome.as_ref() == Some(&outcome)
                && round.tally.as_ref().is_none_or(|first| *first == tally);
            let agreement = if same { Agreement::Same } else { Agreement::Different };
            decision.push(Fact::RoundRecounted { round: id, agreement });
            Ok(())
        }
        _ => Err(Refusal::RoundState),
    }
}

fn publish_count(
    decision: &mut Decision,
    round: &Round,
    slips: &[Slip],
    tally: Tally,
    outcome: Outcome,
    quorum: Precondition,
) -> Result<(), Refusal> {
    let disclosure = round.rules.disclosure();
    let (totals, shown) = match disclosure {
        Disclosure::Slips | Disclosure::Ballots => (Totals::Open(tally.clone()), outcome.clone()),
        Disclosure::ResultOnly => {
            (Totals::Annex(decision.private(tally.clone())), covered(outcome.clone()))
        }
    };
    decision.push(Fact::RoundCounted {
        round: round.id,
        disclosure,
        totals,
        outcome: shown,
        preconditions: vec![quorum],
    });
    let decides = decision.state.charter()?.path.deciding_stage() == decision.state.stage;
    if !decides {
        // Members' supports are public as soon as they are counted, unless they are themselves the decision.
        decision.push(Fact::RoundPublished { round: round.id });
        return Ok(());
    }
    if let Outcome::Counted { tied, seats_left, .. } = outcome
        && !tied.is_empty()
    {
        break_tie(decision, round, &tally, slips, Tie { items: tied, seats_left });
    }
    Ok(())
}

impl Tally {
    /// The totals of one item.
    pub fn item(&self, item: ItemId) -> Option<&ItemTotal> {
        self.items.iter().find(|total| total.item == item)
    }
}
