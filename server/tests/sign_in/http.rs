//! Sign-in over HTTP.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use pathways::charter::Admission;
use pathways::role::Role;
use pathways_server::mail::Occasion;
use pathways_server::sign_in::LETTER_LIFETIME;
use pathways_server::sign_in::http::SignInApi;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use utoipa::OpenApi as _;

use super::browser::{Browser, check_refused, read};
use super::desk::{Desk, other_than, secret_of};

#[tokio::test]
async fn a_browser_signs_in_by_code_describes_itself_and_signs_out() {
    let desk = Desk::open().await;
    let mut browser = Browser::of(&desk);
    assert_eq!(browser.me().await["person"], Value::Null);
    let asked = browser
        .post("/api/v1/sign-in", json!({ "address": "Anna@example.org", "language": "fr" }))
        .await;
    assert_eq!((asked.status, asked.body), (StatusCode::ACCEPTED, Value::Null));
    let letters = desk.letters(1).await;
    let Occasion::SignIn { code, .. } = &letters[0].occasion else { panic!("another letter") };
    let signed_in = browser.post("/api/v1/sign-in/code", json!({ "code": code.reveal() })).await;
    assert_eq!(signed_in.status, StatusCode::OK);
    assert!(signed_in.cookies[0].starts_with("pathways="));

    let me = browser.me().await;
    assert_eq!(me["person"], signed_in.body["person"]);
    assert_eq!((&me["address"], &me["language"]), (&json!("anna@example.org"), &json!("fr")));
    let change = json!({ "name": "Anna", "language": "en" });
    let changed = browser.send(Method::PATCH, "/api/v1/me", &change).await.body;
    assert_eq!((&changed["name"], &changed["language"]), (&json!("Anna"), &json!("en")));
    let unnamed = browser.send(Method::PATCH, "/api/v1/me", &json!({ "name": "" })).await.body;
    assert_eq!((&unnamed["name"], &unnamed["language"]), (&Value::Null, &json!("en")));

    let out = browser.send(Method::DELETE, "/api/v1/sign-in", &Value::Null).await;
    assert_eq!(out.status, StatusCode::NO_CONTENT);
    assert_eq!(browser.me().await["person"], Value::Null);
}

#[tokio::test]
async fn a_wrong_code_and_one_that_comes_too_late_sign_nobody_in() {
    let desk = Desk::open().await;
    let mut browser = Browser::of(&desk);
    browser.post("/api/v1/sign-in", json!({ "address": "anna@example.org" })).await;
    let letters = desk.letters(1).await;
    let Occasion::SignIn { code, .. } = &letters[0].occasion else { panic!("another letter") };
    let wrong = json!({ "code": other_than(code).reveal() });
    check_refused(&browser.post("/api/v1/sign-in/code", wrong).await, 422, "code_refused");
    desk.world.wait(LETTER_LIFETIME);
    let late = json!({ "code": code.reveal() });
    check_refused(&browser.post("/api/v1/sign-in/code", late).await, 422, "code_refused");
    assert_eq!(browser.me().await["person"], Value::Null);
}

#[tokio::test]
async fn refusals_speak_the_language_of_whoever_is_refused() {
    let desk = Desk::open().await;
    let mut browser = Browser { language: "fr-CA, en;q=0.5", ..Browser::of(&desk) };
    let no_code = browser.post("/api/v1/sign-in/code", json!({ "code": "12345" })).await;
    check_refused(&no_code, 422, "code_malformed");
    assert_eq!(no_code.body["message"], "Le code compte six chiffres.");
    let no_field = browser.post("/api/v1/sign-in/code", json!({})).await;
    check_refused(&no_field, 422, "field");
    assert!(no_field.body["message"].as_str().unwrap().contains("est absent"));

    let campaign = desk.call(Admission::Listed).await;
    let path = format!("/api/v1/campaigns/{campaign}/room-codes");
    let mut anna = Browser::signed_in(&desk, &desk.come("anna@example.org").await);
    let own = anna.post(&path, json!({ "count": 1 })).await;
    check_refused(&own, 403, "not_allowed");
    let own = own.body["message"].as_str().unwrap();
    assert!(own.starts_with("Aucun de vos rôles"), "Anna chose French, her browser English: {own}");
}

#[tokio::test]
async fn with_https_every_cookie_is_secured() {
    let desk = Desk::at("https://pathways.example.org").await;
    let mut browser = Browser::of(&desk);
    let address = json!({ "address": "anna@example.org" });
    let asked = browser.post("/api/v1/sign-in", address).await;
    let letters = desk.letters(1).await;
    let Occasion::SignIn { link, .. } = &letters[0].occasion else { panic!("another letter") };
    assert!(
        link.starts_with("https://pathways.example.org/en/sign-in/link/"),
        "English by default"
    );
    let secret = json!({ "secret": secret_of(link).reveal() });
    let signed_in = browser.post("/api/v1/sign-in/link", secret).await;
    for (cookie, name) in [
        (&asked.cookies[0], "__Host-pathways-browser="),
        (&signed_in.cookies[0], "__Host-pathways="),
    ] {
        assert!(cookie.starts_with(name), "{name}");
        assert!(
            cookie.ends_with("; HttpOnly; SameSite=Lax; Secure") && cookie.contains("; Path=/;")
        );
        assert!(!cookie.contains("Domain"));
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    let desk = Desk::open().await;
    desk.come("anna@example.org").await;
    let mut answers = Vec::new();
    for address in ["anna@example.org", "nobody@example.org"] {
        let mut browser = Browser::of(&desk);
        let answer = browser.post("/api/v1/sign-in", json!({ "address": address })).await;
        let attributes = answer.cookies[0].split_once(';').unwrap().1.to_owned();
        answers.push((answer.status, answer.body, answer.cookies.len(), attributes));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn an_address_with_a_second_header_is_refused_and_no_letter_leaves() {
    let desk = Desk::open().await;
    let mut browser = Browser::of(&desk);
    for address in ["anna@example.org\r\nBcc: eve@example.org", "anna\nBcc:eve@example.org", ""] {
        let answer = browser.post("/api/v1/sign-in", json!({ "address": address })).await;
        check_refused(&answer, 422, "address_malformed");
        assert!(!answer.body.to_string().contains("anna"), "what was typed is not repeated");
    }
    assert_eq!(desk.letters_until_now().await, 0);
}

#[tokio::test]
async fn another_sites_page_cannot_sign_anybody_in() {
    let desk = Desk::open().await;
    let mut browser = Browser::of(&desk);
    browser.origin = "https://evil.example.org".to_owned();
    let answer = browser.post("/api/v1/sign-in", json!({ "address": "anna@example.org" })).await;
    check_refused(&answer, 403, "foreign_origin");
    assert_eq!(desk.letters_until_now().await, 0);
}

#[tokio::test]
async fn what_is_wrong_with_a_body_is_said_and_not_repeated() {
    let desk = Desk::open().await;
    let mut browser = Browser::of(&desk);
    let no_field = browser.post("/api/v1/sign-in/code", json!({ "kode": "secret" })).await;
    check_refused(&no_field, 422, "field");
    let no_language = json!({ "address": "anna@example.org", "language": "a secret" });
    let no_language = browser.post("/api/v1/sign-in", no_language).await;
    check_refused(&no_language, 422, "field");
    assert!(!no_language.body.to_string().contains("secret"), "{}", no_language.body);
    let no_code = browser.post("/api/v1/sign-in/code", json!({ "code": "12345" })).await;
    check_refused(&no_code, 422, "code_malformed");
    let no_cookie = browser.post("/api/v1/sign-in/code", json!({ "code": "123456" })).await;
    check_refused(&no_cookie, 422, "code_refused");
    let no_link = browser.post("/api/v1/sign-in/link", json!({ "secret": "x" })).await;
    check_refused(&no_link, 422, "link_malformed");
    let request = Request::post("/api/v1/sign-in/code")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(&b"{\"code\": \"\xff\"}"[..]));
    let broken = browser.router.clone().oneshot(request.unwrap()).await.unwrap();
    check_refused(&read(broken).await, 400, "not_utf8");
    let request = Request::post("/api/v1/sign-in/code").body(Body::from("{}")).unwrap();
    let undeclared = browser.router.clone().oneshot(request).await.unwrap();
    check_refused(&read(undeclared).await, 415, "media_type");
}

#[tokio::test]
async fn nobody_is_told_to_sign_in_where_somebody_is_needed() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let mut browser = Browser::of(&desk);
    let change = json!({ "name": "Anna" });
    let answers = [
        browser.send(Method::PATCH, "/api/v1/me", &change).await,
        browser.send(Method::GET, "/api/v1/me/tokens", &Value::Null).await,
        browser.send(Method::DELETE, "/api/v1/me/sessions", &Value::Null).await,
        browser
            .post(&format!("/api/v1/campaigns/{campaign}/room-codes"), json!({ "count": 1 }))
            .await,
        browser.post(&format!("/api/v1/campaigns/{campaign}/open-code"), Value::Null).await,
    ];
    for answer in answers {
        check_refused(&answer, 401, "sign_in");
    }
}

#[tokio::test]
async fn a_program_acts_with_its_token() {
    let desk = Desk::open().await;
    let anna = desk.come("anna@example.org").await.person;
    let label = "import".parse().unwrap();
    let token = desk.sign_in.mint_token(anna, label, desk.sign_in.now()).await.unwrap();
    let router = Browser::of(&desk).router;
    let patch = |token: String| {
        let request = Request::patch("/api/v1/me")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, token)
            .body(Body::from(json!({ "name": "Anna" }).to_string()));
        router.clone().oneshot(request.unwrap())
    };
    let answer = read(patch(format!("Bearer {}", token.reveal())).await.unwrap()).await;
    assert_eq!((answer.status, &answer.body["name"]), (StatusCode::OK, &json!("Anna")));
    let answer = patch("Bearer ptw_damaged".to_owned()).await.unwrap();
    assert_eq!(answer.headers()[header::WWW_AUTHENTICATE], "Bearer");
    check_refused(&read(answer).await, 401, "sign_in");
}

#[tokio::test]
async fn a_host_makes_codes_and_invites_and_others_use_them() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let host = desk.come("host@example.org").await;
    desk.world.grant(campaign, host.person, Role::Host).await;
    let mut at_desk = Browser::signed_in(&desk, &host);

    let path = format!("/api/v1/campaigns/{campaign}/room-codes");
    let made = at_desk.post(&path, json!({ "count": 2 })).await;
    assert_eq!(made.status, StatusCode::CREATED);
    let code = &made.body["codes"][0];
    let mut in_the_room = Browser::of(&desk);
    let entered = json!({ "campaign": campaign.to_string(), "code": code });
    assert_eq!(in_the_room.post("/api/v1/room-codes", entered).await.status, StatusCode::OK);
    assert!(in_the_room.me().await["person"].is_string());

    let path = format!("/api/v1/campaigns/{campaign}/invitations");
    let invited = json!({ "address": "anna@example.org", "role": "panelist", "language": "en" });
    let answer = at_desk.post(&path, invited.clone()).await;
    assert_eq!((answer.status, answer.body), (StatusCode::ACCEPTED, Value::Null));
    check_refused(&in_the_room.post(&path, invited).await, 403, "not_allowed");
    let other = json!({ "address": "anna@example.org", "role": "member", "language": "en" });
    check_refused(&at_desk.post(&path, other).await, 422, "role_unknown");

    let again = format!("{path}/again");
    let lost = json!({ "address": "anna@example.org" });
    assert_eq!(in_the_room.post(&again, lost).await.status, StatusCode::ACCEPTED);
    let letters = desk.letters(3).await;
    let Occasion::PanelInvitation { link, .. } = &letters[2].occasion else { panic!("no letter") };
    let accepted = json!({ "secret": secret_of(link).reveal() });
    let arrived = Browser::of(&desk).post("/api/v1/invitations", accepted.clone()).await;
    assert_eq!((arrived.status, &arrived.body["role"]), (StatusCode::OK, &json!("panelist")));
    let spent = Browser::of(&desk).post("/api/v1/invitations", accepted).await;
    check_refused(&spent, 410, "invitation_spent");
}

#[tokio::test]
async fn every_operation_of_the_description_has_a_route() {
    let desk = Desk::open().await;
    let router = Browser::of(&desk).router;
    let description = serde_json::to_value(SignInApi::openapi()).unwrap();
    let mut operations = 0;
    for (path, methods) in description["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let method: Method = method.to_uppercase().parse().unwrap();
            let request = Request::builder().method(&method).uri(path.replace(['{', '}'], ""));
            let answer =
                router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            let status = answer.status().as_str().to_owned();
            assert!(
                status != "405" && !operation["responses"][&status].is_null(),
                "{method} {path}: {status}"
            );
            assert_ne!(read(answer).await.body["code"], "unknown_route", "{method} {path}");
            operations += 1;
        }
    }
    assert_eq!(operations, 18);
}
