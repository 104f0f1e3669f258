//! The map: the same for the same texts, nothing over anything else, and it does not turn.

use std::collections::{BTreeMap, BTreeSet};

use pathways::theming::{
    Alone, Text,
    map::{Lying, MOST_DOTS, Map, Point, Within, draw},
};
use proptest::{prelude::*, test_runner::Config};

use super::{Backwards, challenges, text};

/// The texts of these tests, dealt out to these places.
fn dealt(texts: &[Text], places: &[Within]) -> Vec<Lying> {
    let lying = |(text, within): (&Text, &Within)| Lying { text: text.clone(), within: *within };
    texts.iter().zip(places.iter().cycle()).map(lying).collect()
}

/// A theme, the tray, or no theme on purpose.
fn anywhere() -> impl Strategy<Value = Within> {
    prop_oneof![8 => (0_u32..30).prop_map(Within::Theme), 1 => Just(Within::Tray), 1 => Just(Within::Apart)]
}

/// Texts by their subjects, which are the first parts of their ids.
fn by_subject() -> Vec<Lying> {
    let texts = challenges();
    let subjects: BTreeSet<String> = texts.iter().map(subject).collect();
    let lying = |text: &Text| Lying {
        text: text.clone(),
        within: (0..)
            .zip(&subjects)
            .find(|(_, one)| **one == subject(text))
            .map_or(Within::Tray, |(number, _)| Within::Theme(number)),
    };
    texts.iter().map(lying).collect()
}

fn subject(text: &Text) -> String {
    text.id.split('-').next().unwrap_or_default().to_owned()
}

fn many(count: usize) -> Vec<Lying> {
    let subject =
        |number: usize| ["van hotel tour", "grant form report", "room stage rent"][number % 3];
    (0..count)
        .map(|number| Lying {
            text: text(&format!("{number:05}"), subject(number), &format!("word{}", number % 40)),
            within: match number % 11 {
                0 => Within::Tray,
                1 => Within::Apart,
                _ => Within::Theme(u32::try_from(number % 7).unwrap()),
            },
        })
        .collect()
}

fn apart_squared(a: Point, b: Point) -> i64 {
    (a.x - b.x).pow(2) + (a.y - b.y).pow(2)
}

/// Everything lies in its place, and nothing on something else.
fn check(map: &Map, lying: &[Lying]) {
    let places: BTreeSet<Within> = lying.iter().map(|one| one.within).collect();
    let drawn: Vec<Within> = map.regions.iter().map(|region| region.within).collect();
    assert_eq!(drawn, places.into_iter().collect::<Vec<_>>());
    for (place, region) in map.regions.iter().enumerate() {
        for other in &map.regions[..place] {
            let least = region.radius + other.radius;
            assert!(
                apart_squared(region.middle, other.middle) > least.pow(2),
                "{region:?} {other:?}"
            );
        }
        let inside = |at: i64, from: i64, length: i64| {
            from <= at - region.radius && at + region.radius <= from + length
        };
        assert!(inside(region.middle.x, map.corner.x, map.width));
        assert!(inside(region.middle.y, map.corner.y, map.height));
    }
    let of: BTreeMap<&str, Within> =
        lying.iter().map(|one| (one.text.id.as_str(), one.within)).collect();
    assert_eq!(map.dots.len(), of.len());
    for (place, dot) in map.dots.iter().enumerate() {
        assert_eq!(of[dot.id.as_str()], dot.within);
        assert!(dot.leans_to.is_none() || dot.leans_to != dot.within.theme());
        let region = map.regions.iter().find(|region| region.within == dot.within).unwrap();
        let reach = region.radius - 22;
        assert!(apart_squared(dot.at, region.middle) <= reach.pow(2), "{dot:?} {region:?}");
        for other in &map.dots[..place] {
            assert!(apart_squared(dot.at, other.at) >= 44 * 44, "{dot:?} {other:?}");
        }
    }
}

#[test]
fn every_text_has_a_dot_of_its_own_in_the_region_of_its_theme() {
    for count in [1, 2, 3, 40, 400] {
        let lying = many(count);
        check(&draw(&Alone, &lying), &lying);
    }
    let lying = by_subject();
    check(&draw(&Alone, &lying), &lying);
}

#[test]
fn the_order_of_texts_and_of_work_changes_nothing_on_the_map() {
    let lying = by_subject();
    let expected = draw(&Alone, &lying);
    let mut shuffled = lying;
    shuffled.reverse();
    shuffled.swap(1, 5);
    assert_eq!(draw(&Backwards, &shuffled), expected);
}

#[test]
fn texts_without_words_have_dots_too() {
    let nothing = |id| Lying { text: text(id, "", "🎭"), within: Within::Theme(0) };
    let lying = [nothing("a"), nothing("b"), nothing("c")];
    check(&draw(&Alone, &lying), &lying);
    assert_eq!(draw(&Alone, &[]).regions, []);
}

#[test]
fn a_text_of_another_subject_lies_at_the_edge_towards_its_own() {
    let mut lying = by_subject();
    let stranger = lying.iter().position(|one| one.within == Within::Theme(0)).unwrap();
    lying[stranger].within = Within::Theme(1);
    let map = draw(&Alone, &lying);
    let dot = map.dots.iter().find(|dot| dot.id == lying[stranger].text.id).unwrap();
    assert_eq!(dot.leans_to, Some(0));
    let region = |number| {
        let found = map.regions.iter().find(|one| one.within == Within::Theme(number));
        found.unwrap().middle
    };
    let furthest = map.dots.iter().filter(|dot| dot.within == Within::Theme(1));
    let furthest = furthest.min_by_key(|dot| apart_squared(dot.at, region(0))).unwrap();
    assert_eq!(furthest.id, dot.id, "no other of its region is nearer to where it belongs");
}

#[test]
fn of_very_many_texts_the_regions_alone_are_drawn() {
    let map = draw(&Alone, &many(MOST_DOTS + 1));
    assert_eq!(map.dots, []);
    assert_eq!(map.regions.len(), 9);
    assert!(map.width < 2_000);
}

proptest! {
    #![proptest_config(Config { cases: 48, failure_persistence: None, ..Config::default() })]

    /// Whatever is written, moved, found or retired between two looks, a theme lies in the same direction.
    #[test]
    fn a_map_does_not_turn(
        before in prop::collection::vec(anywhere(), 1..24),
        after in prop::collection::vec(anywhere(), 1..24),
        written in 1_usize..24,
    ) {
        let texts = challenges();
        let then = draw(&Alone, &dealt(&texts[..written], &before));
        let now = draw(&Alone, &dealt(&texts, &after));
        for region in &now.regions {
            let Some(former) = then.regions.iter().find(|one| one.within == region.within) else { continue };
            let (a, b) = (former.middle, region.middle);
            // In the same direction, as far as whole numbers can be; one of them may be the middle of the map.
            let across = (a.x * b.y - a.y * b.x).abs();
            let length = apart_squared(a, Point::default()).max(apart_squared(b, Point::default())).isqrt();
            prop_assert!(across <= 3 * length, "{:?} was at {:?}", b, a);
            prop_assert!(a.x * b.x + a.y * b.y >= 0, "{:?} was at {:?}", b, a);
        }
    }
}
