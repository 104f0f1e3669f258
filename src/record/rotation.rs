//! Rotations: how the key that signs a record is followed by another one.
//!
//! ```text
//! solution-pathways/rotation/v1
//! record solution-pathways/CAMPAIGN
//! checkpoint SIZE BASE64(ROOT)
//! key NAME+ID+KEY
//! ```
//!
//! The key in force signs this text over the record as it stands before the entry that tells of the rotation. So nobody
//! without that key can name its successor, and no rotation can be moved to another place or into another history.
//!
//! - The first line is that of no checkpoint and of no promise, so none can be taken for another.
//! - What was signed before stays signed: a key is in force for the sizes up to that of its own end, for ever.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{NoteKey, NoteSigner, tree::Tree};

/// The first line.
const FIRST_LINE: &str = "solution-pathways/rotation/v1\n";
/// How many bytes a signature has.
const SIGNATURE_BYTES: usize = 64;

/// That a record is signed with another key from here on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotation<'a> {
    /// How far the record goes before the entry.
    pub tree: Tree,
    /// The key that signs what follows.
    pub to: &'a NoteKey,
}

/// A signature under a rotation, written in base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RotationSignature([u8; SIGNATURE_BYTES]);

/// The text is no signature in its one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotASignature;

impl Rotation<'_> {
    /// Signs it with the key that was in force until now.
    pub fn sign(&self, signer: &NoteSigner) -> RotationSignature {
        RotationSignature(signer.signature(&self.text(&signer.key())))
    }

    /// Whether this key has signed it.
    pub fn is_signed_by(&self, key: &NoteKey, signature: &RotationSignature) -> bool {
        key.has_signed(&self.text(key), &signature.0)
    }

    fn text(&self, by: &NoteKey) -> String {
        let Self { tree: Tree { size, root }, to } = self;
        let (record, root) = (by.name(), STANDARD.encode(root.as_bytes()));
        format!("{FIRST_LINE}record {record}\ncheckpoint {size} {root}\nkey {to}\n")
    }
}

impl fmt::Display for NotASignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a signature: expected 64 bytes in base64")
    }
}

impl std::error::Error for NotASignature {}

impl fmt::Display for RotationSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl FromStr for RotationSignature {
    type Err = NotASignature;

    fn from_str(text: &str) -> Result<Self, NotASignature> {
        let bytes = STANDARD.decode(text).map_err(|_| NotASignature)?;
        bytes.try_into().map(Self).map_err(|_| NotASignature)
    }
}

impl Serialize for RotationSignature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RotationSignature {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        id::CampaignId,
        record::{Digest, checkpoint},
    };

    fn signer(campaign: u128, seed: u8) -> NoteSigner {
        checkpoint::signer(CampaignId::new(Uuid::from_u128(campaign)), &[seed; 32])
    }

    fn tree(size: u64) -> Tree {
        Tree { size, root: Digest::new([0xab; 32]) }
    }

    #[test]
    fn a_rotation_reads_as_the_specification_shows_it() {
        let (old, new) = (signer(9, 1).key(), signer(9, 2).key());
        let text = Rotation { tree: tree(12), to: &new }.text(&old);
        let expected = format!(
            "solution-pathways/rotation/v1\n\
             record solution-pathways/00000000-0000-0000-0000-000000000009\n\
             checkpoint 12 q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n\
             key {new}\n"
        );
        assert_eq!(text, expected);
    }

    #[test]
    fn a_signature_fits_one_key_one_place_one_history_and_one_successor() {
        let (old, new, other) = (signer(9, 1), signer(9, 2).key(), signer(9, 3).key());
        let rotation = Rotation { tree: tree(12), to: &new };
        let signature = rotation.sign(&old);
        assert!(rotation.is_signed_by(&old.key(), &signature));
        assert!(!rotation.is_signed_by(&new, &signature));
        assert!(!rotation.is_signed_by(&signer(10, 1).key(), &signature));
        let elsewhere = Tree { root: Digest::new([0xac; 32]), ..tree(12) };
        let others = [(tree(13), &new), (elsewhere, &new), (tree(12), &other)];
        for (tree, to) in others {
            assert!(!Rotation { tree, to }.is_signed_by(&old.key(), &signature));
        }
    }

    #[test]
    fn a_signature_has_one_spelling() {
        let text =
            Rotation { tree: tree(1), to: &signer(9, 2).key() }.sign(&signer(9, 1)).to_string();
        assert_eq!(
            text.parse::<RotationSignature>().map(|read| read.to_string()),
            Ok(text.clone())
        );
        let wrong =
            [text.replace('=', ""), format!("{text}\n"), STANDARD.encode([0; 63]), String::new()];
        for text in wrong {
            assert_eq!(text.parse::<RotationSignature>(), Err(NotASignature), "{text}");
        }
    }
}
