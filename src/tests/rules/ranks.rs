//! Rankings of a panel in front of the rule: recusals, bars and lots.

use std::collections::BTreeSet;

use pathways::{
    charter::PanelRules,
    id::Id,
    round::ItemId,
    rule::{
        Approvals, Cut, ItemVotes, Poll, Ranked, StageCause, Standing, Step, approval,
        scottish_stv, stv, stv_in_order,
    },
};
use proptest::{prelude::*, sample::subsequence, test_runner::Config};
use uuid::Uuid;

use crate::given::ranked;

fn item(n: usize) -> ItemId {
    ItemId::Challenge(Id::new(Uuid::from_u128(u128::try_from(n).unwrap())))
}

/// What a panelist ranks, best first, and what she does not vote on.
#[derive(Debug, Clone)]
struct Sheet {
    order: Vec<usize>,
    recused: BTreeSet<usize>,
}

impl Sheet {
    /// The same with a conflict.
    fn without(mut self, n: usize) -> Self {
        self.order.retain(|one| *one != n);
        self.recused.insert(n);
        self
    }
}

fn standings(sheets: &[Sheet], items: usize, rules: &PanelRules) -> Vec<Standing> {
    let count = |is: &dyn Fn(&Sheet) -> bool| {
        u32::try_from(sheets.iter().filter(|sheet| is(sheet)).count()).unwrap()
    };
    let of = |n: usize| Approvals {
        item: item(n),
        approve: count(&|sheet| sheet.order.contains(&n)),
        eligible: count(&|sheet| !sheet.recused.contains(&n)),
    };
    let totals: Vec<Approvals> = (0..items).map(of).collect();
    approval(rules, u32::try_from(sheets.len()).unwrap(), &totals)
}

fn orders(sheets: &[Sheet]) -> Vec<Vec<ItemId>> {
    sheets.iter().map(|sheet| sheet.order.iter().map(|n| item(*n)).collect()).collect()
}

/// The panel's rule without a quorum for items: what makes an item eligible at all is that quorum's own matter.
fn rules(seats: u16) -> PanelRules {
    PanelRules { item_quorum: "0/1".parse().unwrap(), ..ranked(seats).panel }
}

fn count(sheets: &[Sheet], items: usize, seats: u16) -> Cut {
    stv(&standings(sheets, items, &rules(seats)), &orders(sheets), seats)
}

/// Has a seat, ties for one, or has none.
fn standing(sheets: &[Sheet], items: usize, seats: u16, n: usize) -> u8 {
    let cut = count(sheets, items, seats);
    if cut.sure.contains(&item(n)) { 2 } else { u8::from(cut.tied.contains(&item(n))) }
}

fn polls() -> impl Strategy<Value = (usize, Vec<Sheet>)> {
    (1..6_usize, 1..9_usize).prop_flat_map(|(items, panelists)| {
        let all: Vec<usize> = (0..items).collect();
        let order = subsequence(all, 0..=items).prop_shuffle();
        let sheet = order.prop_map(|order| Sheet { order, recused: BTreeSet::new() });
        (Just(items), prop::collection::vec(sheet, panelists))
    })
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_recusal_instead_of_no_place_changes_nothing_and_instead_of_the_last_place_raises_nobody(
        ((items, sheets), seats, who, n) in (polls(), 1..5_u16, 0..9_usize, 0..6_usize)
    ) {
        let (who, n) = (who % sheets.len(), n % items);
        let before = standing(&sheets, items, seats, n);
        let mut recused = sheets.clone();
        recused[who] = recused[who].clone().without(n);
        let after = standing(&recused, items, seats, n);
        let order = &sheets[who].order;
        if !order.contains(&n) {
            prop_assert_eq!(before, after);
        } else if order.len() > 1 && order.last() == Some(&n) {
            prop_assert!(after <= before);
        }
    }

    #[test]
    fn a_recusal_removes_an_item_from_that_ballot_and_the_others_close_ranks(
        ((items, sheets), seats, who, n) in (polls(), 1..5_u16, 0..9_usize, 0..6_usize)
    ) {
        let (who, n) = (who % sheets.len(), n % items);
        let mut recused = sheets.clone();
        recused[who] = recused[who].clone().without(n);
        let mut never = sheets;
        never[who].order.retain(|one| *one != n);
        // Where nobody may vote on it any more, it is barred for that and not for want of a place.
        let of = |sheets: &[Sheet]| Cut { barred: Vec::new(), ..count(sheets, items, seats) };
        prop_assert_eq!(of(&recused), of(&never));
    }

    #[test]
    fn a_panels_count_is_blind_to_the_order_of_ballots_and_the_names_of_items(
        ((items, sheets), seats, names) in polls().prop_flat_map(|poll| {
            let names = Just((0..poll.0).collect::<Vec<_>>()).prop_shuffle();
            (Just(poll), 1..5_u16, names)
        })
    ) {
        let renamed = sheets.iter().rev().map(|sheet| Sheet {
            order: sheet.order.iter().map(|n| names[*n]).collect(),
            recused: BTreeSet::new(),
        });
        let found = count(&renamed.collect::<Vec<_>>(), items, seats);
        let own = count(&sheets, items, seats);
        for (n, renamed) in names.iter().enumerate() {
            let place = |cut: &Cut, n| (cut.sure.contains(&item(n)), cut.tied.contains(&item(n)));
            prop_assert_eq!(place(&own, n), place(&found, *renamed));
        }
    }

    #[test]
    fn whatever_the_lot_says_the_rule_allows_what_comes_out_and_favours_whom_it_puts_first(
        ((items, sheets), seats, order) in polls().prop_flat_map(|poll| {
            let order = Just((0..poll.0).map(item).collect::<Vec<_>>()).prop_shuffle();
            (Just(poll), 1..5_u16, order)
        })
    ) {
        let open: Vec<Standing> = (0..items)
            .map(|n| Standing { item: item(n), score: "0/1".parse().unwrap(), bar: None })
            .collect();
        let ballot = |sheet: &Sheet| sheet.order.iter().map(|n| vec![*n]).collect::<Ranked>();
        let poll = Poll::new(items, sheets.iter().map(|sheet| (1, ballot(sheet)))).unwrap();
        let all = scottish_stv(&poll, usize::from(seats)).sequence.committees.all;
        let named = |places: &[usize]| places.iter().map(|n| item(*n)).collect::<BTreeSet<_>>();
        let drawn: BTreeSet<_> =
            stv_in_order(&open, &orders(&sheets), seats, &order).into_iter().collect();
        prop_assert!(all.iter().any(|committee| named(committee) == drawn));
    }
}

fn sheets(orders: &[(usize, &[usize])]) -> Vec<Sheet> {
    let sheet = |order: &[usize]| Sheet { order: order.to_vec(), recused: BTreeSet::new() };
    orders.iter().flat_map(|(times, order)| vec![sheet(order); *times]).collect()
}

#[test]
fn among_equals_the_lot_excludes_its_last_so_its_first_is_never_the_worse_for_it() {
    let sheets = sheets(&[(1, &[0]), (1, &[1]), (1, &[2])]);
    let standings = standings(&sheets, 3, &rules(1));
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
        let drawn = stv_in_order(&standings, &orders(&sheets), 1, &order.map(item));
        assert_eq!(drawn, [item(order[0])]);
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn what_a_count_of_rankings_writes_is_this() {
    let id = "challenge:00000000-0000-0000-0000-000000000001";
    let votes = |text: &str| vec![ItemVotes { item: item(1), votes: text.parse().unwrap() }];
    let quota = "2.00000".parse().unwrap();
    let first = Step::Stage {
        cause: StageCause::FirstPreferences { quota },
        totals: votes("3.00000"),
        elected: vec![item(1)],
        equals: vec![],
    };
    assert_eq!(
        json(&first),
        format!(
            "{{\"stage\":{{\"cause\":{{\"first_preferences\":{{\"quota\":\"2.00000\"}}}},\
             \"totals\":[{{\"item\":\"{id}\",\"votes\":\"3.00000\"}}],\
             \"elected\":[\"{id}\"],\"equals\":[]}}}}"
        )
    );
    assert_eq!(
        json(&StageCause::Surplus { item: item(1) }),
        format!("{{\"surplus\":{{\"item\":\"{id}\"}}}}")
    );
    assert_eq!(
        json(&StageCause::Exclusion { item: item(1) }),
        format!("{{\"exclusion\":{{\"item\":\"{id}\"}}}}")
    );
    let rules = ranked(1).panel;
    assert_eq!(json(&rules.method), "\"scottish_stv\"");
    let mark = pathways::round::Mark::Ranked(2.try_into().unwrap());
    assert_eq!((json(&mark), mark.code()), ("{\"ranked\":2}".into(), "ranked:2".into()));
}
