//! The members' round.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    id::{ChallengeId, PersonId, VoiceId},
    people::{Door, VoiceKind},
    round::ItemId,
};
use uuid::Uuid;

use super::{browser::Browser, page::Page, server::Server};
use crate::harness::{Scene, challenge, charter};

/// A campaign in its upvote with four challenges and two supports for each voice.
struct Round {
    server: Server,
    scene: Scene,
}

impl Round {
    async fn open() -> Self {
        let server = Server::open().await;
        let scene = server.world().upvote(charter(), 4).await;
        Self { server, scene }
    }

    async fn member(&self, name: &str) -> (PersonId, Browser) {
        let (person, browser) = self.server.somebody(name).await;
        self.server.world().admit(self.scene.campaign, person).await;
        (person, browser)
    }

    fn address(&self, language: &str) -> String {
        format!("/{language}/campaigns/{}/upvote", self.scene.campaign)
    }

    fn item(&self, number: usize) -> ItemId {
        ItemId::Challenge(self.scene.items[number])
    }

    async fn close(&self) {
        let (round, at) = (self.scene.round, self.server.now());
        let reason = "Everybody has voted.".parse().unwrap();
        self.server.world().host(self.scene.campaign, Command::CloseAt { round, at, reason }).await;
    }

    /// The marks in somebody's ballot and its version.
    async fn ballot(&self, person: PersonId) -> (usize, u64) {
        let service = &self.server.world().service;
        let ballot = service.ballot(self.scene.campaign, person, self.scene.round).await.unwrap();
        ballot.map_or((0, 0), |ballot| (ballot.marks.len(), ballot.version))
    }
}

/// Opens the list, presses the button of an item and shows what comes back.
async fn press(browser: &Browser, address: &str, act: &str, item: ItemId) -> Page {
    let page = browser.open(address).await;
    browser.submit(&page, &page.form(act, item)).await
}

/// The challenges of the list, in its order.
fn listed(page: &Page) -> Vec<String> {
    let items = page.document.all("h3").map(super::document::Element::text);
    items.filter(|title| title.starts_with("Challenge")).collect()
}

#[tokio::test]
async fn delegates_are_told_that_their_organisation_has_one_voice_and_nobody_else_is() {
    let round = Round::open().await;
    let (delegate, browser) = round.server.somebody("delegate").await;
    let (voice, kind) = (VoiceId::new(Uuid::now_v7()), VoiceKind::Organisation);
    let (delegates, door) = (vec![delegate], Door::Listed);
    let admit = Command::Admit { voice, kind, delegates, door };
    round.server.world().host(round.scene.campaign, admit).await;
    let page = browser.open(&round.address("en")).await;
    page.shows("You vote for an organisation. It has one voice");
    let page = browser.open(&round.address("fr")).await;
    page.shows("Vous votez au nom d’un organisme.");
    let (_, anna) = round.member("anna").await;
    anna.open(&round.address("en")).await.hides("You vote for an organisation.");
}

#[tokio::test]
async fn a_support_is_counted_at_its_item_and_what_is_left_is_said() {
    let round = Round::open().await;
    let (person, browser) = round.member("anna").await;
    let before = browser.open(&round.address("en")).await;
    before.shows("You have 2 supports of 2 left.");
    assert!(before.document.all("details").next().is_none(), "a receipt without a ballot");

    let after = press(&browser, &round.address("en"), "support", round.item(1)).await;
    assert_eq!(after.status, StatusCode::OK);
    assert!(after.address.ends_with("/upvote#said"), "{}", after.address);
    assert_eq!(after.said().as_deref(), Some("Counted. You have 1 support of 2 left."));
    let said = after.document.by_id("said").unwrap();
    assert!(said.within("li").unwrap().text().contains("Challenge 1"));
    let receipt = after.document.all("details").next().unwrap().text();
    assert!(receipt.contains("Version 1"), "{receipt}");
    assert_eq!(round.ballot(person).await, (1, 1));

    let taken = press(&browser, &round.address("fr"), "withdraw", round.item(1)).await;
    taken.shows("L’appui est retiré. Il vous reste 2 appuis sur 2.");
    assert_eq!(round.ballot(person).await, (0, 2));
}

#[tokio::test]
async fn one_support_too_many_is_refused_at_its_item_and_the_way_to_ones_supports_is_shown() {
    let round = Round::open().await;
    let (person, browser) = round.member("anna").await;
    let address = round.address("en");
    let first = browser.open(&address).await;
    press(&browser, &address, "support", round.item(0)).await;
    press(&browser, &address, "support", round.item(1)).await;

    let refused = browser.submit(&first, &first.form("support", round.item(2))).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("All your 2 supports are given. Take one back first.");
    assert_eq!(round.ballot(person).await, (2, 2));
    let mine = format!("{address}?mine=1");
    assert!(refused.links().contains(&mine.as_str()));

    let freed = press(&browser, &mine, "withdraw", round.item(0)).await;
    assert!(freed.address.starts_with(&mine), "{}", freed.address);
    assert_eq!(freed.said().as_deref(), Some("Taken back. You have 1 support of 2 left."));
    assert_eq!(listed(&freed), ["Challenge 1"]);
    press(&browser, &address, "support", round.item(2)).await;
    assert_eq!(listed(&browser.open(&mine).await).len(), 2);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_supports_once() {
    let round = Round::open().await;
    let (person, browser) = round.member("anna").await;
    let page = browser.open(&round.address("en")).await;
    let form = page.form("support", round.item(0));
    for _ in 0..2 {
        let answer = browser.submit(&page, &form).await;
        assert_eq!(answer.said().as_deref(), Some("Counted. You have 1 support of 2 left."));
    }
    assert_eq!(round.ballot(person).await, (1, 1));
    // Taken back and given again is a new intent, as its form says which ballot it saw.
    press(&browser, &round.address("en"), "withdraw", round.item(0)).await;
    press(&browser, &round.address("en"), "support", round.item(0)).await;
    assert_eq!(round.ballot(person).await, (1, 3));
}

#[tokio::test]
async fn a_form_that_was_acted_on_and_undone_since_says_so_and_its_button_begins_anew() {
    let round = Round::open().await;
    let (person, browser) = round.member("anna").await;
    let (address, item) = (round.address("en"), round.item(0));
    let stale = browser.open(&address).await;
    let supported = browser.submit(&stale, &stale.form("support", item)).await;
    browser.submit(&supported, &supported.form("withdraw", item)).await;

    let answer = browser.submit(&stale, &stale.form("support", item)).await;
    let said = answer.said().unwrap();
    assert!(said.starts_with("You took this support back since"), "{said}");
    assert!(said.ends_with("You have 2 supports of 2 left."), "{said}");
    assert_eq!(round.ballot(person).await, (0, 2));
    let anew = browser.submit(&answer, &answer.form("support", item)).await;
    assert_eq!(anew.said().as_deref(), Some("Counted. You have 1 support of 2 left."));

    let answer = browser.submit(&supported, &supported.form("withdraw", item)).await;
    let said = answer.said().unwrap();
    assert!(said.starts_with("You supported this again since"), "{said}");
    assert_eq!(round.ballot(person).await, (1, 3));
    browser.submit(&answer, &answer.form("withdraw", item)).await;
    assert_eq!(round.ballot(person).await, (0, 4));
}

#[tokio::test]
async fn a_button_names_its_item_in_the_language_of_the_item() {
    let round = Round::open().await;
    let (_, browser) = round.member("anna").await;
    let button = |page: &Page| {
        let mut named =
            page.document.all("button").filter(|one| one.text().contains("Challenge 0"));
        let name = named.next().unwrap().below().find(|one| one.text() == "Challenge 0").unwrap();
        name.attribute("lang").map(str::to_owned)
    };
    let page = browser.open(&round.address("fr")).await;
    assert_eq!(button(&page).as_deref(), Some("en"));
    assert_eq!(button(&browser.open(&round.address("en")).await), None);
    browser.submit(&page, &page.form("support", round.item(0))).await;
    assert_eq!(button(&browser.open(&round.address("fr")).await).as_deref(), Some("en"));
}

#[tokio::test]
async fn the_list_looks_the_same_whatever_others_support() {
    let round = Round::open().await;
    let (_, anna) = round.member("anna").await;
    let (_, ben) = round.member("ben").await;
    let nobody = round.server.nobody();
    let address = round.address("en");
    let mut shown = Vec::new();
    for _ in 0..2 {
        shown.push((anna.open(&address).await.text(), nobody.open(&address).await.text()));
        press(&ben, &address, "support", round.item(shown.len())).await;
    }
    assert_eq!(shown[0], shown[1]);
}

#[tokio::test]
async fn the_order_is_ones_own_and_stays_whatever_is_done_and_in_whatever_language() {
    let round = Round::open().await;
    let (_, anna) = round.member("anna").await;
    let first = listed(&anna.open(&round.address("en")).await);
    assert_eq!(first.len(), 4);
    press(&anna, &round.address("en"), "support", round.item(2)).await;
    assert_eq!(listed(&anna.open(&round.address("fr")).await), first);
    let mut orders = std::collections::BTreeSet::from([first]);
    for name in ["ben", "chloe", "dan", "eva", "fay"] {
        let (_, browser) = round.member(name).await;
        orders.insert(listed(&browser.open(&round.address("en")).await));
    }
    assert!(orders.len() > 1);
}

#[tokio::test]
async fn a_narrowed_list_stays_so_after_an_act() {
    let round = Round::open().await;
    let (_, browser) = round.member("anna").await;
    let address = format!("{}?q=chAllenge+2", round.address("en"));
    let found = browser.open(&address).await;
    assert_eq!(listed(&found), ["Challenge 2"]);
    let after = browser.submit(&found, &found.form("support", round.item(2))).await;
    assert!(after.address.ends_with("/upvote?q=chAllenge%202#said"), "{}", after.address);
    assert_eq!(listed(&after), ["Challenge 2"]);
    browser.open(&format!("{}?q=nowhere", round.address("en"))).await.shows("Nothing is found");
}

/// A challenge of a member, accepted before the upvote opens.
async fn of_a_member(server: &Server, author: PersonId) -> (Scene, ChallengeId) {
    let world = server.world();
    let campaign = world.create(charter()).await;
    world.advance(campaign, pathways::stage::Stage::Call).await;
    world.admit(campaign, author).await;
    let text = Box::new(challenge("Challenge of Anna"));
    let command = Command::Submit { text, authorship: Authorship::Own };
    let acted = world.act(campaign, Actor::Person(author), command).await.unwrap();
    let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
        panic!("a submission says so")
    };
    world.host(campaign, Command::Accept { challenge: *challenge }).await;
    let state = world.advance(campaign, pathways::stage::Stage::Upvote).await;
    let round = state.campaign.current_round().unwrap().id;
    (Scene { campaign, round, items: vec![*challenge] }, *challenge)
}

#[tokio::test]
async fn the_words_of_a_challenge_that_was_taken_back_leave_the_list_and_supports_can_leave_it() {
    let server = Server::open().await;
    let (author, _) = server.somebody("anna").await;
    let (scene, challenge) = of_a_member(&server, author).await;
    let round = Round { server, scene };
    let (ben, browser) = round.member("ben").await;
    let (_, other) = round.member("chloe").await;
    let address = round.address("en");
    press(&browser, &address, "support", round.item(0)).await;
    let stale = other.open(&address).await;
    let taken_back = Command::Withdraw { challenge };
    round
        .server
        .world()
        .act(round.scene.campaign, Actor::Person(author), taken_back)
        .await
        .unwrap();

    let page = browser.open(&address).await;
    page.hides("Challenge of Anna");
    page.shows("Taken back by its author");
    browser.submit(&page, &page.form("withdraw", round.item(0))).await;
    assert_eq!(round.ballot(ben).await.0, 0);
    let refused = other.submit(&stale, &stale.form("support", round.item(0))).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("Its author took this item back. Choose another.");
}

#[tokio::test]
async fn whoever_cannot_support_is_told_how_to_get_there() {
    let round = Round::open().await;
    let address = round.address("en");
    let nobody = round.server.nobody().open(&address).await;
    nobody.shows("Sign in to take part");
    assert!(nobody.forms().iter().all(|form| form.asks));
    let (_, visitor) = round.server.somebody("zoe").await;
    let visitor = visitor.open(&address).await;
    visitor.shows("You have no voice in this campaign yet");
    let join = format!("/en/campaigns/{}/join", round.scene.campaign);
    assert!(visitor.links().contains(&join.as_str()));
    assert_eq!(listed(&visitor), listed(&nobody), "nothing personal is in their order");
}

#[tokio::test]
async fn whoever_was_signed_out_meanwhile_is_told_at_the_item() {
    let round = Round::open().await;
    let (person, browser) = round.member("anna").await;
    let page = browser.open(&round.address("en")).await;
    round.server.desk.sign_in.sign_out_everywhere(person).await.unwrap();
    let refused = browser.submit(&page, &page.form("support", round.item(0))).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    refused.shows("You are signed out.");
    assert_eq!(round.ballot(person).await.0, 0);
}

#[tokio::test]
async fn before_the_box_opens_the_page_says_when_and_after_it_has_closed_what_comes_next() {
    let server = Server::open().await;
    let campaign = server.world().create(charter()).await;
    server.world().advance(campaign, pathways::stage::Stage::Call).await;
    let early = server.nobody().open(&format!("/en/campaigns/{campaign}/upvote")).await;
    assert_eq!(early.status, StatusCode::OK);
    early.shows("The upvote is not open yet");
    early.shows("Its date is not announced yet.");

    let round = Round::open().await;
    let (_, browser) = round.member("anna").await;
    let open = press(&browser, &round.address("en"), "support", round.item(0)).await;
    round.close().await;
    let closed = browser.open(&round.address("en")).await;
    closed.shows("The upvote is closed");
    closed.shows("1 voice of 1 supported something.");
    closed.shows("Nobody else is shown this.");
    closed.shows("Challenge 0");
    round.server.nobody().open(&round.address("en")).await.hides("Challenge 0");
    let late = browser.submit(&open, &open.form("support", round.item(1))).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.shows("The box is closed. What was confirmed before counts.");
}
