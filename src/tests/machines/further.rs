//! Further rounds: what a panel disputes is talked about and voted on again, and the last word counts.

use std::collections::BTreeSet;

use pathways::{
    campaign::{Actor, Command},
    charter::{Charter, CharterError, Disclosure, TieStep},
    id::RoundId,
    round::{Completeness, ItemId, Operation, Outcome, PanelMark, RoundState},
    stage::Stage,
    view,
};

use crate::given::{
    CHAIR, HOST, MEMBERS, PANEL, Story, because, charter, id_of, items, proportional, ranked,
    scored, share,
};

use PanelMark::{Abstain, Approve as Yes, Decline as No};

/// What each of the panel says of the three items; nothing where an item is not voted on.
type Marks = [[PanelMark; 3]; 3];

/// The first item has everybody; of three, one for the second and one against it are far apart.
const DISPUTED: Marks = [[Yes, Yes, Abstain], [Yes, No, Abstain], [Yes, Abstain, Abstain]];

fn with(charter: Charter, further_rounds: u16) -> Story {
    let mut charter = charter;
    charter.panel.further_rounds = further_rounds;
    Story::with(charter, Stage::Panel)
}

fn vote(story: &mut Story, marks: Marks) -> RoundId {
    let round = story.s.opens();
    let asked = items(&story.s.campaign.rounds[&round]);
    for (panelist, marks) in PANEL.into_iter().zip(marks) {
        let marks: Vec<(ItemId, PanelMark)> = (0..3).map(|n| (story.item(n), marks[n])).collect();
        let of: Vec<_> = marks.into_iter().filter(|(item, _)| asked.contains(item)).collect();
        story.s.marks(panelist, &of);
    }
    story.s.closes()
}

fn only(story: &Story, n: usize) -> BTreeSet<ItemId> {
    [story.item(n)].into()
}

fn sure(story: &Story, round: RoundId) -> Vec<ItemId> {
    let Some(Outcome::Counted { sure, .. }) = &story.s.campaign.rounds[&round].outcome else {
        panic!("it has a quorum")
    };
    sure.clone()
}

#[test]
fn what_is_disputed_and_nothing_else_is_the_slate_of_a_further_round() {
    let mut story = with(charter(), 1);
    let first = vote(&mut story, DISPUTED);
    let further = story.s.round().clone();
    assert_eq!((further.state, further.further_to()), (RoundState::Prepared, Some(first)));
    assert_eq!(items(&further), only(&story, 1));
    assert_eq!(further.roster, PANEL.map(id_of).into());
    assert_eq!(further.rules.seats(), 1, "everything is decided by the last round");
    // The count would have given a seat, and gives none yet.
    assert_eq!(sure(&story, first), [story.item(0)]);
    let selection = story.s.campaign.selection();
    assert_eq!((selection.items, selection.complete), (vec![], Completeness::Open));
    let advance = Command::Advance { from: Stage::Panel, to: Stage::Decided };
    assert_eq!(story.s.refused(HOST, advance), "unmet");
    assert_eq!(story.s.refused(HOST, Command::Reveal { item: story.item(0) }), "unmet");
}

#[test]
fn what_the_panel_said_of_an_item_last_counts() {
    let mut charter = charter();
    charter.panel.seats = 2;
    let mut story = with(charter, 1);
    // The second and the third have two thirds each; of the second they are far apart.
    let marks = [[Yes, Yes, Yes], [Yes, Yes, Yes], [Yes, No, Abstain]];
    vote(&mut story, marks);
    let further = vote(&mut story, [[No; 3], [No; 3], [Yes; 3]]);
    assert_eq!(sure(&story, further), [story.item(0), story.item(2)]);
    let selection = story.s.campaign.selection();
    assert_eq!(selection.items, [story.item(0), story.item(2)]);
    assert_eq!((selection.complete, selection.rounds.len()), (Completeness::Complete, 2));
    let Some(Outcome::Counted { tiers, .. }) = &story.s.campaign.rounds[&further].outcome else {
        panic!()
    };
    let shares: Vec<_> = tiers.iter().map(|tier| tier.score).collect();
    assert_eq!(shares, [share("1/1"), share("2/3"), share("1/3")]);
    story.s.reasons();
    story.s.advance();
    let is_published = |state| state == RoundState::Published;
    assert!(story.s.campaign.standing_rounds().all(|round| is_published(round.state)));
}

#[test]
fn a_count_that_disputes_nothing_decides() {
    let mut story = with(charter(), 2);
    vote(&mut story, [[Yes, No, Abstain]; 3]);
    assert_eq!(story.s.campaign.selection().complete, Completeness::Complete);
    assert_eq!(story.s.campaign.selection().items, [story.item(0)]);
}

#[test]
fn what_too_few_may_vote_on_for_a_round_to_count_is_not_asked_again() {
    let mut charter = charter();
    charter.panel.round_quorum = share("1/1");
    let mut story = with(charter, 1);
    let [one, two] = [0, 1].map(|n| story.item(n));
    let round = story.s.round().id;
    story.s.given(PANEL[2], Command::DeclareConflict { round, items: vec![two] });
    story.s.opens();
    story.s.marks(PANEL[0], &[(one, Yes), (two, Yes)]);
    story.s.marks(PANEL[1], &[(one, Yes), (two, No)]);
    story.s.marks(PANEL[2], &[(one, Yes)]);
    story.s.closes();
    // The two who may vote on it are far apart, and a round about it asks for three.
    assert_eq!(story.s.campaign.selection().complete, Completeness::Complete);
    assert_eq!(story.s.campaign.selection().items, [one]);
}

#[test]
fn there_are_no_more_further_rounds_than_the_charter_says() {
    for rounds in 0..=2 {
        let mut story = with(charter(), rounds);
        for _ in 0..rounds {
            vote(&mut story, DISPUTED);
            assert_eq!(story.s.campaign.selection().complete, Completeness::Open);
        }
        vote(&mut story, DISPUTED);
        assert_eq!(story.s.campaign.selection().complete, Completeness::Complete, "{rounds}");
        assert_eq!(story.s.campaign.selection().items, [story.item(0)]);
    }
}

#[test]
fn a_panel_that_scores_disputes_what_it_gives_much_and_little() {
    let mut story = with(scored(1), 1);
    let given = |text: &str| PanelMark::Scored(text.parse().unwrap());
    let first =
        [["4,4", "5,5", "2,2"], ["4,4", "0,1", "3,3"], ["3,4", "2,3", "2,3"]].map(|m| m.map(given));
    vote(&mut story, first);
    assert_eq!(items(story.s.round()), only(&story, 1));
    vote(&mut story, [[given("5,5"); 3]; 3]);
    assert_eq!(story.s.campaign.selection().items, [story.item(1)]);
}

#[test]
fn no_tie_is_broken_before_the_last_round_and_then_among_everything() {
    let mut charter = charter();
    charter.panel.tie_ladder = [TieStep::SecondaryStatistic, TieStep::Lot].into();
    let mut story = with(charter, 1);
    // The first and the third tie; the second is disputed.
    let first = vote(&mut story, [[Yes, Yes, Yes], [Yes, No, Yes], [No, Abstain, Abstain]]);
    assert_eq!(items(story.s.round()), [story.item(0), story.item(1)].into());
    assert_eq!(story.s.campaign.rounds[&first].broken, []);
    // Now the first has two of three again and one against it, the third has none: it was carried along.
    let last = vote(&mut story, [[Yes, No, No], [Yes, No, No], [No, No, No]]);
    let broken = &story.s.campaign.rounds[&last].broken;
    assert_eq!((broken.len(), &broken[0].chosen), (1, &vec![story.item(2)]));
    assert_eq!(story.s.campaign.selection().items, [story.item(2)]);
}

#[test]
fn a_run_off_may_be_about_what_was_carried_along() {
    let mut story = with(charter(), 1);
    let first_conflict =
        Command::DeclareConflict { round: story.s.round().id, items: vec![story.item(2)] };
    story.s.given(PANEL[2], first_conflict);
    story.s.opens();
    let (a, b, c) = (story.item(0), story.item(1), story.item(2));
    story.s.marks(PANEL[0], &[(a, Yes), (b, Yes), (c, Yes)]);
    story.s.marks(PANEL[1], &[(a, Yes), (b, No), (c, Yes)]);
    story.s.marks(PANEL[2], &[(a, Yes)]);
    story.s.closes();
    let further = vote(&mut story, [[No; 3]; 3]);
    let run_off = story.s.round();
    assert_eq!(run_off.run_off_of(), Some(further));
    assert_eq!(items(run_off), [a, c].into());
    assert_eq!(run_off.recused(id_of(PANEL[2])), [c].into());
    let run_off = story.s.opens();
    assert_eq!(story.s.campaign.rounds[&run_off].eligible(c), 2);
    story.s.marks(PANEL[0], &[(c, Yes), (a, No)]);
    story.s.marks(PANEL[1], &[(c, Yes), (a, No)]);
    story.s.closes();
    // That they are far apart of nothing is not asked any more.
    assert_eq!(story.s.campaign.selection().items, [c]);
}

#[test]
fn conflicts_stand_in_a_further_round_and_others_may_join_them() {
    let mut story = with(charter(), 1);
    let declare = |story: &Story, n| Command::DeclareConflict {
        round: story.s.round().id,
        items: vec![story.item(n)],
    };
    let early = declare(&story, 1);
    story.s.given(PANEL[2], early);
    vote_without(&mut story, 2, [[Yes, Yes], [Yes, No]]);
    let on_another_item = declare(&story, 0);
    assert_eq!(story.s.refused(PANEL[0], on_another_item), "not_on_slate");
    let found = declare(&story, 1);
    story.s.given(PANEL[1], found);
    let further = story.s.opens();
    assert_eq!(story.s.campaign.rounds[&further].eligible(story.item(1)), 1);
    for panelist in [PANEL[1], PANEL[2]] {
        let mark = Operation::Mark([(story.item(1), Yes)].into());
        assert!(story.s.votes(panelist, mark).is_err());
    }
}

#[test]
fn whoever_has_read_a_count_records_no_conflict_for_somebody_else() {
    let mut story = with(charter(), 1);
    let record = |story: &Story, panelist: Actor| Command::RecordConflict {
        round: story.s.round().id,
        panelist: id_of(panelist),
        items: vec![story.item(1)],
    };
    let told = record(&story, PANEL[2]);
    story.s.given(CHAIR, told);
    vote_without(&mut story, 2, [[Yes, Yes], [Yes, No]]);
    let about_an_opponent = record(&story, PANEL[1]);
    assert_eq!(story.s.refused(CHAIR, about_an_opponent.clone()), "not_allowed");
    let (round, items) = (story.s.round().id, vec![story.item(1)]);
    story.s.given(PANEL[1], Command::DeclareConflict { round, items });
    let shown = view::round(&story.s.campaign, round, &story.s.campaign.viewer(Some(id_of(HOST))));
    let conflicts = shown.unwrap().conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!((conflicts[0].panelists, conflicts[0].late), (2, 1));
    // Nor does the chair once a round without a quorum is held again.
    let round = story.s.opens();
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    assert_eq!(story.s.refused(CHAIR, record(&story, PANEL[0])), "not_allowed");
}

#[test]
fn a_further_round_ends_though_all_that_it_asks_about_was_withdrawn() {
    let mut story = with(charter(), 1);
    vote(&mut story, DISPUTED);
    let challenge = story.challenges[1];
    story.s.given(MEMBERS[1], Command::Withdraw { challenge });
    let further = story.s.opens();
    let mark = Operation::Mark([(story.item(1), Yes)].into());
    assert!(story.s.votes(PANEL[0], mark).is_err());
    story.s.closes();
    assert_eq!(sure(&story, further), [story.item(0)], "what was said before decides");
    assert_eq!(story.s.campaign.selection().complete, Completeness::Complete);
}

#[test]
fn a_run_off_asks_for_no_more_voices_than_can_vote_in_it() {
    let mut charter = charter();
    charter.panel.item_quorum = share("1/3");
    let mut story = Story::with(charter, Stage::Panel);
    let (a, b, c) = (story.item(0), story.item(1), story.item(2));
    let round = story.s.round().id;
    for panelist in &PANEL[1..] {
        story.s.given(*panelist, Command::DeclareConflict { round, items: vec![a, b] });
    }
    story.s.opens();
    story.s.marks(PANEL[0], &[(a, Yes), (b, Yes)]);
    story.s.marks(PANEL[1], &[(c, No)]);
    story.s.closes();
    assert_eq!(items(story.s.round()), [a, b].into(), "they tie");
    story.s.opens();
    story.s.marks(PANEL[0], &[(b, Yes)]);
    story.s.closes();
    assert_eq!(story.s.campaign.selection().items, [b]);
}

/// The first two of the panel vote on the first two items, another one on the first alone.
fn vote_without(story: &mut Story, other: usize, marks: [[PanelMark; 2]; 2]) {
    story.s.opens();
    for (panelist, marks) in PANEL.into_iter().zip(marks) {
        story.s.marks(panelist, &[(story.item(0), marks[0]), (story.item(1), marks[1])]);
    }
    story.s.marks(PANEL[other], &[(story.item(0), Yes)]);
    story.s.closes();
}

#[test]
fn a_further_round_that_is_voided_or_misses_its_quorum_is_held_again() {
    let mut story = with(charter(), 1);
    vote(&mut story, DISPUTED);
    let further = story.s.opens();
    let origin = story.s.round().origin;
    story.s.given(CHAIR, Command::VoidRound { round: further, reason: because() });
    assert_eq!((story.s.round().origin, items(story.s.round())), (origin, only(&story, 1)));
    story.s.opens();
    let round = story.s.closes();
    assert_eq!(story.s.campaign.selection().complete, Completeness::NoQuorum);
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    vote(&mut story, [[Yes; 3]; 3]);
    assert_eq!(story.s.campaign.selection().complete, Completeness::Open, "two items tie");
}

#[test]
fn a_count_that_goes_on_stands() {
    let mut story = with(charter(), 1);
    let round = vote(&mut story, DISPUTED);
    for actor in [CHAIR, HOST] {
        let void = Command::VoidRound { round, reason: because() };
        assert_eq!(story.s.refused(actor, void), "round_state");
    }
}

#[test]
fn a_charter_has_further_rounds_where_marks_are_counted_one_by_one_and_published() {
    let checked = |charter: Charter, further_rounds, disclosure| {
        let mut charter = charter;
        charter.panel.further_rounds = further_rounds;
        charter.panel.disclosure = disclosure;
        charter.check()
    };
    let refused = Err(CharterError::FurtherRounds);
    for disclosure in [None, Some(Disclosure::Slips)] {
        assert_eq!(checked(charter(), 2, disclosure), Ok(()));
        assert_eq!(checked(scored(1), 2, disclosure), Ok(()));
        assert_eq!(checked(charter(), 3, disclosure), refused);
    }
    assert_eq!(checked(charter(), 1, Some(Disclosure::ResultOnly)), refused);
    for charter in [proportional(1), ranked(1)] {
        assert_eq!(checked(charter.clone(), 0, Some(Disclosure::Ballots)), Ok(()));
        assert_eq!(checked(charter, 1, Some(Disclosure::Ballots)), refused);
    }
}
