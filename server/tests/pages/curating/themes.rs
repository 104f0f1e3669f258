//! The board of themes, each theme's page and the map, as those meet them who work on themes.

use super::*;

#[tokio::test]
async fn themes_are_made_filled_and_signed_with_every_challenge_accounted_for() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rooms").await;
    let halls = desk.accepted("Halls").await;
    let page = desk.browser.open(&desk.at("themes")).await;
    page.shows("2 not yet in a theme");
    page.shows("No theme yet");

    let form = page.form("create", "").set("name-en", "Places");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "name-fr");
    let form = wrong.form("create", "");
    assert_eq!(form.value("name-en"), Some("Places"));
    let page = desk.browser.submit(&wrong, &form.set("name-fr", "Lieux")).await;
    assert!(page.said().unwrap().starts_with("The theme is created."));
    let theme = *desk.state().themes.keys().next().unwrap();

    let nothing = desk.browser.submit(&page, &page.form("move", "tray")).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is ticked");
    let form = page.form("move", "tray").also("challenge", rooms).set("to", theme);
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("One challenge was moved."));
    let form = page.form("move", "tray").set(&format!("to-{halls}"), theme);
    let page = desk.browser.submit(&page, &form).await;
    page.shows("2 in a theme");
    page.shows("0 not yet in a theme");

    let page = desk.browser.submit(&page, &page.form("sign", "")).await;
    assert!(page.said().unwrap().starts_with("All themes are signed"));
    page.shows("All themes are signed. One that is changed");
}

#[tokio::test]
async fn what_somebody_else_moved_meanwhile_stays_where_it_was_moved() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let [rooms, halls] = [desk.accepted("Rooms").await, desk.accepted("Halls").await];
    let world = desk.server.world();
    for name in ["Places", "Roads"] {
        world.host(desk.campaign, Command::ProposeTheme { name: both(name) }).await;
    }
    let theme = |name: &str| {
        let state = desk.state();
        let theme = state.themes.values().find(|theme| theme.name == both(name)).unwrap();
        theme.id
    };
    let [places, roads] = ["Places", "Roads"].map(theme);
    let page = desk.browser.open(&desk.at("themes")).await;
    world.host(desk.campaign, Command::Place { challenge: rooms, theme: Some(roads) }).await;

    let alone = page.form("move", "tray").set(&format!("to-{rooms}"), places);
    let left = desk.browser.submit(&page, &alone).await;
    assert!(left.said().unwrap().starts_with("One challenge was left where it is"));

    let both_of_them = page.form("move", "tray").also("challenge", rooms).also("challenge", halls);
    let form = both_of_them.set("to", places);
    let next = desk.browser.submit(&page, &form).await;
    let said = next.said().unwrap();
    assert!(said.starts_with("One challenge was moved. One challenge was left"), "{said}");
    let lies = |challenge: ChallengeId| desk.state().challenges[&challenge].theme;
    assert_eq!([rooms, halls].map(lies), [Some(roads), Some(places)]);

    let size = desk.server.size(desk.campaign);
    let again = desk.browser.submit(&page, &form).await;
    assert_eq!(again.said(), Some(said));
    assert_eq!(desk.server.size(desk.campaign), size, "sent twice, it acted once");
}

#[tokio::test]
async fn a_challenge_that_is_set_apart_is_counted_shown_and_put_back() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rooms").await;
    desk.accepted("Halls").await;
    let page = desk.browser.open(&desk.at("themes")).await;
    page.hides("Set apart");
    let form = page.form("move", "tray").set(&format!("to-{rooms}"), "apart");
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("One challenge was moved."));
    page.shows("Set apart: in no theme, on purpose");
    page.shows("You set “Rooms” apart");
    let coverage = desk.state().coverage();
    assert_eq!((coverage.apart, coverage.unthemed, coverage.adds_up()), (1, 1, true));
    let one = format!("campaigns/{}/challenges/{rooms}", desk.campaign);
    desk.browser.open(&format!("/en/{one}")).await.shows("It is in no theme on purpose.");
    desk.browser.open(&format!("/fr/{one}")).await.shows("Il est hors thème à dessein.");

    let form = page.form("move", "apart").set(&format!("to-{rooms}"), "tray");
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("One challenge was moved."));
    page.hides("Set apart: in no theme, on purpose");
    page.hides("You set “Rooms” apart");
    assert_eq!(desk.state().coverage().unthemed, 2);
}

#[tokio::test]
async fn what_a_theme_says_since_somebody_opened_its_page_is_not_overwritten_unread() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let world = desk.server.world();
    world.host(desk.campaign, Command::ProposeTheme { name: both("Places") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    let page = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    world.host(desk.campaign, Command::RenameTheme { theme, name: both("Rooms") }).await;
    let why = Some(both("All need a floor."));
    world.host(desk.campaign, Command::ExplainTheme { theme, why }).await;

    let rename = page.form("rename", "").set("name-en", "Spaces");
    let refused = desk.browser.submit(&page, &rename).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.complaints()[0].field, "name-en");
    refused.shows("“Rooms”");
    let form = refused.form("rename", "");
    assert_eq!(form.value("name-en"), Some("Spaces"), "what was typed is still there");
    let done = desk.browser.submit(&refused, &form).await;
    assert_eq!(done.said().as_deref(), Some("The theme has its new name."));
    let size = desk.server.size(desk.campaign);
    let again = desk.browser.submit(&refused, &form).await;
    assert_eq!(again.said().as_deref(), Some("The theme has its new name."), "sent twice");
    assert_eq!(desk.server.size(desk.campaign), size);

    let explain = page.form("explain", "").set("why-en", "Rent.").set("why-fr", "Le loyer.");
    let refused = desk.browser.submit(&page, &explain).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.shows("“All need a floor.”");
    let done = desk.browser.submit(&refused, &refused.form("explain", "")).await;
    assert_eq!(done.said().as_deref(), Some("The theme says what holds it together."));
}

#[tokio::test]
async fn a_theme_is_renamed_split_merged_and_retired_and_a_split_is_undone() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rooms").await;
    let halls = desk.accepted("Halls").await;
    let name = both("Places");
    desk.server.world().host(desk.campaign, Command::ProposeTheme { name }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    for challenge in [rooms, halls] {
        let command = Command::Place { challenge, theme: Some(theme) };
        desk.server.world().host(desk.campaign, command).await;
    }
    let page = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    let form = page.form("rename", "").set("name-en", "Spaces");
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("The theme has its new name."));

    let form = page.form("split", "").set("part-1-en", "Small").set("part-1-fr", "Petits");
    let form = form.set(&format!("goes-{rooms}"), "part-1");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "a split has two parts");
    let form = wrong.form("split", "").set("part-2-en", "Large").set("part-2-fr", "Grands");
    assert_eq!(form.value(&format!("goes-{rooms}")), Some("part-1"));
    let page = desk.browser.submit(&wrong, &form).await;
    assert_eq!(page.said().as_deref(), Some("Split. The parts are among the themes."));
    let part = desk.state().challenges[&rooms].theme.unwrap();
    assert_ne!(part, theme);
    assert_eq!(desk.state().challenges[&halls].theme, None, "no part took it");

    let merges = desk.browser.open(&desk.at("merges")).await;
    merges.shows("A theme split");
    let lineage = *desk.state().lineages.keys().next().unwrap();
    let form = merges.form("undo", lineage).set("reason", "One was enough.");
    let merges = desk.browser.submit(&merges, &form).await;
    assert!(merges.said().unwrap().starts_with("Undone."));
    assert_eq!(desk.state().challenges[&rooms].theme, Some(theme));

    let page = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    let page = desk.browser.submit(&page, &page.form("retire", "")).await;
    assert!(page.said().unwrap().starts_with("Retired."));
    assert_eq!(desk.state().challenges[&rooms].theme, None);
}

#[tokio::test]
async fn what_holds_a_theme_together_is_read_beside_its_challenges() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let challenge = desk.accepted("Rooms").await;
    let name = both("Space");
    let world = desk.server.world();
    world.host(desk.campaign, Command::ProposeTheme { name }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    world.host(desk.campaign, Command::Place { challenge, theme: Some(theme) }).await;
    let page = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    let form = page.form("explain", "").set("why-en", "All of them need a floor.");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "French is missing");
    let form = wrong.form("explain", "").set("why-fr", "Il leur faut à tous un plancher.");
    assert_eq!(form.value("why-en"), Some("All of them need a floor."));
    let page = desk.browser.submit(&wrong, &form).await;
    assert_eq!(page.said().as_deref(), Some("The theme says what holds it together."));

    let campaign = format!("campaigns/{}", desk.campaign);
    let list = format!("/en/{campaign}/challenges?theme={theme}");
    desk.browser.open(&list).await.shows("All of them need a floor.");
    let one = format!("/fr/{campaign}/challenges/{challenge}");
    desk.browser.open(&one).await.shows("Il leur faut à tous un plancher.");

    let page = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    let form = page.form("explain", "").set("why-en", "").set("why-fr", "");
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("The theme no longer says what holds it together."));
    desk.browser.open(&list).await.hides("All of them need a floor.");
}

#[tokio::test]
async fn the_map_leads_to_every_challenge_and_is_everybodys_while_the_themes_are_signed() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let world = desk.server.world();
    let address = format!("/en/campaigns/{}/map", desk.campaign);
    desk.browser.open(&address).await.shows("There is no map yet");
    let rooms = desk.accepted("Rehearsal rooms cost too much").await;
    let halls = desk.accepted("Halls have no heating").await;
    let declined = desk.submit("Buy my strings").await;
    let withdrawn = desk.accepted("Nobody reads our reports").await;
    world.host(desk.campaign, Command::Withdraw { challenge: withdrawn }).await;
    world.host(desk.campaign, Command::ProposeTheme { name: both("Places") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    world.host(desk.campaign, Command::Place { challenge: rooms, theme: Some(theme) }).await;

    let board = desk.browser.open(&desk.at("themes")).await;
    assert!(board.links().iter().any(|link| *link == address));
    let page = desk.browser.open(&address).await;
    let leads_to = |challenge: ChallengeId| {
        let end = format!("/challenges/{challenge}");
        page.links().into_iter().filter(|link| link.ends_with(&end)).count()
    };
    assert_eq!([rooms, halls].map(leads_to), [2, 2], "once on the map, once in the table");
    assert_eq!([declined, withdrawn].map(leads_to), [0, 0]);
    page.shows("Tray: not yet in a theme");

    let nobody = desk.server.nobody();
    let list = format!("/en/campaigns/{}/challenges", desk.campaign);
    let early = nobody.open(&address).await;
    early.shows("once the themes are signed");
    early.hides("Rehearsal rooms");
    assert!(!nobody.open(&list).await.links().iter().any(|link| *link == address));
    world.host(desk.campaign, Command::SignThemes { open_questions: 0 }).await;
    assert!(nobody.open(&list).await.links().iter().any(|link| *link == address));
    nobody.open(&address).await.shows("Rehearsal rooms cost too much");
    nobody.open(&address.replacen("/en/", "/fr/", 1)).await.shows("Carte des thèmes");
    world.host(desk.campaign, Command::Place { challenge: halls, theme: Some(theme) }).await;
    nobody.open(&address).await.hides("Rehearsal rooms");
}

#[tokio::test]
async fn what_was_moved_together_is_taken_back_together_or_one_by_one() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let mut all = Vec::new();
    for title in ["Rooms", "Halls", "Floors"] {
        all.push(desk.accepted(title).await);
    }
    let world = desk.server.world();
    world.host(desk.campaign, Command::ProposeTheme { name: both("Places") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    let page = desk.browser.open(&desk.at("themes")).await;
    let ticked = all.iter().fold(page.form("move", "tray"), |form, id| form.also("challenge", id));
    let page = desk.browser.submit(&page, &ticked.set("to", theme)).await;
    assert_eq!(page.said().as_deref(), Some("3 challenges were moved."));
    page.shows("The 3 challenges that you moved last all lay in one place");
    let french = desk.browser.open(&desk.at("themes").replacen("/en/", "/fr/", 1)).await;
    french.shows("Annuler les 3 déplacements");
    let form = page.form("undo-moves", "");
    let undone = desk.browser.submit(&page, &form).await;
    assert!(undone.said().unwrap().starts_with("3 moves are undone."));
    assert_eq!(desk.state().coverage().unthemed, 3);
    let size = desk.server.size(desk.campaign);
    let again = desk.browser.submit(&page, &form).await;
    assert_eq!(
        (again.said(), desk.server.size(desk.campaign)),
        (undone.said(), size),
        "sent twice"
    );

    let ticked =
        all.iter().fold(undone.form("move", "tray"), |form, id| form.also("challenge", id));
    let page = desk.browser.submit(&undone, &ticked.set("to", theme)).await;
    let one = desk.browser.submit(&page, &page.form("undo", "")).await;
    one.shows("The 2 challenges that you moved last");
    let last = one.form("undo-moves", "");
    // Somebody else takes one of the two; the other is the one that was moved last, as they are moved in their order.
    let challenge = *all.iter().min().unwrap();
    world.host(desk.campaign, Command::Place { challenge, theme: None }).await;
    let page = desk.browser.submit(&one, &last).await;
    assert!(page.said().unwrap().starts_with("One move is undone."), "{:?}", page.said());
    assert_eq!(desk.state().coverage().unthemed, 3);
    let late = desk.browser.submit(&one, &last.without("at")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.shows("Later acts build on this.");
}

#[tokio::test]
async fn on_the_map_what_is_apart_does_not_lie_with_what_waits_for_a_theme() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let address = format!("/en/campaigns/{}/map", desk.campaign);
    let [rooms, halls] = [desk.accepted("Rooms").await, desk.accepted("Halls").await];
    let all = desk.browser.open(&address).await;
    all.hides("Set apart");
    let of = |page: &Page, part: &str| page.document.by_id(part).map(Element::text);
    assert!(of(&all, "tray").unwrap().contains("2 challenges"));
    desk.server.world().host(desk.campaign, Command::SetApart { challenge: rooms }).await;
    let page = desk.browser.open(&address).await;
    let (tray, apart) = (of(&page, "tray").unwrap(), of(&page, "apart").unwrap());
    assert!(tray.contains("Halls") && tray.contains("1 challenge"), "{tray}");
    assert!(!tray.contains("Rooms"), "{tray}");
    assert!(apart.contains("Set apart: in no theme, on purpose"), "{apart}");
    assert!(apart.contains("Rooms") && !apart.contains("Halls"), "{apart}");
    let groups: Vec<&str> =
        page.document.all("g").filter_map(|one| one.attribute("aria-label")).collect();
    assert_eq!(groups.len(), 2, "each is a circle of its own: {groups:?}");
    assert!(page.links().contains(&"#apart"), "and has a place in the key");
    let french = desk.browser.open(&address.replacen("/en/", "/fr/", 1)).await;
    assert!(of(&french, "apart").unwrap().contains("Hors thème, à dessein"));
    desk.server.world().host(desk.campaign, Command::SetApart { challenge: halls }).await;
    let page = desk.browser.open(&address).await;
    assert_eq!(of(&page, "tray"), None);
    assert!(of(&page, "apart").unwrap().contains("2 challenges"));
}

#[tokio::test]
async fn what_somebody_last_did_with_themes_is_named_and_undone_unless_somebody_built_upon_it() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let world = desk.server.world();
    let rooms = desk.accepted("Rooms").await;
    let page = desk.browser.open(&desk.at("themes")).await;
    let form = page.form("create", "").set("name-en", "Places").set("name-fr", "Lieux");
    let page = desk.browser.submit(&page, &form).await;
    page.shows("Undo the theme “Places”");
    let theme = *desk.state().themes.keys().next().unwrap();
    let form = page.form("move", "tray").set(&format!("to-{rooms}"), theme);
    let page = desk.browser.submit(&page, &form).await;
    page.shows("You moved “Rooms” from the tray to “Places”.");
    let undo = |page: &Page| {
        let mut forms = page.forms().into_iter();
        forms.find(|form| form.value("act") == Some("undo"))
    };
    let form = undo(&page).unwrap();

    // Somebody else was there meanwhile.
    world.host(desk.campaign, Command::ProposeTheme { name: both("Roads") }).await;
    let roads = *desk.state().themes.keys().find(|other| **other != theme).unwrap();
    world.host(desk.campaign, Command::Place { challenge: rooms, theme: Some(roads) }).await;
    let late = desk.browser.submit(&page, &form).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.shows("Later acts build on this.");
    assert!(undo(&desk.browser.open(&desk.at("themes")).await).is_none());
    let theirs = desk.state().undoable_edit(Actor::Operator).unwrap().entry;
    world.host(desk.campaign, Command::UndoThemeEdit { entry: theirs }).await;
    let page = desk.browser.open(&desk.at("themes")).await;
    let page = desk.browser.submit(&page, &undo(&page).unwrap()).await;
    assert!(page.said().unwrap().starts_with("Undone"));
    assert_eq!(desk.state().challenges[&rooms].theme, None);
    let page = desk.browser.submit(&page, &undo(&page).unwrap()).await;
    assert!(page.said().unwrap().starts_with("Undone"));
    assert!(undo(&page).is_none(), "there was nothing before");
    assert!(!desk.state().themes[&theme].is_live());
}

#[tokio::test]
async fn of_what_is_moved_together_what_is_kept_out_stays_and_is_told() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let [rooms, halls] = [desk.accepted("Rooms").await, desk.accepted("Halls").await];
    let world = desk.server.world();
    world.host(desk.campaign, Command::ProposeTheme { name: both("Places") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    world.host(desk.campaign, Command::KeepOut { challenge: rooms, theme }).await;
    let page = desk.browser.open(&desk.at("themes")).await;
    let ticked = page.form("move", "tray").also("challenge", rooms).also("challenge", halls);
    let next = desk.browser.submit(&page, &ticked.set("to", theme)).await;
    let said = next.said().unwrap();
    assert!(
        said.starts_with("One challenge was moved. One challenge was left where it is"),
        "{said}"
    );
    let lies = |challenge: ChallengeId| desk.state().challenges[&challenge].theme;
    assert_eq!([rooms, halls].map(lies), [None, Some(theme)]);
    let alone = next.form("move", "tray").set(&format!("to-{rooms}"), theme);
    let refused = desk.browser.submit(&next, &alone).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("does not belong in this theme");
}

#[tokio::test]
async fn nobody_signs_or_retires_what_somebody_else_has_changed_since_she_opened_the_page() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rooms").await;
    let world = desk.server.world();
    world.host(desk.campaign, Command::ProposeTheme { name: both("Places") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    let place = Command::Place { challenge: rooms, theme: Some(theme) };
    let board = desk.browser.open(&desk.at("themes")).await;
    let one = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    world.host(desk.campaign, place).await;
    for (page, act) in [(&board, "sign"), (&one, "retire")] {
        let size = desk.server.size(desk.campaign);
        let refused = desk.browser.submit(page, &page.form(act, "")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{act}");
        refused.shows("Somebody else has changed the themes");
        assert_eq!(desk.server.size(desk.campaign), size);
        if act == "sign" {
            let signed = desk.browser.submit(&refused, &refused.form(act, "")).await;
            assert!(signed.said().is_some(), "once she has seen it");
            let edit = Command::RenameTheme { theme, name: both("Spaces") };
            world.host(desk.campaign, edit).await;
        }
    }
}
