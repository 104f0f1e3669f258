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
    // Somebody else takes one of the two; the other is the one that was moved last.
    world.host(desk.campaign, Command::Place { challenge: all[0], theme: None }).await;
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
