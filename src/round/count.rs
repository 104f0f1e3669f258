//! Counting openings, and what follows from the count.

use serde::{Deserialize, Serialize};

use super::{
    ItemId, ItemTotal, Round, RoundState, Slip, Tally, further,
    sheets::{approved, orders},
    slips_root,
    ties::{Tie, break_tie},
    totals::tally,
};
use crate::{
    campaign::{Agreement, Campaign, Decision, Fact, Guard, Need, Precondition, Refusal, Totals},
    charter::{Disclosure, Method, PanelRules},
    id::RoundId,
    rule::{
        Approvals, Barred, Cut, Rules, Scores, Standing, Step, Tier, approval, cut, phragmen,
        score, stv, supports,
    },
};

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
            let standings = standings(round, rules, &round.with_carried(tally));
            match rules.method {
                Method::Approval | Method::Score => of_cut(cut(standings, seats)),
                Method::SequentialPhragmen => of_cut(phragmen(&standings, &approved(slips), seats)),
                Method::ScottishStv => of_cut(stv(&standings, &orders(slips), seats)),
            }
        }
    }
}

/// How the items of a panel's round stand by their approvals, scores or places, with their bars.
pub(super) fn standings(round: &Round, rules: &PanelRules, tally: &Tally) -> Vec<Standing> {
    if rules.method == Method::Score {
        let scores = tally.items.iter().filter_map(|total| {
            let ItemTotal { item, eligible, scores, .. } = total;
            Some(Scores { item: *item, total: scores.as_ref()?, eligible: *eligible })
        });
        return score(rules, round.roster_size(), &scores.collect::<Vec<_>>());
    }
    let of = |total: &ItemTotal| Approvals {
        item: total.item,
        // Whoever gives an item a place at all wants it rather than none.
        approve: total.ranks.map_or(total.approve, |ranks| ranks.placed),
        eligible: total.eligible,
    };
    let totals: Vec<Approvals> = tally.items.iter().map(of).collect();
    approval(rules, round.roster_size(), &totals)
}

fn of_cut(cut: Cut) -> Outcome {
    let Cut { sure, tied, seats_left, tiers, barred, steps } = cut;
    Outcome::Counted { sure, tied, seats_left, tiers, barred, steps }
}

impl Campaign {
    /// How many must have voted, with how many have. What follows from another round is about a few items: it never asks
    /// for more than can vote on one of them, or nothing but the end of the campaign would be left.
    pub(crate) fn quorum_of(&self, round: &Round) -> Precondition {
        let have = round.seal.as_ref().map_or(0, |seal| seal.voted);
        let need = match (&round.rules, round.origin) {
            (Rules::Upvote(_), _) => 0,
            (Rules::Panel(rules), None) => rules.round_quorum.of(round.roster_size()),
            (Rules::Panel(rules), Some(_)) => {
                rules.round_quorum.of(round.roster_size()).min(self.reach_of(round))
            }
        };
        Precondition { guard: Guard::Voted, have: have.into(), need: Need::AtLeast(need.into()) }
    }

    /// How many can vote on one of its items at the most; nobody, once all of them were withdrawn.
    fn reach_of(&self, round: &Round) -> u32 {
        let items = round.slate.iter().map(|entry| entry.item);
        let asked = items.filter(|item| !self.is_withdrawn(*item));
        asked.map(|item| round.eligible(item)).max().unwrap_or(0)
    }
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
    let quorum = decision.state.quorum_of(round);
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
    let disputed = further::due(round, &tally, &outcome);
    if !disputed.is_empty() {
        further::prepare(decision, round, &disputed);
        return Ok(());
    }
    if let Outcome::Counted { tied, seats_left, .. } = outcome
        && !tied.is_empty()
    {
        break_tie(decision, round, &tally, slips, Tie { items: tied, seats_left });
    }
    Ok(())
}
