//! Values that the record commits to without showing them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::{
    SideRow,
    canonical::{NotCanonical, canonical},
};

/// Separates commitments to private values from every other hash of the product.
const TAG: &[u8] = b"solution-pathways/private/v1\n";

/// Under this name a private value comes to whoever writes it, so that entries can hold its commitment instead.
pub(super) const NAME: &str = "solution_pathways::Private";
/// What stands around the salt and the value of a known one, and around the commitment to it.
const BEFORE_SALT: &str = r#"{"private":{"salt":""#;
const BEFORE_VALUE: &str = r#"","value":"#;
const BEHIND_VALUE: &str = "}}";
pub(super) const BEFORE_COMMITMENT: &str = r#"{"commitment":""#;
const BEHIND_COMMITMENT: &str = r#""}"#;

/// How many digits a hash or a salt has.
pub(super) const DIGITS: usize = 64;

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

/// Thirty-two random bytes that keep a hash from being guessed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Salt([u8; 32]);

/// The text was not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHex;

impl fmt::Display for NotHex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected 64 lower-case hexadecimal digits")
    }
}

impl std::error::Error for NotHex {}

impl Digest {
    /// The hash of the parts, each preceded by its length in eight bytes, so that no two lists of parts collide.
    pub fn of_parts(tag: &[u8], parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        hash.update(tag);
        for part in parts {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        Self(hash.finalize().into())
    }
}

/// Both types are 32 bytes in hexadecimal.
macro_rules! hexadecimal {
    ($name:ident) => {
        impl $name {
            /// Takes the bytes as they are.
            pub const fn new(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Digits::of(&self.0).as_str())
            }
        }

        impl FromStr for $name {
            type Err = NotHex;

            fn from_str(text: &str) -> Result<Self, NotHex> {
                parse(text).map(Self).ok_or(NotHex)
            }
        }

        crate::spelling::spelled_as_text!($name);
    };
}

hexadecimal!(Digest);
hexadecimal!(Salt);

/// Thirty-two bytes as they are written.
struct Digits([u8; DIGITS]);

impl Digits {
    fn of(bytes: &[u8; 32]) -> Self {
        const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";
        let mut digits = [0; DIGITS];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
            pair[0] = HEXADECIMAL[usize::from(byte >> 4)];
            pair[1] = HEXADECIMAL[usize::from(byte & 15)];
        }
        Self(digits)
    }

    fn as_str(&self) -> &str {
        // Digits are ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

fn parse(text: &str) -> Option<[u8; 32]> {
    let digits: &[u8; DIGITS] = text.as_bytes().try_into().ok()?;
    let mut bytes = [0; 32];
    let mut all = 0;
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = [NIBBLES[usize::from(pair[0])], NIBBLES[usize::from(pair[1])]];
        *byte = (high << 4) | low;
        all |= high | low;
    }
    (all < NO_NIBBLE).then_some(bytes)
}

/// What stands in [`NIBBLES`] for what is no digit.
const NO_NIBBLE: u8 = 16;
/// What each character is worth as a digit.
const NIBBLES: [u8; 256] = {
    let mut nibbles = [NO_NIBBLE; 256];
    let (mut place, mut byte) = (0, 0_u8);
    while place < nibbles.len() {
        nibbles[place] = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => NO_NIBBLE,
        };
        place += 1;
        byte = byte.wrapping_add(1);
    }
    nibbles
};

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A salt is a secret: it is not shown where values are printed.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(..)")
    }
}

/// A value that an entry holds as a salted hash.
#[derive(Clone, PartialEq, Eq)]
pub enum Private<T> {
    /// The value, with its salt.
    Known {
        /// Makes the hash unguessable and unjoinable.
        salt: Salt,
        /// The value itself.
        value: T,
    },
    /// The side row is gone: only the hash is left.
    Redacted(Digest),
}

impl<T> Private<T> {
    /// A value with a fresh salt.
    pub const fn new(salt: Salt, value: T) -> Self {
        Self::Known { salt, value }
    }

    /// The value, unless it was erased.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::Redacted(_) => None,
        }
    }
}

impl<T: Serialize> Private<T> {
    /// The hash by which the entry holds the value.
    pub fn commitment(&self) -> Result<Digest, NotCanonical> {
        match self {
            Self::Known { salt, value } => Ok(commit(salt, &canonical(value)?)),
            Self::Redacted(commitment) => Ok(*commitment),
        }
    }

    /// The side row that opens the hash, unless the value was erased.
    pub fn side_row(&self) -> Option<SideRow> {
        let Self::Known { salt, value } = self else { return None };
        Some(SideRow::new(*salt, canonical(value).ok()?))
    }
}

/// The side row of a private value that was written; nothing for one of which only the commitment is left.
pub(super) fn side_row(written: &str) -> Result<Option<SideRow>, NotCanonical> {
    if written.starts_with(BEFORE_COMMITMENT) {
        return Ok(None);
    }
    let inner =
        written.strip_prefix(BEFORE_SALT).and_then(|inner| inner.strip_suffix(BEHIND_VALUE));
    let parts = inner.and_then(|inner| inner.split_once(BEFORE_VALUE));
    let (salt, value) = parts.ok_or(NotCanonical::Null)?;
    let salt = salt.parse().map_err(|_| NotCanonical::Unserialisable)?;
    Ok(Some(SideRow::new(salt, value.to_owned())))
}

/// Writes what an entry holds of a private value.
pub(super) fn write_commitment(commitment: &Digest, out: &mut String) {
    for part in [BEFORE_COMMITMENT, Digits::of(commitment.as_bytes()).as_str(), BEHIND_COMMITMENT] {
        out.push_str(part);
    }
}

/// SHA-256 over the tag, the salt and the canonical bytes of the value.
pub(super) fn commit(salt: &Salt, value: &str) -> Digest {
    let mut hash = Sha256::new();
    hash.update(TAG);
    hash.update(salt.0);
    hash.update(value.as_bytes());
    Digest(hash.finalize().into())
}

/// Values are private in logs too.
impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known { .. } => f.write_str("Private(..)"),
            Self::Redacted(commitment) => write!(f, "Redacted({commitment})"),
        }
    }
}

/// The JSON form in which events travel inside the engine; [`super::write`] takes it apart.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Form<T> {
    #[serde(rename = "private")]
    Known { salt: Salt, value: T },
    #[serde(rename = "commitment")]
    Redacted(Digest),
}

impl<T: Serialize> Serialize for Private<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let form = match self {
            Self::Known { salt, value } => Form::Known { salt: *salt, value },
            Self::Redacted(digest) => Form::Redacted(*digest),
        };
        serializer.serialize_newtype_struct(NAME, &form)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Private<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Form::deserialize(deserializer)? {
            Form::Known { salt, value } => Self::Known { salt, value },
            Form::Redacted(digest) => Self::Redacted(digest),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commitment_hides_the_value_and_differs_by_salt() {
        let one = Private::new(Salt::new([1; 32]), "same".to_owned());
        let two = Private::new(Salt::new([2; 32]), "same".to_owned());
        assert_ne!(one.commitment(), two.commitment());
        assert_eq!(format!("{one:?}"), "Private(..)");
    }

    #[test]
    fn a_digest_has_one_spelling() {
        let digest = Digest::new([0xab; 32]);
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!("AB".repeat(32).parse::<Digest>(), Err(NotHex));
        assert_eq!("ab".parse::<Digest>(), Err(NotHex));
    }

    #[test]
    fn lists_of_parts_do_not_collide() {
        let tag = b"t";
        assert_ne!(Digest::of_parts(tag, &[b"ab", b"c"]), Digest::of_parts(tag, &[b"a", b"bc"]));
    }
}
