//! Types with one spelling: what they are as text, they are in JSON.
//!
//! Such a type has `Display` and `FromStr` that are each other's inverse. Reading goes through `FromStr`, so nothing
//! enters by JSON that could not enter by a form.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::de;

/// Parses a text where it stands in a document.
pub(crate) struct Parsed<T>(PhantomData<T>);

impl<T> Parsed<T> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: FromStr> de::Visitor<'_> for Parsed<T> {
    type Value = Result<T, T::Err>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(text.parse())
    }
}

/// Writes and reads a type in JSON as its text. A type parameter, if there is one, is named after it, and so is what makes
/// the error of a document out of the type's own.
macro_rules! spelled_as_text {
    ($type:ty $(, over $kind:ident)?) => {
        crate::spelling::spelled_as_text!($type $(, over $kind)?, refused as serde::de::Error::custom);
    };
    ($type:ty $(, over $kind:ident)?, refused as $refused:path) => {
        impl$(<$kind>)? serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de, $($kind)?> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let parsed = deserializer.deserialize_str(crate::spelling::Parsed::new())?;
                parsed.map_err($refused)
            }
        }
    };
}

pub(crate) use spelled_as_text;
