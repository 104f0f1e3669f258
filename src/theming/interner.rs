//! Words as numbers: each word gets the next number the first time it comes.

use super::exact::{index, position};

/// A table of words. Its order is that of first use, never that of a hash.
#[derive(Debug, Default)]
pub(super) struct Interner {
    /// All words, one after the other.
    text: String,
    ends: Vec<u32>,
    /// Numbers by hash, one more than they are; zero is an empty place.
    places: Vec<u32>,
}

impl Interner {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| index(self.ends[before]));
        &self.text[start..index(self.ends[number])]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// The number of a word, and whether it is new.
    pub(super) fn intern(&mut self, word: &str) -> (usize, bool) {
        if self.places.len() < (self.len() + 1) * 2 {
            self.grow();
        }
        let place = self.find(word);
        match self.places[place] {
            0 => {
                self.text.push_str(word);
                self.ends.push(position(self.text.len()));
                self.places[place] = position(self.ends.len());
                (self.ends.len() - 1, true)
            }
            taken => (index(taken) - 1, false),
        }
    }

    pub(super) fn number(&self, word: &str) -> Option<usize> {
        if self.places.is_empty() {
            return None;
        }
        index(self.places[self.find(word)]).checked_sub(1)
    }

    /// The place of a word, or the empty one where it would be.
    fn find(&self, word: &str) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash(word) & mask;
        while let Some(number) = index(self.places[place]).checked_sub(1) {
            if self.get(number) == word {
                return place;
            }
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(64)];
        for number in 0..self.len() {
            let place = self.find(self.get(number));
            self.places[place] = position(number + 1);
        }
    }
}

/// Where the search for a word begins. It decides about speed alone.
fn hash(word: &str) -> usize {
    let hash = word
        .bytes()
        .fold(0x811C_9DC5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    index(hash ^ (hash >> 15))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_in_the_order_in_which_they_come() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..500).map(|number| format!("word{}", number % 300)).collect();
        let numbers: Vec<usize> = words.iter().map(|word| interner.intern(word).0).collect();
        assert_eq!(numbers, (0..500).map(|number| number % 300).collect::<Vec<_>>());
        assert_eq!(interner.number("word299"), Some(299));
        assert_eq!(interner.number("word300"), None);
    }
}
