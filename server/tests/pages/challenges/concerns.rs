//! “This is mine too”, on a challenge's page and beside what somebody writes.

use pathways::role::Role;

use super::{super::document::Element, *};

/// What stands in a part of a page.
fn part(page: &Page, id: &str) -> String {
    page.document.by_id(id).map(Element::text).unwrap_or_default()
}

/// The form as one of the buttons of its list sends it.
fn pressed(page: &Page, then: &str) -> Form {
    let mut forms = page.forms().into_iter();
    forms.find(|form| form.value("then") == Some(then)).unwrap_or_else(|| panic!("no {then}"))
}

/// A host and her browser.
async fn host(scene: &Scene) -> Browser {
    let (person, browser) = scene.server.somebody("curator").await;
    scene.server.world().grant(scene.campaign, person, Role::Curator).await;
    browser
}

#[tokio::test]
async fn a_challenge_is_mine_too_on_its_page_and_hosts_learn_how_many_say_so() {
    let scene = Scene::in_call().await;
    let challenge = scene.accepted("Rooms cost too much").await;
    let curator = host(&scene).await;
    let [(_, other), (_, third)] = [scene.member("other").await, scene.member("third").await];
    let size = scene.server.size(scene.campaign);
    let address = scene.address(&format!("/challenges/{challenge}"));
    let page = other.open(&address).await;
    let noted = other.submit(&page, &page.form("mine-too", "")).await;
    assert_eq!(noted.said().unwrap(), "Noted: this is yours too.");
    noted.hides("other person’s too");
    assert!(!noted.forms().iter().any(|form| form.value("act") == Some("mine-too")));
    for page in [&address, &scene.address("/challenges")] {
        curator.open(page).await.shows("It is one other person’s too");
        scene.browser.open(page).await.hides("other person’s too");
        scene.server.nobody().open(page).await.hides("other person’s too");
    }
    let page = third.open(&address).await;
    third.submit(&page, &page.form("mine-too", "")).await;
    curator.open(&address).await.shows("It is 2 other people’s too");
    let french = curator.open(&address.replacen("/en/", "/fr/", 1)).await;
    french.shows("C’est aussi celui de 2 autres personnes");
    let back = other.submit(&noted, &noted.form("not-mine", "")).await;
    assert_eq!(back.said().unwrap(), "Taken back.");
    curator.open(&address).await.shows("It is one other person’s too");
    assert_eq!(scene.server.size(scene.campaign), size, "the log knows nothing of it");
}

#[tokio::test]
async fn only_members_are_asked_and_never_of_what_they_wrote() {
    let scene = Scene::in_call().await;
    let own = scene.accepted("Rooms cost too much").await;
    let asked = |page: &Page| page.forms().iter().any(|form| form.value("act") == Some("mine-too"));
    assert!(!asked(&scene.read(own).await));
    let of_others = scene.of_others("Trains are late", "en").await;
    let page = scene.read(of_others).await;
    assert!(asked(&page));
    let (_, visitor) = scene.server.somebody("visitor").await;
    let address = scene.address(&format!("/challenges/{of_others}"));
    for browser in [visitor, scene.server.nobody()] {
        assert!(!asked(&browser.open(&address).await));
    }
    // What comes too late says so where it was asked for.
    let form = page.form("mine-too", "");
    scene.server.world().host(scene.campaign, Command::Withdraw { challenge: of_others }).await;
    let late = scene.browser.submit(&page, &form).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(part(&late, "concern").contains("no longer, or not yet"), "{}", part(&late, "concern"));
}

#[tokio::test]
async fn beside_the_preview_a_challenge_is_mine_too_and_nothing_typed_is_lost() {
    let scene = Scene::in_call().await;
    let french = scene.of_others("Les tournées coûtent trop cher", "fr").await;
    let (curator, size) = (host(&scene).await, scene.server.size(scene.campaign));
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Touring costs too much").set("body", "A tour is dear.");
    let shown = scene.browser.submit(&page, &preview(form)).await;
    let share = pressed(&shown, &format!("mine-too:{french}"));
    let noted = scene.browser.submit(&shown, &share).await;
    assert_eq!(noted.status, StatusCode::OK);
    assert!(part(&noted, "similar").contains("Noted: this is yours too."));
    assert_eq!(to_send(&noted, "submit").value("title"), Some("Touring costs too much"));
    let address = scene.address(&format!("/challenges/{french}"));
    curator.open(&address).await.shows("It is one other person’s too");
    let back = pressed(&noted, &format!("not-mine:{french}"));
    let back = scene.browser.submit(&noted, &back).await;
    assert!(!part(&back, "similar").contains("Noted"));
    assert_eq!(to_send(&back, "submit").value("body"), Some("A tour is dear."));
    curator.open(&address).await.shows("Nobody else has said yet");
    // A button that names nothing sends nothing.
    let cut = pressed(&noted, &format!("not-mine:{french}")).set("then", "mine-too:");
    assert_eq!(scene.browser.submit(&noted, &cut).await.status, StatusCode::OK);
    assert_eq!(scene.server.size(scene.campaign), size);
}

/// Hosts read the number; to everybody else nothing changes, neither on pages nor in the API.
#[tokio::test]
async fn what_somebody_shares_changes_nothing_that_others_see() {
    let scene = Scene::in_call().await;
    let challenge = scene.of_others("Trains are late", "en").await;
    let (_, other) = scene.member("other").await;
    let (_, third) = scene.member("third").await;
    let nobody = scene.server.nobody();
    let (campaign, mut seen) = (scene.campaign, Vec::new());
    for _ in 0..2 {
        let mut now = Vec::new();
        for (browser, rest) in [(&third, "/concern"), (&nobody, "/concern"), (&third, "")] {
            let api = format!("/api/v1/campaigns/{campaign}/challenges/{challenge}{rest}");
            now.push(browser.fetch(&api).await.body);
        }
        for rest in ["", "/challenges", "/log", &format!("/challenges/{challenge}")] {
            for browser in [&third, &nobody] {
                now.push(browser.open(&scene.address(rest)).await.text());
            }
        }
        seen.push(now);
        let page = other.open(&scene.address(&format!("/challenges/{challenge}"))).await;
        if seen.len() == 1 {
            other.submit(&page, &page.form("mine-too", "")).await;
        }
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn whoever_goes_takes_shared_concerns_along() {
    let scene = Scene::in_call().await;
    let challenge = scene.accepted("Rooms cost too much").await;
    let world = scene.server.world();
    let (other, browser) = scene.member("other").await;
    let address = scene.address(&format!("/challenges/{challenge}"));
    let page = browser.open(&address).await;
    browser.submit(&page, &page.form("mine-too", "")).await;
    assert_eq!(world.store.concerns_of(other.uuid()).await.unwrap().len(), 1);
    let page = browser.open("/en/me/erase").await;
    browser.submit(&page, &page.form("erase", "").set("confirm", "erase")).await;
    assert!(world.store.concerns_of(other.uuid()).await.unwrap().is_empty());
    host(&scene).await.open(&address).await.shows("Nobody else has said yet");
}
