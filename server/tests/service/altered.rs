//! What was altered behind the service's back is not served.

use pathways::{
    id::CampaignId,
    record::{Digest, tree::Tree},
};
use pathways_server::{
    clock::Clock,
    record_key::RecordKey,
    service::{BootError, OnFault, Service, StartKey, Trouble},
    store::{Append, Head, Store},
};
use uuid::Uuid;

use super::{close_now, support, voters};
use crate::harness::{RECORD_KEY, World, charter};

async fn backup_of(world: &World) -> String {
    let mut backup = Vec::new();
    world.store.export(&mut backup).await.unwrap();
    String::from_utf8(backup).unwrap()
}

#[tokio::test]
async fn a_log_that_does_not_match_its_head_is_not_served() {
    let world = World::over("mem://").await;
    let sound = world.create(charter()).await;
    let damaged = Uuid::new_v4();
    let append = Append {
        entries: vec!["{}".to_owned()],
        sides: Vec::new(),
        head: Head { size: 1, root: "00".repeat(32) },
        checkpoint: RECORD_KEY
            .checkpoint(CampaignId::new(damaged), Tree { size: 1, root: Digest::new([0; 32]) }),
        gates: Vec::new(),
        closes: Vec::new(),
        seal: None,
    };
    world.store.append(damaged, None, append).await.unwrap();
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

/// A store whose only ballot was altered behind its box, as a damaged disk would. The restore says so and leaves the
/// rows.
async fn with_altered_ballot(world: &World) -> Store {
    let backup = backup_of(world).await;
    let altered = backup.replace(r#""version":1"#, r#""version":2"#);
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
    let store = with_altered_ballot(&world).await;
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
    let store = with_altered_ballot(&world).await;
    let (service, _) =
        Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap();
    assert!(service.campaign(scene.campaign).is_ok());
    service.check_counted_boxes().await;
    assert_eq!(service.campaign(scene.campaign).unwrap_err(), Trouble::Quarantined);
    assert!(service.campaign(sound).is_ok());
}
