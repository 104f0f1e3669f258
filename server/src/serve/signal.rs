//! The signals that end the server.

use std::io;

use tokio::signal::unix::{SignalKind, signal};

use crate::ending::Ending;

/// Comes at SIGTERM or SIGINT. Listens from now on, so that none is missed while starting.
pub(super) fn ending() -> io::Result<Ending> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (announcer, ending) = Ending::announced();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("ending");
        announcer.send_replace(true);
        // Kept, so that whoever asks later still learns of it.
        announcer.closed().await;
    });
    Ok(ending)
}
