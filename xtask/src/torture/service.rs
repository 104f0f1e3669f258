//! The little that a test needs from a running server.

use uuid::Uuid;

use super::check::Shown;
use super::history::{Answer, Ballot, Entry, Order, Place, Voice};
use super::scene::Scene;

/// A server that takes operations and shows what became of them.
pub trait Service: Sync {
    /// Sends an order for a voice and waits for the answer.
    fn send(&self, voice: Voice, order: &Order) -> Answer;

    /// Lets the host do something, named by its key, that adds one entry to the log.
    fn append(&self, key: Uuid) -> Answer<Place>;

    /// The voice's ballot.
    fn ballot(&self, voice: Voice) -> Result<Ballot, ServiceError>;

    /// All entries of the campaign's log, as listed.
    fn log(&self) -> Result<Vec<Entry>, ServiceError>;
}

/// Reads everything that is compared.
pub fn read_back(service: &impl Service, scene: &Scene) -> Result<Shown, ServiceError> {
    let ballots = scene.voices().map(|voice| Ok((voice, service.ballot(voice)?)));
    Ok(Shown { ballots: ballots.collect::<Result<_, ServiceError>>()?, log: service.log()? })
}

/// A read that failed.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// No answer came.
    #[error("{what} got no answer: {cause}")]
    Unreachable {
        /// What was asked.
        what: String,
        /// Why nothing came.
        cause: String,
    },
    /// The answer was not what the API promises.
    #[error("{what} got an unexpected answer: {answer}")]
    Unexpected {
        /// What was asked.
        what: String,
        /// What came.
        answer: String,
    },
}
