//! A small world in which anybody may try anything.

use std::sync::LazyLock;

use pathways::{
    campaign::{Actor, Command, Envelope, ThemePart, decide},
    challenge::{ChallengeText, DeclineCode, Merging, Translation},
    charter::{Admission, Charter, Disclosure, Ends, Quota, SlateKind, SlateRule},
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    id::{ChallengeId, ContestId, Id, LineageId, RoundId, ThemeId, TopicId},
    people::Door,
    role::Role,
    round::{ItemId, Kind, Operation, PanelMark, ReasonVersion, RoundState},
    stage::{Path, Stage},
    text::Reason,
    time::Seconds,
    topic::TopicStage,
};
use uuid::Uuid;

use super::Step;
use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, MODERATOR, NOTE_TAKER, PANEL, Scenario, Story, VISITOR, both,
    charter, id_of, parsed, path, stop_words, words,
};

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

fn secret() -> Reason {
    parsed("secret reason")
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

    fn command(&self, what: u8, a: u8, b: u8) -> Command {
        match what % 48 {
            0..=15 => self.about_challenges(what, a, b),
            16..=27 => self.about_themes(what, a, b),
            _ => self.about_rounds(what, a, b),
        }
    }

    fn about_challenges(&self, what: u8, a: u8, b: u8) -> Command {
        let challenge = self.challenge(a);
        let reason = secret();
        match what % 48 {
            0..=5 => {
                let authorship = if b.is_multiple_of(2) {
                    pathways::campaign::Authorship::Own
                } else {
                    pathways::campaign::Authorship::OnBehalf
                };
                Command::Submit { text: Box::new(text(b)), authorship }
            }
            6 | 7 => Command::Accept { challenge },
            8 => Command::Decline { challenge, code: DeclineCode::Other, reason: Some(reason) },
            9 => Command::Revise { challenge, text: Box::new(text(b)) },
            10 => Command::Withdraw { challenge },
            11 => Command::ProposeMerge { from: vec![challenge], into: self.challenge(b), reason },
            12 => Command::RefuseMerge { merge: self.lineage(a) },
            13 => Command::Split { challenge, parts: vec![text(a), text(b)], reason },
            14 => {
                let (language, title) = (parsed("fr"), parsed("secret words"));
                let translation = Box::new(Translation::of_title(language, title));
                Command::Translate { challenge, translation }
            }
            _ => Command::AddSteward { challenge, person: id_of(EVERYBODY[usize::from(b) % 12]) },
        }
    }

    fn about_themes(&self, what: u8, a: u8, b: u8) -> Command {
        let theme = self.theme(b);
        let answers = vec![self.challenge(a), self.challenge(b)];
        let (challenge, reason) = (self.challenge(a), secret());
        match what % 48 {
            16 => Command::ProposeTheme { name: both("theme") },
            18 if b.is_multiple_of(5) => Command::SetApart { challenge: self.challenge(a) },
            18 if b.is_multiple_of(7) => Command::KeepOut { challenge: self.challenge(a), theme },
            18 if b.is_multiple_of(11) => Command::LetIn { challenge: self.challenge(a), theme },
            21 if a % 8 == 1 => Command::FreezeTheme { theme },
            21 if a % 8 == 2 => Command::ThawTheme { theme },
            17 | 18 => {
                let theme = (!b.is_multiple_of(4)).then_some(theme);
                Command::Place { challenge, theme }
            }
            19 => Command::MergeThemes { from: vec![self.theme(a)], into: theme },
            20 => {
                let challenges = self.s.campaign.members_of(theme).map(|one| one.id).collect();
                let part = |challenges| ThemePart { name: both("part"), challenges };
                Command::SplitTheme { theme, parts: vec![part(challenges), part(Vec::new())] }
            }
            21 if a.is_multiple_of(4) => Command::RetireTheme { theme },
            21 if b.is_multiple_of(4) => {
                Command::ExplainTheme { theme, why: (b != 0).then(|| both("secret words")) }
            }
            21 => Command::RenameTheme { theme, name: both("renamed") },
            22 if a.is_multiple_of(4) => Command::SetStopWords { words: stop_words(&["arts"]) },
            22 if b.is_multiple_of(3) => Command::AnswerThemeQuestion { challenge, theme, reason },
            22 => Command::SignThemes { open_questions: u32::from(a % 3) },
            23 => {
                let asked = self.s.campaign.challenges.values().find(|one| one.theme.is_some());
                let lies = asked.and_then(|one| Some((one.id, one.theme?)));
                let (challenge, theme) = lies.unwrap_or((challenge, theme));
                Command::QuestionTheme { challenge, theme, reason }
            }
            24 if a.is_multiple_of(3) => {
                let last = [HOST, CURATOR].map(|actor| self.s.campaign.undoable_edit(actor));
                let entry = last.into_iter().flatten().next().map_or(0, |edit| edit.entry);
                Command::UndoThemeEdit { entry }
            }
            24 => Command::Undo { lineage: self.lineage(a), reason },
            25 => Command::DraftTopic { name: both("topic"), answers },
            26 => Command::EditTopic { topic: self.topic(a), name: both("edited"), answers },
            _ => Command::DropTopic { topic: self.topic(a) },
        }
    }

    fn about_rounds(&self, what: u8, a: u8, b: u8) -> Command {
        let (round, reason, at) = (self.round(a), secret(), self.s.now);
        match what % 48 {
            28 | 29 => Command::OpenRound { round, closes_at: None },
            30 => Command::CloseAt { round, at, reason },
            31 if a.is_multiple_of(4) => Command::VoidRound { round, reason },
            31 | 32 => {
                Command::DraftReason { round, item: self.item(b), reason: both("secret reason") }
            }
            33 | 34 => {
                let reason = ReasonVersion { item: self.item(b), version: u32::from(a % 2) + 1 };
                Command::ConfirmReasons { round, reasons: vec![reason] }
            }
            35 if a.is_multiple_of(2) => {
                Command::DeclareConflict { round, items: vec![self.item(b)] }
            }
            35 => {
                let panelist = id_of(PANEL[usize::from(a) % 3]);
                Command::RecordConflict { round, panelist, items: vec![self.item(b)] }
            }
            36 if a.is_multiple_of(2) => Command::Reveal { item: self.item(b) },
            36 => Command::Contest { subject: self.subject(a, b), reason },
            37 if a.is_multiple_of(5) => {
                let code = WithholdCode::ALL[usize::from(b) % 2];
                Command::WithholdContest { contest: self.contest(a), code }
            }
            37 => {
                let outcomes =
                    [ContestOutcome::Stands, ContestOutcome::Recount, ContestOutcome::Void];
                let (contest, outcome) = (self.contest(a), outcomes[usize::from(b) % 3]);
                Command::AnswerContest { contest, outcome, answer: both("secret reason") }
            }
            _ => self.about_stages(what, a, b),
        }
    }

    fn about_stages(&self, what: u8, a: u8, b: u8) -> Command {
        let charter = self.s.campaign.charter.clone().unwrap();
        let from = self.s.campaign.stage;
        let (reason, topic) = (secret(), self.topic(a));
        let next = charter.path.next(from).unwrap_or(Stage::Archived);
        let at = Some(self.s.now.after(Seconds::days(u32::from(a))));
        let everybody = id_of(EVERYBODY[usize::from(a) % 12]);
        match what % 48 {
            38 | 39 => Command::Advance { from, to: next },
            40 => {
                let to = charter.path.previous(from).unwrap_or(Stage::Draft);
                Command::GoBack { from, to, reason }
            }
            41 if a == 0 => Command::Cancel { reason },
            41 => Command::Reschedule { stage: Stage::ALL[usize::from(b) % 9], at, reason },
            42 if b.is_multiple_of(3) => {
                Command::Revoke { person: everybody, role: Role::Moderator }
            }
            42 => Command::Grant { person: everybody, role: Role::Moderator },
            43 => Command::Join { door: Door::OpenCode },
            44 => {
                let name = parsed("Secret Name");
                Command::AssignLead { topic, person: Some(everybody), name }
            }
            45 => {
                let promise = Some(both("secret promise"));
                Command::PlanTopic { topic, next_date: at, promise }
            }
            46 if a.is_multiple_of(2) => Command::PostNews { topic, news: both("secret news") },
            46 => {
                let stages = [TopicStage::Convening, TopicStage::Acting, TopicStage::Reported];
                Command::MoveTopic { topic, to: stages[usize::from(b) % 3] }
            }
            _ => Command::EditCharter {
                charter,
                contact: Some(parsed("Secret Name")),
                officer: None,
            },
        }
    }

    fn subject(&self, a: u8, b: u8) -> ContestSubject {
        let round = self.round(b);
        match a % 4 {
            0 => ContestSubject::Decline { challenge: self.challenge(b) },
            1 => ContestSubject::Merge { merge: self.lineage(b) },
            2 => ContestSubject::Conflict { round, item: self.item(a) },
            _ => ContestSubject::Count { round },
        }
    }
}

fn text(n: u8) -> ChallengeText {
    let mut text = words(&format!("secret words {n}"));
    if n.is_multiple_of(7) {
        text.merging = Merging::StandsAlone;
    }
    text
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
