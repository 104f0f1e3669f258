//! The short form of a checkpoint: size and the beginning of the root, to be read out, photographed or printed.
//!
//! ```text
//! 147 K7QF 2M9D 8XCR TY0W 5BHN PZ3E
//! ```
//!
//! Letters and digits are those of Crockford's base 32, in which nothing looks like something else: no I, L, O or U.
//! Twenty-four of them are 120 of the 256 bits of the root.
//!
//! - Whoever wants another history to fit a short form that is known has to try about 2^120; nobody can.
//! - Whoever makes two histories at once, before either is known, has to try about 2^60 for two that share a form. Where
//!   that matters, the whole root or the signed checkpoint is to be kept.

use std::{fmt, str::FromStr};

use super::tree::Tree;

/// How many bits of the root it holds.
pub const SHORT_BITS: u32 = 120;

/// How many bytes that is.
const BYTES: usize = 15;
/// How many bytes are written together, as so many letters.
const BYTES_TOGETHER: usize = 5;
const LETTERS_TOGETHER: usize = 8;
/// How many letters stand in a group.
const GROUP: usize = 4;
const BITS_OF_A_LETTER: u32 = 5;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Size and the beginning of the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortTree {
    /// How many leaves the tree has.
    pub size: u64,
    beginning: [u8; BYTES],
}

/// The text is no short form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotShort;

impl fmt::Display for NotShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a number and 24 letters or digits")
    }
}

impl std::error::Error for NotShort {}

impl From<Tree> for ShortTree {
    fn from(tree: Tree) -> Self {
        let mut beginning = [0; BYTES];
        let root = tree.root.as_bytes();
        beginning.iter_mut().zip(root).for_each(|(byte, of_root)| *byte = *of_root);
        Self { size: tree.size, beginning }
    }
}

impl fmt::Display for ShortTree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.size)?;
        let letters: Vec<char> = self.beginning.chunks(BYTES_TOGETHER).flat_map(letters).collect();
        letters.chunks(GROUP).try_for_each(|group| {
            f.write_str(" ")?;
            group.iter().try_for_each(|letter| write!(f, "{letter}"))
        })
    }
}

/// The letters of five bytes.
fn letters(bytes: &[u8]) -> [char; LETTERS_TOGETHER] {
    let mut bits = bytes.iter().fold(0_u64, |bits, byte| (bits << u8::BITS) | u64::from(*byte));
    let mut letters = ['0'; LETTERS_TOGETHER];
    for letter in letters.iter_mut().rev() {
        let place = usize::try_from(bits % 32).unwrap_or(0);
        *letter = char::from(ALPHABET[place]);
        bits >>= BITS_OF_A_LETTER;
    }
    letters
}

impl FromStr for ShortTree {
    type Err = NotShort;

    /// Reads it as somebody wrote it down: in either case, with or without spaces and hyphens, with the letters O, I and L
    /// for the digits that they look like.
    fn from_str(text: &str) -> Result<Self, NotShort> {
        let (size, letters) = text.trim().split_once(char::is_whitespace).ok_or(NotShort)?;
        let is_gap = |letter: &char| letter.is_whitespace() || *letter == '-';
        let digits = letters.chars().filter(|letter| !is_gap(letter)).map(digit);
        let digits: Vec<u64> = digits.collect::<Option<_>>().ok_or(NotShort)?;
        let mut beginning = [0; BYTES];
        if digits.len() * BYTES_TOGETHER != BYTES * LETTERS_TOGETHER {
            return Err(NotShort);
        }
        let pieces = beginning.chunks_mut(BYTES_TOGETHER).zip(digits.chunks(LETTERS_TOGETHER));
        for (bytes, digits) in pieces {
            let mut bits =
                digits.iter().fold(0_u64, |bits, digit| (bits << BITS_OF_A_LETTER) | digit);
            for byte in bytes.iter_mut().rev() {
                *byte = u8::try_from(bits & u64::from(u8::MAX)).unwrap_or(0);
                bits >>= u8::BITS;
            }
        }
        Ok(Self { size: size.parse().map_err(|_| NotShort)?, beginning })
    }
}

fn digit(letter: char) -> Option<u64> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
    u64::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Digest;

    fn short(bytes: [u8; 32]) -> ShortTree {
        ShortTree::from(Tree { size: 147, root: Digest::new(bytes) })
    }

    fn counted() -> [u8; 32] {
        std::array::from_fn(|place| u8::try_from(place * 8).unwrap())
    }

    #[test]
    fn a_short_form_is_a_number_and_six_groups_of_four() {
        assert_eq!(short([0; 32]).to_string(), "147 0000 0000 0000 0000 0000 0000");
        assert_eq!(short([0xff; 32]).to_string(), "147 ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ");
        // 0x00 0x08 0x10 0x18 0x20 are the numbers 0, 0, 4, 1, 0, 6, 1, 0 of five bits each.
        assert!(short(counted()).to_string().starts_with("147 0041 0610 "));
    }

    #[test]
    fn it_is_read_as_somebody_wrote_it_down() {
        let tree = short(counted());
        let text = tree.to_string();
        let (size, letters) = text.split_once(' ').unwrap();
        let spellings = [
            text.clone(),
            text.to_lowercase(),
            format!("  {size}   {} ", letters.replace(' ', "-")),
            format!("{size} {}", letters.replace(' ', "")),
            format!("{size} {}", letters.replace('0', "o").replace('1', "l")),
            format!("{size} {}", letters.replace('0', "O").replace('1', "I")),
        ];
        for spelling in spellings {
            assert_eq!(spelling.parse(), Ok(tree), "{spelling}");
        }
    }

    #[test]
    fn what_is_longer_shorter_or_has_other_letters_is_none() {
        let text = short(counted()).to_string();
        let wrong = [
            text[..text.len() - 1].to_owned(),
            format!("{text}0"),
            text.replacen("147", "-147", 1),
            text.replacen("147 ", "", 1).replace(' ', ""),
            format!("147 {}", "U".repeat(24)),
            format!("147 {}", "é".repeat(24)),
            String::new(),
        ];
        for text in wrong {
            assert_eq!(text.parse::<ShortTree>(), Err(NotShort), "{text}");
        }
    }

    #[test]
    fn each_of_its_bits_is_compared_and_no_other() {
        for bit in 0..256_usize {
            let mut other = counted();
            other[bit / 8] ^= 1 << (bit % 8);
            let same = short(other) == short(counted());
            assert_eq!(same, bit >= usize::try_from(SHORT_BITS).unwrap(), "{bit}");
        }
    }
}
