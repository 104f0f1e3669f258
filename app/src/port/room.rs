//! The room: what a projector shows to everybody in it.

use pathways::{
    id::{CampaignId, RoundId},
    round::Tally,
};

use super::{Answer, Seen, Trouble};

/// What a room is shown, whoever opened the page on its projector.
pub trait Room {
    /// One campaign as anybody sees it who has not signed in.
    fn see_as_anybody(&self, id: CampaignId) -> Result<Seen, Trouble>;

    /// The totals of the members' open box, where its rules show them all the time.
    fn live_totals(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, Option<Tally>>;

    /// An address of this installation in full, from a path that begins with a slash.
    fn in_full(&self, path: &str) -> String;

    /// A text as a QR code.
    fn qr_code(&self, text: &str) -> Option<QrCode>;
}

/// A QR code as a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    /// Modules on each side, with the quiet zone.
    pub side: u32,
    /// The dark modules as the `d` of an SVG path, one unit a module.
    pub path: String,
}
