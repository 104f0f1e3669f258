//! The link of voices and slips in the store: destroyed once a decision stands, and with it what told whose a ballot was.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Command, Refusal},
    charter::{Charter, Disclosure},
    id::{PersonId, RoundId},
    record::verify::{Kept, Verdict},
    round::{BallotLink, RoundState},
    stage::Stage,
    time::Seconds,
};
use pathways_server::{
    clock::Clock,
    service::{OnFault, Proof, Service, Trouble},
    store::Store,
};

use super::{altered::backup_of, close_now, decides, reason, support, voters};
use crate::{
    harness::{RECORD_KEY, Scene, World, charter},
    pages::record::check,
};

/// A decided campaign whose contest period is over.
struct Decided {
    world: World,
    scene: Scene,
    voters: Vec<PersonId>,
    panel: RoundId,
}

impl Decided {
    async fn new() -> Self {
        Self::with(charter()).await
    }

    async fn with(charter: Charter) -> Self {
        let world = World::over("mem://").await;
        let scene = world.upvote(charter, 3).await;
        let voters = voters(&world, &scene, 3).await;
        for (voter, item) in [(0, 0), (1, 0), (2, 1)] {
            support(&world, &scene, voters[voter], item).await.unwrap();
        }
        close_now(&world, &scene).await;
        let panel = decides(&world, &scene, &voters).await;
        world.wait(Seconds::days(8));
        Self { world, scene, voters, panel }
    }

    fn rounds(&self) -> [RoundId; 2] {
        [self.scene.round, self.panel]
    }

    async fn receipt(&self, round: RoundId) -> String {
        let proof = self.world.service.proof(self.scene.campaign, self.voters[0], round);
        let Some(Proof::Receipt(receipt)) = proof.await.unwrap() else { panic!("no receipt") };
        receipt.to_string()
    }

    /// The files of the record, by name.
    async fn record(&self, world: &World) -> BTreeMap<String, String> {
        world.service.record(self.scene.campaign).await.unwrap().into_iter().collect()
    }
}

#[tokio::test]
async fn once_the_pathways_begin_no_row_tells_whose_a_ballot_was_and_the_record_holds() {
    let decided = Decided::new().await;
    let (world, campaign) = (&decided.world, decided.scene.campaign);
    let mut kept = Vec::new();
    for round in decided.rounds() {
        assert_eq!(world.store.ballots(round.uuid()).await.unwrap().len(), 3);
        kept.push((decided.receipt(round).await, world.service.slips(campaign, round).await));
    }
    let told_before = decided.record(world).await;
    world.advance(campaign, Stage::Pathways).await;

    // On this node, and on one that starts now and has only what is stored.
    let restarted = World::on(world.store.beside()).await;
    for node in [world, &restarted] {
        node.service.check_counted_boxes().await;
        let told = decided.record(node).await;
        for (round, (receipt, slips)) in decided.rounds().into_iter().zip(&kept) {
            assert_eq!(
                node.service.campaign(campaign).unwrap().rounds[&round].link,
                BallotLink::Destroyed
            );
            assert_eq!(node.store.ballots(round.uuid()).await.unwrap(), []);
            let ballot = node.service.ballot(campaign, decided.voters[0], round).await;
            assert_eq!(ballot, Ok(None));
            assert_eq!(&node.service.slips(campaign, round).await, slips);
            assert_eq!(check(&told, &[Kept::Receipt(receipt)]).verdict(), Verdict::Holds);
        }
        let beside = |files: &BTreeMap<String, String>| -> BTreeMap<String, String> {
            let of_box =
                |name: &&String| name.starts_with("slips/") || name.starts_with("ballots/");
            files
                .iter()
                .filter(|(name, _)| of_box(name))
                .map(|(a, b)| (a.clone(), b.clone()))
                .collect()
        };
        assert_eq!(beside(&told), beside(&told_before));
    }
    let stored = backup_of(world).await;
    assert!(!stored.contains(r#""table":"ballot""#), "{stored}");
}

#[tokio::test]
async fn slips_that_nobody_may_know_are_forgotten_with_the_link() {
    let mut charter = charter();
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    let decided = Decided::with(charter).await;
    let (service, campaign) = (&decided.world.service, decided.scene.campaign);
    assert!(!service.slips(campaign, decided.panel).await.unwrap().is_empty());
    service.tick().await;
    let state = service.campaign(campaign).unwrap();
    assert_eq!(
        (state.stage, state.rounds[&decided.panel].link),
        (Stage::Decided, BallotLink::Destroyed)
    );
    assert_eq!(service.slips(campaign, decided.panel).await, Ok(Vec::new()));
}

#[tokio::test]
async fn nothing_is_written_anew_shortly_before_a_box_closes() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 1).await;
    let span = Seconds::minutes(10);
    assert!(!world.service.closes_a_box_within(span));
    let (round, at) = (scene.round, world.service.now().after(Seconds::minutes(9)));
    world.host(scene.campaign, Command::CloseAt { round, at, reason: reason("Soon.") }).await;
    assert!(world.service.closes_a_box_within(span));
    world.wait(Seconds::minutes(9));
    assert!(!world.service.closes_a_box_within(span), "what comes now comes too late");
}

#[tokio::test]
async fn a_campaign_that_is_cancelled_forgets_an_open_box() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 2).await;
    let voter = voters(&world, &scene, 1).await[0];
    support(&world, &scene, voter, 0).await.unwrap();
    world.host(scene.campaign, Command::Cancel { reason: reason("Nobody came.") }).await;
    let state = world.service.campaign(scene.campaign).unwrap();
    let round = &state.rounds[&scene.round];
    assert_eq!((round.state, round.link), (RoundState::Void, BallotLink::Destroyed));
    assert_eq!(world.store.ballots(scene.round.uuid()).await.unwrap(), []);
    let late = support(&world, &scene, voter, 1).await.unwrap_err();
    assert_eq!(late, Trouble::Refused(Refusal::BoxClosed));
    world.service.check_counted_boxes().await;
    assert!(world.service.campaign(scene.campaign).is_ok());
}

#[tokio::test]
async fn what_stays_of_a_box_is_compared_with_its_seal_after_the_start() {
    let decided = Decided::new().await;
    let campaign = decided.scene.campaign;
    decided.world.advance(campaign, Stage::Pathways).await;
    let backup = backup_of(&decided.world).await;
    let start = async |backup: &str| {
        let store = Store::open(&"mem://".parse().unwrap()).await.unwrap();
        store.restore(backup.as_bytes()).await.unwrap();
        let (service, _) =
            Service::start(store, Clock::Machine, RECORD_KEY, OnFault::Stop).await.unwrap();
        service.check_counted_boxes().await;
        service.campaign(campaign).map(drop)
    };
    assert_eq!(start(&backup).await, Ok(()));
    let altered = backup.replacen(r#"\"mark\":\"approve\""#, r#"\"mark\":\"decline\""#, 1);
    assert_ne!(altered, backup);
    assert_eq!(start(&altered).await, Err(Trouble::Quarantined));
}
