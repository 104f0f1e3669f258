//! What the file of the lexicon promises to those who read it, and asks of those who extend it.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark, is_nfc};

const LEXICON: &str = include_str!("../../theming/lexicon/bridge.tsv");

/// A line of the lexicon.
struct Line {
    number: usize,
    french: Vec<&'static str>,
    english: Vec<&'static str>,
    field: &'static str,
}

fn is_told(line: &str) -> bool {
    line.is_empty() || line.starts_with('#')
}

fn line((number, line): (usize, &'static str)) -> Line {
    let columns: Vec<&str> = line.split('\t').collect();
    let [french, english, field] = columns[..] else {
        panic!("line {number}: three columns, separated by one tab each, not {columns:?}")
    };
    Line {
        number,
        french: french.split('|').collect(),
        english: english.split('|').collect(),
        field,
    }
}

/// The lines of each section; comments and empty lines part them.
fn sections() -> Vec<Vec<Line>> {
    let lines: Vec<(usize, &str)> = (1..).zip(LEXICON.lines()).collect();
    let sections = lines.chunk_by(|before, next| is_told(before.1) == is_told(next.1));
    let sections = sections.filter(|lines| !is_told(lines[0].1));
    sections.map(|lines| lines.iter().copied().map(line).collect()).collect()
}

fn lines() -> impl Iterator<Item = Line> {
    sections().into_iter().flatten()
}

/// Without accents, as the engine compares words.
fn folded(word: &str) -> String {
    let bare = word.nfd().filter(|letter| !is_combining_mark(*letter));
    bare.collect::<String>().replace('œ', "oe").replace('æ', "ae")
}

#[test]
fn each_line_is_french_english_and_a_field() {
    for Line { number, french, english, field } in lines() {
        for word in french.iter().chain(&english) {
            assert!(
                is_nfc(word) && *word == word.trim() && !word.is_empty(),
                "line {number}: {word:?}"
            );
        }
        let is_single = |word: &&str| !word.contains(' ') && *word == word.to_lowercase();
        assert!(
            french.iter().chain(&english).all(is_single),
            "line {number}: single words in lower case"
        );
        assert!(english.len() <= 4, "line {number}: at most four English words");
        assert!(["public", "arts"].contains(&field), "line {number}: {field} is no field");
    }
}

#[test]
fn no_word_of_the_lexicon_is_left_out_of_texts() {
    let stop_words = |list: &'static str| -> Vec<&str> { list.lines().collect() };
    let english_stop = stop_words(include_str!("../../theming/lexicon/stop-en.txt"));
    let french_stop = stop_words(include_str!("../../theming/lexicon/stop-fr.txt"));
    for Line { number, french, english, .. } in lines() {
        assert!(french.iter().all(|word| !french_stop.contains(word)), "line {number}: {french:?}");
        assert!(
            english.iter().all(|word| !english_stop.contains(word)),
            "line {number}: {english:?}"
        );
    }
}

#[test]
fn no_word_is_empty_for_two_reasons_or_twice_for_one() {
    let words = |list: &'static str| list.lines().filter(|line| !is_told(line));
    for [stop, weak] in [
        [
            include_str!("../../theming/lexicon/stop-en.txt"),
            include_str!("../../theming/lexicon/weak-en.txt"),
        ],
        [
            include_str!("../../theming/lexicon/stop-fr.txt"),
            include_str!("../../theming/lexicon/weak-fr.txt"),
        ],
    ] {
        let stop: BTreeSet<&str> = words(stop).collect();
        let mut weak: Vec<&str> = words(weak).collect();
        let count = weak.len();
        assert!(weak.iter().all(|word| *word == word.to_lowercase() && is_nfc(word)));
        assert_eq!(weak.iter().find(|word| stop.contains(*word)), None);
        weak.sort_unstable();
        weak.dedup();
        assert_eq!(weak.len(), count);
    }
}

#[test]
fn lines_stand_in_the_order_of_their_first_word() {
    for section in sections() {
        for pair in section.windows(2) {
            let [before, next] = [&pair[0], &pair[1]].map(|line| folded(line.french[0]));
            assert!(before <= next, "line {}: {next} comes before {before}", pair[1].number);
        }
    }
}

#[test]
fn no_two_lines_have_one_french_stem_and_there_are_enough_of_them() {
    let stemmer = frostem::Stemmer::new(frostem::Algorithm::French);
    let mut stems: BTreeMap<String, usize> = BTreeMap::new();
    let mut arts = 0;
    for Line { number, french, field, .. } in lines() {
        arts += usize::from(field == "arts");
        for word in french {
            let before = *stems.entry(folded(&stemmer.stem(word))).or_insert(number);
            assert_eq!(before, number, "{word} stands on lines {before} and {number}");
        }
    }
    assert!(4_000 <= stems.len() && 400 <= arts, "{} stems, {arts} of the arts", stems.len());
}
