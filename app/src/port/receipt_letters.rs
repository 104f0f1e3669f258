//! The letter with the receipt of a ballot.

use pathways::id::{CampaignId, RoundId};

use super::Answer;

/// Whether the reader gets her receipt by letter once the box is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptLetter {
    /// She asked for it.
    Asked,
    /// She can ask for it.
    Unasked,
    /// She has no address, no ballot in the box, or the box is sealed.
    Impossible,
}

/// Letters with receipts. They go to those who ask, and who asks is known to nobody else: it tells who has voted.
pub trait ReceiptLetters {
    /// Whether the reader gets one for a round.
    fn receipt_letter(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, ReceiptLetter>;

    /// Asks for it.
    fn ask_receipt_letter(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, ()>;

    /// Takes that back.
    fn take_back_receipt_letter(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, ()>;
}
