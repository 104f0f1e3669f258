//! What a reader has kept or was told, compared with the record.

use serde::Serialize;

use super::{
    Files, Finding, Place, Rule, Verdict,
    ballots::Ballots,
    history::{self, check_beginning, check_short},
    keys::Keys,
    lines::Lines,
    receipts,
};
use crate::{
    id::{CampaignId, RoundId},
    record::{SHORT_BITS, ShortTree, tree::Tree},
};

/// How many bits a root has.
const ROOT_BITS: u32 = 256;

/// What a reader kept from another day, or was told by somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept<'a> {
    /// A whole checkpoint.
    Checkpoint(&'a str),
    /// Size and root, as they were read out or photographed.
    Tree(Tree),
    /// Size and the beginning of the root.
    Short(ShortTree),
    /// A key of the installation, the one in force or one before.
    Key(&'a str),
    /// A promise, a receipt or an opening.
    Receipt(&'a str),
}

/// What it was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum What {
    /// A signed checkpoint.
    Checkpoint,
    /// Size and root, or its beginning, without a signature.
    Tree {
        /// How many bits of the root were compared.
        bits: u32,
    },
    /// A key.
    Key,
    /// The promise of a version of a ballot.
    Promise {
        /// In which round.
        round: RoundId,
        /// Which version.
        version: u64,
    },
    /// The receipt of a ballot in a sealed box.
    Receipt {
        /// Of which round, if its entry says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        round: Option<RoundId>,
    },
    /// What a version of a ballot says.
    Opening {
        /// In which round.
        round: RoundId,
        /// Which version.
        version: u64,
    },
    /// Nothing that can be read.
    Unreadable,
}

/// How something that was kept fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// What it is.
    #[serde(flatten)]
    pub what: What,
    /// The worst verdict of the findings about it.
    pub verdict: Verdict,
}

/// The record with which it is compared.
pub(super) struct Record<'a> {
    pub(super) keys: &'a Keys,
    pub(super) campaign: Option<CampaignId>,
    pub(super) files: &'a Files<'a>,
    pub(super) lines: &'a Lines,
    pub(super) ballots: &'a Ballots,
}

impl Record<'_> {
    /// Compares everything that was kept, in its order.
    pub(super) fn compare(&self, kept: &[Kept], findings: &mut Vec<Finding>) -> Vec<Compared> {
        let mut all = Vec::new();
        for (number, kept) in (1..).zip(kept) {
            let mut found = Vec::new();
            let what = self.compare_one(*kept, &Place::Kept(number), &mut found);
            let verdict = found.iter().map(|finding| finding.verdict).max();
            all.push(Compared { what, verdict: verdict.unwrap_or(Verdict::Holds) });
            findings.append(&mut found);
        }
        all
    }

    fn compare_one(&self, kept: Kept, place: &Place, findings: &mut Vec<Finding>) -> What {
        match kept {
            Kept::Tree(tree) => {
                check_beginning(tree, self.lines, place.clone(), findings);
                What::Tree { bits: ROOT_BITS }
            }
            Kept::Short(short) => {
                check_short(short, self.lines, place.clone(), findings);
                What::Tree { bits: SHORT_BITS }
            }
            Kept::Key(text) => {
                if !self.keys.has(text.trim()) {
                    findings.push(Finding::broken(Rule::CheckpointKey, place.clone()));
                }
                What::Key
            }
            Kept::Checkpoint(note) => {
                if let Some(tree) = history::open(self.keys, note, place, findings) {
                    check_beginning(tree, self.lines, place.clone(), findings);
                }
                What::Checkpoint
            }
            Kept::Receipt(text) => receipts::check(self, text, place, findings),
        }
    }
}
