//! The API, as far as the tests use it. Nothing else here knows of addresses or JSON.
//!
//! - [`caller`](self::caller) sends one person's requests.
//! - [`bodies`](self::bodies) are the answers, as far as they are read.
//! - [`prepare`] makes the scene on a fresh server.

mod bodies;
mod caller;
mod prepare;

use serde::de::DeserializeOwned;
use serde_json::json;
use ureq::http::{Method, StatusCode};
use uuid::Uuid;

use super::history::{Act, Answer, Ballot, Entry, Order, Place, Voice};
use super::scene::Scene;
use super::service::{Service, ServiceError};
use bodies::{BallotBody, DoneBody, ErrorBody, LogBody, ReceiptBody};
use caller::Caller;
pub use caller::check_health;
pub use prepare::prepare;

/// What the host gives to newcomers, to write into the log.
const ROLE: &str = "moderator";

/// The scene's people, speaking HTTP to one life of the server.
#[derive(Debug)]
pub struct Client {
    voices: Vec<Caller>,
    host: Caller,
    round: String,
}

impl Client {
    /// A client for the server at `address`. Connects when first used.
    pub fn new(address: &str, scene: &Scene) -> Self {
        let host = Caller::new(address, &scene.campaign, &scene.host);
        let voices = scene.tokens.iter().map(|token| host.with_token(token)).collect();
        Self { voices, host, round: format!("rounds/{}", scene.round) }
    }

    /// Who speaks for a voice; none of the scene is without.
    fn caller(&self, voice: Voice) -> &Caller {
        self.voices.get(voice.0).unwrap_or(&self.host)
    }
}

impl Service for Client {
    fn send(&self, voice: Voice, order: &Order) -> Answer {
        let supports = format!("{}/supports", self.round);
        let caller = self.caller(voice);
        let sent = match order.act {
            Act::Support => {
                let body = json!({ "item": order.item.0 });
                caller.send(Method::POST, &supports, order.key, &body)
            }
            Act::Withdraw => caller.delete(&format!("{supports}/{}", order.item), order.key),
        };
        understand(sent, |receipt: ReceiptBody| Some(receipt.ballot.into()))
    }

    fn append(&self, key: Uuid) -> Answer<Place> {
        let newcomer = json!({ "address": format!("{key}@torture.example") });
        let body = json!({ "who": newcomer, "role": ROLE });
        let sent = self.host.send(Method::POST, "roles", key, &body);
        understand(sent, |done: DoneBody| done.entries.into_iter().next().map(Place::from))
    }

    fn ballot(&self, voice: Voice) -> Result<Ballot, ServiceError> {
        let ballot: Option<BallotBody> =
            self.caller(voice).get(&format!("{}/ballot", self.round))?;
        Ok(ballot.map(Ballot::from).unwrap_or_default())
    }

    fn log(&self) -> Result<Vec<Entry>, ServiceError> {
        let mut log: Vec<Entry> = Vec::new();
        loop {
            let page: LogBody = self.host.get(&format!("log?from={}", log.len()))?;
            if page.lines.is_empty() {
                return Ok(log);
            }
            log.extend(page.lines.into_iter().map(Entry::from));
        }
    }
}

/// A refusal names its code; a failure of the server, and anything that is neither a refusal nor a
/// promise, leaves doubt.
fn understand<Body: DeserializeOwned, Promise>(
    sent: Result<(StatusCode, String), ureq::Error>,
    promise: impl FnOnce(Body) -> Option<Promise>,
) -> Answer<Promise> {
    match sent {
        Ok((status, text)) if status.is_success() => serde_json::from_str(&text)
            .ok()
            .and_then(promise)
            .map_or(Answer::Unknown, Answer::Acknowledged),
        Ok((status, text)) if status.is_client_error() => serde_json::from_str::<ErrorBody>(&text)
            .map_or(Answer::Unknown, |error| Answer::Refused(error.code)),
        Ok(_) | Err(_) => Answer::Unknown,
    }
}

#[cfg(test)]
mod tests;
