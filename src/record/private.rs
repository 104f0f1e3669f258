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
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
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

fn parse(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    let mut bytes = [0; 32];
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = nibble(pair[0])? * 16 + nibble(pair[1])?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

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
        let value = canonical(value).ok()?;
        Some(SideRow { commitment: commit(salt, &value), salt: *salt, value })
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
        match self {
            Self::Known { salt, value } => Form::Known { salt: *salt, value }.serialize(serializer),
            Self::Redacted(digest) => Form::<T>::Redacted(*digest).serialize(serializer),
        }
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
