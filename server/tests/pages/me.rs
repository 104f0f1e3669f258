//! A reader's own page.

use axum::http::{
    StatusCode,
    header::{CACHE_CONTROL, CONTENT_DISPOSITION, LOCATION},
};
use pathways::{
    campaign::{Authorship, Command, Fact},
    charter::Admission,
    text::Language,
};
use pathways_server::store::NoteRow;
use serde_json::{Value, json};
use uuid::Uuid;

use super::server::Server;
use crate::harness::{both, challenge};

#[tokio::test]
async fn nobody_has_no_page_of_her_own() {
    let browser = Server::open().await.nobody();
    for address in ["/en/me", "/en/me/erase"] {
        let page = browser.open(address).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{address}");
        let back = format!("/en/sign-in?back={address}");
        assert!(page.links().contains(&back.as_str()), "{address}");
    }
    assert_eq!(browser.fetch("/en/me/download").await.header(LOCATION), "/en/me");
}

#[tokio::test]
async fn name_and_language_are_changed_and_a_wrong_name_changes_nothing() {
    let server = Server::open().await;
    let (person, browser) = server.somebody("anna").await;
    let page = browser.open("/en/me").await;
    page.shows("anna@example.org");
    let form = page.form("describe", "").set("name", "Anna").set("language", "fr");
    let next = browser.submit(&page, &form).await;
    assert_eq!(next.said().as_deref(), Some("Saved."));
    let long = "x".repeat(121);
    let again = browser.submit(&page, &form.set("name", &long)).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.form("describe", "").value("name"), Some(long.as_str()));
    let profile = server.desk.sign_in.profile(person).await.unwrap();
    assert_eq!((profile.name.unwrap().as_str(), profile.language), ("Anna", Language::Fr));
}

#[tokio::test]
async fn signing_out_ends_this_session_and_everywhere_every_one() {
    let server = Server::open().await;
    let (person, here) = server.somebody("anna").await;
    let there = server.browser(person).await;
    let page = here.open("/en/me").await;
    let out = here.submit(&page, &page.form("sign-out", "")).await;
    assert_eq!(out.said().as_deref(), Some("You are signed out."));
    out.document.island("DraftsForgotten").expect("drafts stay on the device");
    assert!(here.open("/en/sign-in").await.document.island("DraftsForgotten").is_none());
    assert_eq!(here.open("/en/me").await.status, StatusCode::UNAUTHORIZED);
    let page = there.open("/en/me").await;
    assert_eq!(page.status, StatusCode::OK);
    let third = server.browser(person).await;
    third.submit(&page, &page.form("sign-out-everywhere", "")).await;
    assert_eq!(there.open("/en/me").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_program_is_listed_and_loses_its_token() {
    let server = Server::open().await;
    let (person, browser) = server.somebody("anna").await;
    let (label, now) = ("Import".parse().unwrap(), server.now());
    let token = server.desk.sign_in.mint_token(person, label, now).await.unwrap();
    let id = server.desk.sign_in.tokens_of(person).await.unwrap().remove(0).id;
    let page = browser.open("/en/me").await;
    page.shows("Import, since 15 January 2027");
    let next = browser.submit(&page, &page.form("revoke", &id)).await;
    assert_eq!(next.said().as_deref(), Some("The token is revoked."));
    assert_eq!(server.desk.sign_in.bearer(&token).await.unwrap(), None);
}

#[tokio::test]
async fn the_download_holds_all_that_is_hers_and_nothing_of_others() {
    let server = Server::open().await;
    let campaign = server.desk.call(Admission::Listed).await;
    let (anna, browser) = server.somebody("anna").await;
    let (ben, _) = server.somebody("ben").await;
    for (person, title) in [(anna, "Rooms cost too much"), (ben, "Trains are late")] {
        server.world().admit(campaign, person).await;
        let text = Box::new(challenge(title));
        let command = Command::Submit { text, authorship: Authorship::Own };
        server
            .world()
            .act(campaign, pathways::campaign::Actor::Person(person), command)
            .await
            .unwrap();
    }
    let file = browser.fetch("/fr/me/download").await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.header(CONTENT_DISPOSITION).starts_with("attachment"));
    assert_eq!(file.header(CACHE_CONTROL), "private, no-store");
    let document: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(document["address"], "anna@example.org");
    let part = &document["campaigns"][0];
    assert_eq!(part["challenges"][0]["text"]["title"], "Rooms cost too much");
    assert_eq!(part["words"][0]["words"]["title"], "Rooms cost too much");
    assert_eq!(part["acts"][0]["what"], json!("challenge_submitted"));
    for foreign in ["ben", "Trains", &ben.to_string()] {
        assert!(!file.body.contains(foreign), "{foreign}");
    }
}

#[tokio::test]
async fn the_download_holds_her_offers_of_help_and_not_what_she_notes_for_herself() {
    let server = Server::open().await;
    let campaign = server.desk.call(Admission::Listed).await;
    let (anna, browser) = server.somebody("anna").await;
    let (ben, _) = server.somebody("ben").await;
    let (world, now) = (server.world(), i64::try_from(server.now().unix()).unwrap());
    let text = Box::new(challenge("Rooms cost too much"));
    let submitted = Command::Submit { text, authorship: Authorship::OnBehalf };
    let acted = world.host(campaign, submitted).await;
    let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
        panic!("a submission says so")
    };
    world.host(campaign, Command::Accept { challenge: *challenge }).await;
    let draft = Command::DraftTopic { name: both("Shared rooms"), answers: vec![*challenge] };
    let acted = world.host(campaign, draft).await;
    let Some((_, Fact::TopicDrafted { topic, .. })) = acted.facts.first() else {
        panic!("a draft says so")
    };
    for (person, words) in [(anna, "I have a van."), (ben, "I have a drill.")] {
        let note = Some(words.to_owned());
        world.store.offer_help(topic.uuid(), person.uuid(), note, now).await.unwrap();
    }
    let text = Some("Nobody else reads this.".to_owned());
    let note = NoteRow { item: "challenge:1".to_owned(), read: true, mark: None, text };
    world.store.keep_note(Uuid::now_v7(), anna.uuid(), note).await.unwrap();
    let file = browser.fetch("/en/me/download").await;
    let document: Value = serde_json::from_str(&file.body).unwrap();
    let offer = json!({ "topic": topic, "since": server.now(), "note": "I have a van." });
    assert_eq!(document["campaigns"][0]["offers"], json!([offer]));
    for foreign in ["drill", "Nobody else reads this."] {
        assert!(!file.body.contains(foreign), "{foreign}");
    }
}

#[tokio::test]
async fn a_reader_is_told_of_every_kind_of_what_is_stored_and_of_who_sees_her_address() {
    let server = Server::open().await;
    let (_, browser) = server.somebody("anna").await;
    for address in ["/en/me", "/en/privacy"] {
        let page = browser.open(address).await;
        page.shows("Offers to help with a topic");
        page.shows("What you note for yourself as a panelist");
        page.shows("in no download and in no backup");
        page.shows("and whoever leads a topic");
        page.hides("nobody sees it but");
    }
    browser.open("/en/me").await.shows("except what you note for yourself");
}
