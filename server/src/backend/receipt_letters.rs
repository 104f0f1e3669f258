//! Letters with receipts in front of one request.

use pathways::{
    id::{CampaignId, PersonId, RoundId},
    round::RoundState,
};
use pathways_app::port::{Answer, ReceiptLetter, ReceiptLetters, Trouble};

use super::Desk;
use crate::store::{ReceiptLetterRow, StoreError};

impl ReceiptLetters for Desk {
    fn receipt_letter(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, ReceiptLetter> {
        Box::pin(async move {
            let person = self.signed_in()?;
            if !self.may_want_letter(person, campaign, round).await? {
                return Ok(ReceiptLetter::Impossible);
            }
            let row = row(campaign, round, person);
            let asked = self.service.store().wants_receipt_letter(row).await;
            let asked = asked.map_err(|error| unavailable(&error))?;
            Ok(if asked { ReceiptLetter::Asked } else { ReceiptLetter::Unasked })
        })
    }

    fn ask_receipt_letter(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            if !self.may_want_letter(person, campaign, round).await? {
                return Err(Trouble::NotFound);
            }
            let kept = self.service.store().ask_receipt_letter(row(campaign, round, person)).await;
            kept.map_err(|error| unavailable(&error))
        })
    }

    fn take_back_receipt_letter(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let gone = self.service.store().take_receipt_letter(row(campaign, round, person)).await;
            gone.map(drop).map_err(|error| unavailable(&error))
        })
    }
}

impl Desk {
    /// Whether there will be a receipt for the person, and an address to send it to.
    async fn may_want_letter(
        &self,
        person: PersonId,
        campaign: CampaignId,
        round: RoundId,
    ) -> Result<bool, Trouble> {
        let state = self.state(campaign)?;
        let is_open = state.rounds.get(&round).is_some_and(|round| round.state == RoundState::Open);
        if !is_open || self.service.ballot(campaign, person, round).await?.is_none() {
            return Ok(false);
        }
        let reader = self.service.store().person(person.uuid()).await;
        let reader = reader.map_err(|error| unavailable(&error))?;
        Ok(reader.is_some_and(|reader| reader.address.is_some()))
    }
}

fn row(campaign: CampaignId, round: RoundId, person: PersonId) -> ReceiptLetterRow {
    ReceiptLetterRow { campaign: campaign.uuid(), round: round.uuid(), person: person.uuid() }
}

fn unavailable(error: &StoreError) -> Trouble {
    tracing::error!(cause = %error, "letters with receipts cannot be asked for");
    Trouble::Unavailable
}
