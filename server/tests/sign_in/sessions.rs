use axum::http::{HeaderMap, header};
use pathways::text::Language;
use pathways::time::Seconds;
use pathways_server::sign_in::{Door, RENEWAL_INTERVAL, SESSION_LIFETIME, SessionSecret};

use super::desk::{Desk, code_of};

async fn is_alive(desk: &Desk, secret: &SessionSecret) -> bool {
    desk.sign_in.holder(secret, desk.sign_in.now()).await.unwrap().is_some()
}

fn bearing(authorization: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::AUTHORIZATION, authorization.parse().unwrap());
    headers
}

#[tokio::test]
async fn an_unused_session_ends_at_its_second() {
    let desk = Desk::open().await;
    let session = desk.come("anna@example.org").await;
    assert_eq!(session.expires, desk.sign_in.now().after(SESSION_LIFETIME));
    desk.world.wait(SESSION_LIFETIME);
    assert!(!is_alive(&desk, &session.secret).await);
}

#[tokio::test]
async fn a_used_session_is_renewed_once_a_day() {
    let desk = Desk::open().await;
    let (often, once) = (desk.come("anna@example.org").await, desk.come("ben@example.org").await);
    desk.world.wait(Seconds(RENEWAL_INTERVAL.0 - 1));
    assert!(is_alive(&desk, &once.secret).await, "used too early to be renewed");
    desk.world.wait(Seconds(1));
    assert!(is_alive(&desk, &often.secret).await);
    desk.world.wait(Seconds(SESSION_LIFETIME.0 - RENEWAL_INTERVAL.0));
    assert!(!is_alive(&desk, &once.secret).await);
    desk.world.wait(Seconds(RENEWAL_INTERVAL.0 - 1));
    assert!(is_alive(&desk, &often.secret).await, "the last second of the renewal");
}

#[tokio::test]
async fn signing_out_ends_one_session_or_all() {
    let desk = Desk::open().await;
    let first = desk.come("anna@example.org").await;
    let second = desk.come("anna@example.org").await;
    let third = desk.come("anna@example.org").await;
    let ben = desk.come("ben@example.org").await;
    desk.sign_in.sign_out(&first.secret).await.unwrap();
    assert!(!is_alive(&desk, &first.secret).await);
    assert!(is_alive(&desk, &second.secret).await);
    desk.sign_in.sign_out_everywhere(first.person).await.unwrap();
    assert!(!is_alive(&desk, &second.secret).await);
    assert!(!is_alive(&desk, &third.secret).await);
    assert!(is_alive(&desk, &ben.secret).await);
}

#[tokio::test]
async fn a_token_acts_for_its_person_until_it_is_revoked() {
    let desk = Desk::open().await;
    let (sign_in, now) = (&desk.sign_in, desk.sign_in.now());
    let anna = desk.come("anna@example.org").await.person;
    let ben = desk.come("ben@example.org").await.person;
    let token = sign_in.mint_token(anna, "import".parse().unwrap(), now).await.unwrap();
    assert!(token.reveal().starts_with("ptw_"));
    let headers = bearing(&format!("bearer {}", token.reveal()));
    let identity = sign_in.identify(&headers).await.unwrap();
    assert_eq!((identity.person, identity.door), (Some(anna), Door::Token));
    assert_eq!(identity.language, Language::Fr, "the person's own");

    let listed = sign_in.tokens_of(anna).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].label.as_str(), listed[0].created), ("import", now));
    assert!(sign_in.tokens_of(ben).await.unwrap().is_empty());
    assert_eq!(code_of(sign_in.revoke_token(ben, &listed[0].id).await), "token_unknown");
    let as_token = bearing(&format!("Bearer ptw_{}", listed[0].id));
    assert_eq!(code_of(sign_in.identify(&as_token).await), "sign_in", "its id is no token");

    sign_in.revoke_token(anna, &listed[0].id).await.unwrap();
    assert_eq!(code_of(sign_in.identify(&headers).await), "sign_in");
    assert_eq!(code_of(sign_in.revoke_token(anna, &listed[0].id).await), "token_unknown");
}

#[tokio::test]
async fn what_is_no_token_is_refused_and_not_taken_for_nobody() {
    let desk = Desk::open().await;
    for text in ["Bearer", "Bearer x", "Bearer ptw_x", "Basic eDp5", "ptw_x"] {
        assert_eq!(code_of(desk.sign_in.identify(&bearing(text)).await), "sign_in", "{text}");
    }
}

#[tokio::test]
async fn a_session_that_is_over_makes_nobody_of_its_holder() {
    let desk = Desk::open().await;
    let session = desk.come("anna@example.org").await;
    let mut headers = HeaderMap::new();
    let cookie = session.secret.cookie(desk.sign_in.public());
    headers.insert(
        header::COOKIE,
        cookie.to_str().unwrap().split(';').next().unwrap().parse().unwrap(),
    );
    let identity = desk.sign_in.identify(&headers).await.unwrap();
    assert_eq!((identity.person, identity.door), (Some(session.person), Door::Session));
    desk.world.wait(SESSION_LIFETIME);
    let identity = desk.sign_in.identify(&headers).await.unwrap();
    assert_eq!((identity.person, identity.door), (None, Door::None));
    assert_eq!(code_of(identity.signed_in()), "sign_in");
}
