use super::*;

/// A consultation from what each voter answered: a comment's number to agree, its negative to
/// disagree. All comments up to `comments` are accepted.
fn consultation(comments: u64, answers: &[(u64, &[i64])]) -> Consultation {
    let mut consultation = Consultation::default();
    consultation.accepted.extend((1..=comments).map(CommentId));
    for (voter, own) in answers {
        for answer in *own {
            let vote = if *answer < 0 { Vote::Disagree } else { Vote::Agree };
            let comment = CommentId(answer.unsigned_abs());
            consultation.last_votes.insert((VoterId(*voter), comment), vote);
        }
    }
    consultation
}

fn comments(numbers: &[u64]) -> BTreeSet<CommentId> {
    numbers.iter().copied().map(CommentId).collect()
}

fn approved(ballot: &Ballot) -> BTreeSet<CommentId> {
    ballot.iter().filter(|&(_, &mark)| mark == Mark::Approve).map(|(&item, _)| item).collect()
}

#[test]
fn the_seven_who_agree_most_sit_on_the_panel_and_ties_go_to_the_smaller_number() {
    let answers: &[(u64, &[i64])] = &[
        (20, &[1, 2]),
        (10, &[1]),
        (9, &[3]),
        (8, &[1, -2, -3]),
        (7, &[2]),
        (6, &[2]),
        (5, &[-1]),
        (4, &[3]),
        (3, &[1]),
        (2, &[3]),
    ];
    let panel = Panel::seat(&consultation(3, answers));
    let seated: Vec<_> = panel.first_ballots.keys().map(|voter| voter.0).collect();
    assert_eq!(seated, [2, 3, 4, 6, 7, 8, 20]);
}

#[test]
fn a_comment_that_was_not_accepted_earns_no_seat() {
    let panel = Panel::seat(&consultation(1, &[(1, &[2, 3, 4]), (2, &[1])]));
    assert_eq!(panel.first_ballots.into_keys().collect::<Vec<_>>(), [VoterId(2)]);
}

/// What every panelist marks.
fn slate_of(panel: &Panel) -> BTreeSet<CommentId> {
    panel.first_ballots.values().flat_map(|ballot| ballot.keys().copied()).collect()
}

#[test]
fn the_slate_is_the_first_twelve_and_every_tie_with_the_twelfth() {
    let first: Vec<i64> = (1..=11).collect();
    let second: Vec<i64> = (1..=13).collect();
    let panel = Panel::seat(&consultation(14, &[(1, &first), (2, &second)]));
    assert_eq!(slate_of(&panel), (1..=13).map(CommentId).collect());
}

#[test]
fn a_short_consultation_is_the_slate_as_a_whole() {
    let panel = Panel::seat(&consultation(3, &[(1, &[2])]));
    assert_eq!(slate_of(&panel), comments(&[1, 2, 3]));
}

#[test]
fn a_panelist_marks_as_she_voted() {
    let mut consultation = consultation(4, &[(1, &[1, -2])]);
    consultation.last_votes.insert((VoterId(1), CommentId(3)), Vote::Pass);
    let panel = Panel::seat(&consultation);
    let marks: Vec<_> = panel.first_ballots.into_values().flat_map(BTreeMap::into_values).collect();
    assert_eq!(marks, [Mark::Approve, Mark::Decline, Mark::Abstain, Mark::Abstain]);
}

/// Comment 3 has most supports, then 2, then 1; comment 4 has one.
const DIVIDED: &[(u64, &[i64])] = &[(1, &[1, 2, 3]), (2, &[1, 3]), (3, &[2, 3]), (4, &[2, 3, 4])];

fn check_run_off(attempt: Attempt, tied: &[u64], seats_left: usize, expected: [&[u64]; 4]) {
    let panel = Panel::seat(&consultation(4, DIVIDED));
    let run_off = RunOff { attempt, tied: comments(tied), seats_left };
    let ballots = panel.run_off_ballots(&run_off);
    let shown: Vec<_> = ballots.values().map(approved).collect();
    assert_eq!(shown, expected.map(comments), "{run_off:?}");
    assert!(ballots.values().all(|ballot| ballot.keys().copied().eq(run_off.tied.clone())));
}

#[test]
fn in_the_first_run_off_a_panelist_approves_her_favourites_of_what_she_approved() {
    check_run_off(Attempt::First, &[1, 2, 3], 1, [&[3], &[3], &[3], &[3]]);
    check_run_off(Attempt::First, &[1, 2, 3], 2, [&[2, 3], &[1, 3], &[2, 3], &[2, 3]]);
    check_run_off(Attempt::First, &[1, 2, 4], 1, [&[2], &[1], &[2], &[2]]);
    check_run_off(Attempt::First, &[1, 4], 1, [&[1], &[1], &[], &[4]]);
}

#[test]
fn a_later_run_off_fills_exactly_the_seats_left() {
    check_run_off(Attempt::Later, &[1, 2, 4], 1, [&[2]; 4]);
    check_run_off(Attempt::Later, &[1, 2, 4], 2, [&[1, 2]; 4]);
}

#[test]
fn among_equally_supported_items_the_smaller_number_is_the_favourite() {
    let panel = Panel::seat(&consultation(3, &[(1, &[3, 2]), (2, &[2, 3]), (3, &[1])]));
    let tied = comments(&[2, 3]);
    let run_off = RunOff { attempt: Attempt::First, tied, seats_left: 1 };
    let shown: Vec<_> = panel.run_off_ballots(&run_off).values().map(approved).collect();
    assert_eq!(shown, [comments(&[2]), comments(&[2]), comments(&[])]);
}
