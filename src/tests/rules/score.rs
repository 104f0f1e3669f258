//! Scores after a rubric: what they count to, and what holds of every panel.

use pathways::{
    charter::{Criterion, PanelRules},
    id::Id,
    number::Fraction,
    round::{ItemId, Mark},
    rule::{Bar, Cut, Grades, ScoreTotal, Scores, cut, score},
};
use proptest::{prelude::*, test_runner::Config};
use uuid::Uuid;

use crate::given::{scored, share};

fn item(n: usize) -> ItemId {
    ItemId::Challenge(Id::new(Uuid::from_u128(u128::try_from(n).unwrap())))
}

fn grades(text: &str) -> Grades {
    text.parse().unwrap()
}

fn total(rubric: &[Criterion], given: &[&str]) -> ScoreTotal {
    let mut total = ScoreTotal::none(rubric);
    for one in given {
        total.add(&grades(one), rubric);
    }
    total
}

#[test]
fn a_mean_is_exact_and_goes_over_all_who_may_vote() {
    let rubric = scored(1).panel.rubric;
    let total = total(&rubric, &["5,2", "4,0"]);
    // Impact counts twice: 2 · 5 + 2 and 2 · 4 + 0, over three weights.
    assert_eq!(total.mean(&rubric, 2), Some(share("10/3")));
    assert_eq!(total.mean(&rubric, 3), Some(share("20/9")), "an abstention gives nothing");
    assert_eq!(total.share_of_best(&rubric, 3), Some(share("4/9")));
    assert_eq!(total.mean_of(0, 3), Some(share("3/1")));
    assert_eq!(total.mean_of(2, 3), None, "there is no third criterion");
    assert_eq!(total.mean(&rubric, 0), None);
    assert_eq!(total.criteria, [[0, 0, 0, 0, 1, 1], [1, 0, 1, 0, 0, 0]]);
}

#[test]
fn a_panel_of_nine_disagrees_where_three_are_far_up_and_three_far_down() {
    let rubric = scored(1).panel.rubric;
    // 10/3 and 5/3 are just in the highest and in the lowest third; beside them is neither.
    let disputed = ["4,2", "5,5", "5,0", "2,1", "0,5", "0,0", "3,3", "2,2", "3,2"];
    let of = |given: &[&str]| total(&rubric, given);
    assert_eq!((of(&disputed).high, of(&disputed).low), (3, 3));
    assert!(of(&disputed).is_disputed(9));
    assert!(of(&disputed).is_disputed(10));
    assert!(!of(&disputed).is_disputed(11), "larger panels need four");
    assert!(!of(&disputed[1..]).is_disputed(9));
    assert!(!of(&["5,5"; 9]).is_disputed(9));
}

#[test]
fn an_item_needs_its_share_of_the_best_score_and_something_at_all() {
    let bars = |minimum: &str, given: &[&str]| {
        let rules = PanelRules { minimum_support: share(minimum), ..scored(1).panel };
        let total = total(&rules.rubric, given);
        let scores = Scores { item: item(1), total: &total, eligible: 2 };
        score(&rules, 2, &[scores])[0].bar
    };
    assert_eq!(bars("1/2", &["5,0", "1,3"]), None, "a mean of exactly half of 5");
    assert_eq!(bars("1/2", &["5,0", "1,2"]), Some(Bar::MinimumSupport));
    assert_eq!(bars("0/1", &["0,0", "0,0"]), Some(Bar::MinimumSupport));
    assert_eq!(bars("0/1", &["0,1"]), None);
}

#[test]
fn what_a_scored_ballot_writes_is_this() {
    let json = |value: &Mark| serde_json::to_string(value).unwrap();
    assert_eq!(json(&Mark::Scored(grades("3,5"))), "{\"scored\":[3,5]}");
    assert_eq!(Mark::Scored(grades("3,5")).code(), "scored:3,5");
    let total = total(&scored(1).panel.rubric, &["3,5"]);
    let expected = "{\"criteria\":[[0,0,0,1,0,0],[0,0,0,0,0,1]],\"high\":1,\"low\":0}";
    assert_eq!(serde_json::to_string(&total).unwrap(), expected);
}

/// What a panelist says of an item.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Said {
    /// These scores.
    Gives(Grades),
    /// Nothing, though she may.
    Nothing,
    /// She does not vote on it.
    Recused,
}

use Said::{Gives, Nothing, Recused};

/// What each panelist says of each item.
type Panel = Vec<Vec<Said>>;

fn count(panel: &Panel, items: &[ItemId], rules: &PanelRules) -> Cut {
    let of = |n: usize| {
        let mut total = ScoreTotal::none(&rules.rubric);
        let mut eligible = 0;
        for ballot in panel {
            eligible += u32::from(ballot[n] != Recused);
            if let Gives(grades) = &ballot[n] {
                total.add(grades, &rules.rubric);
            }
        }
        (total, eligible)
    };
    let totals: Vec<(ScoreTotal, u32)> = (0..items.len()).map(of).collect();
    let scores: Vec<Scores> = items
        .iter()
        .zip(&totals)
        .map(|(item, (total, eligible))| Scores { item: *item, total, eligible: *eligible })
        .collect();
    cut(score(rules, u32::try_from(panel.len()).unwrap(), &scores), rules.seats)
}

/// Has a seat, ties for one, or has none.
fn standing(cut: &Cut, item: ItemId) -> u8 {
    if cut.sure.contains(&item) { 2 } else { u8::from(cut.tied.contains(&item)) }
}

fn said() -> impl Strategy<Value = Said> {
    // Few different scores, so that ties are frequent.
    let scores = prop::sample::select(vec!["0,0", "2,1", "3,3", "5,0", "5,5", "0,5"]);
    prop_oneof![6 => scores.prop_map(|text| Gives(grades(text))), 1 => Just(Nothing), 1 => Just(Recused)]
}

/// Items and a panel.
fn panels() -> impl Strategy<Value = (Vec<ItemId>, Panel)> {
    (1..6_usize, 1..8_usize).prop_flat_map(|(items, panelists)| {
        let ballot = prop::collection::vec(said(), items);
        let items: Vec<ItemId> = (0..items).map(item).collect();
        (Just(items), prop::collection::vec(ballot, panelists))
    })
}

/// What makes an item eligible at all is the item quorum's own matter.
fn rules(seats: u16) -> PanelRules {
    PanelRules { item_quorum: Fraction::ZERO, ..scored(seats).panel }
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_recusal_instead_of_the_best_score_never_raises_an_item_and_instead_of_the_worst_never_lowers_it(
        ((items, panel), seats, who, n) in (panels(), 1..5_u16, 0..8_usize, 0..6_usize)
    ) {
        let (who, n) = (who % panel.len(), n % items.len());
        let with = |said| {
            let mut panel = panel.clone();
            panel[who][n] = said;
            standing(&count(&panel, &items, &rules(seats)), items[n])
        };
        prop_assert!(with(Recused) <= with(Gives(grades("5,5"))));
        prop_assert!(with(Recused) >= with(Gives(grades("0,0"))));
        prop_assert!(with(Recused) >= with(Nothing));
    }

    #[test]
    fn a_better_score_never_lowers_an_item(
        ((items, panel), seats, who, n) in (panels(), 1..5_u16, 0..8_usize, 0..6_usize)
    ) {
        let (who, n) = (who % panel.len(), n % items.len());
        let with = |text| {
            let mut panel = panel.clone();
            panel[who][n] = Gives(grades(text));
            standing(&count(&panel, &items, &rules(seats)), items[n])
        };
        let up = ["0,0", "0,1", "1,1", "2,1", "2,4", "4,4", "5,4", "5,5"].map(with);
        prop_assert!(up.is_sorted(), "{:?}", up);
    }

    #[test]
    fn neither_who_gave_a_score_nor_what_an_item_is_called_matters(
        ((items, panel), seats, order, names) in panels().prop_flat_map(|panel| {
            let order = Just((0..panel.1.len()).collect::<Vec<_>>()).prop_shuffle();
            let names = Just(panel.0.clone()).prop_shuffle();
            (Just(panel), 1..5_u16, order, names)
        })
    ) {
        let first = count(&panel, &items, &rules(seats));
        let others: Panel = order.iter().map(|who| panel[*who].clone()).collect();
        prop_assert_eq!(&count(&others, &items, &rules(seats)), &first);
        let renamed = count(&panel, &names, &rules(seats));
        for (item, name) in items.iter().zip(&names) {
            prop_assert_eq!(standing(&renamed, *name), standing(&first, *item));
        }
    }
}
