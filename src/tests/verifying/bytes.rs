//! Every byte of a record: flipped, and the last one that is left; every line dropped, doubled and swapped with the next.
//!
//! Each byte is flipped in one of its lowest seven bits, and which one goes round from byte to byte, so that ASCII stays
//! ASCII. What is no UTF-8 any more is no file of a record: its reader refuses it.
//!
//! A line that is covered has the leaf that it has when it is told. So the bytes of one line are altered where all others
//! are covered, and those of a file where only what it is compared with is told: that is the same tree under the same
//! checkpoint, and takes a hundredth of the time. What is done to lines is done to the record as everybody has it.

use std::{
    num::NonZero,
    ops::Range,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use pathways::{
    record::{
        tree::leaf,
        verify::{
            CHECKPOINT_FILE, Files, KEY_FILE, RECORD_FILE, TEXTS_FILE, Verdict, covered_line,
            verify,
        },
    },
    stage::Stage,
};

use super::Pack;
use crate::given::Story;

/// The bits of a byte of ASCII.
const BITS: usize = 7;

/// A file of a record, with those of its bytes that are altered.
struct Target {
    pack: Pack,
    name: String,
    bytes: Range<usize>,
}

/// The record with only some of its lines told, and of its other files only this one.
fn thinned(pack: &Pack, name: &str, is_told: impl Fn(usize, &str) -> bool) -> Pack {
    let line = |(place, line): (usize, &str)| {
        let told = is_told(place, line);
        let line = if told { line.to_owned() } else { covered_line(&leaf(line.as_bytes())) };
        line + "\n"
    };
    let mut thinned = pack.clone();
    let record = pack.files[RECORD_FILE].lines().enumerate().map(line).collect();
    thinned
        .files
        .retain(|other, _| other == name || [CHECKPOINT_FILE, KEY_FILE].contains(&other.as_str()));
    thinned.files.insert(RECORD_FILE.to_owned(), record);
    // Else nothing that is done to it could be told from how it was.
    assert_ne!(thinned.check().verdict(), Verdict::Broken, "{name}");
    thinned
}

/// Each line of the record, with all others covered.
fn targets_of_lines(pack: &Pack) -> Vec<Target> {
    let target = |place: usize| {
        let pack = thinned(pack, RECORD_FILE, |other, _| other == place);
        let lines = pack.files[RECORD_FILE].split_inclusive('\n');
        let lengths: Vec<usize> = lines.map(str::len).collect();
        let start = lengths[..place].iter().sum();
        let bytes = start..start + lengths[place];
        Target { pack, name: RECORD_FILE.to_owned(), bytes }
    };
    (0..pack.files[RECORD_FILE].lines().count()).map(target).collect()
}

/// Every other file.
fn targets_of_files(pack: &Pack) -> Vec<Target> {
    let texts = pack.files[TEXTS_FILE].clone();
    let target = |(name, text): (&String, &String)| {
        let has_text = |line: &str| {
            let commitments = texts.lines().filter_map(|text| text.get(15..79));
            commitments.into_iter().any(|commitment| line.contains(commitment))
        };
        let is_told = |line: &str| match name.as_str() {
            TEXTS_FILE => has_text(line),
            ballots => ballots.starts_with("ballots/") && line.contains("\"round_sealed\""),
        };
        // Slips are counted only where the whole record can be followed.
        let is_slips = name.starts_with("slips/");
        let pack =
            if is_slips { pack.clone() } else { thinned(pack, name, |_, line| is_told(line)) };
        Target { pack, name: name.clone(), bytes: 0..text.len() }
    };
    pack.files.iter().filter(|(name, _)| *name != RECORD_FILE).map(target).collect()
}

/// What is done to a byte.
#[derive(Clone, Copy)]
enum Alteration {
    /// One of its bits is another.
    Flipped,
    /// It and all bytes behind it are gone.
    CutOff,
}

impl Alteration {
    fn of(self, text: &str, place: usize) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        match self {
            Self::Flipped => bytes[place] ^= 1 << (place % BITS),
            Self::CutOff => bytes.truncate(place),
        }
        bytes
    }
}

/// Texts may be missing, whole lines of them, and stand in any order.
fn is_allowed(pack: &Pack, name: &str, altered: &str) -> bool {
    let Some(known) = pack.files.get(TEXTS_FILE).filter(|_| name == TEXTS_FILE) else {
        return false;
    };
    let known: Vec<&str> = known.split_inclusive('\n').collect();
    let mut told: Vec<&str> = altered.split_inclusive('\n').collect();
    let count = told.len();
    told.sort_unstable();
    told.dedup();
    told.len() == count && told.iter().all(|line| known.contains(line))
}

/// Whether nothing is named as broken where something should be, or the other way round.
fn is_misjudged(pack: &Pack, name: &str, altered: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(altered) else { return false };
    let mut files: Files =
        pack.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let is_same = files.insert(name, text) == Some(text);
    let may_be = is_same || is_allowed(pack, name, text);
    (verify(&files, &[]).verdict() == Verdict::Broken) == may_be
}

/// Alters every byte of these, by as many threads as the machine has processors; what was misjudged.
fn misjudged(targets: &[Target], alteration: Alteration) -> Vec<String> {
    let all: Vec<(&Target, usize)> = targets
        .iter()
        .flat_map(|target| target.bytes.clone().map(move |byte| (target, byte)))
        .collect();
    let judge = |(Target { pack, name, .. }, place): &(&Target, usize)| {
        let altered = alteration.of(&pack.files[name], *place);
        is_misjudged(pack, name, &altered).then(|| format!("{name}: byte {place}"))
    };
    let next = AtomicUsize::new(0);
    let work = || {
        let one = || all.get(next.fetch_add(1, Ordering::Relaxed));
        std::iter::from_fn(one).filter_map(judge).collect::<Vec<_>>()
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

fn pack() -> Pack {
    let pack = Pack::public(&Story::at(Stage::Archived).s);
    let size: usize = pack.files.values().map(String::len).sum();
    assert!(size > 20_000, "{size}");
    assert_eq!(pack.check().verdict(), Verdict::Holds);
    pack
}

#[test]
fn no_byte_is_flipped_unnoticed() {
    let pack = pack();
    for targets in [targets_of_lines(&pack), targets_of_files(&pack)] {
        assert_eq!(misjudged(&targets, Alteration::Flipped), [""; 0]);
    }
}

#[test]
fn no_file_is_cut_off_unnoticed() {
    let pack = pack();
    for targets in [targets_of_lines(&pack), targets_of_files(&pack)] {
        assert_eq!(misjudged(&targets, Alteration::CutOff), [""; 0]);
    }
}

/// Every way to alter the lines of a file at one of them.
fn altered_lines<'a>(lines: &[&'a str], place: usize) -> [Vec<&'a str>; 4] {
    let mut all = [lines.to_vec(), lines.to_vec(), lines.to_vec(), lines.to_vec()];
    all[0].remove(place);
    all[1].insert(place, lines[place]);
    all[2].swap(place, (place + 1) % lines.len());
    all[3][place] = &lines[place][..lines[place].len() / 2];
    all
}

#[test]
fn no_line_is_dropped_doubled_swapped_or_halved_unnoticed() {
    let pack = pack();
    for (name, text) in &pack.files {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for place in 0..lines.len() {
            for (how, altered) in altered_lines(&lines, place).into_iter().enumerate() {
                let altered = altered.concat();
                assert!(!is_misjudged(&pack, name, altered.as_bytes()), "{name}:{place}, {how}");
            }
        }
    }
}
