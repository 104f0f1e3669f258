//! From ballots to slips, and from slips to the two roots of a seal.
//!
//! A **slip** is one mark on one item (or one touch of a theme) with a nonce. Its commitment goes under the slips' root,
//! sorted by value, so that neither order nor place tells whose it is. A **ballot commitment** is the hash over a ballot's
//! own slips; it goes under the ballots' root, so that a voter can find hers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Ballot, ItemId, Mark, Round};
use crate::{
    campaign::keyed_hash,
    id::{RoundId, ThemeId},
    people::Column,
    record::{Digest, Salt, tree},
};

const SLIP_TAG: &[u8] = b"solution-pathways/slip/v1\n";
const BALLOT_TAG: &[u8] = b"solution-pathways/ballot/v1\n";

/// What a slip is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SlipItem {
    /// One item of the slate.
    Item(ItemId),
    /// A theme that the voice touched through one item or several.
    Theme(ThemeId),
}

/// One opened mark. Nothing in it says whose it is or when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// What it is about.
    pub about: SlipItem,
    /// The mark.
    pub mark: Mark,
    /// Where it is counted.
    pub column: Column,
    /// What makes its commitment unguessable.
    pub nonce: Salt,
    /// The number that all slips of one ballot share, where the rule counts whole ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<SheetNumber>,
}

/// A number that says which slips are of one ballot, and nothing about whose it is.
pub type SheetNumber = Salt;

impl Slip {
    /// The hash under the slips' root.
    pub fn commitment(&self, round: RoundId) -> Digest {
        let (kind, id) = match self.about {
            SlipItem::Item(item) => ("item", item.to_string()),
            SlipItem::Theme(theme) => ("theme", theme.to_string()),
        };
        let column: &[u8] = match self.column {
            Column::Admitted => b"admitted",
            Column::OpenCode => b"open_code",
        };
        let mark = self.mark.code();
        let mut parts: Vec<&[u8]> = vec![
            round.as_bytes(),
            kind.as_bytes(),
            id.as_bytes(),
            mark.as_bytes(),
            column,
            self.nonce.as_bytes(),
        ];
        parts.extend(self.sheet.as_ref().map(|sheet| sheet.as_bytes().as_slice()));
        Digest::of_parts(SLIP_TAG, &parts)
    }
}

/// What a sealed box holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoxSeal {
    /// How many ballots lie in it, blank ones included.
    pub ballots: u32,
    /// How many of them say something.
    pub voted: u32,
    /// How many of them have a mark on every item. Once all have, a panel's box may end early.
    pub complete: u32,
    /// The root over ballot commitments, sorted by value.
    pub ballots_root: Digest,
    /// How many slips the ballots make.
    pub slips: u32,
    /// The root over slip commitments, sorted by value.
    pub slips_root: Digest,
}

/// The slips of one ballot: every mark but recused, and one for each theme touched by a support.
pub fn slips_of(round: &Round, ballot: &Ballot) -> Vec<Slip> {
    let mut marks: BTreeMap<SlipItem, Mark> = BTreeMap::new();
    for (item, mark) in &ballot.marks {
        if *mark == Mark::Recused {
            continue;
        }
        marks.insert(SlipItem::Item(*item), *mark);
        if *mark == Mark::Support {
            let themes = round.item(*item).map(|entry| entry.themes.as_slice()).unwrap_or_default();
            marks.extend(themes.iter().map(|theme| (SlipItem::Theme(*theme), Mark::Support)));
        }
    }
    let sheet = round.rules.needs_whole_ballots().then(|| drawn(round.id, ballot, "sheet"));
    let slip = |(about, mark): (SlipItem, Mark)| Slip {
        about,
        mark,
        column: ballot.column,
        nonce: nonce(round.id, ballot, about),
        sheet,
    };
    marks.into_iter().map(slip).collect()
}

/// What keeps the slip about something from being guessed.
fn nonce(round: RoundId, ballot: &Ballot, about: SlipItem) -> Salt {
    let about = match about {
        SlipItem::Item(item) => item.to_string(),
        SlipItem::Theme(theme) => format!("touched:{theme}"),
    };
    drawn(round, ballot, &about)
}

/// HMAC of the ballot's secret over the voter's address, the round, what it is for, and the ballot's version.
fn drawn(round: RoundId, ballot: &Ballot, about: &str) -> Salt {
    Salt::new(keyed_hash(
        &ballot.secret,
        &[
            ballot.address.as_str().as_bytes(),
            round.as_bytes(),
            about.as_bytes(),
            &ballot.version.to_be_bytes(),
        ],
    ))
}

/// The hash over a ballot's version and its slips' commitments, sorted by value.
pub fn ballot_commitment(round: &Round, ballot: &Ballot) -> Digest {
    commitment_over(round.id, ballot.version, &own_secret(ballot), &slips_of(round, ballot))
}

/// What only the voter and the installation know of her ballot, beside its slips: a ballot without slips gets a commitment of
/// its own too, which nobody else can compute.
pub(crate) fn own_secret(ballot: &Ballot) -> Salt {
    Salt::new(keyed_hash(&ballot.secret, &[b"ballot", ballot.address.as_str().as_bytes()]))
}

/// The hash over a ballot's version, what only its voter knows, and its slips' commitments, sorted by value.
pub(crate) fn commitment_over(round: RoundId, version: u64, own: &Salt, slips: &[Slip]) -> Digest {
    let mut slips: Vec<Digest> = slips.iter().map(|slip| slip.commitment(round)).collect();
    slips.sort_unstable();
    let version = version.to_be_bytes();
    let mut parts: Vec<&[u8]> = vec![round.as_bytes(), &version, own.as_bytes()];
    parts.extend(slips.iter().map(|slip| slip.as_bytes().as_slice()));
    Digest::of_parts(BALLOT_TAG, &parts)
}

/// The leaves over commitments.
pub fn leaves(commitments: &[Digest]) -> Vec<Digest> {
    commitments.iter().map(|commitment| tree::leaf(commitment.as_bytes())).collect()
}

/// The root over slips, sorted by the value of their commitments.
pub fn slips_root(round: RoundId, slips: &[Slip]) -> Digest {
    let mut commitments: Vec<Digest> = slips.iter().map(|slip| slip.commitment(round)).collect();
    commitments.sort_unstable();
    tree::root(leaves(&commitments))
}

/// What ballots become when their box is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBox {
    /// The seal, for the log.
    pub seal: BoxSeal,
    /// The commitments to the ballots, sorted by value, as their leaves lie under the ballots' root.
    pub commitments: Vec<Digest>,
    /// The openings, for the count, sorted by item and commitment.
    pub slips: Vec<Slip>,
}

/// Seals a box.
pub fn seal<'a>(round: &Round, ballots: impl IntoIterator<Item = &'a Ballot>) -> SealedBox {
    let mut commitments = Vec::new();
    let mut slips = Vec::new();
    let (mut voted, mut complete) = (0_u32, 0_u32);
    for ballot in ballots {
        let own = slips_of(round, ballot);
        commitments.push(commitment_over(round.id, ballot.version, &own_secret(ballot), &own));
        slips.extend(own);
        voted += u32::from(ballot.has_voted());
        complete += u32::from(ballot.is_complete(round));
    }
    commitments.sort_unstable();
    slips.sort_by_cached_key(|slip| (slip.about, slip.commitment(round.id)));
    let seal = BoxSeal {
        ballots: u32::try_from(commitments.len()).unwrap_or(u32::MAX),
        voted,
        complete,
        ballots_root: tree::root(leaves(&commitments)),
        slips: u32::try_from(slips.len()).unwrap_or(u32::MAX),
        slips_root: slips_root(round.id, &slips),
    };
    SealedBox { seal, commitments, slips }
}
