//! Writes the store anew where somebody was erased from it. Deletes what has expired: sessions, sign-ins, marks of what was
//! done once, old invitations, and what campaigns that are over leave behind. Forgets what is kept in memory to search in
//! and to tell of themes, where nobody asks for it.

use std::time::Duration;

use pathways::time::Seconds;
use tokio::time::{MissedTickBehavior, interval};

use crate::{service::Service, store::StoreError};

/// How far a rewrite keeps from the end of a box.
const REWRITE_DISTANCE: Seconds = Seconds::minutes(10);
/// How often.
const TICK: Duration = Duration::from_hours(1);

/// Deletes until the task is stopped, or until the store is closed for good, and why.
pub(super) async fn run(service: Service) -> StoreError {
    let mut tick = interval(TICK);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        service.forget_unused();
        let now = i64::try_from(service.now().unix()).unwrap_or(i64::MAX);
        if let Err(error) = service.store().purge(now).await {
            tracing::warn!(cause = %error, "what has expired stays a while");
        }
        if let Err(trouble) = service.forget_leftovers().await {
            tracing::warn!(%trouble, "what campaigns that are over leave behind stays a while");
        }
        // Whoever votes in the last minutes would wait with everybody else, and come too late.
        if service.closes_a_box_within(REWRITE_DISTANCE) {
            continue;
        }
        match service.store().rewrite_if_due().await {
            Ok(true) => tracing::info!("the store was written anew, without what was erased"),
            Ok(false) => {}
            Err(error) => {
                tracing::error!(cause = %error, "what was erased stays in the files of the store");
                if !service.store().is_open().await {
                    return error;
                }
            }
        }
    }
}
