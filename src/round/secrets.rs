//! Secrets that officers add to the lot of a panel's round, so that whoever runs the server cannot foresee it.
//!
//! The installation commits to its own secret when the round is prepared, before anybody adds to it. From then until the
//! box opens, hosts and chairs may each add the commitment to a secret that they made and keep. The opening fixes the
//! set. Once the box is sealed, and before it is counted, each secret is shown; the seed of the lot is over all of them.
//!
//! - Secrets are shown before the count, whether or not a lot will be needed: that one is asked for tells nothing of a tie,
//!   and whoever shows hers knows neither the count nor the installation's secret.
//! - The count waits until all are shown, for [`SHOWING_PERIOD`] at most. A lot to which one is missing then is not drawn:
//!   its entry names the role that withheld it, and a run-off follows, in which people decide.
//! - So nobody chooses between two orders of a lot. An officer who withholds can only have the panel vote again, without
//!   knowing whether there is a tie; while the count waits, the box is not voided. What remains: together with whoever runs the server, who sees the box and knows the
//!   installation's secret, she could foresee the lot and trade it for that vote. She does so once, and it is told: whoever
//!   withheld a secret adds none to a later round.
//! - A secret opens its commitment, whoever brings it: an officer who is ill hands hers to another.

use serde::{Deserialize, Serialize};

use super::{Round, RoundState};
use crate::{
    campaign::{Campaign, Decision, Fact, Refusal},
    charter::TieStep,
    id::{PersonId, RoundId},
    record::{Digest, Private},
    role::Role,
    rule::{LotSecret, Rules, lot_commitment},
    time::{Seconds, Timestamp},
};

/// How many secrets officers may add to one lot.
pub const MOST_ADDED_SECRETS: u32 = 12;

/// How long after the seal the count waits for secrets that were not shown.
pub const SHOWING_PERIOD: Seconds = Seconds::days(1);

/// A secret that an officer added to a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedSecret {
    /// What she committed to.
    pub commitment: Digest,
    /// In which role.
    pub role: Role,
    /// Who she is, unless erased.
    pub by: Option<PersonId>,
    /// The secret, once it was shown.
    pub shown: Option<LotSecret>,
}

/// A secret for want of which no lot was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WithheldSecret {
    /// What was committed to.
    pub commitment: Digest,
    /// In which role it was added.
    pub role: Role,
}

impl Rules {
    /// Whether ties may come down to a lot.
    pub(crate) fn draw_lots(&self) -> bool {
        matches!(self, Self::Panel(rules) if rules.tie_ladder.contains(&TieStep::Lot))
    }
}

impl Round {
    /// Until when its count waits for secrets; nothing where it need not wait, or not yet.
    pub fn awaits_secrets_until(&self) -> Option<Timestamp> {
        let is_missing = self.withheld().next().is_some();
        let waits = self.state == RoundState::Sealed && self.lot.is_some() && is_missing;
        self.sealed_at.filter(|_| waits).map(|sealed| sealed.after(SHOWING_PERIOD))
    }

    /// Whether a secret that its opening fixed, and that was not shown, is the one to which this commits.
    pub(crate) fn misses(&self, commitment: &Digest) -> bool {
        let missing = |one: &AddedSecret| one.commitment == *commitment && one.shown.is_none();
        self.lot.is_some() && self.secrets.iter().any(missing)
    }

    /// Whether its count waits for secrets still.
    pub(crate) fn awaits_secrets(&self, now: Timestamp) -> bool {
        self.awaits_secrets_until().is_some_and(|until| now < until)
    }

    /// The secrets that were not shown.
    pub(crate) fn withheld(&self) -> impl Iterator<Item = WithheldSecret> {
        let missing = self.secrets.iter().filter(|one| one.shown.is_none());
        missing.map(|one| WithheldSecret { commitment: one.commitment, role: one.role })
    }

    /// What officers committed to, in the order in which the seed has their secrets.
    pub(crate) fn commitments(&self) -> Vec<Digest> {
        self.secrets.iter().map(|one| one.commitment).collect()
    }

    /// The secrets that were shown.
    pub(crate) fn shown(&self) -> Vec<LotSecret> {
        self.secrets.iter().filter_map(|one| one.shown).collect()
    }

    /// Takes over what the opening says. It names the installation's secret by the commitment to which the preparation has
    /// the side row.
    pub(super) fn fix_lot(&mut self, lot: Option<&Private<LotSecret>>, secrets: &[Digest]) {
        let early = self.lot.take();
        let is_same = |early: &Private<LotSecret>, lot: &Private<LotSecret>| matches!((early.commitment(), lot.commitment()), (Ok(one), Ok(other)) if one == other);
        self.lot = match (early, lot) {
            (Some(early), Some(lot)) if is_same(&early, lot) => Some(early),
            (_, lot) => lot.cloned(),
        };
        self.secrets.retain(|one| secrets.contains(&one.commitment));
    }

    pub(super) fn add_secret(&mut self, added: AddedSecret) {
        self.secrets.push(added);
        self.secrets.sort_by_key(|one| one.commitment);
    }

    pub(super) fn show_secret(&mut self, secret: LotSecret) {
        let commitment = lot_commitment(&secret);
        let opened = self.secrets.iter_mut().find(|one| one.commitment == commitment);
        if let Some(added) = opened {
            added.shown = Some(secret);
        }
    }
}

impl Campaign {
    /// Whether officers may add secrets to the lot of a round: its box is not open, its rules draw lots, and the
    /// installation has committed to its own.
    pub fn takes_secrets(&self, round: &Round) -> bool {
        round.state == RoundState::Prepared
            && round.lot.is_some()
            && self.rules_of(round).draw_lots()
    }

    /// Whether a commitment was added to the lot of any round: whoever takes an old secret again has shown it already.
    pub(crate) fn has_commitment(&self, commitment: &Digest) -> bool {
        let mut all = self.rounds.values().flat_map(|round| &round.secrets);
        all.any(|one| one.commitment == *commitment)
    }

    /// Whether somebody let a round be counted, or become void behind its seal, without the secret that she had added.
    pub fn has_withheld(&self, person: PersonId) -> bool {
        let is_hers = |one: &AddedSecret| one.by == Some(person) && one.shown.is_none();
        let is_over =
            |round: &&Round| round.sealed_at.is_some() && round.state != RoundState::Sealed;
        let over = self.rounds.values().filter(is_over);
        over.flat_map(|round| &round.secrets).any(is_hers)
    }
}

pub(crate) fn add(decision: &mut Decision, id: RoundId, commitment: Digest) -> Result<(), Refusal> {
    let state = decision.state;
    let round = state.round(id)?;
    // Whoever holds the command line is whom the lot must not depend on.
    let person = decision.person().ok_or(Refusal::NotAllowed)?;
    if round.state != RoundState::Prepared {
        return Err(Refusal::RoundState);
    }
    if !state.takes_secrets(round) {
        return Err(Refusal::NoLot);
    }
    if state.has_withheld(person) {
        return Err(Refusal::SecretWithheld);
    }
    if round.secrets.iter().any(|one| one.by == Some(person)) {
        return Err(Refusal::SecretAdded);
    }
    if state.has_commitment(&commitment) {
        return Err(Refusal::CommitmentUsed);
    }
    if round.secrets.len() >= most_added() {
        return Err(Refusal::TooMany { limit: MOST_ADDED_SECRETS });
    }
    decision.push(Fact::LotSecretAdded { round: id, commitment });
    Ok(())
}

/// How many secrets officers may add to one lot.
pub(crate) fn most_added() -> usize {
    usize::try_from(MOST_ADDED_SECRETS).unwrap_or(usize::MAX)
}

pub(crate) fn show(decision: &mut Decision, id: RoundId, secret: LotSecret) -> Result<(), Refusal> {
    let round = decision.state.round(id)?;
    if round.state != RoundState::Sealed {
        return Err(Refusal::RoundState);
    }
    let commitment = lot_commitment(&secret);
    let added = round.secrets.iter().find(|one| one.commitment == commitment);
    let added = added.filter(|_| round.lot.is_some()).ok_or(Refusal::WrongSecret)?;
    if added.shown.is_none() {
        decision.push(Fact::LotSecretShown { round: id, secret });
    }
    Ok(())
}
