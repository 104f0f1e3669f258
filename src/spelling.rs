//! Types with one spelling: what they are as text, they are in JSON.
//!
//! Such a type has `Display` and `FromStr` that are each other's inverse. Reading goes through `FromStr`, so nothing
//! enters by JSON that could not enter by a form.

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
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err($refused)
            }
        }
    };
}

pub(crate) use spelled_as_text;
