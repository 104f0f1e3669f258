//! Openings: what a sealed ballot says, for its voter to keep.
//!
//! ```text
//! solution-pathways/opening/v1
//! record solution-pathways/CAMPAIGN
//! round ROUND
//! version VERSION
//! own SECRET
//! slip LINE                        as in the file of slips, one for each mark
//! ```
//!
//! Whoever has it can compute the commitment to the ballot, look for it among those of the sealed box, and look for every
//! slip of it among those that were counted: that it was counted as it was cast.
//!
//! - It proves how somebody voted to anybody who sees it. So it is given to the voter alone, never by letter, and says so.
//! - Nobody has signed it, and nobody needs to: what hashes to a sealed commitment was in the box.
//! - It is given only once the box is sealed, and until the link of voice and slips is destroyed.

use std::{fmt, str::FromStr};

use super::{Digest, Salt, canonical::NotCanonical, checkpoint, verify::slip_line};
use crate::{
    id::{CampaignId, RoundId},
    round::{Ballot, Round, Slip, commitment_over, own_secret, slips_of},
};

/// The first line.
const FIRST_LINE: &str = "solution-pathways/opening/v1\n";

/// What a ballot says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Of which record.
    pub campaign: CampaignId,
    /// In which round.
    pub round: RoundId,
    /// Which version of the voter's ballot it is, counted from 1.
    pub version: u64,
    /// What only its voter and the installation know beside the slips.
    pub own: Salt,
    /// Its marks, sorted by what they are about.
    pub slips: Vec<Slip>,
}

/// The text is no opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnOpening;

impl fmt::Display for NotAnOpening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an opening in its one form")
    }
}

impl std::error::Error for NotAnOpening {}

impl Opening {
    /// What a ballot of a round says.
    pub fn of(campaign: CampaignId, round: &Round, ballot: &Ballot) -> Self {
        Self {
            campaign,
            round: round.id,
            version: ballot.version,
            own: own_secret(ballot),
            slips: slips_of(round, ballot),
        }
    }

    /// The commitment to the ballot.
    pub fn ballot(&self) -> Digest {
        commitment_over(self.round, self.version, &self.own, &self.slips)
    }

    /// As a file.
    pub fn text(&self) -> Result<String, NotCanonical> {
        let Self { campaign, round, version, own, slips } = self;
        let record = checkpoint::origin(*campaign);
        let head =
            format!("{FIRST_LINE}record {record}\nround {round}\nversion {version}\nown {own}\n");
        slips.iter().try_fold(head, |text, slip| Ok(format!("{text}slip {}\n", slip_line(slip)?)))
    }
}

impl FromStr for Opening {
    type Err = NotAnOpening;

    fn from_str(text: &str) -> Result<Self, NotAnOpening> {
        let found = parse(text).ok_or(NotAnOpening)?;
        // Two marks about one thing would be counted twice.
        let is_sorted = found.slips.is_sorted_by(|one, next| one.about < next.about);
        // Spelled again it must be the same: numbers, ids and slips have one form.
        let is_same = found.text().as_deref() == Ok(text);
        if is_sorted && is_same { Ok(found) } else { Err(NotAnOpening) }
    }
}

fn parse(text: &str) -> Option<Opening> {
    let mut lines = text.strip_prefix(FIRST_LINE)?.lines();
    let mut value = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
    let campaign = value("record").and_then(checkpoint::campaign_named)?;
    let round = value("round")?.parse().ok()?;
    let version = value("version")?.parse().ok().filter(|version| *version > 0)?;
    let own = value("own")?.parse().ok()?;
    let slip = |line: &str| serde_json::from_str(line.strip_prefix("slip ")?).ok();
    let slips = lines.map(slip).collect::<Option<_>>()?;
    Some(Opening { campaign, round, version, own, slips })
}
