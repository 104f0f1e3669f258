//! Words that both languages spell nearly alike: what the lexicon lacks, such as names and learned words.

/// Shorter stems are alike by chance.
const LEAST_LETTERS: usize = 5;

/// Longer ones are no words, and comparing them would take for ever.
const MOST_LETTERS: usize = 40;

/// How many letters a stem with a cognate has.
const LENGTHS: std::ops::RangeInclusive<usize> = LEAST_LETTERS..=MOST_LETTERS;

/// How many letters must be the same at the beginning.
const SAME_BEGINNING: usize = 3;

/// At most one letter in four may differ.
const LETTERS_PER_CHANGE: usize = 4;

/// English stems, to be searched by their beginning.
#[derive(Debug)]
pub(super) struct Cognates {
    /// In ascending order, so that those with one beginning stand together.
    english: Vec<String>,
}

impl Cognates {
    pub(super) fn among<'a>(english: impl Iterator<Item = &'a str>) -> Self {
        let mut english: Vec<String> = english.map(str::to_owned).collect();
        english.sort_unstable();
        english.dedup();
        Self { english }
    }

    /// The English stem that is most like a French one, if one is alike enough.
    pub(super) fn of(&self, french: &str) -> Option<&str> {
        if let Ok(place) = self.english.binary_search_by(|stem| stem.as_str().cmp(french))
            && french.chars().count() >= LEAST_LETTERS - 1
        {
            return Some(&self.english[place]);
        }
        let letters: Vec<char> = french.chars().collect();
        if !LENGTHS.contains(&letters.len()) {
            return None;
        }
        let beginning: String = letters[..SAME_BEGINNING].iter().collect();
        let first = self.english.partition_point(|stem| *stem < beginning);
        let alike = self.english[first..].iter().take_while(|stem| stem.starts_with(&beginning));
        let near = alike.filter_map(|stem| Some((distance_within(&letters, stem)?, stem.as_str())));
        near.min().map(|(_, stem)| stem)
    }
}

/// The changes between two stems, unless they are too many for their length.
fn distance_within(left: &[char], right: &str) -> Option<usize> {
    let right: Vec<char> = right.chars().collect();
    if !LENGTHS.contains(&right.len()) {
        return None;
    }
    let most = left.len().max(right.len()) / LETTERS_PER_CHANGE;
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    let distance = distance(left, &right);
    (distance <= most).then_some(distance)
}

/// Levenshtein's distance.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (number, letter) in left.iter().enumerate() {
        let mut diagonal = number;
        row[0] = number + 1;
        for (place, other) in right.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_that_begins_alike_is_the_cognate() {
        let cognates = Cognates::among(["governess", "govern", "gouache", "artist"].into_iter());
        assert_eq!(cognates.of("gouvern"), None);
        assert_eq!(cognates.of("artistiqu"), None);
        assert_eq!(cognates.of("artist"), Some("artist"));
        assert_eq!(cognates.of("governes"), Some("governess"));
    }
}
