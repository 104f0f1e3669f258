//! Whether the words of a challenge stand in the files that everybody can download.

use pathways_server::service::LastHost;

use super::{super::record::text_of, *};

const WORDS: &str = "Rooms cost sandcastles";

/// The lines of the file of texts that hold these words, and whether the tables do.
async fn in_files(scene: &Scene, words: &str) -> (usize, bool) {
    let service = &scene.server.world().service;
    let record = service.record(scene.campaign).await.unwrap();
    let (_, texts) = record.iter().find(|(name, _)| name == "texts.jsonl").unwrap();
    let tables = text_of(service.open_data(scene.campaign).await.unwrap());
    (texts.lines().filter(|line| line.contains(words)).count(), tables.contains(words))
}

/// Submits a challenge whose body has the words, and has it accepted.
async fn submitted(scene: &Scene, ticked: bool) -> ChallengeId {
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Rooms").set("body", WORDS);
    assert_eq!(form.value("in-files"), None, "nobody has ticked it for her");
    let form = if ticked { form.set("in-files", "yes") } else { form };
    let shown = scene.browser.submit(&page, &preview(form.clone())).await;
    let kept = to_send(&shown, "submit").value("in-files").is_some();
    assert_eq!(kept, ticked, "what was ticked is kept in the preview");
    let page = scene.browser.submit(&page, &form).await;
    let path = page.address.split('#').next().unwrap();
    let challenge = path.rsplit('/').next().unwrap().parse().unwrap();
    scene.server.world().host(scene.campaign, Command::Accept { challenge }).await;
    challenge
}

#[tokio::test]
async fn words_stand_in_files_only_where_their_author_has_ticked_so() {
    for ticked in [false, true] {
        let scene = Scene::in_call().await;
        let challenge = submitted(&scene, ticked).await;
        assert_eq!(in_files(&scene, WORDS).await, (usize::from(ticked), ticked));
        let tables = text_of(scene.server.world().service.open_data(scene.campaign).await.unwrap());
        assert!(tables.contains("Rooms"), "the title says what is voted on");
        scene
            .server
            .nobody()
            .open(&scene.address(&format!("/challenges/{challenge}")))
            .await
            .shows(WORDS);
    }
}

#[tokio::test]
async fn an_author_changes_her_mind_on_the_page_of_her_challenge_and_on_its_form() {
    let scene = Scene::in_call().await;
    let challenge = submitted(&scene, false).await;
    let size = scene.server.size(scene.campaign);
    let page = scene.read(challenge).await;
    page.shows("stands in none of the files");
    let page = scene.browser.submit(&page, &page.form("in-files", "")).await;
    assert!(page.said().unwrap().contains("stands in the files"));
    assert_eq!(in_files(&scene, WORDS).await, (1, true));
    let page = scene.browser.submit(&page, &page.form("not-in-files", "")).await;
    assert!(page.said().unwrap().contains("stands in none"));
    assert_eq!(in_files(&scene, WORDS).await, (0, false));
    assert_eq!(scene.server.size(scene.campaign), size, "the log knows nothing of it");

    let edit = scene.address(&format!("/challenges/{challenge}/edit"));
    let page = scene.browser.open(&edit).await;
    let form = to_send(&page, "revise");
    assert_eq!(form.value("in-files"), None);
    scene.browser.submit(&page, &form.set("in-files", "yes").set("title", "Halls")).await;
    assert_eq!(in_files(&scene, WORDS).await, (0, false), "a new version waits for a moderator");
    scene.server.world().host(scene.campaign, Command::Accept { challenge }).await;
    assert_eq!(in_files(&scene, WORDS).await, (1, true));
    let page = scene.browser.open(&edit).await;
    assert!(to_send(&page, "revise").value("in-files").is_some());
}

#[tokio::test]
async fn nobody_but_those_who_answer_for_a_challenge_is_asked() {
    let scene = Scene::in_call().await;
    let challenge = submitted(&scene, true).await;
    let asks =
        |page: &Page| page.forms().iter().any(|form| form.value("act") == Some("not-in-files"));
    let own = scene.read(challenge).await;
    assert!(asks(&own));
    let (_, other) = scene.member("other").await;
    let address = scene.address(&format!("/challenges/{challenge}"));
    for browser in [&other, &scene.server.nobody()] {
        assert!(!asks(&browser.open(&address).await));
    }
    let taken = other.submit(&own, &own.form("not-in-files", "")).await;
    assert_ne!(taken.status, StatusCode::OK);
    assert_eq!(in_files(&scene, WORDS).await, (1, true));
}

#[tokio::test]
async fn consent_goes_with_whoever_gave_it() {
    let scene = Scene::in_call().await;
    let challenge = submitted(&scene, true).await;
    let world = scene.server.world();
    assert_eq!(world.store.consents(scene.campaign.uuid()).await.unwrap(), [challenge.uuid()]);
    world.service.forget(scene.author, LastHost::Stops).await.unwrap();
    assert!(world.store.consents(scene.campaign.uuid()).await.unwrap().is_empty());
    assert_eq!(in_files(&scene, WORDS).await, (0, false));
}
