//! Signed notes: a text with signatures below it, as [C2SP signed-note] defines them.
//!
//! ```text
//! text, whose last character is a line end
//! (empty line)
//! — NAME BASE64(first four bytes of the key's id || signature)
//! ```
//!
//! - The signature is Ed25519 over the bytes of the text.
//! - Signatures by keys that the reader does not know are passed over; one by the known key that is wrong is an error.
//! - A key signs once: a line that is doubled is an error.
//! - Base64 is strict: one text for one value, so that no byte of a note can be changed unnoticed.
//!
//! [C2SP signed-note]: https://c2sp.org/signed-note

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};

/// The number of Ed25519 in key ids.
const ED25519: u8 = 1;
/// What begins a line with a signature: an em dash and a space.
const SIGNATURE: &str = "\u{2014} ";
/// How many bytes of a key's id go before a signature.
const ID_BYTES: usize = 4;
/// The most signatures that are read; more would only cost time.
const MOST_SIGNATURES: usize = 16;

/// The name of a key: not empty, without white space and plus signs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyName(String);

/// A key that signs notes. Its bytes are shown nowhere.
#[derive(Clone)]
pub struct NoteSigner {
    name: KeyName,
    key: ed25519_dalek::SigningKey,
}

/// A key that verifies notes, written `NAME+ID+KEY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteKey {
    name: KeyName,
    key: ed25519_dalek::VerifyingKey,
}

/// The first bytes of the hash over a key's name and its bytes, by which it is told from others; written in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyId([u8; ID_BYTES]);

/// Why a note is not one that the key has signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenNote {
    /// It has no text and signatures in the form of a note.
    Malformed,
    /// No signature in it is by the key.
    NotSigned,
    /// A signature that says it is by the key is not.
    Forged,
}

/// The text is no key of this kind, or its id does not follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANoteKey;

impl fmt::Display for BrokenNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a signed note",
            Self::NotSigned => "not signed by the key",
            Self::Forged => "the signature is not by the key that it names",
        })
    }
}

impl std::error::Error for BrokenNote {}

impl fmt::Display for NotANoteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a key: expected NAME+ID+KEY")
    }
}

impl std::error::Error for NotANoteKey {}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for KeyName {
    type Err = NotANoteKey;

    fn from_str(text: &str) -> Result<Self, NotANoteKey> {
        let is_odd = |c: char| c.is_whitespace() || c == '+';
        if text.is_empty() || text.contains(is_odd) {
            return Err(NotANoteKey);
        }
        Ok(Self(text.to_owned()))
    }
}

impl KeyName {
    /// A name of our own making, in which there is neither white space nor a plus sign.
    pub(super) const fn own(name: String) -> Self {
        Self(name)
    }
}

impl NoteSigner {
    /// The key of this name that follows from thirty-two secret bytes.
    pub fn new(name: KeyName, seed: &[u8; 32]) -> Self {
        Self { name, key: ed25519_dalek::SigningKey::from_bytes(seed) }
    }

    /// The key that verifies what this one signs.
    pub fn key(&self) -> NoteKey {
        NoteKey { name: self.name.clone(), key: self.key.verifying_key() }
    }

    /// A note with this text, to which a line end is added where it has none.
    pub fn sign(&self, text: &str) -> String {
        let text = if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") };
        let signature = self.signature(&text);
        let signed = [self.key().id().0.as_slice(), signature.as_slice()].concat();
        format!("{text}\n{SIGNATURE}{} {}\n", self.name, STANDARD.encode(signed))
    }

    /// The bare signature over a text.
    pub(super) fn signature(&self, text: &str) -> [u8; 64] {
        self.key.sign(text.as_bytes()).to_bytes()
    }
}

impl fmt::Debug for NoteSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NoteSigner({})", self.name)
    }
}

impl NoteKey {
    /// Its name.
    pub const fn name(&self) -> &KeyName {
        &self.name
    }

    /// Whether this is the signature of this key over a text.
    pub(super) fn has_signed(&self, text: &str, signature: &[u8; 64]) -> bool {
        self.key.verify_strict(text.as_bytes(), &Signature::from_bytes(signature)).is_ok()
    }

    /// Its id.
    pub fn id(&self) -> KeyId {
        let mut hash = Sha256::new();
        hash.update(self.name.0.as_bytes());
        hash.update([b'\n', ED25519]);
        hash.update(self.key.as_bytes());
        let [a, b, c, d, ..] = <[u8; 32]>::from(hash.finalize());
        KeyId([a, b, c, d])
    }

    /// The text of a note, once a signature in it is found to be by this key.
    pub fn open<'a>(&self, note: &'a str) -> Result<&'a str, BrokenNote> {
        let end = note.rfind("\n\n").ok_or(BrokenNote::Malformed)? + 1;
        let (text, below) = note.split_at(end);
        let below = below.strip_prefix('\n').unwrap_or(below);
        let lines = below.strip_suffix('\n').ok_or(BrokenNote::Malformed)?;
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(BrokenNote::Malformed);
        }
        let mut found = Err(BrokenNote::NotSigned);
        for (number, line) in lines.split('\n').enumerate() {
            let (name, signed) = signature(line).ok_or(BrokenNote::Malformed)?;
            if number >= MOST_SIGNATURES {
                return Err(BrokenNote::Malformed);
            }
            let Some((id, signature)) = signed.split_first_chunk::<ID_BYTES>() else {
                return Err(BrokenNote::Malformed);
            };
            if name != self.name || *id != self.id().0 {
                continue;
            }
            // One signature by one key, so that a line which is there twice is found.
            if found.is_ok() {
                return Err(BrokenNote::Malformed);
            }
            let signature = Signature::from_slice(signature).map_err(|_| BrokenNote::Forged)?;
            let verified = self.key.verify_strict(text.as_bytes(), &signature);
            found = verified.map(|()| text).map_err(|_| BrokenNote::Forged);
            found?;
        }
        found
    }
}

fn signature(line: &str) -> Option<(KeyName, Vec<u8>)> {
    let (name, signed) = line.strip_prefix(SIGNATURE)?.split_once(' ')?;
    Some((name.parse().ok()?, STANDARD.decode(signed).ok()?))
}

impl fmt::Display for NoteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [[ED25519].as_slice(), self.key.as_bytes()].concat();
        write!(f, "{}+{}+{}", self.name, self.id(), STANDARD.encode(key))
    }
}

impl Serialize for NoteKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for NoteKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl FromStr for NoteKey {
    type Err = NotANoteKey;

    fn from_str(text: &str) -> Result<Self, NotANoteKey> {
        let mut parts = text.splitn(3, '+');
        let (name, _id, key) = (parts.next(), parts.next(), parts.next());
        let name: KeyName = name.ok_or(NotANoteKey)?.parse()?;
        let key = STANDARD.decode(key.ok_or(NotANoteKey)?).map_err(|_| NotANoteKey)?;
        let Some((&[ED25519], key)) = key.split_first_chunk::<1>() else { return Err(NotANoteKey) };
        let key = ed25519_dalek::VerifyingKey::try_from(key).map_err(|_| NotANoteKey)?;
        let found = Self { name, key };
        // Spelled again it must be the same: the id follows from the rest, and base64 has one form.
        if found.to_string() == text { Ok(found) } else { Err(NotANoteKey) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification and of Go's `golang.org/x/mod/sumdb/note`.
    const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const SAYING: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\
        \n\
        \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn signer(name: &str, seed: u8) -> NoteSigner {
        NoteSigner::new(name.parse().unwrap(), &[seed; 32])
    }

    #[test]
    fn the_published_example_is_verified() {
        let key: NoteKey = PETER.parse().unwrap();
        assert_eq!(key.to_string(), PETER);
        let text = key.open(SAYING).unwrap();
        assert!(text.ends_with("what your problem is.\n"), "{text}");
    }

    /// The first key of RFC 8032, section 7.1, with the id as the specification computes it.
    #[test]
    fn a_key_is_written_with_its_name_and_its_id() {
        let seed: crate::record::Digest =
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60".parse().unwrap();
        let key = NoteSigner::new("example.org/log".parse().unwrap(), seed.as_bytes()).key();
        let written = key.to_string();
        assert!(written.ends_with("+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"), "{written}");
        assert_eq!(written.parse(), Ok(key));
    }

    #[test]
    fn what_was_signed_is_opened_and_every_changed_byte_is_found() {
        let (one, other) = (signer("log", 1), signer("log", 2));
        let note = one.sign("three\nlines\nhere\n");
        assert_eq!(one.key().open(&note), Ok("three\nlines\nhere\n"));
        assert_eq!(other.key().open(&note), Err(BrokenNote::NotSigned));
        for (place, _) in note.char_indices() {
            for new in ["\n", "x", "=", "\u{2014}"] {
                let next = place + note[place..].chars().next().map_or(1, char::len_utf8);
                let changed = [&note[..place], new, &note[next..]].concat();
                assert!(changed == note || one.key().open(&changed).is_err(), "{changed}");
            }
        }
        for end in 0..note.len() {
            assert!(note.get(..end).is_none_or(|cut| one.key().open(cut).is_err()), "cut at {end}");
        }
    }

    #[test]
    fn signatures_of_others_are_passed_over() {
        let (one, other) = (signer("one", 1), signer("other", 2));
        let note = one.sign("text\n");
        let line = other.sign("text\n").rsplit_once("\n\n").unwrap().1.to_owned();
        assert_eq!(one.key().open(&format!("{note}{line}")), Ok("text\n"));
        let foreign = line.replace("other", "one");
        assert_eq!(one.key().open(&format!("{note}{foreign}")), Ok("text\n"));
    }

    #[test]
    fn what_is_no_key_is_not_read_as_one() {
        let key = signer("log", 1).key().to_string();
        let cases =
            ["", "log", "log+00000000+AA==", &key.replace("log+", "lo g+"), &key.to_uppercase()];
        for text in cases {
            assert_eq!(text.parse::<NoteKey>(), Err(NotANoteKey), "{text}");
        }
        let other_id = key.replacen(&key[4..12], "00000000", 1);
        assert_eq!(other_id.parse::<NoteKey>(), Err(NotANoteKey));
    }
}
