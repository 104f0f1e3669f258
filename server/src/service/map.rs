//! Maps of themes, drawn beside what is served.
//!
//! Drawing reads every challenge, so the map that was drawn last is kept for as long as nothing has changed that it hangs
//! on: votes and news change nothing, so that the public page asks no processor for more. One map of a campaign is drawn
//! at a time, on a thread that serves nobody. It quotes nobody, so nothing of it has to be forgotten.

use std::sync::{Arc, MutexGuard, PoisonError};

use pathways::{id::CampaignId, record::Digest, theme::ThemeMap, theming::Alone};
use tokio::{task::spawn_blocking, time::timeout};

use super::{Service, Trouble};

/// How long somebody waits for a map that is being drawn.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);
/// After so many seconds it is worth asking again.
const RETRY_AFTER: u32 = 5;

/// The map of one campaign in memory.
#[derive(Debug, Default)]
pub(super) struct Maps {
    kept: std::sync::Mutex<Option<Kept>>,
    /// Held by whoever draws.
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// A map, and the name of what it hangs on.
#[derive(Debug, Clone)]
struct Kept {
    name: Digest,
    /// None where there is nothing to draw.
    map: Option<Arc<ThemeMap>>,
}

impl Maps {
    fn get(&self, name: Digest) -> Option<Kept> {
        self.lock().as_ref().filter(|kept| kept.name == name).cloned()
    }

    fn keep(&self, name: Digest, map: Option<Arc<ThemeMap>>) {
        *self.lock() = Some(Kept { name, map });
    }

    fn lock(&self) -> MutexGuard<'_, Option<Kept>> {
        // Each map is put in whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Service {
    /// Where the themes and challenges of a campaign lie; none where no challenge is accepted.
    pub async fn theme_map(&self, id: CampaignId) -> Result<Option<Arc<ThemeMap>>, Trouble> {
        let cell = self.cell(id)?;
        let campaign = Arc::clone(&cell.folded()?.campaign);
        let name = ThemeMap::name_of(&campaign);
        if let Some(kept) = cell.maps.get(name) {
            return Ok(kept.map);
        }
        let turn = Arc::clone(&cell.maps.turn).lock_owned();
        let Ok(turn) = timeout(PATIENCE, turn).await else {
            return Err(Trouble::Busy { retry_after: RETRY_AFTER });
        };
        // Whoever had the turn before may have drawn it.
        if let Some(kept) = cell.maps.get(name) {
            return Ok(kept.map);
        }
        let drawn = spawn_blocking(move || {
            let map = ThemeMap::of(&campaign, &Alone).map(Arc::new);
            cell.maps.keep(name, map.clone());
            // Whoever asked may be gone by now; the next one begins only here.
            drop(turn);
            map
        });
        drawn.await.map_err(|error| {
            tracing::error!(campaign = %id, cause = %error, "a map could not be drawn");
            Trouble::Internal
        })
    }
}
