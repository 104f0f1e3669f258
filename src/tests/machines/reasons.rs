//! Reasons: one for each chosen item, confirmed by enough of the panel, before anything is published.

use pathways::{
    campaign::{Command, Fact, Guard},
    id::RoundId,
    role::Role,
    round::{PanelMark, ReasonVersion},
    stage::Stage,
};

use crate::given::{CHAIR, HOST, NOTE_TAKER, PANEL, Story, VISITOR, both, id_of, unmet};

/// At the panel, where the first challenge is chosen.
fn chosen() -> (Story, RoundId) {
    let mut story = Story::at(Stage::Panel);
    story.s.opens();
    for panelist in PANEL {
        story.s.marks(panelist, &[(story.item(0), PanelMark::Approve)]);
    }
    let round = story.s.closes();
    (story, round)
}

fn draft(story: &Story, round: RoundId, text: &str) -> Command {
    Command::DraftReason { round, item: story.item(0), reason: both(text) }
}

fn confirm(story: &Story, round: RoundId, version: u32) -> Command {
    let reasons = vec![ReasonVersion { item: story.item(0), version }];
    Command::ConfirmReasons { round, reasons }
}

/// Which reasons are missing for the decision, and how many are not confirmed.
fn missing(story: &Story) -> Vec<(Guard, u64)> {
    let advance = Command::Advance { from: Stage::Panel, to: Stage::Decided };
    unmet(story.s.clone().when(HOST, advance))
}

#[test]
fn a_decision_is_published_once_enough_panelists_confirmed_its_reasons() {
    let (mut story, round) = chosen();
    assert_eq!(missing(&story), [(Guard::ReasonsMissing, 1), (Guard::ReasonsUnconfirmed, 1)]);
    let write = draft(&story, round, "because");
    story.s.given(NOTE_TAKER, write);
    assert_eq!(missing(&story), [(Guard::ReasonsUnconfirmed, 1)]);
    for (panelist, left) in [(PANEL[0], 1), (PANEL[1], 0)] {
        let yes = confirm(&story, round, 1);
        story.s.given(panelist, yes);
        assert_eq!(missing(&story).len(), left, "two of three are the round's quorum");
    }
}

#[test]
fn a_reason_that_changes_loses_its_confirmations() {
    let (mut story, round) = chosen();
    let commands = [draft(&story, round, "because"), draft(&story, round, "rather because")];
    let yes = confirm(&story, round, 1);
    let [first, second] = commands;
    story.s.given(CHAIR, first.clone());
    story.s.given(PANEL[0], yes.clone());
    story.s.given(PANEL[1], yes.clone());
    assert_eq!(story.s.given(CHAIR, first), [], "the same words change nothing");
    assert_eq!(missing(&story), []);
    story.s.given(CHAIR, second);
    assert_eq!(missing(&story), [(Guard::ReasonsUnconfirmed, 1)]);
    assert_eq!(story.s.campaign.rounds[&round].reasons[&story.item(0)].version, 2);
    assert_eq!(story.s.refused(PANEL[0], yes), "reason_changed", "not what she has read");
    let yes = confirm(&story, round, 2);
    let facts = story.s.given(PANEL[0], yes);
    let read = vec![ReasonVersion { item: story.item(0), version: 2 }];
    assert_eq!(facts, [Fact::ReasonsConfirmed { round, reasons: read }]);
}

#[test]
fn only_who_voted_confirms_and_only_what_was_chosen_has_reasons() {
    let (mut story, round) = chosen();
    let yes = confirm(&story, round, 1);
    assert_eq!(story.s.refused(PANEL[0], yes.clone()), "no_reason");
    let write = draft(&story, round, "because");
    story.s.given(CHAIR, write);
    let person = id_of(VISITOR);
    story.s.given(HOST, Command::Grant { person, role: Role::Panelist });
    assert_eq!(story.s.refused(VISITOR, yes), "no_voice");
    let other = Command::DraftReason { round, item: story.item(1), reason: both("no") };
    assert_eq!(story.s.refused(CHAIR, other), "not_selected");
    let nothing = Command::ConfirmReasons { round, reasons: Vec::new() };
    assert_eq!(story.s.refused(PANEL[0], nothing), "nobody_named");
}
