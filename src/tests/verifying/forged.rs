//! What somebody with the key and the server could leave out, so that everything else fits it.

use pathways::{
    campaign::{Command, Fact},
    record::verify::Verdict,
    role::Role,
    round::{PanelMark, Recusals},
    stage::Stage,
};

use super::{Pack, altered, broken};
use crate::{
    given::{HOST, PANEL, Scenario, Story, VISITOR, id_of},
    machines::secrets::drawing,
};

fn opened(fact: &Fact) -> bool {
    matches!(fact, Fact::RoundOpened { .. })
}

/// Somebody comes to the panel, or goes.
fn staffs(story: &mut Story, comes: fn(Command, Command) -> Command) {
    let (person, role) = (id_of(VISITOR), Role::Panelist);
    story.s.given(HOST, comes(Command::Grant { person, role }, Command::Revoke { person, role }));
}

fn declares(story: &mut Story, panelist: pathways::campaign::Actor) {
    let (round, items) = (story.s.round().id, vec![story.item(1)]);
    story.s.given(panelist, Command::DeclareConflict { round, items });
}

fn ended(mut story: Story) -> Scenario {
    while story.s.campaign.stage < Stage::Archived {
        story.finishes_stage();
        story.s.advance();
    }
    story.s
}

/// The last opening tells of other recusals; it is named.
fn check_recusals(scenario: Scenario, change: fn(&mut Vec<Recusals>)) {
    assert_eq!(Pack::public(&scenario).check().verdict(), Verdict::Holds);
    altered::check_in(scenario, "round.recusals", |scenario| {
        let place = altered::find_last(&scenario.log, opened);
        let Fact::RoundOpened { recusals, .. } = &mut scenario.log[place].fact else { panic!() };
        change(recusals);
        place
    });
}

#[test]
fn a_conflict_that_is_left_out_is_named_whoever_has_left_the_panel_before_the_round() {
    let mut story = Story::at(Stage::Upvote);
    staffs(&mut story, |comes, _| comes);
    staffs(&mut story, |_, goes| goes);
    story.finishes_stage();
    story.s.advance();
    declares(&mut story, PANEL[0]);
    check_recusals(ended(story), Vec::clear);
}

#[test]
fn as_many_conflicts_may_be_missing_as_have_left_the_panel_since_the_round_was_prepared() {
    let mut story = Story::at(Stage::Panel);
    staffs(&mut story, |comes, _| comes);
    declares(&mut story, VISITOR);
    declares(&mut story, PANEL[0]);
    staffs(&mut story, |_, goes| goes);
    check_recusals(ended(story), Vec::clear);
}

#[test]
fn a_lot_that_is_due_and_not_drawn_is_named_also_where_its_secret_was_lost() {
    let mut story = Story::with(drawing(), Stage::Panel);
    story.s.opens();
    for panelist in PANEL {
        let marks = [0, 1, 2].map(|n| (story.item(n), PanelMark::Approve));
        story.s.marks(panelist, &marks);
    }
    let holds = |fact: &Fact| matches!(fact, Fact::RoundPrepared { .. } | Fact::RoundOpened { .. });
    story.s.campaign = story.s.erased(holds);
    story.s.closes();
    let count = altered::find_last(&story.s.log, |fact| matches!(fact, Fact::RoundCounted { .. }));
    let behind: Vec<&Fact> = story.s.log[count + 1..].iter().map(|event| &event.fact).collect();
    assert!(matches!(behind[..], [Fact::RoundPrepared { origin: Some(_), .. }]), "{behind:?}");
    let report = Pack::whole(&story.s).check();
    assert_eq!(broken(&report), [format!("entry {count}: tie.lot")]);
}

#[test]
fn an_item_that_was_revealed_before_the_reasons_were_confirmed_is_named() {
    let mut story = Story::at(Stage::Panel);
    story.finishes_stage();
    let item = story.s.campaign.selection().items[0];
    story.s.given(HOST, Command::Reveal { item });
    story.s.advance();
    let scenario = ended(story);
    assert_eq!(Pack::public(&scenario).check().verdict(), Verdict::Holds);
    altered::check_in(scenario, "act.object", |scenario| {
        let revealed = |fact: &Fact| matches!(fact, Fact::ItemRevealed { .. });
        let confirmed = |fact: &Fact| matches!(fact, Fact::ReasonsConfirmed { .. });
        let mut early = scenario.log.remove(altered::find(&scenario.log, revealed));
        let place = altered::find(&scenario.log, confirmed);
        early.at = scenario.log[place - 1].at;
        scenario.log.insert(place, early);
        place
    });
}
