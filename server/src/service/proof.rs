//! What a voter keeps: the promise of her ballot while its box is open, and the receipt once the seal is hers to read.

use pathways::{
    campaign::{Campaign, Fact, Refusal},
    id::{CampaignId, PersonId, RoundId},
    record::{Digest, Inclusion, Promise, Receipt, tree},
    round::{Ballot, Round, Slip, ballot_commitment, ballot_commitments, leaves, seal},
    view,
};

use super::{Folded, Service, Trouble, internal, vote};

/// What proves that a ballot lies in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// That it lies there now, signed.
    Promise {
        /// The signed note.
        note: String,
        /// Which version of the ballot it is.
        version: u64,
    },
    /// That it lay there when the box was sealed.
    Receipt(Receipt),
}

/// A sealed box, as its seal says.
pub(super) struct SealedBox {
    /// The commitments to its ballots, sorted.
    pub(super) commitments: Vec<Digest>,
    /// The openings of its slips, sorted by item and commitment.
    pub(super) slips: Vec<Slip>,
}

impl Service {
    /// What proves that a person's ballot lies in the box; none before its first mark.
    pub async fn proof(
        &self,
        campaign: CampaignId,
        person: PersonId,
        round: RoundId,
    ) -> Result<Option<Proof>, Trouble> {
        // The fold comes first: a ballot that is read after the seal is the sealed one.
        let folded = self.folded(campaign)?;
        let Some(ballot) = self.ballot(campaign, person, round).await? else { return Ok(None) };
        let round = round_of(&folded.campaign, round)?;
        let version = ballot.version;
        let proof = if let Some(seq) = place_of_seal(&folded, round, person) {
            let sealed = self.sealed_box(campaign, round.id).await?;
            let commitment = ballot_commitment(round, &ballot);
            receipt(self, campaign, &folded, seq, &sealed.commitments, commitment)
                .map(Proof::Receipt)
        } else {
            // What was read back is promised once a commit behind it has returned.
            self.store().barrier().await.map_err(|error| internal(&error))?;
            let note = promise(self, campaign, &folded, round, &ballot);
            Some(Proof::Promise { note, version })
        };
        proof.map(Some).ok_or_else(|| {
            tracing::error!(%campaign, round = %round.id, "a ballot is not in its box");
            Trouble::Internal
        })
    }

    /// A sealed box, compared with its seal.
    pub(super) async fn sealed_box(
        &self,
        campaign: CampaignId,
        round: RoundId,
    ) -> Result<SealedBox, Trouble> {
        let state = self.campaign(campaign)?;
        let round = round_of(&state, round)?;
        let sealed = round.seal.as_ref().ok_or(Trouble::Refused(Refusal::RoundState))?;
        let ballots = vote::ballots(self.store(), round.id).await?;
        let (found, slips) = seal(round, ballots.iter());
        if (found.ballots_root, found.slips_root) != (sealed.ballots_root, sealed.slips_root) {
            tracing::error!(%campaign, round = %round.id, "a sealed box was altered");
            return Err(Trouble::Quarantined);
        }
        Ok(SealedBox { commitments: ballot_commitments(round, ballots.iter()), slips })
    }
}

fn round_of(campaign: &Campaign, round: RoundId) -> Result<&Round, Trouble> {
    campaign.rounds.get(&round).ok_or(Trouble::Refused(Refusal::UnknownRound))
}

/// Signs that a ballot lies in the box. Who calls knows that it does, and for good.
pub(super) fn promise(
    service: &Service,
    campaign: CampaignId,
    folded: &Folded,
    round: &Round,
    ballot: &Ballot,
) -> String {
    let promise = Promise {
        campaign,
        round: round.id,
        version: ballot.version,
        ballot: ballot_commitment(round, ballot),
        tree: folded.tree(),
    };
    promise.sign(&service.key().signer(campaign))
}

/// Where the entry lies that seals a round, if it is there and the person may read it.
fn place_of_seal(folded: &Folded, round: &Round, person: PersonId) -> Option<usize> {
    let viewer = folded.campaign.viewer(Some(person));
    let seals =
        |fact: &Fact| matches!(fact, Fact::RoundSealed { round: of, .. } if *of == round.id);
    let mut entries = (0_u64..).zip(&folded.entries).enumerate();
    let (place, (seq, entry)) = entries.find(|(_, (_, entry))| seals(&entry.event.fact))?;
    let is_shown = !view::covers(seq, &entry.event.fact, &folded.campaign, &viewer);
    is_shown.then_some(place)
}

fn receipt(
    service: &Service,
    campaign: CampaignId,
    folded: &Folded,
    seal: usize,
    commitments: &[Digest],
    ballot: Digest,
) -> Option<Receipt> {
    let entries = folded.entries.iter().map(|entry| tree::leaf(entry.bytes.as_bytes()));
    Some(Receipt {
        ballot,
        in_box: Inclusion::of(&leaves(commitments), commitments.binary_search(&ballot).ok()?)?,
        entry: folded.entries.get(seal)?.bytes.clone(),
        in_record: Inclusion::of(&entries.collect::<Vec<_>>(), seal)?,
        checkpoint: service.key().checkpoint(campaign, folded.tree()),
    })
}
