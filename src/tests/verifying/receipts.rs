//! What voters keep: promises while a box is open, receipts once it is sealed.

use pathways::{
    campaign::Fact,
    id::{CampaignId, RoundId},
    record::{
        Digest, Promise, Receipt, checkpoint,
        verify::{Compared, Kept, Report, Verdict, What, ballots_file},
    },
    round::Ballot,
    stage::Stage,
    time::Seconds,
};
use uuid::Uuid;

use super::{Pack, broken, codes};
use crate::given::{MEMBERS, PANEL, Scenario, Story};

/// A story in whose upvote one member has voted twice: what she was promised each time, and the round.
fn voted() -> (Story, [String; 2], RoundId) {
    let mut story = Story::at(Stage::Upvote);
    let round = story.s.round().id;
    let promised = |story: &mut Story, n: usize| {
        story.s.supports(MEMBERS[0], story.challenges[n]);
        let ballot = story.s.ballots(round).next().unwrap();
        Pack::whole(&story.s).promise(&story.s, round, ballot)
    };
    let promises = [promised(&mut story, 2), promised(&mut story, 1)];
    (story, promises, round)
}

/// To the end, without anybody voting in the upvote again.
fn finished(mut story: Story) -> Scenario {
    story.s.closes();
    story.s.advance();
    while story.s.campaign.stage < Stage::Archived {
        story.finishes_stage();
        story.s.advance();
    }
    story.s
}

pub(super) fn archived() -> Scenario {
    Story::at(Stage::Archived).s
}

/// Every ballot of every box, with its round.
pub(super) fn ballots(scenario: &Scenario) -> Vec<(RoundId, Ballot)> {
    let rounds = scenario.campaign.rounds.keys().copied();
    rounds
        .flat_map(|round| scenario.ballots(round).map(move |ballot| (round, ballot.clone())))
        .collect()
}

fn first_receipt(scenario: &Scenario) -> Receipt {
    let (round, ballot) = ballots(scenario).remove(0);
    Pack::public(scenario).receipt(scenario, round, &ballot)
}

pub(super) fn check(scenario: &Scenario, kept: &str) -> Report {
    Pack::public(scenario).check_with(&[Kept::Receipt(kept)])
}

#[test]
fn the_latest_promise_holds_once_its_box_is_sealed() {
    let (story, [_, latest], round) = voted();
    let before = check(&story.s, &latest);
    assert_eq!(codes(&before, Verdict::NotRecomputable), ["kept 1: promise.box"]);
    let after = check(&finished(story), &latest);
    assert_eq!(after.findings, []);
    let what = What::Promise { round, version: 2 };
    assert_eq!(after.kept, [Compared { what, verdict: Verdict::Holds }]);
}

#[test]
fn an_older_promise_is_replaced_or_missing_and_never_forged() {
    let (story, [older, _], round) = voted();
    let report = check(&finished(story), &older);
    assert_eq!(broken(&report), [""; 0]);
    assert_eq!(codes(&report, Verdict::NotRecomputable), ["kept 1: promise.ballot"]);
    assert!(report.findings[0].rule.says().contains("bring your latest"));
    let what = What::Promise { round, version: 1 };
    assert_eq!(report.kept, [Compared { what, verdict: Verdict::NotRecomputable }]);
}

#[test]
fn every_ballot_of_every_box_has_a_receipt_that_holds() {
    let scenario = archived();
    let pack = Pack::public(&scenario);
    let all = ballots(&scenario);
    assert!(all.len() >= 3 + PANEL.len(), "{}", all.len());
    for (round, ballot) in all {
        let receipt = pack.receipt(&scenario, round, &ballot);
        let text = receipt.to_string();
        assert_eq!(text.parse(), Ok(receipt));
        let report = check(&scenario, &text);
        assert_eq!(report.findings, []);
        let what = What::Receipt { round: Some(round) };
        assert_eq!(report.kept, [Compared { what, verdict: Verdict::Holds }]);
    }
}

#[test]
fn a_receipt_tells_nothing_of_what_its_ballot_says() {
    let scenario = archived();
    let pack = Pack::public(&scenario);
    for (round, ballot) in ballots(&scenario) {
        let receipt = pack.receipt(&scenario, round, &ballot);
        // Beside hashes it holds one entry, which everybody may read.
        assert!(pack.files["record.jsonl"].lines().any(|line| line == receipt.entry));
        let Receipt { in_box, in_record, .. } = &receipt;
        let hashes = in_box.path.iter().chain(&in_record.path).chain([&receipt.ballot]);
        let slips = scenario.slips(round);
        let opened: Vec<Digest> = slips.iter().map(|slip| slip.commitment(round)).collect();
        assert!(hashes.into_iter().all(|hash| !opened.contains(hash)));
    }
}

#[test]
fn a_receipt_or_promise_of_another_record_is_called_so() {
    let scenario = archived();
    let elsewhere = CampaignId::new(Uuid::from_u128(78));
    let signer = checkpoint::signer(elsewhere, &[9; 32]);
    let receipt = first_receipt(&scenario);
    let tree = checkpoint::open(&Pack::public(&scenario).signer.key(), &receipt.checkpoint);
    let tree = tree.unwrap();
    let foreign = Receipt { checkpoint: checkpoint::checkpoint(&signer, tree), ..receipt };
    let round = ballots(&scenario)[0].0;
    let promise = Promise { campaign: elsewhere, round, version: 1, ballot: tree.root, tree };
    for text in [foreign.to_string(), promise.sign(&signer)] {
        assert_eq!(broken(&check(&scenario, &text)), ["kept 1: receipt.record"]);
    }
}

#[test]
fn a_signature_by_another_key_is_named() {
    let (story, [_, promise], _) = voted();
    let scenario = finished(story);
    let mut pack = Pack::public(&scenario);
    pack.signer = checkpoint::signer(super::files::campaign(), &[8; 32]);
    let (round, ballot) = ballots(&scenario).remove(0);
    let receipt = pack.receipt(&scenario, round, &ballot).to_string();
    let forged = pack.promise(&scenario, round, &ballot);
    let altered = promise.replace("version 2", "version 3");
    for text in [receipt, forged, altered] {
        assert_eq!(broken(&check(&scenario, &text)), ["kept 1: receipt.signature"]);
    }
}

/// Whoever has the key can sign another history, but not make a voter forget what she was given.
#[test]
fn a_history_rewritten_with_the_real_key_fits_no_older_receipt_or_promise() {
    let scenario = archived();
    let (round, ballot) = ballots(&scenario).remove(0);
    let pack = Pack::public(&scenario);
    let kept = [
        pack.receipt(&scenario, round, &ballot).to_string(),
        pack.promise(&scenario, round, &ballot),
    ];
    for place in 0..scenario.log.len() {
        let mut rewritten = scenario.clone();
        rewritten.log[place].at = rewritten.log[place].at.after(Seconds(1));
        let pack = Pack::whole(&rewritten);
        for kept in &kept {
            let found = broken(&pack.check_with(&[Kept::Receipt(kept)]));
            let exposed = "kept 1: checkpoint.history".to_owned();
            assert!(found.contains(&exposed), "{place}: {found:?}");
        }
    }
}

/// A campaign that has just been decided, and the same once its pathways have begun.
fn earlier_and_later() -> [Scenario; 2] {
    let mut story = Story::at(Stage::Decided);
    let earlier = story.s.clone();
    story.finishes_stage();
    story.s.advance();
    [earlier, story.s]
}

#[test]
fn what_is_newer_than_the_record_is_told_apart_from_a_rewritten_history() {
    let [earlier, later] = earlier_and_later();
    let (round, ballot) = ballots(&later).remove(0);
    let pack = Pack::public(&later);
    let receipt = pack.receipt(&later, round, &ballot);
    let promise = pack.promise(&later, round, &ballot);
    for kept in [receipt.to_string(), promise] {
        let report = check(&earlier, &kept);
        assert_eq!(codes(&report, Verdict::NotRecomputable), ["kept 1: receipt.newer"]);
        assert_eq!(report.verdict(), Verdict::NotRecomputable);
        assert_eq!(check(&later, &kept).findings, []);
    }
    // A checkpoint is kept as one from before: lines that are missing were taken away.
    let report = Pack::public(&earlier).check_with(&[Kept::Checkpoint(&receipt.checkpoint)]);
    assert_eq!(broken(&report), ["kept 1: checkpoint.history"]);
}

#[test]
fn a_seal_that_was_rewritten_is_named_by_a_newer_receipt_too() {
    let [mut earlier, later] = earlier_and_later();
    let (round, ballot) = ballots(&later).remove(0);
    let receipt = Pack::public(&later).receipt(&later, round, &ballot);
    let place = usize::try_from(receipt.in_record.index).unwrap();
    earlier.log[place].at = earlier.log[place].at.after(Seconds(1));
    let report = Pack::whole(&earlier).check_with(&[Kept::Receipt(&receipt.to_string())]);
    assert!(broken(&report).contains(&"kept 1: checkpoint.history".to_owned()));
    assert!(codes(&report, Verdict::NotRecomputable).contains(&"kept 1: receipt.newer".to_owned()));
}

#[test]
fn a_ballot_that_is_not_in_the_box_has_no_receipt() {
    let scenario = archived();
    let missing = Receipt { ballot: Digest::new([1; 32]), ..first_receipt(&scenario) };
    assert_eq!(broken(&check(&scenario, &missing.to_string())), ["kept 1: receipt.ballot"]);
    let mut moved = first_receipt(&scenario);
    moved.in_box.index += 1;
    assert_eq!(broken(&check(&scenario, &moved.to_string())), ["kept 1: receipt.ballot"]);
}

#[test]
fn a_receipt_for_another_entry_than_a_seal_or_another_place_is_named() {
    let scenario = archived();
    let receipt = first_receipt(&scenario);
    let opening = scenario.log.iter().position(|one| matches!(one.fact, Fact::RoundOpened { .. }));
    let lines = &Pack::whole(&scenario).files["record.jsonl"];
    let other = lines.lines().nth(opening.unwrap()).unwrap().to_owned();
    let mut moved = receipt.clone();
    moved.in_record.index += 1;
    for wrong in [Receipt { entry: other, ..receipt }, moved] {
        assert_eq!(broken(&check(&scenario, &wrong.to_string())), ["kept 1: receipt.entry"]);
    }
}

#[test]
fn no_character_of_a_receipt_or_promise_is_altered_unnoticed() {
    let scenario = archived();
    let (round, ballot) = ballots(&scenario).remove(0);
    let pack = Pack::public(&scenario);
    let receipt = pack.receipt(&scenario, round, &ballot).to_string();
    for text in [receipt, pack.promise(&scenario, round, &ballot)] {
        assert_eq!(check(&scenario, &text).verdict(), Verdict::Holds);
        // Every seventeenth, so that all kinds of lines are met within the time of a test.
        for (at, old) in text.char_indices().step_by(17) {
            let new = if old == 'A' { 'B' } else { 'A' };
            let rest = &text[at + old.len_utf8()..];
            let altered = format!("{}{new}{rest}", &text[..at]);
            assert_eq!(check(&scenario, &altered).verdict(), Verdict::Broken, "{altered}");
        }
        for extra in [format!("{text}\n"), format!(" {text}"), text.replace('\n', "\r\n")] {
            assert_eq!(broken(&check(&scenario, &extra)).len(), 1, "{extra}");
        }
    }
}

#[test]
fn a_record_that_tells_no_ballots_holds_and_cannot_be_compared_with_promises() {
    let (story, [_, promise], round) = voted();
    let scenario = finished(story);
    let (_, ballot) = ballots(&scenario).into_iter().find(|(of, _)| *of == round).unwrap();
    let mut pack = Pack::public(&scenario);
    let receipt = pack.receipt(&scenario, round, &ballot).to_string();
    pack.files.remove(&ballots_file(round)).unwrap();
    assert_eq!(pack.check_with(&[Kept::Receipt(&receipt)]).verdict(), Verdict::Holds);
    let report = pack.check_with(&[Kept::Receipt(&promise)]);
    assert_eq!(codes(&report, Verdict::NotRecomputable), ["kept 1: promise.box"]);
}

#[test]
fn ballots_that_are_not_those_of_the_seal_are_named() {
    let scenario = archived();
    let round = ballots(&scenario)[0].0;
    let name = ballots_file(round);
    let check = |text: String, name: &str| {
        let mut pack = Pack::public(&scenario);
        pack.files.insert(name.to_owned(), text);
        broken(&pack.check())
    };
    let told = Pack::public(&scenario).files[&name].clone();
    let (first, rest) = told.split_once('\n').unwrap();
    let (file, root) = (format!("{name}: ballots.file"), format!("{name}: ballots.root"));
    assert_eq!(check(rest.to_owned(), &name), [root.as_str()]);
    assert_eq!(check(format!("{rest}{first}\n"), &name), [file.as_str(), root.as_str()]);
    let shouted = told.to_uppercase();
    assert!(check(shouted, &name).contains(&format!("{name}:1: ballots.file")));
    let of_nothing = ballots_file(RoundId::new(Uuid::from_u128(5)));
    assert_eq!(check(told, &of_nothing), [format!("{of_nothing}: ballots.file")]);
}
