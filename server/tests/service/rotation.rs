//! A new key for the records of a store, campaign by campaign.

use pathways::{
    campaign::Fact,
    id::CampaignId,
    record::verify::{Report, Verdict},
    stage::Stage,
};
use pathways_server::{
    clock::Clock,
    record_key::RecordKey,
    service::{BootError, OnFault, PlannedRotation, RotationError, Service, StartKey},
    store::Store,
};

use crate::{
    harness::{RECORD_KEY, World, charter},
    pages::record::check,
};

const NEW_KEY: RecordKey = RecordKey::new([0x6b; 32]);

/// What the command does about the store.
async fn rotate(
    store: &Store,
    old: &RecordKey,
    new: &RecordKey,
) -> Result<Vec<CampaignId>, RotationError> {
    PlannedRotation::of(store, &Clock::Machine, old, new).await?.write(store).await
}

/// How often the log of a campaign says that its key was followed by another.
fn rotations(service: &Service, campaign: CampaignId) -> usize {
    let folded = service.folded(campaign).unwrap();
    let facts = folded.entries.iter().map(|entry| &entry.event.fact);
    facts.filter(|fact| matches!(fact, Fact::KeyRotated { .. })).count()
}

async fn verified(service: &Service, campaign: CampaignId) -> Report {
    check(&service.record(campaign).await.unwrap().into_iter().collect(), &[])
}

#[tokio::test]
async fn a_rotation_that_reached_some_campaigns_reaches_the_others_when_it_is_run_again() {
    let world = World::over("mem://").await;
    let first = world.create(charter()).await;
    world.advance(first, Stage::Call).await;
    let rotated = rotate(&world.store, &RECORD_KEY, &NEW_KEY).await.unwrap();
    assert_eq!(rotated, [first]);
    // As if the command had been killed between two campaigns.
    let second = world.create(charter()).await;
    world.advance(second, Stage::Call).await;
    for key in [RECORD_KEY, NEW_KEY] {
        let started =
            Service::start(world.store.beside(), Clock::Machine, key, OnFault::Stop).await;
        assert!(matches!(started, Err(BootError::OtherKey)));
    }
    for _ in 0..2 {
        let mut rotated = rotate(&world.store, &RECORD_KEY, &NEW_KEY).await.unwrap();
        rotated.sort();
        let mut all = vec![first, second];
        all.sort();
        assert_eq!(rotated, all);
    }
    let start = Service::start(world.store.beside(), Clock::Machine, NEW_KEY, OnFault::Stop);
    let (service, _) = start.await.unwrap();
    for campaign in [first, second] {
        assert_eq!(rotations(&service, campaign), 1);
        let report = verified(&service, campaign).await;
        assert_eq!(report.verdict(), Verdict::Holds, "{report:?}");
        assert_eq!(report.keys.len(), 2);
    }
}

#[tokio::test]
async fn nothing_is_written_where_a_record_is_signed_by_neither_key() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    let before = world.store.signed_heads().await.unwrap();
    let [stranger, other] = [1, 2].map(|byte| RecordKey::new([byte; 32]));
    let refused = rotate(&world.store, &stranger, &other).await.unwrap_err();
    assert!(matches!(&refused, RotationError::Damaged(fault) if fault.campaign == campaign));
    let same = rotate(&world.store, &RECORD_KEY, &RECORD_KEY).await.unwrap_err();
    assert!(matches!(same, RotationError::SameKey));
    assert_eq!(world.store.signed_heads().await.unwrap(), before);
}

#[tokio::test]
async fn a_record_that_names_a_key_which_was_lost_since_cannot_be_rotated() {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    rotate(&world.store, &RECORD_KEY, &NEW_KEY).await.unwrap();
    let [found, other] = [1, 2].map(|byte| RecordKey::new([byte; 32]));
    let key = StartKey::Replacing(found.clone());
    Service::start(world.store.beside(), Clock::Machine, key, OnFault::Stop).await.unwrap();
    let refused = rotate(&world.store, &found, &other).await.unwrap_err();
    assert!(matches!(refused, RotationError::Refused { campaign: of } if of == campaign));
}
