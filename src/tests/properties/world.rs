//! A small world in which anybody may try anything.

use std::sync::LazyLock;

use pathways::{
    campaign::{Actor, Envelope, decide},
    charter::{Admission, Charter, Disclosure, Ends, Quota, SlateKind, SlateRule},
    id::{ChallengeId, ContestId, Id, LineageId, RoundId, ThemeId, TopicId},
    round::{ItemId, Kind, Operation, PanelMark, RoundState},
    stage::{Path, Stage},
    time::Seconds,
};
use uuid::Uuid;

use super::Step;
use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, MODERATOR, NOTE_TAKER, PANEL, Scenario, Story, VISITOR, charter,
    path,
};

mod commands;

/// What is written in private and must be in no entry.
pub(super) static SECRETS: LazyLock<Vec<String>> = LazyLock::new(|| {
    ["secret words", "secret reason", "secret promise", "secret news", "Secret Name", "example.org"]
        .map(str::to_owned)
        .into()
});

/// Everybody, in the order in which they try.
const EVERYBODY: [Actor; 14] = [
    HOST,
    CURATOR,
    MODERATOR,
    CHAIR,
    NOTE_TAKER,
    VISITOR,
    PANEL[0],
    PANEL[1],
    PANEL[2],
    MEMBERS[0],
    MEMBERS[1],
    MEMBERS[2],
    Actor::Operator,
    Actor::System,
];

impl Scenario {
    /// The ids of people and voices, as they would be written.
    pub(super) fn people(&self) -> Vec<String> {
        let voices = self.campaign.people.voices();
        let delegates = voices.values().flat_map(|voice| &voice.delegates).map(ToString::to_string);
        let people = EVERYBODY.iter().filter_map(|actor| match actor {
            Actor::Person(person) => Some(person.to_string()),
            Actor::Operator | Actor::System => None,
        });
        delegates.chain(people).chain(voices.keys().map(ToString::to_string)).collect()
    }
}

/// One of the things that are there, or one that is not.
fn pick<Kind>(all: impl Iterator<Item = Id<Kind>>, n: u8) -> Id<Kind> {
    let all: Vec<Id<Kind>> = all.collect();
    let nobody = Id::new(Uuid::from_u128(424_242));
    all.get(usize::from(n) % all.len().max(1)).copied().unwrap_or(nobody)
}

pub(super) struct World {
    pub(super) s: Scenario,
}

impl World {
    /// A campaign of random rules that has come to a random stage.
    pub(super) fn new([route, kind, quota, panel, stage, cap]: [u8; 6]) -> Self {
        let charter = random_charter(route, kind, quota, panel, cap);
        let stages: Vec<Stage> =
            charter.path.stages().iter().copied().filter(|stage| *stage > Stage::Draft).collect();
        let stage = stages[usize::from(stage) % stages.len()];
        // Only a slate of challenges can be voted on without drafting; other kinds start before the vote.
        let vote = [Stage::Upvote, Stage::Panel].into_iter().find(|one| charter.path.has(*one));
        let before = charter.upvote.slate != SlateKind::Challenges
            || !charter.path.has(Stage::Panel)
            || charter.path.has(Stage::Upvote) && quota % 4 == 0;
        let stage = if before { stage.min(Stage::Call) } else { stage };
        let mut charter = charter;
        if stage > vote.unwrap_or(Stage::Panel) {
            charter.upvote.quota = Quota::Unlimited;
        }
        Self { s: Story::with(charter, stage).s }
    }

    /// A campaign whose members vote.
    pub(super) fn voting() -> Self {
        Self { s: Story::at(Stage::Upvote).s }
    }

    /// Moves one support, where the box is open and the quota allows it.
    pub(super) fn support(&mut self, who: u8, what: u8) {
        let round = self.s.round();
        if round.state != RoundState::Open || round.kind != Kind::Upvote || round.slate.is_empty() {
            return;
        }
        let member = EVERYBODY[usize::from(who) % 12];
        let item = round.slate[usize::from(what) % round.slate.len()].item;
        let withdraws = what.is_multiple_of(3);
        let operation =
            if withdraws { Operation::Withdraw(item) } else { Operation::Support(item) };
        // A refusal is an answer too.
        let _answer = self.s.votes(member, operation);
    }

    fn mark(&mut self, who: u8, what: u8) {
        let round = self.s.round();
        if round.state != RoundState::Open || round.kind != Kind::Panel {
            return;
        }
        let panelist = PANEL[usize::from(who) % 3];
        let item = round.slate[usize::from(what / 4) % round.slate.len()].item;
        let marks = [PanelMark::Approve, PanelMark::Decline, PanelMark::Abstain, PanelMark::Blank];
        let mark = marks[usize::from(what) % 4];
        let _answer = self.s.votes(panelist, Operation::Mark([(item, mark)].into()));
    }

    /// Does one thing, by the first who may; what was sent, if anybody might.
    pub(super) fn take(&mut self, [what, who, a, b]: Step) -> Option<Envelope> {
        match what % 48 {
            0..=3 if self.s.campaign.rounds.values().any(|r| r.state == RoundState::Open) => {
                self.support(who, a);
                self.mark(who, a);
                return None;
            }
            4 => {
                self.s.wait(Seconds::days(u32::from(a % 4)));
                self.s.clock();
                return None;
            }
            _ => {}
        }
        let command = self.command(what, a, b);
        let shift = usize::from(who) % EVERYBODY.len();
        for n in 0..EVERYBODY.len() {
            let actor = EVERYBODY[(n + shift) % EVERYBODY.len()];
            let envelope = self.s.envelope(actor, command.clone());
            if decide(&self.s.campaign, &envelope).is_ok() {
                self.s.send(&envelope).unwrap();
                return Some(envelope);
            }
        }
        None
    }

    fn challenge(&self, n: u8) -> ChallengeId {
        pick(self.s.campaign.challenges.keys().copied(), n)
    }

    fn theme(&self, n: u8) -> ThemeId {
        pick(self.s.campaign.themes.keys().copied(), n)
    }

    fn lineage(&self, n: u8) -> LineageId {
        pick(self.s.campaign.lineages.keys().copied(), n)
    }

    fn topic(&self, n: u8) -> TopicId {
        pick(self.s.campaign.topics.keys().copied(), n)
    }

    fn contest(&self, n: u8) -> ContestId {
        pick(self.s.campaign.contests.keys().copied(), n)
    }

    /// The latest round four times in five.
    fn round(&self, n: u8) -> RoundId {
        let rounds = &self.s.campaign.rounds;
        match self.s.campaign.standing_rounds().last() {
            Some(last) if !n.is_multiple_of(5) => last.id,
            _ => pick(rounds.keys().copied(), n),
        }
    }

    fn item(&self, n: u8) -> ItemId {
        let items = &self.s.campaign.selection().items;
        let slate = self.s.campaign.standing_rounds().last().map(|round| round.slate.clone());
        match slate.unwrap_or_default().as_slice() {
            [] => ItemId::Challenge(self.challenge(n)),
            _ if !items.is_empty() && n.is_multiple_of(2) => items[usize::from(n) % items.len()],
            slate => slate[usize::from(n) % slate.len()].item,
        }
    }
}

fn random_charter(route: u8, kind: u8, quota: u8, panel: u8, cap: u8) -> Charter {
    use Stage::{Archived, Call, Decided, Draft, Panel, Theming, Upvote};
    let mut charter = charter();
    charter.path = match route % 4 {
        0 | 1 => Path::full(),
        2 => path(&[Draft, Call, Theming, Panel, Decided, Archived]),
        _ => path(&[Draft, Call, Upvote, Decided, Archived]),
    };
    charter.upvote.slate = match kind % 6 {
        4 if charter.path.has(Theming) => SlateKind::Themes,
        5 => SlateKind::Topics,
        _ => SlateKind::Challenges,
    };
    charter.upvote.quota = Quota::Limited(u16::from(quota % 3) + 2);
    charter.panel.ends =
        if panel.is_multiple_of(2) { Ends::AtDeadline } else { Ends::WhenAllVoted };
    charter.panel.seats = u16::from(panel % 3) + 1;
    charter.panel.slate = match panel % 5 {
        0 => SlateRule::FirstAndBestOfThemes { first: 1 },
        _ => SlateRule::All,
    };
    if panel.is_multiple_of(7) {
        charter.panel.disclosure = Some(Disclosure::ResultOnly);
    }
    charter.admission = Admission::OpenCode { cap: u32::from(cap % 3) + 1 };
    charter
}
