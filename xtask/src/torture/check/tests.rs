use super::*;
use crate::torture::history::{Answer, Append, Life, Order, Place};
use uuid::Uuid;

const ALICE: Voice = Voice(0);
const QUOTA: usize = 2;

fn item(name: &str) -> Item {
    Item(name.to_owned())
}

fn ballot(version: u64, marks: &[&str]) -> Ballot {
    Ballot { version, marks: marks.iter().map(|name| item(name)).collect() }
}

fn counted(version: u64, marks: &[&str]) -> Answer {
    Answer::Acknowledged(ballot(version, marks))
}

fn attempt(key: u128, act: Act, name: &str, answer: Answer) -> Attempt {
    let order = Order { key: Uuid::from_u128(key), act, item: item(name) };
    Attempt { voice: ALICE, order, life: Life(1), answer }
}

fn in_life(life: u32, attempt: Attempt) -> Attempt {
    Attempt { life: Life(life), ..attempt }
}

fn findings(history: &[Attempt], shown: Ballot) -> Vec<Finding> {
    ballots(history, QUOTA, &BTreeMap::from([(ALICE, shown)]))
}

fn support_and_change_of_mind() -> Vec<Attempt> {
    vec![
        attempt(1, Act::Support, "a", counted(1, &["a"])),
        attempt(2, Act::Support, "b", counted(2, &["a", "b"])),
        attempt(3, Act::Support, "c", Answer::Refused("quota".to_owned())),
        attempt(4, Act::Withdraw, "a", counted(3, &["b"])),
    ]
}

#[test]
fn a_faithful_server_gives_no_finding() {
    assert_eq!(findings(&support_and_change_of_mind(), ballot(3, &["b"])), []);
}

#[test]
fn a_lost_support_is_found() {
    let lost = Finding::Lost { voice: ALICE, item: item("b"), act: Act::Support };
    assert_eq!(findings(&support_and_change_of_mind(), ballot(3, &[])), [lost]);
}

#[test]
fn a_lost_withdrawal_and_an_old_version_are_found() {
    let behind = Finding::Behind { voice: ALICE, acknowledged: 3, shown: 2 };
    let lost = Finding::Lost { voice: ALICE, item: item("a"), act: Act::Withdraw };
    assert_eq!(findings(&support_and_change_of_mind(), ballot(2, &["a", "b"])), [behind, lost]);
}

#[test]
fn a_ballot_that_went_back_to_nothing_is_found() {
    let found = findings(&support_and_change_of_mind(), Ballot::default());
    assert_eq!(found.iter().filter(|finding| finding.is_loss()).count(), 2);
}

#[test]
fn lost_operations_are_counted_from_the_version_that_is_shown() {
    let history = support_and_change_of_mind();
    for (shown, lost_count) in [(ballot(3, &["b"]), 0), (ballot(2, &["a", "b"]), 1)] {
        let shown = Shown { ballots: BTreeMap::from([(ALICE, shown)]), log: vec![] };
        assert_eq!(lost(&history, &shown), lost_count);
    }
    assert_eq!(lost(&history, &Shown::default()), 3);
}

#[test]
fn a_missing_ballot_is_found() {
    let found = ballots(&support_and_change_of_mind(), QUOTA, &BTreeMap::new());
    assert_eq!(found, [Finding::NoBallot(ALICE)]);
}

#[test]
fn an_unanswered_order_may_be_counted_or_not() {
    let history = [attempt(1, Act::Support, "a", Answer::Unknown)];
    assert_eq!(findings(&history, Ballot::default()), []);
    assert_eq!(findings(&history, ballot(1, &["a"])), []);
}

#[test]
fn an_unanswered_order_explains_a_difference_of_its_own_life_only() {
    let unanswered = attempt(2, Act::Withdraw, "a", Answer::Unknown);
    let acknowledged = attempt(1, Act::Support, "a", counted(1, &["a"]));
    let same_life = [acknowledged.clone(), unanswered.clone()];
    assert_eq!(findings(&same_life, ballot(2, &[])), []);

    let earlier_life = [unanswered, in_life(2, acknowledged)];
    let lost = Finding::Lost { voice: ALICE, item: item("a"), act: Act::Support };
    assert_eq!(findings(&earlier_life, ballot(2, &[])), [lost]);
}

#[test]
fn an_order_sent_again_and_counted_once_is_fine() {
    let history = [
        attempt(1, Act::Support, "a", Answer::Unknown),
        in_life(2, attempt(1, Act::Support, "a", counted(1, &["a"]))),
    ];
    assert_eq!(findings(&history, ballot(1, &["a"])), []);
}

#[test]
fn an_order_that_acted_twice_is_found() {
    let history = [
        attempt(1, Act::Support, "a", Answer::Unknown),
        in_life(2, attempt(1, Act::Support, "a", counted(2, &["a"]))),
    ];
    let twice = Finding::Twice { voice: ALICE, shown: 2, possible: 1 };
    assert_eq!(findings(&history, ballot(2, &["a"])), [twice]);
}

#[test]
fn an_order_with_two_versions_is_found() {
    let history = [
        attempt(1, Act::Support, "a", counted(1, &["a"])),
        attempt(1, Act::Support, "a", counted(2, &["a"])),
        attempt(2, Act::Support, "b", Answer::Unknown),
    ];
    let two = Finding::TwoVersions { voice: ALICE, item: item("a") };
    assert_eq!(findings(&history, ballot(2, &["a"])), [two]);
}

#[test]
fn two_orders_with_one_version_are_found() {
    let history = [
        attempt(1, Act::Support, "a", counted(1, &["a"])),
        attempt(2, Act::Support, "b", counted(1, &["a", "b"])),
    ];
    let shared = Finding::SharedVersion { voice: ALICE, version: 1 };
    assert_eq!(findings(&history, ballot(1, &["a", "b"])), [shared]);
}

#[test]
fn double_marks_and_marks_of_nobody_are_found() {
    let history = [attempt(1, Act::Support, "a", counted(1, &["a"]))];
    assert_eq!(findings(&history, ballot(1, &["a", "a"])), [Finding::DoubleMark(ALICE)]);
    let unexplained = Finding::Unexplained { voice: ALICE, item: item("b") };
    assert_eq!(findings(&history, ballot(1, &["a", "b"])), [unexplained]);
}

#[test]
fn a_refused_order_that_counts_all_the_same_is_found() {
    let history = [attempt(1, Act::Support, "a", Answer::Refused("late".to_owned()))];
    let twice = Finding::Twice { voice: ALICE, shown: 1, possible: 0 };
    let unexplained = Finding::Unexplained { voice: ALICE, item: item("a") };
    assert_eq!(findings(&history, ballot(1, &["a"])), [twice, unexplained]);
}

#[test]
fn more_marks_than_the_quota_are_found_even_if_only_acknowledged() {
    let history = [
        attempt(1, Act::Support, "a", counted(1, &["a"])),
        attempt(2, Act::Support, "b", counted(2, &["a", "b"])),
        attempt(3, Act::Support, "c", counted(3, &["a", "b", "c"])),
        attempt(4, Act::Withdraw, "c", counted(4, &["a", "b"])),
    ];
    let over = Finding::OverQuota { voice: ALICE, marks: 3 };
    assert_eq!(findings(&history, ballot(4, &["a", "b"])), [over]);
}

fn entries(numbers: &[u64]) -> Vec<Entry> {
    numbers.iter().map(|&seq| Entry { place: place(seq), text: format!("text {seq}") }).collect()
}

fn place(seq: u64) -> Place {
    Place { seq, fact: "noted".to_owned() }
}

fn append(key: u128, answer: Answer<Place>) -> Append {
    Append { key: Uuid::from_u128(key), answer }
}

fn appended(key: u128, seq: u64) -> Append {
    append(key, Answer::Acknowledged(place(seq)))
}

#[test]
fn a_log_with_what_was_acknowledged_gives_no_finding() {
    let appends =
        [append(1, Answer::Unknown), appended(1, 1), append(2, Answer::Unknown), appended(3, 2)];
    assert_eq!(log(&entries(&[0]), &entries(&[0, 1]), &appends, &entries(&[0, 1, 2])), []);
    assert_eq!(log(&entries(&[0]), &[], &appends, &entries(&[0, 1, 2, 3])), []);
}

#[test]
fn a_log_with_a_hole_or_a_missing_end_is_found() {
    let before = entries(&[0, 1, 2]);
    let now = entries(&[0, 1, 3]);
    let hole = Finding::LogHole { expected: 2, found: 3 };
    assert_eq!(log(&before, &[], &[], &now), [hole]);
    assert_eq!(
        log(&before, &before, &[], &entries(&[0, 1])),
        [Finding::LogShrank { before: 3, now: 2 }],
    );
}

#[test]
fn an_entry_that_is_lost_or_has_changed_is_found() {
    let start = entries(&[0]);
    assert_eq!(log(&start, &start, &[appended(1, 1)], &start), [Finding::LostEntry { seq: 1 }]);
    let mut changed = start.clone();
    changed[0].text.push('!');
    assert_eq!(log(&start, &start, &[], &changed), [Finding::EntryChanged { seq: 0 }]);
}

#[test]
fn a_wish_with_two_entries_and_an_entry_of_two_wishes_are_found() {
    let (start, now) = (entries(&[0]), entries(&[0, 1, 2]));
    let twice = [appended(1, 1), appended(1, 2)];
    let excess = Finding::EntryTwice { shown: 3, possible: 2 };
    assert_eq!(log(&start, &start, &twice, &now), [Finding::SharedEntry { seq: 2 }, excess]);
    let shared = [appended(1, 1), appended(2, 1)];
    assert_eq!(log(&start, &start, &shared, &now), [Finding::SharedEntry { seq: 1 }]);
}

#[test]
fn a_refused_wish_that_is_in_the_log_is_found() {
    let refused = [append(1, Answer::Refused("not_allowed".to_owned()))];
    let excess = Finding::EntryTwice { shown: 2, possible: 1 };
    assert_eq!(log(&entries(&[0]), &[], &refused, &entries(&[0, 1])), [excess]);
}
