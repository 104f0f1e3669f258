//! The service from the inside: restarts, resends, deadlines, a whole decision.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::harness::{BEGINNING, RECORD_KEY, Scene, World, both, challenge, charter};
use pathways::{
    campaign::{Actor, Authorship, Command, Fact, Refusal},
    id::{CampaignId, PersonId, RoundId},
    role::Role,
    round::{ItemId, Operation, PanelMark, ReasonVersion, RoundState},
    stage::Stage,
    text::{Bilingual, Reason},
    time::Seconds,
};
use pathways_server::{
    clock::Clock,
    service::{IdempotencyKey, LastHost, OnFault, Service, Trouble},
    store::{Endpoint, Store},
};

pub(crate) mod altered;
mod index;
mod links;
mod rotation;

fn reason(text: &str) -> Reason {
    text.parse().unwrap()
}

async fn support(
    world: &World,
    scene: &Scene,
    person: PersonId,
    item: usize,
) -> Result<u64, Trouble> {
    let operation = Operation::Support(ItemId::Challenge(scene.items[item]));
    let key = IdempotencyKey::fresh();
    let vote = world.service.vote(scene.campaign, person, key, scene.round, operation, None);
    vote.await.map(|receipt| receipt.ballot.version)
}

async fn voters(world: &World, scene: &Scene, count: usize) -> Vec<PersonId> {
    let mut voters = Vec::new();
    for number in 0..count {
        let person = world.person(&format!("voter{number}")).await;
        world.admit(scene.campaign, person).await;
        voters.push(person);
    }
    voters
}

async fn close_now(world: &World, scene: &Scene) {
    let (round, at) = (scene.round, world.service.now());
    let command =
        Command::CloseAt { round, at, reason: reason("Everybody in the room has voted.") };
    world.host(scene.campaign, command).await;
}

/// A panel of three chooses the first two items, says why, and its decision is published.
async fn decides(world: &World, scene: &Scene, voters: &[PersonId]) -> RoundId {
    for voter in voters {
        world.grant(scene.campaign, *voter, Role::Panelist).await;
    }
    world.grant(scene.campaign, voters[0], Role::Chair).await;
    let panel = world.advance(scene.campaign, Stage::Panel).await;
    let round = panel.campaign.current_round().unwrap().id;
    world.host(scene.campaign, Command::OpenRound { round, closes_at: None }).await;
    let marks = |approved: [usize; 2]| -> BTreeMap<ItemId, PanelMark> {
        let mark = |number| {
            if approved.contains(&number) { PanelMark::Approve } else { PanelMark::Decline }
        };
        let items = scene.items.iter().enumerate();
        items.map(|(number, item)| (ItemId::Challenge(*item), mark(number))).collect()
    };
    for (voter, approved) in [(0, [0, 1]), (1, [0, 2]), (2, [0, 1])] {
        let (key, operation) = (IdempotencyKey::fresh(), Operation::Mark(marks(approved)));
        let vote = world.service.vote(scene.campaign, voters[voter], key, round, operation, None);
        vote.await.unwrap();
    }
    // The rules say that it ends when everybody has marked every item.
    let chosen = [ItemId::Challenge(scene.items[0]), ItemId::Challenge(scene.items[1])];
    let state = world.service.campaign(scene.campaign).unwrap();
    assert_eq!(state.rounds[&round].state, RoundState::Counted);
    // Where only the result is published, their order tells nothing.
    let selected: BTreeSet<ItemId> = state.selection().items.iter().copied().collect();
    assert_eq!(selected, chosen.into());

    let chair = Actor::Person(voters[0]);
    for item in chosen {
        let reason: Bilingual<Reason> = both("It touches everybody.");
        let command = Command::DraftReason { round, item, reason };
        world.act(scene.campaign, chair, command).await.unwrap();
    }
    for voter in &voters[..2] {
        let reasons = chosen.map(|item| ReasonVersion { item, version: 1 }).to_vec();
        let command = Command::ConfirmReasons { round, reasons };
        world.act(scene.campaign, Actor::Person(*voter), command).await.unwrap();
    }
    world.advance(scene.campaign, Stage::Decided).await;
    round
}

#[tokio::test]
async fn a_decision_is_made_and_read_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let endpoint: Endpoint = folder.path().join("data").to_str().unwrap().parse().unwrap();
    let world = World::on(Store::open(&endpoint).await.unwrap()).await;
    let scene = world.upvote(charter(), 4).await;
    let voters = voters(&world, &scene, 3).await;
    for (voter, item) in [(0, 0), (0, 1), (1, 0), (2, 2)] {
        support(&world, &scene, voters[voter], item).await.unwrap();
    }
    close_now(&world, &scene).await;
    let counted = world.service.campaign(scene.campaign).unwrap();
    assert_eq!(counted.rounds[&scene.round].state, RoundState::Published);
    let tally = counted.rounds[&scene.round].tally.clone().unwrap();
    let supports: Vec<u32> = scene
        .items
        .iter()
        .map(|item| tally.item(ItemId::Challenge(*item)).unwrap().support)
        .collect();
    assert_eq!(supports, [2, 1, 1, 0]);

    let round = decides(&world, &scene, &voters).await;
    world.wait(Seconds::days(8));
    let last = world.advance(scene.campaign, Stage::Pathways).await;
    let before = last.campaign;
    let World { store, service, clock: _ } = world;
    drop((store, service));

    let store = Store::open(&endpoint).await.unwrap();
    let (service, faults) =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap();
    assert!(faults.is_empty());
    let after = service.campaign(scene.campaign).unwrap();
    assert_eq!(*after, *before);
    assert_eq!(after.topics.len(), 2);
    assert_eq!(after.rounds[&round].state, RoundState::Certified);
}

#[tokio::test]
async fn a_command_that_is_sent_again_answers_as_the_first_time() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    world.advance(campaign, Stage::Call).await;
    let key = IdempotencyKey::fresh();
    let command = |title: &str| Command::Submit {
        text: Box::new(challenge(title)),
        authorship: Authorship::OnBehalf,
    };
    let act =
        |title: &'static str| world.service.act(campaign, Actor::Operator, key, command(title));
    let first = act("Rooms").await.unwrap();
    let again = act("Rooms").await.unwrap();
    assert_eq!(first.facts, again.facts);
    assert_eq!(again.campaign.challenges.len(), 1);
    let other = act("Other").await.unwrap_err();
    assert_eq!(other, Trouble::Refused(Refusal::CommandReused));
}

#[tokio::test]
async fn a_campaign_that_is_created_again_is_the_same() {
    let world = World::over("mem://").await;
    let key = IdempotencyKey::fresh();
    let create = || world.service.create(Actor::Operator, key, charter(), None);
    let (one, other) = tokio::join!(create(), create());
    assert_eq!(one.unwrap().0, other.unwrap().0);
    assert_eq!(world.service.campaigns().len(), 1);
}

#[tokio::test]
async fn a_ballot_after_the_deadline_is_refused_and_the_box_is_counted() {
    let world = World::over("mem://").await;
    let mut charter = charter();
    charter.schedule.insert(Stage::Panel, BEGINNING.after(Seconds::minutes(10)));
    let scene = world.upvote(charter, 2).await;
    let voter = voters(&world, &scene, 1).await[0];
    world.wait(Seconds::minutes(9));
    support(&world, &scene, voter, 0).await.unwrap();
    world.wait(Seconds::minutes(1));
    let late = support(&world, &scene, voter, 1).await.unwrap_err();
    assert_eq!(late, Trouble::Refused(Refusal::BoxClosed));
    let state = world.service.campaign(scene.campaign).unwrap();
    assert_eq!(state.rounds[&scene.round].state, RoundState::Published);
    assert_eq!(state.stage, Stage::Panel);
}

#[tokio::test]
async fn the_clock_does_what_is_due_without_any_command() {
    let world = World::over("mem://").await;
    let mut charter = charter();
    charter.schedule.insert(Stage::Call, BEGINNING.after(Seconds::minutes(1)));
    let campaign = world.create(charter).await;
    world.service.tick().await;
    assert_eq!(world.service.campaign(campaign).unwrap().stage, Stage::Draft);
    world.wait(Seconds::minutes(1));
    world.service.tick().await;
    assert_eq!(world.service.campaign(campaign).unwrap().stage, Stage::Call);
}

#[tokio::test]
async fn a_quota_is_kept_and_a_withdrawn_support_comes_back() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 3).await;
    let voter = voters(&world, &scene, 1).await[0];
    assert_eq!(support(&world, &scene, voter, 0).await, Ok(1));
    assert_eq!(support(&world, &scene, voter, 1).await, Ok(2));
    let over = support(&world, &scene, voter, 2).await.unwrap_err();
    assert_eq!(over, Trouble::Refused(Refusal::QuotaReached { quota: 2 }));
    let withdraw = Operation::Withdraw(ItemId::Challenge(scene.items[0]));
    let key = IdempotencyKey::fresh();
    let vote = world.service.vote(scene.campaign, voter, key, scene.round, withdraw, None);
    vote.await.unwrap();
    assert_eq!(support(&world, &scene, voter, 2).await, Ok(4));
    let stranger = world.person("stranger").await;
    let refused = support(&world, &scene, stranger, 0).await.unwrap_err();
    assert_eq!(refused, Trouble::Refused(Refusal::NoVoice));
}

#[tokio::test]
async fn openings_hash_to_the_seal_and_recount_to_the_totals() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 2).await;
    for voter in voters(&world, &scene, 5).await {
        support(&world, &scene, voter, 1).await.unwrap();
    }
    close_now(&world, &scene).await;
    let state = world.service.campaign(scene.campaign).unwrap();
    let seal = state.rounds[&scene.round].seal.clone().unwrap();
    let slips = world.service.slips(scene.campaign, scene.round).await.unwrap();
    assert_eq!(slips.len(), 5);
    assert_eq!(pathways::round::slips_root(scene.round, &slips), seal.slips_root);
    assert_eq!((seal.ballots, seal.voted), (5, 5));
}

#[tokio::test]
async fn what_one_node_appends_another_sees_and_builds_upon() {
    let first = World::over("mem://").await;
    let campaign = first.create(charter()).await;
    let second = first.beside().await;
    first.advance(campaign, Stage::Call).await;
    // The second node does not know of the call yet; it loses the race, refolds and decides again.
    let text = Box::new(challenge("Rooms"));
    let command = Command::Submit { text, authorship: Authorship::OnBehalf };
    let acted = second.host(campaign, command).await;
    assert!(matches!(acted.facts[0].1, Fact::ChallengeSubmitted { .. }));
    first.service.refresh().await;
    assert_eq!(first.service.campaign(campaign).unwrap().challenges.len(), 1);
}

#[tokio::test]
async fn two_nodes_at_one_deadline_count_the_box_once_and_both_serve_on() {
    let first = World::over("mem://").await;
    let mut charter = charter();
    charter.schedule.insert(Stage::Panel, BEGINNING.after(Seconds::minutes(10)));
    let scene = first.upvote(charter, 2).await;
    let voter = voters(&first, &scene, 1).await[0];
    let second = first.beside().await;
    support(&first, &scene, voter, 0).await.unwrap();
    first.wait(Seconds::minutes(10));
    second.wait(Seconds::minutes(10));
    tokio::join!(first.service.tick(), second.service.tick());
    tokio::join!(first.service.tick(), second.service.tick());
    first.service.refresh().await;
    second.service.refresh().await;
    for node in [&first, &second] {
        let state = node.service.campaign(scene.campaign).unwrap();
        assert_eq!(state.rounds[&scene.round].state, RoundState::Published);
        assert_eq!(state.stage, Stage::Panel);
    }
    let entries = first.service.folded(scene.campaign).unwrap().entries.clone();
    let counts =
        entries.iter().filter(|e| matches!(e.event.fact, Fact::RoundCounted { .. })).count();
    assert_eq!(counts, 1);
}

#[tokio::test]
async fn the_box_of_a_void_round_takes_nothing_more_on_any_node() {
    let first = World::over("mem://").await;
    let scene = first.upvote(charter(), 2).await;
    let voter = voters(&first, &scene, 1).await[0];
    let second = first.beside().await;
    assert_eq!(support(&second, &scene, voter, 0).await, Ok(1));
    let command = Command::VoidRound { round: scene.round, reason: reason("A wrong slate.") };
    first.host(scene.campaign, command).await;
    // The second node has not heard of it yet.
    let refused = support(&second, &scene, voter, 1).await.unwrap_err();
    assert_eq!(refused, Trouble::Refused(Refusal::BoxClosed));
}

#[tokio::test]
async fn a_creation_that_is_refused_leaves_nothing_behind() {
    let world = World::over("mem://").await;
    let mut wrong = charter();
    wrong.upvote.seats = 0;
    let key = IdempotencyKey::fresh();
    world.service.create(Actor::Operator, key, wrong, None).await.unwrap_err();
    let again = world.service.create(Actor::Operator, key, charter(), None).await;
    assert!(again.is_ok());
}

#[tokio::test]
async fn a_resend_that_comes_after_the_deadline_hears_what_was_counted() {
    let world = World::over("mem://").await;
    let mut charter = charter();
    charter.schedule.insert(Stage::Panel, BEGINNING.after(Seconds::minutes(10)));
    let scene = world.upvote(charter, 2).await;
    let voter = voters(&world, &scene, 1).await[0];
    let key = IdempotencyKey::fresh();
    let send = || {
        let operation = Operation::Support(ItemId::Challenge(scene.items[0]));
        world.service.vote(scene.campaign, voter, key, scene.round, operation, None)
    };
    let in_time = send().await.unwrap();
    world.wait(Seconds::minutes(10));
    let late = send().await.unwrap();
    assert_eq!(late.commitment, in_time.commitment);
    let new = support(&world, &scene, voter, 1).await.unwrap_err();
    assert_eq!(new, Trouble::Refused(Refusal::BoxClosed));
}

/// The words of a person that a node holds in memory.
fn words_in_memory(world: &World, campaign: CampaignId, person: PersonId) -> usize {
    let folded = world.service.folded(campaign).unwrap();
    let log = folded.entries.iter().map(|entry| &entry.event);
    pathways::erasure::words_of(person, &folded.campaign, log).len()
}

#[tokio::test]
async fn what_one_node_erases_no_other_keeps_in_memory() {
    let first = World::over("mem://").await;
    let campaign = first.create(charter()).await;
    first.advance(campaign, Stage::Call).await;
    let anna = first.person("anna").await;
    first.admit(campaign, anna).await;
    let text = Box::new(challenge("Rooms"));
    let submit = Command::Submit { text, authorship: Authorship::Own };
    first.act(campaign, Actor::Person(anna), submit).await.unwrap();
    let [second, third] = [first.beside().await, first.beside().await];
    assert_eq!(words_in_memory(&second, campaign, anna), 1);
    first.service.forget(anna, LastHost::Stops).await.unwrap();
    second.service.refresh().await;
    assert_eq!(words_in_memory(&second, campaign, anna), 0);
    // A node that learns of the last entry by acting itself has still not heard of the erasure.
    let text = Box::new(challenge("Halls"));
    third.host(campaign, Command::Submit { text, authorship: Authorship::OnBehalf }).await;
    third.service.refresh().await;
    assert_eq!(words_in_memory(&third, campaign, anna), 0);
}

#[tokio::test]
async fn an_erasure_is_read_again_once_by_each_other_node() {
    let first = World::over("mem://").await;
    let campaign = first.create(charter()).await;
    let second = first.beside().await;
    first.store.erase_sides(campaign.uuid(), &[]).await.unwrap();
    let before = second.service.folded(campaign).unwrap();
    second.service.refresh().await;
    let read_again = second.service.folded(campaign).unwrap();
    assert!(!Arc::ptr_eq(&before, &read_again));
    second.service.refresh().await;
    assert!(Arc::ptr_eq(&read_again, &second.service.folded(campaign).unwrap()));
}
