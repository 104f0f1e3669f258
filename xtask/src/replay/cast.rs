//! Who acts in a replay: a host, a chair, and everybody who voted in the consultation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::consultation::VoterId;
use super::error::ReplayError;
use super::program::Store;

const HOST: &str = "host@example.org";
const CHAIR: &str = "chair@example.org";

/// Everybody's bearer token.
#[derive(Debug)]
pub(super) struct Cast {
    /// Creates the campaign and takes it through its stages.
    pub(super) host: String,
    /// Leads the panel.
    pub(super) chair: String,
    /// The members, each with a voice of their own.
    pub(super) voters: BTreeMap<VoterId, String>,
}

impl Cast {
    /// Has tokens made for everybody.
    pub(super) fn gather(
        store: &Store<'_>,
        voters: &BTreeSet<VoterId>,
        scratch: &Path,
    ) -> Result<Self, ReplayError> {
        let mut addresses = vec![HOST.to_owned(), CHAIR.to_owned()];
        addresses.extend(voters.iter().copied().map(address_of));
        let mut tokens = store.tokens(&addresses, scratch)?;
        let mut take =
            |address: String| tokens.remove(&address).ok_or(ReplayError::NoToken { address });
        let host = take(HOST.to_owned())?;
        let chair = take(CHAIR.to_owned())?;
        let voters = voters.iter().map(|voter| Ok((*voter, take(address_of(*voter))?)));
        Ok(Self { host, chair, voters: voters.collect::<Result<_, ReplayError>>()? })
    }
}

/// The address of the chair, for the role.
pub(super) fn address_of_chair() -> &'static str {
    CHAIR
}

/// The address under which a participant of the consultation signs in.
pub(super) fn address_of(voter: VoterId) -> String {
    format!("voter-{}@example.org", voter.0)
}
