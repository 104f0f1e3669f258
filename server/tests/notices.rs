//! Authors hear of what happens to their challenges.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    id::{CampaignId, ChallengeId, PersonId},
    stage::Stage,
    time::Seconds,
};
use pathways_server::{
    mail::{MailConfig, MailOptions, MailQueue, Mailer, Occasion, Outbox},
    notices::Notices,
};

use crate::harness::{World, both, challenge, charter};

struct Desk {
    world: World,
    notices: Notices,
    outbox: Outbox,
    queue: MailQueue,
    worker: pathways_server::mail::MailWorker,
    campaign: CampaignId,
}

impl Desk {
    async fn new() -> Self {
        let world = World::over("mem://").await;
        let campaign = world.create(charter()).await;
        world.advance(campaign, Stage::Call).await;
        let options = MailOptions {
            mail: "console".to_owned(),
            mail_from: "Pathways <no-reply@example.org>".to_owned(),
        };
        let sender = MailConfig::try_from(&options).unwrap().sender;
        let outbox = Outbox::default();
        let (queue, worker) = MailQueue::start(Mailer::memory(sender, outbox.clone()), &[]);
        let answer_to = "host@example.org".parse().unwrap();
        let url = "https://pathways.example".to_owned();
        let notices = Notices::new(world.service.clone(), queue.clone(), url, answer_to);
        Self { world, notices, outbox, queue, worker, campaign }
    }

    async fn member(&self, name: &str) -> PersonId {
        let person = self.world.person(name).await;
        self.world.admit(self.campaign, person).await;
        person
    }

    async fn submit(&self, author: PersonId, title: &str) -> ChallengeId {
        let text = Box::new(challenge(title));
        let command = Command::Submit { text, authorship: Authorship::Own };
        let acted = self.world.act(self.campaign, Actor::Person(author), command).await.unwrap();
        let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
            panic!("a submission says so")
        };
        self.world.host(self.campaign, Command::Accept { challenge: *challenge }).await;
        *challenge
    }

    /// Every letter that was posted, as its reader and its occasion.
    async fn letters(self) -> Vec<(String, &'static str, String)> {
        let Self { notices, queue, worker, outbox, .. } = self;
        drop((notices, queue));
        worker.finish().await.unwrap();
        let mut letters: Vec<_> = outbox
            .letters()
            .into_iter()
            .map(|letter| {
                let told = match &letter.occasion {
                    Occasion::MergeProposal { challenge, into, .. } => {
                        format!("{challenge} > {into}")
                    }
                    Occasion::TopicDrafted { challenge, topic, .. } => {
                        format!("{challenge} < {topic}")
                    }
                    _ => String::new(),
                };
                (letter.to.reveal().to_owned(), letter.occasion.name(), told)
            })
            .collect();
        letters.sort();
        letters
    }
}

#[tokio::test]
async fn authors_on_both_sides_hear_of_a_proposed_merge_once() {
    let desk = Desk::new().await;
    let (ada, ben) = (desk.member("ada").await, desk.member("ben").await);
    let (rooms, space) = (desk.submit(ada, "Rooms").await, desk.submit(ben, "Space").await);
    let reason = "They say the same.".parse().unwrap();
    let command = Command::ProposeMerge { from: vec![rooms], into: space, reason };
    desk.world.host(desk.campaign, command).await;
    desk.notices.catch_up(desk.campaign).await.unwrap();
    desk.notices.catch_up(desk.campaign).await.unwrap();
    let told =
        |who: &str| (format!("{who}@example.org"), "merge_proposal", "Rooms > Space".to_owned());
    assert_eq!(desk.letters().await, [told("ada"), told("ben")]);
}

#[tokio::test]
async fn authors_hear_of_a_topic_that_answers_them() {
    let desk = Desk::new().await;
    let ada = desk.member("ada").await;
    let rooms = desk.submit(ada, "Rooms").await;
    let command = Command::DraftTopic { name: both("Shared spaces"), answers: vec![rooms] };
    desk.world.host(desk.campaign, command).await;
    desk.world.wait(Seconds::minutes(1));
    desk.notices.catch_up(desk.campaign).await.unwrap();
    let told = ("ada@example.org".to_owned(), "topic_drafted", "Rooms < Shared spaces".to_owned());
    assert_eq!(desk.letters().await, [told]);
}
