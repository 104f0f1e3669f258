//! The API, as far as the tests use it. Nothing else here knows of addresses or JSON.

use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use ureq::Agent;
use ureq::http::{Response, StatusCode};

use super::history::{Act, Answer, Ballot, Item, Order, Voice};
use super::scene::Scene;
use super::service::{Service, ServiceError};

/// Longer than the server may take for anything; past it the outcome is unknown.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// The scene's voices, speaking HTTP to one life of the server.
#[derive(Debug)]
pub struct Client<'scene> {
    agent: Agent,
    base: String,
    scene: &'scene Scene,
}

#[derive(Deserialize)]
struct BallotBody {
    version: u64,
    marks: Vec<String>,
}

#[derive(Deserialize)]
struct LogBody {
    entries: Vec<EntryBody>,
}

#[derive(Deserialize)]
struct EntryBody {
    seq: u64,
}

#[derive(Deserialize)]
struct ErrorBody {
    code: String,
}

impl<'scene> Client<'scene> {
    /// A client for the server at `address`. Connects when first used.
    pub fn new(address: &str, scene: &'scene Scene) -> Self {
        let base = format!("{address}/api/v1/campaigns/{}", scene.campaign);
        Self { agent: agent(), base, scene }
    }

    fn token(&self, voice: Voice) -> String {
        format!("Bearer {}", self.scene.tokens.get(voice.0).map_or("", String::as_str))
    }

    fn get<T: DeserializeOwned>(&self, bearer: &str, what: &str) -> Result<T, ServiceError> {
        let address = format!("{}/{what}", self.base);
        let mut response = self
            .agent
            .get(&address)
            .header("Authorization", bearer)
            .call()
            .map_err(|error| unreachable(&address, &error))?;
        let text = read(&mut response).map_err(|error| unreachable(&address, &error))?;
        serde_json::from_str(&text).map_err(|_| ServiceError::Unexpected {
            what: address,
            answer: format!("{} {text}", response.status()),
        })
    }
}

/// Asks a server whether it is well.
pub fn check_health(address: &str) -> Result<(), ServiceError> {
    let address = format!("{address}/api/v1/health");
    let response = agent().get(&address).call().map_err(|error| unreachable(&address, &error))?;
    if response.status() == StatusCode::OK {
        return Ok(());
    }
    Err(ServiceError::Unexpected { what: address, answer: response.status().to_string() })
}

impl Service for Client<'_> {
    fn send(&self, voice: Voice, order: &Order) -> Answer {
        let supports = format!("{}/supports", self.base);
        let bearer = self.token(voice);
        let key = order.key.to_string();
        let sent = match order.act {
            Act::Support => self
                .agent
                .post(&supports)
                .header("Authorization", &bearer)
                .header("Idempotency-Key", &key)
                .content_type("application/json")
                .send(serde_json::json!({ "item": order.item.0 }).to_string()),
            Act::Withdraw => self
                .agent
                .delete(format!("{supports}/{}", order.item))
                .header("Authorization", &bearer)
                .header("Idempotency-Key", &key)
                .call(),
        };
        sent.and_then(|mut response| Ok((response.status(), read(&mut response)?)))
            .map_or(Answer::Unknown, |(status, body)| understand(status, &body))
    }

    fn ballot(&self, voice: Voice) -> Result<Ballot, ServiceError> {
        self.get::<BallotBody>(&self.token(voice), "ballot").map(Ballot::from)
    }

    fn log(&self) -> Result<Vec<u64>, ServiceError> {
        let body: LogBody = self.get(&format!("Bearer {}", self.scene.reader), "log")?;
        Ok(body.entries.into_iter().map(|entry| entry.seq).collect())
    }
}

impl From<BallotBody> for Ballot {
    fn from(body: BallotBody) -> Self {
        Self { version: body.version, marks: body.marks.into_iter().map(Item).collect() }
    }
}

/// Every status is read by us, so none is an error of the client.
fn agent() -> Agent {
    Agent::config_builder()
        .timeout_global(Some(ANSWER_LIMIT))
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .new_agent()
}

fn read(response: &mut Response<ureq::Body>) -> Result<String, ureq::Error> {
    response.body_mut().read_to_string()
}

/// A refusal names its code; anything that is neither that nor a ballot leaves doubt.
fn understand(status: StatusCode, body: &str) -> Answer {
    if status.is_success() {
        serde_json::from_str::<BallotBody>(body)
            .map_or(Answer::Unknown, |ballot| Answer::Acknowledged(ballot.into()))
    } else {
        serde_json::from_str::<ErrorBody>(body)
            .ok()
            .filter(|_| status != StatusCode::INTERNAL_SERVER_ERROR)
            .map_or(Answer::Unknown, |error| Answer::Refused(error.code))
    }
}

fn unreachable(what: &str, error: &ureq::Error) -> ServiceError {
    ServiceError::Unreachable { what: what.to_owned(), cause: error.to_string() }
}

#[cfg(test)]
mod tests;
