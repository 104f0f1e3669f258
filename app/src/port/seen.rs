//! One campaign in front of one reader.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use pathways::{
    campaign::{Actor, Campaign, Part, Precondition},
    concern::Concern,
    consent::Consent,
    id::{CampaignId, ChallengeId, ContestId, LineageId, PersonId, RoundId, ThemeId, TopicId},
    people::VoiceKind,
    record::Digest,
    register::Register,
    role::{Action, Role, may},
    round::{Ballot, ItemId, ballot_commitment},
    stage::Stage,
    text::StopWord,
    theme::{EditChange, ThemeEdit, ThemeReasons, WhyThere},
    time::{Day, Timestamp},
    view::{
        self, CampaignView, ChallengeView, ConcernView, ConsentView, ContestView, InitiativeView,
        LineageView, PanelView, PeopleView, ResultsView, RoundView, ThemeReasonsView, ThemeView,
        TopicView, Viewer,
    },
};

/// A campaign, cut to what its reader may see.
///
/// It keeps the whole state to itself and hands out views only, so a page cannot show what the policy hides.
#[derive(Debug, Clone)]
pub struct Seen {
    id: CampaignId,
    campaign: Arc<Campaign>,
    viewer: Viewer,
    glance: Arc<CampaignView>,
}

impl Seen {
    /// The campaign, unless it does not exist for the viewer.
    pub fn new(id: CampaignId, campaign: Arc<Campaign>, viewer: Viewer) -> Option<Self> {
        let glance = Arc::new(view::campaign(&campaign, id, &viewer)?);
        Some(Self { id, campaign, viewer, glance })
    }

    /// Its id.
    pub const fn id(&self) -> CampaignId {
        self.id
    }

    /// The campaign at a glance.
    pub fn glance(&self) -> &CampaignView {
        &self.glance
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.glance.stage
    }

    /// How many entries its log has: a form names the state by it that its sender saw.
    pub fn size(&self) -> u64 {
        self.campaign.size()
    }

    /// Whether the reader has a role in it.
    pub fn has(&self, role: Role) -> bool {
        self.viewer.roles.contains(&role)
    }

    /// For what the reader speaks, if she has a voice.
    pub fn speaks_for(&self) -> Option<VoiceKind> {
        let (_, voice) = self.campaign.people.voice_of(self.viewer.person?)?;
        Some(voice.kind)
    }

    /// Whether any role of the reader may do this in the present stage. Whether it is hers, or in time, shows when
    /// she does it.
    pub fn may(&self, action: Action) -> bool {
        self.viewer.roles.iter().any(|role| may(*role, self.stage(), action))
    }

    /// What must hold before a stage opens, with the values that it has now.
    pub fn preconditions(&self, to: Stage, now: Timestamp) -> Vec<Precondition> {
        if !self.has(Role::Host) {
            return Vec::new();
        }
        self.campaign.preconditions_of(to, now)
    }

    /// What must hold before the campaign goes back to the stage before, with the values that it has now.
    pub fn preconditions_of_return(&self) -> Vec<Precondition> {
        if !self.has(Role::Host) {
            return Vec::new();
        }
        self.campaign.preconditions_of_return()
    }

    /// What must hold before the box of a prepared round opens, with the values that it has now.
    pub fn preconditions_of_opening(&self, round: RoundId) -> Vec<Precondition> {
        if !self.has(Role::Host) && !self.has(Role::Chair) {
            return Vec::new();
        }
        self.campaign.preconditions_of_opening(round)
    }

    /// Whether a round is in a state in which it may be declared void by hand.
    pub fn may_void(&self, round: RoundId, now: Timestamp) -> bool {
        self.may(Action::VoidRound) && self.campaign.may_void(round, now)
    }

    /// The parts of the charter that can no longer change.
    pub fn frozen_parts(&self) -> BTreeSet<Part> {
        self.campaign.frozen_parts()
    }

    /// All challenges that exist for the reader, in the order in which they arrived.
    pub fn challenges(&self) -> Vec<ChallengeView> {
        view::challenges(&self.campaign, &self.viewer)
    }

    /// One challenge.
    pub fn challenge(&self, id: ChallengeId) -> Option<ChallengeView> {
        view::challenge(&self.campaign, id, &self.viewer)
    }

    /// How many people act for a challenge of the reader's.
    pub fn stewards(&self, id: ChallengeId) -> Option<usize> {
        view::stewards(&self.campaign, id, &self.viewer)
    }

    /// A challenge and all that became part of it.
    pub fn with_merged(&self, id: ChallengeId) -> BTreeSet<ChallengeId> {
        self.campaign.with_merged(id)
    }

    /// What the reader learns of who shares the concern of a challenge, of what lies beside the log.
    pub fn concern(&self, id: ChallengeId, shared: &[Concern]) -> Option<ConcernView> {
        view::concern(&self.campaign, id, &self.viewer, shared)
    }

    /// What the reader learns of the consent to a challenge's words in files, which lies beside the log.
    pub fn consent(&self, id: ChallengeId, consent: Consent) -> Option<ConsentView> {
        view::consent(&self.campaign, id, &self.viewer, consent)
    }

    /// Whether the reader learns how many share a concern.
    pub fn counts_concerns(&self) -> bool {
        view::counts_concerns(&self.viewer)
    }

    /// What the reader sees of the register of initiatives, which lies beside the log.
    pub fn register(&self, register: &Register, today: Day) -> Vec<InitiativeView> {
        view::register(&self.campaign, &self.viewer, register, today)
    }

    /// Whether the reader may suggest an initiative now.
    pub fn may_suggest(&self) -> bool {
        view::may_suggest(&self.campaign, &self.viewer)
    }

    /// Whether the reader may fill the register of initiatives now.
    pub fn may_fill_register(&self) -> bool {
        view::may_fill(&self.campaign, &self.viewer)
    }

    /// All merges and splits.
    pub fn lineages(&self) -> Vec<LineageView> {
        view::lineages(&self.campaign, &self.viewer)
    }

    /// One merge or split.
    pub fn lineage(&self, id: LineageId) -> Option<LineageView> {
        view::lineage(&self.campaign, id, &self.viewer)
    }

    /// All themes, retired ones included.
    pub fn themes(&self) -> Vec<ThemeView> {
        view::themes(&self.campaign, &self.viewer)
    }

    /// One theme.
    pub fn theme(&self, id: ThemeId) -> Option<ThemeView> {
        view::theme(&self.campaign, id, &self.viewer)
    }

    /// How many challenges were withdrawn since they took part in the accepted proposal.
    pub fn withdrawn_since_proposal(&self) -> u32 {
        self.campaign.withdrawn_since_proposal()
    }

    /// How much the runs agreed on each challenge that lies where a proposal put it, in ten-thousandths.
    pub fn agreements(&self) -> BTreeMap<ChallengeId, u16> {
        self.campaign.agreements()
    }

    /// The moves that the reader made last, all the same way, where she can take them back; the latest first.
    pub fn undoable_moves(&self) -> Vec<&ThemeEdit> {
        let person = self.viewer.person.filter(|_| self.may(Action::EditThemes));
        person.map(|person| self.campaign.undoable_moves(Actor::Person(person))).unwrap_or_default()
    }

    /// The challenges that lie where a person put them.
    pub fn held(&self) -> BTreeSet<ChallengeId> {
        self.campaign.held()
    }

    /// The words that name no theme that is proposed.
    pub fn stop_words(&self) -> &BTreeSet<StopWord> {
        &self.campaign.stop_words
    }

    /// What the reader last did with themes, where she can take it back.
    pub fn undoable_edit(&self) -> Option<&ThemeEdit> {
        let person = self.viewer.person.filter(|_| self.may(Action::EditThemes))?;
        self.campaign.undoable_edit(Actor::Person(person))
    }

    /// Whether somebody gave a theme another name since the log had this size.
    pub fn is_renamed_since(&self, size: u64, theme: ThemeId) -> bool {
        self.campaign.is_edited_since(size, |change| match change {
            EditChange::Renamed { theme: renamed, .. } => *renamed == theme,
            _ => false,
        })
    }

    /// Whether somebody changed what a theme says of what holds it together since the log had this size.
    pub fn is_explained_since(&self, size: u64, theme: ThemeId) -> bool {
        self.campaign.is_edited_since(size, |change| match change {
            EditChange::Explained { theme: explained, .. } => *explained == theme,
            _ => false,
        })
    }

    /// Whether the reader sees the map of the themes.
    pub fn shows_map(&self) -> bool {
        view::shows_map(&self.campaign, &self.viewer)
    }

    /// Whether the reader learns why a theme is one.
    pub fn explains_theme(&self, theme: ThemeId) -> bool {
        view::explains_theme(&self.campaign, theme, &self.viewer)
    }

    /// Whether the reader learns why a challenge lies in its theme.
    pub fn explains_place(&self, challenge: ChallengeId) -> bool {
        view::explains_place(&self.campaign, challenge, &self.viewer)
    }

    /// What the reader learns of why a theme is one.
    pub fn theme_reasons(&self, all: &ThemeReasons, theme: ThemeId) -> Option<ThemeReasonsView> {
        view::theme_reasons(&self.campaign, all, theme, &self.viewer)
    }

    /// What the reader learns of why a challenge lies in its theme.
    pub fn place_reasons(&self, all: &ThemeReasons, challenge: ChallengeId) -> Option<WhyThere> {
        view::place_reasons(&self.campaign, all, challenge, &self.viewer)
    }

    /// All topics that exist for the reader.
    pub fn topics(&self) -> Vec<TopicView> {
        view::topics(&self.campaign, &self.viewer)
    }

    /// One topic.
    pub fn topic(&self, id: TopicId) -> Option<TopicView> {
        view::topic(&self.campaign, id, &self.viewer)
    }

    /// All rounds that exist for the reader, void ones included, in the order in which they were prepared.
    pub fn rounds(&self) -> Vec<RoundView> {
        view::rounds(&self.campaign, &self.viewer)
    }

    /// One round.
    pub fn round(&self, id: RoundId) -> Option<RoundView> {
        view::round(&self.campaign, id, &self.viewer)
    }

    /// Whether the reader may recount a round from its openings.
    pub fn shows_slips(&self, id: RoundId) -> bool {
        self.campaign.rounds.get(&id).is_some_and(view::shows_slips)
    }

    /// The panel's room; none in a campaign without a panel.
    pub fn panel(&self) -> Option<PanelView> {
        view::panel(&self.campaign, &self.viewer)
    }

    /// Whose conflicts the reader may record, where she leads the panel.
    pub fn panelists(&self) -> Option<BTreeSet<PersonId>> {
        view::panelists(&self.campaign, &self.viewer)
    }

    /// What the seal of a round will hold of a ballot: a number that only this ballot makes.
    pub fn commitment(&self, round: RoundId, ballot: &Ballot) -> Option<Digest> {
        self.campaign.rounds.get(&round).map(|round| ballot_commitment(round, ballot))
    }

    /// Items in an order that is the reader's own and that favours none.
    pub fn order(&self, items: impl IntoIterator<Item = ItemId>) -> Vec<ItemId> {
        view::order(&self.campaign, self.id, &self.viewer, items)
    }

    /// All contests.
    pub fn contests(&self) -> Vec<ContestView> {
        view::contests(&self.campaign, &self.viewer)
    }

    /// One contest.
    pub fn contest(&self, id: ContestId) -> Option<ContestView> {
        view::contest(&self.campaign, id, &self.viewer)
    }

    /// What came out, as far as the reader may know.
    pub fn results(&self) -> Option<ResultsView> {
        view::results(&self.campaign, &self.viewer)
    }

    /// Roles and voices, for hosts.
    pub fn people(&self) -> Option<PeopleView> {
        view::people(&self.campaign, &self.viewer)
    }
}
