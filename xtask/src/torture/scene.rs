//! A campaign in its upvote, ready for load.

use super::history::{Item, Voice};

/// Whom to act as and on what. It outlives every life of the server.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The campaign, as it stands in the API's addresses.
    pub campaign: String,
    /// The bearer token of each voice; none has a ballot yet.
    pub tokens: Vec<String>,
    /// A bearer token that may read the log.
    pub reader: String,
    /// What can be supported; more than the quota.
    pub items: Vec<Item>,
    /// How many marks a ballot may have.
    pub quota: usize,
}

impl Scene {
    /// All voices of the scene.
    pub fn voices(&self) -> impl Iterator<Item = Voice> + use<> {
        (0..self.tokens.len()).map(Voice)
    }
}
