//! From a text to its words.
//!
//! Words are what Unicode calls so (UAX #29), normalised, in lower case, without what an apostrophe binds to them:
//! `l’artiste` is `artiste`, `artist’s` is `artist`. Characters that nobody sees, such as zero-width spaces and marks of
//! direction, are taken out first, so that they cannot hide a word.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark, is_nfc};
use unicode_segmentation::UnicodeSegmentation as _;

/// What stands before an apostrophe in French without being a word of its own.
const ELISIONS: [&str; 16] = [
    "aujourd", "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "presqu", "puisqu", "qu", "quelqu",
    "quoiqu", "s", "t",
];

/// What stands after an apostrophe in English.
const CONTRACTIONS: [&str; 7] = ["d", "ll", "m", "re", "s", "t", "ve"];

/// The text as it is compared: as it is seen, in lower case.
pub(super) fn clean(text: &str) -> String {
    visible(text).to_lowercase()
}

/// The text as it is seen: composed, with one kind of apostrophe and nothing invisible.
pub(super) fn visible(text: &str) -> String {
    let seen = |character: &char| !is_invisible(*character);
    if is_nfc(text) {
        text.chars().filter(seen).map(plain).collect()
    } else {
        text.nfc().filter(seen).map(plain).collect()
    }
}

const fn plain(character: char) -> char {
    match character {
        '’' | 'ʼ' | '＇' => '\'',
        other => other,
    }
}

/// Characters that change nothing a reader sees but where a word ends.
const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// The words of a cleaned text, in their order. Numbers and single letters are none.
pub(super) fn words(cleaned: &str) -> impl Iterator<Item = &str> {
    pieces(cleaned).filter(|word| is_word(word))
}

/// The words and the numbers of a cleaned text.
pub(super) fn words_and_numbers(cleaned: &str) -> impl Iterator<Item = &str> {
    pieces(cleaned).filter(|word| is_word(word) || is_number(word))
}

/// Whether a piece is made of digits.
pub(super) fn is_number(piece: &str) -> bool {
    !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit())
}

fn pieces(cleaned: &str) -> impl Iterator<Item = &str> {
    located(cleaned).map(|(_, piece)| piece)
}

/// The words of a text as it is seen, with where they begin.
pub(super) fn located_words(visible: &str) -> impl Iterator<Item = (usize, &str)> {
    located(visible).filter(|(_, piece)| is_word(piece))
}

fn located(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.unicode_word_indices().flat_map(|(start, word)| unbound(start, word)).flatten()
}

/// A word, or the two around an apostrophe, without what is bound to them.
fn unbound(start: usize, word: &str) -> [Option<(usize, &str)>; 2] {
    let (mut start, mut word) = (start, word);
    while let Some((before, after)) = word.split_once('\'')
        && is_among(&ELISIONS, before)
    {
        start += before.len() + 1;
        word = after;
    }
    match word.split_once('\'') {
        None => [Some((start, word)), None],
        Some((before, after)) if is_among(&CONTRACTIONS, after) => [Some((start, before)), None],
        Some((before, after)) => [Some((start, before)), Some((start + before.len() + 1, after))],
    }
}

fn is_among(list: &[&str], word: &str) -> bool {
    list.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Whether a piece is made of letters alone and of more than one, unless one is a word in its script.
fn is_word(piece: &str) -> bool {
    let mut letters = piece.chars();
    let Some(first) = letters.next() else { return false };
    let all = piece.chars().all(|letter| letter.is_alphabetic() || is_combining_mark(letter));
    all && (letters.next().is_some() || '\u{2E80}' <= first)
}

/// Without accents: what people who type in haste leave out must not tell two words apart.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let bare = word.nfd().filter(|letter| !is_combining_mark(*letter));
    bare.collect::<String>().replace('œ', "oe").replace('æ', "ae")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        words(&clean(text)).map(str::to_owned).collect()
    }

    #[test]
    fn what_an_apostrophe_binds_to_a_word_is_taken_off() {
        assert_eq!(found("L’artiste d'aujourd’hui"), ["artiste", "hui"]);
        assert_eq!(found("The artist's café isn’t"), ["the", "artist", "café", "isn"]);
    }

    #[test]
    fn invisible_characters_hide_no_word() {
        assert_eq!(found("ba\u{200B}il\u{202E}leur cafe\u{301}"), ["bailleur", "café"]);
    }

    #[test]
    fn numbers_symbols_and_single_letters_are_no_words() {
        assert_eq!(found("3 x 4 = 12 🎭🎻 a b2b"), Vec::<String>::new());
        assert_eq!(found("艺术 Ποίηση"), ["艺", "术", "ποίηση"]);
    }
}
