//! Every command at every stage by every role, against golden text.
//!
//! For each pair of command and stage a scene is set in which the command would succeed for whoever may give it; then
//! everybody tries. Stages with the same row share a line. `ok` is success, `-` means that the role never may, `~` that it may in another stage; anything else
//! is the code of the refusal.

use std::fmt::Write as _;

use pathways::{
    campaign::{Actor, Command, Event},
    stage::Stage,
};

use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, MODERATOR, NOTE_TAKER, PANEL, Scenario, VISITOR,
};

mod scenes;
mod stages;

/// Who tries, in the order of the columns. The author wrote the challenge that the commands are about.
const COLUMNS: [(&str, Actor); 11] = [
    ("visitor", VISITOR),
    ("member", MEMBERS[1]),
    ("author", MEMBERS[0]),
    ("panelist", PANEL[0]),
    ("notes", NOTE_TAKER),
    ("curator", CURATOR),
    ("moderator", MODERATOR),
    ("chair", CHAIR),
    ("host", HOST),
    ("operator", Actor::Operator),
    ("system", Actor::System),
];

/// Names every variant; a new one does not compile until it is listed here, and fails until it has a scene.
macro_rules! variants {
    ($($variant:ident)*) => {
        const VARIANTS: &[&str] = &[$(stringify!($variant)),*];

        const fn variant(command: &Command) -> &'static str {
            match command {
                $(Command::$variant { .. } => stringify!($variant),)*
            }
        }
    };
}

variants! {
    Create EditCharter Advance GoBack Cancel Reschedule Grant Revoke Admit Join AddDelegate RemoveDelegate
    Submit Revise AddSteward Withdraw Accept Decline Translate ProposeMerge RefuseMerge SettleMerge Split Undo
    ProposeTheme RenameTheme ExplainTheme Place SetApart KeepOut LetIn FreezeTheme ThawTheme MergeThemes SplitTheme RetireTheme UndoThemeEdit ProposeThemes
    SetStopWords QuestionTheme AnswerThemeQuestion SignThemes
    DraftTopic EditTopic DropTopic
    DeclareConflict RecordConflict AddLotSecret ShowLotSecret OpenRound CloseAt Seal Count DestroyLink VoidRound DraftReason ConfirmReasons
    RotateKey Reveal
    Contest AnswerContest WithholdContest AssignLead PlanTopic MoveTopic PostNews
}

/// Every log to which a command of the table led.
pub(crate) fn logs() -> impl Iterator<Item = Vec<Event>> {
    ends().map(|scene| scene.log)
}

/// Every campaign to which a command of the table led, given by the first who may give it.
pub(crate) fn ends() -> impl Iterator<Item = Scenario> {
    let scenes = scenes::SCENES.iter().flat_map(|(_, set)| Stage::ALL.map(set));
    scenes.filter_map(|(mut scene, command)| {
        let may = |actor: &Actor| scene.clone().when(*actor, command.clone()).is_ok();
        let actor = COLUMNS.into_iter().map(|(_, actor)| actor).find(may)?;
        scene.given(actor, command);
        Some(scene)
    })
}

fn attempt(scene: &Scenario, actor: Actor, command: &Command) -> &'static str {
    match scene.clone().when(actor, command.clone()) {
        Ok(_) => "ok",
        Err(refusal) => match refusal.code() {
            "not_allowed" => "-",
            "wrong_stage" => "~",
            code => code,
        },
    }
}

/// What each role is answered in one scene.
fn row(label: &str, (scene, command): (Scenario, Command)) -> String {
    assert!(label.starts_with(variant(&command)), "{label}: {command:?}");
    COLUMNS.iter().fold(String::new(), |mut row, (_, actor)| {
        write!(row, " {:<9}", attempt(&scene, *actor, &command)).unwrap();
        row
    })
}

#[test]
fn the_table_of_stages_roles_and_commands_is_this_one() {
    let mut table = format!("{:<16}", "command");
    for (name, _) in COLUMNS {
        write!(table, " {name:<9}").unwrap();
    }
    for (label, set) in scenes::SCENES {
        let rows = Stage::ALL.map(|stage| (stage, row(label, set(stage))));
        let mut written: Vec<&String> = Vec::new();
        for (_, row) in &rows {
            if written.contains(&row) {
                continue;
            }
            let alike =
                rows.iter().filter(|(_, other)| other == row).map(|(stage, _)| stage.code());
            let stages = alike.collect::<Vec<_>>().join(" ");
            write!(table, "\n{label:<16}{row}  in {stages}").unwrap();
            written.push(row);
        }
    }
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("table", table);
    });
}

#[test]
fn every_command_has_a_scene() {
    let unplayed: Vec<&&str> = VARIANTS
        .iter()
        .filter(|variant| {
            let word = |label: &str| label.split(' ').next() == Some(**variant);
            !scenes::SCENES.iter().any(|(label, _)| word(label))
        })
        .collect();
    assert_eq!(unplayed, Vec::<&&str>::new());
}
