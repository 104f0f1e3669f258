//! How events change rounds.

use std::collections::BTreeSet;

use super::{BallotLink, Kind, ReasonVersion, Recount, Round, RoundState, WrittenReason};
use crate::{
    campaign::{Campaign, Event, Fact, Totals},
    id::RoundId,
    stage::Stage,
    time::Timestamp,
};

/// A date that a box has moved by closing behind it. Whoever does not know of the box is shown the date as it was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedDate {
    /// Which stage begins later.
    pub stage: Stage,
    /// When it was to begin.
    pub announced: Timestamp,
    /// Whose box closes behind that.
    pub round: RoundId,
}

impl Campaign {
    pub(crate) fn apply_round(&mut self, event: &Event) {
        let by = event.by.who.known().map(|who| who.actor);
        match &event.fact {
            Fact::RoundPrepared { round: id, kind, rules, slate, origin } => {
                let mut round = Round::prepared(*id, *kind, rules.clone(), slate.clone());
                // Whatever became of the first box: the panel that voted in it votes again.
                if let Some(first) = self.first_panel().filter(|_| *kind == Kind::Panel) {
                    round.roster.clone_from(&first.roster);
                }
                // Whatever follows from a round is voted under the same conflicts.
                round.origin = *origin;
                if let Some(before) = origin.and_then(|origin| self.rounds.get(&origin.round())) {
                    round.conflicts.clone_from(&before.conflicts);
                    round.recusals.clone_from(&before.recusals);
                    if round.further_to().is_some() {
                        round.carried = before.carried_beside(slate);
                    }
                }
                self.rounds.insert(*id, round);
                self.round_sequence.push(*id);
            }
            Fact::ConflictDeclared { round, panelist, items } => {
                let is_late = self.has_counted(Kind::Panel);
                self.change_round(*round, |round| {
                    for item in items {
                        *round.recusals.entry(*item).or_default() += 1;
                        if is_late {
                            *round.late.entry(*item).or_default() += 1;
                        }
                    }
                    if let Some(panelist) = panelist.known() {
                        round.conflicts.extend(items.iter().map(|item| ((*panelist, *item), by)));
                    }
                });
            }
            Fact::RoundOpened {
                round,
                closes_at,
                rules,
                slate,
                voices,
                roster,
                recusals,
                lot,
                ..
            } => {
                self.change_round(*round, |round| {
                    round.state = RoundState::Open;
                    round.opened_at = Some(event.at);
                    round.closes_at = *closes_at;
                    round.rules = rules.clone();
                    round.slate.clone_from(slate);
                    round.voices = *voices;
                    round.lot.clone_from(lot);
                    round
                        .recusals
                        .retain(|item, _| round.carried.iter().any(|one| one.entry.item == *item));
                    round.recusals.extend(recusals.iter().map(|one| (one.item, one.panelists)));
                    round.roster = roster
                        .known()
                        .map_or_else(BTreeSet::new, |people| people.iter().copied().collect());
                });
                if let Some(closes_at) = closes_at {
                    self.move_next_stage(*round, *closes_at);
                }
            }
            Fact::DeadlineMoved { round, at, .. } => {
                self.change_round(*round, |round| round.closes_at = Some(*at));
                self.move_next_stage(*round, *at);
            }
            Fact::RoundSealed { round, seal, .. } => self.change_round(*round, |round| {
                round.state = RoundState::Sealed;
                round.seal = Some(seal.clone());
            }),
            Fact::RoundCounted { round, totals, outcome, preconditions, .. } => {
                self.change_round(*round, |round| {
                    round.state = RoundState::Counted;
                    round.needed = preconditions.first().map(|quorum| quorum.need.least());
                    round.outcome = Some(outcome.clone());
                    round.tally = match totals {
                        Totals::Open(tally) => Some(tally.clone()),
                        Totals::Annex(annex) => annex.known().cloned(),
                    };
                });
            }
            Fact::TieBroken { round, tie } => {
                self.change_round(*round, |round| round.broken.push(tie.clone()));
            }
            Fact::RoundRecounted { round, .. } => {
                self.change_round(*round, |round| round.recount = Recount::None);
            }
            Fact::RoundPublished { round } => {
                self.change_round(*round, |round| round.state = RoundState::Published);
            }
            Fact::RoundCertified { round } => {
                self.change_round(*round, |round| round.state = RoundState::Certified);
            }
            Fact::LinkDestroyed { round } => {
                self.change_round(*round, |round| round.link = BallotLink::Destroyed);
            }
            Fact::RoundVoided { round, reason } => self.change_round(*round, |round| {
                round.state = RoundState::Void;
                round.void_reason = reason.known().cloned();
            }),
            Fact::ReasonDrafted { .. } | Fact::ReasonsConfirmed { .. } => self.apply_reasons(event),
            _ => {}
        }
    }

    fn apply_reasons(&mut self, event: &Event) {
        let by = event.by.who.known().map(|who| who.actor);
        match &event.fact {
            Fact::ReasonDrafted { round, item, version, reason } => {
                let text = reason.known().cloned();
                self.change_round(*round, |round| {
                    let confirmed_by = BTreeSet::new();
                    let reason = WrittenReason { text, version: *version, confirmed_by };
                    round.reasons.insert(*item, reason);
                });
            }
            Fact::ReasonsConfirmed { round, reasons } => {
                let Some(crate::campaign::Actor::Person(person)) = by else { return };
                self.change_round(*round, |round| {
                    for ReasonVersion { item, version } in reasons {
                        let written = round.reasons.get_mut(item);
                        if let Some(written) = written.filter(|one| one.version == *version) {
                            written.confirmed_by.insert(person);
                        }
                    }
                });
            }
            _ => {}
        }
    }

    pub(crate) fn change_round(&mut self, id: RoundId, how: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&id) {
            how(round);
        }
    }

    /// The next stage cannot be announced for before the box closes.
    fn move_next_stage(&mut self, round: RoundId, at: Timestamp) {
        let stage = self.stage;
        if let Some(charter) = &mut self.charter
            && let Some(next) = charter.path.next(stage)
            && let Some(date) = charter.schedule.get_mut(&next)
            && *date < at
        {
            self.moved_dates.push(MovedDate { stage: next, announced: *date, round });
            *date = at;
        }
    }
}
