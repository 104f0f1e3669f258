//! What a person presents to be recognised: a link's secret, a mailed code, a room code.
//!
//! Each is drawn here from the operating system's randomness, leaves the server once, and is kept
//! only as a [`Digest`]. Every kind hashes under a tag of its own, so that a digest of one kind
//! never matches another.
//!
//! - [`Secret`]: 32 bytes in a link or a cookie. Too large to guess, so its digest may be known.
//! - [`Code`]: six digits to be typed from a letter. Few enough to try all, so its digest also
//!   covers the secret of the browser that asked, which the store does not have.
//! - [`RoomCode`]: eight characters on a badge. Rate limits keep it from being guessed at the
//!   door; its digest keeps it from being read in a store, not from being searched for in a
//!   stolen one.
//!
//! `Debug` hides all three, none has `Display`, and `FromStr` is their only door.

mod code;
mod room_code;

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::Sha256;
use thiserror::Error;

pub use code::Code;
pub use room_code::RoomCode;

/// The size of a [`Secret`] in bytes.
pub const SECRET_BYTES: usize = 32;

const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";

/// Thirty-two random bytes, written as base64url in links and cookies.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; SECRET_BYTES]);

/// What the store keeps of a secret: SHA-256 under the tag of its kind, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(String);

/// Why a text is none of the three; what was typed is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Malformed {
    /// Not 32 bytes of base64url.
    #[error("the link is incomplete")]
    Secret,
    /// Not six digits.
    #[error("the code has six digits")]
    Code,
    /// Not eight characters of the room code alphabet.
    #[error("the room code has eight letters and digits")]
    RoomCode,
}

/// The operating system gave no randomness; nothing may be drawn instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the operating system gave no randomness: {0}")]
pub struct NoRandomness(#[from] getrandom::Error);

impl Secret {
    /// Draws a new secret.
    pub fn draw() -> Result<Self, NoRandomness> {
        let mut bytes = [0; SECRET_BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// The secret as it is written in a link or a cookie.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What the store keeps.
    pub fn digest(&self) -> Digest {
        Digest::of("pathways/secret/v1", &[&self.0])
    }
}

impl FromStr for Secret {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let mut bytes = [0; SECRET_BYTES];
        match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
            Ok(SECRET_BYTES) => Ok(Self(bytes)),
            Ok(_) | Err(_) => Err(Malformed::Secret),
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(hidden)")
    }
}

impl Digest {
    /// The digest as the store keeps it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Hashes parts of fixed size under a tag, so that their concatenation has one reading.
    pub(crate) fn of(tag: &str, parts: &[&[u8]]) -> Self {
        use sha2::Digest as _;

        let mut hash = Sha256::new();
        hash.update(tag.as_bytes());
        hash.update([0]);
        for part in parts {
            hash.update(part);
        }
        let halves = hash.finalize().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
        Self(halves.map(|half| char::from(HEXADECIMAL[usize::from(half)])).collect())
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_secret_survives_its_written_form() {
        let secret = Secret::draw().unwrap();
        assert_eq!(secret.reveal().len(), 43);
        assert!(secret.reveal().bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
        assert_eq!(secret.reveal().parse(), Ok(secret));
    }

    #[test]
    fn two_draws_differ() {
        assert_ne!(Secret::draw().unwrap(), Secret::draw().unwrap());
    }

    #[test]
    fn a_damaged_secret_is_refused() {
        let written = Secret([255; SECRET_BYTES]).reveal();
        let shorter = &written[..42];
        for text in ["", "?", shorter, &format!("{written}A"), &format!("{written}=")] {
            assert_eq!(text.parse::<Secret>(), Err(Malformed::Secret), "{text:?}");
        }
        // Bits that the last character has to spare would be a second spelling.
        let other_spelling = format!("{}9", &written[..42]);
        assert_eq!(other_spelling.parse::<Secret>(), Err(Malformed::Secret));
    }

    #[test]
    fn a_digest_is_the_tagged_hash_of_the_bytes() {
        let secret = Secret([0; SECRET_BYTES]);
        assert_eq!(
            secret.digest().as_str(),
            "2e79b7d3ccfcfe3b5ff65cae9df70e6aeadc8d5c14d1cf82781c8aa31337deb6",
            "stored digests must keep matching"
        );
    }

    #[test]
    fn nothing_secret_is_shown_by_accident() {
        assert_eq!(format!("{:?}", Secret::draw().unwrap()), "Secret(hidden)");
        assert_eq!(format!("{:?}", Code::draw().unwrap()), "Code(hidden)");
        assert_eq!(format!("{:?}", RoomCode::draw().unwrap()), "RoomCode(hidden)");
    }
}
