//! The panel's box: marks, recusals, quorums, what is published, when it ends.

use pathways::{
    campaign::{Command, Fact, Guard, Need, Precondition, Refusal, Totals},
    charter::{Charter, Disclosure, Ends, Method},
    id::RoundId,
    people::panel_voice,
    role::Role,
    round::{ItemId, ItemTotal, Mark, Operation, Outcome, PanelMark, Round, RoundState},
    rule::{Bar, Barred},
    stage::Stage,
};

use crate::given::{
    CHAIR, HOST, MEMBERS, PANEL, Story, VISITOR, because, charter, id_of, kinds, person, share,
    unmet,
};

use PanelMark::{Abstain, Approve, Blank, Decline};

/// Each panelist's marks on the three items; `None` is left blank.
type Marks = [[Option<PanelMark>; 3]; 3];

fn vote(story: &mut Story, marks: Marks) -> RoundId {
    story.s.opens();
    for (panelist, marks) in PANEL.into_iter().zip(marks) {
        let marks: Vec<(ItemId, PanelMark)> =
            (0..3).filter_map(|n| marks[n].map(|mark| (story.item(n), mark))).collect();
        if !marks.is_empty() {
            story.s.marks(panelist, &marks);
        }
    }
    story.s.closes()
}

fn conflict(story: &mut Story, panelist: usize, n: usize) {
    let (round, items) = (story.s.round().id, vec![story.item(n)]);
    story.s.given(PANEL[panelist], Command::DeclareConflict { round, items });
}

fn total(story: &Story, round: RoundId, n: usize) -> ItemTotal {
    let tally = story.s.campaign.rounds[&round].tally.clone().unwrap();
    tally.item(story.item(n)).unwrap().clone()
}

fn outcome(story: &Story, round: RoundId) -> Outcome {
    story.s.campaign.rounds[&round].outcome.clone().unwrap()
}

fn at_panel(edit: impl FnOnce(&mut Charter)) -> Story {
    let mut charter = charter();
    edit(&mut charter);
    Story::with(charter, Stage::Panel)
}

#[test]
fn blank_abstain_decline_and_recused_are_different_things() {
    let mut story = at_panel(|_| {});
    conflict(&mut story, 2, 0);
    let all = [Some(Approve), Some(Decline), None];
    let round = vote(&mut story, [all, [Some(Abstain), None, None], [None, Some(Abstain), None]]);
    let first = total(&story, round, 0);
    assert_eq!((first.approve, first.decline, first.abstain, first.eligible), (1, 0, 1, 2));
    let second = total(&story, round, 1);
    assert_eq!((second.approve, second.decline, second.abstain, second.eligible), (0, 1, 1, 3));
    assert_eq!((total(&story, round, 2).abstain, total(&story, round, 2).eligible), (0, 3));
    // Four marks and no slip for the recusal or the blanks.
    assert_eq!(story.s.slips(round).len(), 4);
}

#[test]
fn a_mark_is_taken_back_or_changed_until_the_box_closes() {
    let mut story = at_panel(|_| {});
    let item = story.item(0);
    story.s.opens();
    story.s.marks(PANEL[0], &[(item, Approve)]);
    story.s.marks(PANEL[0], &[(item, Blank)]);
    story.s.marks(PANEL[1], &[(item, Approve)]);
    story.s.marks(PANEL[1], &[(item, Decline)]);
    let round = story.s.closes();
    let total = total(&story, round, 0);
    assert_eq!((total.approve, total.decline), (0, 1));
}

#[test]
fn a_declared_conflict_recuses() {
    let mut story = at_panel(|_| {});
    conflict(&mut story, 0, 0);
    let round = story.s.round().id;
    let items = vec![story.item(1)];
    let record = |panelist| Command::RecordConflict { round, panelist, items: items.clone() };
    story.s.given(CHAIR, record(id_of(PANEL[1])));
    assert_eq!(story.s.given(CHAIR, record(id_of(PANEL[1]))), []);
    assert_eq!(story.s.refused(CHAIR, record(id_of(VISITOR))), "unknown_person");
    let none = Command::DeclareConflict { round, items: Vec::new() };
    assert_eq!(story.s.refused(PANEL[0], none), "nobody_named");
    story.s.opens();
    for (panelist, n) in [(0, 0), (1, 1)] {
        let mark = Operation::Mark([(story.item(n), Approve)].into());
        assert_eq!(story.s.votes(PANEL[panelist], mark).unwrap_err(), Refusal::Recused);
    }
    story.s.marks(PANEL[0], &[(story.item(1), Approve)]);
    let ballot = &story.s.boxes[&round][&panel_voice(id_of(PANEL[0]))];
    assert_eq!(ballot.marks[&story.item(0)], Mark::Recused);
    // What is found later voids the round; a box is never edited.
    let late = Command::DeclareConflict { round, items: vec![story.item(2)] };
    assert_eq!(story.s.refused(PANEL[0], late), "round_state");
}

#[test]
fn one_bad_mark_refuses_the_whole_operation() {
    let mut story = at_panel(|_| {});
    conflict(&mut story, 0, 1);
    let round = story.s.opens();
    let both = Operation::Mark([(story.item(0), Approve), (story.item(1), Approve)].into());
    assert_eq!(story.s.votes(PANEL[0], both).unwrap_err(), Refusal::Recused);
    assert_eq!(story.s.boxes[&round].len(), 0);
}

#[test]
fn a_panelist_no_longer_marks_what_its_author_took_back() {
    let mut story = at_panel(|_| {});
    let (a, b) = (story.item(0), story.item(1));
    story.s.opens();
    story.s.marks(PANEL[0], &[(a, Approve)]);
    story.s.given(MEMBERS[0], Command::Withdraw { challenge: story.challenges[0] });
    let mark = |mark| Operation::Mark([(a, mark)].into());
    assert_eq!(story.s.votes(PANEL[1], mark(Approve)).unwrap_err(), Refusal::ItemWithdrawn);
    assert_eq!(story.s.votes(PANEL[0], mark(Decline)).unwrap_err(), Refusal::ItemWithdrawn);
    // A form that sends all marks again, the old one among them, is taken; so is taking it back.
    story.s.marks(PANEL[0], &[(a, Approve), (b, Approve)]);
    story.s.marks(PANEL[0], &[(a, Blank)]);
}

#[test]
fn an_item_with_too_few_free_of_conflict_or_too_few_approvals_takes_no_seat() {
    let mut story = at_panel(|charter| charter.panel.seats = 3);
    conflict(&mut story, 0, 0);
    conflict(&mut story, 1, 0);
    let yes = Some(Approve);
    let no = Some(Decline);
    // Of the first, one of three may vote: below the item quorum of one half. Of the third, none of three approves.
    let round = vote(&mut story, [[None, yes, no], [None, yes, no], [yes, no, no]]);
    let Outcome::Counted { sure, barred, seats_left, .. } = outcome(&story, round) else {
        panic!("it has a quorum")
    };
    assert_eq!((sure, seats_left), (vec![story.item(1)], 2));
    let mut expected = vec![
        Barred { item: story.item(0), bar: Bar::ItemQuorum },
        Barred { item: story.item(2), bar: Bar::MinimumSupport },
    ];
    expected.sort_by_key(|one| one.item);
    assert_eq!(barred, expected);
}

#[test]
fn an_item_that_nobody_approves_takes_no_seat_where_no_share_is_asked_either() {
    let mut story = at_panel(|charter| {
        charter.panel.seats = 3;
        charter.panel.minimum_support = share("0/1");
    });
    let round = vote(&mut story, [[Some(Approve), Some(Decline), None]; 3]);
    let Outcome::Counted { sure, barred, .. } = outcome(&story, round) else { panic!() };
    assert_eq!((sure, barred.len()), (vec![story.item(0)], 2));
}

#[test]
fn a_count_rests_on_no_name_that_can_be_erased() {
    let mut story = at_panel(|_| {});
    conflict(&mut story, 0, 0);
    // Declared by somebody who is no longer on the panel when it opens.
    conflict(&mut story, 2, 1);
    let (person, role) = (id_of(PANEL[2]), Role::Panelist);
    story.s.given(HOST, Command::Revoke { person, role });
    let round = story.s.opens();
    story.s.marks(PANEL[0], &[(story.item(1), Approve)]);
    story.s.marks(PANEL[1], &[(story.item(0), Approve)]);
    let items = [0, 1, 2].map(|n| story.item(n));
    let numbers = |round: &Round| (round.roster_size(), items.map(|item| round.eligible(item)));
    let known = &story.s.campaign.rounds[&round];
    let erased = story.s.erased(|_| true);
    let erased = &erased.rounds[&round];
    assert_eq!((erased.roster.len(), erased.conflicts.len()), (0, 0));
    assert_eq!(numbers(known), (2, [1, 2, 2]));
    assert_eq!(numbers(erased), (2, [1, 2, 2]));
}

#[test]
fn the_share_is_taken_over_those_who_may_vote() {
    let mut story = at_panel(|_| {});
    conflict(&mut story, 0, 0);
    let yes = Some(Approve);
    // Two of two for the first against two of three for the second: the recusal is neither a yes nor a no.
    let round = vote(&mut story, [[None, yes, None], [yes, yes, None], [yes, None, None]]);
    let Outcome::Counted { sure, tiers, .. } = outcome(&story, round) else { panic!() };
    assert_eq!(sure, [story.item(0)]);
    assert_eq!((tiers[0].score, tiers[1].score), (share("1/1"), share("2/3")));
}

#[test]
fn a_round_without_its_quorum_says_nothing_and_is_voided() {
    let mut story = at_panel(|_| {});
    let round = vote(&mut story, [[Some(Approve); 3], [None; 3], [None; 3]]);
    assert_eq!(outcome(&story, round), Outcome::NoQuorum);
    let Some(Fact::RoundCounted { preconditions, .. }) = story
        .s
        .log
        .iter()
        .map(|event| &event.fact)
        .rev()
        .find(|fact| matches!(fact, Fact::RoundCounted { .. }))
    else {
        panic!("it was counted")
    };
    assert_eq!((preconditions[0].guard, preconditions[0].have), (Guard::Voted, 1));
    let advance = Command::Advance { from: Stage::Panel, to: Stage::Decided };
    assert_eq!(story.s.refused(HOST, advance), "unmet");
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    let again = vote(&mut story, [[Some(Approve), None, None]; 3]);
    assert!(matches!(outcome(&story, again), Outcome::Counted { .. }));
}

#[test]
fn the_roster_is_frozen_when_the_box_opens() {
    let mut story = at_panel(|_| {});
    let round = story.s.opens();
    let person = id_of(VISITOR);
    story.s.given(HOST, Command::Grant { person, role: Role::Panelist });
    assert_eq!(story.s.campaign.rounds[&round].roster, PANEL.map(id_of).into());
}

#[test]
fn a_count_that_decides_is_not_voided_by_hand() {
    let mut story = at_panel(|_| {});
    let round = vote(&mut story, [[Some(Approve), None, None]; 3]);
    for actor in [CHAIR, HOST] {
        let void = Command::VoidRound { round, reason: because() };
        assert_eq!(story.s.refused(actor, void), "round_state");
    }
}

#[test]
fn a_panel_round_that_was_opened_and_voided_is_opened_again_for_the_same_panel() {
    let mut story = at_panel(|_| {});
    conflict(&mut story, 0, 0);
    let round = story.s.opens();
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    let (person, role) = (id_of(VISITOR), Role::Panelist);
    story.s.given(HOST, Command::Grant { person, role });
    let again = story.s.round().id;
    let items = vec![story.item(1)];
    let late = Command::DeclareConflict { round: again, items };
    assert_eq!(story.s.refused(VISITOR, late.clone()), "unknown_person");
    story.s.given(PANEL[1], late);
    story.s.opens();
    let again = &story.s.campaign.rounds[&again];
    assert_eq!(again.roster, PANEL.map(id_of).into());
    assert_eq!(again.recused(id_of(PANEL[0])), [].into(), "conflicts are declared anew");
    assert_eq!(again.recused(id_of(PANEL[1])), [story.item(1)].into());
}

#[test]
fn nobody_on_a_roster_loses_the_role_with_which_she_votes_and_confirms() {
    let mut story = at_panel(|_| {});
    let (person, role) = (id_of(PANEL[1]), Role::Panelist);
    let revoke = || Command::Revoke { person, role };
    let round = story.s.opens();
    assert_eq!(story.s.refused(HOST, revoke()), "on_roster");
    let now = story.s.now;
    assert_eq!(
        story.s.campaign.voter(person, round, now).map(|v| v.voice),
        Ok(panel_voice(person))
    );
    for panelist in PANEL {
        story.s.marks(panelist, &[(story.item(0), Approve)]);
    }
    story.s.closes();
    assert_eq!(story.s.refused(HOST, revoke()), "on_roster");
    // The second of the panel is one of those who confirm.
    story.s.reasons();
    story.s.advance();
    assert_eq!(story.s.refused(HOST, revoke()), "on_roster", "the decision may still fall");
    story.finishes_stage();
    story.s.advance();
    story.s.given(HOST, revoke());
}

#[test]
fn a_panel_of_nobody_does_not_open() {
    let mut story = at_panel(|_| {});
    for panelist in PANEL {
        let person = id_of(panelist);
        story.s.given(HOST, Command::Revoke { person, role: Role::Panelist });
    }
    let round = story.s.round().id;
    assert_eq!(story.s.refused(HOST, Command::OpenRound { round, closes_at: None }), "unmet");
}

#[test]
fn what_a_box_waits_for_is_known_before_anybody_tries_to_open_it() {
    let mut story = at_panel(|charter| charter.panel.disclosure = None);
    let round = story.s.round().id;
    let values = |story: &Story| -> Vec<(Guard, u64)> {
        let all = story.s.campaign.preconditions_of_opening(round);
        all.iter().map(|one| (one.guard, one.have)).collect()
    };
    let known = [(Guard::SlateItems, 3), (Guard::Panelists, 3), (Guard::DisclosureChosen, 0)];
    assert_eq!(values(&story), known);
    let refused = story.s.when(HOST, Command::OpenRound { round, closes_at: None });
    assert_eq!(unmet(refused), [(Guard::DisclosureChosen, 0)]);
    let mut charter = story.s.campaign.charter.clone().unwrap();
    charter.panel.disclosure = Some(Disclosure::Slips);
    story.s.given(HOST, Command::EditCharter { charter, contact: None, officer: None });
    story.s.opens();
    assert_eq!(values(&story), [], "it is open");
}

#[test]
fn below_nine_panelists_the_host_chooses_what_is_published() {
    let mut story = at_panel(|charter| charter.panel.disclosure = None);
    let round = story.s.round().id;
    let open = || Command::OpenRound { round, closes_at: None };
    assert_eq!(unmet(story.s.when(HOST, open())), [(Guard::DisclosureChosen, 0)]);
    for n in 100..106 {
        let person = id_of(person(n));
        story.s.given(HOST, Command::Grant { person, role: Role::Panelist });
    }
    let mut whole = story.clone();
    let mut charter = whole.s.campaign.charter.clone().unwrap();
    charter.panel.method = Method::SequentialPhragmen;
    whole.s.given(HOST, Command::EditCharter { charter, contact: None, officer: None });
    assert_eq!(unmet(whole.s.when(HOST, open())), [(Guard::DisclosureChosen, 0)], "whole ballots");
    assert_eq!(kinds(&story.s.given(HOST, open())), ["round_opened"], "nine need not choose");
}

#[test]
fn where_only_the_result_is_published_the_entry_holds_no_totals() {
    let mut story = at_panel(|charter| {
        charter.panel.disclosure = Some(Disclosure::ResultOnly);
        charter.panel.seats = 2;
    });
    let yes = Some(Approve);
    let round = vote(&mut story, [[yes, yes, None], [yes, yes, None], [None, yes, None]]);
    let counted = story.s.log.iter().rev().find_map(|event| match &event.fact {
        Fact::RoundCounted { totals, outcome, disclosure, .. } => {
            Some((totals, outcome, disclosure))
        }
        _ => None,
    });
    let (totals, outcome, disclosure) = counted.unwrap();
    assert_eq!(*disclosure, Disclosure::ResultOnly);
    assert!(matches!(totals, Totals::Annex(_)));
    let mut chosen = vec![story.item(0), story.item(1)];
    chosen.sort();
    let Outcome::Counted { sure, tiers, barred, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!((sure, tiers.len(), barred.len()), (&chosen, 0, 0), "by id, not by score");
    assert_eq!(total(&story, round, 1).approve, 3, "the annex has them");
}

#[test]
fn a_box_that_ends_when_all_voted_waits_for_every_mark_of_those_who_can() {
    let mut story = at_panel(|charter| charter.panel.ends = Ends::WhenAllVoted);
    for n in 0..3 {
        conflict(&mut story, 2, n);
    }
    conflict(&mut story, 1, 2);
    let items = [0, 1, 2].map(|n| story.item(n));
    let round = story.s.opens();
    let seal = |story: &Story| Command::Seal { round, seal: story.s.sealed(round).seal };
    let system = pathways::campaign::Actor::System;
    story.s.marks(PANEL[0], &items.map(|item| (item, Approve)));
    let early = seal(&story);
    assert_eq!(story.s.refused(system, early), "not_due");
    // Her first mark ends nothing: she may go on.
    story.s.marks(PANEL[1], &[(items[0], Abstain)]);
    let incomplete = seal(&story);
    assert_eq!(story.s.refused(system, incomplete), "not_due");
    story.s.marks(PANEL[1], &[(items[1], Decline)]);
    let all = seal(&story);
    let facts = story.s.given(system, all);
    let [Fact::RoundSealed { preconditions, seal, .. }] = facts.as_slice() else { panic!() };
    let need = Need::AtLeast(2);
    assert_eq!(preconditions, &[Precondition { guard: Guard::BallotsComplete, have: 2, need }]);
    assert_eq!((seal.ballots, seal.voted, seal.complete), (2, 2, 2));
    assert_eq!(story.s.campaign.rounds[&round].state, RoundState::Sealed);
}

#[test]
fn a_box_with_a_deadline_does_not_end_earlier_because_all_voted() {
    let mut story = at_panel(|_| {});
    let round = story.s.opens();
    for panelist in PANEL {
        story.s.marks(panelist, &[0, 1, 2].map(|n| (story.item(n), Approve)));
    }
    let seal = Command::Seal { round, seal: story.s.sealed(round).seal };
    assert_eq!(story.s.refused(pathways::campaign::Actor::System, seal), "not_due");
}
