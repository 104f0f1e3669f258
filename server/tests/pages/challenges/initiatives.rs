//! Who already works on what: filled by hosts, suggested by members, found beside what somebody writes.

use pathways::role::Role;

use super::{super::document::Element, *};

/// What stands beside the words of somebody who writes.
fn near(page: &Page) -> String {
    page.document.by_id("similar").map(Element::text).unwrap_or_default()
}

async fn host(scene: &Scene) -> Browser {
    let (person, browser) = scene.server.somebody("host").await;
    scene.server.world().grant(scene.campaign, person, Role::Host).await;
    browser
}

/// The form of a new initiative, filled.
fn about(page: &Page, act: &str, name: &str, purpose: &str) -> Form {
    page.form(act, "")
        .set("name", name)
        .set("bearer", "A network of theatres")
        .set("purpose", purpose)
        .set("written-in", "fr")
        .set("link", "https://vans.example/about")
        .set("place", "Gaspé")
}

/// An initiative that a host lists by the form; the page on which she ends.
async fn listed(scene: &Scene, host: &Browser, name: &str, purpose: &str) -> Page {
    let page = host.open(&scene.address("/host/initiatives")).await;
    host.submit(&page, &about(&page, "list", name, purpose)).await
}

const VANS: (&str, &str) =
    ("Tournées partagées", "Des compagnies en tournée partagent leurs camions et leurs coûts.");

const IMPORTED: &str = "Done: one initiative was added, replaced or left as it was.";

/// What a form of an item acts on.
fn on(page: &Page, act: &str) -> String {
    let forms = page.forms();
    let form = forms.iter().find(|form| form.value("act") == Some(act));
    form.and_then(|form| form.value("on")).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_member_who_writes_sees_who_already_works_on_it_in_either_language() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    listed(&scene, &host, VANS.0, VANS.1).await;
    listed(&scene, &host, "Une école", "On y apprend l’éclairage de scène.").await;
    scene.of_others("Les tournées coûtent trop cher", "fr").await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form =
        filled(&page, "Tours cost too much").set("body", "Companies on tour pay for a van each.");
    let shown = scene.browser.submit(&page, &preview(form.clone())).await;
    let named = near(&shown);
    for text in [
        VANS.0,
        "A network of theatres",
        "Gaspé",
        "vans.example",
        "Last checked on 15 January 2027",
    ] {
        assert!(named.contains(text), "{text}: {named}");
    }
    assert!(named.contains("Les tournées coûtent trop cher"), "challenges too: {named}");
    assert!(!named.contains("Une école"), "{named}");
    let alone = scene.browser.submit(&page, &form.also("then", "similar")).await;
    assert!(near(&alone).contains(VANS.0), "while she types");
    let mut buttons = shown.forms().into_iter();
    let leaves_out =
        |form: &Form| form.value("then").is_some_and(|then| then.starts_with("not-the-same:"));
    let leave_out = buttons.rfind(leaves_out).unwrap();
    let next = scene.browser.submit(&shown, &leave_out).await;
    assert!(!near(&next).contains(VANS.0), "{}", near(&next));
    assert_eq!(to_send(&next, "submit").value("title"), Some("Tours cost too much"));
}

#[tokio::test]
async fn a_host_lists_edits_checks_and_removes_and_the_record_knows_nothing_of_it() {
    let scene = Scene::in_call().await;
    let (host, size) = (host(&scene).await, scene.server.size(scene.campaign));
    let page = listed(&scene, &host, VANS.0, VANS.1).await;
    assert_eq!(page.said().as_deref(), Some("The initiative is listed."));
    let id = on(&page, "checked");
    let edit = host.open(&scene.address(&format!("/host/initiatives/{id}"))).await;
    let form = edit.form("revise", "").set("checked", "2025-12-31").set("written-in", "other");
    let page = host.submit(&edit, &form.set("language-tag", "iu").set("name", "ᓄᓇ")).await;
    assert_eq!(page.said().as_deref(), Some("Saved."));
    let list = scene.server.nobody().open(&scene.address("/initiatives")).await;
    list.shows("ᓄᓇ");
    list.shows("Last checked on 31 December 2025");
    list.shows("More than a year ago");
    let page = host.submit(&page, &page.form("checked", &id)).await;
    assert_eq!(page.said().as_deref(), Some("Noted: checked today."));
    page.hides("More than a year ago");
    let page = host.submit(&page, &page.form("remove", &id)).await;
    assert_eq!(page.said().as_deref(), Some("The initiative is removed."));
    let list = scene.server.nobody().open(&scene.address("/initiatives")).await;
    list.shows("No initiative is listed yet");
    assert_eq!(scene.server.size(scene.campaign), size);
}

#[tokio::test]
async fn two_hosts_at_once_read_what_the_other_wrote_before_they_replace_it() {
    let scene = Scene::in_call().await;
    let (one, (person, other)) = (host(&scene).await, scene.server.somebody("another").await);
    scene.server.world().grant(scene.campaign, person, Role::Host).await;
    let id = on(&listed(&scene, &one, VANS.0, VANS.1).await, "checked");
    let address = scene.address(&format!("/host/initiatives/{id}"));
    let (page, theirs) = (one.open(&address).await, other.open(&address).await);
    let french = one.open(&address.replacen("/en/", "/fr/", 1)).await;
    let form = theirs.form("revise", "").set("name", "Tournées à deux").set("place", "Percé");
    let said = other.submit(&theirs, &form).await.said();
    assert_eq!(said.as_deref(), Some("Saved."));

    let typed = page.form("revise", "").set("place", "Matane").set("purpose", "Ils roulent.");
    let again = one.submit(&page, &typed).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.shows("Somebody else has changed this initiative since you opened the page");
    again.shows("Tournées à deux");
    let complaints = again.complaints();
    let place = complaints.iter().find(|one| one.field == "place").unwrap();
    assert!(place.text.contains("It says now: “Percé”"), "{}", place.text);
    let wrong: Vec<&str> = complaints.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(wrong, ["name", "purpose", "place"], "beside each field in which they differ");
    let form = again.form("revise", "");
    let kept = ["name", "purpose", "place"].map(|field| form.value(field));
    assert_eq!(kept, [Some(VANS.0), Some("Ils roulent."), Some("Matane")]);

    let typed = french.form("revise", "").set("place", "");
    let twin = one.submit(&french, &typed).await;
    assert_eq!(twin.status, StatusCode::UNPROCESSABLE_ENTITY);
    twin.shows("Quelqu’un d’autre a modifié cette initiative");
    twin.shows("On y lit maintenant\u{a0}: «\u{a0}Percé\u{a0}»");

    let list = scene.server.nobody().open(&scene.address("/initiatives")).await;
    list.shows("Percé");
    let done = one.submit(&again, &form.set("name", "Tournées à deux")).await;
    assert_eq!(done.said().as_deref(), Some("Saved."), "what she has read she may replace");
    let list = scene.server.nobody().open(&scene.address("/initiatives")).await;
    list.shows("Tournées à deux");
    list.shows("Matane");
}

#[tokio::test]
async fn a_form_with_another_fault_hides_no_change_of_somebody_else() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let id = on(&listed(&scene, &host, VANS.0, VANS.1).await, "checked");
    let address = scene.address(&format!("/host/initiatives/{id}"));
    let page = host.open(&address).await;
    let form = page.form("revise", "").set("place", "Percé");
    host.submit(&page, &form).await;
    let wrong = host.submit(&page, &page.form("revise", "").set("name", " ")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.shows("Somebody else has changed this initiative since you opened the page");
    wrong.shows("Percé");
}

#[tokio::test]
async fn what_another_host_changed_or_removed_is_neither_checked_nor_answered_unread() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let page = scene.browser.open(&scene.address("/initiatives")).await;
    scene.browser.submit(&page, &about(&page, "suggest", "Un fonds", "Il prête.")).await;
    let page = host.open(&scene.address("/host/initiatives")).await;
    let form = about(&page, "list", VANS.0, VANS.1).set("checked", "2026-05-01");
    let desk = host.submit(&page, &form).await;
    let (vans, fund) = (on(&desk, "checked"), on(&desk, "accept"));
    for (id, place) in [(&vans, "Percé"), (&fund, "Matane")] {
        let edit = host.open(&scene.address(&format!("/host/initiatives/{id}"))).await;
        host.submit(&edit, &edit.form("revise", "").set("place", place)).await;
    }
    let refuse = desk.form("refuse", &fund).set("reason", "Il est fermé.");
    for stale in [
        desk.form("checked", &vans),
        desk.form("remove", &vans),
        desk.form("accept", &fund),
        refuse.clone(),
    ] {
        let told = host.submit(&desk, &stale).await;
        assert_eq!(told.status, StatusCode::CONFLICT, "{:?}", stale.value("act"));
        told.shows("Somebody else has changed this initiative since you saw it.");
        told.shows("Percé");
    }
    let told = host.submit(&desk, &refuse).await;
    let again = told.form("refuse", &fund);
    assert_eq!(again.value("reason"), Some("Il est fermé."), "what was typed is still there");
    host.submit(&told, &again).await.shows("One suggestion was refused");

    let edit = host.open(&scene.address(&format!("/host/initiatives/{vans}"))).await;
    let desk = host.open(&scene.address("/host/initiatives")).await;
    host.submit(&desk, &desk.form("remove", &vans)).await;
    let gone = host.submit(&edit, &edit.form("revise", "").set("place", "Gaspé-Nord")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    gone.shows("Gaspé-Nord");
}

#[tokio::test]
async fn a_link_whose_letters_look_like_others_says_where_it_leads() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let register = scene.address("/initiatives");
    let page = host.open(&scene.address("/host/initiatives")).await;
    let plain = about(&page, "list", VANS.0, VANS.1);
    host.submit(&page, &plain).await;
    host.open(&register).await.hides("It leads to");
    // The first letter is Cyrillic.
    let form =
        about(&page, "list", "Un fonds", "Il prête.").set("link", "https://\u{430}pple.example/");
    host.submit(&page, &form).await;
    let list = host.open(&register).await;
    list.shows("More at \u{430}pple.example");
    list.shows("It leads to xn--pple-43d.example");
    let french = host.open(&register.replacen("/en/", "/fr/", 1)).await;
    french.shows("Le lien mène à xn--pple-43d.example");
}

#[tokio::test]
async fn a_form_that_is_wrong_keeps_what_was_typed_and_a_day_ahead_is_wrong() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let page = host.open(&scene.address("/host/initiatives")).await;
    let form = about(&page, "list", VANS.0, "").set("checked", "2030-01-01").set("link", "vans");
    let again = host.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong: Vec<String> = again.complaints().into_iter().map(|one| one.field).collect();
    assert_eq!(wrong, ["purpose", "link", "checked"]);
    assert_eq!(again.form("list", "").value("name"), Some(VANS.0));
}

#[tokio::test]
async fn a_suggestion_goes_to_the_hosts_and_its_author_reads_what_became_of_it() {
    let scene = Scene::in_call().await;
    let (host, nobody) = (host(&scene).await, scene.server.nobody());
    let (_, other) = scene.member("other").await;
    let (register, desk) = (scene.address("/initiatives"), scene.address("/host/initiatives"));
    for name in ["Des trains de nuit", "Un fonds"] {
        let page = scene.browser.open(&register).await;
        let form = about(&page, "suggest", name, "Ils roulent la nuit.");
        let page = scene.browser.submit(&page, &form).await;
        assert_eq!(page.said().as_deref(), Some("Thank you. The hosts have your suggestion."));
        page.shows("Waits for a host");
        page.shows("Suggested on 15 January 2027");
        page.hides("Last checked on");
    }
    for browser in [&nobody, &other] {
        browser.open(&register).await.hides("trains de nuit");
    }
    let page = host.open(&desk).await;
    page.shows("2 suggestions wait");
    page.shows("Suggested on 15 January 2027");
    let trains = on(&page, "accept");
    let edit = host.open(&scene.address(&format!("/host/initiatives/{trains}"))).await;
    let form = edit.form("revise", "").set("place", "Percé");
    assert_eq!(form.value("checked"), None, "nobody has checked it");
    let page = host.submit(&edit, &form).await;
    assert_eq!(page.said().as_deref(), Some("Saved."));
    page.shows("Percé");
    let page = host.submit(&page, &page.form("accept", &trains)).await;
    nobody.open(&register).await.shows("Des trains de nuit");
    let fund = on(&page, "refuse");
    let silent = host.submit(&page, &page.form("refuse", &fund)).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    let form = page.form("refuse", &fund).set("reason", "Il est fermé depuis un an.");
    let page = host.submit(&page, &form).await;
    page.shows("One suggestion was refused");
    page.hides("suggestion waits");
    let page = scene.browser.open(&register).await;
    page.shows("Il est fermé depuis un an.");
    nobody.open(&register).await.hides("Un fonds");
    let page = scene.browser.submit(&page, &page.form("take-back", &fund)).await;
    page.hides("Un fonds");
    host.open(&desk).await.hides("Un fonds");
}

#[tokio::test]
async fn a_host_removes_a_suggestion_that_was_refused() {
    let scene = Scene::in_call().await;
    let (host, register) = (host(&scene).await, scene.address("/initiatives"));
    let page = scene.browser.open(&register).await;
    scene.browser.submit(&page, &about(&page, "suggest", "Un fonds", "Il prête.")).await;
    let page = host.open(&scene.address("/host/initiatives")).await;
    let fund = on(&page, "refuse");
    let form = page.form("refuse", &fund).set("reason", "Il est fermé depuis un an.");
    let page = host.submit(&page, &form).await;
    let page = host.submit(&page, &page.form("remove", &fund)).await;
    assert_eq!(page.said().as_deref(), Some("The initiative is removed."));
    page.hides("Un fonds");
    scene.browser.open(&register).await.hides("Un fonds");
}

#[tokio::test]
async fn only_hosts_fill_the_register_and_only_members_suggest() {
    let scene = Scene::in_call().await;
    let (_, visitor) = scene.server.somebody("visitor").await;
    for browser in [&visitor, &scene.browser] {
        let page = browser.open(&scene.address("/host/initiatives")).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
    }
    for browser in [visitor, scene.server.nobody()] {
        let page = browser.open(&scene.address("/initiatives")).await;
        assert!(!page.forms().iter().any(|form| form.value("act") == Some("suggest")));
    }
    let member = scene.browser.open(&scene.address("/initiatives")).await;
    assert!(member.forms().iter().any(|form| form.value("act") == Some("suggest")));
}

#[tokio::test]
async fn whoever_goes_takes_suggestions_along_and_what_was_listed_stays() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let (other, browser) = scene.member("other").await;
    for name in ["Des trains de nuit", "Un fonds"] {
        let page = browser.open(&scene.address("/initiatives")).await;
        browser.submit(&page, &about(&page, "suggest", name, "Ils roulent la nuit.")).await;
    }
    let page = host.open(&scene.address("/host/initiatives")).await;
    host.submit(&page, &page.form("accept", on(&page, "accept"))).await;
    let page = browser.open("/en/me/erase").await;
    browser.submit(&page, &page.form("erase", "").set("confirm", "erase")).await;
    let world = scene.server.world();
    assert!(world.store.suggestions_of(other.uuid()).await.unwrap().is_empty());
    let page = host.open(&scene.address("/host/initiatives")).await;
    page.shows("One initiative");
    page.hides("suggestion waits");
}

#[tokio::test]
async fn a_table_is_checked_line_by_line_and_listed_without_its_faulty_rows() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let page = host.open(&scene.address("/host/initiatives/import")).await;
    let table = "name,who,what,checked\nNight trains,A railway,They roll.,2026-05-01\n\
                 ,Nobody,Nothing.,2026-05-01\nA fund,A bank,It lends.,2030-01-01";
    let shown = host.submit(&page, &page.form("check", "").set("table", table)).await;
    assert_eq!(shown.status, StatusCode::OK);
    for text in ["One row can be listed.", "Line 3", "Line 4", "is still ahead"] {
        shown.shows(text);
    }
    let nobody = scene.server.nobody();
    nobody.open(&scene.address("/initiatives")).await.hides("Night trains");
    for _ in 0..2 {
        let page = host.submit(&shown, &shown.form("list", "")).await;
        assert_eq!(page.said().as_deref(), Some(IMPORTED));
        page.shows("One initiative");
    }
    let list = nobody.open(&scene.address("/initiatives")).await;
    list.shows("Night trains");
    list.shows("Last checked on 1 May 2026");
    let wrong = host.submit(&page, &page.form("check", "").set("table", "name\nA fund")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "table");
}

#[tokio::test]
async fn a_campaign_takes_over_the_register_of_another_of_the_same_host() {
    let scene = Scene::in_call().await;
    let (person, host) = scene.server.somebody("host").await;
    let world = scene.server.world();
    let next = world.create(charter()).await;
    for campaign in [scene.campaign, next] {
        world.grant(campaign, person, Role::Host).await;
    }
    listed(&scene, &host, VANS.0, VANS.1).await;
    let import = format!("/en/campaigns/{next}/host/initiatives/import");
    let page = host.open(&import).await;
    page.shows("From A campaign");
    let page = host.submit(&page, &page.form("take-over", scene.campaign)).await;
    assert_eq!(page.said().as_deref(), Some(IMPORTED));
    page.shows(VANS.0);
    // There, it is removed, and another has its place in the list.
    let there = host.open(&scene.address("/host/initiatives")).await;
    host.submit(&there, &there.form("remove", on(&there, "checked"))).await;
    listed(&scene, &host, "Un fonds", "Il prête.").await;
    let page = host.open(&import).await;
    let page = host.submit(&page, &page.form("take-over", scene.campaign)).await;
    page.shows("Un fonds");
    page.shows(VANS.0);
    let (other, browser) = scene.server.somebody("other").await;
    world.grant(next, other, Role::Host).await;
    let page = browser.open(&import).await;
    assert!(!page.forms().iter().any(|form| form.value("act") == Some("take-over")));
}

#[tokio::test]
async fn the_host_learns_at_her_desk_that_suggestions_wait() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    let desk = scene.address("/host");
    host.open(&desk).await.hides("has suggested an initiative");
    let page = scene.browser.open(&scene.address("/initiatives")).await;
    scene.browser.submit(&page, &about(&page, "suggest", "Un fonds", "Il prête.")).await;
    host.open(&desk).await.shows("A member has suggested an initiative");
}

#[tokio::test]
async fn a_search_ignores_endings_and_knows_both_languages() {
    let scene = Scene::in_call().await;
    let host = host(&scene).await;
    listed(&scene, &host, VANS.0, VANS.1).await;
    listed(&scene, &host, "Une école", "On y apprend l’éclairage de scène.").await;
    for page in ["/initiatives", "/host/initiatives"] {
        let open =
            async |query: &str| host.open(&scene.address(&format!("{page}?q={query}"))).await;
        for query in ["tournee", "tours", "gasp+tourn"] {
            open(query).await.shows(VANS.0);
        }
        open("schools").await.shows("Une école");
        open("schools").await.hides(VANS.0);
        open("nothing").await.hides("Une école");
    }
}
