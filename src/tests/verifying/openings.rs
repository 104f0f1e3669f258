//! Openings: what a voter keeps who wants to see that her marks were counted.

use pathways::{
    id::{CampaignId, RoundId},
    record::{
        Opening,
        verify::{Compared, Kept, Verdict, What, ballots_file, slips_file},
    },
    round::{Ballot, SlipItem, ballot_commitment},
};
use uuid::Uuid;

use super::{
    Pack, broken, codes,
    receipts::{archived, ballots, check},
};
use crate::given::Scenario;

fn opening(scenario: &Scenario, round: RoundId, ballot: &Ballot) -> Opening {
    let campaign = Pack::public(scenario).check().campaign.unwrap();
    Opening::of(campaign, &scenario.campaign.rounds[&round], ballot)
}

/// The opening of the first ballot that says something.
fn first(scenario: &Scenario) -> Opening {
    let mut all = ballots(scenario).into_iter();
    let (round, ballot) = all.find(|(_, ballot)| ballot.has_voted()).unwrap();
    opening(scenario, round, &ballot)
}

#[test]
fn every_ballot_of_every_box_opens_and_was_counted_as_it_was_cast() {
    let scenario = archived();
    for (round, ballot) in ballots(&scenario) {
        let opening = opening(&scenario, round, &ballot);
        assert_eq!(opening.ballot(), ballot_commitment(&scenario.campaign.rounds[&round], &ballot));
        let text = opening.text().unwrap();
        assert_eq!(text.parse(), Ok(opening));
        let report = check(&scenario, &text);
        assert_eq!(report.findings, []);
        let what = What::Opening { round, version: ballot.version };
        assert_eq!(report.kept, [Compared { what, verdict: Verdict::Holds }]);
    }
}

#[test]
fn what_is_made_up_or_was_replaced_proves_nothing() {
    let scenario = archived();
    let own = first(&scenario);
    let older = Opening { version: own.version + 1, ..own.clone() };
    let mut without_a_mark = own.clone();
    without_a_mark.slips.pop().unwrap();
    for other in [older, without_a_mark] {
        let report = check(&scenario, &other.text().unwrap());
        assert_eq!(broken(&report), [""; 0]);
        assert_eq!(codes(&report, Verdict::NotRecomputable), ["kept 1: opening.ballot"]);
    }
}

#[test]
fn a_mark_that_was_not_counted_is_named_by_the_voter_whose_it_was() {
    let scenario = archived();
    let own = first(&scenario);
    let name = slips_file(own.round);
    let mine = own.text().unwrap();
    let line = mine.lines().last().unwrap().strip_prefix("slip ").unwrap();
    let mut pack = Pack::public(&scenario);
    let others = pack.files[&name].replace(&format!("{line}\n"), "");
    pack.files.insert(name.clone(), others);
    let report = pack.check_with(&[Kept::Receipt(&mine)]);
    assert!(broken(&report).contains(&"kept 1: opening.slips".to_owned()), "{report:?}");
    pack.files.remove(&name);
    let report = pack.check_with(&[Kept::Receipt(&mine)]);
    assert!(codes(&report, Verdict::NotRecomputable).contains(&"kept 1: opening.slips".to_owned()));
    pack.files.remove(&ballots_file(own.round));
    let report = pack.check_with(&[Kept::Receipt(&mine)]);
    assert!(codes(&report, Verdict::NotRecomputable).contains(&"kept 1: opening.box".to_owned()));
}

#[test]
fn an_opening_of_another_record_is_called_so() {
    let scenario = archived();
    let elsewhere = CampaignId::new(Uuid::from_u128(78));
    let foreign = Opening { campaign: elsewhere, ..first(&scenario) };
    let report = check(&scenario, &foreign.text().unwrap());
    assert_eq!(broken(&report), ["kept 1: receipt.record"]);
}

#[test]
fn an_opening_has_one_form() {
    let scenario = archived();
    let own = first(&scenario);
    let text = own.text().unwrap();
    let last = text.lines().last().unwrap();
    assert!(matches!(own.slips[0].about, SlipItem::Item(_)));
    let others = [
        format!("{text}{last}\n"),
        format!("{text}more\n"),
        text.trim_end().to_owned(),
        text.replace("\nversion ", "\nversion 0"),
        text.replace('\n', "\r\n"),
        text.replace("opening/v1", "opening/v2"),
    ];
    for other in others {
        assert_eq!(broken(&check(&scenario, &other)), ["kept 1: receipt.format"], "{other}");
    }
}
