//! Moderation, themes, merges, slate and translations, as those meet them who work there.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    challenge::{ChallengeState, ChallengeText},
    charter::{Charter, SlateKind, UpvoteRules},
    id::{CampaignId, ChallengeId},
    role::Role,
    stage::Stage,
};

use super::{
    browser::Browser,
    document::Element,
    page::Page,
    sector::{Moment, sector},
    server::Server,
};
use crate::harness::{both, challenge, charter};

mod themes;

/// A campaign in its call with somebody at its desk.
pub(super) struct Desk {
    pub(super) server: Server,
    pub(super) campaign: CampaignId,
    pub(super) browser: Browser,
}

impl Desk {
    pub(super) async fn of(role: Role, charter: Charter) -> Self {
        let server = Server::open().await;
        let campaign = server.world().create(charter).await;
        let (person, browser) = server.somebody("worker").await;
        server.world().grant(campaign, person, role).await;
        server.world().advance(campaign, Stage::Call).await;
        Self { server, campaign, browser }
    }

    async fn submit(&self, title: &str) -> ChallengeId {
        let text = Box::new(challenge(title));
        let command = Command::Submit { text, authorship: Authorship::OnBehalf };
        let acted = self.server.world().host(self.campaign, command).await;
        match acted.facts.first() {
            Some((_, Fact::ChallengeSubmitted { challenge, .. })) => *challenge,
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn accepted(&self, title: &str) -> ChallengeId {
        let challenge = self.submit(title).await;
        self.server.world().host(self.campaign, Command::Accept { challenge }).await;
        challenge
    }

    pub(super) fn at(&self, page: &str) -> String {
        format!("/en/campaigns/{}/host/{page}", self.campaign)
    }

    pub(super) fn state(&self) -> std::sync::Arc<pathways::campaign::Campaign> {
        self.server.world().service.campaign(self.campaign).unwrap()
    }

    fn state_of(&self, challenge: ChallengeId) -> ChallengeState {
        self.state().challenges[&challenge].state
    }
}

#[tokio::test]
async fn a_moderator_decides_on_what_waits_and_is_told_so_in_its_place() {
    let desk = Desk::of(Role::Moderator, charter()).await;
    let [first, second] = [desk.submit("Rooms").await, desk.submit("Strings").await];
    let page = desk.browser.open(&desk.at("moderation")).await;
    page.shows("2 challenges wait");
    page.shows("Rooms");

    let page = desk.browser.submit(&page, &page.form("accept", first)).await;
    assert_eq!(page.said().as_deref(), Some("Accepted. Everybody can read it now."));
    assert_eq!(desk.state_of(first), ChallengeState::Accepted);
    page.shows("One challenge waits");

    let form = page.form("decline", second).set("code", "other");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "reason");
    let again = wrong.form("decline", second);
    assert_eq!(again.value("code"), Some("other"), "what was chosen is still there");

    let page = desk.browser.submit(&wrong, &again.set("reason", "It sells strings.")).await;
    page.shows("Declined. Its authors see the reason; nobody else does.");
    page.shows("Something else, said below. It sells strings.");
    page.shows("Nothing waits");
    assert_eq!(desk.state_of(second), ChallengeState::Declined);

    let page = desk.browser.submit(&page, &page.form("accept", second)).await;
    assert_eq!(page.said().as_deref(), Some("Accepted. Everybody can read it now."));
    assert_eq!(desk.state_of(second), ChallengeState::Accepted, "a second thought");
}

#[tokio::test]
async fn what_waits_stands_beside_what_is_near_and_leads_to_a_merge() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let tours = desk.accepted("Touring costs more than a tour earns").await;
    desk.accepted("Nobody reads our reports").await;
    let waiting = desk.submit("Tours cost too much").await;
    let page = desk.browser.open(&desk.at("moderation")).await;
    page.shows("Perhaps the same");
    page.shows("Touring costs more than a tour earns");
    let pair = format!("merges?like={tours}&with={waiting}#propose");
    let to = page.links().into_iter().find(|link| link.ends_with(&pair)).unwrap().to_owned();

    let merges = desk.browser.open(&to).await;
    let form = merges.form("propose", "");
    assert_eq!(form.value("into"), Some(tours.to_string().as_str()));
    assert_eq!(form.value("from"), Some(waiting.to_string().as_str()));
    let done = desk.browser.submit(&merges, &form.set("reason", "Both are about touring.")).await;
    assert_eq!(done.said().as_deref(), Some("Merged. Nobody else had to be asked."));
    assert_eq!(desk.state_of(waiting), ChallengeState::Merged(tours));
    desk.browser.open(&desk.at("moderation")).await.hides("Perhaps the same");
}

#[tokio::test]
async fn what_is_ticked_for_a_merge_stays_while_somebody_looks_for_the_next_challenge() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let [rooms, tours] = [desk.accepted("Rooms").await, desk.accepted("Tours").await];
    let asked = format!("merges?q=tours&from={rooms}&into={tours}&reason=Both+are+one.");
    let form = desk.browser.open(&desk.at(&asked)).await.form("propose", "");
    // No word of it was looked for.
    assert_eq!(form.values("from").collect::<Vec<_>>(), [rooms.to_string()]);
    assert_eq!(form.value("into"), Some(tours.to_string().as_str()));
    assert_eq!(form.value("reason"), Some("Both are one."));
    assert_eq!(form.value("q"), Some("tours"));
}

#[tokio::test]
async fn a_moderator_sees_what_is_near_without_a_way_to_merge_it() {
    let desk = Desk::of(Role::Moderator, charter()).await;
    desk.accepted("Touring costs more than a tour earns").await;
    desk.submit("Tours cost too much").await;
    let page = desk.browser.open(&desk.at("moderation")).await;
    page.shows("Perhaps the same");
    assert!(!page.links().iter().any(|link| link.contains("merges?like=")));
}

#[tokio::test]
async fn all_that_is_shown_is_accepted_together_and_nothing_else() {
    let desk = Desk::of(Role::Moderator, charter()).await;
    let shown = [desk.submit("One").await, desk.submit("Two").await, desk.submit("Three").await];
    let page = desk.browser.open(&desk.at("moderation")).await;
    let later = desk.submit("Four").await;
    let [_, second, _] = shown;
    desk.server.world().host(desk.campaign, Command::Accept { challenge: second }).await;
    let form = page.form("accept-all", "");
    let next = desk.browser.submit(&page, &form).await;
    assert_eq!(next.said().as_deref(), Some("2 challenges are accepted."));
    assert!(shown.iter().all(|one| desk.state_of(*one) == ChallengeState::Accepted));
    assert_eq!(desk.state_of(later), ChallengeState::Submitted);
    let size = desk.server.size(desk.campaign);
    desk.browser.submit(&page, &form).await;
    assert_eq!(desk.server.size(desk.campaign), size, "sent twice, it acted once");
}

#[tokio::test]
async fn the_desk_is_for_those_who_work_there() {
    let desk = Desk::of(Role::Moderator, charter()).await;
    for page in ["themes", "merges", "translations", "slate", "people"] {
        let address = desk.at(page);
        assert_eq!(desk.browser.open(&address).await.status, StatusCode::FORBIDDEN, "{page}");
        let nobody = desk.server.nobody();
        assert_eq!(nobody.open(&address).await.status, StatusCode::UNAUTHORIZED, "{page}");
    }
}

#[tokio::test]
async fn what_says_the_same_is_found_merged_and_brought_back() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rehearsal rooms cost too much").await;
    let halls = desk.accepted("No rehearsal space in winter").await;
    desk.accepted("Nobody reads our reports").await;
    let alike = desk.browser.open(&desk.at(&format!("merges?like={rooms}"))).await;
    alike.shows("2 challenges");
    let page = desk.browser.open(&desk.at("merges?q=REHEARSAL")).await;
    page.shows("2 challenges");

    let form = page.form("propose", "").set("into", rooms);
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<_> = wrong.complaints().into_iter().map(|one| one.field).collect();
    assert_eq!(fields, ["from", "reason"]);
    wrong.shows("Tick at least one challenge");

    let form = wrong.form("propose", "").also("from", halls).set("reason", "Both want rooms.");
    assert_eq!(form.value("into"), Some(rooms.to_string().as_str()));
    let page = desk.browser.submit(&wrong, &form).await;
    assert_eq!(page.said().as_deref(), Some("Merged. Nobody else had to be asked."));
    assert_eq!(desk.state_of(halls), ChallengeState::Merged(rooms));

    let lineage = *desk.state().lineages.keys().next().unwrap();
    let wrong = desk.browser.submit(&page, &page.form("undo", lineage)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "an undo has a reason");
    let form = wrong.form("undo", lineage).set("reason", "They differ.");
    let page = desk.browser.submit(&wrong, &form).await;
    assert!(page.said().unwrap().starts_with("Undone."));
    assert_eq!(desk.state_of(halls), ChallengeState::Accepted);
}

#[tokio::test]
async fn a_challenge_is_split_into_parts_with_their_own_words() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let whole = desk.accepted("Rooms and roads").await;
    let page = desk.browser.open(&desk.at(&format!("split/{whole}"))).await;
    let form = page.form("split", "").set("title-0", "Rooms").set("title-1", "Roads");
    assert_eq!(form.value("title-2"), None);
    let page = desk.browser.submit(&page, &form.also("more", "1")).await;
    assert!(page.complaints().is_empty(), "one part more is asked for, nothing is wrong yet");
    let form = page.form("split", "");
    assert_eq!(form.value("title-1"), Some("Roads"), "what was typed stays");
    assert_eq!(form.value("title-2"), Some(""));
    assert_eq!(form.value("language-2"), Some("en"));
    let wrong = desk.browser.submit(&page, &form.set("language-1", "?")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<_> = wrong.complaints().into_iter().map(|one| one.field).collect();
    assert_eq!(fields, ["language-1", "title-2", "reason"]);
    let form = wrong.form("split", "").set("language-1", "fr").set("title-2", "Rails");
    assert_eq!(form.value("title-0"), Some("Rooms"));
    let page = desk.browser.submit(&wrong, &form.set("reason", "It says three things.")).await;
    assert_eq!(page.said().as_deref(), Some("Split. The parts are challenges of their own now."));
    assert_eq!(desk.state().challenges.len(), 4);
    assert_eq!(desk.state_of(whole), ChallengeState::Split);
}

#[tokio::test]
async fn a_host_drafts_changes_and_drops_topics() {
    let upvote = UpvoteRules { slate: SlateKind::Topics, ..charter().upvote };
    let desk = Desk::of(Role::Host, Charter { upvote, ..charter() }).await;
    let rooms = desk.accepted("Rooms").await;
    let page = desk.browser.open(&desk.at("slate")).await;
    page.shows("Members support topics");
    page.shows("The panel then decides on every one of them.");
    page.shows("1 accepted challenge cannot be read in both languages yet.");
    let form = page.form("draft", "").set("name-en", "Rooms").set("name-fr", "Salles");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.shows("Tick at least one challenge.");
    let form = wrong.form("draft", "").also("answers", rooms);
    assert_eq!(form.value("name-fr"), Some("Salles"));
    let page = desk.browser.submit(&wrong, &form).await;
    assert!(page.said().unwrap().starts_with("The topic is drafted."));

    let topic = *desk.state().topics.keys().next().unwrap();
    let page = desk.browser.open(&desk.at(&format!("slate/{topic}"))).await;
    let form = page.form("edit", "").set("name-en", "Places");
    assert_eq!(form.value("answers"), Some(rooms.to_string().as_str()));
    let page = desk.browser.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("The topic is changed."));
    page.shows("Places");
    let page = desk.browser.open(&desk.at(&format!("slate/{topic}"))).await;
    let page = desk.browser.submit(&page, &page.form("drop", "")).await;
    assert_eq!(page.said().as_deref(), Some("The topic is dropped."));
    page.shows("No topic is drafted yet");
}

#[test]
fn once_the_vote_has_opened_the_slate_is_said_to_be_frozen_and_nothing_offers_to_change_its_rules()
{
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let host = sector.server.browser(sector.cast.host).await;
        let slate = async |moment| {
            let campaign = sector.scene(moment).campaign;
            host.open(&format!("/en/campaigns/{campaign}/host/slate")).await
        };
        let before = slate(Moment::Theming).await;
        before.shows("The slate freezes when the upvote opens");
        before.shows("Edit the rules");
        for moment in [Moment::Upvote, Moment::PanelOpen, Moment::Decided] {
            let page = slate(moment).await;
            page.shows("The slate has been frozen since the upvote opened");
            page.hides("The slate freezes");
            page.hides("Edit the rules");
        }
    });
}

#[tokio::test]
async fn a_translation_that_leaves_out_who_is_affected_is_listed_as_incomplete() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rooms").await;
    let text =
        ChallengeText { affected: Some("Dance companies".parse().unwrap()), ..challenge("Rooms") };
    let revise = Command::Revise { challenge: rooms, text: Box::new(text) };
    desk.server.world().host(desk.campaign, revise).await;
    let page = desk.browser.open(&desk.at(&format!("translations/{rooms}"))).await;
    let form = page.form("translate", "fr").set("title", "Salles");
    let page = desk.browser.submit(&page, &form).await;
    page.shows("French incomplete");
    let page = desk.browser.open(&desk.at(&format!("translations/{rooms}"))).await;
    let form = page.form("translate", "fr").set("affected", "Les compagnies de danse");
    assert_eq!(form.value("title"), Some("Salles"));
    let page = desk.browser.submit(&page, &form).await;
    page.hides("French incomplete");
    page.shows("Readable in both languages");
}

#[tokio::test]
async fn what_lacks_a_language_is_listed_until_it_is_translated() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let rooms = desk.accepted("Rooms").await;
    let page = desk.browser.open(&desk.at("translations")).await;
    page.shows("1 challenge cannot be read whole in both languages");
    page.shows("No French");
    let page = desk.browser.open(&desk.at(&format!("translations/{rooms}"))).await;
    let form = page.form("translate", "fr").set("body", "Trop chères.");
    let wrong = desk.browser.submit(&page, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = wrong.form("translate", "fr").set("title", "Salles");
    assert_eq!(form.value("body"), Some("Trop chères."));
    let page = desk.browser.submit(&wrong, &form).await;
    assert_eq!(page.said().as_deref(), Some("The translation is published beside the original."));
    page.shows("Readable in both languages");
    page.hides("No French");
}
