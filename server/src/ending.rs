//! The server's end, for whoever would otherwise wait longer than the server stays.

use std::future::pending;

use tokio::sync::watch;

/// When the server is told to end.
#[derive(Clone, Debug)]
pub struct Ending(watch::Receiver<bool>);

impl Ending {
    /// The end of a server that nobody can tell to end.
    pub fn never() -> Self {
        Self(watch::channel(false).1)
    }

    /// An end, and what announces it by `true`. An announcer that goes away before has announced nothing.
    pub(crate) fn announced() -> (watch::Sender<bool>, Self) {
        let (announcer, ending) = watch::channel(false);
        (announcer, Self(ending))
    }

    /// Waits until the server is told to end.
    pub async fn come(mut self) {
        if self.0.wait_for(|is_told| *is_told).await.is_err() {
            pending::<()>().await;
        }
    }
}
