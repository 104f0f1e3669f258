//! What holds around every page, and the two pages that everybody sees first.

use axum::http::{
    StatusCode,
    header::{CONTENT_SECURITY_POLICY, LOCATION, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS},
};
use pathways::{
    campaign::{Actor, Command},
    charter::Charter,
    contest::{ContestOutcome, ContestSubject},
    id::{CampaignId, PersonId},
    role::Role,
    round::Operation,
    stage::{Path, Stage},
    text::{Bilingual, Reason},
    time::Timestamp,
};
use pathways_server::{
    clock::Clock,
    service::{IdempotencyKey, OnFault, Service},
    store::{Append, Head, OnBox},
};
use uuid::Uuid;

use super::{
    browser::Browser,
    page::Page,
    sector::{Moment, sector},
    server::Server,
};
use crate::harness::{BEGINNING, RECORD_KEY, World, both, charter};

/// The instant 2027-03-12T22:00:00Z.
const CLOSES: Timestamp = Timestamp::from_unix(1_804_888_800);

/// A browser, and a campaign in its upvote: three challenges, a date, and a name that would like to be markup.
async fn shores() -> (Browser, CampaignId) {
    let server = Server::open().await;
    let mut charter = Charter {
        name: Bilingual {
            en: "Shores</title><script>alert(1)</script>".parse().unwrap(),
            fr: "Rives".parse().unwrap(),
        },
        question: Bilingual {
            en: "What holds us back & why?".parse().unwrap(),
            fr: "Qu’est-ce qui nous freine\u{a0}?".parse().unwrap(),
        },
        ..charter()
    };
    charter.schedule.insert(Stage::Panel, CLOSES);
    let scene = server.world().upvote(charter, 3).await;
    (server.nobody().preferring("fr-CA, en;q=0.5"), scene.campaign)
}

async fn empty() -> Browser {
    Server::open().await.nobody().preferring("fr-CA, en;q=0.5")
}

fn language(page: &Page) -> &str {
    page.document.all("html").next().unwrap().attribute("lang").unwrap()
}

#[tokio::test]
async fn the_start_address_leads_to_the_language_of_the_browser() {
    let start = empty().await.fetch("/").await;
    assert_eq!(start.status, StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(start.header(LOCATION), "/fr");
    assert_eq!(start.header(VARY), "accept-language");
}

#[tokio::test]
async fn the_list_is_in_the_language_of_its_address() {
    let (browser, _) = shores().await;
    let english = browser.open("/en").await;
    assert_eq!((english.status, language(&english)), (StatusCode::OK, "en"));
    english.shows("What holds us back & why?");
    english.shows("12 March 2027, 17:00, Toronto time");
    assert!(english.links().contains(&"/fr"));
    assert!(!english.header(VARY).contains("accept-language"), "the address says it");

    let french = browser.open("/fr").await;
    assert_eq!(language(&french), "fr");
    french.shows("Qu’est-ce qui nous freine\u{a0}?");
    french.shows("12 mars 2027, 17\u{a0}h, heure de Toronto");
    assert!(french.links().contains(&"/en"));
}

#[tokio::test]
async fn a_server_without_campaigns_says_how_to_create_the_first() {
    let empty = empty().await.open("/en").await;
    assert_eq!(empty.status, StatusCode::OK);
    empty.shows("No campaign yet");
    empty.shows("pathways campaign create");
}

#[tokio::test]
async fn a_campaign_shows_its_path_its_dates_and_its_numbers() {
    let (browser, campaign) = shores().await;
    let shown = browser.open(&format!("/fr/campaigns/{campaign}")).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.title(), "Rives · Parcours de solutions");
    shown.shows("3 défis");
    shown.shows("Heures affichées\u{a0}: heure de Toronto.");
    let elements = || shown.document.elements();
    let here: Vec<_> =
        elements().filter(|one| one.attribute("aria-current") == Some("step")).collect();
    assert_eq!(here.len(), 1);
    assert!(here[0].text().contains("jusqu’au 12 mars 2027"), "{}", here[0].text());
    assert!(elements().any(|one| one.attribute("datetime") == Some("2027-03-12T22:00:00Z")));
    assert!(shown.links().contains(&format!("/en/campaigns/{campaign}").as_str()));
}

#[tokio::test]
async fn voices_in_a_box_that_became_void_are_not_among_the_numbers() {
    let server = Server::open().await;
    let world = server.world();
    let stages = [Stage::Draft, Stage::Call, Stage::Upvote, Stage::Decided, Stage::Archived];
    let path = Path::try_from(stages.to_vec()).unwrap();
    let scene = world.upvote(Charter { path, ..charter() }, 1).await;
    let members = [world.person("first").await, world.person("second").await];
    for member in members {
        world.admit(scene.campaign, member).await;
    }
    count(world, scene.campaign, &members).await;
    let shown = async || server.nobody().open(&format!("/en/campaigns/{}", scene.campaign)).await;
    shown().await.shows("2 voices took part");
    world.advance(scene.campaign, Stage::Decided).await;
    let subject = ContestSubject::Count { round: scene.round };
    let reason: Reason = "Something was missing.".parse().unwrap();
    let contest = Command::Contest { subject, reason: reason.clone() };
    world.act(scene.campaign, Actor::Person(members[0]), contest).await.unwrap();
    let state = world.service.campaign(scene.campaign).unwrap();
    let contest = *state.contests.keys().next().unwrap();
    let (outcome, answer) = (ContestOutcome::Void, both("So it was."));
    let moderator = world.person("moderator").await;
    world.grant(scene.campaign, moderator, Role::Moderator).await;
    let answer = Command::AnswerContest { contest, outcome, answer };
    world.act(scene.campaign, Actor::Person(moderator), answer).await.unwrap();
    let told = async |said: &str| {
        for path in ["", "/results", "/log"] {
            let address = format!("/en/campaigns/{}{path}", scene.campaign);
            server.nobody().open(&address).await.shows(said);
        }
    };
    told("This decision is annulled").await;
    let back = Command::GoBack { from: Stage::Decided, to: Stage::Upvote, reason };
    let round = world.host(scene.campaign, back).await.campaign.current_round().unwrap().id;
    world.host(scene.campaign, Command::OpenRound { round, closes_at: None }).await;
    told("The decision before was annulled after a contest.").await;
    shown().await.hides("took part");
    shown().await.hides("done: Decision");
    count(world, scene.campaign, &members[..1]).await;
    shown().await.shows("1 voice took part");
    world.advance(scene.campaign, Stage::Decided).await;
    shown().await.hides("annulled");
}

/// These people support what is first in the open box, which closes then.
async fn count(world: &World, campaign: CampaignId, voters: &[PersonId]) {
    let round = world.service.campaign(campaign).unwrap().current_round().unwrap().clone();
    let support = Operation::Support(round.slate[0].item);
    for voter in voters {
        let key = IdempotencyKey::fresh();
        let vote = world.service.vote(campaign, *voter, key, round.id, support.clone(), None);
        vote.await.unwrap();
    }
    let (at, reason) = (world.service.now(), "Everybody has voted.".parse().unwrap());
    world.host(campaign, Command::CloseAt { round: round.id, at, reason }).await;
}

#[tokio::test]
async fn what_people_write_is_text_and_never_markup() {
    let (browser, campaign) = shores().await;
    for address in ["/en".to_owned(), format!("/en/campaigns/{campaign}")] {
        let shown = browser.open(&address).await;
        shown.shows("Shores</title><script>alert(1)</script>");
        assert!(shown.html.contains("Shores&lt;/title"));
        assert!(!shown.html.contains("<script>alert"), "{address}");
    }
}

#[tokio::test]
async fn an_address_of_nothing_is_a_page_with_status_404() {
    let (browser, _) = shores().await;
    for address in [
        "/en/campaigns/00000000-0000-0000-0000-000000000009",
        "/en/campaigns/nonsense",
        "/en/nowhere/at/all",
        "/de",
        "/nowhere",
        "/nowhere/at/all",
    ] {
        let missing = browser.open(address).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(missing.document.all("header").count(), 1, "{address}");
        let expected = if address.starts_with("/en") { "en" } else { "fr" };
        assert_eq!(language(&missing), expected, "{address}");
        assert!(missing.header(CONTENT_SECURITY_POLICY).contains("nonce-"), "{address}");
    }
}

#[tokio::test]
async fn a_campaign_whose_record_is_damaged_says_so_and_the_others_are_served() {
    let world = World::over("mem://").await;
    let sound = world.upvote(charter(), 1).await.campaign;
    let damaged = Uuid::new_v4();
    let append = Append {
        entries: vec!["{}".to_owned()],
        sides: Vec::new(),
        head: Head { size: 1, root: "00".repeat(32) },
        checkpoint: String::new(),
        gates: Vec::new(),
        closes: Vec::new(),
        on_box: OnBox::Nothing,
    };
    world.store.append(damaged, None, append).await.unwrap();
    let (clock, handle) = Clock::set(BEGINNING);
    let started = Service::start(world.store.clone(), clock, RECORD_KEY, OnFault::Quarantine).await;
    let world = World { service: started.unwrap().0, clock: handle, ..world };
    let browser = Server::over(world).nobody();

    let shown = browser.open(&format!("/en/campaigns/{damaged}")).await;
    assert_eq!(shown.status, StatusCode::INTERNAL_SERVER_ERROR);
    shown.shows("did not match its own checksum");
    assert_eq!(browser.open(&format!("/en/campaigns/{sound}")).await.status, StatusCode::OK);
    assert_eq!(browser.open("/en").await.status, StatusCode::OK);
}

/// The nonce in the policy of a page, after checking that each script of the page carries it.
fn nonce(page: &Page) -> String {
    let policy = page.header(CONTENT_SECURITY_POLICY);
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    let scripts: Vec<_> = page.document.all("script").collect();
    assert!(!scripts.is_empty());
    for script in scripts {
        assert_eq!(script.attribute("nonce"), Some(nonce), "{}", script.raw_text());
    }
    nonce.to_owned()
}

#[tokio::test]
async fn each_page_has_a_nonce_of_its_own_on_its_scripts() {
    let (browser, _) = shores().await;
    let (first, second) = (browser.open("/en").await, browser.open("/en").await);
    assert_ne!(nonce(&first), nonce(&second));
    assert!(first.html.contains("/pkg/pathways.css"));
    assert!(first.html.contains("\"pathways_bg\""));
    assert_eq!(first.header(X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(first.header(REFERRER_POLICY), "same-origin");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_readers_at_once_all_get_whole_pages() {
    let (browser, campaign) = shores().await;
    let browser = std::sync::Arc::new(browser);
    let readers: Vec<_> = (0..40)
        .map(|number| {
            let browser = std::sync::Arc::clone(&browser);
            let address = match number % 3 {
                0 => "/en".to_owned(),
                1 => format!("/fr/campaigns/{campaign}"),
                _ => "/fr/nowhere".to_owned(),
            };
            tokio::spawn(async move { (number % 3, browser.fetch(&address).await) })
        })
        .collect();
    for reader in readers {
        let (kind, shown) = reader.await.unwrap();
        let expected = if kind == 2 { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!(shown.status, expected);
        assert!(shown.body.contains("</html>"), "{}", shown.body);
        let language = if kind == 0 { "<html lang=\"en\">" } else { "<html lang=\"fr\">" };
        assert!(shown.body.contains(language));
    }
}

#[tokio::test]
async fn a_person_who_signed_in_stays_so_until_the_session_is_closed() {
    let server = Server::open().await;
    let (person, browser) = server.somebody("anna").await;
    let known = format!("\"person\":\"{person}\"");
    assert!(browser.fetch("/api/v1/me").await.body.contains(&known));
    assert!(!server.nobody().fetch("/api/v1/me").await.body.contains(&known));
    server.desk.sign_in.sign_out_everywhere(person).await.unwrap();
    assert!(!browser.fetch("/api/v1/me").await.body.contains(&known));
}

#[test]
fn a_stage_whose_vote_is_over_says_so_until_the_next_begins() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let over = [Moment::UpvoteCounted, Moment::PanelCounted];
        sector.reads_only_at("", "the vote is closed", &over).await;
    });
}

#[tokio::test]
async fn a_slash_behind_an_address_leads_to_the_page_and_nowhere_else() {
    let browser = Server::open().await.nobody();
    for (address, to) in [
        ("/fr/", Some("/fr")),
        ("/fr/help/?from=mail", Some("/fr/help?from=mail")),
        ("/en/nothing//", Some("/en/nothing")),
        ("/english/", None),
        ("//elsewhere.example/", None),
    ] {
        let answer = browser.fetch(address).await;
        let location = answer.headers.get(LOCATION);
        assert_eq!(location.map(|to| to.to_str().unwrap()), to, "{address}");
    }
}
