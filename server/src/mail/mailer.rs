//! The one place that hands a letter over.

use std::io::Write;

use super::config::{MailConfig, Sender, Transport};
use super::failure::MailFailure;
use super::folder::Folder;
use super::message::Outgoing;
use super::outbox::Outbox;
use super::smtp::Smtp;

/// Hands letters over, each way of doing so being known here.
#[derive(Debug)]
pub struct Mailer {
    sender: Sender,
    route: Route,
}

#[derive(Debug)]
enum Route {
    Smtp(Smtp),
    Folder(Folder),
    Console,
    Memory(Outbox),
}

impl Mailer {
    /// Prepares what the configuration names; call it inside the runtime, which then keeps the
    /// connections. An SMTP server is not contacted before the first letter.
    pub fn open(config: MailConfig) -> Result<Self, MailFailure> {
        let route = match config.transport {
            Transport::Smtp(server) => Route::Smtp(Smtp::new(&server)?),
            Transport::Folder(directory) => Route::Folder(Folder::create(directory)?),
            Transport::Console => Route::Console,
        };
        Ok(Self { sender: config.sender, route })
    }

    /// A mailer that keeps letters in memory, for tests.
    pub fn memory(sender: Sender, outbox: Outbox) -> Self {
        Self { sender, route: Route::Memory(outbox) }
    }

    /// Makes one attempt to hand a letter over.
    pub async fn deliver(&self, outgoing: &Outgoing) -> Result<(), MailFailure> {
        match &self.route {
            Route::Smtp(smtp) => smtp.send(outgoing.message(&self.sender)?).await,
            Route::Folder(folder) => {
                folder.write(outgoing.id(), &outgoing.message(&self.sender)?.formatted()).await
            }
            Route::Console => print(outgoing),
            Route::Memory(outbox) => {
                outbox.keep(outgoing.letter().clone());
                Ok(())
            }
        }
    }
}

/// Prints a letter as a person reads it, not as it is encoded for transport.
fn print(outgoing: &Outgoing) -> Result<(), MailFailure> {
    let letter = outgoing.letter();
    let written = letter.write();
    let mut console = std::io::stdout().lock();
    writeln!(console, "To: {}", letter.to.reveal())?;
    writeln!(console, "Subject: {}\n\n{}", written.subject, written.body)?;
    Ok(console.flush()?)
}
