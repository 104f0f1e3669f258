//! The room in front of one request.

use std::fmt::Write as _;

use pathways::{
    id::{CampaignId, RoundId},
    round::{Tally, live_tally},
};
use pathways_app::port::{Answer, QrCode, Room, Seen, Trouble};
use qrcodegen::{QrCode as Modules, QrCodeEcc};

use super::Desk;

/// Light modules around a code, as its standard asks for (ISO/IEC 18004, 6.3.8).
const QUIET_ZONE: i32 = 4;

impl Room for Desk {
    fn see_as_anybody(&self, id: CampaignId) -> Result<Seen, Trouble> {
        let campaign = self.state(id)?;
        let anybody = campaign.viewer(None);
        Seen::new(id, campaign, anybody).ok_or(Trouble::NotFound)
    }

    fn live_totals(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, Option<Tally>> {
        Box::pin(async move {
            let state = self.service.campaign(campaign)?;
            let Some(round) = state.rounds.get(&round) else { return Ok(None) };
            // Whether they show is asked of an empty box first: most rounds hide them, and then no ballot is read.
            if live_tally(round, []).is_none() {
                return Ok(None);
            }
            let ballots = self.service.ballots(round.id).await?;
            Ok(live_tally(round, &ballots))
        })
    }

    fn in_full(&self, path: &str) -> String {
        format!("{}{path}", self.sign_in.public().origin())
    }

    fn qr_code(&self, text: &str) -> Option<QrCode> {
        let modules = Modules::encode_text(text, QrCodeEcc::Medium).ok()?;
        Some(drawing(&modules))
    }
}

/// Each dark module is a square of one unit.
fn drawing(modules: &Modules) -> QrCode {
    let mut path = String::new();
    for y in 0..modules.size() {
        for x in (0..modules.size()).filter(|x| modules.get_module(*x, y)) {
            // Writing into a text never fails.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE);
        }
    }
    let side = u32::try_from(modules.size() + 2 * QUIET_ZONE).unwrap_or_default();
    QrCode { side, path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_its_quiet_zone() {
        let modules = Modules::encode_text("https://example.org/j/BCDF-2345", QrCodeEcc::Medium);
        let code = drawing(&modules.unwrap());
        assert_eq!(code.side, 29 + 8);
        for corner in ["M4 4h", "M32 4h", "M4 32h"] {
            assert!(code.path.contains(corner), "{corner}");
        }
        assert!(!code.path.contains("M3 ") && !code.path.contains("M33 "));
    }
}
