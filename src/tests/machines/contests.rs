//! Contests: questions after the decision, answered by somebody else, with what follows.

use std::collections::BTreeSet;

use pathways::{
    campaign::{Actor, Agreement, Command, Due, Fact, Guard},
    challenge::DeclineCode,
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    id::{ContestId, Id},
    role::Role,
    round::{Operation, PanelMark, Recount, RoundState},
    stage::Stage,
    time::Seconds,
    view,
};
use uuid::Uuid;

use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, MODERATOR, PANEL, Story, because, both, id_of, kinds, unmet,
};

/// A member questions something.
fn raise(story: &mut Story, subject: ContestSubject) -> ContestId {
    let facts = story.s.given(MEMBERS[0], Command::Contest { subject, reason: because() });
    let [Fact::ContestRaised { contest, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    *contest
}

fn answer(contest: ContestId, outcome: ContestOutcome) -> Command {
    Command::AnswerContest { contest, outcome, answer: both("our answer") }
}

fn withhold(contest: ContestId) -> Command {
    Command::WithholdContest { contest, code: WithholdCode::Personal }
}

/// A member questions something, and the host answers that the decision does not hold.
pub(super) fn void_after(story: &mut Story, subject: ContestSubject) {
    let contest = raise(story, subject);
    story.s.given(HOST, answer(contest, ContestOutcome::Void));
}

fn count_of_panel(story: &Story) -> ContestSubject {
    ContestSubject::Count { round: story.s.campaign.selection().rounds[0] }
}

fn count_of_upvote(story: &Story) -> ContestSubject {
    ContestSubject::Count { round: story.s.campaign.counted_upvote().unwrap().0.id }
}

/// What keeps the pathways from beginning.
fn blocked(story: &Story) -> Vec<(Guard, u64)> {
    let advance = Command::Advance { from: Stage::Decided, to: Stage::Pathways };
    unmet(story.s.clone().when(HOST, advance))
}

fn back() -> Command {
    Command::GoBack { from: Stage::Decided, to: Stage::Panel, reason: because() }
}

#[test]
fn the_pathways_wait_until_the_period_is_over_and_every_question_is_answered() {
    let mut story = Story::at(Stage::Decided);
    let week = Seconds::days(7);
    assert_eq!(blocked(&story), [(Guard::ContestSecondsLeft, week.0)]);
    let subject = count_of_panel(&story);
    let contest = raise(&mut story, subject);
    let again = Command::Contest { subject, reason: because() };
    assert_eq!(story.s.refused(MEMBERS[1], again.clone()), "already_contested");
    story.s.wait(week);
    assert_eq!(story.s.refused(MEMBERS[1], again), "contest_over");
    assert_eq!(blocked(&story), [(Guard::ContestsOpen, 1)]);
    story.s.given(HOST, answer(contest, ContestOutcome::Stands));
    assert_eq!(story.s.refused(HOST, answer(contest, ContestOutcome::Stands)), "contest_answered");
    assert_eq!(blocked(&story), []);
}

#[test]
fn nobody_answers_for_her_own_act() {
    let mut story = Story::at(Stage::Call);
    let declined = story.s.accepted(MEMBERS[1], "declined");
    let (code, reason) = (DeclineCode::OffTopic, None);
    story.s.given(MODERATOR, Command::Decline { challenge: declined, code, reason });
    let merged = story.s.accepted(MEMBERS[1], "merged");
    for actor in [CURATOR, MEMBERS[1]] {
        story.s.given(HOST, Command::Grant { person: id_of(actor), role: Role::Moderator });
        story.s.given(HOST, Command::Grant { person: id_of(actor), role: Role::Curator });
    }
    let (from, into) = (vec![merged], story.challenges[1]);
    let facts = story.s.given(MEMBERS[1], Command::ProposeMerge { from, into, reason: because() });
    let Some(Fact::MergeProposed { merge, .. }) = facts.first() else { panic!("{facts:?}") };
    let merge = *merge;
    while story.s.campaign.stage < Stage::Panel {
        story.finishes_stage();
        story.s.advance();
    }
    let (round, item) = (story.s.round().id, story.item(1));
    let record = Command::RecordConflict { round, panelist: id_of(PANEL[0]), items: vec![item] };
    story.s.given(CHAIR, record);
    story.finishes_stage();
    story.s.advance();
    for panelist in &PANEL[..2] {
        story.s.given(HOST, Command::Grant { person: id_of(*panelist), role: Role::Moderator });
    }
    for (subject, actor) in [
        (ContestSubject::Decline { challenge: declined }, MODERATOR),
        (ContestSubject::Merge { merge }, MEMBERS[1]),
        (ContestSubject::Conflict { round, item }, CHAIR),
        (ContestSubject::Conflict { round, item: story.item(1) }, PANEL[0]),
        (ContestSubject::Conflict { round, item: story.item(1) }, PANEL[1]),
        (ContestSubject::Count { round }, PANEL[1]),
    ] {
        let open = story.s.campaign.contests.iter().find(|(_, one)| one.subject == subject);
        let contest = open.map(|(id, _)| *id);
        let contest = contest.unwrap_or_else(|| raise(&mut story, subject));
        let stands = answer(contest, ContestOutcome::Stands);
        assert_eq!(story.s.refused(actor, stands), "own_act", "{subject:?}");
    }
    for contest in story.s.campaign.contests.keys().copied().collect::<Vec<_>>() {
        story.s.given(HOST, answer(contest, ContestOutcome::Stands));
    }
}

#[test]
fn an_answer_is_given_by_a_person() {
    let mut story = Story::at(Stage::Decided);
    let subject = count_of_upvote(&story);
    let contest = raise(&mut story, subject);
    let stands = answer(contest, ContestOutcome::Stands);
    assert_eq!(story.s.refused(Actor::Operator, stands), "not_allowed");
}

#[test]
fn who_asks_does_not_answer() {
    let mut story = Story::at(Stage::Decided);
    story.s.given(HOST, Command::Grant { person: id_of(MEMBERS[0]), role: Role::Moderator });
    let subject = count_of_upvote(&story);
    let contest = raise(&mut story, subject);
    assert_eq!(story.s.refused(MEMBERS[0], answer(contest, ContestOutcome::Stands)), "own_act");
}

#[test]
fn what_was_erased_makes_nobody_the_actor() {
    let mut story = Story::at(Stage::Call);
    let challenge = story.s.accepted(MEMBERS[1], "declined");
    let (code, reason) = (DeclineCode::OffTopic, None);
    story.s.given(MODERATOR, Command::Decline { challenge, code, reason });
    while story.s.campaign.stage < Stage::Decided {
        story.finishes_stage();
        story.s.advance();
    }
    let contest = raise(&mut story, ContestSubject::Decline { challenge });
    story.s.campaign = story
        .s
        .erased(|fact| matches!(fact, Fact::ChallengeDeclined { .. } | Fact::ContestRaised { .. }));
    assert_eq!(story.s.campaign.contests[&contest].by, None);
    story.s.given(MODERATOR, answer(contest, ContestOutcome::Stands));
}

#[test]
fn a_recount_answers_a_count_and_the_pathways_wait_for_it() {
    let mut story = Story::at(Stage::Decided);
    let subject = count_of_panel(&story);
    let contest = raise(&mut story, subject);
    let ContestSubject::Count { round } = subject else { panic!() };
    story.s.given(HOST, answer(contest, ContestOutcome::Recount));
    story.s.wait(Seconds::days(7));
    assert_eq!(blocked(&story), [(Guard::RecountsDue, 1)]);
    assert_eq!(story.s.clock()[0], Due::Count(round));
    assert_eq!(story.s.campaign.rounds[&round].recount, Recount::None);
    let told = |fact: &&Fact| matches!(fact, Fact::RoundRecounted { .. });
    let last = story.s.log.iter().map(|event| &event.fact).find(told).unwrap();
    assert_eq!(*last, Fact::RoundRecounted { round, agreement: Agreement::Same });
    assert_eq!(blocked(&story), []);
}

#[test]
fn a_recount_that_differs_says_that_the_decision_does_not_hold() {
    let mut story = Story::at(Stage::Decided);
    let subject = count_of_panel(&story);
    let contest = raise(&mut story, subject);
    let ContestSubject::Count { round } = subject else { panic!() };
    story.s.given(HOST, answer(contest, ContestOutcome::Recount));
    let mut event = story.s.log.last().unwrap().clone();
    event.fact = Fact::RoundRecounted { round, agreement: Agreement::Different };
    story.s.campaign = story.s.campaign.clone().apply(&event);
    story.s.wait(Seconds::days(7));
    assert_eq!(blocked(&story), [(Guard::ContestsVoiding, 1)]);
    story.s.given(HOST, back());
}

#[test]
fn a_recount_that_was_promised_does_not_haunt_a_cancelled_campaign() {
    let mut story = Story::at(Stage::Decided);
    let subject = count_of_panel(&story);
    let contest = raise(&mut story, subject);
    story.s.given(HOST, answer(contest, ContestOutcome::Recount));
    story.s.given(HOST, Command::Cancel { reason: because() });
    let done = story.s.clock();
    assert!(done.iter().all(|due| matches!(due, Due::DestroyLink(_))), "{done:?}");
}

#[test]
fn only_a_void_answer_leads_back_and_a_new_round_decides() {
    // Also a question about the members' count puts the decision in doubt, not the panel's count alone.
    for subject in [count_of_panel, count_of_upvote] {
        let mut story = Story::at(Stage::Decided);
        assert_eq!(unmet(story.s.when(HOST, back())), [(Guard::ContestsVoiding, 0)]);
        let subject = subject(&story);
        void_after(&mut story, subject);
        story.s.wait(Seconds::days(7));
        assert_eq!(blocked(&story), [(Guard::ContestsVoiding, 1)]);
        let decided = story.s.campaign.selection().rounds[0];
        let facts = story.s.given(HOST, back());
        assert_eq!(
            kinds(&facts),
            ["stage_entered", "topic_released", "round_voided", "round_prepared"]
        );
        assert_eq!(story.s.campaign.rounds[&decided].state, RoundState::Void);
        assert_eq!(story.s.campaign.topics.len(), 0);
        assert_eq!(story.s.clock(), [], "the new round waits for its host");
        story.finishes_stage();
        story.s.advance();
        assert_eq!(blocked(&story), [(Guard::ContestSecondsLeft, Seconds::days(7).0)]);
        assert_eq!(story.s.campaign.topics.len(), 1);
        story.finishes_stage();
        story.s.advance();
        assert_eq!(story.s.campaign.stage, Stage::Pathways);
    }
}

#[test]
fn a_conflict_that_a_contest_found_is_recorded_by_the_chair_where_nobody_declares_it() {
    let mut story = Story::at(Stage::Decided);
    let (round, item) = (story.s.campaign.selection().rounds[0], story.item(0));
    void_after(&mut story, ContestSubject::Conflict { round, item });
    story.s.given(HOST, back());
    let record = |story: &Story, n| Command::RecordConflict {
        round: story.s.round().id,
        panelist: id_of(PANEL[0]),
        items: vec![story.item(n)],
    };
    let (about_another, found) = (record(&story, 1), record(&story, 0));
    assert_eq!(story.s.refused(CHAIR, about_another), "not_allowed");
    story.s.given(CHAIR, found);
    let viewer = story.s.campaign.viewer(Some(id_of(CHAIR)));
    assert_eq!(view::panel(&story.s.campaign, &viewer).unwrap().recordable, [item].into());
    let held = story.s.opens();
    assert_eq!(story.s.campaign.rounds[&held].recusals.get(&item), Some(&1));
    let mark = Operation::Mark([(item, PanelMark::Approve)].into());
    assert!(story.s.votes(PANEL[0], mark).is_err());
}

#[test]
fn a_recount_of_a_round_that_is_void_by_now_keeps_no_pathways_waiting() {
    // Given a count of which a recount is promised, and the same count whose question stays open.
    for is_answered in [true, false] {
        let mut story = Story::at(Stage::Decided);
        let subject = count_of_panel(&story);
        let contest = raise(&mut story, subject);
        if is_answered {
            story.s.given(HOST, answer(contest, ContestOutcome::Recount));
        }
        // When the decision falls for another reason before anybody counted again, and the panel decides anew,
        let subject = count_of_upvote(&story);
        void_after(&mut story, subject);
        story.s.given(HOST, back());
        story.finishes_stage();
        story.s.advance();
        if !is_answered {
            // there is nothing left to recount, and another answer is needed.
            let recount = answer(contest, ContestOutcome::Recount);
            assert_eq!(story.s.refused(HOST, recount), "nothing_to_recount");
            story.s.given(HOST, answer(contest, ContestOutcome::Stands));
        }
        // Then the clock has nothing to do, and the pathways begin.
        assert_eq!(story.s.campaign.due(story.s.now), None);
        story.s.wait(Seconds::days(7));
        assert_eq!(blocked(&story), []);
    }
}

#[test]
fn only_what_was_decided_is_questioned() {
    let mut story = Story::at(Stage::Decided);
    let unknown = Id::new(Uuid::nil());
    let upvote = story.s.campaign.counted_upvote().unwrap().0.id;
    let panel = story.s.campaign.selection().rounds[0];
    let elsewhere = pathways::round::ItemId::Challenge(unknown);
    for (subject, code) in [
        (ContestSubject::Decline { challenge: story.challenges[0] }, "challenge_state"),
        (ContestSubject::Decline { challenge: unknown }, "unknown_challenge"),
        (ContestSubject::Merge { merge: Id::new(Uuid::nil()) }, "unknown_lineage"),
        (ContestSubject::Count { round: Id::new(Uuid::nil()) }, "unknown_round"),
        (ContestSubject::Conflict { round: panel, item: elsewhere }, "not_on_slate"),
        (ContestSubject::Conflict { round: upvote, item: story.item(0) }, "round_state"),
    ] {
        let contest = Command::Contest { subject, reason: because() };
        assert_eq!(story.s.refused(MEMBERS[0], contest), code, "{subject:?}");
    }
    let challenge = story.challenges[0];
    assert_eq!(
        story.s.refused(HOST, answer(Id::new(Uuid::nil()), ContestOutcome::Stands)),
        "unknown_contest"
    );
    let conflict = ContestSubject::Conflict { round: panel, item: story.item(0) };
    let contest = raise(&mut story, conflict);
    assert_eq!(
        story.s.refused(HOST, answer(contest, ContestOutcome::Recount)),
        "nothing_to_recount"
    );
    assert!(story.s.campaign.challenges[&challenge].is_accepted());
}

#[test]
fn withheld_words_are_read_by_their_author_and_by_whoever_answers() {
    let mut story = Story::at(Stage::Decided);
    let subject = count_of_panel(&story);
    let contest = raise(&mut story, subject);
    let command = withhold(contest);
    assert_eq!(story.s.refused(MEMBERS[1], command.clone()), "not_allowed");
    assert_eq!(story.s.refused(Actor::Operator, command.clone()), "not_allowed");
    story.s.given(MODERATOR, command.clone());
    assert_eq!(story.s.refused(MODERATOR, command), "already_withheld");
    let campaign = &story.s.campaign;
    let reads = |actor: Option<Actor>| {
        let viewer = campaign.viewer(actor.map(id_of));
        let seen = view::contest(campaign, contest, &viewer).unwrap();
        assert_eq!(seen.withheld, Some(WithholdCode::Personal));
        let numbered = (0..).zip(&story.s.log);
        let told = numbered.map(|(seq, event)| view::entry(seq, event, campaign, &viewer));
        let raised = |told: &view::Told| told.deed == view::Deed::ContestRaised;
        let mut raised = told.filter_map(|entry| entry.told).filter(raised);
        let in_record = raised.next().unwrap().reason;
        assert_eq!(in_record, seen.reason, "the record tells no more than the page");
        seen.reason.is_some()
    };
    for actor in [MEMBERS[0], MODERATOR, CHAIR, HOST] {
        assert!(reads(Some(actor)), "{actor:?}");
    }
    assert!(!reads(Some(MEMBERS[1])) && !reads(None));
    let reason = story.s.log.iter().find_map(|event| match &event.fact {
        Fact::ContestRaised { reason, .. } => reason.side_row(),
        _ => None,
    });
    assert!(!view::texts(campaign, &BTreeSet::new(), &story.s.log).contains(&reason.unwrap()));
    story.s.given(HOST, answer(contest, ContestOutcome::Stands));
}

#[test]
fn who_is_questioned_withholds_nothing() {
    let mut story = Story::at(Stage::Decided);
    story.s.given(HOST, Command::Grant { person: id_of(PANEL[0]), role: Role::Moderator });
    story.s.given(HOST, Command::Grant { person: id_of(MEMBERS[0]), role: Role::Moderator });
    let subject = count_of_panel(&story);
    let contest = raise(&mut story, subject);
    for actor in [PANEL[0], MEMBERS[0]] {
        assert_eq!(story.s.refused(actor, withhold(contest)), "own_act");
    }
}
