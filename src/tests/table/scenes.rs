//! One scene for each command: a campaign at a stage, with everything the command needs, and the command.

use pathways::{
    campaign::{Authorship, Command, ThemePart},
    challenge::{DeclineCode, Translation},
    contest::{ContestOutcome, ContestSubject},
    people::{Door, VoiceKind},
    role::Role,
    round::ReasonVersion,
    rule::lot_commitment,
    stage::Stage,
    time::Seconds,
    topic::TopicStage,
};

use super::stages::{
    SECRET, about, accept, advance, closing, contested, count, counted, decided_round, drawing,
    go_back, led, merging, next, open, open_round, organisation, propose_themes, round, seal_of,
    show_secret, submit, topic, withholding, world,
};
use crate::{
    given::{
        CHAIR, HOST, MEMBERS, NOTE_TAKER, PANEL, Scenario, VISITOR, because, both, charter, id_of,
        parsed, person, stop_words, voice_of, words,
    },
    verifying::rotation,
};

pub(super) type Scene = (Scenario, Command);

/// Sets the scene at a stage.
type Set = fn(Stage) -> Scene;

/// The label begins with the command's name.
pub(super) const SCENES: &[(&str, Set)] = &[
    ("Create", |stage| (world(stage).s, Command::Create { charter: charter(), contact: None })),
    ("EditCharter", |stage| {
        let contact = Some(parsed("Ada, 555-0100"));
        let world = world(stage).s;
        let charter = world.campaign.charter.clone().unwrap();
        (world, Command::EditCharter { charter, contact, officer: None })
    }),
    ("Advance", advance),
    ("GoBack", go_back),
    ("Cancel", |stage| (world(stage).s, Command::Cancel { reason: because() })),
    ("Reschedule", |stage| {
        let s = world(stage).s;
        let at = Some(s.now.after(Seconds::days(1)));
        (s, Command::Reschedule { stage: next(stage), at, reason: because() })
    }),
    ("Grant", |stage| {
        (world(stage).s, Command::Grant { person: id_of(VISITOR), role: Role::Curator })
    }),
    ("Revoke", |stage| {
        (world(stage).s, Command::Revoke { person: id_of(NOTE_TAKER), role: Role::NoteTaker })
    }),
    ("Admit", |stage| {
        let (voice, delegates) = (voice_of(VISITOR), vec![id_of(VISITOR)]);
        let (kind, door) = (VoiceKind::Person, Door::Listed);
        (world(stage).s, Command::Admit { voice, kind, delegates, door })
    }),
    ("Join", |stage| (world(stage).s, Command::Join { door: Door::PersonalCode })),
    ("AddDelegate", |stage| {
        (world(stage).s, Command::AddDelegate { voice: organisation(), person: id_of(VISITOR) })
    }),
    ("RemoveDelegate", |stage| {
        let person = id_of(person(32));
        (world(stage).s, Command::RemoveDelegate { voice: organisation(), person })
    }),
    ("Submit own", |stage| (world(stage).s, submit(Authorship::Own))),
    ("Submit on behalf", |stage| (world(stage).s, submit(Authorship::OnBehalf))),
    ("Revise", |stage| {
        about(stage, |challenge| Command::Revise { challenge, text: Box::new(words("anew")) })
    }),
    ("AddSteward", |stage| {
        about(stage, |challenge| Command::AddSteward { challenge, person: id_of(VISITOR) })
    }),
    ("Withdraw", |stage| about(stage, |challenge| Command::Withdraw { challenge })),
    ("Accept", accept),
    ("Decline", |stage| {
        let code = DeclineCode::OffTopic;
        about(stage, |challenge| Command::Decline { challenge, code, reason: None })
    }),
    ("Translate", |stage| {
        let (language, title) = (parsed("fr"), parsed("titre"));
        let translation = Box::new(Translation::of_title(language, title));
        about(stage, |challenge| Command::Translate { challenge, translation })
    }),
    ("ProposeMerge", |stage| {
        let world = world(stage);
        let [from, _, into] = world.challenges;
        (world.s, Command::ProposeMerge { from: vec![from], into, reason: because() })
    }),
    ("RefuseMerge", |stage| {
        let (s, merge) = merging(stage);
        (s, Command::RefuseMerge { merge })
    }),
    ("SettleMerge", |stage| {
        let (mut s, merge) = merging(stage);
        s.wait(Seconds::days(2));
        (s, Command::SettleMerge { merge })
    }),
    ("Split", |stage| {
        let parts = vec![words("one"), words("two")];
        about(stage, |challenge| Command::Split { challenge, parts, reason: because() })
    }),
    ("Undo", |stage| {
        let (s, lineage) = merging(stage);
        (s, Command::Undo { lineage, reason: because() })
    }),
    ("ProposeTheme", |stage| (world(stage).s, Command::ProposeTheme { name: both("new") })),
    ("RenameTheme", |stage| {
        let world = world(stage);
        (world.s, Command::RenameTheme { theme: world.themes[0], name: both("other") })
    }),
    ("ExplainTheme", |stage| {
        let world = world(stage);
        (world.s, Command::ExplainTheme { theme: world.themes[0], why: Some(both("no space")) })
    }),
    ("Place", |stage| about(stage, |challenge| Command::Place { challenge, theme: None })),
    ("SetApart", |stage| about(stage, |challenge| Command::SetApart { challenge })),
    ("KeepOut", |stage| {
        let world = world(stage);
        let (challenge, theme) = (world.challenges[0], world.themes[1]);
        (world.s, Command::KeepOut { challenge, theme })
    }),
    ("LetIn", |stage| {
        let mut world = world(stage);
        let (challenge, theme) = (world.challenges[0], world.themes[1]);
        let command = Command::KeepOut { challenge, theme };
        if world.s.clone().when(HOST, command.clone()).is_ok() {
            world.s.given(HOST, command);
        }
        (world.s, Command::LetIn { challenge, theme })
    }),
    ("FreezeTheme", |stage| {
        let world = world(stage);
        (world.s, Command::FreezeTheme { theme: world.themes[0] })
    }),
    ("ThawTheme", |stage| {
        let mut world = world(stage);
        let command = Command::FreezeTheme { theme: world.themes[0] };
        if world.s.clone().when(HOST, command.clone()).is_ok() {
            world.s.given(HOST, command);
        }
        (world.s, Command::ThawTheme { theme: world.themes[0] })
    }),
    ("MergeThemes", |stage| {
        let world = world(stage);
        (world.s, Command::MergeThemes { from: vec![world.themes[0]], into: world.themes[1] })
    }),
    ("SplitTheme", |stage| {
        let world = world(stage);
        let [a, b, _] = world.challenges;
        let part = |name, id| ThemePart { name: both(name), challenges: vec![id] };
        let parts = vec![part("one", a), part("two", b)];
        (world.s, Command::SplitTheme { theme: world.themes[0], parts })
    }),
    ("RetireTheme", |stage| {
        let world = world(stage);
        (world.s, Command::RetireTheme { theme: world.themes[0] })
    }),
    ("UndoThemeEdit", |stage| {
        let mut world = world(stage);
        let command = Command::RenameTheme { theme: world.themes[0], name: both("other") };
        let entry = world.s.campaign.size();
        // Where themes can be edited, the host just has.
        if world.s.clone().when(HOST, command.clone()).is_ok() {
            world.s.given(HOST, command);
        }
        (world.s, Command::UndoThemeEdit { entry })
    }),
    ("ProposeThemes", propose_themes),
    ("SetStopWords", |stage| {
        (world(stage).s, Command::SetStopWords { words: stop_words(&["art"]) })
    }),
    ("QuestionTheme", |stage| {
        let world = world(stage);
        let (challenge, theme) = (world.challenges[0], world.themes[0]);
        (world.s, Command::QuestionTheme { challenge, theme, reason: because() })
    }),
    ("AnswerThemeQuestion", |stage| {
        let mut world = world(stage);
        let (challenge, theme) = (world.challenges[0], world.themes[0]);
        let question = Command::QuestionTheme { challenge, theme, reason: because() };
        if matches!(stage, Stage::Call | Stage::Theming) {
            world.s.given(MEMBERS[0], question);
        }
        (world.s, Command::AnswerThemeQuestion { challenge, theme, reason: because() })
    }),
    ("SignThemes", |stage| (world(stage).s, Command::SignThemes { open_questions: 0 })),
    ("DraftTopic", |stage| {
        about(stage, |id| Command::DraftTopic { name: both("topic"), answers: vec![id] })
    }),
    ("EditTopic", |stage| {
        let (world, topic) = (world(stage), topic(stage));
        let answers = world.challenges.to_vec();
        (world.s, Command::EditTopic { topic, name: both("topic"), answers })
    }),
    ("DropTopic", |stage| (world(stage).s, Command::DropTopic { topic: topic(stage) })),
    ("DeclareConflict", |stage| {
        let world = world(stage);
        let items = vec![world.item(1)];
        (world.s, Command::DeclareConflict { round: round(stage), items })
    }),
    ("RecordConflict", |stage| {
        let world = world(stage);
        let (panelist, items) = (id_of(PANEL[1]), vec![world.item(1)]);
        (world.s, Command::RecordConflict { round: round(stage), panelist, items })
    }),
    ("AddLotSecret", |stage| {
        let (s, round, commitment) = (drawing(stage).s, round(stage), lot_commitment(&SECRET));
        (s, Command::AddLotSecret { round, commitment })
    }),
    ("ShowLotSecret", show_secret),
    ("OpenRound", open_round),
    ("CloseAt", |stage| {
        let (s, round) = open(stage);
        let at = s.now;
        (s, Command::CloseAt { round, at, reason: because() })
    }),
    ("Seal", |stage| {
        let (s, round) = closing(stage);
        let seal = seal_of(&s, round);
        (s, Command::Seal { round, seal })
    }),
    ("Count", count),
    ("DestroyLink", |stage| {
        let world = world(stage);
        let round = decided_round(&world);
        (world.s, Command::DestroyLink { round })
    }),
    ("RotateKey", |stage| {
        let world = world(stage);
        let rotation = rotation(&world.s);
        (world.s, rotation)
    }),
    ("VoidRound", |stage| {
        (world(stage).s, Command::VoidRound { round: round(stage), reason: because() })
    }),
    ("DraftReason", |stage| {
        let world = counted(stage);
        let (round, item) = (decided_round(&world), world.item(0));
        (world.s, Command::DraftReason { round, item, reason: both("better") })
    }),
    ("ConfirmReasons", |stage| {
        let mut world = counted(stage);
        let (round, item) = (decided_round(&world), world.item(0));
        if stage == Stage::Panel {
            world.s.given(CHAIR, Command::DraftReason { round, item, reason: both("so") });
        }
        let reasons = vec![ReasonVersion { item, version: 1 }];
        (world.s, Command::ConfirmReasons { round, reasons })
    }),
    ("Reveal", |stage| {
        let mut world = counted(stage);
        if stage == Stage::Panel {
            world.s.reasons();
        }
        let item = world.item(0);
        (world.s, Command::Reveal { item })
    }),
    ("Contest", |stage| {
        let world = world(stage);
        let subject = ContestSubject::Count { round: decided_round(&world) };
        (world.s, Command::Contest { subject, reason: because() })
    }),
    ("AnswerContest", |stage| {
        let (s, contest) = contested(stage);
        let outcome = ContestOutcome::Stands;
        (s, Command::AnswerContest { contest, outcome, answer: both("it stands") })
    }),
    ("WithholdContest", withholding),
    ("AssignLead", |stage| {
        let (topic, person) = (topic(stage), Some(id_of(MEMBERS[1])));
        (world(stage).s, Command::AssignLead { topic, person, name: parsed("Bea") })
    }),
    ("PlanTopic", |stage| {
        let s = led(stage);
        let next_date = Some(s.now.after(Seconds::days(9)));
        (s, Command::PlanTopic { topic: topic(stage), next_date, promise: None })
    }),
    ("MoveTopic", |stage| {
        let mut s = led(stage);
        if stage == Stage::Pathways {
            let next_date = Some(s.now.after(Seconds::days(9)));
            s.given(HOST, Command::PlanTopic { topic: topic(stage), next_date, promise: None });
        }
        (s, Command::MoveTopic { topic: topic(stage), to: TopicStage::Convening })
    }),
    ("PostNews", |stage| {
        (led(stage), Command::PostNews { topic: topic(stage), news: both("we met") })
    }),
];
