//! The signals that end the server.

use std::io;

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Becomes true at SIGTERM or SIGINT. Listens from now on, so that none is missed while starting.
pub(super) fn stop() -> io::Result<watch::Receiver<bool>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (raise, raised) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("ending");
        raise.send_replace(true);
        // Kept, so that a later receiver sees the value instead of a closed channel.
        raise.closed().await;
    });
    Ok(raised)
}

/// Waits for the signal.
pub(super) async fn raised(mut stop: watch::Receiver<bool>) {
    // An error means that nobody can raise it any more: the runtime is ending.
    let _ = stop.wait_for(|raised| *raised).await;
}
