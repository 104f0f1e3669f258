//! Receipts: that a ballot lies in a sealed box, and the seal in the record.
//!
//! A receipt is a proof as [C2SP tlog-proof] defines it: that the entry of the seal lies in the tree of a signed checkpoint.
//! Its extra data prove the other half: that the ballot lies under the root that this entry holds.
//!
//! ```text
//! c2sp.org/tlog-proof@v1
//! extra BASE64(solution-pathways/receipt/v1
//!              entry LINE                        the entry that seals the box
//!              ballot COMMITMENT
//!              index PLACE                       among the ballots, sorted by value
//!              BASE64(HASH) ...)
//! index SEQ
//! BASE64(HASH) ...
//!
//! the checkpoint, a signed note
//! ```
//!
//! - Whoever holds it needs nothing else to check it but the key of the installation: no record, no server.
//! - It says that a ballot is in the box, never what the ballot says.
//!
//! [C2SP tlog-proof]: https://c2sp.org/tlog-proof

use std::{collections::BTreeMap, fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    Digest, checkpoint,
    entry::read,
    tree::{self, Levels, Tree, is_included},
};
use crate::{
    campaign::Fact,
    id::{CampaignId, RoundId},
    round::BoxSeal,
};

/// The first line of a proof.
const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1\n";
/// The first line of the extra data.
const EXTRA: &str = "solution-pathways/receipt/v1\n";

/// Where a leaf lies in a tree, and the hashes that prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// Counted from 0.
    pub index: u64,
    /// From the leaf's sibling up.
    pub path: Vec<Digest>,
}

/// That a ballot lies in a sealed box, and the seal in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The commitment to the ballot.
    pub ballot: Digest,
    /// Where it lies among the ballots.
    pub in_box: Inclusion,
    /// The entry that seals the box.
    pub entry: String,
    /// Where that lies in the record.
    pub in_record: Inclusion,
    /// How far the record goes, signed.
    pub checkpoint: String,
}

/// What the entry of a receipt says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Whose record it is of.
    pub campaign: CampaignId,
    /// The entry's place.
    pub seq: u64,
    /// The round.
    pub round: RoundId,
    /// What the box held.
    pub seal: BoxSeal,
}

/// The text is no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAReceipt;

impl fmt::Display for NotAReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a receipt in its one form")
    }
}

impl std::error::Error for NotAReceipt {}

impl Inclusion {
    /// The proof for a leaf of a tree; none where there is no such leaf.
    pub fn of(tree: &Levels, place: usize) -> Option<Self> {
        let index = u64::try_from(place).ok()?;
        tree.inclusion(place).map(|path| Self { index, path })
    }

    fn holds(&self, leaf: Digest, tree: Tree) -> bool {
        is_included(leaf, self.index, tree.size, &self.path, tree.root)
    }

    /// Reads the lines of a proof, to the last.
    fn read(mut lines: impl Iterator<Item = impl AsRef<str>>) -> Option<Self> {
        let index = lines.next()?.as_ref().strip_prefix("index ")?.parse().ok()?;
        let path = lines.map(|line| checkpoint::digest(line.as_ref())).collect::<Option<_>>()?;
        Some(Self { index, path })
    }
}

impl fmt::Display for Inclusion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "index {}", self.index)?;
        let mut hashes = self.path.iter().map(|hash| STANDARD.encode(hash.as_bytes()));
        hashes.try_for_each(|hash| writeln!(f, "{hash}"))
    }
}

impl Receipt {
    /// What its entry says; none where it is not the entry of a seal.
    pub fn sealed(&self) -> Option<Sealed> {
        let entry = read(&self.entry, &BTreeMap::new()).ok()?;
        match entry.event.fact {
            Fact::RoundSealed { round, seal, .. } => {
                Some(Sealed { campaign: entry.campaign, seq: entry.seq, round, seal })
            }
            _ => None,
        }
    }

    /// Whether its entry lies in a record that goes so far.
    pub fn is_in_record(&self, record: Tree) -> bool {
        self.in_record.holds(tree::leaf(self.entry.as_bytes()), record)
    }

    /// Whether its ballot lies in the box that this seal closes.
    pub fn is_in_box(&self, seal: &BoxSeal) -> bool {
        let ballots = Tree { size: u64::from(seal.ballots), root: seal.ballots_root };
        self.in_box.holds(tree::leaf(self.ballot.as_bytes()), ballots)
    }

    fn extra(&self) -> String {
        let Self { ballot, in_box, entry, .. } = self;
        format!("{EXTRA}entry {entry}\nballot {ballot}\n{in_box}")
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { in_record, checkpoint, .. } = self;
        let extra = STANDARD.encode(self.extra());
        write!(f, "{FIRST_LINE}extra {extra}\n{in_record}\n{checkpoint}")
    }
}

impl FromStr for Receipt {
    type Err = NotAReceipt;

    fn from_str(text: &str) -> Result<Self, NotAReceipt> {
        let found = parse(text).ok_or(NotAReceipt)?;
        // Spelled again it must be the same: numbers and base64 have one form.
        if found.to_string() == text { Ok(found) } else { Err(NotAReceipt) }
    }
}

fn parse(text: &str) -> Option<Receipt> {
    let (proof, checkpoint) = text.strip_prefix(FIRST_LINE)?.split_once("\n\n")?;
    let (extra, in_record) = proof.strip_prefix("extra ")?.split_once('\n')?;
    let extra = String::from_utf8(STANDARD.decode(extra).ok()?).ok()?;
    let mut lines = extra.strip_prefix(EXTRA)?.lines();
    let entry = lines.next()?.strip_prefix("entry ")?.to_owned();
    let ballot = lines.next()?.strip_prefix("ballot ")?.parse().ok()?;
    Some(Receipt {
        ballot,
        in_box: Inclusion::read(lines)?,
        entry,
        in_record: Inclusion::read(in_record.lines())?,
        checkpoint: checkpoint.to_owned(),
    })
}
