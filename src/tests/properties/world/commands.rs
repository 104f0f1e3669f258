//! What is tried in the world, by numbers.

use pathways::{
    campaign::{Command, ThemePart},
    challenge::{ChallengeText, DeclineCode, Merging, Translation},
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    people::Door,
    role::Role,
    round::ReasonVersion,
    stage::Stage,
    text::Reason,
    time::Seconds,
    topic::TopicStage,
};

use super::{EVERYBODY, World};
use crate::given::{CURATOR, HOST, PANEL, both, id_of, parsed, stop_words, words};

impl World {
    pub(super) fn command(&self, what: u8, a: u8, b: u8) -> Command {
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

fn secret() -> Reason {
    parsed("secret reason")
}

fn text(n: u8) -> ChallengeText {
    let mut text = words(&format!("secret words {n}"));
    if n.is_multiple_of(7) {
        text.merging = Merging::StandsAlone;
    }
    text
}
