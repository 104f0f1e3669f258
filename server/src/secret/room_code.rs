//! The personal code on a badge or a slip of paper.

use std::fmt;
use std::str::FromStr;

use super::{Digest, Malformed, NoRandomness};

/// The characters of a room code: none that is mistaken for another when read aloud or from
/// paper (0 O, 1 I L), and no vowels, so that no badge spells a word in either language.
const ALPHABET: &[u8; 28] = b"23456789BCDFGHJKMNPQRSTVWXYZ";

/// How many characters a room code has.
const CHARACTERS: usize = 8;

/// Written as two groups of this many characters.
const GROUP: usize = CHARACTERS / 2;

/// A personal code for a room: eight characters, written `BCDF-2345`.
#[derive(Clone, PartialEq, Eq)]
pub struct RoomCode(String);

impl RoomCode {
    /// Draws a room code; all are equally likely.
    pub fn draw() -> Result<Self, NoRandomness> {
        let mut code = String::with_capacity(CHARACTERS);
        while code.len() < CHARACTERS {
            let mut byte = [0];
            getrandom::fill(&mut byte)?;
            code.extend(byte.into_iter().filter_map(character_from_draw));
        }
        Ok(Self(code))
    }

    /// The code as it is printed.
    pub fn reveal(&self) -> String {
        let (left, right) = self.0.split_at(GROUP);
        format!("{left}-{right}")
    }

    /// What the store keeps.
    pub fn digest(&self) -> Digest {
        Digest::of("pathways/room-code/v1", &[self.0.as_bytes()])
    }
}

impl FromStr for RoomCode {
    type Err = Malformed;

    /// Reads a code as people type it: in any case, with spaces and hyphens anywhere.
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let mut code = String::with_capacity(CHARACTERS);
        for character in text.chars().filter(|character| !is_separator(*character)) {
            let upper = character.to_ascii_uppercase();
            let known = u8::try_from(upper).is_ok_and(|byte| ALPHABET.contains(&byte));
            if !known || code.len() == CHARACTERS {
                return Err(Malformed::RoomCode);
            }
            code.push(upper);
        }
        if code.len() == CHARACTERS { Ok(Self(code)) } else { Err(Malformed::RoomCode) }
    }
}

impl fmt::Debug for RoomCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RoomCode(hidden)")
    }
}

/// Telephones turn a hyphen into one of its longer relatives.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

/// Bytes from the largest multiple of the alphabet's length on would favour its first
/// characters and are drawn again.
fn character_from_draw(byte: u8) -> Option<char> {
    let draw = usize::from(byte);
    let fair_draws = 256 - 256 % ALPHABET.len();
    (draw < fair_draws).then(|| char::from(ALPHABET[draw % ALPHABET.len()]))
}

#[cfg(test)]
mod tests {

    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_room_code_survives_its_printed_form() {
        let code = RoomCode::draw().unwrap();
        assert_eq!(code.reveal().len(), CHARACTERS + 1);
        assert_eq!(code.reveal().parse(), Ok(code));
    }

    #[test]
    fn case_spaces_and_hyphens_are_forgiven() {
        let printed = RoomCode("BCDF2345".to_owned());
        for text in ["BCDF-2345", "bcdf2345", " bcdf 2345 ", "B-C-D-F-2-3-4-5", "bcdf–2345"] {
            assert_eq!(text.parse(), Ok(printed.clone()), "{text:?}");
        }
    }

    #[test]
    fn what_is_never_printed_is_refused() {
        for text in ["", "BCDF-234", "BCDF-23456", "BCDF-2340", "BCDF-234O", "BCDF-2341"] {
            assert_eq!(text.parse::<RoomCode>(), Err(Malformed::RoomCode), "{text:?}");
        }
        for text in ["BCDF-234I", "BCDF-234l", "BCDF-234É", "BCDF_2345", "ĆCDF-2345"] {
            assert_eq!(text.parse::<RoomCode>(), Err(Malformed::RoomCode), "{text:?}");
        }
    }

    #[test]
    fn every_character_has_the_same_number_of_draws() {
        let mut draws = BTreeMap::new();
        for character in (0..=u8::MAX).filter_map(character_from_draw) {
            *draws.entry(character).or_insert(0) += 1;
        }
        assert_eq!(draws.len(), ALPHABET.len());
        assert!(draws.values().all(|count| *count == 9), "{draws:?}");
    }

    #[test]
    fn a_digest_belongs_to_one_kind() {
        let code: RoomCode = "bcdf 2345".parse().unwrap();
        let same_bytes = Digest::of("pathways/secret/v1", &[b"BCDF2345"]);
        assert_ne!(code.digest(), same_bytes);
    }
}
