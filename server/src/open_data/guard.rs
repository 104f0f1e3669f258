//! What keeps a spreadsheet from taking a text for a formula.
//!
//! A spreadsheet takes a cell that begins like a formula for one, whoever wrote it, and where semicolons or tabs are its
//! separators, a cell of its own begins behind each of them. A formula's first sign gets an apostrophe in front wherever a
//! cell could begin, which the README says. A sign that has apostrophes in front already gets one more, so that every text
//! can be had back exactly.

/// What a formula begins with, in narrow and in wide letters.
const BEGINS_A_FORMULA: [char; 8] =
    ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Behind which of them a spreadsheet may begin another cell: separators of lists in other languages, and line ends.
const BEGINS_A_CELL: [char; 4] = [';', '\t', '\r', '\n'];

/// What keeps a text a text.
const APOSTROPHE: char = '\'';

/// The text with one more apostrophe in front of each sign that a spreadsheet could begin a formula with.
pub(super) fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    for (apostrophes, sign) in signs(text) {
        match sign {
            Sign::Formula(_) => extend(&mut guarded, apostrophes + 1),
            Sign::Other(_) => extend(&mut guarded, apostrophes),
        }
        guarded.extend(sign.letter());
    }
    guarded
}

/// The text that was guarded.
pub(crate) fn unguarded(text: &str) -> String {
    let mut unguarded = String::with_capacity(text.len());
    for (apostrophes, sign) in signs(text) {
        match sign {
            Sign::Formula(_) => extend(&mut unguarded, apostrophes.saturating_sub(1)),
            Sign::Other(_) => extend(&mut unguarded, apostrophes),
        }
        unguarded.extend(sign.letter());
    }
    unguarded
}

/// A letter, or the end of the text, by what a spreadsheet could take it for.
#[derive(Clone, Copy)]
enum Sign {
    Formula(char),
    Other(Option<char>),
}

impl Sign {
    const fn letter(self) -> Option<char> {
        match self {
            Self::Formula(letter) => Some(letter),
            Self::Other(letter) => letter,
        }
    }
}

/// The letters of a text but its apostrophes, each with how many of those stand in front of it.
fn signs(text: &str) -> impl Iterator<Item = (usize, Sign)> {
    let mut may_begin = true;
    let mut apostrophes = 0_usize;
    text.chars().map(Some).chain([None]).filter_map(move |letter| {
        if letter == Some(APOSTROPHE) {
            apostrophes += 1;
            return None;
        }
        let before = std::mem::take(&mut apostrophes);
        let Some(letter) = letter else { return Some((before, Sign::Other(None))) };
        let sign = if may_begin && BEGINS_A_FORMULA.contains(&letter) {
            Sign::Formula(letter)
        } else {
            Sign::Other(Some(letter))
        };
        // Spreadsheets pass over blanks and quotes before they look at a cell.
        let is_passed_over = before == 0 && (letter == ' ' || letter == '"');
        may_begin = BEGINS_A_CELL.contains(&letter) || (may_begin && is_passed_over);
        Some((before, sign))
    })
}

fn extend(text: &mut String, apostrophes: usize) {
    text.extend(std::iter::repeat_n(APOSTROPHE, apostrophes));
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
