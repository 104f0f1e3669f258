//! The ladder: how a tie across the cut line of a deciding round is broken, by steps that were declared before it opened.
//!
//! - Steps are tried in the order of [`TieStep`]. Each that is taken is an entry with its evidence.
//! - A run-off has the ladder of its first round, with its own ballots and without a run-off. Where nothing of it is left,
//!   another run-off follows.
//! - Where only the result is published, no entry tells the numbers by which a tie was broken.
//! - A lot for a rule that counts whole ballots goes along the count: wherever several items were equally right, the first
//!   in the order of the lot got the seat, or the last was excluded. What comes out is a result that the rule allows.
//! - A lot to which a secret is missing is not drawn, see [`super::AddedSecret`]: the step says so, and a run-off follows.
//! - Where the side row of the installation's own secret is lost, no lot can be drawn: a run-off follows, so that the panel can
//!   go on, and the record does not hold. Nothing erases that row, and nobody could tell a loss from a choice.
//! - Nothing is broken by the order of a list.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    ItemId, Origin, Round, Slip, Tally, WithheldSecret,
    count::standings,
    decide::push_prepared,
    sheets::{approved, orders},
};
use crate::{
    campaign::{Decision, Fact},
    charter::{Method, TieStep},
    number::Fraction,
    record::{Digest, Private, Salt},
    rule::{
        Cut, LotSecret, Rules, Standing, Tier, cut, lot_order, lot_seed, phragmen_in_order,
        stv_in_order,
    },
};

mod statistic;

pub use statistic::Statistic;

/// What one step of the ladder did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BrokenTie {
    /// By what.
    pub by: TieBreaker,
    /// The items that got a seat by it.
    pub chosen: Vec<ItemId>,
    /// The items that tie still.
    pub tied: Vec<ItemId>,
    /// The seats that are left for them.
    pub seats_left: u16,
}

/// What broke a tie, with all that is needed to check it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TieBreaker {
    /// What else the same ballots say of the tied.
    SecondaryStatistic {
        /// What was compared.
        statistic: Statistic,
        /// Equals, the largest share first; left out where only the result is published.
        tiers: Vec<Tier>,
    },
    /// How many members supported each of the tied.
    MembersSupport {
        /// Equals, most supports first.
        tiers: Vec<Tier>,
    },
    /// A lot.
    Lot {
        /// What the opening had committed to.
        secret: LotSecret,
        /// With which salt.
        salt: Salt,
        /// What officers had added, in the order of their commitments; left out where nobody did.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        added: Vec<LotSecret>,
        /// The hash over all of them and the roots of the sealed box.
        seed: Digest,
        /// The items in the order of the lot.
        order: Vec<ItemId>,
    },
    /// No lot: secrets that were added to it were not shown in time. It chooses nobody.
    LotWithheld {
        /// Which secrets, in the order of their commitments.
        withheld: Vec<WithheldSecret>,
    },
}

impl TieBreaker {
    /// Which step of the ladder it is.
    pub const fn step(&self) -> TieStep {
        match self {
            Self::SecondaryStatistic { .. } => TieStep::SecondaryStatistic,
            Self::MembersSupport { .. } => TieStep::MembersSupport,
            Self::Lot { .. } | Self::LotWithheld { .. } => TieStep::Lot,
        }
    }
}

/// Items that tie, and the seats for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tie {
    pub(crate) items: Vec<ItemId>,
    pub(crate) seats_left: u16,
}

/// What the ladder does to a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Resolution {
    /// The steps that are taken, in order.
    pub(crate) broken: Vec<BrokenTie>,
    /// What is left for a run-off.
    pub(crate) run_off: Option<Tie>,
}

impl Resolution {
    /// Takes a step, if it has something to say of what ties still.
    fn take(&mut self, step: impl FnOnce(&Tie) -> Option<BrokenTie>) {
        let Some(taken) = self.run_off.as_ref().and_then(step) else { return };
        let BrokenTie { tied, seats_left, .. } = &taken;
        let left = Tie { items: tied.clone(), seats_left: *seats_left };
        self.run_off = (!left.items.is_empty()).then_some(left);
        self.broken.push(taken);
    }
}

/// Takes the ladder of a counted round that decides: everything follows from what members supported, the totals, and, for
/// rules that count whole ballots, from the slips.
pub(crate) fn resolve(
    members: Option<&Tally>,
    round: &Round,
    tally: &Tally,
    slips: &[Slip],
    tie: Tie,
) -> Resolution {
    let tally = &round.with_carried(tally);
    let mut resolution = Resolution { broken: Vec::new(), run_off: Some(tie) };
    for step in ladder(round) {
        match step {
            TieStep::SecondaryStatistic => {
                for statistic in Statistic::of(&round.rules) {
                    resolution.take(|tie| by_statistic(round, tally, *statistic, tie));
                }
            }
            TieStep::RunOff => break,
            // Where members never voted on these items, the step has nothing to say.
            TieStep::MembersSupport => {
                resolution.take(|tie| members.and_then(|all| by_supports(all, tie)));
            }
            TieStep::Lot => resolution.take(|tie| by_lot(round, tally, slips, tie)),
        }
    }
    resolution
}

/// Breaks the tie of a count that decides, or prepares the run-off that will.
pub(super) fn break_tie(
    decision: &mut Decision,
    round: &Round,
    tally: &Tally,
    slips: &[Slip],
    tie: Tie,
) {
    let members = decision.state.counted_upvote().map(|(_, tally)| tally);
    let Resolution { broken, run_off } = resolve(members, round, tally, slips, tie);
    for tie in broken {
        decision.push(Fact::TieBroken { round: round.id, tie });
    }
    if let Some(tie) = run_off {
        let rules = round.rules.clone().of_run_off(tie.seats_left);
        let slate = round.slate_about(&tie.items);
        push_prepared(decision, round.kind, rules, slate, Some(Origin::RunOffOf(round.id)));
    }
}

/// The steps that are left to a round.
pub(crate) fn ladder(round: &Round) -> BTreeSet<TieStep> {
    let Rules::Panel(rules) = &round.rules else { return [TieStep::RunOff].into() };
    let mut ladder = rules.tie_ladder.clone();
    if round.run_off_of().is_some() {
        ladder.remove(&TieStep::RunOff);
    }
    ladder
}

/// Those of whom the same ballots say more for it or less against it come first. Where only the result is published, the
/// numbers stay under seal.
fn by_statistic(
    round: &Round,
    tally: &Tally,
    statistic: Statistic,
    tie: &Tie,
) -> Option<BrokenTie> {
    let standing = |item: &ItemId| {
        let score = statistic.share(tally.item(*item)?)?;
        Some(Standing { item: *item, score, bar: None })
    };
    let standings: Vec<Standing> = tie.items.iter().map(standing).collect::<Option<_>>()?;
    let Cut { mut tiers, sure: mut chosen, tied, seats_left, .. } = cut(standings, tie.seats_left);
    if !round.rules.disclosure().opens_box() {
        tiers.clear();
        chosen.sort();
    }
    let by = TieBreaker::SecondaryStatistic { statistic, tiers };
    Some(BrokenTie { by, chosen, tied, seats_left })
}

/// Those whom the most members support come first. Themes and topics were supported as such.
fn by_supports(members: &Tally, tie: &Tie) -> Option<BrokenTie> {
    let supports: BTreeMap<ItemId, u32> =
        members.items.iter().map(|total| (total.item, total.support)).collect();
    let standing = |item: &ItemId| {
        let score = Fraction::new(*supports.get(item)?, 1)?;
        Some(Standing { item: *item, score, bar: None })
    };
    let standings: Vec<Standing> = tie.items.iter().map(standing).collect::<Option<_>>()?;
    let found = cut(standings, tie.seats_left);
    Some(BrokenTie {
        by: TieBreaker::MembersSupport { tiers: found.tiers },
        chosen: found.sure,
        tied: found.tied,
        seats_left: found.seats_left,
    })
}

/// Those whom the lot puts first. Nobody where a secret was withheld, and nothing where the installation's is gone: then
/// only a run-off is left, and the verifier names the lot that is missing.
fn by_lot(round: &Round, tally: &Tally, slips: &[Slip], tie: &Tie) -> Option<BrokenTie> {
    let lot = round.lot.as_ref()?;
    let withheld: Vec<WithheldSecret> = round.withheld().collect();
    if !withheld.is_empty() {
        let (by, Tie { items, seats_left }) = (TieBreaker::LotWithheld { withheld }, tie.clone());
        return Some(BrokenTie { by, chosen: Vec::new(), tied: items, seats_left });
    }
    let Private::Known { salt, value: secret } = lot else { return None };
    let added = round.shown();
    let seed = lot_seed(round.id, round.seal.as_ref()?, secret, &added);
    let (order, chosen) = match &round.rules {
        Rules::Panel(rules) if rules.method.needs_whole_ballots() => {
            let (standings, seats) = (standings(round, rules, tally), rules.seats);
            // Of the whole slate: any item may be in a choice on the way, and barred ones are not told apart.
            let slate: Vec<ItemId> = round.slate.iter().map(|entry| entry.item).collect();
            let order = lot_order(&seed, &slate);
            let seated = match rules.method {
                Method::ScottishStv => stv_in_order(&standings, &orders(slips), seats, &order),
                _ => phragmen_in_order(&standings, &approved(slips), seats, &order),
            };
            let chosen = seated.into_iter().filter(|item| tie.items.contains(item)).collect();
            (order, chosen)
        }
        _ => {
            let order = lot_order(&seed, &tie.items);
            let chosen = order.iter().take(usize::from(tie.seats_left)).copied().collect();
            (order, chosen)
        }
    };
    let by = TieBreaker::Lot { secret: *secret, salt: *salt, added, seed, order };
    Some(BrokenTie { by, chosen, tied: Vec::new(), seats_left: 0 })
}
