//! The headers that keep a browser from doing more with an answer than was meant.
//!
//! [`secure`] completes an answer and never overrules what its handler chose, so it can lie around pages, API and files
//! alike: `router.layer(axum::middleware::map_response(headers::secure))`. An answer that says nothing about its
//! content gets the policy of data, under which a browser runs and loads nothing. Pages bring a policy of their own,
//! made by [`page_policy`].
//!
//! Deliberately absent: `Strict-Transport-Security`. Whether the public address is HTTPS is known to whoever set up
//! the proxy before this server, and a laptop in a hall works over plain HTTP.

use axum::{
    http::{
        HeaderName, HeaderValue,
        header::{
            CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
        },
    },
    response::Response,
};

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const CROSS_ORIGIN_OPENER_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-opener-policy");

/// What every answer says unless its handler said otherwise.
const DEFAULTS: [(HeaderName, HeaderValue); 6] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(DATA_POLICY)),
    (CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin")),
    (PERMISSIONS_POLICY, HeaderValue::from_static("camera=(), geolocation=(), microphone=()")),
    // Not `no-referrer`: a form that failed without JavaScript finds its way back by the referrer.
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
];

const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The content security policy of a script that a browser runs beside a page, as a program of its own: it loads its module
/// from here, compiles it, and does nothing else.
pub const WORKER_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
);

/// Adds the headers that an answer lacks.
pub async fn secure(mut response: Response) -> Response {
    for (name, value) in DEFAULTS {
        response.headers_mut().entry(name).or_insert(value);
    }
    response
}

/// The content security policy of a page whose inline script carries this nonce.
///
/// `wasm-unsafe-eval` lets the islands be compiled; it does not allow `eval`. There is no exception for styles:
/// a `style` attribute in markup stays without effect.
pub fn page_policy(nonce: &str) -> Option<HeaderValue> {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         worker-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).ok()
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, http::Request, middleware::map_response, routing::get};
    use tower::ServiceExt as _;

    use super::*;

    async fn answer(router: Router) -> Response {
        let request = Request::new(Body::empty());
        match router.layer(map_response(secure)).oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }

    #[tokio::test]
    async fn an_answer_that_says_nothing_may_load_nothing() {
        let response = answer(Router::new().route("/", get(|| async { "data" }))).await;
        for (name, value) in DEFAULTS {
            assert_eq!(response.headers().get(&name), Some(&value), "{name}");
        }
    }

    #[tokio::test]
    async fn what_a_handler_chose_stays() {
        let chosen = [(REFERRER_POLICY, "no-referrer")];
        let response = answer(Router::new().route("/", get(move || async move { chosen }))).await;
        let all: Vec<_> = response.headers().get_all(REFERRER_POLICY).iter().collect();
        assert_eq!(all, ["no-referrer"]);
    }

    #[tokio::test]
    async fn an_address_without_a_handler_is_covered_too() {
        let response = answer(Router::new()).await;
        assert_eq!(
            response.headers().get(X_FRAME_OPTIONS).map(HeaderValue::as_bytes),
            Some(&b"DENY"[..])
        );
    }
}
