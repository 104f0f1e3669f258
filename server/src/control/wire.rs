//! One line each way, in JSON.

use serde::{Serialize, de::DeserializeOwned};
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _,
};

use super::ControlError;

/// The longest line: a backup of a large store is one.
const LINE_BYTES_MAX: u64 = 1024 * 1024 * 1024;

/// Writes a value as one line.
pub(super) async fn write(
    to: &mut (impl AsyncWrite + Unpin),
    value: &impl Serialize,
) -> Result<(), ControlError> {
    let mut line = serde_json::to_vec(value).map_err(|_| ControlError::NotUnderstood)?;
    line.push(b'\n');
    to.write_all(&line).await.map_err(|_| ControlError::NoAnswer)?;
    to.flush().await.map_err(|_| ControlError::NoAnswer)
}

/// Reads one line as a value.
pub(super) async fn read<Value: DeserializeOwned>(
    from: &mut (impl AsyncBufRead + Unpin),
) -> Result<Value, ControlError> {
    let mut line = Vec::new();
    let mut limited = from.take(LINE_BYTES_MAX);
    limited.read_until(b'\n', &mut line).await.map_err(|_| ControlError::NoAnswer)?;
    match line.last() {
        Some(b'\n') => serde_json::from_slice(&line).map_err(|_| ControlError::NotUnderstood),
        _ if limited.limit() == 0 => Err(ControlError::TooLong),
        _ => Err(ControlError::NoAnswer),
    }
}
