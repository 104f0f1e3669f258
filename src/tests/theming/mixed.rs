//! Edits of all kinds at once, over themes of an earlier proposal: what comes out keeps all of them, and comes out.

use std::collections::BTreeMap;

use pathways::theming::{Alone, Edits, Known, Merge, Place, Proposal, Split, Wish, propose};
use proptest::prelude::*;

use super::{MEDIUM, challenges, proposed, themes};

/// Numbers that choose texts and themes, taken modulo how many there are.
#[derive(Debug, Clone)]
struct Choices {
    themes: usize,
    /// The text that is new since the earlier proposal.
    new: usize,
    pins: Vec<(usize, usize)>,
    forbids: Vec<(usize, usize)>,
    alone: Option<usize>,
    frozen: Option<usize>,
    merge: Option<(usize, usize)>,
    split: Option<usize>,
}

fn choices() -> impl Strategy<Value = Choices> {
    let place = || (0..24_usize, 0..9_usize);
    let pins = prop::collection::vec(place(), 0..6);
    let forbids = prop::collection::vec(place(), 0..4);
    let theme = || prop::option::of(0..9_usize);
    let merge = prop::option::of((0..9_usize, 0..9_usize));
    (1..9_usize, 0..24_usize, pins, forbids, prop::option::of(0..24_usize), theme(), merge, theme())
        .prop_map(|(themes, new, pins, forbids, alone, frozen, merge, split)| Choices {
            themes,
            new,
            pins,
            forbids,
            alone,
            frozen,
            merge,
            split,
        })
}

fn known(proposal: Proposal) -> Vec<Known> {
    let known = |theme: pathways::theming::ProposedTheme| Known {
        id: theme.id,
        label: Some(theme.label),
        members: theme.members,
    };
    proposal.themes.into_iter().map(known).collect()
}

fn edits(choices: &Choices, themes: Vec<Known>) -> Edits {
    let texts = challenges();
    let text = |number: usize| texts[number % texts.len()].id.clone();
    let theme = |number: usize| themes[number % themes.len()].id.clone();
    let place = |(id, of): &(usize, usize)| Place { id: text(*id), theme: theme(*of) };
    let split = |number: usize| {
        let theme = &themes[number % themes.len()];
        let [one, other, ..] = theme.members.as_slice() else { return None };
        let parts = vec![vec![one.clone()], vec![other.clone()]];
        Some(Split { theme: theme.id.clone(), parts })
    };
    Edits {
        pins: choices.pins.iter().map(place).collect(),
        forbids: choices.forbids.iter().map(place).collect(),
        alone: choices.alone.map(text).into_iter().collect(),
        frozen: choices.frozen.map(theme).into_iter().collect(),
        merges: choices
            .merge
            .map(|(from, into)| Merge { from: theme(from), into: theme(into) })
            .into_iter()
            .collect(),
        splits: choices.split.and_then(split).into_iter().collect(),
        themes,
        ..Edits::default()
    }
}

/// Every text in its place and every edit kept.
fn check(proposal: &Proposal, edits: &Edits, new: &str) {
    let mut places: BTreeMap<&str, &str> =
        proposal.tray.iter().map(|text| (text.as_str(), "")).collect();
    for theme in &proposal.themes {
        for text in &theme.members {
            assert_eq!(places.insert(text, &theme.id), None, "{text} lies in two places");
        }
    }
    assert_eq!(places.len(), 24);
    let goal = |theme: &str| {
        let merge = edits.merges.iter().find(|merge| merge.from == theme);
        merge.map_or(theme, |merge| merge.into.as_str()).to_owned()
    };
    for pin in &edits.pins {
        assert_eq!(places[pin.id.as_str()], goal(&pin.theme), "{pin:?}");
    }
    for forbid in &edits.forbids {
        assert_ne!(places[forbid.id.as_str()], goal(&forbid.theme), "{forbid:?}");
    }
    for id in &edits.alone {
        let theme = proposal.themes.iter().find(|theme| theme.id == places[id.as_str()]);
        assert_eq!(theme.unwrap().members, [id.as_str()]);
    }
    for part in edits.splits.iter().flat_map(|split| split.parts.windows(2)) {
        assert_ne!(places[part[0][0].as_str()], places[part[1][0].as_str()]);
    }
    for frozen in edits.frozen.iter().map(|frozen| goal(frozen)) {
        let is_pinned = edits.pins.iter().any(|pin| pin.id == new && goal(&pin.theme) == frozen);
        assert!(places[new] != frozen || is_pinned, "{new} came into a frozen theme");
    }
    for known in edits.themes.iter().map(|known| goal(&known.id)) {
        assert!(proposal.themes.iter().any(|theme| theme.id == known), "{known} is gone");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_proposal_that_goes_on_from_another_keeps_every_edit_or_refuses_all(choices in choices()) {
        let mut texts = challenges();
        let new = texts.remove(choices.new);
        let before = proposed(&texts, &themes(choices.themes));
        let edits = edits(&choices, known(before));
        let wish = Wish { size: MEDIUM, edits: edits.clone(), seed: 1 };
        if let Ok(proposal) = propose(&Alone, &challenges(), &wish) {
            check(&proposal, &edits, &new.id);
        }
    }
}
