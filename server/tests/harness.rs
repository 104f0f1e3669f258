//! A world to test in: a store, a clock that stands still, and services over them.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    challenge::{ChallengeText, Merging},
    charter::{
        Admission, Charter, Disclosure, Ends, GroupQuestion, Method, PanelRules, Quota, SlateKind,
        SlateRule, TieStep, Totals, UpvoteRules,
    },
    id::{CampaignId, ChallengeId, PersonId, RoundId, VoiceId},
    number::Fraction,
    people::{Door, VoiceKind},
    role::Role,
    stage::{Path, Stage},
    text::{Bilingual, Language},
    time::{Seconds, Timestamp},
};
use pathways_server::{
    clock::Clock,
    record_key::RecordKey,
    service::{Acted, IdempotencyKey, OnFault, Service, Trouble},
    store::{Endpoint, Store},
};
use uuid::Uuid;

/// The instant at which every world begins.
pub(crate) const BEGINNING: Timestamp = Timestamp::from_unix(1_800_000_000);

/// The key of all worlds, so that nodes over one store have the same.
pub(crate) const RECORD_KEY: RecordKey = RecordKey::new([0x5a; 32]);

/// A store with a service over it.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) service: Service,
    pub(crate) clock: Arc<AtomicU64>,
}

impl World {
    pub(crate) async fn over(endpoint: &str) -> Self {
        let endpoint: Endpoint = endpoint.parse().unwrap();
        Self::on(Store::open(&endpoint).await.unwrap()).await
    }

    pub(crate) async fn on(store: Store) -> Self {
        let (clock, handle) = Clock::set(BEGINNING);
        let (service, _) =
            Service::start(store.clone(), clock, RECORD_KEY, OnFault::Stop).await.unwrap();
        Self { store, service, clock: handle }
    }

    /// A store of its own, filled from a backup.
    pub(crate) async fn restored(backup: &[u8]) -> Self {
        let store = Store::open(&"mem://".parse().unwrap()).await.unwrap();
        store.restore(backup).await.unwrap();
        Self::on(store).await
    }

    /// Another node over the same store.
    pub(crate) async fn beside(&self) -> Self {
        Self::on(self.store.beside()).await
    }

    pub(crate) fn wait(&self, span: Seconds) {
        self.clock.fetch_add(span.0, Ordering::Relaxed);
    }

    pub(crate) async fn host(&self, campaign: CampaignId, command: Command) -> Acted {
        self.act(campaign, Actor::Operator, command).await.unwrap()
    }

    pub(crate) async fn act(
        &self,
        campaign: CampaignId,
        actor: Actor,
        command: Command,
    ) -> Result<Acted, Trouble> {
        self.service.act(campaign, actor, IdempotencyKey::fresh(), command).await
    }

    pub(crate) async fn create(&self, charter: Charter) -> CampaignId {
        let key = IdempotencyKey::fresh();
        self.service.create(Actor::Operator, key, charter, None).await.unwrap().0
    }

    pub(crate) async fn person(&self, name: &str) -> PersonId {
        let fresh = Uuid::new_v4();
        let address = format!("{name}@example.org");
        let language = pathways_server::store::Language::English;
        let person = self.store.person_for_address(&address, fresh, language, 0).await.unwrap();
        PersonId::new(person.id)
    }

    pub(crate) async fn admit(&self, campaign: CampaignId, person: PersonId) -> VoiceId {
        let voice = VoiceId::new(Uuid::new_v4());
        let (kind, door) = (VoiceKind::Person, Door::Listed);
        self.host(campaign, Command::Admit { voice, kind, delegates: vec![person], door }).await;
        voice
    }

    /// A campaign in its upvote, with so many accepted challenges.
    pub(crate) async fn upvote(&self, charter: Charter, challenges: usize) -> Scene {
        let texts = (0..challenges).map(|number| challenge(&format!("Challenge {number}")));
        self.upvote_on(charter, texts.collect()).await
    }

    /// The same with these challenges.
    pub(crate) async fn upvote_on(&self, charter: Charter, texts: Vec<ChallengeText>) -> Scene {
        let campaign = self.create(charter).await;
        self.advance(campaign, Stage::Call).await;
        let mut items = Vec::new();
        for text in texts {
            let command =
                Command::Submit { text: Box::new(text), authorship: Authorship::OnBehalf };
            let acted = self.host(campaign, command).await;
            let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
                panic!("a submission says so")
            };
            items.push(*challenge);
            self.host(campaign, Command::Accept { challenge: *challenge }).await;
        }
        let state = self.advance(campaign, Stage::Upvote).await;
        let round = state.campaign.current_round().unwrap().id;
        Scene { campaign, round, items }
    }

    pub(crate) async fn advance(&self, campaign: CampaignId, to: Stage) -> Acted {
        let from = self.service.campaign(campaign).unwrap().stage;
        self.host(campaign, Command::Advance { from, to }).await
    }

    pub(crate) async fn grant(&self, campaign: CampaignId, person: PersonId, role: Role) {
        self.host(campaign, Command::Grant { person, role }).await;
    }
}

/// A campaign in its upvote.
#[derive(Debug, Clone)]
pub(crate) struct Scene {
    pub(crate) campaign: CampaignId,
    pub(crate) round: RoundId,
    pub(crate) items: Vec<ChallengeId>,
}

pub(crate) fn both<T: std::str::FromStr>(text: &str) -> Bilingual<T>
where
    T::Err: std::fmt::Debug,
{
    Bilingual { en: text.parse().unwrap(), fr: format!("{text} (fr)").parse().unwrap() }
}

pub(crate) fn challenge(title: &str) -> ChallengeText {
    ChallengeText {
        title: title.parse().unwrap(),
        body: None,
        affected: None,
        region: None,
        discipline: None,
        language: Language::En.into(),
        video: None,
        name: None,
        merging: Merging::Welcome,
    }
}

/// Where do you live: in the north or in the south.
pub(crate) fn group_question() -> GroupQuestion {
    GroupQuestion {
        question: both("Where do you live?"),
        answers: vec![both("In the north"), both("In the south")],
    }
}

/// Call, upvote, panel, decided, pathways; two supports; two seats; no dates.
pub(crate) fn charter() -> Charter {
    let stages = vec![
        Stage::Draft,
        Stage::Call,
        Stage::Upvote,
        Stage::Panel,
        Stage::Decided,
        Stage::Pathways,
        Stage::Archived,
    ];
    Charter {
        name: both("A campaign"),
        question: both("What holds us back?"),
        zone: "America/Toronto".parse().unwrap(),
        path: Path::try_from(stages).unwrap(),
        schedule: std::collections::BTreeMap::new(),
        admission: Admission::Listed,
        merge_delay: Seconds::days(1),
        group_questions: Vec::new(),
        contest_period: Seconds::days(7),
        upvote: UpvoteRules {
            slate: SlateKind::Challenges,
            quota: Quota::Limited(2),
            seats: 2,
            totals: Totals::AfterCount,
        },
        panel: PanelRules {
            slate: SlateRule::All,
            seats: 2,
            method: Method::Approval,
            rubric: Vec::new(),
            round_quorum: Fraction::new(1, 2).unwrap(),
            item_quorum: Fraction::ZERO,
            minimum_support: Fraction::ZERO,
            disclosure: Some(Disclosure::Slips),
            ends: Ends::WhenAllVoted,
            tie_ladder: [TieStep::RunOff].into(),
            further_rounds: 0,
        },
    }
}
