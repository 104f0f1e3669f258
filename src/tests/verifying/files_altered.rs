//! Files that were altered without the key, and a history that was rewritten with it.

use pathways::{
    record::verify::{CHECKPOINT_FILE, Kept, RECORD_FILE, TEXTS_FILE, Verdict, What},
    stage::Stage,
};

use super::{Pack, broken, codes};
use crate::given::Story;

fn pack() -> Pack {
    Pack::public(&Story::at(Stage::Archived).s)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| format!("{line}\n")).collect()
}

#[test]
fn no_text_is_altered_unnoticed_but_one_may_be_missing() {
    let pack = pack();
    let lines = lines(&pack.files[TEXTS_FILE]);
    assert!(lines.len() > 3, "{lines:?}");
    for place in 0..lines.len() {
        let mut forged = pack.clone();
        let altered = lines[place].replacen("\"value\":\"", "\"value\":\" ", 1);
        forged.files.insert(TEXTS_FILE.to_owned(), altered);
        assert_eq!(broken(&forged.check()), ["texts.jsonl:1: text.commitment"]);
        let mut erased = lines.clone();
        erased.remove(place);
        let mut redacted = pack.clone();
        redacted.files.insert(TEXTS_FILE.to_owned(), erased.concat());
        assert_eq!(redacted.check().verdict(), Verdict::Holds, "{place}");
    }
    let mut foreign = pack.clone();
    let record = foreign.files[RECORD_FILE].lines().take(1).collect::<String>() + "\n";
    let note = pack.signed(&[record.trim_end().to_owned()]);
    foreign.files.insert(RECORD_FILE.to_owned(), record);
    foreign.files.insert(CHECKPOINT_FILE.to_owned(), note);
    let report = foreign.check();
    assert!(broken(&report).contains(&"texts.jsonl:1: text.commitment".to_owned()));
}

/// Whoever has the key can sign another history, but not make anybody forget a checkpoint.
#[test]
fn a_history_rewritten_with_the_real_key_does_not_fit_an_older_checkpoint() {
    let story = Story::at(Stage::Panel);
    let (older, mut later) = (Pack::whole(&story.s), story.clone());
    while later.s.campaign.stage < Stage::Archived {
        later.finishes_stage();
        later.s.advance();
    }
    let tree = older.check().tree;
    let note = Kept::Checkpoint(&older.files[CHECKPOINT_FILE]);
    let kept = [note, Kept::Tree(tree), Kept::Short(tree.into())];
    let report = Pack::whole(&later.s).check_with(&kept);
    assert_eq!(report.verdict(), Verdict::Holds);
    let compared: Vec<What> = report.kept.iter().map(|kept| kept.what).collect();
    let [whole, short] = [256, 120].map(|bits| What::Tree { bits });
    assert_eq!(compared, [What::Checkpoint, whole, short]);
    for place in 0..story.s.log.len() {
        let mut rewritten = later.s.clone();
        rewritten.log[place].at = rewritten.log[place].at.after(pathways::time::Seconds(1));
        let report = Pack::whole(&rewritten).check_with(&kept);
        let found = broken(&report);
        for number in 1..=kept.len() {
            let exposed = format!("kept {number}: checkpoint.history");
            assert!(found.contains(&exposed), "{place}: {found:?}");
        }
    }
}

#[test]
fn a_checkpoint_of_a_longer_record_does_not_fit_in_any_form() {
    let (shorter, longer) = (Story::at(Stage::Upvote), Story::at(Stage::Archived));
    let later = Pack::whole(&longer.s);
    let tree = later.check().tree;
    let note = Kept::Checkpoint(&later.files[CHECKPOINT_FILE]);
    let kept = [note, Kept::Tree(tree), Kept::Short(tree.into())];
    let expected = [1, 2, 3].map(|number| format!("kept {number}: checkpoint.history"));
    assert_eq!(broken(&Pack::whole(&shorter.s).check_with(&kept)), expected);
}

#[test]
fn a_record_with_another_key_is_not_the_one_whose_key_was_kept() {
    let pack = pack();
    let key = pack.files["key"].clone();
    assert_eq!(pack.check_with(&[Kept::Key(&key)]).verdict(), Verdict::Holds);
    let report = pack.check_with(&[Kept::Key("solution-pathways/x+00000000+AA==")]);
    assert_eq!(broken(&report), ["kept 1: checkpoint.key"]);
}

#[test]
fn what_is_covered_is_fixed_but_not_recomputable() {
    let mut story = Story::at(Stage::Panel);
    story.finishes_stage();
    let report = Pack::public(&story.s).check();
    assert_eq!(report.verdict(), Verdict::NotRecomputable);
    let covered = codes(&report, Verdict::NotRecomputable);
    assert!(covered.iter().all(|finding| finding.ends_with("entry.covered")), "{covered:?}");
    assert!(!covered.is_empty());
}

#[test]
fn slips_without_their_last_line_end_are_named_as_slips() {
    let mut pack = pack();
    let name = pack.files.keys().find(|name| name.starts_with("slips/")).unwrap().clone();
    pack.files.get_mut(&name).unwrap().pop();
    assert_eq!(broken(&pack.check()), [format!("{name}: slips.file")]);
}
