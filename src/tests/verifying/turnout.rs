//! How many have voted, and how many have left nothing blank: a seal that says more than the slips allow is named, also
//! where the count says the same.

use pathways::{
    campaign::{Actor, Command, Fact, Guard, Need, Precondition},
    charter::{Charter, Ends},
    record::verify::Verdict,
    round::{BoxSeal, PanelMark},
    stage::Stage,
};

use super::{Pack, altered, broken};
use crate::given::{PANEL, Scenario, Story, charter, proportional};

/// A campaign to its end. The first two of the panel of three approve of these items; the third takes her mark back, so
/// that her ballot lies in the box and says nothing.
fn decided(charter: Charter, approved: [&[usize]; 2]) -> Scenario {
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    for (panelist, items) in PANEL.into_iter().zip(approved) {
        let marks: Vec<_> = items.iter().map(|n| (story.item(*n), PanelMark::Approve)).collect();
        story.s.marks(panelist, &marks);
    }
    for mark in [PanelMark::Approve, PanelMark::Blank] {
        let marks = [(story.item(0), mark)];
        story.s.marks(PANEL[2], &marks);
    }
    story.s.closes();
    story.ended()
}

/// What is found where the last box and its count are told otherwise; the place of the count.
fn forged(
    mut scenario: Scenario,
    change: impl FnOnce(&mut BoxSeal, &mut Vec<Precondition>),
) -> (Vec<String>, usize) {
    let place = altered::find_last(&scenario.log, |fact| matches!(fact, Fact::RoundSealed { .. }));
    let Fact::RoundSealed { seal, preconditions, .. } = &mut scenario.log[place].fact else {
        unreachable!()
    };
    change(seal, preconditions);
    let voted = seal.voted;
    let count = altered::find_last(&scenario.log, |fact| matches!(fact, Fact::RoundCounted { .. }));
    let Fact::RoundCounted { preconditions, .. } = &mut scenario.log[count].fact else {
        unreachable!()
    };
    preconditions[0].have = voted.into();
    (broken(&Pack::public(&scenario).check()), count)
}

#[test]
fn more_who_have_voted_than_there_are_ballots_with_a_mark_are_named() {
    let few: [&[usize]; 2] = [&[0], &[0]];
    // There are marks enough for three, but on two ballots.
    let many: [&[usize]; 2] = [&[0, 1, 2], &[0]];
    for scenario in [decided(charter(), few), decided(proportional(1), many)] {
        assert_eq!(Pack::public(&scenario).check().verdict(), Verdict::Holds);
        let (found, count) = forged(scenario, |seal, _| {
            assert_eq!((seal.ballots, seal.voted), (3, 2));
            seal.voted = 3;
        });
        assert_eq!(found, [format!("entry {count}: slips.admission")]);
    }
}

#[test]
fn fewer_who_have_voted_than_there_are_whole_ballots_are_named() {
    let scenario = decided(proportional(1), [&[0], &[0]]);
    let (found, count) = forged(scenario, |seal, _| seal.voted = 1);
    assert!(found.contains(&format!("entry {count}: slips.admission")), "{found:?}");
}

#[test]
fn an_early_end_for_want_of_blank_items_that_the_slips_do_not_show_is_named() {
    let mut charter = charter();
    charter.panel.ends = Ends::WhenAllVoted;
    let scenario = decided(charter, [&[0], &[0]]);
    let (found, count) = forged(scenario, |seal, preconditions| {
        (seal.voted, seal.complete) = (2, 3);
        let need = Need::AtLeast(3);
        *preconditions = vec![Precondition { guard: Guard::BallotsComplete, have: 3, need }];
    });
    assert_eq!(found, [format!("entry {count}: slips.admission")]);
}

#[test]
fn an_early_end_holds_where_whoever_has_a_conflict_left_nothing_else_blank() {
    let mut charter = charter();
    charter.panel.ends = Ends::WhenAllVoted;
    let mut story = Story::with(charter, Stage::Panel);
    let (round, items) = (story.s.round().id, vec![story.item(1)]);
    story.s.given(PANEL[0], Command::DeclareConflict { round, items });
    story.s.opens();
    for (number, panelist) in PANEL.into_iter().enumerate() {
        let marked = (0..3).filter(|item| (number, *item) != (0, 1));
        let marks: Vec<_> = marked.map(|n| (story.item(n), PanelMark::Approve)).collect();
        story.s.marks(panelist, &marks);
    }
    let seal = story.s.sealed(round).seal;
    assert_eq!(seal.complete, 3);
    story.s.given(Actor::System, Command::Seal { round, seal });
    story.s.clock();
    assert!(broken(&Pack::whole(&story.s).check()).is_empty());
}
