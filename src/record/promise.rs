//! Promises: what the installation signs when a ballot has changed, for its voter to keep.
//!
//! ```text
//! solution-pathways/promise/v1
//! record solution-pathways/CAMPAIGN
//! round ROUND
//! version VERSION
//! ballot COMMITMENT
//! checkpoint SIZE BASE64(ROOT)
//!
//! — solution-pathways/CAMPAIGN SIGNATURE
//! ```
//!
//! It says which ballot lies in the box, and how far the record goes. Once the box is sealed, anybody to whom its voter
//! shows it can look whether that ballot is among the sealed ones. Nobody can tell from it what the ballot says.
//!
//! - The first line is that of no checkpoint, so neither can be taken for the other.
//! - A promise is not proof of the count: the voter may have replaced the ballot since. The latest one tells.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{BrokenNote, Digest, NoteKey, NoteSigner, checkpoint, tree::Tree};
use crate::id::{CampaignId, RoundId};

/// The first line.
const FIRST_LINE: &str = "solution-pathways/promise/v1\n";

/// That a ballot lies in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Of which record.
    pub campaign: CampaignId,
    /// In which round.
    pub round: RoundId,
    /// Which version of the voter's ballot it is, counted from 1.
    pub version: u64,
    /// The commitment to the ballot.
    pub ballot: Digest,
    /// How far the record went by then.
    pub tree: Tree,
}

impl Promise {
    /// Signs it, with the key that signs the checkpoints of the same record.
    pub fn sign(&self, signer: &NoteSigner) -> String {
        signer.sign(&self.text())
    }

    /// Reads what a promise says, whoever has signed it.
    pub fn read(note: &str) -> Option<Self> {
        let (text, _) = note.rsplit_once("\n\n")?;
        let mut lines = text.strip_prefix(FIRST_LINE)?.split('\n');
        let mut value = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
        let campaign = value("record").and_then(checkpoint::campaign_named)?;
        let round = value("round")?.parse().ok()?;
        let version = value("version")?.parse().ok().filter(|version| *version > 0)?;
        let ballot = value("ballot")?.parse().ok()?;
        let (size, root) = value("checkpoint")?.split_once(' ')?;
        let tree = Tree { size: size.parse().ok()?, root: checkpoint::digest(root)? };
        let found = Self { campaign, round, version, ballot, tree };
        // Spelled again it must be the same: numbers, ids and base64 have one form.
        (found.text() == format!("{text}\n")).then_some(found)
    }

    /// Opens a promise that this key has signed.
    pub fn open(key: &NoteKey, note: &str) -> Result<Self, BrokenNote> {
        key.open(note)?;
        let own = |found: &Self| checkpoint::campaign_of(key) == Some(found.campaign);
        Self::read(note).filter(own).ok_or(BrokenNote::Malformed)
    }

    fn text(&self) -> String {
        let Self { campaign, round, version, ballot, tree: Tree { size, root } } = self;
        let (record, root) = (checkpoint::origin(*campaign), STANDARD.encode(root.as_bytes()));
        format!(
            "{FIRST_LINE}record {record}\nround {round}\nversion {version}\nballot {ballot}\n\
             checkpoint {size} {root}\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn promise() -> Promise {
        Promise {
            campaign: CampaignId::new(Uuid::from_u128(9)),
            round: RoundId::new(Uuid::from_u128(8)),
            version: 3,
            ballot: Digest::new([0xab; 32]),
            tree: Tree { size: 12, root: Digest::new([0xcd; 32]) },
        }
    }

    fn signer(campaign: u128) -> NoteSigner {
        checkpoint::signer(CampaignId::new(Uuid::from_u128(campaign)), &[7; 32])
    }

    #[test]
    fn a_promise_reads_as_the_specification_shows_it() {
        let note = promise().sign(&signer(9));
        let (text, signature) = note.split_once("\n\n").unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "solution-pathways/promise/v1",
                "record solution-pathways/00000000-0000-0000-0000-000000000009",
                "round 00000000-0000-0000-0000-000000000008",
                "version 3",
                "ballot abababababababababababababababababababababababababababababababab",
                "checkpoint 12 zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc0=",
            ]
        );
        assert!(signature.starts_with("\u{2014} solution-pathways/"), "{signature}");
        assert_eq!(Promise::open(&signer(9).key(), &note), Ok(promise()));
    }

    #[test]
    fn a_promise_is_no_checkpoint_and_a_checkpoint_no_promise() {
        let signer = signer(9);
        let note = promise().sign(&signer);
        assert_eq!(checkpoint::open(&signer.key(), &note), Err(BrokenNote::Malformed));
        let checkpoint = checkpoint::checkpoint(&signer, promise().tree);
        assert_eq!(Promise::open(&signer.key(), &checkpoint), Err(BrokenNote::Malformed));
    }

    #[test]
    fn a_promise_of_another_record_or_by_another_key_is_not_opened() {
        let note = promise().sign(&signer(9));
        assert_eq!(Promise::open(&signer(10).key(), &note), Err(BrokenNote::NotSigned));
        let foreign = promise().sign(&signer(10));
        assert_eq!(Promise::open(&signer(10).key(), &foreign), Err(BrokenNote::Malformed));
    }

    #[test]
    fn a_second_spelling_is_refused_although_it_is_signed() {
        let signer = signer(9);
        let text = promise().text();
        let spellings = [
            text.replace("version 3", "version 03"),
            text.replace("version 3", "version 0"),
            text.replace("ballot ab", "ballot AB"),
            text.replace("checkpoint 12 ", "checkpoint +12 "),
            format!("{text}more\n"),
            text.replace("promise/v1", "promise/v2"),
        ];
        for other in spellings {
            assert_eq!(
                Promise::open(&signer.key(), &signer.sign(&other)),
                Err(BrokenNote::Malformed)
            );
        }
    }
}
