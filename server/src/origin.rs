//! Where the installation is reached, and which sites may send it forms.
//!
//! A browser attaches cookies to whatever it sends here, also when another site's page makes it
//! send. So an unsafe request counts only if `Sec-Fetch-Site` or `Origin` says that it comes from
//! our own pages; otherwise it is answered with `403` and the code `foreign_origin`. A request with
//! a bearer token and without cookies is a program's: no site can make a browser send one, and it
//! is let through.
//!
//! Invariants:
//! - The check is on the request alone: no tokens in forms, nothing to expire in an open tab.
//! - Over plain HTTP browsers send no `Sec-Fetch-Site`, so there the `Origin` decides. It becomes
//!   `null` under the referrer policy `no-referrer`: pages with forms use `same-origin`.
//! - Methods that change nothing pass, therefore no `GET` may change anything.

mod public_address;

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use tower::{Layer, Service};
use tower_http::csrf::{ConfigError, Csrf, CsrfLayer, ProtectionError};

use crate::api::ApiError;

pub use public_address::{PublicAddress, PublicAddressError};

/// Refuses what other sites make browsers send.
#[derive(Clone, Debug)]
pub struct OriginLayer {
    browsers: CsrfLayer<fn(ProtectionError) -> Response>,
}

/// A service behind an [`OriginLayer`].
#[derive(Clone, Debug)]
pub struct OwnOrigin<Inner> {
    programs: Inner,
    browsers: Csrf<Inner, fn(ProtectionError) -> Response>,
}

impl OriginLayer {
    /// Trusts the installation's own pages.
    pub fn new(public: &PublicAddress) -> Result<Self, ConfigError> {
        let refuse: fn(ProtectionError) -> Response = foreign_origin;
        let browsers =
            CsrfLayer::new().add_trusted_origin(public.origin())?.with_rejection_response(refuse);
        Ok(Self { browsers })
    }
}

impl<Inner: Clone> Layer<Inner> for OriginLayer {
    type Service = OwnOrigin<Inner>;

    fn layer(&self, inner: Inner) -> Self::Service {
        OwnOrigin { programs: inner.clone(), browsers: self.browsers.layer(inner) }
    }
}

impl<Inner> Service<Request> for OwnOrigin<Inner>
where
    Inner: Service<Request, Response = Response, Error = Infallible>,
    Inner::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        match self.programs.poll_ready(context) {
            Poll::Ready(Ok(())) => self.browsers.poll_ready(context),
            other => other,
        }
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        if is_from_a_program(request.headers()) {
            Box::pin(self.programs.call(request))
        } else {
            Box::pin(self.browsers.call(request))
        }
    }
}

fn is_from_a_program(headers: &HeaderMap) -> bool {
    let is_bearer = |value: &[u8]| value.len() > 7 && value[..7].eq_ignore_ascii_case(b"bearer ");
    !headers.contains_key(header::COOKIE)
        && headers.get(header::AUTHORIZATION).is_some_and(|value| is_bearer(value.as_bytes()))
}

fn foreign_origin(_: ProtectionError) -> Response {
    ApiError::ForeignOrigin.into_response()
}

#[cfg(test)]
mod tests;
