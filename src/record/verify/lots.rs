//! Lots until they are drawn: what is committed to, what is added, what is shown. Whether a lot is right is asked with the
//! other steps of the ladder.

use super::{Rule, walk::Step};
use crate::{
    campaign::Fact,
    record::{Digest, Private},
    round::{Kind, Round, RoundState, secrets::most_added},
    rule::{LotSecret, lot_commitment},
};

pub(super) fn check(step: &mut Step) {
    let state = step.state;
    match &step.event.fact {
        Fact::RoundPrepared { kind, lot, .. } => {
            step.require(Rule::TieLot, lot.is_none() || *kind == Kind::Panel);
        }
        Fact::LotSecretAdded { round, commitment } => {
            let round = state.rounds.get(round);
            let takes = round.is_some_and(|round| state.takes_secrets(round));
            step.require(Rule::RoundState, takes);
            let is_full = round.is_some_and(|round| round.secrets.len() >= most_added());
            step.require(Rule::TieLot, !is_full && !state.has_commitment(commitment));
        }
        Fact::RoundOpened { round, rules, lot, lot_secrets, .. } => {
            let Some(round) = state.rounds.get(round) else { return };
            step.require(Rule::TieLot, lot.is_some() == rules.draw_lots());
            check_opening(step, round, lot.as_ref(), lot_secrets);
        }
        Fact::LotSecretShown { round, secret } => {
            let round = state.rounds.get(round);
            let is_sealed = round.is_some_and(|round| round.state == RoundState::Sealed);
            step.require(Rule::RoundState, is_sealed);
            let opens = round.is_some_and(|round| round.misses(&lot_commitment(secret)));
            step.require(Rule::TieLot, opens);
        }
        Fact::RoundCounted { round, .. } => {
            let now = step.event.at;
            let waits = state.rounds.get(round).is_some_and(|round| round.awaits_secrets(now));
            step.require(Rule::TieLot, !waits);
        }
        _ => {}
    }
}

/// An opening that draws lots commits to the secret to which its preparation did, and to all that were added since.
fn check_opening(
    step: &mut Step,
    round: &Round,
    lot: Option<&Private<LotSecret>>,
    lot_secrets: &[Digest],
) {
    let commitment = |lot: &Private<LotSecret>| lot.commitment().ok();
    let is_kept = match (&round.lot, lot) {
        (Some(early), Some(lot)) => commitment(early) == commitment(lot),
        _ => true,
    };
    step.require(Rule::TieLot, is_kept);
    let expected = if lot.is_some() { round.commitments() } else { Vec::new() };
    step.equal(Rule::TieLot, lot_secrets, expected.as_slice());
}
