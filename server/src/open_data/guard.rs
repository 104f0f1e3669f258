//! What keeps a spreadsheet from taking a text for a formula.
//!
//! A spreadsheet takes a cell that begins like a formula for one, whoever wrote it, and where semicolons or tabs are its
//! separators, a cell of its own begins behind each of them. A formula's first sign gets an apostrophe in front wherever a
//! cell could begin, which the README says. A sign that has apostrophes in front already gets one more, so that every text
//! can be had back exactly.

use std::iter::repeat_n;

/// What a formula begins with, in narrow and in wide letters.
const BEGINS_A_FORMULA: [char; 8] =
    ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Behind which of them a spreadsheet may begin another cell: separators of lists in other languages, and line ends.
const BEGINS_A_CELL: [char; 4] = [';', '\t', '\r', '\n'];

/// What keeps a text a text.
const APOSTROPHE: char = '\'';

/// The text with one more apostrophe in front of each sign that a spreadsheet could begin a formula with.
pub(super) fn guarded(text: &str) -> String {
    before_formulas(text, |apostrophes| apostrophes + 1)
}

/// The text that was guarded.
pub(crate) fn unguarded(text: &str) -> String {
    before_formulas(text, |apostrophes| apostrophes.saturating_sub(1))
}

/// The text with another number of apostrophes in front of each sign that a spreadsheet could begin a formula with.
fn before_formulas(text: &str, changed: impl Fn(usize) -> usize) -> String {
    let mut written = String::with_capacity(text.len());
    let mut may_begin = true;
    let mut apostrophes = 0;
    for letter in text.chars() {
        if letter == APOSTROPHE {
            apostrophes += 1;
            continue;
        }
        let is_formula = may_begin && BEGINS_A_FORMULA.contains(&letter);
        let before = if is_formula { changed(apostrophes) } else { apostrophes };
        written.extend(repeat_n(APOSTROPHE, before));
        written.push(letter);
        // Spreadsheets pass over blanks and quotes before they look at a cell.
        let is_passed_over = apostrophes == 0 && (letter == ' ' || letter == '"');
        may_begin = BEGINS_A_CELL.contains(&letter) || (may_begin && is_passed_over);
        apostrophes = 0;
    }
    written.extend(repeat_n(APOSTROPHE, apostrophes));
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_had_back_exactly() {
        // Every text of five letters of those that matter.
        let letters = ['\'', '-', ' ', ';', '\n', '\u{ff1d}', 'a', '"'];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer = |text: &String| letters.map(|letter| format!("{text}{letter}"));
            let more: Vec<String> = texts.iter().flat_map(longer).collect();
            for text in &more {
                assert_eq!(unguarded(&guarded(text)), *text, "{text:?}");
            }
            texts = more;
        }
    }

    #[test]
    fn a_formula_never_begins_a_cell() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            (" \"-vans", " \"'-vans"),
            ("- vans\n- trains; +more", "'- vans\n'- trains; '+more"),
            ("'’auto = l’avion", "'’auto = l’avion"),
            ("’tis 'so", "’tis 'so"),
        ] {
            assert_eq!(guarded(text), expected);
        }
    }
}
