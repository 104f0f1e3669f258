//! Properties of random campaigns. A failure prints the shrunk input, which is all that is needed to see it again.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Campaign, Refusal},
    charter::Quota,
    id::{CampaignId, ChallengeId, ThemeId},
    people::Column,
    record::{Entry, SideRow, read, verify::Verdict, write},
    round::{Ballot, ItemId, Mark, Round, seal},
    rule::Rules,
    theme::Basis,
    theming::{Alone, Granularity},
};
use proptest::{prelude::*, test_runner::Config};
use uuid::Uuid;

use crate::{given::Scenario, verifying::Pack};

mod reassigned;
mod undo;
mod world;

use world::{SECRETS, World};

/// One step: what is done, by whom first, and with which of the things that are there.
type Step = [u8; 4];

fn config() -> Config {
    Config { cases: 64, failure_persistence: None, ..Config::default() }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(any::<Step>(), 0..100)
}

/// Sum and places of the coverage equation, and of the themes behind it.
fn check_coverage(campaign: &Campaign) {
    let coverage = campaign.coverage();
    assert!(coverage.adds_up());
    assert_eq!(usize::try_from(coverage.submitted), Ok(campaign.challenges.len()));
    let live = campaign.themes.values().filter(|theme| theme.is_live());
    let themed: usize = live.map(|theme| campaign.members_of(theme.id).count()).sum();
    assert_eq!(usize::try_from(coverage.themed), Ok(themed), "a challenge lies in a dead theme");
}

/// Whatever people said of themes can be kept at once: a proposal is found, and fits.
fn check_proposal(campaign: &Campaign) {
    let basis = Basis::of(campaign, Granularity::Medium);
    let proposal = basis.propose(&Alone).unwrap();
    assert!(basis.found(&proposal).is_some());
}

fn check_quotas(s: &Scenario) {
    for (id, ballots) in &s.boxes {
        let Rules::Upvote(rules) = &s.campaign.rounds[id].rules else { continue };
        let Quota::Limited(quota) = rules.quota else { continue };
        assert!(ballots.values().all(|ballot| ballot.marks.len() <= usize::from(quota)));
    }
}

/// Counts a box again, ballot by ballot, without a slip.
fn count(round: &Round, ballots: &[Ballot], item: ItemId, mark: Mark, only: Option<Column>) -> u32 {
    assert!(round.item(item).is_some());
    let marked = ballots.iter().filter(|ballot| ballot.marks.get(&item) == Some(&mark));
    let counted = marked.filter(|ballot| only.is_none_or(|column| ballot.column == column));
    u32::try_from(counted.count()).unwrap()
}

/// The voices that support at least one item of a theme.
fn touched(round: &Round, ballots: &[Ballot], theme: ThemeId) -> u32 {
    let items: BTreeSet<ItemId> = round
        .slate
        .iter()
        .filter(|entry| entry.themes.contains(&theme))
        .map(|entry| entry.item)
        .collect();
    let touches = |ballot: &&Ballot| items.iter().any(|item| ballot.marks.contains_key(item));
    u32::try_from(ballots.iter().filter(touches).count()).unwrap()
}

fn check_counts(s: &Scenario) {
    for round in s.campaign.rounds.values() {
        let Some(tally) = &round.tally else { continue };
        let ballots: Vec<Ballot> =
            s.boxes.get(&round.id).into_iter().flat_map(BTreeMap::values).cloned().collect();
        let open = Some(Column::OpenCode);
        for total in &tally.items {
            let of = |mark, only| count(round, &ballots, total.item, mark, only);
            let naive = (of(Mark::Support, None), of(Mark::Support, open));
            assert_eq!((total.support, total.open_code), naive);
            let naive = [Mark::Approve, Mark::Decline, Mark::Abstain].map(|mark| of(mark, None));
            assert_eq!([total.approve, total.decline, total.abstain], naive);
        }
        for total in &tally.themes {
            assert_eq!(total.voices, touched(round, &ballots, total.theme));
        }
    }
}

/// The log as entries, each with its side rows.
fn written(s: &Scenario) -> Vec<(String, Vec<SideRow>)> {
    let campaign = CampaignId::new(Uuid::from_u128(9));
    let entry = |(event, seq): (&pathways::campaign::Event, u64)| {
        let salt = pathways::record::Salt::new([3; 32]);
        write(&Entry { campaign, seq, salt, event: event.clone() }).unwrap()
    };
    s.log.iter().zip(0_u64..).map(entry).collect()
}

fn read_back(bytes: &str, sides: &[SideRow]) -> Entry {
    let sides = sides.iter().map(|row| (row.commitment, row.clone())).collect();
    read(bytes, &sides).unwrap()
}

/// What everybody may have of a record is found whole by whoever checks it.
fn check_verified(s: &Scenario) {
    for pack in [Pack::whole(s), Pack::public(s)] {
        let report = pack.check();
        assert!(report.verdict() < Verdict::Broken, "{:#?}", report.findings);
    }
}

fn check_record(s: &Scenario) {
    let entries = written(s);
    let whole: Vec<Entry> = entries.iter().map(|(bytes, rows)| read_back(bytes, rows)).collect();
    assert!(
        Campaign::replay(whole.iter().map(|entry| &entry.event)) == s.campaign,
        "replay differs"
    );
    let bare: Vec<Entry> = entries.iter().map(|(bytes, _)| read_back(bytes, &[])).collect();
    for ((bytes, rows), (whole, bare)) in entries.iter().zip(whole.iter().zip(&bare)) {
        assert_eq!(&write(whole).unwrap(), &(bytes.clone(), rows.clone()), "not canonical");
        assert_eq!(&write(bare).unwrap().0, bytes, "erasing changed an entry");
        for secret in SECRETS.iter().chain(&s.people()) {
            assert!(!bytes.contains(secret.as_str()), "{secret} is in {bytes}");
        }
    }
    let erased = Campaign::replay(bare.iter().map(|entry| &entry.event));
    assert_eq!(erased.coverage(), s.campaign.coverage(), "erasing changed the equation");
    assert_eq!((erased.stage, erased.size()), (s.campaign.stage, s.campaign.size()));
    assert_eq!(erased.selection(), s.campaign.selection(), "erasing changed the decision");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_people_do_the_promises_hold(start in any::<[u8; 6]>(), steps in steps()) {
        let mut world = World::new(start);
        for step in steps {
            world.take(step);
            check_coverage(&world.s.campaign);
            check_quotas(&world.s);
        }
        world.s.clock();
        check_counts(&world.s);
        check_proposal(&world.s.campaign);
        check_record(&world.s);
        check_verified(&world.s);
    }

    #[test]
    fn every_command_acts_once(start in any::<[u8; 6]>(), steps in steps()) {
        let mut world = World::new(start);
        for step in steps {
            let Some(sent) = world.take(step) else { continue };
            let before = world.s.campaign.clone();
            // What caused nothing is asked again; what acted is known.
            if before.done(sent.id).is_some() {
                prop_assert_eq!(world.s.send(&sent), Ok(Vec::new()));
                let said = sent.command.clone();
                let mut other = sent;
                other.command = pathways::campaign::Command::SignThemes { open_questions: 0 };
                let expected = if other.command == said { Ok(Vec::new()) } else { Err(Refusal::CommandReused) };
                prop_assert_eq!(world.s.send(&other), expected);
            }
            prop_assert!(before == world.s.campaign);
        }
    }

    #[test]
    fn the_order_of_ballots_tells_nothing(
        votes in prop::collection::vec(any::<[u8; 2]>(), 0..60),
        turn in 0_usize..9,
    ) {
        let mut world = World::voting();
        for [who, what] in votes {
            world.support(who, what);
        }
        let round = world.s.round();
        let mut ballots: Vec<Ballot> =
            world.s.boxes.get(&round.id).into_iter().flat_map(BTreeMap::values).cloned().collect();
        let first = seal(round, &ballots);
        ballots.reverse();
        let shift = turn % ballots.len().max(1);
        ballots.rotate_left(shift);
        prop_assert_eq!(seal(round, &ballots), first);
    }
}

/// The challenges with their states and themes, for comparison.
fn places(campaign: &Campaign) -> BTreeMap<ChallengeId, String> {
    let place = |one: &pathways::challenge::Challenge| format!("{:?} {:?}", one.state, one.theme);
    campaign.challenges.values().map(|one| (one.id, place(one))).collect()
}
