//! The command's end of the socket.

use std::io;

use tokio::{io::BufReader, net::UnixStream};

use super::{ControlError, place::Places, wire};
use crate::{
    desk::{Answer, Complaint, Request},
    store::Endpoint,
};

/// Asks the server that holds a store; `None` when none listens.
pub async fn call(
    endpoint: &Endpoint,
    request: &Request,
) -> Result<Option<Result<Answer, Complaint>>, ControlError> {
    let Some(stream) = connect(endpoint).await? else { return Ok(None) };
    let mut stream = BufReader::new(stream);
    wire::write(&mut stream, request).await?;
    wire::read(&mut stream).await.map(Some)
}

/// Whether a server of this store listens on this machine.
pub async fn is_served(endpoint: &Endpoint) -> Result<bool, ControlError> {
    Ok(connect(endpoint).await?.is_some())
}

/// A connection to the server that holds a store; `None` when none listens.
async fn connect(endpoint: &Endpoint) -> Result<Option<UnixStream>, ControlError> {
    for path in Places::of(endpoint).all() {
        match UnixStream::connect(&path).await {
            Ok(stream) => return Ok(Some(stream)),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return Err(ControlError::Denied { path });
            }
            // No socket there, or one that a killed server left.
            Err(_) => {}
        }
    }
    Ok(None)
}
