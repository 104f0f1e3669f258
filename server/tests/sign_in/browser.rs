//! A browser without a network between.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, Response, StatusCode, header},
};
use pathways_server::{
    ending::Ending,
    router::{Doors, router},
    sign_in::NewSession,
    site::Site,
};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use uuid::Uuid;

use super::desk::Desk;

/// A browser: it keeps cookies and says from which page it sends.
pub(super) struct Browser {
    pub(super) router: Router,
    pub(super) origin: String,
    pub(super) language: &'static str,
    pub(super) cookies: Vec<(String, String)>,
}

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Value,
    pub(super) cookies: Vec<String>,
}

impl Browser {
    pub(super) fn of(desk: &Desk) -> Self {
        let (service, sign_in) = (desk.world.service.clone(), desk.sign_in.clone());
        let origin = sign_in.public().origin().to_owned();
        let router =
            router(Doors { service, sign_in, site: Site::Embedded, ending: Ending::never() })
                .unwrap();
        Self { router, origin, language: "en", cookies: Vec::new() }
    }

    /// Signed in as somebody.
    pub(super) fn signed_in(desk: &Desk, session: &NewSession) -> Self {
        let mut browser = Self::of(desk);
        let cookie = session.secret.cookie(desk.sign_in.public());
        let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
        browser.cookies.push((name.to_owned(), rest.split(';').next().unwrap().to_owned()));
        browser
    }

    /// Sends with a key of its own.
    pub(super) async fn send(&mut self, method: Method, path: &str, body: &Value) -> Answer {
        self.send_with(&Uuid::new_v4().to_string(), method, path, body).await
    }

    pub(super) async fn send_with(
        &mut self,
        key: &str,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Answer {
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let kept = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ORIGIN, &self.origin)
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header("Idempotency-Key", key)
            .header(header::COOKIE, kept.collect::<Vec<_>>().join("; "));
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let answer = read(answer).await;
        for cookie in &answer.cookies {
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        answer
    }

    pub(super) async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, &body).await
    }

    pub(super) async fn post_with(&mut self, key: &str, path: &str, body: Value) -> Answer {
        self.send_with(key, Method::POST, path, &body).await
    }

    pub(super) async fn me(&mut self) -> Value {
        self.send(Method::GET, "/api/v1/me", &Value::Null).await.body
    }
}

pub(super) async fn read(answer: Response<Body>) -> Answer {
    let cookies = answer.headers().get_all(header::SET_COOKIE).iter();
    let cookies = cookies.map(|cookie| cookie.to_str().unwrap().to_owned()).collect();
    let status = answer.status();
    let bytes = to_bytes(answer.into_body(), 100_000).await.unwrap();
    let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
    Answer { status, body, cookies }
}

#[track_caller]
pub(super) fn check_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status.as_u16(), &answer.body["code"]), (status, &json!(code)));
    assert!(answer.body["message"].is_string() && answer.body.get("details").is_some());
    assert_eq!(answer.body.as_object().unwrap().len(), 3);
}
