//! Command ids that follow from what is used up, so that a way in taken twice acts once.

use pathways::id::{CommandId, Id, PersonId};
use sha2::{Digest as _, Sha256};
use uuid::Builder;

use crate::secret::Digest;

/// The id of the one command that a secret causes for a person.
pub(super) fn command_of(secret: &Digest, person: PersonId) -> CommandId {
    let mut hash = Sha256::new();
    hash.update("pathways/command-of-secret/v1\0");
    hash.update(person.as_bytes());
    hash.update(secret.as_str());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash.finalize()).for_each(|(byte, hashed)| *byte = hashed);
    Id::new(Builder::from_custom_bytes(bytes).into_uuid())
}
