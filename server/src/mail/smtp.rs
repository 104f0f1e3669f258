//! Delivery to an SMTP server.

use std::time::Duration;

use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::time::timeout;

use super::config::SmtpServer;
use super::failure::MailFailure;

/// How long one command may take.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(15);

/// How long an attempt may take from the connection to the last answer.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(45);

/// An SMTP server, with connections that are kept between letters.
#[derive(Debug)]
pub(super) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Smtp {
    pub(super) fn new(server: &SmtpServer) -> Result<Self, MailFailure> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server.reveal_url())?;
        Ok(Self { transport: builder.timeout(Some(COMMAND_TIMEOUT)).build() })
    }

    pub(super) async fn send(&self, message: Message) -> Result<(), MailFailure> {
        match timeout(ATTEMPT_TIMEOUT, self.transport.send(message)).await {
            Ok(Ok(_accepted)) => Ok(()),
            Ok(Err(error)) => Err(error.into()),
            Err(_elapsed) => Err(MailFailure::TimedOut),
        }
    }
}
