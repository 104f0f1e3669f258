//! The host's pages: a whole life through their forms, and what they refuse.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    charter::Charter,
    id::{CampaignId, PersonId},
    role::Role,
    round::Operation,
    stage::Stage,
    time::Seconds,
};

use super::{browser::Browser, form::Form, page::Page, server::Server};
use crate::harness::{challenge, charter};

mod beginnings;
mod charters;
mod preview;

/// A host of a campaign of her own.
struct Host {
    server: Server,
    person: PersonId,
    browser: Browser,
    campaign: CampaignId,
}

impl Host {
    /// A campaign that was created beside the pages.
    async fn of_draft() -> Self {
        let server = Server::open().await;
        let (person, browser) = server.somebody("host").await;
        let campaign = server.world().create(charter()).await;
        server.world().grant(campaign, person, Role::Host).await;
        Self { server, person, browser, campaign }
    }

    fn address(&self, path: &str) -> String {
        format!("/en/campaigns/{}{path}", self.campaign)
    }

    async fn open(&self, path: &str) -> Page {
        self.browser.open(&self.address(path)).await
    }

    fn stage(&self) -> Stage {
        self.server.world().service.campaign(self.campaign).unwrap().stage
    }

    /// Opens the stage page and sends one of its forms, which must be taken.
    async fn sends(&self, act: &str, on: &str, fill: impl FnOnce(Form) -> Form) -> Page {
        let page = self.open("/host/stages").await;
        let next = self.browser.submit(&page, &fill(page.form(act, on))).await;
        assert_eq!(next.status, StatusCode::OK, "{act}: {}", next.text());
        assert!(next.said().is_some(), "{act}: {}", next.text());
        next
    }

    async fn advances(&self, to: Stage) {
        self.sends("advance", "", |form| form).await;
        assert_eq!(self.stage(), to);
    }

    fn round(&self) -> String {
        let state = self.server.world().service.campaign(self.campaign).unwrap();
        state.current_round().unwrap().id.to_string()
    }
}

#[tokio::test]
async fn the_same_words_begin_another_campaign_on_a_new_page_and_none_when_they_are_sent_again() {
    let server = Server::open().await;
    let (_, browser) = server.somebody("host").await;
    let mut begun = Vec::new();
    for _ in 0..2 {
        let page = browser.open("/en/campaigns/new?from=short-call").await;
        let form = ["name-en", "name-fr", "question-en", "question-fr"]
            .into_iter()
            .fold(page.form("create", ""), |form, field| form.set(field, "What holds us back"));
        for _ in 0..2 {
            begun.push(browser.submit(&page, &form).await.address);
        }
    }
    assert_eq!(begun[0], begun[1]);
    assert_eq!(begun[2], begun[3]);
    assert_ne!(begun[0], begun[2]);
}

#[tokio::test]
async fn a_campaign_lives_from_its_creation_to_the_archive_through_the_forms() {
    let server = Server::open().await;
    let (person, browser) = server.somebody("host").await;
    let page = browser.open("/en/campaigns/new?from=short-call").await;
    let form = page.form("create", "");
    let form = ["name-en", "name-fr", "question-en", "question-fr"]
        .into_iter()
        .fold(form, |form, field| form.set(field, "What holds us back"));
    let next = browser.submit(&page, &form).await;
    assert!(next.address.contains("/host#said"), "{} {}", next.address, next.text());
    let id = next.address.split('/').nth(3).unwrap().parse().unwrap();
    let host = Host { server, person, browser, campaign: id };
    assert_eq!(host.stage(), Stage::Draft);

    host.advances(Stage::Call).await;
    let world = host.server.world();
    let text = Box::new(challenge("Rooms"));
    let authorship = pathways::campaign::Authorship::OnBehalf;
    let acted = world.host(id, Command::Submit { text, authorship }).await;
    let state = acted.campaign;
    let challenge = *state.challenges.keys().next().unwrap();
    let desk = host.open("/host").await;
    desk.shows(
        "One challenge has been waiting for a moderator since 15 January 2027, 3:00, Toronto time.",
    );
    let stages = host.open("/host/stages").await;
    stages.shows("One challenge waits for a moderator.");
    world.host(id, Command::Accept { challenge }).await;
    let [member, silent] = [world.person("member").await, world.person("silent").await];
    for voice in [member, silent] {
        world.admit(id, voice).await;
    }

    host.advances(Stage::Upvote).await;
    let round = host.round();
    host.open("/host").await.shows("A vote is open without a deadline.");
    let (item, key) = (
        pathways::round::ItemId::Challenge(challenge),
        pathways_server::service::IdempotencyKey::fresh(),
    );
    let operation = Operation::Support(item);
    let voted = world.service.vote(id, member, key, round.parse().unwrap(), operation, None).await;
    voted.unwrap();
    let closing =
        host.sends("close", &round, |form| form.set("reason", "Everybody has voted.")).await;
    closing.shows("The deadline is reached: the vote closes, and the count follows.");
    closing.hides("It is open.");
    assert!(closing.forms().iter().all(|form| form.value("act") != Some("deadline")));
    world.wait(Seconds(5));
    world.service.tick().await;
    host.open("/host").await.shows("1 of 2 voices");

    host.advances(Stage::Decided).await;
    let stages = host.open("/host/stages").await;
    stages.shows("The time for questions runs for another 1 day.");
    world.wait(Seconds::days(1));
    host.advances(Stage::Pathways).await;
    host.advances(Stage::Archived).await;
    host.open("/host").await.shows("This campaign is over.");
    host.open("/host/stages").await;
    assert_eq!(host.person, person);
}

#[tokio::test]
async fn what_is_missing_stands_on_the_page_and_keeps_the_stage_closed() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    let page = host.open("/host/stages").await;
    page.shows("There is nothing to vote on yet.");
    assert!(page.forms().iter().all(|form| form.value("act") != Some("advance")));
}

#[tokio::test]
async fn a_stage_that_waits_for_the_count_leads_to_the_box() {
    let server = Server::open().await;
    let campaign = server.world().upvote(charter(), 3).await.campaign;
    let (person, browser) = server.somebody("host").await;
    server.world().grant(campaign, person, Role::Host).await;
    let host = Host { server, person, browser, campaign };
    let page = host.open("/host/stages").await;
    page.shows("The members’ vote is not counted yet.");
    let to_box = host.address("/host/stages#boxes");
    assert!(page.links().contains(&to_box.as_str()), "{:?}", page.links());
    assert!(page.document.by_id("boxes").unwrap().text().contains("The members’ vote"));
    assert!(page.document.by_id("dates").is_some());
    let desk = host.open("/host").await;
    assert!(desk.links().contains(&to_box.as_str()), "{:?}", desk.links());
}

#[tokio::test]
async fn a_campaign_that_has_moved_on_is_not_moved_twice() {
    let host = Host::of_draft().await;
    let page = host.open("/host/stages").await;
    let form = page.form("advance", "");
    host.browser.submit(&page, &form).await;
    let size = host.server.size(host.campaign);
    let again = host.browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::OK, "sent twice, it acts once");
    assert_eq!(host.server.size(host.campaign), size);
    let stale = page.form("advance", "").set("at", "999");
    let refused = host.browser.submit(&page, &stale).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("The campaign has moved on to “Call”.");
}

#[tokio::test]
async fn a_date_is_moved_in_the_time_of_the_campaign() {
    let host = Host::of_draft().await;
    let page = host
        .sends("reschedule", "call", |form| {
            form.set("date", "2027-11-07T01:30").set("reason", "The hall was taken.")
        })
        .await;
    page.shows("“Call” is announced for 7 November 2027, 1:30, Toronto time.");
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    let at = state.charter.as_ref().unwrap().schedule[&Stage::Call];
    // The clocks show 1:30 twice; the later one is meant.
    assert_eq!(at.to_string(), "2027-11-07T06:30:00Z");
    host.sends("reschedule", "call", |form| form.set("date", "").set("reason", "Not yet.")).await;
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    assert!(state.charter.as_ref().unwrap().schedule.is_empty());
}

#[tokio::test]
async fn a_wrong_date_complains_at_its_field_and_keeps_the_reason() {
    let host = Host::of_draft().await;
    let page = host.open("/host/stages").await;
    let form =
        page.form("reschedule", "call").set("date", "soon").set("reason", "The hall is late.");
    let again = host.browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.complaints().len(), 1);
    assert_eq!(again.complaints()[0].field, "date");
    assert_eq!(again.form("reschedule", "call").value("reason"), Some("The hall is late."));
}

#[tokio::test]
async fn a_campaign_is_cancelled_only_under_its_name() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    let page = host.open("/host/stages").await;
    let form = page.form("cancel", "").set("reason", "No money.").set("confirm", "Another one");
    let again = host.browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.shows("This is not the name of this campaign. Nothing was cancelled.");
    assert_eq!(host.stage(), Stage::Call);
    let form = |form: Form| form.set("reason", "No money.").set("confirm", "A campaign");
    host.sends("cancel", "", form).await;
    assert_eq!(host.stage(), Stage::Cancelled);
}

#[tokio::test]
async fn a_deadline_moves_later_and_a_vote_is_voided_with_a_reason() {
    let host = Host::of_draft().await;
    let scene = host.server.world().upvote(charter(), 2).await;
    let host = Host { campaign: scene.campaign, ..host };
    host.server.world().grant(scene.campaign, host.person, Role::Host).await;
    let round = scene.round.to_string();
    let set = |at: &'static str| move |form: Form| form.set("date", at).set("reason", "More time.");
    host.sends("deadline", &round, set("2027-03-01T17:00")).await;
    let page = host.open("/host/stages").await;
    page.shows("It cannot end before the announced time");
    let earlier = set("2027-02-01T17:00")(page.form("deadline", &round));
    let refused = host.browser.submit(&page, &earlier).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong: Vec<_> = refused.complaints().into_iter().map(|one| one.field).collect();
    assert_eq!(wrong, ["date"]);
    refused.shows("A deadline only moves later.");
    for address in ["", "/host"] {
        host.open(address).await.shows("until 1 March 2027");
    }
    host.browser.open("/en").await.shows("until 1 March 2027");
    let far = set("2028-03-01T17:00")(page.form("deadline", &round));
    let far = host.browser.submit(&page, &far).await;
    assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
    far.shows("That is more than half a year ahead");
    let upvote = async || host.server.nobody().open(&host.address("/upvote")).await;
    upvote().await.hides("void");
    host.sends("void", &round, |form| form.set("reason", "A name was wrong.")).await;
    let voided = upvote().await;
    voided.shows("This vote was declared void");
    voided.shows("A name was wrong.");
    voided.hides("closed");
    host.open("/host").await.shows("The members’ vote is prepared.");
    assert_ne!(host.round(), round, "a new one is prepared");
    host.sends("open-round", &host.round(), |form| form).await;
    upvote().await.hides("void");
}

#[tokio::test]
async fn a_vote_ends_before_the_stages_that_are_announced_for_later() {
    let host = Host::of_draft().await;
    let [panel, pathways] = [20, 30].map(|days| host.server.now().after(Seconds::days(days)));
    let schedule = [(Stage::Panel, panel), (Stage::Pathways, pathways)].into();
    let scene = host.server.world().upvote(Charter { schedule, ..charter() }, 2).await;
    let host = Host { campaign: scene.campaign, ..host };
    host.server.world().grant(scene.campaign, host.person, Role::Host).await;
    let page = host.open("/host/stages").await;
    let form = page.form("deadline", scene.round).set("reason", "More time.");
    let crossing = form.set("date", "2027-03-01T17:00");
    let refused = host.browser.submit(&page, &crossing).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.shows("“Pathways” is announced for");
    let again = refused.form("deadline", scene.round);
    assert_eq!(again.value("reason"), Some("More time."));
    let next = host.browser.submit(&refused, &again.set("date", "2027-02-10T17:00")).await;
    assert_eq!(next.status, StatusCode::OK, "the panel begins when the vote has ended");
    host.open("").await.shows("from 10 February 2027");
}

#[tokio::test]
async fn while_a_box_is_open_nothing_offers_to_change_who_speaks_for_an_organisation() {
    let host = Host::of_draft().await;
    let scene = host.server.world().upvote(charter(), 1).await;
    let host = Host { campaign: scene.campaign, ..host };
    host.server.world().grant(scene.campaign, host.person, Role::Host).await;
    let page = host.open("/host/people/members").await;
    let table = "address,organisation\nb@example.org,Théâtre";
    let checked = host.browser.submit(&page, &page.form("check", "").set("table", table)).await;
    host.browser.submit(&checked, &checked.form("admit", "")).await.shows("b@example.org");
    let page = host.open("/host/people/members").await;
    for act in [r#"value="add-delegate""#, r#"value="remove-delegate""#] {
        assert_eq!(page.html.matches(act).count(), 0, "{act}");
    }
}

#[tokio::test]
async fn the_desk_is_for_hosts() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    let (_, visitor) = host.server.somebody("visitor").await;
    for path in ["/host", "/host/stages", "/host/charter", "/host/preview/member"] {
        let page = visitor.open(&host.address(path)).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        let page = host.server.nobody().open(&host.address(path)).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}
