//! Who comes into the panel's room, what each state says there, and what it never says.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    challenge::{ChallengeText, Translation, Video},
    role::Role,
};

use super::{Panel, title, translate};
use crate::{
    harness::{challenge, charter},
    pages::server::Server,
};

const PAGES: [&str; 5] = ["", "/conflicts", "/vote", "/print", "/reasons"];

#[tokio::test]
async fn whoever_has_no_seat_is_told_why_and_sees_nothing_of_the_room() {
    let panel = Panel::of(2).await;
    let nobody = panel.server.nobody();
    let (_, member) = panel.server.somebody("member").await;
    let read = format!("/read/{}", panel.item(0));
    for path in PAGES.into_iter().chain([read.as_str()]) {
        let page = nobody.open(&panel.address(path)).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
        let page = member.open(&panel.address(path)).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        page.shows("This room is the panel’s");
        page.shows("Only those whom a host named");
        page.hides(&title(0));
    }
}

#[tokio::test]
async fn whoever_was_named_after_the_box_had_opened_is_told_so() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let (late, browser) = panel.server.somebody("late").await;
    panel.host(Command::Grant { person: late, role: Role::Panelist }).await;
    let page = browser.open(&panel.address("")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    page.shows("after its ballot box had opened");
}

#[tokio::test]
async fn the_chair_sees_the_room_and_is_kept_from_the_panelists_pages() {
    let panel = Panel::of(2).await;
    let chair = &panel.chair.1;
    for path in ["", "/print", "/reasons"] {
        assert_eq!(chair.open(&panel.address(path)).await.status, StatusCode::OK, "{path}");
    }
    let read = format!("/read/{}", panel.item(0));
    for path in ["/conflicts", "/vote", read.as_str()] {
        let page = chair.open(&panel.address(path)).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        page.shows("do not vote in this panel");
    }
}

#[tokio::test]
async fn conflicts_end_when_the_box_opens() {
    let panel = Panel::of(2).await;
    let before = panel.open(0, "/conflicts").await;
    let none = panel.panelists[0].1.submit(&before, &before.form("declare", "")).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.shows("Please tick at least one item.");
    panel.opens().await;
    let form = before.form("declare", "").also("items", panel.item(0));
    let late = panel.panelists[0].1.submit(&before, &form).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.shows("That ended when the box opened.");
}

#[tokio::test]
async fn nothing_tells_who_has_voted_before_the_box_is_closed() {
    let [quiet, busy] = [Panel::of(2).await, Panel::of(2).await];
    for panel in [&quiet, &busy] {
        panel.opens().await;
    }
    busy.votes(1, &["approve", "decline"]).await;
    busy.votes(2, &["approve", "decline"]).await;
    for path in PAGES {
        let [one, two] = [quiet.open(0, path).await, busy.open(0, path).await];
        // The two servers drew ids, and with them orders, of their own.
        let words = |text: String| {
            let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            words.sort();
            words
        };
        assert_eq!(words(one.text()), words(two.text()), "{path}");
    }
}

#[tokio::test]
async fn a_void_round_says_why_and_the_room_goes_on_with_the_next() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    panel.votes(0, &["approve", "decline"]).await;
    let reason = "A conflict was found late.".parse().unwrap();
    panel.host(Command::VoidRound { round: panel.round(), reason }).await;
    let page = panel.open(0, "").await;
    page.shows("An earlier round was declared void");
    page.shows("A conflict was found late.");
    page.shows("Reading has begun, the box is not open yet");
    panel.open(0, "/vote").await.shows("It is not open yet.");
}

#[tokio::test]
async fn before_the_stage_the_room_says_what_will_come() {
    let server = Server::open().await;
    let scene = server.world().upvote(charter(), 2).await;
    let (person, browser) = server.somebody("ada").await;
    server.world().grant(scene.campaign, person, Role::Panelist).await;
    let address = format!("/en/campaigns/{}/panel", scene.campaign);
    browser.open(&address).await.shows("The panel has not begun");
    for path in ["/conflicts", "/vote", "/reasons", "/print"] {
        assert_eq!(
            browser.open(&format!("{address}{path}")).await.status,
            StatusCode::OK,
            "{path}"
        );
    }
}

/// A challenge with everything that an author can say.
fn told_in_full() -> ChallengeText {
    let link = "https://video.example.org/42".parse().unwrap();
    ChallengeText {
        affected: Some("Dance companies".parse().unwrap()),
        region: Some("Gaspésie".parse().unwrap()),
        discipline: Some("Contemporary dance".parse().unwrap()),
        video: Some(Video { link, summary: "We sign what it costs.".parse().unwrap() }),
        name: Some("The Tuesday group".parse().unwrap()),
        ..challenge("Rooms")
    }
}

#[tokio::test]
async fn the_panel_reads_everything_that_the_author_said_on_screen_and_on_paper() {
    let panel = Panel::on(vec![told_in_full()]).await;
    for path in [format!("/read/{}", panel.item(0)), "/print".to_owned()] {
        let page = panel.open(0, &path).await;
        for said in [
            "Dance companies",
            "Gaspésie",
            "Contemporary dance",
            "We sign what it costs.",
            "The Tuesday group",
        ] {
            page.shows(said);
        }
        assert!(page.links().contains(&"https://video.example.org/42"), "{path}");
    }
}

#[tokio::test]
async fn who_is_affected_and_what_the_video_says_are_read_in_translation_too() {
    let panel = Panel::on(vec![told_in_full()]).await;
    let title = Translation::of_title("fr".parse().unwrap(), "Des salles".parse().unwrap());
    let translation = Box::new(Translation {
        affected: Some("Les compagnies de danse".parse().unwrap()),
        summary: Some("Nous signons ce que cela coûte.".parse().unwrap()),
        ..title
    });
    let challenge = panel.scene.items[0];
    panel.host(Command::Translate { challenge, translation }).await;
    for path in [format!("/read/{}", panel.item(0)), "/print".to_owned()] {
        let page = panel.open(0, &path).await;
        page.shows("Les compagnies de danse");
        page.shows("Nous signons ce que cela coûte.");
    }
    let address = format!("/fr/campaigns/{}/challenges/{challenge}", panel.scene.campaign);
    let page = panel.panelists[0].1.open(&format!("{address}?read=fr")).await;
    page.shows("Les compagnies de danse");
    page.shows("Nous signons ce que cela coûte.");
    page.hides("We sign what it costs.");
}

#[tokio::test]
async fn original_and_translation_stand_side_by_side_each_in_its_language() {
    let panel = Panel::of(1).await;
    translate(&panel).await;
    for path in [format!("/read/{}", panel.item(0)), "/print".to_owned()] {
        let page = panel.open(0, &path).await;
        page.shows("Original");
        page.shows("Translation");
        page.shows(&title(0));
        let french = page.document.all("h2").find(|heading| heading.text() == "Un défi").unwrap();
        assert_eq!(french.attribute("lang"), Some("fr"), "{path}");
    }
    let address = panel.address("").replace("/en/", "/fr/");
    panel.panelists[0].1.open(&address).await.shows("Un défi");
}
