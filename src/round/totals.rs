//! Totals: how often each item of a round was marked how.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Ballot, ItemId, Kind, Mark, Round, RoundState, Slip, SlipItem, slips_of};
use crate::{
    campaign::Refusal,
    charter,
    id::ThemeId,
    people::Column,
    rule::{Rules, ScoreTotal},
};

/// The totals of one item. Marks that a round does not take stay at zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The scores that panelists gave it, where the panel scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scores: Option<ScoreTotal>,
    /// The places that panelists gave it, where the panel ranks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranks: Option<RankTotal>,
}

/// The places that panelists gave to one item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RankTotal {
    /// How many put it first.
    pub first: u32,
    /// How many gave it a place, the first included.
    pub placed: u32,
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

impl ItemTotal {
    /// Nobody's marks.
    fn none(round: &Round, item: ItemId) -> Self {
        Self {
            item,
            support: 0,
            open_code: 0,
            approve: 0,
            decline: 0,
            abstain: 0,
            eligible: round.eligible(item),
            scores: round.rules.rubric().map(ScoreTotal::none),
            ranks: round.rules.are_ranked().then(RankTotal::default),
        }
    }

    /// Adds one mark, if the round takes it.
    fn add(&mut self, rules: &Rules, mark: Mark, open_code: u32) -> Result<(), Refusal> {
        if !rules.takes(mark) {
            return Err(Refusal::SealMismatch);
        }
        match mark {
            Mark::Support => {
                self.support += 1;
                self.open_code += open_code;
            }
            Mark::Approve => self.approve += 1,
            Mark::Decline => self.decline += 1,
            Mark::Abstain => self.abstain += 1,
            Mark::Scored(grades) => {
                let (scores, rubric) = (self.scores.as_mut(), rules.rubric());
                let (scores, rubric) = scores.zip(rubric).ok_or(Refusal::SealMismatch)?;
                scores.add(&grades, rubric);
            }
            Mark::Ranked(rank) => {
                let ranks = self.ranks.as_mut().ok_or(Refusal::SealMismatch)?;
                ranks.placed += 1;
                ranks.first += u32::from(rank.before() == 0);
            }
            Mark::Recused => return Err(Refusal::SealMismatch),
        }
        Ok(())
    }

    /// How many marks it has, whatever they say.
    pub fn marks(&self) -> u32 {
        let scored = self.scores.as_ref().map_or(0, ScoreTotal::scored);
        let placed = self.ranks.map_or(0, |ranks| ranks.placed);
        self.support + self.approve + self.decline + self.abstain + scored + placed
    }
}

impl Tally {
    /// The totals of one item.
    pub fn item(&self, item: ItemId) -> Option<&ItemTotal> {
        self.items.iter().find(|total| total.item == item)
    }
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
            (SlipItem::Item(item), mark, _) => {
                let total = items.entry(item).or_insert_with(|| ItemTotal::none(round, item));
                total.add(&round.rules, mark, open_code)?;
            }
            (SlipItem::Theme(_), _, _) => return Err(Refusal::SealMismatch),
        }
    }
    let touched: BTreeSet<ThemeId> = round.slate.iter().flat_map(|e| e.themes.clone()).collect();
    let touched = if round.kind == Kind::Upvote { touched } else { BTreeSet::new() };
    let listed = round
        .slate
        .iter()
        .map(|entry| {
            items.remove(&entry.item).unwrap_or_else(|| ItemTotal::none(round, entry.item))
        })
        .collect();
    let theme_total =
        |theme| themes.remove(&theme).unwrap_or(ThemeTotal { theme, voices: 0, open_code: 0 });
    let tally = Tally { items: listed, themes: touched.into_iter().map(theme_total).collect() };
    // A slip about something else than the slate was never admitted.
    if items.is_empty() && themes.is_empty() { Ok(tally) } else { Err(Refusal::SealMismatch) }
}
