//! What sign-in asks of campaigns: their state, and acts in them.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use pathways::campaign::{Actor, Campaign, Command, Refusal};
use pathways::id::{CampaignId, CommandId};

/// What a question to the campaigns becomes: a boxed future, so that the trait stays object-safe.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, CampaignTrouble>> + Send + 'a>>;

/// The campaigns as sign-in knows them.
pub trait Campaigns: Send + Sync {
    /// The state of a campaign.
    fn campaign(&self, id: CampaignId) -> Answer<'_, Arc<Campaign>>;

    /// Carries a command out. One whose id was seen before acts once.
    fn act(&self, id: CampaignId, actor: Actor, key: CommandId, command: Command)
    -> Answer<'_, ()>;
}

/// Why a campaign did not answer or act. The cause is logged where it arose.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CampaignTrouble {
    /// There is no such campaign.
    #[error("there is no such campaign")]
    NotFound,
    /// The campaign's rules do not allow it now.
    #[error("the campaign refused")]
    Refused(Refusal),
    /// The campaign cannot be served or changed now.
    #[error("the campaign cannot be reached now")]
    Unavailable,
}
