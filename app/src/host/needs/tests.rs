use pathways::campaign;

use super::*;

const NOW: Timestamp = Timestamp::from_unix(1_800_000_000);

fn unmet(guard: Guard, have: u64) -> Precondition {
    Precondition { guard, have, need: campaign::Need::Exactly(have + 1) }
}

fn calm(stage: Stage, next: Stage) -> Facts {
    let next = Some((next, Some(NOW.after(Seconds::days(30)))));
    Facts { stage, next, has_contact: true, ..Facts::default() }
}

fn open(closes_at: Option<Timestamp>) -> Current {
    let state = RoundState::Open;
    Current { kind: Kind::Upvote, state, closes_at, opening: Vec::new(), origin: None }
}

#[test]
fn a_campaign_that_waits_for_nothing_needs_nothing() {
    assert_eq!(needs(&calm(Stage::Call, Stage::Theming), NOW), []);
}

#[test]
fn the_most_urgent_comes_first() {
    let signature = unmet(Guard::ThemesUnsigned, 2);
    let facts = Facts {
        is_waiting: true,
        next: Some((Stage::Upvote, Some(NOW))),
        preconditions: vec![signature, unmet(Guard::ChallengesPending, 3)],
        pending: Some((3, NOW)),
        theme_questions: 1,
        merges_due: 1,
        untranslated: 4,
        has_contact: false,
        is_list_empty: true,
        is_panel_empty: true,
        ..calm(Stage::Theming, Stage::Upvote)
    };
    let expected = [
        Need::StageWaits(Stage::Upvote),
        Need::Unmet(signature),
        Need::Moderation { count: 3, since: NOW },
        Need::ThemeQuestions(1),
        Need::MergesDue(1),
        Need::Untranslated(4),
        Need::NobodyListed,
        Need::NobodyOnPanel,
        Need::NobodyToAsk,
    ];
    assert_eq!(needs(&facts, NOW), expected);
}

#[test]
fn what_only_time_brings_is_no_need() {
    let preconditions = vec![
        unmet(Guard::RoundsPublished, 0),
        unmet(Guard::DecisionComplete, 0),
        unmet(Guard::ContestSecondsLeft, 60),
        unmet(Guard::RecountsDue, 1),
    ];
    let far = NOW.after(Seconds::days(9));
    let facts = calm(Stage::Upvote, Stage::Panel);
    let facts = Facts { preconditions, current: Some(open(Some(far))), ..facts };
    assert_eq!(needs(&facts, NOW), []);
    let without_round = Facts { current: None, ..facts };
    let incomplete =
        [Guard::RoundsPublished, Guard::DecisionComplete].map(|guard| Need::Unmet(unmet(guard, 0)));
    assert_eq!(needs(&without_round, NOW), incomplete);
}

#[test]
fn unanswered_contests_and_missing_reasons_are_needs() {
    let guards = [Guard::ContestsOpen, Guard::ReasonsMissing, Guard::ReasonsUnconfirmed];
    let preconditions = guards.map(|guard| unmet(guard, 1)).to_vec();
    let facts = Facts { preconditions, ..calm(Stage::Decided, Stage::Pathways) };
    let expected = guards.map(|guard| Need::Unmet(unmet(guard, 1)));
    assert_eq!(needs(&facts, NOW), expected);
    let ways = expected.each_ref().map(Need::way);
    assert_eq!(ways, [Some(Way::Contests), Some(Way::Reasons), Some(Way::Reasons)]);
}

#[test]
fn a_prepared_box_opens_once_nothing_is_missing() {
    let of = |opening, origin| {
        let state = RoundState::Prepared;
        let kind = Kind::Panel;
        let current = Some(Current { kind, state, closes_at: None, opening, origin });
        needs(&Facts { current, ..calm(Stage::Panel, Stage::Decided) }, NOW)
    };
    let first = "00000000-0000-4000-8000-000000000001".parse().unwrap();
    assert_eq!(of(Vec::new(), None), [Need::BoxReady(Kind::Panel)]);
    assert_eq!(of(Vec::new(), Some(Origin::RunOffOf(first))), [Need::RunOffReady]);
    assert_eq!(of(Vec::new(), Some(Origin::FurtherTo(first))), [Need::FurtherRoundReady]);
    let nobody = unmet(Guard::Panelists, 0);
    assert_eq!(of(vec![nobody], None), [Need::Unmet(nobody)]);
}

#[test]
fn a_stage_without_a_date_is_offered_once_nothing_stands_in_its_way() {
    let next = |stage| Some((stage, None));
    let calm = Facts { next: next(Stage::Theming), ..calm(Stage::Call, Stage::Theming) };
    assert_eq!(needs(&calm, NOW), [Need::StageReady(Stage::Theming)]);
    assert_eq!(Need::StageReady(Stage::Theming).way(), Some(Way::Stages));
    let pending = unmet(Guard::ContestSecondsLeft, 60);
    assert_eq!(needs(&Facts { preconditions: vec![pending], ..calm.clone() }, NOW), []);
    assert_eq!(needs(&Facts { next: next(Stage::Archived), ..calm }, NOW), []);
}

#[test]
fn a_box_without_an_end_waits_for_a_hand() {
    let facts = Facts { current: Some(open(None)), ..calm(Stage::Upvote, Stage::Decided) };
    assert_eq!(needs(&facts, NOW), [Need::BoxWithoutEnd]);
}

#[test]
fn a_deadline_is_told_two_days_ahead_and_once() {
    let at = |seconds| NOW.after(Seconds(seconds));
    let with = |stage_at, closes_at| {
        let facts = calm(Stage::Upvote, Stage::Panel);
        let next = Some((Stage::Panel, stage_at));
        needs(&Facts { next, current: Some(open(closes_at)), ..facts }, NOW)
    };
    let two_days = at(SOON.0);
    assert_eq!(with(Some(two_days), Some(two_days)), [Need::BoxCloses(two_days)]);
    assert_eq!(with(Some(at(SOON.0 + 1)), Some(at(SOON.0 + 1))), []);
    let both = [Need::StageSoon(Stage::Panel, at(7)), Need::BoxCloses(at(5))];
    assert_eq!(with(Some(at(7)), Some(at(5))), both);
}

#[test]
fn translations_are_asked_for_when_a_vote_comes_next() {
    let at = |stage, next| needs(&Facts { untranslated: 2, ..calm(stage, next) }, NOW);
    assert_eq!(at(Stage::Call, Stage::Theming), []);
    assert_eq!(at(Stage::Call, Stage::Upvote), [Need::Untranslated(2)]);
    assert_eq!(at(Stage::Theming, Stage::Upvote), [Need::Untranslated(2)]);
    assert_eq!(at(Stage::Upvote, Stage::Panel), []);
}

#[test]
fn a_topic_without_a_lead_waits_for_a_host() {
    let facts = Facts { topics_without_lead: 2, ..calm(Stage::Pathways, Stage::Archived) };
    assert_eq!(needs(&facts, NOW), [Need::TopicsWithoutLead(2)]);
    assert_eq!(Need::TopicsWithoutLead(2).way(), Some(Way::Topics));
}
