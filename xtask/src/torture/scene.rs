//! A campaign in its upvote, ready for load.

use super::history::{Entry, Item, Voice};

/// Whom to act as and on what. It outlives every life of the server.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The campaign, as it stands in the API's addresses.
    pub campaign: String,
    /// The round whose box is open.
    pub round: String,
    /// The bearer token of each voice; none has a ballot yet.
    pub tokens: Vec<String>,
    /// The bearer token of the host, who writes into the log and reads it.
    pub host: String,
    /// What can be supported; more than the quota.
    pub items: Vec<Item>,
    /// How many marks a ballot may have.
    pub quota: usize,
    /// The log before the load. Only the load adds to it.
    pub log: Vec<Entry>,
}

impl Scene {
    /// All voices of the scene.
    pub fn voices(&self) -> impl Iterator<Item = Voice> + use<> {
        (0..self.tokens.len()).map(Voice)
    }
}
