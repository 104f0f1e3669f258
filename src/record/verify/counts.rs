//! Recounting: from slips to the root of the seal, to totals, to the outcome.
//!
//! Totals that are open are checked against the slips, and the outcome against the totals, so that a wrong outcome is
//! named even where slips are missing.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Files, Finding, Place, Rule, is_of_a_round,
    lines::Lines,
    rounds,
    slips::{file_name, read},
    ties::{End, Tied},
    walk::Memory,
};
use crate::{
    campaign::{Agreement, Campaign, Fact, Precondition, Totals},
    charter::{Disclosure, Method, Quota},
    people::Column,
    round::{
        ItemId, ItemTotal, Kind, Outcome, Round, Slip, Tally,
        count::{covered, outcome},
        sheets, slips_root,
        totals::tally,
    },
    rule::Rules,
};

/// What was said of a count, with the round as it was when it was said.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) seq: u64,
    pub(super) round: Round,
    /// Whether it decides.
    pub(super) decides: bool,
    /// What members supported, as it was known by then.
    pub(super) members: Option<Tally>,
    /// How many had to vote, and how many have.
    pub(super) quorum: Precondition,
    pub(super) said: Said,
}

/// What an entry says of a count.
#[derive(Debug)]
pub(super) enum Said {
    /// What came out.
    First(Box<FirstCount>),
    /// Whether it came out the same again.
    Again(Agreement),
}

/// What came out, as the entry tells it.
#[derive(Debug)]
pub(super) struct FirstCount {
    pub(super) disclosure: Disclosure,
    pub(super) totals: Totals,
    pub(super) outcome: Outcome,
    pub(super) preconditions: Vec<Precondition>,
}

/// Checks every count; how many rounds were recounted from their slips.
pub(super) fn check(
    files: &Files,
    lines: &Lines,
    state: &Campaign,
    memory: &Memory,
    findings: &mut Vec<Finding>,
) -> usize {
    let mut slips = BTreeMap::new();
    for Counted { round, .. } in &memory.counted {
        if !slips.contains_key(&round.id)
            && let Some(found) = read(files, round.id, findings)
        {
            slips.insert(round.id, found);
        }
    }
    for counted in &memory.counted {
        let round = &counted.round;
        let mut count = Count { counted, findings };
        count.check_said();
        let is_public = state.rounds.get(&round.id).is_some_and(rounds::is_published)
            && round.rules.disclosure().opens_box();
        let slips = slips.get(&round.id);
        let tally = slips.and_then(|slips| count.recount(slips));
        match slips {
            None if is_public => count.broken(Rule::SlipsFile),
            None => count.unknown(Rule::CountTotals),
            Some(_) => {}
        }
        if let Said::First(first) = &counted.said {
            let taken = memory.taken.iter().filter(|taken| taken.round == round.id).collect();
            let tally = tally.as_ref().or_else(|| known(&first.totals));
            let slips = slips.map(Vec::as_slice);
            let end = if lines.are_whole() { End::Told } else { End::Hidden };
            Tied { counted, first, taken, tally, slips, end, findings }.check();
        }
    }
    check_names(files, lines, findings);
    slips.len()
}

/// Slips of rounds that nobody counted are of nothing.
fn check_names(files: &Files, lines: &Lines, findings: &mut Vec<Finding>) {
    let counted = lines.facts().filter_map(|fact| match fact {
        Fact::RoundCounted { round, .. } => Some(file_name(*round)),
        _ => None,
    });
    let known: BTreeSet<String> = counted.collect();
    for name in files.keys().filter(|name| name.starts_with("slips/")) {
        let may_be_later = lines.have_later() && is_of_a_round(name, file_name);
        if !known.contains(*name) && !may_be_later {
            findings.push(Finding::broken(Rule::SlipsFile, Place::File((*name).to_owned())));
        }
    }
}

/// One count on its way through the rules.
struct Count<'a> {
    counted: &'a Counted,
    findings: &'a mut Vec<Finding>,
}

impl Count<'_> {
    const fn place(&self) -> Place {
        Place::Entry(self.counted.seq)
    }

    fn broken(&mut self, rule: Rule) {
        self.findings.push(Finding::broken(rule, self.place()));
    }

    fn unknown(&mut self, rule: Rule) {
        self.findings.push(Finding::unknown(rule, self.place()));
    }

    fn require(&mut self, rule: Rule, holds: bool) {
        if !holds {
            self.broken(rule);
        }
    }

    /// What the entry says by itself: the quorum, and the outcome that follows from open totals.
    fn check_said(&mut self) {
        let round = &self.counted.round;
        let Said::First(first) = &self.counted.said else { return };
        let FirstCount { disclosure, totals, outcome: said, preconditions } = first.as_ref();
        let quorum = &self.counted.quorum;
        self.require(Rule::RoundRules, *disclosure == round.rules.disclosure());
        self.require(Rule::PreconditionsValues, preconditions == std::slice::from_ref(quorum));
        self.require(
            Rule::CountOutcome,
            quorum.is_met() == matches!(said, Outcome::Counted { .. }),
        );
        let open = matches!(totals, Totals::Open(_)) == disclosure.opens_box();
        let told = known(totals);
        let is_malformed = told.is_some_and(|tally| !is_well_formed(round, tally));
        self.require(Rule::CountTotals, open && !is_malformed);
        // Of totals that cannot be those of the slate nothing follows.
        if let Some(tally) = told.filter(|_| !is_malformed)
            && !round.rules.needs_whole_ballots()
        {
            self.require(Rule::CountOutcome, *said == shown(self.counted, tally, &[]));
        }
    }

    /// Counts the slips again; the totals, where they are slips of the round.
    fn recount(&mut self, slips: &[Slip]) -> Option<Tally> {
        let round = &self.counted.round;
        let seal = round.seal.as_ref();
        let is_sealed = seal.is_some_and(|seal| {
            u32::try_from(slips.len()) == Ok(seal.slips)
                && slips_root(round.id, slips) == seal.slips_root
        });
        self.require(Rule::SlipsRoot, is_sealed);
        let Ok(counted) = tally(round, slips) else {
            self.broken(Rule::SlipsAdmission);
            return None;
        };
        let could_be_cast =
            could_be_cast(round, &counted) && are_whole(round, slips) && have_columns(round, slips);
        self.require(Rule::SlipsAdmission, could_be_cast);
        match &self.counted.said {
            Said::First(first) => {
                let FirstCount { totals, outcome, .. } = first.as_ref();
                let same = known(totals).is_none_or(|said| *said == counted);
                self.require(Rule::CountTotals, same);
                // What the entry tells is asked to fit together, whatever slips were lost.
                let told = known(totals);
                let is_asked = |tally: &Tally| {
                    round.rules.needs_whole_ballots() && is_well_formed(round, tally)
                };
                if told.is_none_or(is_asked) {
                    let expected = shown(self.counted, told.unwrap_or(&counted), slips);
                    self.require(Rule::CountOutcome, *outcome == expected);
                }
            }
            Said::Again(agreement) => {
                let same = round.outcome.as_ref() == Some(&shown(self.counted, &counted, slips))
                    && round.tally.as_ref().is_none_or(|first| *first == counted);
                let expected = if same { Agreement::Same } else { Agreement::Different };
                self.require(Rule::CountTotals, *agreement == expected);
            }
        }
        Some(counted)
    }
}

const fn known(totals: &Totals) -> Option<&Tally> {
    match totals {
        Totals::Open(tally) => Some(tally),
        Totals::Annex(annex) => annex.known(),
    }
}

/// Whether totals are of the items of the slate, each once, with the numbers that the method needs.
fn is_well_formed(round: &Round, tally: &Tally) -> bool {
    let items = tally.items.iter().map(|total| total.item);
    let has_numbers = |total: &ItemTotal| match &round.rules {
        Rules::Panel(rules) if rules.method == Method::Score => {
            let scores = total.scores.as_ref();
            scores.is_some_and(|scores| scores.criteria.len() == rules.rubric.len())
        }
        Rules::Panel(_) if round.rules.are_ranked() => total.ranks.is_some(),
        Rules::Panel(_) | Rules::Upvote(_) => true,
    };
    items.eq(round.slate.iter().map(|entry| entry.item)) && tally.items.iter().all(has_numbers)
}

/// The outcome as its entry tells it.
fn shown(counted: &Counted, tally: &Tally, slips: &[Slip]) -> Outcome {
    let round = &counted.round;
    let outcome = outcome(round, tally, slips, &counted.quorum);
    if round.rules.disclosure().opens_box() { outcome } else { covered(outcome) }
}

/// Whether the slips say which of them are of one ballot where the rule needs it, and only there: no ballot marks an item
/// twice or has an order with a gap or with equals, and there are as many of them as have voted: each that says something has a
/// slip, and all its slips have its number.
fn are_whole(round: &Round, slips: &[Slip]) -> bool {
    if !round.rules.needs_whole_ballots() {
        return slips.iter().all(|slip| slip.sheet.is_none());
    }
    let sheets: BTreeSet<_> = slips.iter().filter_map(|slip| slip.sheet).collect();
    let marks: BTreeSet<_> =
        slips.iter().filter_map(|slip| Some((slip.sheet?, slip.about))).collect();
    let voted = round.seal.as_ref().map_or(0, |seal| seal.voted);
    let are_clear = !round.rules.are_ranked() || sheets::are_clear(slips);
    are_clear && marks.len() == slips.len() && u32::try_from(sheets.len()) == Ok(voted)
}

/// Whether nobody on a panel came by an open code.
fn have_columns(round: &Round, slips: &[Slip]) -> bool {
    round.kind != Kind::Panel || slips.iter().all(|slip| slip.column == Column::Admitted)
}

/// Whether ballots could make these totals: nobody marks an item twice, on which she does not vote, or beyond her quota,
/// whoever has voted has marked something and whoever has left nothing blank each item, and a theme has the voices of its
/// items, each once.
fn could_be_cast(round: &Round, tally: &Tally) -> bool {
    let (voted, complete) = round.seal.as_ref().map_or((0, 0), |seal| (seal.voted, seal.complete));
    let items = tally.items.iter().all(|total| {
        let may = if round.kind == Kind::Panel { total.eligible.min(voted) } else { voted };
        let recused = round.recusals.get(&total.item).copied().unwrap_or(0);
        let have_marked = total.marks().saturating_add(recused);
        total.marks() <= may && complete <= have_marked && total.open_code <= total.support
    });
    let marks: u64 = tally.items.iter().map(|total| u64::from(total.marks())).sum();
    let support = |item: ItemId| tally.item(item).map_or(0, |total| total.support);
    let themes = tally.themes.iter().all(|total| {
        let of = round.slate.iter().filter(|entry| entry.themes.contains(&total.theme));
        let supports: Vec<u32> = of.map(|entry| support(entry.item)).collect();
        let least = supports.iter().copied().max().unwrap_or(0);
        let most = supports.iter().sum::<u32>().min(voted);
        (least..=most).contains(&total.voices) && total.open_code <= total.voices
    });
    let all: u64 = tally.items.iter().map(|total| u64::from(total.support)).sum();
    let within_quota = match &round.rules {
        Rules::Upvote(rules) => match rules.quota {
            Quota::Limited(quota) => all <= u64::from(quota) * u64::from(voted),
            Quota::Unlimited => true,
        },
        Rules::Panel(_) => true,
    };
    items && u64::from(voted) <= marks && themes && within_quota
}
