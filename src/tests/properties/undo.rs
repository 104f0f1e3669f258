//! Merges and splits in any order, undone from the last: every tally is as it was.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Command, Fact, ThemePart},
    challenge::ChallengeState,
    id::{ChallengeId, LineageId, ThemeId},
    stage::Stage,
    theme::Coverage,
    time::Seconds,
};
use proptest::prelude::*;

use super::{config, places};
use crate::given::{CURATOR, Scenario, Story, because, both, words};

/// Everything that an undo restores.
#[derive(Debug, PartialEq, Eq)]
struct Tallies {
    coverage: Coverage,
    members: BTreeMap<ThemeId, BTreeSet<ChallengeId>>,
    places: BTreeMap<ChallengeId, String>,
}

fn tallies(s: &Scenario) -> Tallies {
    let campaign = &s.campaign;
    let live = campaign.themes.values().filter(|theme| theme.is_live());
    let members = |theme: ThemeId| campaign.members_of(theme).map(|one| one.id).collect();
    Tallies {
        coverage: campaign.coverage(),
        members: live.map(|theme| (theme.id, members(theme.id))).collect(),
        places: places(campaign),
    }
}

/// Merges or splits something that can be, or does nothing.
fn change(s: &mut Scenario, [kind, a, b]: [u8; 3]) -> Option<LineageId> {
    let accepted: Vec<ChallengeId> = s
        .campaign
        .challenges
        .values()
        .filter(|one| one.state == ChallengeState::Accepted)
        .map(|one| one.id)
        .collect();
    let live: Vec<ThemeId> =
        s.campaign.themes.values().filter(|theme| theme.is_live()).map(|theme| theme.id).collect();
    let challenge = |n: u8| accepted[usize::from(n) % accepted.len()];
    let theme = |n: u8| live[usize::from(n) % live.len()];
    let command = match kind % 4 {
        0 => Command::ProposeMerge {
            from: vec![challenge(a)],
            into: challenge(b),
            reason: because(),
        },
        1 => {
            let parts = vec![words("one"), words("two")];
            Command::Split { challenge: challenge(a), parts, reason: because() }
        }
        2 => Command::MergeThemes { from: vec![theme(a)], into: theme(b) },
        _ => {
            let members: Vec<ChallengeId> =
                s.campaign.members_of(theme(a)).map(|one| one.id).collect();
            let (left, rest) = members.split_at(usize::from(b) % (members.len() + 1));
            // Every third challenge of the rest is named by no part.
            let right = rest.iter().enumerate().filter(|(n, _)| n % 3 != 2).map(|(_, id)| *id);
            let part = |challenges| ThemePart { name: both("part"), challenges };
            let parts = vec![part(left.to_vec()), part(right.collect())];
            Command::SplitTheme { theme: theme(a), parts }
        }
    };
    let facts = s.when(CURATOR, command).ok()?;
    s.wait(Seconds::days(2));
    s.clock();
    match facts.first()? {
        Fact::MergeProposed { merge: id, .. }
        | Fact::ChallengeSplit { split: id, .. }
        | Fact::ThemesMerged { merge: id, .. }
        | Fact::ThemeSplit { split: id, .. } => Some(*id),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn undoing_from_the_last_restores_every_tally(
        changes in prop::collection::vec(any::<[u8; 3]>(), 1..12),
    ) {
        let mut story = Story::at(Stage::Theming);
        let [a, b, c] = story.challenges;
        story.s.theme("rooms", &[a, b]);
        story.s.theme("money", &[c]);
        let mut done = Vec::new();
        for one in changes {
            let before = tallies(&story.s);
            if let Some(lineage) = change(&mut story.s, one) {
                done.push((lineage, before));
            }
        }
        for (lineage, before) in done.into_iter().rev() {
            story.s.given(CURATOR, Command::Undo { lineage, reason: because() });
            prop_assert_eq!(tallies(&story.s), before);
        }
    }
}
