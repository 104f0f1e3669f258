//! Going for good: what is left of a person in the store, in memory and on pages.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    challenge::Translation,
    charter::Admission,
    id::{CampaignId, ChallengeId, PersonId},
    role::Role,
    round::{ItemId, Operation},
    text::Language,
};
use pathways_server::{
    service::IdempotencyKey,
    sign_in::{Inviter, NewInvitation},
};

use super::{browser::Browser, page::Page, server::Server};
use crate::harness::{World, challenge, charter};

async fn confirm(browser: &Browser, word: &str) -> Page {
    let page = browser.open("/en/me/erase").await;
    browser.submit(&page, &page.form("erase", "").set("confirm", word)).await
}

async fn submits(server: &Server, campaign: CampaignId, who: PersonId, title: &str) -> ChallengeId {
    let text = Box::new(challenge(title));
    let command = Command::Submit { text, authorship: Authorship::Own };
    let acted = server.world().act(campaign, Actor::Person(who), command).await.unwrap();
    match acted.facts.first() {
        Some((_, Fact::ChallengeSubmitted { challenge, .. })) => *challenge,
        other => panic!("{other:?}"),
    }
}

/// Anna, with a row of every kind, and Ben beside her.
async fn lived(server: &Server) -> (CampaignId, ChallengeId, PersonId, Browser) {
    let campaign = server.desk.call(Admission::Listed).await;
    let (anna, browser) = server.somebody("anna").await;
    let (ben, _) = server.somebody("ben").await;
    let (world, sign_in) = (server.world(), &server.desk.sign_in);
    for person in [anna, ben] {
        world.admit(campaign, person).await;
        world.grant(campaign, person, Role::Host).await;
    }
    sign_in.describe(anna, Some("Anna Sand".parse().unwrap()), Language::En).await.unwrap();
    sign_in.mint_token(anna, "Import".parse().unwrap(), server.now()).await.unwrap();
    let invitation = NewInvitation {
        campaign,
        address: "anna@example.org".parse().unwrap(),
        role: Role::Panelist,
        language: Language::En,
    };
    sign_in.invite(invitation, Inviter::Operator, server.now()).await.unwrap();
    let own = submits(server, campaign, anna, "Rooms cost sandcastles").await;
    let translation = Box::new(Translation::of_title(
        Language::Fr.into(),
        "Des salles hors de sandportée".parse().unwrap(),
    ));
    world.host(campaign, Command::Translate { challenge: own, translation }).await;
    let others = submits(server, campaign, ben, "Trains are late").await;
    let (code, reason) =
        (pathways::challenge::DeclineCode::Unclear, Some("Sandstorms say no.".parse().unwrap()));
    let decline = Command::Decline { challenge: others, code, reason };
    world.act(campaign, Actor::Person(anna), decline).await.unwrap();
    (campaign, own, anna, browser)
}

#[tokio::test]
async fn of_somebody_who_went_no_row_holds_address_name_or_words_and_the_record_replays() {
    let server = Server::open().await;
    let (campaign, own, anna, browser) = lived(&server).await;
    let entries_before = server.world().store.log(campaign.uuid(), 0).await.unwrap();
    let gone = confirm(&browser, "Erase").await;
    assert!(gone.said().unwrap().starts_with("Your account is erased."));
    assert_eq!(browser.open("/en/me").await.status, StatusCode::UNAUTHORIZED);

    let (_, stored) = server.desk.stored().await;
    for word in ["anna", "Sand", "sand", "Import"] {
        assert!(!stored.contains(word), "{word} is still stored");
    }
    assert!(stored.contains("ben@example.org") && stored.contains("Trains are late"));

    let entries = server.world().store.log(campaign.uuid(), 0).await.unwrap();
    assert_eq!(entries[..entries_before.len()], entries_before[..], "the record was changed");
    let here = server.world().service.campaign(campaign).unwrap();
    let replayed = World::on(server.world().store.beside()).await;
    assert_eq!(replayed.service.campaign(campaign).unwrap(), here, "memory tells another story");
    assert_eq!(here.challenges[&own].text, None);
    assert!(here.people.with_role(Role::Host).iter().all(|host| *host != anna));

    let log = server.nobody().fetch(&format!("/api/v1/campaigns/{campaign}/log")).await;
    assert_eq!(log.status, StatusCode::OK);
    let page = server.nobody().fetch(&format!("/api/v1/campaigns/{campaign}/challenges")).await;
    assert!(!page.body.contains("sand") && !log.body.contains("sand"));
}

#[tokio::test]
async fn whoever_goes_takes_offers_of_help_along_and_others_stay() {
    let server = Server::open().await;
    let (_, _, anna, browser) = lived(&server).await;
    let (store, topic) = (&server.world().store, uuid::Uuid::now_v7());
    let ben = server.world().person("ben").await;
    for person in [anna, ben] {
        let note = Some("I have a van.".to_owned());
        store.offer_help(topic, person.uuid(), note, 1).await.unwrap();
    }
    confirm(&browser, "erase").await;
    let left = store.helpers(topic).await.unwrap();
    assert_eq!(left.iter().map(|offer| offer.person).collect::<Vec<_>>(), [ben.uuid()]);
}

#[tokio::test]
async fn whoever_comes_again_with_the_address_is_somebody_else() {
    let server = Server::open().await;
    let (_, _, anna, browser) = lived(&server).await;
    confirm(&browser, "erase").await;
    assert_ne!(server.world().person("anna").await, anna);
}

#[tokio::test]
async fn nobody_goes_by_mistake_or_while_a_campaign_has_no_other_host() {
    let server = Server::open().await;
    let (anna, browser) = server.somebody("anna").await;
    let mistyped = confirm(&browser, "delete").await;
    assert_eq!(mistyped.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(mistyped.form("erase", "").value("confirm"), Some("delete"));

    let early = browser.open("/en/me/erase").await;
    let campaign = server.desk.call(Admission::Listed).await;
    server.world().grant(campaign, anna, Role::Host).await;
    let page = browser.open("/en/me/erase").await;
    page.shows("You are the last host");
    let refused =
        browser.send("/en/me/erase", &early.form("erase", "").set("confirm", "erase")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(server.desk.sign_in.profile(anna).await.is_ok());
    assert_eq!(browser.open("/en/me").await.status, StatusCode::OK, "the session went");
}

#[tokio::test]
async fn supports_in_an_open_box_are_taken_back_and_no_ballot_holds_an_address() {
    let server = Server::open().await;
    let scene = server.world().upvote(charter(), 2).await;
    let (anna, browser) = server.somebody("anna").await;
    server.world().admit(scene.campaign, anna).await;
    let operation = Operation::Support(ItemId::Challenge(scene.items[0]));
    let (service, key) = (&server.world().service, IdempotencyKey::fresh());
    service.vote(scene.campaign, anna, key, scene.round, operation, None).await.unwrap();
    confirm(&browser, "erase").await;
    let ballots = server.world().store.ballots(scene.round.uuid()).await.unwrap();
    assert_eq!(ballots.len(), 1);
    assert!(ballots[0].body.contains(r#""marks":{}"#), "{}", ballots[0].body);
    assert!(!server.desk.stored().await.1.contains("anna"));
}
