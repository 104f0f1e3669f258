//! Authors hear of what happens to their challenges, and voters of the seal who asked for it.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    id::{CampaignId, ChallengeId, PersonId},
    record::Receipt,
    round::{ItemId, Operation},
    stage::Stage,
    time::Seconds,
};
use pathways_server::{
    mail::{MailConfig, MailOptions, MailQueue, Mailer, Occasion, Outbox},
    notices::Notices,
    service::IdempotencyKey,
    store::ReceiptLetterRow,
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
        Self::of(world, campaign)
    }

    fn of(world: World, campaign: CampaignId) -> Self {
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
        let challenge = self.pending(author, title).await;
        self.world.host(self.campaign, Command::Accept { challenge }).await;
        challenge
    }

    async fn pending(&self, author: PersonId, title: &str) -> ChallengeId {
        let text = Box::new(challenge(title));
        let command = Command::Submit { text, authorship: Authorship::Own };
        let acted = self.world.act(self.campaign, Actor::Person(author), command).await.unwrap();
        let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
            panic!("a submission says so")
        };
        *challenge
    }

    /// Proposes a merge, and writes the letters twice.
    async fn propose(&self, from: Vec<ChallengeId>, into: ChallengeId) {
        let reason = "They say the same.".parse().unwrap();
        self.world.host(self.campaign, Command::ProposeMerge { from, into, reason }).await;
        self.notices.catch_up(self.campaign).await.unwrap();
        self.notices.catch_up(self.campaign).await.unwrap();
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
                        format!("{challenge} > {}", named(into.as_deref()))
                    }
                    Occasion::MergeIntoYours { challenge, from, .. } => {
                        let from: Vec<_> =
                            from.iter().map(|title| named(title.as_deref())).collect();
                        format!("{challenge} < {}", from.join(", "))
                    }
                    Occasion::TopicDrafted { challenge, topic, .. } => {
                        format!("{challenge} < {topic}")
                    }
                    Occasion::Receipt { receipt, .. } => receipt.text.clone(),
                    _ => String::new(),
                };
                (letter.to.reveal().to_owned(), letter.occasion.name(), told)
            })
            .collect();
        letters.sort();
        letters
    }
}

/// How a letter names a challenge that its reader may not read.
fn named(title: Option<&str>) -> &str {
    title.unwrap_or("?")
}

#[tokio::test]
async fn authors_on_both_sides_hear_of_a_proposed_merge_once() {
    let desk = Desk::new().await;
    let (ada, ben) = (desk.member("ada").await, desk.member("ben").await);
    let (rooms, space) = (desk.submit(ada, "Rooms").await, desk.submit(ben, "Space").await);
    desk.propose(vec![rooms], space).await;
    let ada = ("ada@example.org".to_owned(), "merge_proposal", "Rooms > Space".to_owned());
    let ben = ("ben@example.org".to_owned(), "merge_into_yours", "Space < Rooms".to_owned());
    assert_eq!(desk.letters().await, [ada, ben]);
}

#[tokio::test]
async fn a_letter_does_not_name_what_its_reader_may_not_read() {
    let desk = Desk::new().await;
    let (ada, ben) = (desk.member("ada").await, desk.member("ben").await);
    let (rooms, halls) = (desk.pending(ada, "Rooms").await, desk.submit(ada, "Halls").await);
    let space = desk.submit(ben, "Space").await;
    desk.propose(vec![rooms, halls], space).await;
    let ada = |told: &str| ("ada@example.org".to_owned(), "merge_proposal", told.to_owned());
    let ben = ("ben@example.org".to_owned(), "merge_into_yours", "Space < ?, Halls".to_owned());
    assert_eq!(desk.letters().await, [ada("Halls > Space"), ada("Rooms > Space"), ben]);
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

#[tokio::test]
async fn who_asked_gets_her_receipt_once_when_the_box_is_sealed() {
    let world = World::over("mem://").await;
    let scene = world.upvote(charter(), 2).await;
    let (campaign, round) = (scene.campaign, scene.round);
    let desk = Desk::of(world, campaign);
    let service = &desk.world.service;
    for (name, asks) in [("ada", true), ("ben", false), ("eve", true)] {
        let person = desk.member(name).await;
        let letter = ReceiptLetterRow {
            campaign: campaign.uuid(),
            round: round.uuid(),
            person: person.uuid(),
        };
        if asks {
            service.store().ask_receipt_letter(letter).await.unwrap();
        }
        let support = Operation::Support(ItemId::Challenge(scene.items[0]));
        let key = IdempotencyKey::fresh();
        service.vote(campaign, person, key, round, support, None).await.unwrap();
        if name == "eve" {
            assert!(service.store().take_receipt_letter(letter).await.unwrap(), "taken back");
        }
    }
    desk.notices.catch_up(campaign).await.unwrap();
    let (at, reason) = (service.now(), "Everybody has voted.".parse().unwrap());
    desk.world.host(campaign, Command::CloseAt { round, at, reason }).await;
    for _ in 0..2 {
        desk.notices.catch_up(campaign).await.unwrap();
    }
    assert_eq!(service.store().receipt_letters(campaign.uuid()).await.unwrap(), []);
    let letters = desk.letters().await;
    let [(reader, "receipt", receipt)] = &letters[..] else { panic!("{letters:?}") };
    assert_eq!(reader, "ada@example.org");
    assert!(receipt.parse::<Receipt>().is_ok(), "{receipt}");
}
