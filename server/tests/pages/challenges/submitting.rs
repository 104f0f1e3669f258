//! The form of a new challenge.

use super::*;

#[tokio::test]
async fn a_challenge_is_submitted_and_waits_for_a_moderator() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    page.shows("Who reads this");
    page.shows("How to take it back");
    assert!(page.links().contains(&"/en/help#policy"));
    let form = filled(&page, "Rooms").set("region", "Gaspésie").set("name", "A group");
    let next = scene.browser.submit(&page, &form).await;
    assert_eq!(next.status, StatusCode::OK);
    assert!(next.said().unwrap().starts_with("Your challenge is in."), "{:?}", next.said());
    for text in ["Rooms", "Nobody can rehearse.", "Dance companies", "Gaspésie", "A group"] {
        next.shows(text);
    }
    next.shows("Waits for a moderator");
    let mine = scene.browser.open(&scene.address("/mine")).await;
    mine.shows("Rooms");
    let list = scene.server.nobody().open(&scene.address("/challenges")).await;
    list.hides("Rooms");
}

#[tokio::test]
async fn a_form_sent_twice_submits_once() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Rooms");
    let first = scene.browser.submit(&page, &form).await;
    let again = scene.browser.submit(&page, &form).await;
    assert_eq!(first.address, again.address);
    let campaign = scene.server.world().service.campaign(scene.campaign).unwrap();
    assert_eq!(campaign.challenges.len(), 1);
}

#[tokio::test]
async fn a_preview_shows_the_challenge_above_the_form_and_stores_nothing() {
    let scene = Scene::in_call().await;
    let size = scene.server.size(scene.campaign);
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Rooms <b>").set("written-in", "fr");
    let shown = scene.browser.submit(&page, &preview(form.clone())).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(scene.server.size(scene.campaign), size);
    shown.shows("This is how readers will see it");
    let words = shown.document.by_id("preview").unwrap();
    assert!(words.text().contains("Rooms <b>"), "{}", words.text());
    assert!(words.text().contains("in French"), "{}", words.text());
    let kept = to_send(&shown, "submit");
    for name in ["title", "affected", "written-in"] {
        assert_eq!(kept.value(name), form.value(name), "{name}");
    }
    let sent = scene.browser.submit(&shown, &kept).await;
    assert!(sent.said().is_some());
    assert!(scene.server.size(scene.campaign) > size);
}

#[tokio::test]
async fn every_wrong_field_is_said_at_once_and_all_that_was_typed_stays() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    for what in ["send", "preview"] {
        let form = filled(&page, "")
            .set("written-in", "other")
            .set("language-tag", "not a tag")
            .set("video-link", "https://example.org/video")
            .set("name", "two\nlines")
            .set("alone", "yes");
        let form = if what == "preview" { preview(form) } else { form };
        let again = scene.browser.submit(&page, &form).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        let wrong: Vec<_> = again.complaints().into_iter().map(|one| one.field).collect();
        assert_eq!(wrong, ["title", "language-tag", "video-summary", "name"], "{what}");
        let kept = to_send(&again, "submit");
        for name in ["body", "affected", "language-tag", "video-link", "alone"] {
            let plain = |form: &Form| form.value(name).map(|value| value.replace("\r\n", "\n"));
            assert_eq!(plain(&kept).as_deref().map(str::trim), plain(&form).as_deref(), "{name}");
        }
    }
}

#[tokio::test]
async fn a_summary_without_a_video_is_as_wrong_as_a_video_without_a_summary() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Rooms").set("video-summary", "It says so.");
    let again = scene.browser.submit(&page, &form).await;
    assert_eq!(again.complaints()[0].field, "video-link");
    let form = form.set("video-link", "https://example.org/video");
    let next = scene.browser.submit(&again, &form).await;
    next.shows("Watch the video (leaves for example.org)");
    next.shows("It says so.");
}

#[tokio::test]
async fn any_language_can_be_written_in() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "ᓄᓇᕗᑦ").set("written-in", "other").set("language-tag", "iu-cans");
    let next = scene.browser.submit(&page, &form).await;
    let title = next.document.all("h1").next().unwrap();
    assert_eq!((title.text().as_str(), title.attribute("lang")), ("ᓄᓇᕗᑦ", Some("iu-Cans")));
}

#[tokio::test]
async fn whoever_is_signed_out_meanwhile_keeps_what_was_typed() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Rooms");
    let nobody = scene.server.nobody();
    let again = nobody.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNAUTHORIZED);
    again.shows("You are signed out. What you typed is still here.");
    assert_eq!(to_send(&again, "submit").value("title"), Some("Rooms"));
}

#[tokio::test]
async fn the_page_says_why_there_is_no_form() {
    let scene = Scene::in_call().await;
    let check = async |browser: &Browser, text: &str| {
        let page = browser.open(&scene.address("/submit")).await;
        assert_eq!(page.status, StatusCode::OK);
        page.shows(text);
        assert!(page.forms().iter().all(|form| form.value("act") != Some("submit")));
    };
    check(&scene.server.nobody(), "Sign in to take part").await;
    let (_, visitor) = scene.server.somebody("visitor").await;
    check(&visitor, "Join the campaign first").await;
    scene.accepted("First").await;
    scene.server.world().advance(scene.campaign, Stage::Upvote).await;
    check(&scene.browser, "The call is closed").await;
}

#[tokio::test]
async fn before_the_call_its_host_reads_when_it_opens() {
    let server = Server::open().await;
    let mut charter = charter();
    charter.schedule.insert(Stage::Call, server.now().after(Seconds::days(1)));
    let campaign = server.world().create(charter).await;
    let (host, browser) = server.somebody("host").await;
    server.world().grant(campaign, host, Role::Host).await;
    let page = browser.open(&format!("/en/campaigns/{campaign}/submit")).await;
    page.shows("The call is not open yet");
    page.shows("Challenges can be submitted from 16 January 2027");
}

#[tokio::test]
async fn a_form_that_comes_too_late_says_so_and_loses_nothing() {
    let scene = Scene::in_call().await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    scene.accepted("First").await;
    scene.server.world().advance(scene.campaign, Stage::Upvote).await;
    let again = scene.browser.submit(&page, &filled(&page, "Rooms")).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(to_send(&again, "submit").value("title"), Some("Rooms"));
}

#[tokio::test]
async fn whoever_has_too_many_waiting_is_asked_to_wait_as_well() {
    let scene = Scene::in_call().await;
    for number in 0..MOST_PENDING {
        let text = Box::new(challenge(&format!("Challenge {number}")));
        let command = Command::Submit { text, authorship: Authorship::Own };
        let actor = pathways::campaign::Actor::Person(scene.author);
        scene.server.world().act(scene.campaign, actor, command).await.unwrap();
    }
    let page = scene.browser.open(&scene.address("/submit")).await;
    page.shows("50 of your challenges wait for a moderator");
    assert!(page.links().contains(&scene.address("/mine").as_str()));
}

#[tokio::test]
async fn a_draft_is_kept_for_its_writer_and_its_text_alone_even_once_she_is_signed_out() {
    let scene = Scene::in_call().await;
    let place = |page: &Page| page.document.island("DraftKeeper").map(place_of);
    let submit = scene.address("/submit");
    let page = scene.browser.open(&submit).await;
    let hers = place(&page).unwrap();
    assert_eq!(place(&scene.browser.open(&submit).await), Some(hers.clone()));
    let (_, other) = scene.member("ben").await;
    let theirs = place(&other.open(&submit).await).unwrap();
    assert_ne!(theirs, hers);

    let challenge = scene.submitted("Rooms").await;
    let edit = scene.browser.open(&scene.address(&format!("/challenges/{challenge}/edit"))).await;
    let edited = place(&edit).unwrap();
    assert!(![&hers, &theirs].contains(&&edited), "{edited}");
    let form = to_send(&edit, "revise").set("title", "Rooms for all");
    let done = scene.browser.submit(&edit, &form).await;
    assert_eq!(done.document.island("DraftSent").map(place_of), Some(edited));

    scene.server.desk.sign_in.sign_out_everywhere(scene.author).await.unwrap();
    let late = scene.browser.submit(&page, &filled(&page, "More rooms")).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert_eq!(place(&late), Some(hers));
}

/// Where an island keeps a draft on the device.
fn place_of(properties: &str) -> String {
    let properties: serde_json::Value = serde_json::from_str(properties).unwrap();
    properties["place"].as_str().unwrap().to_owned()
}
