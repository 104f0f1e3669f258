//! A decision that is told in the room: what was revealed reaches wall and phones, what was not is on no route.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Command},
    id::{CampaignId, PersonId},
    round::{ItemId, ReasonVersion},
    stage::Stage,
};

use crate::{
    harness::both,
    pages::{
        page::Page,
        record,
        sector::{Moment, Sector, sector},
        server::Server,
        twins,
    },
};

/// In the reason of a choice that is still covered.
const COVERED: &str = "Words that are still under the cloth.";

/// A panel that has chosen two items, on a server of its own.
struct Told {
    server: Server,
    campaign: CampaignId,
    host: PersonId,
    chosen: Vec<ItemId>,
}

impl Told {
    async fn of(sector: &Sector) -> Self {
        let server = sector.server.copy().await;
        let campaign = sector.scene(Moment::PanelCounted).campaign;
        let selection = server.world().service.campaign(campaign).unwrap().selection();
        let (round, chosen) = (selection.rounds[0], selection.items);
        let told = Self { server, campaign, host: sector.cast.host, chosen };
        assert_eq!(told.chosen.len(), 2);
        let (item, reason) = (told.chosen[1], both(COVERED));
        told.by(sector.cast.chair, Command::DraftReason { round, item, reason }).await;
        for panelist in &sector.cast.panel[..2] {
            let versions = [(told.chosen[0], 1), (item, 2)];
            let reasons = versions.map(|(item, version)| ReasonVersion { item, version }).into();
            told.by(*panelist, Command::ConfirmReasons { round, reasons }).await;
        }
        told
    }

    async fn by(&self, person: PersonId, command: Command) {
        self.server.world().act(self.campaign, Actor::Person(person), command).await.unwrap();
    }

    async fn reveal(&self, place: usize) {
        self.by(self.host, Command::Reveal { item: self.chosen[place] }).await;
    }

    async fn open(&self, path: &str) -> Page {
        let address = format!("/en/campaigns/{}{path}", self.campaign);
        self.server.nobody().open(&address).await
    }

    fn title(&self, place: usize) -> String {
        let ItemId::Challenge(id) = self.chosen[place] else { panic!("a challenge") };
        let campaign = self.server.world().service.campaign(self.campaign).unwrap();
        let challenge = &campaign.challenges[&id];
        let translation = challenge.translations.values().next().map(|one| one.title.to_string());
        translation.unwrap_or_else(|| challenge.text.as_ref().unwrap().title.to_string())
    }
}

/// Those who made the count or run the campaign.
const KNOW_THE_COUNT: [&str; 4] = ["panelist", "note taker", "chair", "host"];
/// What has to be unpacked before it can be read.
const ARCHIVES: [&str; 2] = ["/record.zip", "/open-data.zip"];

#[test]
fn choices_appear_on_the_wall_and_on_phones_one_by_one() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let told = Told::of(sector).await;
        let results = told.open("/results").await;
        results.hides("Revealed so far");
        assert!(results.document.by_id("coming").is_some(), "it keeps itself up to date");
        told.reveal(0).await;
        let wall = told.open("/wall").await;
        wall.shows("Chosen");
        wall.shows(&told.title(0));
        wall.hides(&told.title(1));
        let results = told.open("/results").await;
        results.shows("Revealed so far");
        let part = results.document.by_id("coming").unwrap().text();
        assert!(part.contains(&told.title(0)) && part.contains("It touches everybody."), "{part}");
        assert!(!part.contains(&told.title(1)), "{part}");
        told.reveal(1).await;
        told.open("/wall").await.shows(&told.title(1));
        told.open("/results").await.shows(COVERED);
    });
}

#[test]
fn once_all_is_published_the_part_that_waited_for_it_is_gone() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let told = Told::of(sector).await;
        told.reveal(0).await;
        told.by(told.host, Command::Advance { from: Stage::Panel, to: Stage::Decided }).await;
        let results = told.open("/results").await;
        assert!(results.document.by_id("coming").is_none());
        results.hides("Revealed so far");
        results.shows(COVERED);
    });
}

#[test]
fn what_is_still_covered_is_on_no_route() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let told = Told::of(sector).await;
        told.reveal(0).await;
        let routes = twins::routes(sector, sector.scene(Moment::PanelCounted));
        let (mut shown, mut archives, covered) = (Vec::new(), 0, COVERED);
        let readers = sector.cast.readers().into_iter();
        let readers: Vec<_> = readers.filter(|one| !KNOW_THE_COUNT.contains(&one.name)).collect();
        for reader in &readers {
            let browser = told.server.browser_of(reader.person).await;
            for route in &routes {
                let answer = browser.fetch(route).await;
                let is_archive = ARCHIVES.iter().any(|name| route.ends_with(name))
                    && answer.status == StatusCode::OK;
                let text = if is_archive {
                    archives += 1;
                    record::text_of(hex::decode(&answer.body).unwrap())
                } else {
                    answer.body
                };
                assert!(!text.contains(covered), "{route}");
                if text.contains("It touches everybody.") {
                    shown.push(route);
                }
            }
        }
        let has = |end: &str| shown.iter().any(|route| route.ends_with(end));
        assert_eq!(archives, ARCHIVES.len() * readers.len(), "each was read by each reader");
        assert!(has("/results"), "what is revealed is found: {shown:?}");
    });
}
