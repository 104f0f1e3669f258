//! People at the desk: roles, members, codes, and the reminder that goes out once.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Command},
    charter::{Admission, Charter},
    id::{CampaignId, PersonId},
    people::Column,
    role::Role,
    round::{ItemId, Operation},
    stage::Stage,
};
use pathways_server::{mail::Occasion, service::IdempotencyKey};

use super::{browser::Browser, document::Element, page::Page, server::Server};
use crate::harness::charter;

struct Desk {
    server: Server,
    campaign: CampaignId,
    browser: Browser,
}

impl Desk {
    async fn of(charter: Charter) -> Self {
        let server = Server::open().await;
        let campaign = server.world().create(charter).await;
        Self::at_desk(server, campaign).await
    }

    async fn at_desk(server: Server, campaign: CampaignId) -> Self {
        let (host, browser) = server.somebody("host").await;
        server.world().grant(campaign, host, Role::Host).await;
        Self { server, campaign, browser }
    }

    fn at(&self, page: &str) -> String {
        format!("/en/campaigns/{}/host/people{page}", self.campaign)
    }

    fn admitted(&self) -> u32 {
        let state = self.server.world().service.campaign(self.campaign).unwrap();
        state.people.admitted(Column::Admitted)
    }
}

#[tokio::test]
async fn a_role_is_given_by_invitation_asked_for_again_and_taken() {
    let desk = Desk::of(charter()).await;
    let page = desk.browser.open(&desk.at("")).await;
    let form = page.form("invite", "").set("address", "no address").set("role", "curator");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "address");
    let form = wrong.form("invite", "").set("address", "Zoe@Example.org");
    assert_eq!(form.value("role"), Some("curator"));
    let page = desk.browser.submit(&wrong, &form).await;
    assert_eq!(page.said().as_deref(), Some("The e-mail is on its way."));
    page.shows("zoe@example.org, Curator");

    let page = desk.browser.submit(&page, &page.form("again", "curator.zoe@example.org")).await;
    assert_eq!(page.said().as_deref(), Some("The e-mail is on its way."));
    assert_eq!(desk.server.desk.letters(2).await.len(), 2);

    let chair = desk.server.world().person("chair").await;
    desk.server.world().grant(desk.campaign, chair, Role::Chair).await;
    let page = desk.browser.open(&desk.at("")).await;
    page.shows("chair@example.org");
    let page = desk.browser.submit(&page, &page.form("revoke", format!("{chair}.chair"))).await;
    assert_eq!(page.said().as_deref(), Some("The role is taken."));
    page.hides("chair@example.org");
}

#[tokio::test]
async fn a_table_of_members_is_shown_before_any_of_it_is_kept() {
    let desk = Desk::of(charter()).await;
    let page = desk.browser.open(&desk.at("/members")).await;
    let wrong = desk
        .browser
        .submit(&page, &page.form("check", "").set("table", "telephone\na@b.org"))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "table");

    let table = "address,name,organisation\nAnna@Example.org,Anna,\nnobody,,\n\
                 b@example.org,,Théâtre\nc@example.org,,théâtre\nanna@example.org,,";
    let checked = desk.browser.submit(&wrong, &wrong.form("check", "").set("table", table)).await;
    assert_eq!(checked.status, StatusCode::OK);
    checked.shows("3 rows can be admitted.");
    checked.shows("Line 3: address: is not an e-mail address.");
    checked.shows("Line 6: address: is there already in line 2.");
    checked.shows("Columns that are not read: name.");
    assert_eq!(desk.admitted(), 0);
    let (_, stored) = desk.server.desk.stored().await;
    assert!(!stored.contains("anna@example.org"), "a table that is only checked is not kept");

    let form = checked.form("admit", "");
    let page = desk.browser.submit(&checked, &form).await;
    assert_eq!(page.said().as_deref(), Some("2 voices are admitted."));
    assert_eq!(desk.admitted(), 2, "a person, and an organisation with two delegates");
    page.shows("b@example.org");
    page.hides("anna@example.org");
    let again = desk.browser.submit(&checked, &form).await;
    assert_eq!(again.said().as_deref(), Some("2 voices are admitted."));
    assert_eq!(desk.admitted(), 2, "sent twice, it acted once");

    let form = page.form("admit-one", "").set("address", "ANNA@example.org");
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("No voice was admitted. 1 was there already."));
    let wrong =
        desk.browser.submit(&page, &page.form("admit-one", "").set("address", "anna")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_table_in_french_is_read_and_answered_in_french_and_told_which_languages_there_are() {
    let desk = Desk::of(charter()).await;
    let address = desk.at("/members").replace("/en/", "/fr/");
    let page = desk.browser.open(&address).await;
    page.shows("courriel,langue,organisme");
    let wrong = desk.browser.submit(&page, &page.form("check", "").set("table", "nom\nAnna")).await;
    assert!(wrong.complaints()[0].text.contains("courriel"), "{:?}", wrong.complaints());
    let table = "courriel;langue;organisme\nanna@example.org;fr;Théâtre\npersonne;fr;\n\
                 b@example.org;de;";
    let checked = desk.browser.submit(&wrong, &wrong.form("check", "").set("table", table)).await;
    checked.shows("Ligne 3\u{a0}: courriel\u{a0}: n’est pas une adresse courriel.");
    checked.shows("Ligne 4\u{a0}: langue\u{a0}: doit être en ou fr.");
    desk.browser.submit(&checked, &checked.form("admit", "")).await.shows("anna@example.org");
}

#[tokio::test]
async fn somebody_begins_and_ends_to_speak_for_an_organisation() {
    let desk = Desk::of(charter()).await;
    let page = desk.browser.open(&desk.at("/members")).await;
    let table = "address,organisation\nb@example.org,Théâtre";
    let checked = desk.browser.submit(&page, &page.form("check", "").set("table", table)).await;
    let page = desk.browser.submit(&checked, &checked.form("admit", "")).await;
    let state = desk.server.world().service.campaign(desk.campaign).unwrap();
    let voice = *state.people.voices().keys().next().unwrap();
    let form = page.form("add-delegate", voice).set("address", "d@example.org");
    let page = desk.browser.submit(&page, &form).await;
    assert!(page.said().unwrap().starts_with("Somebody more speaks"));
    page.shows("d@example.org");
    let state = desk.server.world().service.campaign(desk.campaign).unwrap();
    let delegates: Vec<PersonId> =
        state.people.voices()[&voice].delegates.iter().copied().collect();
    for (delegate, status) in delegates.iter().zip([StatusCode::OK, StatusCode::CONFLICT]) {
        let form = page.form("remove-delegate", format!("{voice}.{delegate}"));
        assert_eq!(desk.browser.submit(&page, &form).await.status, status, "one is left");
    }
}

impl Desk {
    /// Imports a table and says what became of it.
    async fn import(&self, table: &str) -> Page {
        let page = self.browser.open(&self.at("/members")).await;
        let form = page.form("check", "").set("table", table);
        let checked = self.browser.submit(&page, &form).await;
        self.browser.submit(&checked, &checked.form("admit", "")).await
    }
}

#[tokio::test]
async fn an_organisation_that_comes_again_keeps_its_voice_and_gets_its_new_delegates() {
    let desk = Desk::of(charter()).await;
    desk.import("address,organisation\na@example.org,Théâtre\nown@example.org,").await;
    let page = desk.browser.open(&desk.at("/members")).await;
    let table = "address,organisation\na@example.org,Théâtre\nb@example.org,théâtre\n\
                 own@example.org,Théâtre";
    let form = page.form("check", "").set("table", table);
    let checked = desk.browser.submit(&page, &form).await;
    let form = checked.form("admit", "");
    let page = desk.browser.submit(&checked, &form).await;
    let said = "No voice was admitted. 1 was there already. 1 more delegate speaks for an \
                organisation that was there already. Left out is line 4: This person already \
                speaks for a voice.";
    assert_eq!(page.said().as_deref(), Some(said));
    page.shows("b@example.org");
    assert_eq!(desk.admitted(), 2, "a person and an organisation");
    let again = desk.browser.submit(&checked, &form).await;
    assert_eq!(again.said().as_deref(), Some(said));
    let page = desk.import(table).await;
    assert!(page.said().unwrap().starts_with("No voice was admitted. 1 was there already. Left"));
}

#[tokio::test]
async fn somebody_whose_organisation_cannot_be_recognised_is_left_out_and_named() {
    let desk = Desk::of(charter()).await;
    desk.import("address,organisation\na@example.org,\nb@example.org,Ballet\nc@example.org,Chœur")
        .await;
    let page =
        desk.import("address,organisation\na@example.org,Théâtre\nd@example.org,Théâtre").await;
    let said = page.said().unwrap();
    assert!(said.contains("Left out is line 3: Somebody else of this organisation"), "{said}");
    let table = "address,organisation\nb@example.org,Danse\nc@example.org,Danse\n\
                 d@example.org,Danse\ne@example.org,Danse";
    let said = desk.import(table).await.said().unwrap();
    assert!(said.contains("Left out are lines 4, 5: "), "{said}");
    assert_eq!(desk.admitted(), 3);
}

#[tokio::test]
async fn room_codes_are_shown_to_their_maker_and_to_nobody_else() {
    let desk = Desk::of(Charter { admission: Admission::OpenCode { cap: 9 }, ..charter() }).await;
    let page = desk.browser.open(&desk.at("/codes")).await;
    let wrong = desk.browser.submit(&page, &page.form("make", "").set("count", "1001")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let made = desk.browser.submit(&wrong, &wrong.form("make", "").set("count", "3")).await;
    made.shows("3 codes");
    let slips = made
        .document
        .all("li")
        .filter(|slip| slip.attribute("class").is_some_and(|class| class == "p-curating-slip"));
    assert_eq!(slips.count(), 3);
    let again = desk.browser.open(&made.address).await;
    assert_eq!(again.text(), made.text(), "until they are printed");
    let open = desk.browser.submit(&page, &page.form("make-open", "")).await;
    open.shows("1 code");
    let code =
        open.document.all("li").filter(|slip| slip.attribute("class") == Some("p-curating-slip"));
    let code: String =
        code.flat_map(Element::below).filter(|one| one.name() == "b").map(Element::text).collect();
    let wall = format!("/en/campaigns/{}/wall?code={code}", desk.campaign);
    assert!(open.links().contains(&wall.as_str()), "{wall}: {:?}", open.links());
    assert!(
        !made.links().iter().any(|to| to.contains("?code=")),
        "a personal code is not for the room"
    );

    let (other, browser) = desk.server.somebody("other").await;
    desk.server.world().grant(desk.campaign, other, Role::Host).await;
    browser.open(&made.address).await.shows("These codes cannot be shown any more");
}

#[tokio::test]
async fn the_reminder_goes_once_to_members_who_support_nothing() {
    let server = Server::open().await;
    let scene = server.world().upvote(charter(), 2).await;
    let [voted, changed] =
        [server.world().person("voted").await, server.world().person("changed").await];
    let silent = server.world().person("silent").await;
    for person in [voted, changed, silent] {
        server.world().admit(scene.campaign, person).await;
    }
    let item = ItemId::Challenge(scene.items[0]);
    let (support, withdraw) = (Operation::Support(item), Operation::Withdraw(item));
    let service = &server.world().service;
    for (person, operation) in [(voted, support.clone()), (changed, support), (changed, withdraw)] {
        let key = IdempotencyKey::fresh();
        service.vote(scene.campaign, person, key, scene.round, operation, None).await.unwrap();
    }
    let desk = Desk::at_desk(server, scene.campaign).await;

    let page = desk.browser.open(&desk.at("/reminder")).await;
    page.shows("You can still take part: A campaign");
    page.shows("Vous pouvez encore participer");
    let sent = desk.browser.submit(&page, &page.form("remind", "")).await;
    assert_eq!(sent.said().as_deref(), Some("The e-mails are on their way."));
    sent.shows("There is no second one.");
    let letters = desk.server.desk.letters(2).await;
    let mut to: Vec<_> = letters.iter().map(|letter| letter.to.reveal()).collect();
    to.sort_unstable();
    assert_eq!(to, ["changed@example.org", "silent@example.org"]);
    let Occasion::Reminder { link, .. } = &letters[0].occasion else { panic!("another letter") };
    assert!(link.ends_with(&format!("/en/campaigns/{}/upvote", desk.campaign)), "{link}");

    desk.browser.submit(&page, &page.form("remind", "").set("at", 0)).await;
    assert_eq!(desk.server.desk.letters_until_now().await, 2, "there is no second one");
}

#[tokio::test]
async fn the_reminder_of_a_panel_goes_to_all_of_it_alike() {
    let desk = Desk::of(charter()).await;
    let page = desk.browser.open(&desk.at("/reminder")).await;
    page.shows("No box is open");
    let world = desk.server.world();
    let stages = vec![Stage::Draft, Stage::Panel, Stage::Decided, Stage::Archived];
    let path = pathways::stage::Path::try_from(stages).unwrap();
    let campaign = world.create(Charter { path, ..charter() }).await;
    let panel = [world.person("p1").await, world.person("p2").await];
    for person in panel {
        world.grant(campaign, person, Role::Panelist).await;
    }
    let text = Box::new(crate::harness::challenge("Rooms"));
    let authorship = pathways::campaign::Authorship::OnBehalf;
    let acted = world.host(campaign, Command::Submit { text, authorship }).await;
    let Some((_, pathways::campaign::Fact::ChallengeSubmitted { challenge, .. })) =
        acted.facts.first()
    else {
        panic!("a submission says so")
    };
    world.host(campaign, Command::Accept { challenge: *challenge }).await;
    let state = world.advance(campaign, Stage::Panel).await;
    let round = state.campaign.current_round().unwrap().id;
    world
        .act(campaign, Actor::Operator, Command::OpenRound { round, closes_at: None })
        .await
        .unwrap();
    let desk = Desk::at_desk(desk.server, campaign).await;
    let page = desk.browser.open(&desk.at("/reminder")).await;
    page.shows("to all panelists alike");
    desk.browser.submit(&page, &page.form("remind", "")).await;
    let mut to: Vec<_> = desk.server.desk.letters(2).await;
    to.sort_by_key(|letter| letter.to.clone());
    let to: Vec<_> = to.iter().map(|letter| letter.to.reveal()).collect();
    assert_eq!(to, ["p1@example.org", "p2@example.org"]);
}
