//! What can be searched in a campaign, by whom.

use pathways::{
    challenge::DeclineCode,
    id::{ChallengeId, PersonId},
    text::LanguageTag,
    theming::Text,
};
use pathways_server::service::{Audience, LastHost};

use super::*;

async fn called() -> (World, CampaignId, PersonId) {
    let world = World::over("mem://").await;
    let campaign = world.create(charter()).await;
    world.advance(campaign, Stage::Call).await;
    let author = world.person("author").await;
    world.admit(campaign, author).await;
    (world, campaign, author)
}

async fn submitted(
    world: &World,
    campaign: CampaignId,
    actor: Actor,
    title: &str,
    language: &str,
) -> ChallengeId {
    let mut text = challenge(title);
    text.language = language.parse::<LanguageTag>().unwrap();
    let authorship = match actor {
        Actor::Person(_) => Authorship::Own,
        Actor::Operator | Actor::System => Authorship::OnBehalf,
    };
    let command = Command::Submit { text: Box::new(text), authorship };
    let acted = world.act(campaign, actor, command).await.unwrap();
    let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
        panic!("a submission says so")
    };
    *challenge
}

async fn accepted(world: &World, campaign: CampaignId, title: &str, language: &str) -> ChallengeId {
    let challenge = submitted(world, campaign, Actor::Operator, title, language).await;
    world.host(campaign, Command::Accept { challenge }).await;
    challenge
}

async fn like(
    world: &World,
    campaign: CampaignId,
    audience: Audience,
    title: &str,
) -> Vec<(ChallengeId, u16)> {
    let index = world.service.challenge_index(campaign, audience).await.unwrap().unwrap();
    let (id, title, body) = (String::new(), title.to_owned(), String::new());
    index.like(&Text { id, title, body, language: None }, 10)
}

const QUERY: &str = "Touring costs more and more";

#[tokio::test]
async fn an_index_knows_what_was_accepted_and_forgets_what_was_withdrawn() {
    let (world, campaign, author) = called().await;
    let found = async || -> Vec<ChallengeId> {
        let found = like(&world, campaign, Audience::Everybody, QUERY).await;
        found.into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(found().await, []);
    let french = "Les tournées coûtent trop cher";
    let first = accepted(&world, campaign, french, "fr").await;
    assert_eq!(found().await, [first]);
    let author = Actor::Person(author);
    let own = submitted(&world, campaign, author, "Touring costs too much", "en").await;
    assert_eq!(found().await, [first], "it waits for a moderator");
    world.host(campaign, Command::Accept { challenge: own }).await;
    assert_eq!(found().await, [own, first]);
    world.act(campaign, author, Command::Withdraw { challenge: own }).await.unwrap();
    assert_eq!(found().await, [first]);
}

/// How often a word occurs decides how much it weighs: what is hidden must not weigh anything.
#[tokio::test]
async fn what_waits_for_a_moderator_changes_nothing_that_everybody_finds() {
    let (world, campaign, _) = called().await;
    accepted(&world, campaign, "Touring costs too much", "en").await;
    let challenge = accepted(&world, campaign, "Reports cost too much time", "en").await;
    let before = like(&world, campaign, Audience::Everybody, QUERY).await;
    let hidden = submitted(&world, campaign, Actor::Operator, "More touring costs", "en").await;
    // What is accepted once more has the index built once more.
    let (code, reason) = (DeclineCode::OffTopic, None);
    world.host(campaign, Command::Decline { challenge, code, reason }).await;
    world.host(campaign, Command::Accept { challenge }).await;
    assert_eq!(like(&world, campaign, Audience::Everybody, QUERY).await, before);
    let staff = like(&world, campaign, Audience::Staff, QUERY).await;
    assert!(staff.iter().any(|(id, _)| *id == hidden));
}

#[tokio::test]
async fn an_index_forgets_whoever_is_erased() {
    let (world, campaign, author) = called().await;
    let own = submitted(&world, campaign, Actor::Person(author), "Touring costs", "en").await;
    assert_eq!(like(&world, campaign, Audience::Staff, QUERY).await[0].0, own);
    world.service.forget(author, LastHost::Stops).await.unwrap();
    assert_eq!(like(&world, campaign, Audience::Staff, QUERY).await, []);
}
