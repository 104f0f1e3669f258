//! Whole ballots change hands, among people who may vote on the same: nothing that anybody can have tells of it.
//!
//! A ballot moves with its secret and with the address that was given with it, from which its nonces follow: they are
//! arguments. What is compared is every file of the record, byte for byte, at each step up to the publication.

use std::collections::BTreeMap;

use pathways::{
    campaign::Command,
    charter::{Charter, Disclosure},
    id::VoiceId,
    people::panel_voice,
    round::{Ballot, ItemId, Operation, PanelMark},
    stage::Stage,
};
use proptest::prelude::*;

use super::config;
use crate::{
    given::{
        HOST, MEMBERS, PANEL, Scenario, Story, charter, id_of, proportional, ranked, scored,
        voice_of,
    },
    verifying::Pack,
};

/// What a campaign's people say, each with a number for each of the three items.
#[derive(Debug, Clone)]
struct Said {
    rules: usize,
    supports: [[bool; 3]; 3],
    marks: [[u8; 3]; 3],
    /// Who has a conflict with which item.
    conflicts: [Option<usize>; 3],
}

impl Said {
    fn disclosure(&self) -> Option<Disclosure> {
        RULES[self.rules].0().panel.disclosure
    }
}

/// Who holds whose ballot.
type Hands = [usize; 3];

const OWN: Hands = [0, 1, 2];

fn said() -> impl Strategy<Value = Said> {
    let supports = any::<[[bool; 3]; 3]>();
    let marks = any::<[[u8; 3]; 3]>();
    let conflicts = any::<[Option<prop::sample::Index>; 3]>();
    (0..RULES.len(), supports, marks, conflicts).prop_map(|(rules, supports, marks, conflicts)| {
        let conflicts = conflicts.map(|conflict| conflict.map(|item| item.index(9)));
        let conflicts = conflicts.map(|conflict| conflict.filter(|item| *item < 3));
        Said { rules, supports, marks, conflicts }
    })
}

fn hands() -> impl Strategy<Value = Hands> {
    Just(OWN.to_vec()).prop_shuffle().prop_map(|hands| [hands[0], hands[1], hands[2]])
}

/// Rules of a panel, and what a number says on its ballots.
type RulesAndMarks = (fn() -> Charter, fn(u8) -> PanelMark);

const RULES: [RulesAndMarks; 5] = [
    (charter, approves),
    (result_only, approves),
    (|| proportional(1), approves),
    (
        || scored(1),
        |number| match number % 7 {
            6 => PanelMark::Abstain,
            score => PanelMark::Scored(format!("{score},{}", number / 7 % 6).parse().unwrap()),
        },
    ),
    (|| ranked(1), |number| PanelMark::Ranked(u16::from(number % 3 + 1).try_into().unwrap())),
];

fn result_only() -> Charter {
    let mut charter = charter();
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    charter
}

fn approves(number: u8) -> PanelMark {
    [PanelMark::Approve, PanelMark::Decline, PanelMark::Abstain, PanelMark::Blank]
        [usize::from(number % 4)]
}

/// Gives every ballot of the open box into other hands, where those who hold them may vote on the same.
fn reassign(s: &mut Scenario, voices: [VoiceId; 3], hands: Hands) {
    let round = s.round().clone();
    let recused = |voice: VoiceId| {
        let person = PANEL.map(id_of).into_iter().find(|person| panel_voice(*person) == voice);
        person.map(|person| round.recused(person))
    };
    let before = s.boxes.remove(&round.id).unwrap_or_default();
    let mut after: BTreeMap<VoiceId, Ballot> = BTreeMap::new();
    // Among those who may vote on the same: who comes first in these hands gets the ballot of the first of them.
    for voice in voices {
        let alike = |other: &VoiceId| recused(*other) == recused(voice);
        let own: Vec<VoiceId> = voices.into_iter().filter(alike).collect();
        let moved: Vec<VoiceId> =
            hands.map(|hand| voices[hand]).into_iter().filter(alike).collect();
        let place = own.iter().position(|other| *other == voice).unwrap();
        after.extend(before.get(&moved[place]).cloned().map(|ballot| (voice, ballot)));
    }
    assert_eq!(after.len(), before.len());
    s.boxes.insert(round.id, after);
}

/// What everybody can have at each step, and how far the campaign went.
fn told(said: &Said, members: Hands, panel: Hands) -> (Vec<BTreeMap<String, String>>, Stage) {
    let (charter, mark) = RULES[said.rules];
    let mut story = Story::with(charter(), Stage::Upvote);
    let items: [ItemId; 3] = [0, 1, 2].map(|n| story.item(n));
    for (member, supports) in MEMBERS.into_iter().zip(said.supports) {
        for (item, _) in items.iter().zip(supports).filter(|(_, supports)| *supports) {
            // A third support is beyond the quota.
            let _ = story.s.votes(member, Operation::Support(*item));
        }
    }
    reassign(&mut story.s, MEMBERS.map(voice_of), members);
    story.s.closes();
    let mut told = vec![files(&story.s)];
    story.s.advance();
    let round = story.s.round().id;
    for (panelist, conflict) in PANEL.into_iter().zip(said.conflicts) {
        if let Some(item) = conflict {
            let items = vec![items[item]];
            story.s.given(panelist, Command::DeclareConflict { round, items });
        }
    }
    story.s.opens();
    for (panelist, numbers) in PANEL.into_iter().zip(said.marks) {
        for (item, number) in items.into_iter().zip(numbers) {
            // A recused item takes no mark.
            let _ = story.s.votes(panelist, Operation::Mark([(item, mark(number))].into()));
        }
    }
    reassign(&mut story.s, PANEL.map(|panelist| panel_voice(id_of(panelist))), panel);
    told.push(files(&story.s));
    story.s.closes();
    told.push(files(&story.s));
    if !story.s.campaign.selection().items.is_empty() {
        story.s.reasons();
    }
    for (from, to) in [(Stage::Panel, Stage::Decided), (Stage::Decided, Stage::Pathways)] {
        // A tie, or a round without a quorum, goes no further.
        let _ = story.s.when(HOST, Command::Advance { from, to });
        told.push(files(&story.s));
        story.s.wait(pathways::time::Seconds::days(7));
    }
    (told, story.s.campaign.stage)
}

fn files(s: &Scenario) -> BTreeMap<String, String> {
    Pack::public(s).files
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whose_ballot_it_was_changes_no_byte_of_the_record(
        said in said(), members in hands(), panel in hands(),
    ) {
        prop_assert_eq!(told(&said, OWN, OWN), told(&said, members, panel));
    }
}

/// What is compared goes as far as it can, and shows the slips.
#[test]
fn ballots_that_change_hands_are_counted_and_published() {
    let supports = [[true, false, false], [true, true, false], [false, true, false]];
    for rules in 0..RULES.len() {
        let said = Said {
            rules,
            supports,
            marks: [[12, 1, 2], [12, 2, 1], [12, 1, 2]],
            conflicts: [None; 3],
        };
        let (before, stage) = told(&said, OWN, OWN);
        let (after, _) = told(&said, [2, 0, 1], [1, 2, 0]);
        assert_eq!(before, after);
        assert_eq!(stage, Stage::Pathways, "{rules}");
        let is_slips = |name: &&String| name.starts_with("slips/");
        let shown = after.last().unwrap().keys().filter(is_slips).count();
        let expected = if said.disclosure() == Some(Disclosure::ResultOnly) { 1 } else { 2 };
        assert_eq!(shown, expected, "{rules}");
    }
}
