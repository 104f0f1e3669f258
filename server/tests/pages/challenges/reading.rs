//! Reading challenges, and what their authors do with them.

use super::*;

#[tokio::test]
async fn the_list_is_searched_without_regard_to_accents() {
    let scene = Scene::in_call().await;
    scene.accepted("Une école de danse").await;
    scene.accepted("Rooms").await;
    let open = async |query: &str| scene.browser.open(&scene.address(query)).await;
    let all = open("/challenges").await;
    all.shows("2 challenges.");
    let found = open("/challenges?q=ECOLE").await;
    found.shows("1 challenge.");
    found.shows("Une école de danse");
    found.hides("Rooms");
    open("/challenges?q=nothing+like+this").await.shows("Nothing found");
}

#[tokio::test]
async fn a_list_without_challenges_says_what_comes_next() {
    let scene = Scene::in_call().await;
    let page = scene.server.nobody().open(&scene.address("/challenges")).await;
    page.shows("The first ones appear here as soon as a moderator has accepted them.");
}

#[tokio::test]
async fn a_theme_narrows_the_list() {
    let scene = Scene::in_call().await;
    let first = scene.accepted("Rooms").await;
    scene.accepted("Tours").await;
    let world = scene.server.world();
    world.host(scene.campaign, Command::ProposeTheme { name: crate::harness::both("Space") }).await;
    let theme = *world.service.campaign(scene.campaign).unwrap().themes.keys().next().unwrap();
    world.host(scene.campaign, Command::Place { challenge: first, theme: Some(theme) }).await;
    let page = scene.browser.open(&scene.address(&format!("/challenges?theme={theme}"))).await;
    page.shows("Space · 1");
    page.shows("Rooms");
    page.hides("Tours");
}

#[tokio::test]
async fn a_long_list_has_pages_of_fifty() {
    let scene = Scene::in_call().await;
    let scene_of_host = scene.server.world();
    for number in 0..51 {
        let text = Box::new(challenge(&format!("Challenge {number}")));
        let authorship = Authorship::OnBehalf;
        let acted = scene_of_host.host(scene.campaign, Command::Submit { text, authorship }).await;
        let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
            panic!("a submission says so")
        };
        scene_of_host.host(scene.campaign, Command::Accept { challenge: *challenge }).await;
    }
    let items = |page: &Page| {
        page.document.elements().filter(|one| one.attribute("class") == Some("c-item")).count()
    };
    let first = scene.browser.open(&scene.address("/challenges")).await;
    let second = scene.browser.open(&scene.address("/challenges?page=2")).await;
    assert_eq!((items(&first), items(&second)), (50, 1));
    let beyond = scene.browser.open(&scene.address("/challenges?page=9")).await;
    assert_eq!(items(&beyond), 1, "the last page stands for those after it");
}

#[tokio::test]
async fn an_author_edits_until_the_call_closes() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let page = scene.browser.open(&scene.address(&format!("/challenges/{id}/edit"))).await;
    let form = to_send(&page, "revise");
    assert_eq!(form.value("title"), Some("Rooms"));
    let shown = scene.browser.submit(&page, &preview(form.clone().set("title", "Halls"))).await;
    shown.shows("This is how readers will see it");
    scene.read(id).await.hides("Halls");
    let next = scene.browser.submit(&page, &form.set("title", "Halls")).await;
    assert_eq!(next.said().as_deref(), Some("The new version is saved and waits for a moderator."));
    next.shows("edited: version 2");
    next.shows("Waits for a moderator");
    scene.server.world().host(scene.campaign, Command::Accept { challenge: id }).await;
    scene.server.world().advance(scene.campaign, Stage::Upvote).await;
    let late = scene.browser.open(&scene.address(&format!("/challenges/{id}/edit"))).await;
    late.shows("It can no longer be edited");
}

#[tokio::test]
async fn nobody_edits_the_challenge_of_somebody_else() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let (_, other) = scene.member("other").await;
    let page = other.open(&scene.address(&format!("/challenges/{id}/edit"))).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let mine = scene.browser.open(&scene.address(&format!("/challenges/{id}/edit"))).await;
    let refused = other.submit(&mine, &to_send(&mine, "revise").set("title", "Halls")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(to_send(&refused, "revise").value("title"), Some("Halls"));
    scene.read(id).await.hides("Halls");
}

#[tokio::test]
async fn what_was_withdrawn_stays_counted_and_its_words_leave_every_page() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    scene.accepted("Tours").await;
    let page = scene.read(id).await;
    let next = scene.browser.submit(&page, &page.form("withdraw", id)).await;
    assert_eq!(
        next.said().unwrap(),
        "The challenge is withdrawn. Its words are gone from the pages."
    );
    next.shows("A challenge that was withdrawn");
    let pages = ["/mine", "/challenges", "/challenges?q=rooms", &format!("/challenges/{id}"), ""];
    for rest in pages {
        for browser in [&scene.browser, &scene.server.nobody()] {
            let page = browser.open(&scene.address(rest)).await;
            page.hides("Rooms");
        }
    }
    let campaign = scene.server.world().service.campaign(scene.campaign).unwrap();
    assert_eq!(campaign.coverage().withdrawn, 1);
}

#[tokio::test]
async fn an_author_refuses_a_proposed_merge_until_the_announced_time() {
    let scene = Scene::in_call().await;
    let (mine, other) = (scene.accepted("Rooms").await, scene.accepted("Halls").await);
    let reason = "They say the same.".parse().unwrap();
    let command = Command::ProposeMerge { from: vec![mine], into: other, reason };
    scene.server.world().host(scene.campaign, command).await;
    let reader = scene.server.nobody().open(&scene.address(&format!("/challenges/{mine}"))).await;
    reader.shows("The authors may refuse until");
    let page = scene.browser.open(&scene.address("/mine")).await;
    page.shows("A merge is proposed");
    let merge = scene.server.world().service.campaign(scene.campaign).unwrap();
    let merge = *merge.lineages.keys().next().unwrap();
    let next = scene.browser.submit(&page, &page.form("refuse", merge)).await;
    assert_eq!(next.said().unwrap(), "The merge is refused. Both challenges stay as they were.");
    next.hides("A merge is proposed");
    scene.read(mine).await.shows("the merge was refused");
}

#[tokio::test]
async fn what_was_merged_leads_to_what_it_is_part_of() {
    let scene = Scene::in_call().await;
    let (mine, other) = (scene.accepted("Rooms").await, scene.accepted("Halls").await);
    let reason = "They say the same.".parse().unwrap();
    let command = Command::ProposeMerge { from: vec![mine], into: other, reason };
    scene.server.world().host(scene.campaign, command).await;
    scene.server.world().wait(Seconds::days(2));
    // What is due is done before the next act.
    scene.accepted("Tours").await;
    let page = scene.read(mine).await;
    page.shows("It was merged with a challenge that says the same");
    assert!(page.links().contains(&scene.address(&format!("/challenges/{other}")).as_str()));
    let whole = scene.read(other).await;
    whole.shows("These were merged into it:");
    assert!(whole.links().contains(&scene.address(&format!("/challenges/{mine}")).as_str()));
    let list = scene.browser.open(&scene.address("/challenges")).await;
    list.shows("2 challenges.");
    list.hides("Rooms");
    let found = scene.browser.open(&scene.address("/challenges?q=rooms")).await;
    found.shows("Part of another");
}

#[tokio::test]
async fn only_its_author_and_staff_read_why_a_challenge_was_declined() {
    let scene = Scene::in_call().await;
    let id = scene.submitted("Rooms").await;
    let reason = Some("Please say what happened.".parse().unwrap());
    let command = Command::Decline { challenge: id, code: DeclineCode::Unclear, reason };
    scene.server.world().host(scene.campaign, command).await;
    let page = scene.read(id).await;
    page.shows("it could not be understood.");
    page.shows("Please say what happened.");
    let (_, other) = scene.member("other").await;
    let address = scene.address(&format!("/challenges/{id}"));
    assert_eq!(other.open(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(scene.server.nobody().open(&address).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_steward_is_named_by_an_address_that_stays_unknown_to_the_page() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let (_, known) = scene.server.somebody("known").await;
    let mut answers = Vec::new();
    for address in ["known@example.org", "unknown@example.org"] {
        let page = scene.read(id).await;
        let form = page.form("add-steward", "").set("address", address);
        let next = scene.browser.submit(&page, &form).await;
        next.hides(address);
        answers.push((next.status, next.said()));
    }
    assert_eq!(answers[0], answers[1]);
    scene.read(id).await.shows("3 people can act for it");
    let theirs = known.open(&scene.address(&format!("/challenges/{id}/edit"))).await;
    assert_eq!(to_send(&theirs, "revise").value("title"), Some("Rooms"));
}

#[tokio::test]
async fn an_act_of_somebody_signed_out_says_so_and_keeps_what_was_typed() {
    let scene = Scene::in_call().await;
    let nobody = scene.server.nobody();
    for id in [scene.accepted("Rooms").await, scene.submitted("Tours").await] {
        let page = scene.read(id).await;
        let withdrawal = nobody.submit(&page, &page.form("withdraw", id)).await;
        assert_eq!(withdrawal.status, StatusCode::UNAUTHORIZED);
        withdrawal.shows("Sign in to take part");
        let form = page.form("add-steward", "").set("address", "fresh@example.org");
        let steward = nobody.submit(&page, &form).await;
        assert_eq!(steward.status, StatusCode::UNAUTHORIZED);
        let kept = steward.form("add-steward", "");
        assert_eq!(kept.value("address"), Some("fresh@example.org"));
    }
}

#[tokio::test]
async fn what_is_no_address_names_nobody() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let page = scene.read(id).await;
    let form = page.form("add-steward", "").set("address", "nobody");
    let again = scene.browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.complaints()[0].field, "address");
    assert_eq!(again.form("add-steward", "").value("address"), Some("nobody"));
}

#[tokio::test]
async fn nobody_begins_to_exist_by_an_act_that_is_refused() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let page = scene.read(id).await;
    let (_, other) = scene.member("other").await;
    let form = page.form("add-steward", "").set("address", "fresh@example.org");
    let refused = other.submit(&page, &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let fresh = uuid::Uuid::new_v4();
    let language = pathways_server::store::Language::English;
    let store = &scene.server.world().store;
    let found = store.person_for_address("fresh@example.org", fresh, language, 0).await.unwrap();
    assert_eq!(found.id, fresh, "nobody had the address before");
}

#[tokio::test]
async fn a_curator_translates_and_readers_switch() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let (curator, browser) = scene.server.somebody("curator").await;
    scene.server.world().grant(scene.campaign, curator, Role::Curator).await;
    let address = scene.address(&format!("/challenges/{id}"));
    let page = browser.open(&address).await;
    let form = page.form("translate", "fr").set("title", "Salles");
    let again = browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the original has a body");
    let fields: Vec<_> = again.complaints().into_iter().map(|one| one.field).collect();
    assert_eq!(fields, ["body", "affected"], "each part of the original");
    let form = again.form("translate", "fr").set("body", "Personne ne peut répéter.");
    let form = form.set("affected", "Les compagnies de danse");
    let next = browser.submit(&again, &form).await;
    assert!(next.said().unwrap().starts_with("The translation is published"));
    let french = format!("/fr/campaigns/{}/challenges/{id}", scene.campaign);
    let original = format!("{french}?read=en");
    let read = scene.browser.open(&french).await;
    read.shows("Salles");
    read.shows("Personne ne peut répéter.");
    read.shows("Les compagnies de danse");
    read.hides("Nobody can rehearse.");
    read.hides("Dance companies");
    assert!(read.links().contains(&original.as_str()), "the original is one tap away");
    let written = scene.browser.open(&original).await;
    written.shows("Rooms");
    written.shows("Nobody can rehearse.");
    assert!(written.links().contains(&format!("{french}?read=fr").as_str()));
    let list = scene.browser.open(&format!("/fr/campaigns/{}/challenges", scene.campaign)).await;
    list.shows("Salles");
    list.shows("Personne ne peut répéter.");
    assert!(list.links().contains(&original.as_str()));
    scene
        .browser
        .open(&format!("/en/campaigns/{}/challenges?q=repeter", scene.campaign))
        .await
        .shows("Rooms");
}

#[tokio::test]
async fn members_are_not_asked_to_translate() {
    let scene = Scene::in_call().await;
    let id = scene.accepted("Rooms").await;
    let page = scene.read(id).await;
    assert!(page.forms().iter().all(|form| form.value("act") != Some("translate")));
}
