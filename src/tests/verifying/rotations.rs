//! Records whose key was followed by another: what either has signed in its time holds for ever, and nothing else does.

use pathways::{
    campaign::{Event, Fact},
    id::CampaignId,
    record::{
        NoteKey, NoteSigner, Rotation, RotationSignature, ShortTree,
        checkpoint::{self, checkpoint as sign},
        verify::{CHECKPOINT_FILE, KEY_FILE, Kept, Term, Verdict},
    },
    role::Role,
    round::Ballot,
    stage::Stage,
    time::Seconds,
};
use uuid::Uuid;

use super::{
    Pack, broken, codes,
    files::{entries, tree_over},
    receipts::ballots,
    signer,
};
use crate::given::{Scenario, Story};

/// A campaign whose key was followed by another once it was decided, and what came before and after.
struct Rotated {
    /// Right before the rotation.
    before: Scenario,
    /// How many entries it had by then, which is the place of the rotation.
    place: usize,
    /// Once its pathways have begun.
    after: Scenario,
}

fn rotated() -> Rotated {
    let mut story = Story::at(Stage::Decided);
    let before = story.s.clone();
    story.s.rotates();
    story.finishes_stage();
    story.s.advance();
    Rotated { place: before.log.len(), before, after: story.s }
}

fn fact(event: &mut Event) -> (&mut Box<NoteKey>, &mut Box<NoteKey>, &mut RotationSignature) {
    let Fact::KeyRotated { from, to, signature } = &mut event.fact else { unreachable!() };
    (from, to, signature)
}

/// A ballot that lies in a sealed box, as its voter keeps it: the receipt and a promise.
fn kept(pack: &Pack, scenario: &Scenario) -> [String; 2] {
    let (round, ballot): (_, Ballot) = ballots(scenario).remove(0);
    [pack.receipt(scenario, round, &ballot).to_string(), pack.promise(scenario, round, &ballot)]
}

/// What is found at a rotation that was changed, with the history before it at hand.
fn found(change: impl FnOnce(&Scenario, &mut Event)) -> Vec<String> {
    let Rotated { before, place, mut after } = rotated();
    change(&before, &mut after.log[place]);
    let report = Pack::whole(&after).check();
    assert_eq!(report.verdict(), Verdict::Broken);
    let told = format!("entry {place}: ");
    broken(&report)
        .into_iter()
        .filter_map(|code| code.strip_prefix(&told).map(str::to_owned))
        .collect()
}

#[test]
fn a_record_whose_key_was_rotated_twice_holds_and_names_its_keys() {
    let Rotated { place, mut after, .. } = rotated();
    let second = after.log.len();
    after.rotates();
    for pack in [Pack::whole(&after), Pack::public(&after)] {
        let report = pack.check();
        assert_eq!(report.findings, []);
        let since = [0, place + 1, second + 1].map(|size| u64::try_from(size).unwrap());
        let terms = (0..).zip(since).map(|(n, since)| Term { since, key: signer(n).key() });
        assert_eq!(report.keys, terms.collect::<Vec<_>>());
    }
}

#[test]
fn what_was_signed_before_a_rotation_holds_for_ever() {
    let Rotated { before, after, .. } = rotated();
    let old = Pack::whole(&before);
    let pack = Pack::whole(&after);
    for kept in kept(&old, &before) {
        assert_eq!(pack.check_with(&[Kept::Receipt(&kept)]).findings, []);
    }
    assert_eq!(pack.check_with(&[Kept::Checkpoint(&old.files[CHECKPOINT_FILE])]).findings, []);
    for number in [0, 1] {
        assert_eq!(pack.check_with(&[Kept::Key(&signer(number).key().to_string())]).findings, []);
    }
    let report = pack.check_with(&[Kept::Key(&signer(2).key().to_string())]);
    assert_eq!(broken(&report), ["kept 1: checkpoint.key"]);
}

#[test]
fn the_new_key_signs_from_the_checkpoint_on_that_covers_the_rotation() {
    let Rotated { place, after, .. } = rotated();
    let pack = Pack::whole(&after);
    for size in 1..=after.log.len() {
        let tree = tree_over(&entries(&after.log[..size]));
        let in_force = usize::from(place < size);
        for number in [0, 1] {
            let note = sign(&signer(number), tree);
            let found = broken(&pack.check_with(&[Kept::Checkpoint(&note)]));
            let expected = (number != in_force).then(|| "kept 1: key.in_force".to_owned());
            assert_eq!(found, Vec::from_iter(expected), "{size} by {number}");
        }
    }
}

#[test]
fn a_key_that_was_given_up_signs_nothing_of_what_came_since() {
    let Rotated { after, .. } = rotated();
    let pack = Pack::whole(&after);
    let with_old = pack.clone().signed_by(&after, signer(0));
    assert_eq!(broken(&with_old.check()), ["checkpoint: key.in_force"]);
    for kept in kept(&with_old, &after) {
        assert_eq!(broken(&pack.check_with(&[Kept::Receipt(&kept)])), ["kept 1: key.in_force"]);
    }
    let mut alone = with_old;
    alone.files.insert(KEY_FILE.to_owned(), format!("{}\n", signer(0).key()));
    assert_eq!(broken(&alone.check()), ["checkpoint: key.in_force", "key: checkpoint.key"]);
}

#[test]
fn another_history_by_the_key_that_was_given_up_is_exposed_by_whoever_kept_anything_since() {
    let Rotated { before, place, after } = rotated();
    let honest = Pack::whole(&after);
    // Whoever has stolen the old key goes on where it was in force, as if it had never been given up.
    let mut fork = before.clone();
    while fork.log.len() <= after.log.len() {
        let last = fork.log.last().unwrap().clone();
        fork.log.push(Event { at: last.at.after(Seconds(1)), ..last });
    }
    let forged = Pack::whole(&fork);
    let short = ShortTree::from(tree_over(&entries(&after.log)));
    let checks = |kept: Kept| {
        broken(&forged.check_with(&[kept]))
            .into_iter()
            .filter(|found| found.starts_with("kept 1"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        checks(Kept::Checkpoint(&honest.files[CHECKPOINT_FILE])),
        ["kept 1: checkpoint.signature"]
    );
    assert_eq!(checks(Kept::Short(short)), ["kept 1: checkpoint.history"]);
    assert_eq!(checks(Kept::Key(&signer(1).key().to_string())), ["kept 1: checkpoint.key"]);
    for kept in kept(&honest, &after) {
        assert_eq!(checks(Kept::Receipt(&kept)), ["kept 1: receipt.signature"]);
    }
    // Nor does the honest record take what the thief signs.
    let signed = sign(&signer(0), tree_over(&entries(&fork.log[..=place])));
    let found = broken(&honest.check_with(&[Kept::Checkpoint(&signed)]));
    assert_eq!(found, ["kept 1: checkpoint.history", "kept 1: key.in_force"]);
}

/// Without the key that was given up, its holder's successor cannot rewrite what came before either.
#[test]
fn a_history_rewritten_before_a_rotation_breaks_it_for_every_entry() {
    let Rotated { place, after, .. } = rotated();
    for rewritten in 0..place {
        let mut after = after.clone();
        after.log[rewritten].at = after.log[rewritten].at.after(Seconds(1));
        let found = broken(&Pack::whole(&after).check());
        assert!(found.contains(&format!("entry {place}: key.rotation")), "{rewritten}: {found:?}");
    }
}

/// Signs the rotation of an event as its key in force would, with another key, or over something else.
fn signs(event: &mut Event, signer: &NoteSigner, history: &[Event]) {
    let (_, to, signature) = fact(event);
    *signature = Rotation { tree: tree_over(&entries(history)), to }.sign(signer);
}

#[test]
fn a_rotation_that_the_key_in_force_has_not_signed_for_this_key_at_this_place_is_named() {
    for number in [1, 2] {
        let found = found(|before, event| signs(event, &signer(number), &before.log));
        assert_eq!(found, ["key.rotation"], "by {number}");
    }
    let other_successor = found(|_, event| **fact(event).1 = signer(2).key());
    assert_eq!(other_successor, ["key.rotation"]);
    let other_place = found(|before, event| signs(event, &signer(0), &before.log[1..]));
    assert_eq!(other_place, ["key.rotation"]);
    let same = found(|before, event| {
        **fact(event).1 = signer(0).key();
        signs(event, &signer(0), &before.log);
    });
    assert_eq!(same, ["key.rotation"]);
    let of_another_record = found(|before, event| {
        **fact(event).1 = checkpoint::signer(CampaignId::new(Uuid::from_u128(78)), &[10; 32]).key();
        signs(event, &signer(0), &before.log);
    });
    assert_eq!(of_another_record, ["key.rotation"]);
    let by_a_host = found(|_, event| event.by.role = Role::Host);
    assert_eq!(by_a_host, ["act.permission"]);
}

#[test]
fn a_rotation_that_does_not_hold_leaves_the_key_in_force() {
    let Rotated { before, place, mut after } = rotated();
    signs(&mut after.log[place], &signer(2), &before.log);
    let rotation = format!("entry {place}: key.rotation");
    let report = Pack::whole(&after).check();
    assert_eq!(
        broken(&report),
        [&rotation, "checkpoint: checkpoint.signature", "key: checkpoint.key"]
    );
    assert_eq!(report.keys, [Term { since: 0, key: signer(0).key() }]);
    let mut pack = Pack::whole(&after).signed_by(&after, signer(0));
    pack.files.insert(KEY_FILE.to_owned(), format!("{}\n", signer(0).key()));
    assert_eq!(broken(&pack.check()), [rotation]);
}

#[test]
fn a_second_rotation_is_by_the_key_of_the_first_and_never_back_to_one_before() {
    let Rotated { mut after, .. } = rotated();
    let (history, place) = (after.log.clone(), after.log.len());
    after.rotates();
    let check = |change: &dyn Fn(&mut Event)| {
        let mut after = after.clone();
        change(&mut after.log[place]);
        broken(&Pack::whole(&after).check()).remove(0)
    };
    let expected = format!("entry {place}: key.rotation");
    let by_the_first = check(&|event| {
        **fact(event).0 = signer(0).key();
        signs(event, &signer(0), &history);
    });
    assert_eq!(by_the_first, expected);
    let back = check(&|event| {
        **fact(event).1 = signer(0).key();
        signs(event, &signer(1), &history);
    });
    assert_eq!(back, expected);
}

#[test]
fn what_a_later_key_has_signed_is_newer_than_a_record_from_before_it() {
    let Rotated { before, after, .. } = rotated();
    let (earlier, later) = (Pack::whole(&before), Pack::whole(&after));
    for kept in kept(&later, &after) {
        let report = earlier.check_with(&[Kept::Receipt(&kept)]);
        assert_eq!(codes(&report, Verdict::NotRecomputable), ["kept 1: receipt.newer"]);
        assert_eq!(report.findings.len(), 1);
    }
}
