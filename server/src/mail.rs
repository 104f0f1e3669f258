//! Letters that leave the server.
//!
//! A [`Letter`] is data: to whom, in which language, signed by whom, on what [`Occasion`]. It
//! becomes text only when it is sent. The way of a letter is
//!
//! ```text
//! request --post--> MailQueue --one worker, retries--> Mailer --> SMTP | folder | console
//! ```
//!
//! Invariants:
//! - A request never waits for mail. [`MailQueue::post`] returns at once, so the time that a
//!   sign-in takes does not tell whether its address is known.
//! - A letter keeps its id over all attempts: a server that accepted it and lost its answer gets
//!   the same `Message-ID` again.
//! - Neither a log line nor a [`MailFailure`] has an address in it. What an SMTP server says
//!   usually repeats the address, so only its code is kept.
//! - Without encryption, mail goes to this machine only.
//!
//! Deliberately absent: the queue is in memory. A letter that a crash takes with it is asked for
//! again by pressing a button again, and no link that opens an account lies in the store.

mod config;
mod failure;
mod folder;
mod letters;
mod mailer;
mod message;
mod outbox;
mod queue;
mod smtp;

pub use config::{MailConfig, MailConfigError, MailOptions, Sender, SmtpServer, Transport};
pub use failure::MailFailure;
pub use letters::{Attachment, Letter, Occasion, SIGN_IN_MINUTES, Signature, Written};
pub use mailer::Mailer;
pub use message::Outgoing;
pub use outbox::Outbox;
pub use queue::{MailQueue, MailWorker, NotPosted, RETRY_DELAYS};
