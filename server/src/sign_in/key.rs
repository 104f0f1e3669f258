//! Keys of acts that follow from what is used up, so that a way in taken twice acts once.

use sha2::{Digest as _, Sha256};
use uuid::Builder;

use crate::secret::Digest;
use crate::service::IdempotencyKey;

/// The key of the one act that a secret causes.
pub(super) fn act_of(secret: &Digest) -> IdempotencyKey {
    let mut hash = Sha256::new();
    hash.update("pathways/act-of-secret/v1\0");
    hash.update(secret.as_str());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash.finalize()).for_each(|(byte, hashed)| *byte = hashed);
    Builder::from_custom_bytes(bytes).into_uuid().into()
}
