//! Places to choose: one for each item, or none.
//!
//! Whoever ranks types places or presses a button that moves an item by one. Either sends the whole order, with all that
//! was typed, so nothing is lost without JavaScript. Two items in one place are said back to her; a gap is none to the box.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    round::{ItemId, PanelMark, reordered},
    rule::Rank,
};

use super::marks::{Answer, Use};
use crate::{
    form::{FormState, Posted, Wrong},
    i18n::{messages, number},
    ui::{Button, ButtonKind},
};

/// What the choice of no place sends.
const NONE: &str = "abstain";
/// The field of a button that moves an item.
const MOVE: &str = "move";

/// What a form says of an item.
pub(super) fn read(posted: &Posted, field: &str) -> Answer {
    match posted.value(field) {
        None => Answer::NotAsked,
        Some("") => Answer::Mark(PanelMark::Blank),
        Some(NONE) => Answer::Mark(PanelMark::Abstain),
        Some(place) => match place.parse() {
            Ok(rank) => Answer::Mark(PanelMark::Ranked(rank)),
            Err(_) => Answer::Wrong(Wrong::Choice),
        },
    }
}

/// A choice of as many places as there are items, or of none.
pub(super) fn choice(
    form: &FormState,
    field: &str,
    used: Use,
    items: usize,
    first: PanelMark,
) -> AnyView {
    let language = form.language();
    let words = messages(language);
    let id = format!("{}-place", form.element(field));
    let chosen = form.value(field, &value(first));
    let places = (0..items).filter_map(Rank::behind);
    let places = places.map(|rank| (rank.to_string(), number(rank.place(), language)));
    let nothing = match used {
        Use::Provisional => words.panel_mark_not_yet(),
        Use::Ballot => words.panel_mark_blank(),
    };
    let none = [(String::new(), nothing), (NONE.to_owned(), words.panel_rank_none())];
    let options = none.into_iter().chain(places).map(|(value, label)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
    });
    let options = options.collect_view();
    view! {
        <p class="p-panel-score">
            <label for=id.clone()>{words.panel_rank()}</label>
            <select class="c-input is-select" id=id name=field.to_owned()>
                {options}
            </select>
        </p>
    }
    .into_any()
}

/// What the choice sends for a mark.
fn value(mark: PanelMark) -> String {
    match mark {
        PanelMark::Ranked(rank) => rank.to_string(),
        PanelMark::Abstain => NONE.to_owned(),
        _ => String::new(),
    }
}

/// Where an item moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// One place forward; one without a place behind the last.
    Up,
    /// One place back.
    Down,
}

impl Move {
    const ALL: [(&'static str, Self); 2] = [("up", Self::Up), ("down", Self::Down)];

    /// The button that was pressed, if it was one of these.
    pub(super) fn pressed(posted: &Posted) -> Option<(Self, ItemId)> {
        let (pressed, item) = posted.value(MOVE)?.split_once(' ')?;
        let (_, way) = Self::ALL.into_iter().find(|(name, _)| *name == pressed)?;
        Some((way, item.parse().ok()?))
    }

    /// Moves an item in the order that marks are.
    pub(super) fn shift(self, item: ItemId, marks: &mut BTreeMap<ItemId, PanelMark>) {
        let mut order = order(marks);
        match (self, order.iter().position(|one| *one == item)) {
            (Self::Up, None) => order.push(item),
            (Self::Up, Some(place)) if place > 0 => order.swap(place, place - 1),
            (Self::Down, Some(place)) if place + 1 < order.len() => order.swap(place, place + 1),
            _ => {}
        }
        marks.extend(placed(order));
    }
}

/// The items with a place, in their order.
fn order(marks: &BTreeMap<ItemId, PanelMark>) -> Vec<ItemId> {
    let ranked = |(item, mark): (&ItemId, &PanelMark)| match mark {
        PanelMark::Ranked(rank) => Some((*rank, *item)),
        _ => None,
    };
    let mut ranked: Vec<(Rank, ItemId)> = marks.iter().filter_map(ranked).collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, item)| item).collect()
}

/// The items of an order with their places.
fn placed(order: Vec<ItemId>) -> impl Iterator<Item = (ItemId, PanelMark)> {
    let place = |(before, item)| Some((item, PanelMark::Ranked(Rank::behind(before)?)));
    order.into_iter().enumerate().filter_map(place)
}

/// Items that share a place with another.
pub(super) fn in_one_place(marks: &BTreeMap<ItemId, PanelMark>) -> Vec<ItemId> {
    let shares = |(item, mark): (&ItemId, &PanelMark)| {
        let others = marks.iter().filter(|(other, _)| *other != item);
        let is_ranked = matches!(mark, PanelMark::Ranked(_));
        (is_ranked && others.into_iter().any(|(_, other)| other == mark)).then_some(*item)
    };
    marks.iter().filter_map(shares).collect()
}

/// What a ballot would say if what was noted went into it, in the reader's own order: of items that were noted for the
/// same place, the one that she reads first comes first.
pub(super) fn with_notes(
    in_box: &BTreeMap<ItemId, PanelMark>,
    noted: &[(ItemId, PanelMark)],
) -> BTreeMap<ItemId, PanelMark> {
    let mut marks = in_box.clone();
    for (item, mark) in noted {
        marks.insert(*item, *mark);
    }
    let wished: Vec<(Rank, ItemId)> = noted
        .iter()
        .filter_map(|(item, mark)| match mark {
            PanelMark::Ranked(rank) => Some((*rank, *item)),
            _ => None,
        })
        .collect();
    let is_wished = |item: &ItemId| wished.iter().any(|(_, one)| one == item);
    let kept = order(&marks).into_iter().filter(|item| !is_wished(item)).collect();
    marks.extend(placed(reordered(kept, wished)));
    marks
}

/// The buttons that move an item which has a place, or none.
pub(super) fn moves(
    form: &FormState,
    item: ItemId,
    title: &str,
    mark: PanelMark,
    last: Option<Rank>,
) -> AnyView {
    let words = messages(form.language());
    let rank = match mark {
        PanelMark::Ranked(rank) => Some(rank),
        _ => None,
    };
    let button = |is_there: bool, name: &str, text: String| {
        let title = title.to_owned();
        is_there.then(|| {
            view! {
                <Button kind=ButtonKind::Quiet name=MOVE value=format!("{name} {item}")>
                    {text}
                    <span class="u-visually-hidden">" " {title}</span>
                </Button>
            }
        })
    };
    let up = match rank {
        Some(_) => words.panel_rank_up(),
        None => words.panel_rank_last(),
    };
    view! {
        <div class="c-buttons">
            {button(rank.is_none_or(|rank| rank.before() > 0), "up", up)}
            {button(rank.is_some() && rank != last, "down", words.panel_rank_down())}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use pathways::id::Id;
    use uuid::Uuid;

    use super::*;

    fn item(n: u128) -> ItemId {
        ItemId::Topic(Id::new(Uuid::from_u128(n)))
    }

    fn at(place: u16) -> PanelMark {
        PanelMark::Ranked(place.try_into().unwrap())
    }

    #[test]
    fn a_button_moves_an_item_by_one_place_and_one_without_a_place_behind_the_last() {
        let check = |way: Move, n: u128, expected: &[u128]| {
            let mut marks =
                [(item(1), at(1)), (item(2), at(3)), (item(3), PanelMark::Abstain)].into();
            way.shift(item(n), &mut marks);
            assert_eq!(order(&marks), expected.iter().map(|n| item(*n)).collect::<Vec<_>>());
        };
        check(Move::Up, 1, &[1, 2]);
        check(Move::Up, 2, &[2, 1]);
        check(Move::Up, 3, &[1, 2, 3]);
        check(Move::Down, 1, &[2, 1]);
        check(Move::Down, 2, &[1, 2]);
        check(Move::Down, 3, &[1, 2]);
    }

    #[test]
    fn two_items_in_one_place_are_both_named_and_two_without_one_are_not() {
        let marks: BTreeMap<ItemId, PanelMark> = [
            (item(1), at(2)),
            (item(2), at(2)),
            (item(3), at(1)),
            (item(4), PanelMark::Blank),
            (item(5), PanelMark::Blank),
        ]
        .into();
        assert_eq!(in_one_place(&marks), [item(1), item(2)]);
    }

    #[test]
    fn notes_come_into_a_ballot_as_an_order_that_it_can_have() {
        let in_box = [(item(1), at(1)), (item(2), at(2)), (item(3), PanelMark::Blank)].into();
        let noted = [(item(3), at(1)), (item(2), at(1))];
        assert_eq!(order(&with_notes(&in_box, &noted)), [item(3), item(2), item(1)]);
        let noted = [(item(1), PanelMark::Abstain)];
        let marks = with_notes(&in_box, &noted);
        assert_eq!((marks[&item(1)], marks[&item(2)]), (PanelMark::Abstain, at(1)));
    }
}
