//! What this program does not know, or what is not its own: entries of a later version, and other documents in the archive.

use pathways::{
    record::{
        tree,
        vectors::{VECTORS, VECTORS_FILE},
        verify::{CHECKPOINT_FILE, RECORD_FILE, SPECIFICATION, SPECIFICATION_FILE, Verdict},
    },
    stage::Stage,
};

use super::{Pack, broken, codes};
use crate::given::Story;

fn pack() -> Pack {
    Pack::public(&Story::at(Stage::Archived).s)
}

/// The record with another line at a place, and a checkpoint over it.
fn with_line(pack: &Pack, place: usize, change: impl Fn(&str) -> String) -> Pack {
    let lines = pack.files[RECORD_FILE].lines().enumerate();
    let lines: Vec<String> =
        lines.map(|(at, line)| if at == place { change(line) } else { line.to_owned() }).collect();
    let mut changed = pack.clone();
    changed.files.insert(CHECKPOINT_FILE.to_owned(), pack.signed(&lines));
    changed.files.insert(RECORD_FILE.to_owned(), lines.join("\n") + "\n");
    changed
}

fn of_version(line: &str, version: &str) -> String {
    line.strip_suffix(r#""v":1}"#).map(|line| format!(r#"{line}"v":{version}}}"#)).unwrap()
}

#[test]
fn an_entry_of_a_later_version_says_which_one_it_needs_and_breaks_nothing_wherever_it_stands() {
    let pack = pack();
    for place in 0..pack.files[RECORD_FILE].lines().count() {
        let later = with_line(&pack, place, |line| of_version(line, "2"));
        let report = later.check();
        assert_eq!(broken(&report), [""; 0], "{place}");
        assert_eq!(report.verdict(), Verdict::NotRecomputable);
        let needs: Vec<_> = report.findings.iter().filter(|one| one.found.is_some()).collect();
        assert_eq!(needs.len(), 1);
        assert_eq!(needs[0].rule.code(), "entry.version");
        assert_eq!(needs[0].place.to_string(), format!("entry {place}"));
        assert_eq!(
            (needs[0].found.as_deref(), needs[0].expected.as_deref()),
            (Some("2"), Some("1"))
        );
    }
}

#[test]
fn what_a_later_version_says_is_not_asked_but_it_is_canonical_and_no_older_one() {
    let pack = pack();
    let strange = |line: &'static str| {
        codes(&with_line(&pack, 3, |_| line.to_owned()).check(), Verdict::NotRecomputable)
    };
    assert!(
        strange(r#"{"v":9007199254740991,"w":[true]}"#)
            .contains(&"entry 3: entry.version".to_owned())
    );
    let named = |change: &dyn Fn(&str) -> String| broken(&with_line(&pack, 3, change).check());
    for line in [
        r#"{"v":2,"a":1}"#,
        r#"{"v": 2}"#,
        r#"{"v":2.5}"#,
        r#"{"v":"2"}"#,
        r#"{"v":2,"w":null}"#,
        "[2]",
    ] {
        let found = named(&|_| line.to_owned());
        assert!(found.contains(&"entry 3: entry.format".to_owned()), "{line}: {found:?}");
    }
    for version in ["0", "-1", "9007199254740992"] {
        let found = named(&|line| of_version(line, version));
        assert!(found.contains(&"entry 3: entry.format".to_owned()), "{version}: {found:?}");
    }
}

#[test]
fn a_line_of_a_later_version_is_under_the_root_as_it_stands() {
    let pack = pack();
    let later = with_line(&pack, 3, |line| of_version(line, "2"));
    let leaves = later.files[RECORD_FILE].lines().map(|line| tree::leaf(line.as_bytes()));
    assert_eq!(later.check().tree.root, tree::root(leaves));
}

#[test]
fn documents_that_are_not_those_of_the_program_are_noted_and_the_record_holds() {
    let mut pack = pack();
    for (name, own) in [(SPECIFICATION_FILE, SPECIFICATION), (VECTORS_FILE, VECTORS)] {
        pack.files.insert(name.to_owned(), own.to_owned());
    }
    assert_eq!(pack.check().findings, []);
    for name in [SPECIFICATION_FILE, VECTORS_FILE] {
        let mut forged = pack.clone();
        forged
            .files
            .insert(name.to_owned(), "The seed of a lot is whatever the host says.\n".to_owned());
        let report = forged.check();
        assert_eq!(report.verdict(), Verdict::Holds);
        assert_eq!(codes(&report, Verdict::Noted), [format!("{name}: archive.document")]);
        assert_eq!(report.findings.len(), 1);
    }
}
