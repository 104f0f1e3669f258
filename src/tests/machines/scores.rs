//! A panel that scores: what its box takes, and what comes out.

use pathways::{
    campaign::{Command, Fact, Refusal, Totals},
    charter::Disclosure,
    id::RoundId,
    round::{ItemId, ItemTotal, Operation, Outcome, PanelMark},
    rule::{Bar, Barred},
    stage::Stage,
};

use crate::given::{PANEL, Story, charter, scored, share};

/// Each panelist's scores of the three items; an empty text is left blank, `-` abstains.
type Scores = [[&'static str; 3]; 3];

fn mark(text: &str) -> PanelMark {
    match text {
        "" => PanelMark::Blank,
        "-" => PanelMark::Abstain,
        scores => PanelMark::Scored(scores.parse().unwrap()),
    }
}

fn vote(story: &mut Story, scores: Scores) -> RoundId {
    story.s.opens();
    for (panelist, scores) in PANEL.into_iter().zip(scores) {
        let marks: Vec<(ItemId, PanelMark)> =
            (0..3).map(|n| (story.item(n), mark(scores[n]))).collect();
        story.s.marks(panelist, &marks);
    }
    story.s.closes()
}

fn total(story: &Story, round: RoundId, n: usize) -> ItemTotal {
    let tally = story.s.campaign.rounds[&round].tally.as_ref().unwrap();
    tally.item(story.item(n)).unwrap().clone()
}

#[test]
fn the_best_mean_gets_the_seat_and_everything_is_told() {
    let mut story = Story::with(scored(1), Stage::Panel);
    let round = story.s.round().id;
    let conflict = Command::DeclareConflict { round, items: vec![story.item(1)] };
    story.s.given(PANEL[2], conflict);
    let scores = [["5,4", "4,4", "0,0"], ["2,3", "5,3", "1,0"], ["-", "", ""]];
    story.s.opens();
    for (panelist, scores) in PANEL.into_iter().zip(scores) {
        let asked = (0..3).filter(|n| (panelist, *n) != (PANEL[2], 1));
        let marks: Vec<_> = asked.map(|n| (story.item(n), mark(scores[n]))).collect();
        story.s.marks(panelist, &marks);
    }
    let round = story.s.closes();
    let outcome = story.s.campaign.rounds[&round].outcome.clone().unwrap();
    let Outcome::Counted { sure, tiers, barred, .. } = outcome else { panic!() };
    assert_eq!(sure, [story.item(1)]);
    // 12 + 13 points over two who may vote, 14 + 7 over three, each by three weights.
    let means: Vec<_> = tiers.iter().map(|tier| tier.score).collect();
    assert_eq!(means, [share("25/6"), share("7/3")]);
    assert_eq!(barred, [Barred { item: story.item(2), bar: Bar::MinimumSupport }]);
    let first = total(&story, round, 0);
    assert_eq!((first.abstain, first.eligible, first.marks()), (1, 3, 3));
    assert_eq!(total(&story, round, 1).scores.unwrap().scored(), 2);
    // One slip for each item that somebody marked, whatever the number of criteria.
    assert_eq!(story.s.slips(round).len(), 7);
}

#[test]
fn a_box_takes_one_score_for_each_criterion_and_no_other_mark() {
    let mut story = Story::with(scored(1), Stage::Panel);
    let item = story.item(0);
    let conflict = Command::DeclareConflict { round: story.s.round().id, items: vec![item] };
    story.s.given(PANEL[1], conflict);
    let one = |mark| Operation::Mark([(item, mark)].into());
    let early = story.s.votes(PANEL[0], one(mark("3,3")));
    assert_eq!(early.unwrap_err(), Refusal::BoxClosed);
    story.s.opens();
    for bad in [mark("3"), mark("3,3,3"), PanelMark::Approve, PanelMark::Decline] {
        assert_eq!(story.s.votes(PANEL[0], one(bad)).unwrap_err(), Refusal::WrongMark, "{bad:?}");
    }
    assert_eq!(story.s.votes(PANEL[1], one(mark("3,3"))).unwrap_err(), Refusal::Recused);
    story.s.marks(PANEL[0], &[(item, mark("0,0"))]);
    story.s.marks(PANEL[0], &[(item, mark("4,1"))]);
    story.s.marks(PANEL[1], &[(story.item(1), mark("1,1"))]);
    let round = story.s.closes();
    let late = story.s.votes(PANEL[0], one(mark("5,5")));
    assert_eq!(late.unwrap_err(), Refusal::BoxClosed);
    let total = total(&story, round, 0).scores.unwrap();
    assert_eq!(total.criteria, [[0, 0, 0, 0, 1, 0], [0, 1, 0, 0, 0, 0]]);
}

#[test]
fn a_panel_that_approves_takes_no_scores() {
    let mut story = Story::with(charter(), Stage::Panel);
    story.s.opens();
    let scores = Operation::Mark([(story.item(0), mark("3,3"))].into());
    assert_eq!(story.s.votes(PANEL[0], scores).unwrap_err(), Refusal::WrongMark);
}

/// Everybody scores the second of two items better.
fn run_off_winner(story: &mut Story) -> ItemId {
    let [one, two] = [0, 1].map(|n| story.s.round().slate[n].item);
    for panelist in PANEL {
        story.s.marks(panelist, &[(one, mark("3,3")), (two, mark("3,4"))]);
    }
    two
}

#[test]
fn equal_means_go_to_a_run_off_that_scores_again() {
    let mut story = Story::with(scored(1), Stage::Panel);
    vote(&mut story, [["4,2", "2,4", "0,0"], ["2,2", "4,0", "0,0"], ["3,3", "3,3", "0,0"]]);
    let run_off = story.s.round();
    assert_eq!((run_off.slate.len(), run_off.rules.seats()), (2, 1));
    assert_eq!(run_off.rules.rubric().map(<[_]>::len), Some(2));
    let round = story.s.opens();
    let better = run_off_winner(&mut story);
    assert_eq!(story.s.closes(), round);
    assert_eq!(story.s.campaign.selection().items, [better]);
}

#[test]
fn where_only_the_result_is_public_scores_stay_under_seal() {
    let mut charter = scored(1);
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    let mut story = Story::with(charter, Stage::Panel);
    let round = vote(&mut story, [["4,2", "2,4", "0,0"]; 3]);
    let Fact::RoundCounted { totals, outcome, .. } = &story.s.log.last().unwrap().fact else {
        panic!()
    };
    assert!(matches!(totals, Totals::Annex(_)), "{totals:?}");
    let Outcome::Counted { sure, tiers, .. } = outcome else { panic!() };
    assert_eq!((sure, tiers.len()), (&vec![story.item(0)], 0));
    assert_eq!(story.s.campaign.rounds[&round].outcome.as_ref(), Some(outcome));
}
