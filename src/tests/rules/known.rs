//! Polls whose outcome is known, with their source.

use pathways::rule::{
    Grade, Listing, Poll, Ranked, StvCause, approval_committees, score_committees, scottish_stv,
    sequential_phragmen,
};

fn ranking(order: &[usize]) -> Ranked {
    order.iter().map(|item| vec![*item]).collect()
}

/// "ABC" as items, numbered by the letter's place in the names.
fn among(names: &str, letters: &str) -> Vec<usize> {
    letters.chars().map(|letter| names.find(letter).unwrap()).collect()
}

#[test]
fn phragmens_own_example_elects_a_then_q_then_b() {
    // Phragmén 1894, as example 3.1 in Janson, "Phragmén's and Thiele's election methods" (2016).
    let names = "ABCPQR";
    let ballots = [(1034, "ABC"), (519, "PQR"), (90, "ABQ"), (47, "APQ")];
    let ballots = ballots.map(|(count, on)| (count, among(names, on).into_iter().collect()));
    let found = sequential_phragmen(&Poll::new(6, ballots).unwrap(), 3);
    let order: Vec<usize> = found.steps.iter().map(|step| step.item).collect();
    assert_eq!(order, among(names, "AQB"));
    assert_eq!(found.committees.all, [vec![0, 1, 4]]);
    assert_eq!(found.committees.listing, Listing::Complete);
    let loads = found.steps.iter().map(|step| step.load.as_ref().unwrap().to_string());
    let loads: Vec<String> = loads.collect();
    // One load over A's 1,171 voters; then Q's 656, of whom 137 carry that already.
    assert_eq!(loads[..2], ["1/1171", &format!("{}/{}", (1171 + 137) / 4, 1171 * 656 / 4)]);
}

#[test]
fn phragmen_gives_two_equal_groups_a_seat_each_where_approval_gives_one_group_both() {
    let ballots = || [(51, [0, 1].into()), (49, [2, 3].into())];
    let poll = Poll::new(4, ballots()).unwrap();
    assert_eq!(approval_committees(&poll, 2).committees.all, [vec![0, 1]]);
    let found = sequential_phragmen(&poll, 2).committees;
    assert_eq!(found.all, [vec![0, 2], vec![0, 3], vec![1, 2], vec![1, 3]]);
    assert_eq!((found.sure, found.tied, found.seats_left), (vec![], vec![0, 1, 2, 3], 2));
}

#[test]
fn an_item_that_nobody_approves_comes_last_and_ties_with_its_like() {
    let poll = Poll::new(4, [(3, [1].into())]).unwrap();
    for found in
        [sequential_phragmen(&poll, 2).committees, approval_committees(&poll, 2).committees]
    {
        assert_eq!(found.all, [vec![0, 1], vec![1, 2], vec![1, 3]]);
        assert_eq!((found.sure, found.tied), (vec![1], vec![0, 2, 3]));
    }
    let loads: Vec<bool> =
        sequential_phragmen(&poll, 4).steps.iter().map(|step| step.load.is_some()).collect();
    assert_eq!(loads, [true, false, false, false]);
}

#[test]
fn a_tie_between_two_who_are_both_elected_is_none() {
    let poll = Poll::new(3, [(2, [0].into()), (2, [1].into()), (1, [2].into())]).unwrap();
    let found = sequential_phragmen(&poll, 2);
    assert_eq!(found.committees.all, [vec![0, 1]]);
    assert_eq!(found.committees.tied, Vec::<usize>::new());
    assert_eq!(found.steps[0].equals, [0, 1]);
}

#[test]
fn more_ties_than_can_be_followed_leave_sure_what_was_elected_before_them() {
    let mut ballots = vec![(5, [0].into())];
    ballots.extend((1..40).map(|item| (1, [item].into())));
    let found = sequential_phragmen(&Poll::new(40, ballots).unwrap(), 20).committees;
    assert_eq!(found.listing, Listing::Capped);
    assert_eq!((found.sure, found.seats_left), (vec![0], 19));
    assert_eq!(found.tied, (1..40).collect::<Vec<_>>());
}

#[test]
fn scores_are_means_over_all_ballots() {
    let grade = |points| Grade::try_from(points).unwrap();
    let ballots = [(1, [(0, grade(5)), (1, grade(3))].into()), (1, [(1, grade(3))].into())];
    let found = score_committees(&Poll::new(3, ballots).unwrap(), 1);
    assert_eq!(
        found.scores.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["5/2", "3/1", "0/1"]
    );
    assert_eq!(found.tiers, [vec![1], vec![0], vec![2]]);
    assert_eq!(found.committees.sure, [1]);
}

#[test]
fn the_arithmetic_of_the_scottish_rules_decides_the_last_seat() {
    // From the tracker of VoteKit, number 311: exact arithmetic ties A5 with B1 at 8 votes, five decimals leave A5 below.
    let ballots = [(52, ranking(&[0, 1, 2, 3, 4])), (8, ranking(&[5]))];
    let count = scottish_stv(&Poll::new(6, ballots).unwrap(), 5);
    assert_eq!(count.quota.to_string(), "11.00000");
    assert_eq!(count.sequence.committees.all, [vec![0, 1, 2, 3, 5]]);
    let totals = &count.sequence.steps[4].totals;
    assert_eq!(
        (totals[4].to_string(), totals[5].to_string()),
        ("7.99968".into(), "8.00000".into())
    );
}

#[test]
fn equals_are_told_apart_by_the_latest_earlier_stage_at_which_they_differed() {
    let ballots = |d: &[usize], c: u64| {
        [(4, ranking(&[0])), (3, ranking(&[1, 2])), (c, ranking(&[2, 1])), (1, ranking(d))]
    };
    // B and C are equal once D is excluded; C had fewer before, so C is excluded and B wins.
    let count = scottish_stv(&Poll::new(4, ballots(&[3, 2, 1], 2)).unwrap(), 1);
    let causes: Vec<StvCause> = count.sequence.steps.iter().map(|step| step.cause).collect();
    let excluded = [3, 2].map(StvCause::Exclusion);
    assert_eq!(causes, [&[StvCause::FirstPreferences], &excluded[..]].concat());
    assert_eq!(count.sequence.committees.all, [vec![1]]);
    // Where they never differed, a lot decides: both outcomes stand.
    let count = scottish_stv(&Poll::new(4, ballots(&[3], 3)).unwrap(), 1);
    assert_eq!(count.sequence.committees.all, [vec![1], vec![2]]);
    assert_eq!(count.sequence.steps[2].equals, [1, 2]);
}

#[test]
fn candidates_without_a_vote_are_excluded_in_any_order_with_one_result() {
    let ballots = [(3, ranking(&[0])), (2, ranking(&[1]))];
    let count = scottish_stv(&Poll::new(12, ballots).unwrap(), 1);
    assert_eq!(count.sequence.committees.all, [vec![0]]);
    assert_eq!(count.sequence.committees.listing, Listing::Complete);
}

#[test]
fn a_poll_without_ballots_leaves_everything_open() {
    let approvals = Poll::new(3, []).unwrap();
    let rankings: Poll<Ranked> = Poll::new(3, []).unwrap();
    let all = [vec![0], vec![1], vec![2]];
    assert_eq!(approval_committees(&approvals, 1).committees.all, all);
    assert_eq!(sequential_phragmen(&approvals, 1).committees.all, all);
    assert_eq!(scottish_stv(&rankings, 1).sequence.committees.all, all);
}
