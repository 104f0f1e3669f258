//! Many commands in one request: imports, and what can go wrong in the middle of one.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact, Refusal},
    id::{CampaignId, ChallengeId, Id},
    stage::Stage,
};
use pathways_server::service::{Acted, IdempotencyKey, Trouble};
use uuid::Uuid;

use crate::harness::{World, challenge, charter};

/// More than two chunks.
const MANY: u64 = 130;

fn submit(number: u64) -> Command {
    let text = Box::new(challenge(&format!("Challenge {number}")));
    Command::Submit { text, authorship: Authorship::OnBehalf }
}

/// Rows of a file, each under its own part of one key.
fn rows(key: IdempotencyKey, numbers: std::ops::Range<u64>) -> Vec<(IdempotencyKey, Command)> {
    numbers.map(|number| (key.part(number), submit(number))).collect()
}

async fn call(world: &World) -> CampaignId {
    let campaign = world.create(charter()).await;
    world.advance(campaign, Stage::Call).await;
    campaign
}

async fn act_all(
    world: &World,
    campaign: CampaignId,
    commands: Vec<(IdempotencyKey, Command)>,
) -> Vec<Result<Acted, Trouble>> {
    world.service.act_all(campaign, Actor::Operator, commands).await.unwrap()
}

/// The challenges that were entered, in the order of their rows.
fn entered(outcomes: &[Result<Acted, Trouble>]) -> Vec<(u64, ChallengeId)> {
    let submitted = |outcome: &Result<Acted, Trouble>| match outcome.as_ref().unwrap().facts[..] {
        [(seq, Fact::ChallengeSubmitted { challenge, .. })] => (seq, challenge),
        ref facts => panic!("{facts:?}"),
    };
    outcomes.iter().map(submitted).collect()
}

#[tokio::test]
async fn a_refused_row_does_not_hold_up_the_others() {
    let world = World::over("mem://").await;
    let campaign = call(&world).await;
    let key = IdempotencyKey::fresh();
    let mut commands = rows(key, 0..MANY);
    commands.insert(100, (key.part(MANY), Command::Accept { challenge: Id::new(Uuid::nil()) }));
    let mut outcomes = act_all(&world, campaign, commands).await;
    let refused = outcomes.remove(100).unwrap_err();
    assert_eq!(refused, Trouble::Refused(Refusal::UnknownChallenge));
    let places: Vec<u64> = entered(&outcomes).into_iter().map(|(seq, _)| seq).collect();
    assert_eq!(
        places,
        (2..MANY + 2).collect::<Vec<_>>(),
        "in the order of the rows, without a hole"
    );
}

#[tokio::test]
async fn a_file_that_broke_off_is_finished_by_sending_it_again() {
    let world = World::over("mem://").await;
    let campaign = call(&world).await;
    let key = IdempotencyKey::fresh();
    let first = act_all(&world, campaign, rows(key, 0..70)).await;
    // Whoever restarts knows only what is stored.
    let world = world.beside().await;
    let again = act_all(&world, campaign, rows(key, 0..MANY)).await;
    assert_eq!(entered(&again)[..70], entered(&first));
    let third = act_all(&world, campaign, rows(key, 0..MANY)).await;
    assert_eq!(entered(&third), entered(&again));
    let state = world.service.campaign(campaign).unwrap();
    assert_eq!(state.size(), MANY + 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_file_that_two_nodes_import_at_once_is_entered_once() {
    let first = World::over("mem://").await;
    let campaign = call(&first).await;
    let second = first.beside().await;
    let key = IdempotencyKey::fresh();
    let commands = || rows(key, 0..MANY);
    let extra = (0..40).map(|_| (IdempotencyKey::fresh(), submit(MANY))).collect();
    let (one, other, apart) = tokio::join!(
        act_all(&first, campaign, commands()),
        act_all(&second, campaign, commands()),
        act_all(&second, campaign, extra),
    );
    assert_eq!(entered(&one), entered(&other));
    assert_eq!(apart.len(), 40);
    first.service.refresh().await;
    second.service.refresh().await;
    let log = |world: &World| {
        let folded = world.service.folded(campaign).unwrap();
        folded.entries.iter().map(|entry| entry.bytes.clone()).collect::<Vec<_>>()
    };
    assert_eq!(log(&first), log(&second));
    assert_eq!(log(&first), first.store.log(campaign.uuid(), 0).await.unwrap());
    let state = first.service.campaign(campaign).unwrap();
    assert_eq!(u64::try_from(state.challenges.len()).unwrap(), MANY + 40);
}

#[tokio::test]
async fn what_a_command_makes_due_is_done_before_the_next_one() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 2).await;
    let why = "Everybody in the room has voted.".parse().unwrap();
    let close = Command::CloseAt { round: scene.round, at: world.service.now(), reason: why };
    // The panel begins only once the members' box is counted.
    let step = Command::Advance { from: Stage::Upvote, to: Stage::Panel };
    let commands = [close, step].map(|command| (IdempotencyKey::fresh(), command)).to_vec();
    let outcomes = act_all(&world, scene.campaign, commands).await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(world.service.campaign(scene.campaign).unwrap().stage, Stage::Panel);
}

#[tokio::test]
async fn a_chunk_of_refusals_writes_nothing() {
    let world = World::over("mem://").await;
    let campaign = call(&world).await;
    let unknown = Command::Accept { challenge: Id::new(Uuid::nil()) };
    let commands = (0..3).map(|_| (IdempotencyKey::fresh(), unknown.clone())).collect();
    let outcomes = act_all(&world, campaign, commands).await;
    let refused = Trouble::Refused(Refusal::UnknownChallenge);
    assert!(outcomes.iter().all(|outcome| outcome.as_ref().unwrap_err() == &refused));
    assert_eq!(world.service.campaign(campaign).unwrap().size(), 2);
}
