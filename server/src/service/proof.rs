//! What a voter keeps: the promise of her ballot while its box is open, and the receipt and what it says once the seal is hers
//! to read.

use std::sync::Arc;

use pathways::{
    campaign::{Campaign, Fact, Refusal},
    id::{CampaignId, PersonId, RoundId},
    record::{Opening, Promise, Receipt},
    round::{Ballot, Round, ballot_commitment},
    view,
};

use super::{Folded, Service, Trouble, internal};

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
        let proof = if let Some(place) = place_of_seal(&folded, round, person) {
            self.receipt(campaign, &folded, round, place, &ballot).await?.map(Proof::Receipt)
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

    /// What a person's ballot in a sealed box says; none before the seal is hers to read, or without a ballot.
    pub async fn opening(
        &self,
        campaign: CampaignId,
        person: PersonId,
        round: RoundId,
    ) -> Result<Option<String>, Trouble> {
        // The fold comes first: a ballot that is read after the seal is the sealed one.
        let folded = self.folded(campaign)?;
        let Some(ballot) = self.ballot(campaign, person, round).await? else { return Ok(None) };
        let round = round_of(&folded.campaign, round)?;
        if place_of_seal(&folded, round, person).is_none() {
            return Ok(None);
        }
        Opening::of(campaign, round, &ballot).text().map(Some).map_err(|cause| {
            tracing::error!(%campaign, round = %round.id, %cause, "a ballot has no canonical form");
            Trouble::Internal
        })
    }

    /// The receipt of a ballot of a round whose seal is the entry at this place; none where the box does not hold it.
    async fn receipt(
        &self,
        campaign: CampaignId,
        folded: &Arc<Folded>,
        round: &Round,
        seal: usize,
        ballot: &Ballot,
    ) -> Result<Option<Receipt>, Trouble> {
        let sealed = self.sealed_box(campaign, round.id).await?;
        let ballot = ballot_commitment(round, ballot);
        let Some(in_box) = sealed.place_of(ballot) else { return Ok(None) };
        let Some(entry) = folded.entries.get(seal) else { return Ok(None) };
        let place = self.place_of_entry(campaign, folded, seal).await?;
        Ok(place.map(|(in_record, tree)| Receipt {
            ballot,
            in_box,
            entry: entry.bytes.clone(),
            in_record,
            checkpoint: self.key().checkpoint(campaign, tree),
        }))
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
