//! Two writers of one store, one voice's ballot and one log head: nothing is lost, nothing counts twice.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Actor, Command},
    charter::{Charter, Quota, UpvoteRules},
    id::{PersonId, VoiceId},
    people::{Door, VoiceKind},
    round::{Ballot, ItemId, Mark, Operation},
};
use pathways_server::{
    service::{IdempotencyKey, Service, Trouble},
    store::{Endpoint, Store, SyncMode},
};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::harness::{Scene, World, charter};

/// Names a SurrealDB server, `ws://USER:PASSWORD@HOST:PORT`, on which to run instead of a directory of its own.
const SERVER: &str = "PATHWAYS_TEST_STORE";
/// How often the clients come, all at once.
const ROUNDS: usize = 500;
const CLIENTS: usize = 64;
const QUOTA: u16 = 3;
const ITEMS: usize = 8;

/// One operation that was acknowledged with the ballot as it then was.
#[derive(Debug, Clone)]
struct Acknowledged {
    operation: Operation,
    ballot: Ballot,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_writers_of_one_store_lose_nothing_and_count_nothing_twice() {
    let folder = tempfile::tempdir().unwrap();
    let directory =
        || Endpoint::Directory { path: folder.path().join("data"), sync: SyncMode::Every };
    let server = std::env::var(SERVER).ok().map(|server| server.parse::<Endpoint>().unwrap());
    let endpoint = server.clone().unwrap_or_else(directory);
    let first = World::on(Store::open(&endpoint).await.unwrap()).await;
    let rules = UpvoteRules { quota: Quota::Limited(QUOTA), ..charter().upvote };
    let scene = first.upvote(Charter { upvote: rules, ..charter() }, ITEMS).await;
    let person = first.person("voter").await;
    first.admit(scene.campaign, person).await;
    let second = match &server {
        Some(server) => World::on(Store::open(server).await.unwrap()).await,
        None => first.beside().await,
    };

    let mut history = Vec::new();
    for round in 0..ROUNDS {
        let mut tasks = JoinSet::new();
        for client in 0..CLIENTS {
            let node = if client % 2 == 0 { &first } else { &second };
            tasks.spawn(operate(node.service.clone(), scene.clone(), person, round + client));
        }
        let mut appends = JoinSet::new();
        for node in [&first, &second] {
            appends.spawn(append(node.service.clone(), scene.clone()));
        }
        appends.join_all().await;
        while let Some(outcome) = tasks.join_next().await {
            history.extend(outcome.unwrap());
        }
    }
    let stored = first.service.ballot(scene.campaign, person, scene.round).await.unwrap().unwrap();
    check_history(&history, &stored);
    check_log(&first, &second, &scene, 2 * ROUNDS).await;
    println!("{} acknowledged, {} versions, {ROUNDS} rounds", history.len(), stored.version);
}

/// Supports or withdraws, and sends the same twice, as a client with a bad connection does.
async fn operate(
    service: Service,
    scene: Scene,
    person: PersonId,
    number: usize,
) -> Option<Acknowledged> {
    let item = ItemId::Challenge(scene.items[number % ITEMS]);
    let operation =
        if number.is_multiple_of(3) { Operation::Withdraw(item) } else { Operation::Support(item) };
    let key = IdempotencyKey::fresh();
    let send = || service.vote(scene.campaign, person, key, scene.round, operation.clone(), None);
    let (sent, again) = tokio::join!(send(), send());
    match (sent, again) {
        // Whichever came second found the operation done and saw the same ballot or a later one.
        (Ok(sent), Ok(again)) => {
            let ballot =
                if sent.ballot.version <= again.ballot.version { sent } else { again }.ballot;
            Some(Acknowledged { operation, ballot })
        }
        (Ok(receipt), Err(_)) | (Err(_), Ok(receipt)) => {
            Some(Acknowledged { operation, ballot: receipt.ballot })
        }
        (Err(Trouble::Refused(_) | Trouble::Busy { .. }), Err(_)) => None,
        (Err(trouble), Err(_)) => panic!("{trouble}"),
    }
}

/// Admits one more organisation: a command that only the log is about.
async fn append(service: Service, scene: Scene) {
    let voice = VoiceId::new(Uuid::new_v4());
    let delegates = vec![PersonId::new(Uuid::new_v4())];
    let command =
        Command::Admit { voice, kind: VoiceKind::Organisation, delegates, door: Door::Listed };
    let key = IdempotencyKey::fresh();
    service.act(scene.campaign, Actor::Operator, key, command).await.unwrap();
}

/// Every version from the first to the last was made by exactly one acknowledged operation, and follows from the version
/// before it by that operation; no version holds more than the quota; the last is what is stored.
fn check_history(history: &[Acknowledged], stored: &Ballot) {
    let mut by_version: BTreeMap<u64, Vec<&Acknowledged>> = BTreeMap::new();
    for one in history {
        by_version.entry(one.ballot.version).or_default().push(one);
    }
    let lost = (1..=stored.version).find(|version| !by_version.contains_key(version));
    assert_eq!(lost, None, "a version was acknowledged by nobody");
    let last = by_version.keys().next_back().copied();
    assert_eq!(last, Some(stored.version), "what was acknowledged last is not what is stored");
    let mut marks: BTreeMap<ItemId, Mark> = BTreeMap::new();
    for (version, acknowledged) in by_version {
        let now = acknowledged[0].ballot.marks.clone();
        assert!(
            acknowledged.iter().all(|one| one.ballot.marks == now),
            "version {version} reads in two ways"
        );
        // One of them made the version; the others supported what was supported already.
        let made = |one: &&&Acknowledged| !matches!(one.operation, Operation::Support(item) if marks.contains_key(&item));
        let makers: Vec<_> = acknowledged.iter().filter(made).map(|one| &one.operation).collect();
        let maker = *makers.first().unwrap();
        assert_eq!(after(&marks, maker), now, "version {version} follows from another");
        // Two clients may support the same item at once: one makes the version, the other finds it so.
        assert!(makers.iter().all(|one| *one == maker), "version {version} was made in two ways");
        let withdrawn = matches!(maker, Operation::Withdraw(_));
        assert!(!withdrawn || makers.len() == 1, "version {version} was withdrawn twice");
        assert!(now.len() <= usize::from(QUOTA), "version {version} is over the quota");
        marks = now;
    }
    assert_eq!(stored.marks, marks);
}

/// What an operation makes of marks.
fn after(marks: &BTreeMap<ItemId, Mark>, operation: &Operation) -> BTreeMap<ItemId, Mark> {
    let mut marks = marks.clone();
    match operation {
        Operation::Support(item) => {
            marks.insert(*item, Mark::Support);
        }
        Operation::Withdraw(item) => {
            marks.remove(item);
        }
        Operation::Mark(_) => unreachable!("members support"),
    }
    marks
}

/// Both nodes tell the same log without a hole, and it holds every append once.
async fn check_log(first: &World, second: &World, scene: &Scene, appends: usize) {
    first.service.refresh().await;
    second.service.refresh().await;
    let log = |world: &World| {
        let folded = world.service.folded(scene.campaign).unwrap();
        folded.entries.iter().map(|entry| entry.bytes.clone()).collect::<Vec<_>>()
    };
    let (one, other) = (log(first), log(second));
    assert_eq!(one, other);
    let distinct: BTreeSet<&String> = one.iter().collect();
    assert_eq!(distinct.len(), one.len());
    let voices = first.service.campaign(scene.campaign).unwrap().people.admitted_in_all();
    assert_eq!(usize::try_from(voices).unwrap(), appends + 1);
    assert_eq!(first.store.log(scene.campaign.uuid(), 0).await.unwrap(), one);
}
