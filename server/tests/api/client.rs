//! A client of the API, without a network between.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use pathways::id::PersonId;
use pathways_server::{
    api,
    desk::{Desk, Letters},
    ending::Ending,
    erasures::Erasures,
    mail::{MailQueue, Mailer, Outbox, RETRY_DELAYS, Sender, Signature},
    router::{Doors, router},
    sign_in::{Proxy, SignIn, SignInOptions},
    site::Site,
};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::harness::{World, charter};

/// The API over a world, within everything that a running server has around it.
pub(crate) struct Api {
    pub(crate) world: World,
    pub(crate) router: Router,
    sign_in: Arc<SignIn>,
}

/// Somebody with a token.
#[derive(Clone)]
pub(crate) struct Somebody {
    pub(crate) person: PersonId,
    pub(crate) token: String,
}

/// What came back.
#[derive(Debug, PartialEq)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Reply {
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, self.body);
        self.body
    }

    #[track_caller]
    pub(crate) fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(
            (self.status.as_u16(), &self.body["code"]),
            (status, &json!(code)),
            "{}",
            self.body
        );
        assert!(self.body["message"].as_str().is_some_and(|words| words.len() > 10));
        self.body
    }

    /// The id of the first thing of a kind that was created.
    #[track_caller]
    pub(crate) fn created(self, kind: &str) -> String {
        let body = self.ok();
        let entries = body["entries"].as_array().unwrap().iter();
        let mut created = entries.flat_map(|entry| entry["created"].as_array().unwrap());
        let one = created.find(|one| one["kind"] == kind);
        one.unwrap_or_else(|| panic!("no {kind} in {body}"))["id"].as_str().unwrap().to_owned()
    }
}

impl Api {
    pub(crate) async fn open() -> Self {
        let world = World::over("mem://").await;
        let sender = Sender { name: None, address: "desk@example.org".parse().unwrap() };
        let mailer = Mailer::memory(sender, Outbox::default());
        let (mail, _) = MailQueue::start(mailer, RETRY_DELAYS);
        let signature = Signature {
            organiser: "The sector".to_owned(),
            answer_to: "answers@example.org".parse().unwrap(),
        };
        let public = "http://127.0.0.1:3000".parse().unwrap();
        let options =
            SignInOptions { public, signature, proxy: Proxy::None, erasures: Erasures::default() };
        let sign_in = Arc::new(SignIn::new(world.service.clone(), mail, options));
        let doors = Doors {
            service: world.service.clone(),
            sign_in: Arc::clone(&sign_in),
            site: Site::Embedded,
            ending: Ending::never(),
        };
        Self { world, router: router(doors).unwrap(), sign_in }
    }

    /// The desk of the command line over the same services.
    pub(crate) fn desk(&self) -> Desk {
        Desk::new(self.world.service.clone(), Arc::clone(&self.sign_in), Letters::NotSent)
    }

    pub(crate) async fn somebody(&self, name: &str) -> Somebody {
        let person = self.world.person(name).await;
        let label = "a test".parse().unwrap();
        let token = self.sign_in.mint_token(person, label, self.world.service.now()).await;
        Somebody { person, token: token.unwrap().reveal() }
    }

    /// The id of one more token of somebody's.
    pub(crate) async fn another_token(&self, who: &Somebody) -> String {
        let label = "another".parse().unwrap();
        let now = self.world.service.now();
        self.sign_in.mint_token(who.person, label, now).await.unwrap();
        let tokens = self.sign_in.tokens_of(who.person).await.unwrap();
        tokens.into_iter().find(|token| token.label == "another").unwrap().id
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (mut parts, body) = response.into_parts();
        // A resend gets the same answer, but is a request of its own.
        parts.headers.remove("x-request-id");
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let is_json =
            parts.headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind == "application/json");
        let body = match (bytes.is_empty(), is_json) {
            (true, _) => Value::Null,
            (false, true) => serde_json::from_slice(&bytes).unwrap(),
            (false, false) => Value::String(hex::encode(&bytes)),
        };
        Reply { status: parts.status, headers: parts.headers, body }
    }

    pub(crate) async fn get(&self, who: Option<&Somebody>, path: &str) -> Reply {
        self.send(request(Method::GET, who, path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, who: &Somebody, path: &str, body: Value) -> Reply {
        self.write(Method::POST, who, path, body).await
    }

    pub(crate) async fn put(&self, who: &Somebody, path: &str, body: Value) -> Reply {
        self.write(Method::PUT, who, path, body).await
    }

    pub(crate) async fn delete(&self, who: &Somebody, path: &str) -> Reply {
        self.write(Method::DELETE, who, path, Value::Null).await
    }

    async fn write(&self, method: Method, who: &Somebody, path: &str, body: Value) -> Reply {
        self.write_as(method, who, path, body, Uuid::new_v4()).await
    }

    pub(crate) async fn write_as(
        &self,
        method: Method,
        who: &Somebody,
        path: &str,
        body: Value,
        key: Uuid,
    ) -> Reply {
        let request = request(method, Some(who), path)
            .header("Idempotency-Key", key.to_string())
            .header(header::CONTENT_TYPE, "application/json");
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        self.send(request.body(body).unwrap()).await
    }

    /// A campaign of somebody's in its call, by path.
    pub(crate) async fn call(&self, host: &Somebody) -> String {
        let body = json!({ "charter": charter() });
        let id = self.post(host, "/campaigns", body).await.ok()["id"].as_str().unwrap().to_owned();
        let campaign = format!("/campaigns/{id}");
        self.advance(host, &campaign, "draft", "call").await;
        campaign
    }

    pub(crate) async fn advance(&self, host: &Somebody, campaign: &str, from: &str, to: &str) {
        let body = json!({ "kind": "advance", "from": from, "to": to });
        self.post(host, &format!("{campaign}/transitions"), body).await.ok();
    }

    /// An accepted challenge, entered on somebody's behalf.
    pub(crate) async fn accepted(&self, host: &Somebody, campaign: &str, title: &str) -> String {
        let body = json!({ "text": text(title), "authorship": "on_behalf" });
        let entered = self.post(host, &format!("{campaign}/challenges"), body).await;
        let challenge = entered.created("challenge");
        let accept = format!("{campaign}/challenges/{challenge}/accept");
        self.post(host, &accept, Value::Null).await.ok();
        challenge
    }
}

pub(crate) fn request(
    method: Method,
    who: Option<&Somebody>,
    path: &str,
) -> axum::http::request::Builder {
    let request = Request::builder().method(method).uri(format!("{}{path}", api::PREFIX));
    match who {
        Some(who) => request.header(header::AUTHORIZATION, format!("Bearer {}", who.token)),
        None => request,
    }
}

pub(crate) fn text(title: &str) -> Value {
    json!({ "title": title, "language": "en", "merging": "welcome" })
}
