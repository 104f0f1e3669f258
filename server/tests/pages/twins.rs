//! Two campaigns that differ in nothing but one voter's marks look the same to everybody else, on every route.
//!
//! The two begin as one: a copy of a store has the same ids, people, texts and sessions. Then one voter marks one thing
//! here and another there. The routes are those of the pages' table, those of the API's document, and the further ones
//! that the router names. The router itself is asked whether these are all, so a new route cannot be forgotten.

use std::collections::BTreeSet;

use axum::{
    Router,
    http::{HeaderMap, header},
    routing::get,
};
use pathways::{
    campaign::Command,
    id::PersonId,
    round::{ItemId, Mark, Operation, PanelMark},
};
use pathways_app::routes::PAGES;
use pathways_server::{api, router::FURTHER, service::IdempotencyKey};

use super::{
    browser::Browser,
    page::Answer,
    sector::{Moment, Scene, Sector, sector},
    server::Server,
};

/// Headers that differ from request to request.
const OF_EACH_REQUEST: [&str; 2] = ["x-request-id", "date"];

/// Everything that can be asked for about a campaign, and about none.
pub(crate) fn routes(sector: &Sector, scene: Scene) -> Vec<String> {
    let document = api::document();
    let asked = document.paths.paths.iter().filter(|(_, item)| item.get.is_some());
    let paths = pages().chain(asked.map(|(path, _)| path.clone()));
    let paths = paths.chain(FURTHER.map(str::to_owned));
    paths.flat_map(|path| sector.fill(&path, scene)).collect()
}

/// Every route that leads to one of these items.
fn routes_to(sector: &Sector, scene: Scene, items: &[ItemId]) -> Vec<String> {
    let document = api::document();
    let asked = document.paths.paths.iter().filter(|(_, item)| item.get.is_some());
    let paths: Vec<String> = pages().chain(asked.map(|(path, _)| path.clone())).collect();
    let leads_to = |item: &ItemId| {
        let named = |path: &String| match item {
            ItemId::Challenge(id) if path.contains("{challenge}") => {
                Some(path.replace("{challenge}", &id.to_string()))
            }
            _ if path.contains("{item}") => Some(path.replace("{item}", &item.to_string())),
            _ => None,
        };
        paths.iter().filter_map(named).flat_map(|path| sector.fill(&path, scene)).collect()
    };
    items.iter().map(leads_to).collect::<Vec<Vec<_>>>().concat()
}

/// The paths of the pages in each language.
fn pages() -> impl Iterator<Item = String> {
    PAGES.iter().flat_map(|page| ["/en", "/fr"].map(|start| format!("{start}{}", page.path)))
}

/// All paths of a router, which tells them only to who looks for defects in it.
fn paths_of(router: &Router) -> BTreeSet<String> {
    let told = format!("{router:?}");
    let after = told.split("): \"/").skip(1).filter_map(|rest| rest.split('"').next());
    let paths = after.map(|path| format!("/{path}"));
    paths.filter(|path| !path.contains("__private__axum_fallback")).collect()
}

#[test]
fn no_route_of_the_router_is_left_out() {
    let (_, sector) = sector();
    let document = api::document();
    let known = pages().chain(document.paths.paths.into_keys());
    let known: BTreeSet<String> = known.chain(FURTHER.map(str::to_owned)).collect();
    assert_eq!(paths_of(&sector.server.router), known);
}

#[test]
fn a_route_beside_the_tables_would_be_seen() {
    let (_, sector) = sector();
    let more = sector.server.router.clone().route("/more/{thing}", get(async || "more"));
    assert!(paths_of(&more).contains("/more/{thing}"));
}

/// An answer without what differs from request to request: names of requests, and the nonce of scripts.
fn comparable(answer: Answer) -> Answer {
    let nonce = nonce(&answer.headers);
    let mut headers = HeaderMap::new();
    for (name, value) in &answer.headers {
        if !OF_EACH_REQUEST.contains(&name.as_str()) {
            let value = without(value.to_str().unwrap(), nonce.as_deref());
            headers.append(name, value.parse().unwrap());
        }
    }
    Answer { body: without(&answer.body, nonce.as_deref()), headers, ..answer }
}

/// The same without what follows from the secrets that each of the two has drawn since: hashes, salts and signatures.
fn comparable_once_sealed(answer: Answer) -> Answer {
    let answer = comparable(answer);
    let mut headers = HeaderMap::new();
    for (name, value) in &answer.headers {
        headers.append(name, without_secrets(value.to_str().unwrap()).parse().unwrap());
    }
    Answer { body: without_secrets(&answer.body), headers, ..answer }
}

/// A text without words so long that they are none, and without the groups of letters in which a root is read out.
fn without_secrets(text: &str) -> String {
    const LONGEST_WORD: usize = 40;
    const LEAST_GROUPS: usize = 6;
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || "+/=-".contains(letter);
    let parts: Vec<&str> = text.split_inclusive(|letter| !is_of_word(letter)).collect();
    let word = |place: usize| parts[place].trim_end_matches(|letter| !is_of_word(letter));
    let is_group = |place: usize| {
        let of_root = |letter: char| letter.is_ascii_alphanumeric();
        parts.get(place).is_some_and(|_| word(place).len() == 4 && word(place).chars().all(of_root))
    };
    let mut plain = String::new();
    let mut place = 0;
    while place < parts.len() {
        if (place..place + LEAST_GROUPS).all(is_group) {
            plain.push_str("(root) ");
            while is_group(place) {
                place += 1;
            }
            continue;
        }
        let is_secret = word(place).len() >= LONGEST_WORD && !word(place).contains("/campaigns/");
        plain.push_str(if is_secret { "(secret) " } else { parts[place] });
        place += 1;
    }
    plain
}

fn without(text: &str, nonce: Option<&str>) -> String {
    nonce.map_or_else(|| text.to_owned(), |nonce| text.replace(nonce, "(nonce)"))
}

fn nonce(headers: &HeaderMap) -> Option<String> {
    let policy = headers.get(header::CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    let after = policy.split("'nonce-").nth(1)?;
    after.split('\'').next().map(str::to_owned)
}

/// Who votes, and what in each of the two.
struct Difference {
    voter: PersonId,
    marks: [Operation; 2],
}

async fn twins(sector: &Sector, scene: Scene, difference: Difference) -> [Server; 2] {
    // Of one copy, because other tests may sign somebody in between two copies of the sector.
    let born = sector.server.copy().await;
    let [here, there] = difference.marks;
    [
        marked(&born, scene, difference.voter, here).await,
        marked(&born, scene, difference.voter, there).await,
    ]
}

async fn marked(born: &Server, scene: Scene, voter: PersonId, mark: Operation) -> Server {
    let copy = born.copy().await;
    let service = &copy.world().service;
    let round = service.campaign(scene.campaign).unwrap().current_round().unwrap().id;
    let vote = service.vote(scene.campaign, voter, IdempotencyKey::fresh(), round, mark, None);
    vote.await.unwrap();
    copy
}

/// Compares every route, and those to some items, as everybody who reads; the names of the readers who can tell the two apart.
async fn told_apart(
    sector: &Sector,
    scene: Scene,
    twins: &[Server; 2],
    items: &[ItemId],
    comparable: fn(Answer) -> Answer,
) -> Vec<(&'static str, String)> {
    let mut routes = routes(sector, scene);
    routes.extend(routes_to(sector, scene, items));
    assert!(routes.len() > 30, "{routes:?}");
    let mut apart = Vec::new();
    for reader in sector.cast.readers() {
        let [here, there] = twins;
        // Signed in at one second: the time of a session is on its reader's page.
        let since = here.now();
        let browser = async |server: &Server| match reader.person {
            Some(person) => server.browser_since(person, since).await,
            None => server.nobody(),
        };
        let browsers: [Browser; 2] = [browser(here).await, browser(there).await];
        for route in &routes {
            let [here, there] = [browsers[0].fetch(route).await, browsers[1].fetch(route).await];
            let (here, there) = (comparable(here), comparable(there));
            if here != there {
                apart.push((reader.name, route.clone()));
            }
        }
    }
    apart
}

fn item(sector: &Sector, scene: Scene, place: usize) -> ItemId {
    let campaign = sector.server.world().service.campaign(scene.campaign).unwrap();
    campaign.current_round().unwrap().slate[place].item
}

#[test]
fn nobody_but_the_voter_can_tell_what_lies_in_an_open_upvote() {
    let (runtime, sector) = sector();
    let scene = sector.scene(Moment::Upvote);
    // The second member, who reads as "member", has one support left.
    let voter = sector.cast.members[1];
    let campaign = sector.server.world().service.campaign(scene.campaign).unwrap();
    let held = runtime.block_on(sector.server.world().service.ballot(
        scene.campaign,
        voter,
        campaign.current_round().unwrap().id,
    ));
    let held = held.unwrap().unwrap().marks;
    let slate = &campaign.current_round().unwrap().slate;
    let free: Vec<ItemId> =
        slate.iter().map(|entry| entry.item).filter(|item| !held.contains_key(item)).collect();
    let marks = [Operation::Support(free[0]), Operation::Support(free[1])];
    let apart = runtime.block_on(async {
        let twins = twins(sector, scene, Difference { voter, marks }).await;
        told_apart(sector, scene, &twins, &free[..2], comparable).await
    });
    assert!(!apart.is_empty(), "the voter sees her own ballot");
    assert!(apart.iter().all(|(reader, _)| *reader == "member"), "{apart:?}");
}

#[test]
fn nobody_but_the_panelist_can_tell_what_lies_in_an_open_panel() {
    let (runtime, sector) = sector();
    let scene = sector.scene(Moment::PanelOpen);
    let voter = sector.cast.panel[0];
    let items = [item(sector, scene, 0), item(sector, scene, 1)];
    let marks = items.map(|item| Operation::Mark([(item, PanelMark::Abstain)].into()));
    let apart = runtime.block_on(async {
        let twins = twins(sector, scene, Difference { voter, marks }).await;
        told_apart(sector, scene, &twins, &items, comparable).await
    });
    assert!(!apart.is_empty(), "the panelist sees her own ballot");
    assert!(apart.iter().all(|(reader, _)| *reader == "panelist"), "{apart:?}");
}

/// Behind the seal, and behind the count until it is published, only those know who count and who may know.
#[test]
fn nobody_who_does_not_count_can_tell_what_the_panel_has_decided() {
    let (runtime, sector) = sector();
    let scene = sector.scene(Moment::PanelOpen);
    let voter = sector.cast.panel[0];
    // What two of the three approve of comes in, so the first of them decides between these.
    let mine = runtime.block_on(approved(sector, scene, voter));
    let hers = runtime.block_on(approved(sector, scene, sector.cast.panel[2]));
    let second = *mine.difference(&hers).next().unwrap();
    let third = *hers.difference(&mine).next().unwrap();
    let marks = [
        Operation::Mark([(second, PanelMark::Approve), (third, PanelMark::Decline)].into()),
        Operation::Mark([(second, PanelMark::Decline), (third, PanelMark::Approve)].into()),
    ];
    let (apart, chosen) = runtime.block_on(async {
        let twins = twins(sector, scene, Difference { voter, marks }).await;
        for twin in &twins {
            close(twin, scene).await;
        }
        let chosen = twins
            .each_ref()
            .map(|twin| twin.world().service.campaign(scene.campaign).unwrap().selection().items);
        let items = [second, third];
        (told_apart(sector, scene, &twins, &items, comparable_once_sealed).await, chosen)
    });
    assert_ne!(chosen[0], chosen[1]);
    assert_eq!(chosen[0].len(), chosen[1].len());
    let knows = |reader: &str| ["panelist", "note taker", "chair", "host"].contains(&reader);
    // The archive packs the lines of the log, which are routes of their own, so that hashes are bytes in it.
    let is_archive = |route: &str| route.ends_with("/record.zip");
    let told = apart.iter().filter(|(reader, route)| !knows(reader) && !is_archive(route));
    let told: Vec<_> = told.collect();
    assert!(told.is_empty(), "{told:?}");
    assert!(apart.iter().any(|(reader, _)| *reader == "chair"), "{apart:?}");
}

/// What a panelist approves of.
async fn approved(sector: &Sector, scene: Scene, panelist: PersonId) -> BTreeSet<ItemId> {
    let service = &sector.server.world().service;
    let round = service.campaign(scene.campaign).unwrap().current_round().unwrap().id;
    let ballot = service.ballot(scene.campaign, panelist, round).await.unwrap().unwrap();
    let approved = ballot.marks.into_iter().filter(|(_, mark)| *mark == Mark::Approve);
    approved.map(|(item, _)| item).collect()
}

/// Ends the vote; it is counted at once.
async fn close(server: &Server, scene: Scene) {
    let world = server.world();
    let round = world.service.campaign(scene.campaign).unwrap().current_round().unwrap().id;
    let (at, reason) = (world.service.now(), "Everybody has voted.".parse().unwrap());
    world.host(scene.campaign, Command::CloseAt { round, at, reason }).await;
}

#[test]
fn a_difference_that_is_no_mark_is_seen() {
    let (runtime, sector) = sector();
    let scene = sector.scene(Moment::Upvote);
    let apart = runtime.block_on(async {
        let twins = [sector.server.copy().await, sector.server.copy().await];
        let person = twins[0].world().person("somebody-more").await;
        twins[0].world().admit(scene.campaign, person).await;
        told_apart(sector, scene, &twins, &[], comparable).await
    });
    assert!(apart.iter().any(|(reader, _)| *reader == "nobody"), "{apart:?}");
}
