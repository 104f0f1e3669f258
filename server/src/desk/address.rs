//! Addresses in requests, written out: an address hides itself from everything but this. The control
//! socket is its own user's alone.

use serde::{Deserialize as _, Deserializer, Serializer, de::Error};

use crate::address::Address;

pub(super) fn serialize<S: Serializer>(address: &Address, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(address.reveal())
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    read(&String::deserialize(from)?)
}

fn read<E: Error>(text: &str) -> Result<Address, E> {
    text.parse().map_err(E::custom)
}

/// Several addresses.
pub(super) mod list {
    use super::{Address, Deserializer, Serializer, read};
    use serde::Deserialize as _;

    pub(in crate::desk) fn serialize<S: Serializer>(
        addresses: &[Address],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(addresses.iter().map(Address::reveal))
    }

    pub(in crate::desk) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<Address>, D::Error> {
        Vec::<String>::deserialize(from)?.iter().map(|text| read(text)).collect()
    }
}

/// An address that may be missing.
pub(super) mod optional {
    use super::{Address, Deserializer, Serializer, read};
    use serde::Deserialize as _;

    #[expect(clippy::ref_option, reason = "the signature that serde asks for")]
    pub(in crate::desk) fn serialize<S: Serializer>(
        address: &Option<Address>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match address {
            Some(address) => to.serialize_some(address.reveal()),
            None => to.serialize_none(),
        }
    }

    pub(in crate::desk) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Address>, D::Error> {
        Option::<String>::deserialize(from)?.map(|text| read(&text)).transpose()
    }
}
