//! Addresses in requests: written out, because the socket is its own user's alone.

use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

use crate::address::Address;

/// An address that may be missing.
pub(super) mod optional {
    use super::{Address, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "the signature that serde asks for")]
    pub(in crate::desk) fn serialize<S: Serializer>(
        address: &Option<Address>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match address {
            Some(address) => serializer.serialize_some(address.reveal()),
            None => serializer.serialize_none(),
        }
    }

    pub(in crate::desk) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Address>, D::Error> {
        super::read(deserializer)
    }
}

fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Address>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
}
