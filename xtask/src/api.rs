//! The HTTP API of a running server, as a client that trusts nothing sees it.
//!
//! A [`Caller`] is somebody who asks: a person with a bearer token, or anybody. Every write carries
//! a fresh idempotency key; a server that is too busy is asked again with the same one.
//!
//! Deliberately absent: the product's own types. What an answer means is written down once more
//! where it is read, so that a server that changes what it says is noticed.

mod closing;
mod error;

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use ureq::http::header::RETRY_AFTER;
use ureq::http::{Method, Request, Response, StatusCode};
use ureq::{Agent, Body};
use xtask::torture::seed::Seed;

pub(crate) use self::error::ApiError;

/// Entering a whole consultation is one request.
const ANSWER_LIMIT: Duration = Duration::from_mins(10);
/// The openings of a large round are a large answer.
const ANSWER_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// So often a server may be too busy for one request.
const BUSY_LIMIT: u32 = 30;
const BUSY_PAUSE: Duration = Duration::from_secs(1);
/// Connections are kept, one for each thread that votes.
const IDLE_CONNECTIONS: usize = 64;

/// One life of a server.
#[derive(Debug)]
pub(crate) struct Api {
    agent: Agent,
    base: String,
    seed: Seed,
    requests: AtomicU64,
}

/// Somebody who asks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller<'a> {
    api: &'a Api,
    token: Option<&'a str>,
}

impl Api {
    /// A client for the server at `address`. Connects when first used.
    pub(crate) fn at(address: &str) -> Self {
        let agent = Agent::config_builder()
            .timeout_global(Some(ANSWER_LIMIT))
            .http_status_as_error(false)
            .max_idle_connections(IDLE_CONNECTIONS)
            .max_idle_connections_per_host(IDLE_CONNECTIONS)
            .proxy(None)
            .build()
            .new_agent();
        let base = format!("{address}/api/v1");
        Self { agent, base, seed: Seed::fresh(), requests: AtomicU64::new(0) }
    }

    /// Asks as the person for whom the token acts.
    pub(crate) fn person<'a>(&'a self, token: &'a str) -> Caller<'a> {
        Caller { api: self, token: Some(token) }
    }

    /// Asks as somebody who is not signed in.
    pub(crate) fn anybody(&self) -> Caller<'_> {
        Caller { api: self, token: None }
    }
}

/// What a request carries.
#[derive(Clone, Copy)]
struct Content<'a> {
    media_type: &'static str,
    bytes: &'a [u8],
}

impl Caller<'_> {
    /// Reads.
    pub(crate) fn get<T: DeserializeOwned>(self, path: &str) -> Result<T, ApiError> {
        self.ask(&Method::GET, path, None)
    }

    /// Does something.
    pub(crate) fn post<T: DeserializeOwned>(self, path: &str, body: &Value) -> Result<T, ApiError> {
        self.write(&Method::POST, path, body)
    }

    /// Says how something shall be.
    pub(crate) fn put<T: DeserializeOwned>(self, path: &str, body: &Value) -> Result<T, ApiError> {
        self.write(&Method::PUT, path, body)
    }

    /// Changes a part of something.
    pub(crate) fn patch<T: DeserializeOwned>(
        self,
        path: &str,
        body: &Value,
    ) -> Result<T, ApiError> {
        self.write(&Method::PATCH, path, body)
    }

    /// Sends a file of comma-separated values.
    pub(crate) fn post_csv<T: DeserializeOwned>(
        self,
        path: &str,
        bytes: &[u8],
    ) -> Result<T, ApiError> {
        self.ask(&Method::POST, path, Some(Content { media_type: "text/csv", bytes }))
    }

    fn write<T: DeserializeOwned>(
        self,
        method: &Method,
        path: &str,
        body: &Value,
    ) -> Result<T, ApiError> {
        let text = body.to_string();
        let content = Content { media_type: "application/json", bytes: text.as_bytes() };
        self.ask(method, path, Some(content))
    }

    fn ask<T: DeserializeOwned>(
        self,
        method: &Method,
        path: &str,
        content: Option<Content<'_>>,
    ) -> Result<T, ApiError> {
        let request = format!("{method} {path}");
        let number = self.api.requests.fetch_add(1, Ordering::Relaxed);
        let key = self.api.seed.stream(number).uuid().to_string();
        let sent = self.send_until_heard(method, path, content, &key);
        match sent {
            Err(cause) => Err(ApiError::Unreachable { request, cause }),
            Ok((status, body)) if !status.is_success() => {
                Err(ApiError::Refused { request, status, body })
            }
            Ok((_, body)) => serde_json::from_str(&body).map_err(|cause| ApiError::Unexpected {
                request,
                cause,
                body,
            }),
        }
    }

    fn send_until_heard(
        self,
        method: &Method,
        path: &str,
        content: Option<Content<'_>>,
        key: &str,
    ) -> Result<(StatusCode, String), ureq::Error> {
        let mut busy = 0;
        loop {
            let mut response = self.send(method, path, content, key)?;
            let status = response.status();
            if status != StatusCode::SERVICE_UNAVAILABLE || busy == BUSY_LIMIT {
                let body = response.body_mut().with_config().limit(ANSWER_BYTES_MAX);
                return Ok((status, body.read_to_string()?));
            }
            busy += 1;
            thread::sleep(retry_after(&response));
        }
    }

    fn send(
        self,
        method: &Method,
        path: &str,
        content: Option<Content<'_>>,
        key: &str,
    ) -> Result<Response<Body>, ureq::Error> {
        let address = format!("{}{path}", self.api.base);
        let mut request = Request::builder().method(method).uri(address);
        if let Some(token) = self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        match content {
            None => self.api.agent.run(request.body(())?),
            Some(Content { media_type, bytes }) => {
                let request =
                    request.header("Content-Type", media_type).header("Idempotency-Key", key);
                self.api.agent.run(request.body(bytes)?)
            }
        }
    }
}

fn retry_after(response: &Response<Body>) -> Duration {
    let seconds = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
    seconds.and_then(|seconds| seconds.parse().ok()).map_or(BUSY_PAUSE, Duration::from_secs)
}

#[cfg(test)]
mod tests;
