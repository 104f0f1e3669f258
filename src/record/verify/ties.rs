//! Ties: every step of the ladder that broke one, taken again.
//!
//! A lot is drawn again from the secret that the entry reveals, once that is the secret to which the opening has
//! committed, and from those that officers have shown. Where one of these is missing, none is due. Where a rule counts whole ballots, its lot goes along the count, so that the slips are needed too.

use std::collections::BTreeSet;

use super::{
    Finding, Place, Rule,
    counts::{Counted, FirstCount},
    walk::shown,
};
use crate::{
    campaign::{Fact, Totals},
    charter::TieStep,
    id::RoundId,
    record::Private,
    round::{
        BrokenTie, ItemId, Outcome, Round, Slip, Statistic, Tally, TieBreaker, further,
        ties::{Resolution, Tie, ladder, resolve},
    },
    rule::Rules,
};

/// A step as its entry tells it.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) seq: u64,
    pub(super) round: RoundId,
    pub(super) tie: BrokenTie,
}

/// Whether items still tie after a count, or after a step that broke a tie.
pub(super) fn leaves_a_tie(fact: &Fact) -> bool {
    match fact {
        Fact::RoundCounted { outcome: Outcome::Counted { tied, .. }, .. } => !tied.is_empty(),
        Fact::TieBroken { tie, .. } => !tie.tied.is_empty(),
        _ => false,
    }
}

/// Whether the steps that were taken are all there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The record was followed to its end.
    Told,
    /// Behind some line nothing could be followed: a step that is missing may stand there.
    Hidden,
}

/// A tie with everything that breaks it.
pub(super) struct Tied<'a> {
    pub(super) counted: &'a Counted,
    /// What the entry of the count says.
    pub(super) first: &'a FirstCount,
    /// The steps that were taken, in order.
    pub(super) taken: Vec<&'a Taken>,
    /// Totals, where the files have them.
    pub(super) tally: Option<&'a Tally>,
    /// Slips, where the files have them.
    pub(super) slips: Option<&'a [Slip]>,
    pub(super) end: End,
    pub(super) findings: &'a mut Vec<Finding>,
}

impl Tied<'_> {
    /// Takes the ladder again.
    pub(super) fn check(&mut self) {
        let mut round = self.counted.round.clone();
        self.reveal(&mut round);
        let tie = self.tie().map(|tie| self.sealed_statistics(&mut round, tie));
        let Resolution { broken, run_off } = self.resolve(&round, tie);
        for step in 0..self.taken.len().max(broken.len()) {
            match (self.taken.get(step).copied(), broken.get(step)) {
                (Some(taken), Some(due)) => self.compare(taken, due),
                (Some(Taken { seq, .. }), None) => self.broken(Rule::TieLadder, *seq),
                (None, _) => self.missing(),
            }
        }
        // Nothing erases the installation's secret. Of one that is not opened nobody can tell whether it was lost or kept
        // back by somebody who had seen the order, so that it is as wrong as another lot.
        let ladder = ladder(&round);
        let is_told = broken.iter().any(|step| step.by.step() == TieStep::Lot);
        let has_lot = ladder.contains(&TieStep::Lot) && !ladder.contains(&TieStep::RunOff);
        let skips_lot = has_lot && !is_told;
        let all_taken = self.end == End::Told && self.taken.len() == broken.len();
        if run_off.is_some() && skips_lot && all_taken {
            self.broken(Rule::TieLot, self.counted.seq);
        }
    }

    /// The secret of the lot, where an entry tells it.
    fn reveal(&mut self, round: &mut Round) {
        let told = self.taken.iter().find_map(|taken| match &taken.tie.by {
            TieBreaker::Lot { secret, salt, .. } => Some((taken.seq, Private::new(*salt, *secret))),
            TieBreaker::SecondaryStatistic { .. }
            | TieBreaker::MembersSupport { .. }
            | TieBreaker::LotWithheld { .. } => None,
        });
        let Some((seq, lot)) = told else { return };
        if round.lot.as_ref().map(Private::commitment) != Some(lot.commitment()) {
            self.broken(Rule::TieLot, seq);
        }
        round.lot = Some(lot);
    }

    /// What tied after the count, where that decides and no further round follows.
    fn tie(&self) -> Option<Tie> {
        match &self.first.outcome {
            Outcome::Counted { tied, seats_left, .. }
                if self.counted.decides && !self.goes_on() =>
            {
                let tie = Tie { items: tied.clone(), seats_left: *seats_left };
                (!tie.items.is_empty()).then_some(tie)
            }
            _ => None,
        }
    }

    /// Whether something is disputed, on which a further round is held.
    fn goes_on(&self) -> bool {
        let FirstCount { totals, outcome, .. } = self.first;
        let round = &self.counted.round;
        matches!(totals, Totals::Open(tally) if !further::due(round, tally, outcome).is_empty())
    }

    /// Where totals are under seal, what followed from them is believed as far as it can be right: what ties after it is
    /// what the next step of the ladder begins with.
    fn sealed_statistics(&mut self, round: &mut Round, mut tie: Tie) -> Tie {
        let Rules::Panel(rules) = &mut round.rules else { return tie };
        if self.tally.is_some() || !rules.tie_ladder.remove(&TieStep::SecondaryStatistic) {
            return tie;
        }
        for due in Statistic::of(&round.rules) {
            if tie.items.is_empty() {
                break;
            }
            let Some((Taken { seq, tie: told, .. }, rest)) = self.taken.split_first() else {
                self.missing();
                break;
            };
            let (seq, told) = (*seq, told.clone());
            self.taken = rest.to_vec();
            let is_due =
                told.by == TieBreaker::SecondaryStatistic { statistic: *due, tiers: Vec::new() };
            if is_due && could_follow(&tie, &told) {
                self.unknown(Rule::TieLadder, seq);
            } else {
                self.broken(Rule::TieLadder, seq);
            }
            tie = Tie { items: told.tied, seats_left: told.seats_left };
        }
        tie
    }

    fn resolve(&self, round: &Round, tie: Option<Tie>) -> Resolution {
        let nothing = Tally { items: Vec::new(), themes: Vec::new() };
        let tally = self.tally.unwrap_or(&nothing);
        match tie.filter(|tie| !tie.items.is_empty()) {
            Some(tie) => {
                let (members, slips) = (self.counted.members.as_ref(), self.slips);
                resolve(members, round, tally, slips.unwrap_or_default(), tie)
            }
            None => Resolution { broken: Vec::new(), run_off: None },
        }
    }

    fn compare(&mut self, Taken { seq, tie, .. }: &Taken, due: &BrokenTie) {
        if tie.by != due.by {
            let is_lot = (tie.by.step(), due.by.step()) == (TieStep::Lot, TieStep::Lot);
            let rule = if is_lot { Rule::TieLot } else { Rule::TieLadder };
            let wrong = Finding::broken(rule, Place::Entry(*seq));
            self.findings.push(wrong.with(shown(&tie.by), shown(&due.by)));
        }
        let is_drawn = !matches!(due.by, TieBreaker::LotWithheld { .. });
        let needs_slips = is_drawn && self.counted.round.rules.needs_whole_ballots();
        if needs_slips && self.slips.is_none() {
            self.compare_without_slips(*seq, tie);
            return;
        }
        let [found, expected] = [tie, due].map(|tie| (&tie.chosen, &tie.tied, tie.seats_left));
        if found != expected {
            let wrong = Finding::broken(Rule::TieLadder, Place::Entry(*seq));
            self.findings.push(wrong.with(shown(&found), shown(&expected)));
        }
    }

    /// Who got the seats cannot be told, only that as many of the tied did as there were seats.
    fn compare_without_slips(&mut self, seq: u64, BrokenTie { chosen, .. }: &BrokenTie) {
        let fits = match &self.first.outcome {
            Outcome::Counted { tied, seats_left, .. } => {
                let distinct: BTreeSet<&ItemId> =
                    chosen.iter().filter(|item| tied.contains(item)).collect();
                (distinct.len(), chosen.len()) == (usize::from(*seats_left), distinct.len())
            }
            Outcome::NoQuorum => false,
        };
        if fits {
            self.unknown(Rule::TieLadder, seq);
        } else {
            self.broken(Rule::TieLadder, seq);
        }
    }

    /// A step that is due and not taken.
    fn missing(&mut self) {
        if self.end == End::Told {
            self.broken(Rule::TieLadder, self.counted.seq);
        }
    }

    fn broken(&mut self, rule: Rule, seq: u64) {
        self.findings.push(Finding::broken(rule, Place::Entry(seq)));
    }

    fn unknown(&mut self, rule: Rule, seq: u64) {
        self.findings.push(Finding::unknown(rule, Place::Entry(seq)));
    }
}

/// Whether some numbers could have made this of a tie: chosen and tied are different items of it, each chosen has its seat,
/// and what ties still ties for a seat.
fn could_follow(before: &Tie, told: &BrokenTie) -> bool {
    let BrokenTie { chosen, tied, seats_left, .. } = told;
    let named: BTreeSet<&ItemId> = chosen.iter().chain(tied).collect();
    let (seats, left) = (usize::from(before.seats_left), usize::from(*seats_left));
    let fills = chosen.len() + left == seats;
    let ties_on = if tied.is_empty() { left == 0 } else { left > 0 && tied.len() > left };
    named.len() == chosen.len() + tied.len()
        && named.iter().all(|item| before.items.contains(item))
        && fills
        && ties_on
}
