//! The one door from the pages to the services behind them.
//!
//! The server implements [`Backend`] and puts an `Arc<dyn Backend>` into the context of every request. What comes
//! through the door are read models: plain data, already cut to what the reader may see, with every instant already
//! turned into the campaign's own time. A page shows them and decides nothing.

use std::{future::Future, pin::Pin, sync::Arc};

use leptos::prelude::use_context;
use pathways::{id::CampaignId, text::Language};
use serde::{Deserialize, Serialize};

mod campaign;
mod moment;

pub use campaign::{CampaignCard, CampaignPage, Figure, Progress, Station, Upcoming};
pub use moment::{CivilTime, Moment};

/// What a question to the backend becomes: a boxed future, so that the trait stays object-safe.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, Trouble>> + Send + 'a>>;

/// The services as the pages know them.
pub trait Backend: Send + Sync {
    /// The campaigns that anyone may see, those under way first, then by name in the reader's language.
    fn campaigns(&self, language: Language) -> Answer<'_, Vec<CampaignCard>>;

    /// One campaign. A draft is not found by those who may not see it.
    fn campaign(&self, id: CampaignId) -> Answer<'_, CampaignPage>;
}

/// Why there is no answer. The cause is logged where it arose and never travels to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// There is no such thing, or the reader may not know of it.
    NotFound,
    /// The campaign's record failed its check at the start, so the server refuses to show it.
    Damaged,
    /// The store does not answer now; trying again may help.
    Unavailable,
}

impl Trouble {
    /// The HTTP status of a page that shows the trouble.
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Damaged => 500,
            Self::Unavailable => 503,
        }
    }
}

/// The backend of this request.
///
/// There is none while the route table is built at start, when there is no request either.
pub(crate) fn backend() -> Result<Arc<dyn Backend>, Trouble> {
    use_context().ok_or(Trouble::Unavailable)
}
