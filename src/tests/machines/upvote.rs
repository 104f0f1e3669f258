//! The members' box: quota, voices, columns, themes, and the door.

use pathways::{
    campaign::{Actor, Command, Fact, Guard},
    charter::{Admission, Quota},
    id::{CommandId, Id},
    people::{Door, VoiceKind},
    round::{ItemId, Operation, Outcome, REMEMBERED_OPERATIONS, RoundState, ThemeTotal},
    stage::Stage,
};
use uuid::Uuid;

use crate::given::{
    HOST, MEMBERS, PANEL, Story, VISITOR, because, charter, id_of, members_decide, person, voice_of,
};

fn support(item: ItemId) -> Operation {
    Operation::Support(item)
}

fn code(result: Result<(), pathways::campaign::Refusal>) -> &'static str {
    result.map_or_else(|refusal| refusal.code(), |()| "ok")
}

/// Supports of each challenge, once counted.
fn counted(story: &Story) -> [u32; 3] {
    let (_, tally) = story.s.campaign.counted_upvote().expect("it was counted");
    [0, 1, 2].map(|n| tally.item(story.item(n)).unwrap().support)
}

#[test]
fn supports_are_moved_within_the_quota_until_the_box_closes() {
    let mut story = Story::at(Stage::Upvote);
    let [a, b, c] = [0, 1, 2].map(|n| story.item(n));
    story.s.votes(MEMBERS[0], support(a)).unwrap();
    story.s.votes(MEMBERS[0], support(b)).unwrap();
    assert_eq!(code(story.s.votes(MEMBERS[0], support(c))), "quota_reached");
    assert_eq!(code(story.s.votes(MEMBERS[0], Operation::Withdraw(c))), "not_supported");
    story.s.votes(MEMBERS[0], Operation::Withdraw(a)).unwrap();
    story.s.votes(MEMBERS[0], support(c)).unwrap();
    story.s.closes();
    assert_eq!(counted(&story), [0, 1, 1]);
}

#[test]
fn an_unlimited_quota_takes_every_item() {
    let mut charter = charter();
    charter.upvote.quota = Quota::Unlimited;
    let mut story = Story::with(charter, Stage::Upvote);
    for n in 0..3 {
        story.s.votes(MEMBERS[0], support(story.item(n))).unwrap();
    }
    story.s.closes();
    assert_eq!(counted(&story), [1, 1, 1]);
}

#[test]
fn what_changes_nothing_leaves_the_ballot_as_it_is() {
    let mut story = Story::at(Stage::Upvote);
    let item = story.item(0);
    let once: CommandId = Id::new(Uuid::from_u128(77));
    story.s.votes_as(MEMBERS[0], once, support(item)).unwrap();
    let (round, boxes) = (story.s.round().id, story.s.boxes.clone());
    story.s.votes_as(MEMBERS[0], once, support(item)).unwrap();
    assert_eq!(story.s.boxes, boxes);
    let sealed = story.s.sealed(round);
    story.s.votes(MEMBERS[0], support(item)).unwrap();
    assert_eq!(
        story.s.sealed(round),
        sealed,
        "what was already so is remembered in the same version"
    );
    // A resend after the support was taken back does not bring it back.
    story.s.votes(MEMBERS[0], Operation::Withdraw(item)).unwrap();
    story.s.votes_as(MEMBERS[0], once, support(item)).unwrap();
    story.s.closes();
    assert_eq!(counted(&story), [0, 0, 0]);
}

#[test]
fn what_changed_nothing_does_not_act_when_it_comes_again_later() {
    let mut story = Story::at(Stage::Upvote);
    let item = story.item(0);
    story.s.votes(MEMBERS[0], support(item)).unwrap();
    let idle: CommandId = Id::new(Uuid::from_u128(78));
    story.s.votes_as(MEMBERS[0], idle, support(item)).unwrap();
    story.s.votes(MEMBERS[0], Operation::Withdraw(item)).unwrap();
    story.s.votes_as(MEMBERS[0], idle, support(item)).unwrap();
    story.s.closes();
    assert_eq!(counted(&story), [0, 0, 0]);
}

#[test]
fn the_id_of_an_operation_serves_no_other() {
    let mut story = Story::at(Stage::Upvote);
    let [a, b, _] = [0, 1, 2].map(|n| story.item(n));
    let id: CommandId = Id::new(Uuid::from_u128(79));
    story.s.votes_as(MEMBERS[0], id, support(a)).unwrap();
    assert_eq!(code(story.s.votes_as(MEMBERS[0], id, support(b))), "command_reused");
    assert_eq!(code(story.s.votes_as(MEMBERS[0], id, Operation::Withdraw(a))), "command_reused");
    story.s.votes_as(MEMBERS[1], id, support(b)).unwrap();
    story.s.closes();
    assert_eq!(counted(&story), [1, 1, 0]);
}

#[test]
fn a_ballot_remembers_the_latest_operations_up_to_a_limit() {
    let mut story = Story::at(Stage::Upvote);
    let item = story.item(0);
    for _ in 0..=REMEMBERED_OPERATIONS {
        story.s.votes(MEMBERS[0], support(item)).unwrap();
    }
    let ballots = &story.s.boxes[&story.s.round().id];
    let ballot = &ballots[&voice_of(MEMBERS[0])];
    assert_eq!((ballot.operations.len(), ballot.version), (REMEMBERED_OPERATIONS, 1));
}

#[test]
fn the_door_takes_only_what_the_round_is_about() {
    let mut story = Story::at(Stage::Upvote);
    let item = story.item(0);
    let elsewhere = ItemId::Challenge(Id::new(Uuid::from_u128(1)));
    assert_eq!(code(story.s.votes(MEMBERS[0], support(elsewhere))), "not_on_slate");
    assert_eq!(code(story.s.votes(VISITOR, support(item))), "no_voice");
    let mark = Operation::Mark([(item, pathways::round::PanelMark::Approve)].into());
    assert_eq!(code(story.s.votes(PANEL[0], mark)), "wrong_mark");
    story.s.closes();
    assert_eq!(code(story.s.votes(MEMBERS[0], support(item))), "box_closed");
}

#[test]
fn words_that_were_taken_back_gain_no_support_and_lose_what_voters_take_away() {
    let mut story = Story::at(Stage::Upvote);
    let item = story.item(0);
    story.s.votes(MEMBERS[1], support(item)).unwrap();
    story.s.votes(MEMBERS[2], support(item)).unwrap();
    story.s.given(MEMBERS[0], Command::Withdraw { challenge: story.challenges[0] });
    assert_eq!(code(story.s.votes(MEMBERS[0], support(item))), "item_withdrawn");
    story.s.votes(MEMBERS[1], Operation::Withdraw(item)).unwrap();
    story.s.closes();
    assert_eq!(counted(&story), [1, 0, 0]);
}

#[test]
fn the_support_of_a_theme_is_a_union_of_voices_and_no_sum() {
    let mut story = Story::at(Stage::Upvote);
    let [a, b, c] = [0, 1, 2].map(|n| story.item(n));
    for (member, item) in [(0, a), (0, b), (1, a), (1, c)] {
        story.s.votes(MEMBERS[member], support(item)).unwrap();
    }
    story.s.closes();
    let (_, tally) = story.s.campaign.counted_upvote().unwrap();
    let of = |n: usize| tally.themes.iter().find(|one| one.theme == story.themes[n]).unwrap();
    let expected = |n: usize, voices| ThemeTotal { theme: story.themes[n], voices, open_code: 0 };
    assert_eq!((of(0), of(1)), (&expected(0, 2), &expected(1, 1)));
}

#[test]
fn the_open_code_is_a_column_of_items_and_of_themes() {
    let mut charter = charter();
    charter.admission = Admission::OpenCode { cap: 5 };
    let mut story = Story::with(charter, Stage::Upvote);
    story.s.given(VISITOR, Command::Join { door: Door::OpenCode });
    let item = story.item(0);
    story.s.votes(VISITOR, support(item)).unwrap();
    story.s.votes(MEMBERS[0], support(item)).unwrap();
    story.s.closes();
    let (_, tally) = story.s.campaign.counted_upvote().unwrap();
    let total = tally.item(item).unwrap();
    assert_eq!((total.support, total.open_code), (2, 1));
    let theme = tally.themes.iter().find(|one| one.theme == story.themes[0]).unwrap();
    assert_eq!((theme.voices, theme.open_code), (2, 1));
}

#[test]
fn of_an_organisation_with_delegates_the_last_ballot_stands() {
    let mut story = Story::at(Stage::Upvote);
    let delegates = [person(51), person(52)];
    let voice = voice_of(person(50));
    let people = delegates.map(id_of).to_vec();
    let (kind, door) = (VoiceKind::Organisation, Door::Listed);
    story.s.given(HOST, Command::Admit { voice, kind, delegates: people, door });
    let [a, b, c] = [0, 1, 2].map(|n| story.item(n));
    story.s.votes(delegates[0], support(a)).unwrap();
    story.s.votes(delegates[1], support(b)).unwrap();
    assert_eq!(code(story.s.votes(delegates[0], support(c))), "quota_reached");
    story.s.votes(delegates[1], Operation::Withdraw(a)).unwrap();
    story.s.closes();
    assert_eq!(counted(&story), [0, 1, 0]);
}

#[test]
fn a_void_round_does_not_count_and_a_new_one_follows() {
    let mut story = Story::at(Stage::Upvote);
    story.s.votes(MEMBERS[0], support(story.item(0))).unwrap();
    let round = story.s.round().id;
    story.s.given(HOST, Command::VoidRound { round, reason: because() });
    let open = Command::OpenRound { round, closes_at: None };
    assert_eq!(story.s.refused(HOST, open), "round_state");
    story.s.opens();
    story.s.votes(MEMBERS[1], support(story.item(1))).unwrap();
    let again = story.s.closes();
    assert_ne!(again, round);
    assert_eq!(counted(&story), [0, 1, 0]);
    let void = Command::VoidRound { round: again, reason: because() };
    assert_eq!(story.s.refused(HOST, void), "round_state", "what is public is not voided by hand");
}

#[test]
fn a_count_is_taken_only_from_what_was_sealed() {
    let mut story = Story::at(Stage::Upvote);
    story.s.votes(MEMBERS[0], support(story.item(0))).unwrap();
    let (round, at) = (story.s.round().id, story.s.now);
    let seal = story.s.sealed(round).seal;
    let early = Command::Seal { round, seal: seal.clone() };
    assert_eq!(story.s.refused(Actor::System, early), "not_due");
    story.s.given(HOST, Command::CloseAt { round, at, reason: because() });
    let facts = story.s.given(Actor::System, Command::Seal { round, seal });
    let [Fact::RoundSealed { preconditions, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    assert_eq!((preconditions[0].guard, preconditions[0].have), (Guard::BoxSecondsLeft, 0));
    let slips = story.s.slips(round);
    let count = |slips| Command::Count { round, slips };
    let mut moved = slips.clone();
    moved[0].about = pathways::round::SlipItem::Item(story.item(1));
    let mut doubled = slips.clone();
    doubled.push(slips[0]);
    for wrong in [Vec::new(), moved, doubled] {
        assert_eq!(story.s.refused(Actor::System, count(wrong)), "seal_mismatch");
    }
    story.s.given(Actor::System, count(slips));
    assert_eq!(story.s.campaign.rounds[&round].state, RoundState::Published);
}

#[test]
fn an_item_that_nobody_supports_takes_no_seat() {
    let charter = members_decide();
    let mut story = Story::with(charter, Stage::Upvote);
    story.s.votes(MEMBERS[0], support(story.item(0))).unwrap();
    let round = story.s.closes();
    let Some(Outcome::Counted { sure, tied, seats_left, .. }) =
        &story.s.campaign.rounds[&round].outcome
    else {
        panic!("it was counted")
    };
    assert_eq!(
        (sure.as_slice(), tied.as_slice(), *seats_left),
        ([story.item(0)].as_slice(), [].as_slice(), 1)
    );
}
