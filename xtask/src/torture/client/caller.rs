//! One person's requests to one life of the server.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use ureq::Agent;
use ureq::http::{Method, Request, Response, StatusCode};
use uuid::Uuid;

use crate::torture::service::ServiceError;

/// Longer than the server may take for anything; past it the outcome is unknown.
const ANSWER_LIMIT: Duration = Duration::from_secs(40);

/// Somebody with a token, in one campaign.
#[derive(Clone, Debug)]
pub(super) struct Caller {
    agent: Agent,
    base: String,
    bearer: String,
}

impl Caller {
    pub(super) fn new(address: &str, campaign: &str, token: &str) -> Self {
        let base = format!("{address}/api/v1/campaigns/{campaign}");
        Self { agent: agent(), base, bearer: bearer(token) }
    }

    /// Somebody else, over the same pool of connections.
    pub(super) fn with_token(&self, token: &str) -> Self {
        Self { bearer: bearer(token), ..self.clone() }
    }

    /// Reads; `path` goes on from the campaign's own address.
    pub(super) fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ServiceError> {
        let what = self.address(path);
        let request = self.agent.get(&what).header("Authorization", &self.bearer);
        expect(what, request.call().and_then(taken))
    }

    /// Writes where nothing but success will do.
    pub(super) fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        key: Uuid,
        body: &Value,
    ) -> Result<T, ServiceError> {
        expect(self.address(path), self.send(Method::POST, path, key, body))
    }

    /// Writes, and returns whatever is answered.
    pub(super) fn send(
        &self,
        method: Method,
        path: &str,
        key: Uuid,
        body: &Value,
    ) -> Result<(StatusCode, String), ureq::Error> {
        let request = Request::builder()
            .method(method)
            .uri(self.address(path))
            .header("Authorization", &self.bearer)
            .header("Idempotency-Key", key.to_string())
            .header("Content-Type", "application/json")
            .body(body.to_string())?;
        self.agent.run(request).and_then(taken)
    }

    /// Writes without a body.
    pub(super) fn delete(
        &self,
        path: &str,
        key: Uuid,
    ) -> Result<(StatusCode, String), ureq::Error> {
        self.agent
            .delete(self.address(path))
            .header("Authorization", &self.bearer)
            .header("Idempotency-Key", key.to_string())
            .call()
            .and_then(taken)
    }

    fn address(&self, path: &str) -> String {
        if path.is_empty() { self.base.clone() } else { format!("{}/{path}", self.base) }
    }
}

/// Asks a server whether it is well.
pub fn check_health(address: &str) -> Result<(), ServiceError> {
    let what = format!("{address}/api/v1/health");
    let answer = agent().get(&what).call().and_then(taken);
    expect::<Value>(what, answer).map(|_| ())
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

fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

fn taken(mut response: Response<ureq::Body>) -> Result<(StatusCode, String), ureq::Error> {
    Ok((response.status(), response.body_mut().read_to_string()?))
}

fn expect<T: DeserializeOwned>(
    what: String,
    answer: Result<(StatusCode, String), ureq::Error>,
) -> Result<T, ServiceError> {
    let (status, text) = match answer {
        Ok(answer) => answer,
        Err(error) => return Err(ServiceError::Unreachable { what, cause: error.to_string() }),
    };
    match serde_json::from_str(&text) {
        Ok(body) if status.is_success() => Ok(body),
        _ => Err(ServiceError::Unexpected { what, answer: format!("{status} {text}") }),
    }
}
