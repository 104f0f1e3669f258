//! The story of one campaign, told as far as a moment.

use pathways::{
    campaign::{Actor, Command},
    charter::{Charter, Ends, SlateKind, SlateRule},
    id::{CampaignId, ChallengeId, PersonId, RoundId},
    people::{Door, VoiceKind},
    round::Operation,
    stage::{Path, Stage},
    time::Seconds,
};
use pathways_server::service::{Acted, IdempotencyKey};
use uuid::Uuid;

use super::{Cast, Scene};
use crate::harness::{World, both, charter, group_question};

/// Where a campaign is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Moment {
    Draft,
    Call,
    Theming,
    /// Members support.
    Upvote,
    /// What they support is counted and published.
    UpvoteCounted,
    /// The panel reads.
    PanelPrepared,
    /// The panel votes.
    PanelOpen,
    /// The panel has voted and writes its reasons.
    PanelCounted,
    Decided,
    Pathways,
    Archived,
    Cancelled,
}

/// A campaign whose story is being told.
pub(crate) struct Story<'a> {
    pub(super) world: &'a World,
    pub(super) cast: &'a Cast,
    pub(crate) campaign: CampaignId,
    /// The accepted challenges that nothing else happens to.
    pub(super) challenges: Vec<ChallengeId>,
}

impl Moment {
    pub(crate) const ALL: [Self; 12] = [
        Self::Draft,
        Self::Call,
        Self::Theming,
        Self::Upvote,
        Self::UpvoteCounted,
        Self::PanelPrepared,
        Self::PanelOpen,
        Self::PanelCounted,
        Self::Decided,
        Self::Pathways,
        Self::Archived,
        Self::Cancelled,
    ];

    pub(crate) const fn stage(self) -> Stage {
        match self {
            Self::Draft => Stage::Draft,
            Self::Call => Stage::Call,
            Self::Theming => Stage::Theming,
            Self::Upvote | Self::UpvoteCounted => Stage::Upvote,
            Self::PanelPrepared | Self::PanelOpen | Self::PanelCounted => Stage::Panel,
            Self::Decided => Stage::Decided,
            Self::Pathways => Stage::Pathways,
            Self::Archived => Stage::Archived,
            Self::Cancelled => Stage::Cancelled,
        }
    }
}

impl<'a> Story<'a> {
    /// The story up to a moment.
    pub(super) async fn told(world: &'a World, cast: &'a Cast, until: Moment) -> Self {
        let mut story = Self::begun(world, cast, until).await;
        // A campaign is cancelled in the middle of its upvote.
        let last = if until == Moment::Cancelled { Moment::Upvote } else { until };
        for moment in Moment::ALL.into_iter().filter(|moment| *moment <= last) {
            story.reach(moment).await;
        }
        if until == Moment::Cancelled {
            story.host(Command::Cancel { reason: "The money ran out.".parse().unwrap() }).await;
        }
        story
    }

    /// Created, with everybody in their roles.
    async fn begun(world: &'a World, cast: &'a Cast, moment: Moment) -> Self {
        let mut rules = charter();
        rules.panel.ends = Ends::AtDeadline;
        rules.panel.slate = SlateRule::All;
        rules.group_questions = vec![group_question()];
        if moment == Moment::Theming {
            rules.upvote.slate = SlateKind::Topics;
        }
        let name = both(&format!("Sector: {moment:?}"));
        let campaign = world.create(Charter { name, path: Path::full(), ..rules }).await;
        for (person, role) in cast.granted() {
            world.grant(campaign, person, role).await;
        }
        for member in cast.members {
            world.admit(campaign, member).await;
        }
        let story = Self { world, cast, campaign, challenges: Vec::new() };
        story.admit_organisation().await;
        story
    }

    async fn admit_organisation(&self) {
        let delegates =
            vec![self.world.person("delegate").await, self.world.person("other-delegate").await];
        let (kind, door) = (VoiceKind::Organisation, Door::Listed);
        let voice = Uuid::from_u128(self.campaign.uuid().as_u128() ^ 1);
        let voice = pathways::id::Id::new(voice);
        self.host(Command::Admit { voice, kind, delegates, door }).await;
    }

    /// Goes on from the moment before.
    async fn reach(&mut self, moment: Moment) {
        match moment {
            Moment::Draft | Moment::Cancelled => {}
            Moment::Call => {
                self.advance(Stage::Call).await;
                self.collect_challenges().await;
                self.fill_register().await;
            }
            Moment::Theming => {
                self.advance(Stage::Theming).await;
                self.group_challenges().await;
            }
            Moment::Upvote => {
                self.sign_themes().await;
                self.advance(Stage::Upvote).await;
                self.support().await;
            }
            Moment::UpvoteCounted => self.close().await,
            Moment::PanelPrepared => {
                self.advance(Stage::Panel).await;
                self.declare_conflict().await;
            }
            Moment::PanelOpen => self.sit().await,
            Moment::PanelCounted => {
                self.close().await;
                self.draft_reasons().await;
            }
            Moment::Decided => {
                self.confirm_reasons().await;
                self.advance(Stage::Decided).await;
                self.contest().await;
            }
            Moment::Pathways => {
                self.answer_contest().await;
                self.world.wait(Seconds::days(8));
                self.advance(Stage::Pathways).await;
                self.follow_up().await;
            }
            Moment::Archived => self.advance(Stage::Archived).await,
        }
    }

    /// What is still open in a story that was told: only once all are told, as the clock is one for all.
    pub(super) async fn leave_open(world: &World, cast: &Cast, scene: Scene) {
        let story = Story { world, cast, campaign: scene.campaign, challenges: Vec::new() };
        let announced = match scene.moment {
            Moment::Draft => Stage::Call,
            Moment::Call => Stage::Theming,
            Moment::Theming => Stage::Upvote,
            Moment::Upvote => Stage::Panel,
            Moment::PanelPrepared => Stage::Decided,
            Moment::Pathways => Stage::Archived,
            _ => return,
        };
        let at = Some(world.service.now().after(Seconds::days(10)));
        let reason = "As announced.".parse().unwrap();
        story.host(Command::Reschedule { stage: announced, at, reason }).await;
        if matches!(scene.moment, Moment::Call | Moment::Theming | Moment::Upvote) {
            story.propose_merge().await;
        }
        if scene.moment == Moment::Theming {
            story.draft_topic().await;
        }
    }

    pub(super) async fn host(&self, command: Command) -> Acted {
        self.by(self.cast.host, command).await
    }

    pub(super) async fn by(&self, person: PersonId, command: Command) -> Acted {
        let said = format!("{command:?}");
        let acted = self.world.act(self.campaign, Actor::Person(person), command).await;
        acted.unwrap_or_else(|trouble| panic!("{said}: {trouble}"))
    }

    async fn advance(&self, to: Stage) {
        let from = self.state().stage;
        self.host(Command::Advance { from, to }).await;
    }

    pub(super) fn state(&self) -> std::sync::Arc<pathways::campaign::Campaign> {
        self.world.service.campaign(self.campaign).unwrap()
    }

    pub(crate) fn round(&self) -> RoundId {
        self.state().current_round().unwrap().id
    }

    pub(crate) async fn vote(&self, person: PersonId, operation: Operation) {
        let (key, round) = (IdempotencyKey::fresh(), self.round());
        let vote = self.world.service.vote(self.campaign, person, key, round, operation, None);
        vote.await.unwrap();
    }
}
