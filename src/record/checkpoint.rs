//! Checkpoints: how long the record is and what its root is, signed, as [C2SP tlog-checkpoint] defines them.
//!
//! ```text
//! solution-pathways/CAMPAIGN
//! SIZE
//! BASE64(ROOT)
//!
//! — solution-pathways/CAMPAIGN SIGNATURE
//! ```
//!
//! Whoever holds one can tell later whether the record that it names was rewritten. It can also be read out or
//! photographed: size and root say the same without the signature ([`Tree`]).
//!
//! [C2SP tlog-checkpoint]: https://c2sp.org/tlog-checkpoint

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{BrokenNote, Digest, NoteKey, NoteSigner, note::KeyName, tree::Tree};
use crate::id::CampaignId;

/// What begins the name of a campaign's record.
const ORIGIN: &str = "solution-pathways/";

/// The name of a campaign's record, which is also that of the key that signs it.
pub(super) fn origin(campaign: CampaignId) -> String {
    format!("{ORIGIN}{campaign}")
}

/// The key by which the checkpoints of one campaign are signed, of an installation with this secret.
pub fn signer(campaign: CampaignId, seed: &[u8; 32]) -> NoteSigner {
    NoteSigner::new(KeyName::own(origin(campaign)), seed)
}

/// Signs how far a record goes.
pub fn checkpoint(signer: &NoteSigner, tree: Tree) -> String {
    signer.sign(&body(&signer.key().name().to_string(), tree))
}

fn body(origin: &str, tree: Tree) -> String {
    format!("{origin}\n{}\n{}\n", tree.size, STANDARD.encode(tree.root.as_bytes()))
}

/// Opens a checkpoint that this key has signed.
pub fn open(key: &NoteKey, note: &str) -> Result<Tree, BrokenNote> {
    said(&key.name().to_string(), key.open(note)?).ok_or(BrokenNote::Malformed)
}

/// What a checkpoint of a record says, whoever has signed it.
pub(super) fn read(campaign: CampaignId, note: &str) -> Option<Tree> {
    let end = note.rfind("\n\n")? + 1;
    said(&origin(campaign), note.get(..end)?)
}

fn said(origin: &str, text: &str) -> Option<Tree> {
    let mut lines = text.split('\n');
    let (_, size, root) = (lines.next(), lines.next(), lines.next());
    let tree = Tree { size: size?.parse().ok()?, root: root.and_then(digest)? };
    // Spelled again it must be the same: numbers and base64 have one form.
    (body(origin, tree) == text).then_some(tree)
}

/// The campaign whose checkpoints a key signs.
pub fn campaign_of(key: &NoteKey) -> Option<CampaignId> {
    campaign_named(&key.name().to_string())
}

/// The campaign whose record has this name.
pub(super) fn campaign_named(origin: &str) -> Option<CampaignId> {
    origin.strip_prefix(ORIGIN)?.parse().ok()
}

/// The campaign of whose record a checkpoint says that it is, whoever has signed it.
pub(super) fn campaign_in(note: &str) -> Option<CampaignId> {
    campaign_named(note.split('\n').next()?)
}

/// A hash as checkpoints and proofs write it.
pub(super) fn digest(text: &str) -> Option<Digest> {
    let bytes = STANDARD.decode(text).ok()?;
    <[u8; 32]>::try_from(bytes).ok().map(Digest::new)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn key(campaign: u128) -> NoteSigner {
        signer(CampaignId::new(Uuid::from_u128(campaign)), &[7; 32])
    }

    #[test]
    fn a_checkpoint_reads_as_the_specification_shows_it() {
        let tree = Tree { size: 12, root: Digest::new([0xab; 32]) };
        let note = checkpoint(&key(9), tree);
        let (text, signatures) = note.split_once("\n\n").unwrap();
        let origin = "solution-pathways/00000000-0000-0000-0000-000000000009";
        assert_eq!(text, format!("{origin}\n12\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s="));
        assert!(signatures.starts_with(&format!("\u{2014} {origin} ")), "{signatures}");
        assert_eq!(open(&key(9).key(), &note), Ok(tree));
        assert_eq!(campaign_of(&key(9).key()), Some(CampaignId::new(Uuid::from_u128(9))));
    }

    #[test]
    fn a_checkpoint_of_another_campaign_is_none() {
        let tree = Tree { size: 1, root: Digest::new([1; 32]) };
        let note = checkpoint(&key(1), tree);
        assert_eq!(open(&key(2).key(), &note), Err(BrokenNote::NotSigned));
    }

    #[test]
    fn a_second_spelling_is_refused_although_it_is_signed() {
        let signer = key(9);
        let origin = signer.key().name().to_string();
        let root = STANDARD.encode([1; 32]);
        for text in [
            format!("{origin}\n012\n{root}\n"),
            format!("{origin}\n+12\n{root}\n"),
            format!("{origin}\n12\n{root}\nmore\n"),
            format!("other\n12\n{root}\n"),
            format!("{origin}\n12\n"),
        ] {
            assert_eq!(open(&signer.key(), &signer.sign(&text)), Err(BrokenNote::Malformed));
        }
    }
}
