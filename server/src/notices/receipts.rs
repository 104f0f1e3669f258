//! Receipts for those who asked to have them by letter.
//!
//! Who asked is looked up with every new entry, not with the seal alone: while a staged reveal covers the seal of a
//! run-off, its receipt is nobody's yet.

use pathways::{
    id::{CampaignId, PersonId, RoundId},
    round::RoundState,
};

use super::{Notice, Notices};
use crate::{
    service::{Folded, Proof},
    store::{ReceiptLetterRow, StoreError},
};

impl Notices {
    /// The receipts that can be sent now. Each is handed out once.
    pub(super) async fn receipts(
        &self,
        campaign: CampaignId,
        folded: &Folded,
    ) -> Result<Vec<(PersonId, Notice)>, StoreError> {
        let store = self.service.store();
        let mut receipts = Vec::new();
        for wanted in store.receipt_letters(campaign.uuid()).await? {
            let ReceiptLetterRow { round, person, .. } = wanted;
            let (round, person) = (RoundId::new(round), PersonId::new(person));
            let Some(round) = folded.campaign.rounds.get(&round) else { continue };
            if matches!(round.state, RoundState::Prepared | RoundState::Open) {
                continue;
            }
            let receipt = self.receipt(campaign, person, round.id).await;
            // A box that was not sealed before its round became void never will be.
            let is_awaited = receipt.is_none() && round.state != RoundState::Void;
            // Of several nodes one takes it, and writes the letter.
            if !is_awaited && store.take_receipt_letter(wanted).await? {
                let notice =
                    |receipt| Notice::Receipt { round: round.id, kind: round.kind, receipt };
                receipts.extend(receipt.map(|receipt| (person, notice(receipt))));
            }
        }
        Ok(receipts)
    }

    /// What proves that a person's ballot lies in the sealed box; none while that is not hers to read.
    async fn receipt(
        &self,
        campaign: CampaignId,
        person: PersonId,
        round: RoundId,
    ) -> Option<String> {
        match self.service.proof(campaign, person, round).await {
            Ok(Some(Proof::Receipt(receipt))) => Some(receipt.to_string()),
            Ok(_) => None,
            Err(trouble) => {
                tracing::warn!(%campaign, %round, cause = %trouble, "a receipt could not be made");
                None
            }
        }
    }
}
