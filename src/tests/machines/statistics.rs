//! The first step of the ladder: what the same ballots say of the tied, beside what was counted.

use pathways::{
    charter::{Charter, Disclosure, TieStep},
    id::RoundId,
    round::{BrokenTie, Completeness, ItemId, PanelMark, Statistic, TieBreaker},
    stage::Stage,
};

use crate::given::{PANEL, Story, charter, scored, share};

use PanelMark::{Abstain, Approve, Decline};
use TieStep::{Lot, RunOff, SecondaryStatistic};

fn given(text: &str) -> PanelMark {
    PanelMark::Scored(text.parse().unwrap())
}

/// A panel under a ladder that has voted on the first two items like this.
fn voted(mut charter: Charter, ladder: &[TieStep], marks: [[PanelMark; 2]; 3]) -> (Story, RoundId) {
    charter.panel.tie_ladder = ladder.iter().copied().collect();
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    for (panelist, marks) in PANEL.into_iter().zip(marks) {
        let marks: Vec<(ItemId, PanelMark)> = (0..2).map(|n| (story.item(n), marks[n])).collect();
        story.s.marks(panelist, &marks);
    }
    let round = story.s.closes();
    (story, round)
}

/// What each step compared, whom it chose and how many tie still.
fn steps(story: &Story, round: RoundId) -> Vec<(Statistic, Vec<ItemId>, usize)> {
    let step = |tie: &BrokenTie| match &tie.by {
        TieBreaker::SecondaryStatistic { statistic, .. } => {
            (*statistic, tie.chosen.clone(), tie.tied.len())
        }
        by => panic!("{by:?}"),
    };
    story.s.campaign.rounds[&round].broken.iter().map(step).collect()
}

const EQUAL: [[PanelMark; 2]; 3] = [[Approve; 2], [Approve; 2], [Abstain, Decline]];

#[test]
fn of_equal_approvals_the_one_that_fewer_decline_comes_first() {
    let (story, round) = voted(charter(), &[SecondaryStatistic, Lot], EQUAL);
    let expected = (Statistic::FewerDeclines, vec![story.item(0)], 0);
    assert_eq!(steps(&story, round), [expected]);
    let TieBreaker::SecondaryStatistic { tiers, .. } =
        &story.s.campaign.rounds[&round].broken[0].by
    else {
        panic!()
    };
    assert_eq!(
        tiers.iter().map(|tier| tier.score).collect::<Vec<_>>(),
        [share("1/1"), share("2/3")]
    );
    assert_eq!(story.s.campaign.selection().complete, Completeness::Complete);
}

#[test]
fn of_equal_means_the_one_with_more_high_scores_comes_first() {
    let marks = [["5,5", "3,3"], ["1,1", "3,3"], ["3,3", "3,3"]].map(|two| two.map(given));
    let (story, round) = voted(scored(1), &[SecondaryStatistic, RunOff], marks);
    let expected = (Statistic::MoreHighScores, vec![story.item(0)], 0);
    assert_eq!(steps(&story, round), [expected]);
}

#[test]
fn where_high_scores_are_equal_too_fewer_low_ones_decide() {
    let marks = [["5,5", "5,5"], ["1,1", "2,2"], ["3,3", "2,2"]].map(|two| two.map(given));
    let (story, round) = voted(scored(1), &[SecondaryStatistic, RunOff], marks);
    let high = (Statistic::MoreHighScores, vec![], 2);
    let low = (Statistic::FewerLowScores, vec![story.item(1)], 0);
    assert_eq!(steps(&story, round), [high, low]);
}

#[test]
fn what_is_equal_in_everything_goes_to_the_next_step() {
    let marks = [["5,5", "5,5"], ["2,2", "2,2"], ["2,2", "2,2"]].map(|two| two.map(given));
    let (story, round) = voted(scored(1), &[SecondaryStatistic, RunOff], marks);
    assert_eq!(steps(&story, round).len(), 2);
    assert_eq!((story.s.round().slate.len(), story.s.round().run_off_of()), (2, Some(round)));
}

#[test]
fn where_only_the_result_is_public_the_numbers_stay_under_seal() {
    let mut charter = charter();
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    let (story, round) = voted(charter, &[SecondaryStatistic, Lot], EQUAL);
    let by = &story.s.campaign.rounds[&round].broken[0].by;
    let TieBreaker::SecondaryStatistic { tiers, .. } = by else { panic!("{by:?}") };
    assert_eq!(tiers, &[]);
    assert_eq!(steps(&story, round)[0].1, [story.item(0)]);
}
