//! Secrets that officers add to the lot: committed to before the box opens, shown before it is counted, all of them in the
//! seed.

use pathways::{
    campaign::{Actor, Command, Due, Fact},
    charter::{Charter, TieStep},
    id::RoundId,
    record::Digest,
    role::Role,
    round::{
        BrokenTie, MOST_ADDED_SECRETS, PanelMark, RoundState, SHOWING_PERIOD, TieBreaker,
        WithheldSecret,
    },
    rule::{LotSecret, lot_commitment, lot_seed},
    stage::Stage,
    time::Seconds,
};

use crate::given::{
    CHAIR, HOST, PANEL, Story, because, charter, id_of, kinds, members_decide, person,
};

/// A secret that somebody made.
pub(crate) const fn secret(n: u8) -> LotSecret {
    LotSecret::new([n; 32])
}

pub(crate) fn drawing() -> Charter {
    let mut charter = charter();
    charter.panel.tie_ladder = [TieStep::Lot].into();
    charter
}

pub(crate) fn adds(story: &mut Story, officer: Actor, secret: LotSecret) {
    let command = commits(story, secret);
    story.s.given(officer, command);
}

pub(crate) fn shows(story: &mut Story, officer: Actor, secret: LotSecret) {
    let round = story.s.round().id;
    story.s.given(officer, Command::ShowLotSecret { round, secret });
}

fn commits(story: &Story, secret: LotSecret) -> Command {
    let round = story.s.round().id;
    Command::AddLotSecret { round, commitment: lot_commitment(&secret) }
}

/// All of the panel approve of everything, and the box is closed.
pub(crate) fn ties(story: &mut Story) -> RoundId {
    story.s.opens();
    for panelist in PANEL {
        let marks = [0, 1, 2].map(|n| (story.item(n), PanelMark::Approve));
        story.s.marks(panelist, &marks);
    }
    story.s.closes()
}

fn commitments(secrets: &[LotSecret]) -> Vec<Digest> {
    let mut all: Vec<Digest> = secrets.iter().map(lot_commitment).collect();
    all.sort();
    all
}

fn broken(story: &Story, round: RoundId) -> &[BrokenTie] {
    &story.s.campaign.rounds[&round].broken
}

#[test]
fn the_opening_fixes_what_was_added_and_the_seed_is_over_all_of_it() {
    let mut story = Story::with(drawing(), Stage::Panel);
    for (officer, n) in [(HOST, 1), (CHAIR, 2)] {
        adds(&mut story, officer, secret(n));
    }
    let round = ties(&mut story);
    let opened = story.s.log.iter().find_map(|event| match &event.fact {
        Fact::RoundOpened { round: id, lot_secrets, .. } if *id == round => Some(lot_secrets),
        _ => None,
    });
    assert_eq!(opened, Some(&commitments(&[secret(1), secret(2)])));
    assert_eq!(story.s.round().state, RoundState::Sealed, "the count waits");
    assert_eq!(story.s.campaign.due(story.s.now), None);
    // Each may be brought by another officer.
    shows(&mut story, HOST, secret(2));
    assert_eq!(story.s.campaign.due(story.s.now), None);
    shows(&mut story, HOST, secret(1));
    assert_eq!(story.s.clock(), [Due::Count(round)]);
    let [BrokenTie { by: TieBreaker::Lot { secret: own, added, seed, .. }, chosen, .. }] =
        broken(&story, round)
    else {
        panic!()
    };
    let mut expected = [secret(1), secret(2)];
    expected.sort_by_key(lot_commitment);
    assert_eq!((added.as_slice(), chosen.len()), (expected.as_slice(), 1));
    let seal = story.s.campaign.rounds[&round].seal.as_ref().unwrap();
    assert_eq!(*seed, lot_seed(round, seal, own, &expected));
}

#[test]
fn the_installation_commits_before_anybody_adds_and_the_opening_keeps_that() {
    let mut story = Story::with(drawing(), Stage::Panel);
    let early = story.s.round().lot.clone();
    assert!(early.is_some());
    adds(&mut story, CHAIR, secret(1));
    story.s.opens();
    assert_eq!(story.s.round().lot, early);
    let members = Story::with(drawing(), Stage::Upvote);
    assert!(members.s.round().lot.is_none(), "members draw no lots");
}

#[test]
fn whoever_is_no_officer_adds_nothing_and_the_command_line_is_none() {
    let mut story = Story::with(drawing(), Stage::Panel);
    let command = commits(&story, secret(1));
    for nobody in [PANEL[0], Actor::Operator, Actor::System] {
        assert_eq!(story.s.refused(nobody, command.clone()), "not_allowed");
    }
}

#[test]
fn one_person_adds_one_secret_to_a_lot_and_no_commitment_stands_twice() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let (again, same) = (commits(&story, secret(2)), commits(&story, secret(1)));
    assert_eq!(story.s.refused(CHAIR, again), "secret_added");
    assert_eq!(story.s.refused(HOST, same), "commitment_used");
}

#[test]
fn a_secret_of_a_round_before_is_not_taken_again() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let round = story.s.round().id;
    story.s.given(HOST, Command::VoidRound { round, reason: because() });
    let same = commits(&story, secret(1));
    assert_eq!(story.s.refused(HOST, same), "commitment_used");
    adds(&mut story, CHAIR, secret(2));
}

#[test]
fn a_lot_takes_so_many_secrets_and_no_more() {
    let mut story = Story::with(drawing(), Stage::Panel);
    for n in 0..=MOST_ADDED_SECRETS {
        let chair = person(100 + u128::from(n));
        story.s.given(HOST, Command::Grant { person: id_of(chair), role: Role::Chair });
        let command = commits(&story, secret(u8::try_from(n).unwrap()));
        match n {
            MOST_ADDED_SECRETS => assert_eq!(story.s.refused(chair, command), "too_many"),
            _ => assert_eq!(story.s.given(chair, command).len(), 1),
        }
    }
}

#[test]
fn a_round_without_a_lot_or_whose_box_has_opened_takes_none() {
    let mut story = Story::with(charter(), Stage::Panel);
    let command = commits(&story, secret(1));
    assert_eq!(story.s.refused(CHAIR, command), "no_lot");
    let mut story = Story::with(drawing(), Stage::Panel);
    story.s.opens();
    let command = commits(&story, secret(1));
    assert_eq!(story.s.refused(CHAIR, command), "round_state");
    let mut story = Story::with(members_decide(), Stage::Upvote);
    let command = commits(&story, secret(1));
    assert_eq!(story.s.refused(HOST, command), "wrong_stage");
}

#[test]
fn a_lot_that_the_charter_gives_up_before_the_opening_asks_for_no_secret() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let command = Command::EditCharter { charter: charter(), contact: None, officer: None };
    story.s.given(HOST, command);
    let round = ties(&mut story);
    assert_eq!(story.s.campaign.rounds[&round].state, RoundState::Counted);
    assert!(story.s.campaign.rounds[&round].secrets.is_empty());
}

#[test]
fn a_secret_is_shown_behind_the_seal_and_only_the_one_that_was_committed_to() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let show =
        |story: &Story, n| Command::ShowLotSecret { round: story.s.round().id, secret: secret(n) };
    let early = show(&story, 1);
    assert_eq!(story.s.refused(CHAIR, early), "round_state");
    story.s.opens();
    let early = show(&story, 1);
    assert_eq!(story.s.refused(CHAIR, early), "round_state");
    story.s.closes();
    let (wrong, right) = (show(&story, 2), show(&story, 1));
    assert_eq!(story.s.refused(CHAIR, wrong), "wrong_secret");
    assert_eq!(story.s.refused(PANEL[0], right.clone()), "not_allowed");
    assert_eq!(kinds(&story.s.given(CHAIR, right.clone())), ["lot_secret_shown"]);
    assert_eq!(story.s.given(CHAIR, right), [], "it is shown already");
}

#[test]
fn nobody_counts_before_all_is_shown_or_the_time_for_it_is_over() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let round = ties(&mut story);
    let count = Command::Count { round, slips: story.s.slips(round) };
    assert_eq!(story.s.refused(Actor::System, count.clone()), "not_due");
    story.s.wait(Seconds(SHOWING_PERIOD.0 - 1));
    assert_eq!(story.s.refused(Actor::System, count), "not_due");
    story.s.wait(Seconds(1));
    assert_eq!(story.s.clock(), [Due::Count(round)]);
}

#[test]
fn a_box_that_waits_for_secrets_is_not_voided_and_who_withholds_adds_none_to_the_next() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let round = ties(&mut story);
    let void = Command::VoidRound { round, reason: because() };
    story.s.wait(Seconds(SHOWING_PERIOD.0 - 1));
    assert_eq!(story.s.refused(HOST, void.clone()), "round_state");
    // Nor does it help to let the time pass and be quicker than the clock.
    story.s.wait(Seconds(1));
    story.s.given(HOST, void);
    let again = commits(&story, secret(2));
    assert_eq!(story.s.refused(CHAIR, again), "secret_withheld");
}

#[test]
fn without_a_withheld_secret_no_lot_is_drawn_and_the_panel_votes_again() {
    let mut story = Story::with(drawing(), Stage::Panel);
    for (officer, n) in [(HOST, 1), (CHAIR, 2)] {
        adds(&mut story, officer, secret(n));
    }
    let round = ties(&mut story);
    shows(&mut story, HOST, secret(1));
    story.s.wait(SHOWING_PERIOD);
    story.s.clock();
    let [BrokenTie { by: TieBreaker::LotWithheld { withheld }, chosen, tied, seats_left }] =
        broken(&story, round)
    else {
        panic!()
    };
    let commitment = lot_commitment(&secret(2));
    assert_eq!(*withheld, [WithheldSecret { commitment, role: Role::Chair }]);
    assert_eq!((chosen.len(), tied.len(), *seats_left), (0, 3, 1));
    assert_eq!(story.s.round().run_off_of(), Some(round));
    // She adds none to what follows; others do, and their lot is drawn.
    let again = commits(&story, secret(3));
    assert_eq!(story.s.refused(CHAIR, again), "secret_withheld");
    adds(&mut story, HOST, secret(4));
    let run_off = ties(&mut story);
    shows(&mut story, CHAIR, secret(4));
    story.s.clock();
    let [lot] = broken(&story, run_off) else { panic!() };
    assert!(matches!(lot.by, TieBreaker::Lot { .. }), "{lot:?}");
}

#[test]
fn a_count_without_a_tie_needs_no_lot_and_says_nothing_of_a_withheld_secret() {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    story.s.opens();
    for panelist in PANEL {
        story.s.marks(panelist, &[(story.item(0), PanelMark::Approve)]);
    }
    let round = story.s.closes();
    story.s.wait(SHOWING_PERIOD);
    assert_eq!(story.s.clock(), [Due::Count(round)]);
    assert!(broken(&story, round).is_empty());
}
