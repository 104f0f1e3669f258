//! What was altered behind the service's back is not served.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Actor, Command},
    id::{CampaignId, RoundId},
    record::{
        Digest,
        tree::Tree,
        verify::{Verdict, ballots_file},
    },
    role::Role,
    round::{ItemId, Operation, PanelMark, RoundState},
    stage::Stage,
};
use pathways_server::{
    clock::Clock,
    record_key::RecordKey,
    service::{BootError, IdempotencyKey, OnFault, Service, StartKey, Trouble},
    store::{Append, Head, OnBox, Store},
};
use uuid::Uuid;

use super::{close_now, reason, support, voters};
use crate::{
    harness::{RECORD_KEY, Scene, World, charter},
    pages::record::check,
};

pub(crate) async fn backup_of(world: &World) -> String {
    let mut backup = Vec::new();
    world.store.export(&mut backup).await.unwrap();
    String::from_utf8(backup).unwrap()
}

/// Adds a log that does not match its head.
async fn add_damaged_log(store: &Store) -> Uuid {
    let damaged = Uuid::new_v4();
    let append = Append {
        entries: vec!["{}".to_owned()],
        sides: Vec::new(),
        head: Head { size: 1, root: "00".repeat(32) },
        checkpoint: RECORD_KEY
            .checkpoint(CampaignId::new(damaged), Tree { size: 1, root: Digest::new([0; 32]) }),
        gates: Vec::new(),
        closes: Vec::new(),
        on_box: OnBox::Nothing,
    };
    store.append(damaged, None, append).await.unwrap();
    damaged
}

/// A service over a store with one more campaign, which is closed for a check.
pub(crate) async fn with_damaged_log(store: &Store) -> Service {
    add_damaged_log(store).await;
    let started = Service::start(store.beside(), Clock::Machine, RECORD_KEY, OnFault::Quarantine);
    let (service, faults) = started.await.unwrap();
    assert_eq!(faults.len(), 1);
    service
}

#[tokio::test]
async fn a_log_that_does_not_match_its_head_is_not_served() {
    let world = World::over("mem://").await;
    let sound = world.create(charter()).await;
    let damaged = add_damaged_log(&world.store).await;
    let start =
        |on_fault| Service::start(world.store.beside(), Clock::Machine, RECORD_KEY, on_fault);
    let stopped = start(OnFault::Stop).await.unwrap_err();
    assert!(matches!(&stopped, BootError::Damaged(fault) if fault.campaign.uuid() == damaged));
    let (service, faults) = start(OnFault::Quarantine).await.unwrap();
    assert_eq!(faults.len(), 1);
    assert!(service.campaign(sound).is_ok());
    let refused = service.campaign(faults[0].campaign).unwrap_err();
    assert_eq!(refused, Trouble::Quarantined);
}

#[tokio::test]
async fn a_head_that_is_not_the_signed_one_is_not_served() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    let backup = backup_of(&world).await;
    let tree = world.service.tree(campaign).unwrap();
    let signed = serde_json::to_string(&RECORD_KEY.checkpoint(campaign, tree)).unwrap();
    let other = RECORD_KEY.checkpoint(campaign, Tree { size: tree.size + 1, ..tree });
    let altered = backup.replace(&signed, &serde_json::to_string(&other).unwrap());
    assert_ne!(altered, backup, "the checkpoint lies in the store");
    let store = Store::open(&"mem://".parse().unwrap()).await.unwrap();
    store.restore(altered.as_bytes()).await.unwrap();
    let stopped =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap_err();
    assert!(stopped.to_string().contains("its checkpoint was altered"), "{stopped}");
}

/// A store from which the checkpoints of these campaigns were taken away.
async fn without_checkpoints(world: &World, campaigns: &[CampaignId]) -> Store {
    let mut backup = backup_of(world).await;
    for campaign in campaigns {
        let signed = world.service.checkpoint(*campaign).unwrap();
        let field = format!(r#""checkpoint":{},"#, serde_json::to_string(&signed).unwrap());
        assert!(backup.contains(&field), "the checkpoint lies in the store");
        backup = backup.replace(&field, "");
    }
    let store = Store::open(&"mem://".parse().unwrap()).await.unwrap();
    store.restore(backup.as_bytes()).await.unwrap();
    store
}

#[tokio::test]
async fn a_head_whose_checkpoint_was_taken_away_is_not_served() {
    let world = World::over("mem://").await;
    let (sound, altered) = (world.create(charter()).await, world.create(charter()).await);
    let store = without_checkpoints(&world, &[altered]).await;
    let start = |on_fault| Service::start(store.beside(), Clock::Machine, RECORD_KEY, on_fault);
    let stopped = start(OnFault::Stop).await.unwrap_err();
    assert!(stopped.to_string().contains("its checkpoint is missing"), "{stopped}");
    let (service, faults) = start(OnFault::Quarantine).await.unwrap();
    assert_eq!(faults.iter().map(|fault| fault.campaign).collect::<Vec<_>>(), [altered]);
    assert!(service.campaign(sound).is_ok());
}

#[tokio::test]
async fn records_that_nobody_has_signed_are_signed_only_when_somebody_says_so() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    let store = without_checkpoints(&world, &[campaign]).await;
    let start = async |key: StartKey, on_fault| {
        Service::start(store.beside(), Clock::Machine, key, on_fault).await
    };
    for on_fault in [OnFault::Stop, OnFault::Quarantine] {
        let stopped = start(RECORD_KEY.into(), on_fault).await.unwrap_err();
        assert!(matches!(stopped, BootError::Unsigned), "{stopped}");
    }
    assert!(start(StartKey::Replacing(RECORD_KEY), OnFault::Stop).await.is_ok());
    let (service, _) = start(RECORD_KEY.into(), OnFault::Stop).await.unwrap();
    assert!(service.campaign(campaign).is_ok());
}

#[tokio::test]
async fn what_somebody_without_the_key_appends_closes_the_campaign() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    let key = StartKey::Replacing(RecordKey::new([1; 32]));
    let (stranger, _) =
        Service::start(world.store.beside(), Clock::Machine, key, OnFault::Stop).await.unwrap();
    let advance = Command::Advance { from: Stage::Draft, to: Stage::Call };
    let (actor, key) = (Actor::Operator, IdempotencyKey::fresh());
    stranger.act(campaign, actor, key, advance.clone()).await.unwrap();
    assert_eq!(world.act(campaign, actor, advance).await.unwrap_err(), Trouble::Quarantined);
    assert_eq!(world.service.campaign(campaign).unwrap_err(), Trouble::Quarantined);
}

#[tokio::test]
async fn records_that_another_key_has_signed_are_served_only_when_somebody_says_so() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    let other = RecordKey::new([1; 32]);
    let start = async |key: StartKey, on_fault| {
        Service::start(world.store.beside(), Clock::Machine, key, on_fault).await
    };
    for on_fault in [OnFault::Stop, OnFault::Quarantine] {
        let stopped = start(other.clone().into(), on_fault).await.unwrap_err();
        assert!(matches!(stopped, BootError::OtherKey), "{stopped}");
    }
    assert!(start(RECORD_KEY.into(), OnFault::Stop).await.is_ok());
    // Said once, it holds: the records are signed with the new key from then on.
    let (service, _) = start(StartKey::Replacing(other.clone()), OnFault::Stop).await.unwrap();
    let tree = service.tree(campaign).unwrap();
    assert_eq!(service.checkpoint(campaign).unwrap(), other.checkpoint(campaign, tree));
    assert!(start(other.into(), OnFault::Stop).await.is_ok());
    let stopped = start(RECORD_KEY.into(), OnFault::Stop).await.unwrap_err();
    assert!(matches!(stopped, BootError::OtherKey), "{stopped}");
}

#[tokio::test]
async fn one_record_that_another_key_has_signed_is_left_alone_beside_the_others() {
    let world = World::over("mem://").await;
    let (sound, strange) = (world.create(charter()).await, world.create(charter()).await);
    let tree = world.service.tree(strange).unwrap();
    let head = Head { size: tree.size, root: tree.root.to_string() };
    let note = RecordKey::new([1; 32]).checkpoint(strange, tree);
    world.store.sign_head(strange.uuid(), &head, note).await.unwrap();
    let start =
        Service::start(world.store.beside(), Clock::Machine, RECORD_KEY, OnFault::Quarantine);
    let (service, faults) = start.await.unwrap();
    assert_eq!(faults.iter().map(|fault| fault.campaign).collect::<Vec<_>>(), [strange]);
    assert!(service.campaign(sound).is_ok());
    assert_eq!(service.campaign(strange).unwrap_err(), Trouble::Quarantined);
}

/// A store in which the ballots of a round were altered behind their box, as a damaged disk would. The restore says so and
/// leaves the rows.
async fn with_altered_ballots(world: &World, round: RoundId) -> Store {
    let backup = backup_of(world).await;
    let round = round.to_string();
    let alter = |line: &str| {
        let is_its = line.contains(r#""table":"ballot""#) && line.contains(&round);
        let line =
            if is_its { &line.replace(r#"\"version\":1"#, r#"\"version\":2"#) } else { line };
        format!("{line}\n")
    };
    let altered: String = backup.lines().map(alter).collect();
    assert_ne!(altered, backup);
    let store = Store::open(&"mem://".parse().unwrap()).await.unwrap();
    store.restore(altered.as_bytes()).await.unwrap_err();
    store
}

#[tokio::test]
async fn an_open_box_that_was_altered_stops_the_start() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 2).await;
    let voter = voters(&world, &scene, 1).await[0];
    support(&world, &scene, voter, 0).await.unwrap();
    let store = with_altered_ballots(&world, scene.round).await;
    let stopped =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap_err();
    assert!(matches!(&stopped, BootError::Damaged(fault) if fault.campaign == scene.campaign));
}

#[tokio::test]
async fn a_counted_box_that_was_altered_closes_its_campaign_after_the_start() {
    let world = World::over("mem://").await;
    let sound = world.create(charter()).await;
    let scene = world.upvote(charter(), 2).await;
    let voter = voters(&world, &scene, 1).await[0];
    support(&world, &scene, voter, 0).await.unwrap();
    close_now(&world, &scene).await;
    world.service.check_counted_boxes().await;
    assert!(world.service.campaign(scene.campaign).is_ok());
    let store = with_altered_ballots(&world, scene.round).await;
    let (service, _) =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap();
    assert!(service.campaign(scene.campaign).is_ok());
    service.check_counted_boxes().await;
    assert_eq!(service.campaign(scene.campaign).unwrap_err(), Trouble::Quarantined);
    assert!(service.campaign(sound).is_ok());
}

/// A panel of three of whom one has voted, so that the round was void in the end.
async fn void_panel(world: &World) -> Scene {
    let scene = world.upvote(charter(), 2).await;
    let voters = voters(world, &scene, 3).await;
    support(world, &scene, voters[0], 0).await.unwrap();
    close_now(world, &scene).await;
    for voter in &voters {
        world.grant(scene.campaign, *voter, Role::Panelist).await;
    }
    let acted = world.advance(scene.campaign, Stage::Panel).await;
    let round = acted.campaign.current_round().unwrap().id;
    let scene = Scene { round, ..scene };
    world.host(scene.campaign, Command::OpenRound { round, closes_at: None }).await;
    let marks = [(ItemId::Challenge(scene.items[0]), PanelMark::Approve)];
    let (key, mark) = (IdempotencyKey::fresh(), Operation::Mark(marks.into()));
    world.service.vote(scene.campaign, voters[0], key, round, mark, None).await.unwrap();
    close_now(world, &scene).await;
    let command = Command::VoidRound { round, reason: reason("Too few have voted.") };
    let acted = world.host(scene.campaign, command).await;
    assert_eq!(acted.campaign.rounds[&round].state, RoundState::Void);
    scene
}

#[tokio::test]
async fn the_altered_box_of_a_void_round_withholds_nothing_but_itself() {
    let world = World::over("mem://").await;
    let scene = void_panel(&world).await;
    let sound: BTreeMap<_, _> =
        world.service.record(scene.campaign).await.unwrap().into_iter().collect();
    let store = with_altered_ballots(&world, scene.round).await;
    let (service, _) =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap();
    service.check_counted_boxes().await;
    let mut files: BTreeMap<_, _> =
        service.record(scene.campaign).await.unwrap().into_iter().collect();
    assert!(check(&files, &[]).verdict() < Verdict::Broken);
    let missing = ballots_file(scene.round);
    files.insert(missing.clone(), sound[&missing].clone());
    assert_eq!(files, sound, "everything else is there");
}

#[tokio::test]
async fn a_record_without_the_slips_that_it_publishes_is_none() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 2).await;
    let voter = voters(&world, &scene, 1).await[0];
    support(&world, &scene, voter, 0).await.unwrap();
    close_now(&world, &scene).await;
    let store = with_altered_ballots(&world, scene.round).await;
    let (service, _) =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap();
    assert_eq!(service.record(scene.campaign).await, Err(Trouble::Quarantined));
}
