//! The charter: what contradicts itself is refused, and parts freeze one after the other.

use pathways::{
    campaign::{Command, Fact, Part, Refusal},
    charter::{
        Admission, Charter, CharterError, Disclosure, GroupQuestion, Method, Quota, SlateKind,
        SlateRule, TieStep,
        groups::{FEWEST_ANSWERS, MOST_ANSWERS, MOST_QUESTIONS},
    },
    number::Fraction,
    stage::Stage,
    time::Seconds,
};

use crate::given::{
    HOST, START, Scenario, Story, because, both, charter, members_decide, parsed, path,
    proportional, ranked, scored,
};

type Edit = fn(&mut Charter);

const PATH: Edit = |charter| {
    charter.path = path(&[Stage::Draft, Stage::Panel, Stage::Decided, Stage::Archived]);
};
const ADMISSION: Edit = |charter| charter.admission = Admission::Email;
const SCHEDULE: Edit = |charter| {
    charter.schedule.insert(Stage::Archived, START.after(Seconds::days(900)));
};
const UPVOTE: Edit = |charter| charter.upvote.quota = Quota::Unlimited;
const SLATE: Edit = |charter| charter.panel.slate = SlateRule::FirstAndBestOfThemes { first: 3 };
const PANEL: Edit = |charter| charter.panel.seats = 4;
const CONTEST: Edit = |charter| charter.contest_period = Seconds::days(1);
const MERGES: Edit = |charter| charter.merge_delay = Seconds(0);
const GROUPS: Edit = |charter| charter.group_questions = vec![group_question(2)];
const WORDS: Edit = |charter| charter.name = both("Other");

/// Where do you live: in one of so many places.
fn group_question(answers: usize) -> GroupQuestion {
    let answers = (0..answers).map(|place| both(&format!("Place {place}"))).collect();
    GroupQuestion { question: both("Where do you live?"), answers }
}

/// Which part freezes an edit in a campaign as it is, or `None` where it is taken.
fn frozen(story: &Story, edit: Edit) -> Option<Part> {
    let mut charter = story.s.campaign.charter.clone().unwrap();
    edit(&mut charter);
    match story.s.clone().when(HOST, Command::EditCharter { charter, contact: None, officer: None })
    {
        Ok(_) => None,
        Err(Refusal::Frozen { part }) => Some(part),
        Err(other) => panic!("{other:?}"),
    }
}

fn check(story: &Story, expected: [Option<Part>; 8]) {
    let edits = [PATH, ADMISSION, SCHEDULE, UPVOTE, SLATE, PANEL, CONTEST, WORDS];
    assert_eq!(edits.map(|edit| frozen(story, edit)), expected);
}

#[test]
fn parts_freeze_one_after_the_other() {
    let (path, admission) = (Some(Part::Path), Some(Part::Admission));
    let (dates, upvote) = (Some(Part::Schedule), Some(Part::Upvote));
    let s = Scenario::staffed(charter());
    let draft = Story { s, challenges: Story::at(Stage::Call).challenges, themes: Vec::new() };
    check(&draft, [None; 8]);
    for stage in [Stage::Call, Stage::Theming] {
        check(&Story::at(stage), [path, admission, dates, None, None, None, None, None]);
    }
    for stage in [Stage::Upvote, Stage::Panel] {
        check(&Story::at(stage), [path, admission, dates, upvote, upvote, None, None, None]);
    }
    let mut panel = Story::at(Stage::Panel);
    panel.s.opens();
    let (rules, contest, words) = (Some(Part::Panel), Some(Part::ContestPeriod), Some(Part::Words));
    let all = [path, admission, dates, upvote, upvote, rules, contest, words];
    check(&panel, all);
    let round = panel.s.round().id;
    panel.s.given(HOST, Command::VoidRound { round, reason: because() });
    check(&panel, all);
}

#[test]
fn the_delay_for_refusing_a_merge_freezes_when_the_first_stage_opens() {
    let s = Scenario::staffed(charter());
    let draft = Story { s, challenges: Story::at(Stage::Call).challenges, themes: Vec::new() };
    assert_eq!(frozen(&draft, MERGES), None);
    assert_eq!(frozen(&Story::at(Stage::Call), MERGES), Some(Part::MergeDelay));
}

#[test]
fn questions_about_groups_freeze_when_the_first_stage_opens() {
    let s = Scenario::staffed(charter());
    let draft = Story { s, challenges: Story::at(Stage::Call).challenges, themes: Vec::new() };
    assert_eq!(frozen(&draft, GROUPS), None);
    assert_eq!(frozen(&Story::at(Stage::Call), GROUPS), Some(Part::GroupQuestions));
}

#[test]
fn group_questions_are_few_and_offer_a_few_different_answers() {
    let check = |questions: Vec<GroupQuestion>, expected: Result<(), CharterError>| {
        let charter = Charter { group_questions: questions, ..charter() };
        assert_eq!(charter.check(), expected);
    };
    check(vec![group_question(FEWEST_ANSWERS); MOST_QUESTIONS], Ok(()));
    check(vec![group_question(MOST_ANSWERS)], Ok(()));
    let many = vec![group_question(FEWEST_ANSWERS); MOST_QUESTIONS + 1];
    check(many, Err(CharterError::GroupQuestions));
    for wrong in [FEWEST_ANSWERS - 1, MOST_ANSWERS + 1] {
        check(vec![group_question(wrong)], Err(CharterError::GroupAnswers));
    }
    let mut twice = group_question(FEWEST_ANSWERS);
    twice.answers[1].fr = twice.answers[0].fr.clone();
    check(vec![twice], Err(CharterError::GroupAnswers));
}

#[test]
fn a_charter_that_asks_nothing_about_groups_is_written_as_before_there_were_such_questions() {
    let written = serde_json::to_string(&charter()).unwrap();
    assert!(!written.contains("group"), "{written}");
    assert_eq!(serde_json::from_str::<Charter>(&written).unwrap(), charter());
}

#[test]
fn the_officer_may_change_at_any_time_and_an_entry_without_one_keeps_its_bytes() {
    let mut story = Story::at(Stage::Upvote);
    let charter = story.s.campaign.charter.clone().unwrap();
    let edit = |officer| Command::EditCharter { charter: charter.clone(), contact: None, officer };
    story.s.given(HOST, edit(Some(parsed("Ada, 555-0100"))));
    assert_eq!(story.s.campaign.officer, Some(parsed("Ada, 555-0100")));
    let fact = |officer| {
        let (charter, contact) = (charter.clone(), None);
        serde_json::to_string(&Fact::CharterEdited { charter, contact, officer }).unwrap()
    };
    assert!(!fact(None).contains("officer"));
    story.s.given(HOST, edit(None));
    assert_eq!(story.s.campaign.officer, None);
}

#[test]
fn going_back_from_an_open_box_thaws_nothing() {
    let mut story = Story::at(Stage::Upvote);
    let back = Command::GoBack { from: Stage::Upvote, to: Stage::Theming, reason: because() };
    story.s.given(HOST, back);
    let upvote = Some(Part::Upvote);
    assert_eq!([UPVOTE, SLATE, PANEL].map(|edit| frozen(&story, edit)), [upvote, upvote, None]);
}

#[test]
fn where_members_decide_words_and_contest_period_freeze_with_their_box() {
    let charter = members_decide();
    let story = Story::with(charter, Stage::Upvote);
    assert_eq!(frozen(&story, CONTEST), Some(Part::ContestPeriod));
    assert_eq!(frozen(&story, WORDS), Some(Part::Words));
}

#[test]
fn the_contact_may_change_at_any_time_also_after_a_stage_began_late() {
    let mut charter = charter();
    charter.schedule =
        [(Stage::Theming, START.after(Seconds(10))), (Stage::Upvote, START.after(Seconds(20)))]
            .into();
    let mut story = Story::with(charter, Stage::Call);
    story.s.now = START.after(Seconds(30));
    story.s.clock();
    assert_eq!(story.s.campaign.stage, Stage::Upvote);
    let charter = story.s.campaign.charter.clone().unwrap();
    story
        .s
        .given(HOST, Command::EditCharter { charter, contact: Some(parsed("Ada")), officer: None });
    assert_eq!(story.s.campaign.contact, Some(parsed("Ada")));
}

#[test]
fn a_charter_that_contradicts_itself_is_refused() {
    let cases: [(Edit, CharterError); 24] = [
        (|c| c.panel.seats = 0, CharterError::Seats),
        (|c| c.upvote.seats = 51, CharterError::Seats),
        (|c| c.upvote.quota = Quota::Limited(0), CharterError::Quota),
        (|c| c.panel.minimum_support = parsed("3/2"), CharterError::Share),
        (|c| c.panel.round_quorum = Fraction::ZERO, CharterError::Share),
        (|c| c.panel.disclosure = Some(Disclosure::Ballots), CharterError::Disclosure),
        (|c| c.panel.method = Method::SequentialPhragmen, CharterError::Disclosure),
        (|c| c.panel.method = Method::Score, CharterError::Rubric),
        (|c| c.panel.rubric = scored(1).panel.rubric, CharterError::Rubric),
        (
            |c| {
                c.panel = scored(1).panel;
                c.panel.rubric[1].weight = 0;
            },
            CharterError::Rubric,
        ),
        (
            |c| {
                c.panel = scored(1).panel;
                c.panel.rubric[1].name.fr = c.panel.rubric[0].name.fr.clone();
            },
            CharterError::Rubric,
        ),
        (|c| c.panel.tie_ladder.clear(), CharterError::TieLadder),
        (|c| c.panel.tie_ladder = [TieStep::MembersSupport].into(), CharterError::TieLadder),
        (|c| c.panel.tie_ladder = [TieStep::SecondaryStatistic].into(), CharterError::TieLadder),
        (
            |c| {
                c.panel = proportional(1).panel;
                c.panel.tie_ladder = [TieStep::SecondaryStatistic, TieStep::Lot].into();
            },
            CharterError::TieLadder,
        ),
        (
            |c| {
                c.panel = proportional(1).panel;
                c.panel.tie_ladder = [TieStep::MembersSupport, TieStep::Lot].into();
            },
            CharterError::TieLadder,
        ),
        (
            |c| {
                c.panel = ranked(1).panel;
                c.panel.disclosure = Some(Disclosure::Slips);
            },
            CharterError::Disclosure,
        ),
        (
            |c| {
                c.panel = ranked(1).panel;
                c.panel.minimum_support = parsed("1/3");
            },
            CharterError::MinimumSupport,
        ),
        (
            |c| {
                c.panel = ranked(1).panel;
                c.panel.rubric = scored(1).panel.rubric;
            },
            CharterError::Rubric,
        ),
        (
            |c| {
                c.panel = ranked(1).panel;
                c.panel.tie_ladder = [TieStep::MembersSupport, TieStep::Lot].into();
            },
            CharterError::TieLadder,
        ),
        (|c| c.merge_delay = Seconds::days(91), CharterError::Delay),
        (|c| c.admission = Admission::OpenCode { cap: 0 }, CharterError::Cap),
        (
            |c| {
                c.schedule.insert(Stage::Draft, START.after(Seconds(5)));
            },
            CharterError::DateOffPath,
        ),
        (
            |c| {
                c.upvote.slate = SlateKind::Themes;
                c.path = path(&[Stage::Draft, Stage::Upvote, Stage::Decided, Stage::Archived]);
            },
            CharterError::NoTheming,
        ),
    ];
    for (edit, expected) in cases {
        let mut charter = charter();
        edit(&mut charter);
        let mut s = Scenario::created(crate::given::charter());
        let refusal = s
            .when(HOST, Command::EditCharter { charter, contact: None, officer: None })
            .unwrap_err();
        assert_eq!(refusal, Refusal::Charter { error: expected });
    }
}

#[test]
fn a_date_in_the_past_is_refused_before_it_opens_anything() {
    let mut s = Scenario::created(charter());
    let mut dated = charter();
    dated.schedule.insert(Stage::Call, START);
    assert_eq!(
        s.refused(HOST, Command::EditCharter { charter: dated, contact: None, officer: None }),
        "date_passed"
    );
}
