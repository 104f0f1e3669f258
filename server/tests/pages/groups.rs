//! Questions about groups: consent, taking back, what hosts see, and where answers never go.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    charter::Charter,
    id::{CampaignId, PersonId, VoiceId},
    people::{Door, VoiceKind},
    role::Role,
    stage::Stage,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{browser::Browser, page::Page, server::Server};
use crate::harness::{challenge, charter, group_question};

const NORTH: &str = "0";
const SOUTH: &str = "1";

/// A campaign that asks one question, in its call.
struct Asking {
    server: Server,
    campaign: CampaignId,
    host: Browser,
}

impl Asking {
    async fn open() -> Self {
        let server = Server::open().await;
        let (host, browser) = server.somebody("host").await;
        let asking = Charter { group_questions: vec![group_question(); 2], ..charter() };
        let campaign = server.world().create(asking).await;
        server.world().grant(campaign, host, Role::Host).await;
        server.world().advance(campaign, Stage::Call).await;
        Self { server, campaign, host: browser }
    }

    fn address(&self, path: &str) -> String {
        format!("/en/campaigns/{}{path}", self.campaign)
    }

    async fn member(&self, name: &str) -> (PersonId, Browser) {
        let (person, browser) = self.server.somebody(name).await;
        self.server.world().admit(self.campaign, person).await;
        (person, browser)
    }

    async fn answers(&self, member: &Browser, answer: &str) -> Page {
        let page = member.open(&self.address("/groups")).await;
        let form = page.form("keep", "").set("group-0", answer).set("consent", "yes");
        member.submit(&page, &form).await
    }

    /// The answers that are stored, whoever gave them.
    async fn stored(&self) -> Vec<u8> {
        let rows = self.server.world().store.group_answers(self.campaign.uuid()).await.unwrap();
        rows.into_iter().map(|row| row.answer).collect()
    }

    /// Nobody is admitted any more.
    async fn panel_sits(&self) {
        let world = self.server.world();
        let (text, authorship) =
            (Box::new(challenge("Rooms")), pathways::campaign::Authorship::OnBehalf);
        let acted = world.host(self.campaign, Command::Submit { text, authorship }).await;
        let challenge = *acted.campaign.challenges.keys().next().unwrap();
        world.host(self.campaign, Command::Accept { challenge }).await;
        let acted = world.advance(self.campaign, Stage::Upvote).await;
        let (round, at) = (acted.campaign.current_round().unwrap().id, world.service.now());
        let reason = "Everybody has voted.".parse().unwrap();
        world.host(self.campaign, Command::CloseAt { round, at, reason }).await;
        for number in 1..=3 {
            let panelist = world.person(&format!("panelist-{number}")).await;
            world.grant(self.campaign, panelist, Role::Panelist).await;
        }
        world.advance(self.campaign, Stage::Panel).await;
    }
}

#[tokio::test]
async fn nothing_is_kept_without_consent_and_what_was_chosen_is_shown_again() {
    let asking = Asking::open().await;
    let (_, anna) = asking.member("anna").await;
    let page = anna.open(&asking.address("/groups")).await;
    page.shows("Who reads this");
    let form = page.form("keep", "").set("group-0", SOUTH);
    assert_eq!(form.value("consent"), None, "nobody consents by default");
    let again = anna.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.form("keep", "").value("group-0"), Some(SOUTH));
    let complaints = again.complaints();
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    assert_eq!(complaints[0].field, "consent");
    assert!(asking.stored().await.is_empty());
    let kept = anna.submit(&page, &form.set("consent", "yes")).await;
    assert!(kept.said().unwrap().starts_with("Your answers are kept."));
    assert_eq!(asking.stored().await, [1]);
    assert_eq!(kept.form("keep", "").value("group-0"), Some(SOUTH));
}

#[tokio::test]
async fn answers_are_changed_taken_back_and_rather_not_said() {
    let asking = Asking::open().await;
    let (_, anna) = asking.member("anna").await;
    asking.answers(&anna, NORTH).await;
    let changed = asking.answers(&anna, SOUTH).await;
    assert_eq!(asking.stored().await, [1]);
    anna.open("/en/me").await.shows("Where do you live? In the south");
    let gone = anna.submit(&changed, &changed.form("take-back", "")).await;
    assert_eq!(gone.said().as_deref(), Some("Nothing is kept of you here."));
    assert!(asking.stored().await.is_empty());
    anna.open("/en/me").await.hides("In the south");
    asking.answers(&anna, NORTH).await;
    let page = anna.open(&asking.address("/groups")).await;
    let rather_not = page.form("keep", "").set("group-0", "rather-not");
    let gone = anna.submit(&page, &rather_not).await;
    assert_eq!(gone.said().as_deref(), Some("Nothing is kept of you here."));
    assert!(asking.stored().await.is_empty());
}

#[tokio::test]
async fn only_members_answer_and_only_what_is_offered() {
    let asking = Asking::open().await;
    let address = asking.address("/groups");
    let (_, anna) = asking.member("anna").await;
    let page = anna.open(&address).await;
    let form = page.form("keep", "").set("consent", "yes").set("group-0", NORTH);
    let (_, stranger) = asking.server.somebody("stranger").await;
    stranger.open(&address).await.shows("Only members are asked");
    assert_eq!(stranger.send(&address, &form).await.status, StatusCode::FORBIDDEN);
    for wrong in ["2", "-1", "north"] {
        let again = anna.send(&address, &form.clone().set("group-0", wrong)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    assert!(asking.stored().await.is_empty());
}

#[tokio::test]
async fn whoever_has_no_voice_any_more_can_still_take_answers_back() {
    let asking = Asking::open().await;
    let (anna, browser) = asking.server.somebody("anna").await;
    let (ben, _) = asking.server.somebody("ben").await;
    let (world, voice) = (asking.server.world(), VoiceId::new(Uuid::now_v7()));
    let (kind, door) = (VoiceKind::Organisation, Door::Listed);
    let admit = Command::Admit { voice, kind, delegates: vec![anna, ben], door };
    world.host(asking.campaign, admit).await;
    asking.answers(&browser, SOUTH).await;
    world.host(asking.campaign, Command::RemoveDelegate { voice, person: anna }).await;
    let page = browser.open(&asking.address("/groups")).await;
    page.shows("Only members are asked");
    let gone = browser.submit(&page, &page.form("take-back", "")).await;
    assert_eq!(gone.said().as_deref(), Some("Nothing is kept of you here."));
    assert!(asking.stored().await.is_empty());
}

#[tokio::test]
async fn whoever_was_signed_out_meanwhile_sends_the_same_answers_again() {
    let asking = Asking::open().await;
    let address = asking.address("/groups");
    let (_, anna) = asking.member("anna").await;
    let page = anna.open(&address).await;
    let form = page.form("keep", "").set("consent", "yes").set("group-0", SOUTH);
    let nobody = asking.server.nobody();
    let again = nobody.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNAUTHORIZED);
    assert!(asking.stored().await.is_empty());
    let kept = again.form("keep", "");
    assert_eq!([kept.value("group-0"), kept.value("consent")], [Some(SOUTH), Some("yes")]);
    anna.submit(&again, &kept).await;
    assert_eq!(asking.stored().await, [1]);
}

#[tokio::test]
async fn one_wrong_answer_leaves_the_others_as_they_were_chosen() {
    let asking = Asking::open().await;
    let (_, anna) = asking.member("anna").await;
    let page = anna.open(&asking.address("/groups")).await;
    let form =
        page.form("keep", "").set("group-0", "7").set("group-1", SOUTH).set("consent", "yes");
    let again = anna.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        again.complaints().iter().map(|one| one.field.as_str()).collect::<Vec<_>>(),
        ["group-0"]
    );
    let form = again.form("keep", "");
    assert_eq!([form.value("group-1"), form.value("consent")], [Some(SOUTH), Some("yes")]);
}

#[tokio::test]
async fn hosts_see_no_number_while_people_join_and_no_small_one_ever() {
    let asking = Asking::open().await;
    for number in 0..8 {
        let (_, member) = asking.member(&format!("member-{number}")).await;
        asking.answers(&member, if number < 6 { NORTH } else { SOUTH }).await;
    }
    let figures = asking.address("/host/groups");
    let early = asking.host.open(&figures).await;
    early.shows("Shown once nobody joins any more");
    early.hides("In the north");
    asking.panel_sits().await;
    let page = asking.host.open(&figures).await;
    page.shows("In the north 5 to 9");
    page.shows("In the south Fewer than 5");
    let (_, member) = asking.server.somebody("member-0").await;
    assert_eq!(member.open(&figures).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_answer_is_in_the_download_of_its_person_and_nowhere_else() {
    let asking = Asking::open().await;
    let (person, anna) = asking.member("anna").await;
    let (_, ben) = asking.member("ben").await;
    let before = asking.server.size(asking.campaign);
    asking.answers(&anna, SOUTH).await;
    assert_eq!(asking.server.size(asking.campaign), before, "the log tells of it");
    let file = anna.fetch("/en/me/download").await;
    let document: Value = serde_json::from_str(&file.body).unwrap();
    let part = &document["campaigns"][0]["groups"];
    assert_eq!(part[0]["answer"]["en"], json!("In the south"));
    assert_eq!(part[0]["since"], json!(asking.server.now()));
    let other: Value = serde_json::from_str(&ben.fetch("/en/me/download").await.body).unwrap();
    assert_eq!(other["campaigns"][0]["groups"], json!([]));
    let (_, backup) = asking.server.desk.stored().await;
    assert!(backup.contains(&person.to_string()) && !backup.contains("group_answer"));
    for path in ["", "/log", "/challenges"] {
        let address = format!("/api/v1/campaigns/{}{path}", asking.campaign);
        let [hers, others] = [&anna, &ben].map(|browser| browser.fetch(&address));
        let (hers, others) = (hers.await.body, others.await.body);
        for word in ["group_answer", "\"groups\""] {
            assert!(!hers.contains(word) && !others.contains(word), "{word} on {address}");
        }
    }
}

#[tokio::test]
async fn answers_go_with_their_person() {
    let asking = Asking::open().await;
    let (_, anna) = asking.member("anna").await;
    let (_, ben) = asking.member("ben").await;
    asking.answers(&anna, SOUTH).await;
    asking.answers(&ben, NORTH).await;
    let page = anna.open("/en/me/erase").await;
    anna.submit(&page, &page.form("erase", "").set("confirm", "erase")).await;
    assert_eq!(asking.stored().await, [0]);
}

#[tokio::test]
async fn answers_are_deleted_with_the_end_of_the_campaign_and_none_is_taken_any_more() {
    let asking = Asking::open().await;
    let (_, anna) = asking.member("anna").await;
    let kept = asking.answers(&anna, SOUTH).await;
    let reason = "The money ran out.".parse().unwrap();
    asking.server.world().host(asking.campaign, Command::Cancel { reason }).await;
    assert!(asking.stored().await.is_empty());
    let late = kept.form("keep", "").set("consent", "yes");
    let refused = anna.send(&asking.address("/groups"), &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(asking.stored().await.is_empty());
    anna.open(&asking.address("/groups")).await.shows("All answers are deleted");
}

#[tokio::test]
async fn members_are_led_to_the_questions_and_others_are_not() {
    let asking = Asking::open().await;
    let (_, anna) = asking.member("anna").await;
    let (_, stranger) = asking.server.somebody("stranger").await;
    let to = asking.address("/groups");
    for from in [asking.address(""), asking.address("/join"), "/en/me".to_owned()] {
        assert!(anna.open(&from).await.links().contains(&to.as_str()), "{from}");
        assert!(!stranger.open(&from).await.links().contains(&to.as_str()), "{from}");
    }
}

#[tokio::test]
async fn the_privacy_page_names_the_officer_else_the_contact() {
    let asking = Asking::open().await;
    let charter = asking.host.open(&asking.address("/host/charter")).await;
    let form = charter.form("charter", "").set("contact", "Ada, 555 0100");
    asking.host.submit(&charter, &form).await;
    asking.host.open("/en/privacy").await.shows("Ada, 555 0100");
    asking.host.submit(&charter, &form.set("officer", "Zoe, 555 0199")).await;
    let page = asking.host.open("/en/privacy").await;
    page.shows("Zoe, 555 0199");
    page.hides("Ada, 555 0100");
    asking.host.open("/fr/privacy").await.shows("Zoe, 555 0199");
    let page = asking.host.open(&asking.address("")).await;
    page.shows("Ada, 555 0100");
    page.shows("Responsible for personal data Zoe, 555 0199");
    page.hides("Also responsible");
}
