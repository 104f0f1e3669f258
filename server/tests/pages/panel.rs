//! The panel's room: a panel of three from the first conflict to the confirmed reasons, and whom its doors keep out.

use pathways::{
    campaign::Command,
    challenge::{ChallengeText, Translation},
    charter::{Charter, Ends, PanelRules},
    id::{PersonId, RoundId},
    role::Role,
    round::{ItemId, RoundState},
    stage::Stage,
};

use super::{browser::Browser, page::Page, server::Server};
use crate::harness::{Scene, challenge, charter};

mod ballot;
mod chair;
mod doors;
mod further;
mod lots;
mod notes;
mod ranks;
mod reasons;
mod rules;
mod scores;

/// A panel of three with a chair beside it, at the stage "panel" with its box not open yet.
pub(crate) struct Panel {
    pub(crate) server: Server,
    pub(crate) scene: Scene,
    pub(crate) panelists: Vec<(PersonId, Browser)>,
    pub(crate) chair: (PersonId, Browser),
}

impl Panel {
    pub(crate) async fn of(challenges: usize) -> Self {
        Self::under(charter(), challenges).await
    }

    /// The same under other rules.
    pub(crate) async fn under(charter: Charter, challenges: usize) -> Self {
        let challenges = (0..challenges).map(|place| challenge(&title(place))).collect();
        Self::about(charter, challenges).await
    }

    /// The same on these challenges.
    pub(crate) async fn on(challenges: Vec<ChallengeText>) -> Self {
        Self::about(charter(), challenges).await
    }

    async fn about(charter: Charter, challenges: Vec<ChallengeText>) -> Self {
        let panel = PanelRules { ends: Ends::AtDeadline, ..charter.panel.clone() };
        let charter = Charter { panel, ..charter };
        let server = Server::open().await;
        let world = server.world();
        let scene = world.upvote_on(charter, challenges).await;
        let campaign = scene.campaign;
        let mut panelists = Vec::new();
        for name in ["ada", "bea", "cleo"] {
            let (person, browser) = server.somebody(name).await;
            world.grant(campaign, person, Role::Panelist).await;
            panelists.push((person, browser));
        }
        let chair = server.somebody("chair").await;
        world.grant(campaign, chair.0, Role::Chair).await;
        let (round, at) = (scene.round, world.service.now());
        let reason = "Everybody has voted.".parse().unwrap();
        world.host(campaign, Command::CloseAt { round, at, reason }).await;
        world.advance(campaign, Stage::Panel).await;
        let round = world.service.campaign(campaign).unwrap().current_round().unwrap().id;
        let scene = Scene { round, ..scene };
        Self { server, scene, panelists, chair }
    }

    /// A page of the room.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("/en/campaigns/{}/panel{path}", self.scene.campaign)
    }

    pub(crate) async fn open(&self, panelist: usize, path: &str) -> Page {
        self.panelists[panelist].1.open(&self.address(path)).await
    }

    pub(crate) fn item(&self, place: usize) -> ItemId {
        ItemId::Challenge(self.scene.items[place])
    }

    /// The box opens.
    pub(crate) async fn opens(&self) {
        let command = Command::OpenRound { round: self.round(), closes_at: None };
        self.host(command).await;
    }

    /// The box closes and is counted.
    pub(crate) async fn closes(&self) {
        let (round, at) = (self.round(), self.server.now());
        let reason = "The evening is over.".parse().unwrap();
        self.host(Command::CloseAt { round, at, reason }).await;
    }

    pub(crate) async fn host(&self, command: Command) {
        self.server.world().host(self.scene.campaign, command).await;
    }

    /// The round under way.
    pub(crate) fn round(&self) -> RoundId {
        let state = self.server.world().service.campaign(self.scene.campaign).unwrap();
        state.current_round().unwrap().id
    }

    /// The rules as they are now.
    pub(crate) fn charter(&self) -> Charter {
        let state = self.server.world().service.campaign(self.scene.campaign).unwrap();
        state.charter.clone().unwrap()
    }

    pub(crate) fn state(&self) -> RoundState {
        let state = self.server.world().service.campaign(self.scene.campaign).unwrap();
        state.rounds[&self.scene.round].state
    }

    /// Sends a whole ballot: the mark of each item by its place.
    pub(crate) async fn votes(&self, panelist: usize, marks: &[&str]) -> Page {
        let page = self.open(panelist, "/vote").await;
        // Of a panel that ranks, the first button of the form moves an item.
        let mut form = page.form("send", "").without("move");
        for (place, mark) in marks.iter().enumerate() {
            form = form.set(&format!("mark-{}", self.item(place)), mark);
        }
        self.panelists[panelist].1.submit(&page, &form).await
    }

    /// The addresses of the items in a panelist's own order, as the overview lists them.
    pub(crate) async fn order(&self, panelist: usize) -> Vec<String> {
        let page = self.open(panelist, "").await;
        let list = page.document.all("ol").next().unwrap();
        let links = list.below().filter(|element| element.name() == "a");
        links.map(|link| link.attribute("href").unwrap().to_owned()).collect()
    }
}

/// The title that the harness gives to a challenge.
pub(crate) fn title(place: usize) -> String {
    format!("Challenge {place}")
}

/// Translates the first challenge into French.
pub(crate) async fn translate(panel: &Panel) {
    let title = Translation::of_title("fr".parse().unwrap(), "Un défi".parse().unwrap());
    let translation = Translation { body: Some("En français.".parse().unwrap()), ..title };
    let (challenge, translation) = (panel.scene.items[0], Box::new(translation));
    panel.host(Command::Translate { challenge, translation }).await;
}

#[tokio::test]
async fn a_panel_of_three_goes_from_conflicts_to_a_published_decision() {
    let panel = Panel::of(3).await;
    declares_a_conflict(&panel).await;
    reads_and_notes(&panel).await;
    panel.opens().await;
    votes_and_changes(&panel).await;
    panel.open(0, "").await.shows("What is asked of you");
    panel.closes().await;
    assert_eq!(panel.state(), RoundState::Counted);
    let counted = panel.open(0, "").await;
    counted.hides("What is asked of you");
    counted.shows("The rules of this round");
    writes_and_confirms(&panel).await;
    let world = panel.server.world();
    world.advance(panel.scene.campaign, Stage::Decided).await;
    let page = panel.open(0, "").await;
    page.shows("The decision is public");
    assert!(page.links().iter().any(|link| link.ends_with("/results")));
}

async fn declares_a_conflict(panel: &Panel) {
    let overview = panel.open(0, "").await;
    overview.shows("Reading has begun, the box is not open yet");
    overview.shows("Declare conflicts");
    let page = panel.open(0, "/conflicts").await;
    page.shows("you give no mark");
    let form = page.form("declare", "").also("items", panel.item(2));
    let page = panel.panelists[0].1.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("Recorded: you do not vote on 1 item."));
    page.shows("These hold for this round, its run-offs and its further rounds.");
}

async fn reads_and_notes(panel: &Panel) {
    let overview = panel.open(0, "").await;
    overview.shows("Read 0 of 2, about 2 minutes left");
    overview.shows("Go on reading");
    let order = panel.order(0).await;
    let recused = format!("/read/{}", panel.item(2));
    let mine: Vec<_> = order.iter().filter(|address| !address.ends_with(&recused)).collect();
    let browser = &panel.panelists[0].1;
    let page = browser.open(mine[0]).await;
    page.shows("Item 1 of 2");
    let form = page.form("note", "").set("mark", "approve").set("text", "convincing");
    let page = browser.submit(&page, &form).await;
    assert!(page.address.starts_with(mine[1].as_str()), "{}", page.address);
    assert_eq!(page.said().as_deref(), Some("Saved."));
    page.shows("Read 1 of 2, about 1 minute left");
    let page = browser.submit(&page, &page.form("note", "")).await;
    assert_eq!(page.said().as_deref(), Some("Saved. You have come to the end of your list."));
    page.shows("You have read all 2");
    browser.open(&panel.address(&recused)).await.shows("There is no mark to give here");
}

async fn votes_and_changes(panel: &Panel) {
    let vote = panel.open(0, "/vote").await;
    vote.shows("you do not vote on it");
    let form = vote.form("send", "");
    let filled: Vec<_> = form.entries.iter().filter(|(_, value)| value == "approve").collect();
    assert_eq!(filled.len(), 1, "her pencil mark is filled in");
    assert!(!form.names().contains(&format!("mark-{}", panel.item(2)).as_str()));
    let sent = panel.votes(0, &["approve", "decline"]).await;
    let said = "Counted: your ballot is in the box, version 1.";
    assert_eq!(sent.said().as_deref(), Some(said));
    sent.shows("approved: 1, declined: 1, abstained: 0, left blank: 0");
    let changed = panel.votes(0, &["approve", "blank"]).await;
    changed.shows("version 2");
    changed.shows("approved: 1, declined: 0, abstained: 0, left blank: 1");
    panel.votes(1, &["approve", "decline", "approve"]).await;
    panel.votes(2, &["approve", "abstain", "approve"]).await;
}

async fn writes_and_confirms(panel: &Panel) {
    let chair = &panel.chair.1;
    let address = panel.address("/reasons");
    let mut page = chair.open(&address).await;
    page.shows("2 panelists must have confirmed it");
    for place in [0, 2] {
        let item = panel.item(place);
        let form = page.form("draft", item);
        let form = form.set("reason-en", "It is urgent.").set("reason-fr", "C’est urgent.");
        page = chair.submit(&page, &form).await;
        assert_eq!(
            page.said().as_deref(),
            Some("The reason is kept. The panel can confirm it now.")
        );
    }
    for panelist in [0, 1] {
        let browser = &panel.panelists[panelist].1;
        let mut page = browser.open(&address).await;
        for place in [0, 2] {
            page = browser.submit(&page, &page.form("confirm", panel.item(place))).await;
            assert_eq!(page.said().as_deref(), Some("You confirmed this reason."));
        }
        page.shows("confirmed by you");
    }
    chair.open(&address).await.shows("confirmations: 2, needed: 2");
}

/// The register of the sector has an initiative that lends rooms.
#[test]
fn a_panelist_reads_beside_an_item_who_already_works_on_it() {
    let (runtime, sector) = super::sector::sector();
    runtime.block_on(async {
        let campaign = sector.scene(super::sector::Moment::PanelOpen).campaign;
        let state = sector.server.world().service.campaign(campaign).unwrap();
        let browser = sector.server.browser(sector.cast.panel[1]).await;
        let mut told = Vec::new();
        for entry in &state.current_round().unwrap().slate {
            let address = format!("/en/campaigns/{campaign}/panel/read/{}", entry.item);
            let page = browser.open(&address).await.text();
            if page.contains("Rooms by the hour") {
                assert!(page.contains("Who already works on this"));
                told.push(page.contains("Rehearsal rooms cost more"));
            }
        }
        assert_eq!(told, [true], "beside what it has to do with, and nothing else");
    });
}
