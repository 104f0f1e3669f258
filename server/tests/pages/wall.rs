//! The wall of a room: at each moment, before there is a campaign to see, and while a decision is told on it.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Command},
    charter::{Charter, Totals, UpvoteRules},
    round::{ItemId, Operation},
    stage::Stage,
};
use pathways_server::service::IdempotencyKey;

use super::{
    document::Element,
    page::Page,
    sector::{Moment, sector},
    server::Server,
};
use crate::harness::charter;

mod reveal;

fn address(moment: Moment, language: &str) -> String {
    format!("/{language}/campaigns/{}/wall", sector().1.scene(moment).campaign)
}

fn with_class<'a>(page: &'a Page, class: &'a str) -> impl Iterator<Item = Element<'a>> {
    let has = move |element: &Element<'_>| element.attribute("class") == Some(class);
    page.document.elements().filter(has)
}

#[test]
fn the_stream_of_a_wall_is_there_for_whoever_the_wall_is_there_for() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let stream = format!("/live/{}", sector.scene(Moment::Draft).campaign);
        let nobody = sector.server.nobody().fetch(&stream).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
        let host = sector.server.browser(sector.cast.host).await.fetch(&stream).await;
        assert_eq!(host.status, StatusCode::OK);
    });
}

#[test]
fn before_the_campaign_opens_its_wall_is_there_for_those_who_prepare_it_alone() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let address = address(Moment::Draft, "en");
        let nobody = sector.server.nobody().open(&address).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
        assert_eq!(nobody.document.all("h1").count(), 1);
        let host = sector.server.browser(sector.cast.host).await.open(&address).await;
        assert_eq!(host.status, StatusCode::OK);
        assert_eq!(host.document.all("h1").count(), 1);
        host.shows("What holds us back?");
        host.shows("What holds us back? (fr)");
        host.shows("opens");
        host.hides("Scan the code");
    });
}

#[test]
fn each_board_has_one_heading_and_the_way_for_a_phone_in_one_place() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        for moment in Moment::ALL.into_iter().skip(1) {
            let page = sector.server.nobody().open(&address(moment, "fr")).await;
            assert_eq!(page.status, StatusCode::OK, "{moment:?}");
            assert_eq!(page.document.all("h1").count(), 1, "{moment:?}");
            assert_eq!(with_class(&page, "p-wall-qr").count(), 1, "{moment:?}");
            assert_eq!(with_class(&page, "p-wall-address").count(), 1, "{moment:?}");
            assert_eq!(page.document.all("header").count(), 0, "{moment:?}");
        }
    });
}

#[test]
fn what_is_asked_and_what_to_do_stand_in_both_languages() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address(Moment::Call, "fr")).await;
        let heading: String = page.document.all("h1").map(Element::text).collect();
        assert_eq!(heading, "What holds us back? (fr) What holds us back?");
        page.shows("Balayez le code avec votre téléphone");
        page.shows("Scan the code with your phone");
        let english = with_class(&page, "p-wall-second");
        assert!(english.into_iter().all(|line| line.attribute("lang") == Some("en")));
    });
}

#[test]
fn the_code_of_the_room_is_shown_as_it_is_typed() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let address = format!("{}?code=bcdf-2345%3Cb%3E", address(Moment::Call, "en"));
        let page = sector.server.nobody().open(&address).await;
        let typed: Vec<_> = with_class(&page, "p-wall-address").map(Element::text).collect();
        assert_eq!(typed, ["127.0.0.1:3000/j/BCDF-2345B"]);
        page.shows("Code BCDF-2345B");
    });
}

#[test]
fn without_javascript_the_wall_and_no_other_page_loads_itself_again() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let refresh = "<noscript><meta http-equiv=\"refresh\" content=\"5\"";
        let nobody = sector.server.nobody();
        let wall = nobody.open(&address(Moment::Call, "en")).await;
        assert!(wall.html.contains(refresh), "{}", wall.html);
        let campaign = address(Moment::Call, "en").replace("/wall", "");
        assert!(!nobody.open(&campaign).await.html.contains("http-equiv"));
    });
}

#[test]
fn a_lost_connection_has_its_words_on_the_wall_hidden_until_it_is_lost() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address(Moment::Upvote, "en")).await;
        let lost = with_class(&page, "c-live-lost").next().unwrap();
        assert!(lost.has("hidden"));
        assert!(lost.text().starts_with("No connection:"), "{}", lost.text());
        assert!(lost.text().contains("Pas de connexion"), "{}", lost.text());
        assert!(
            lost.within("div").is_some_and(|around| around.attribute("role") == Some("status"))
        );
        let board = page.document.by_id("board").unwrap();
        let mut replaced = board.below().filter_map(|element| element.attribute("class"));
        assert!(
            replaced.all(|class| class != "c-live-lost"),
            "the board is replaced, the sign is not"
        );
    });
}

#[tokio::test]
async fn the_totals_of_an_open_box_take_the_place_of_the_invitation_with_the_first_support() {
    let server = Server::open().await;
    let upvote = UpvoteRules { totals: Totals::Live, ..charter().upvote };
    let scene = server.world().upvote(Charter { upvote, ..charter() }, 3).await;
    let member = server.world().person("member").await;
    server.world().admit(scene.campaign, member).await;
    let address = format!("/en/campaigns/{}/wall", scene.campaign);
    server.nobody().open(&address).await.shows("Scan the code");
    let support = Operation::Support(ItemId::Challenge(scene.items[1]));
    let (service, key) = (&server.world().service, IdempotencyKey::fresh());
    service.vote(scene.campaign, member, key, scene.round, support, None).await.unwrap();
    let page = server.nobody().open(&address).await;
    page.hides("Scan the code");
    let rows: Vec<_> = page.document.all("tbody").map(Element::text).collect();
    assert!(rows[0].starts_with("Challenge 1 1 "), "{rows:?}");
}

#[tokio::test]
async fn a_host_is_led_to_the_wall_from_the_desk_the_preview_and_the_reveal() {
    let server = Server::open().await;
    let campaign = server.world().create(charter()).await;
    let (host, browser) = server.somebody("host").await;
    server.world().grant(campaign, host, pathways::role::Role::Host).await;
    let command = Command::Advance { from: Stage::Draft, to: Stage::Call };
    server.world().act(campaign, Actor::Person(host), command).await.unwrap();
    let own = format!("/en/campaigns/{campaign}");
    let wall = format!("{own}/wall");
    for path in ["/host", "/host/preview/member?page=wall", "/host/reveal"] {
        let page = browser.open(&format!("{own}{path}")).await;
        assert!(page.links().contains(&wall.as_str()), "{path}");
    }
    assert_eq!(browser.open(&wall).await.status, StatusCode::OK);
}

#[test]
fn what_the_members_support_is_on_the_wall_from_the_count_until_the_panel_votes() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let between = [Moment::UpvoteCounted, Moment::PanelPrepared];
        sector.reads_only_at("/wall", "What the members support", &between).await;
    });
}
