//! Words that both languages spell nearly alike: what the lexicon lacks, such as names and learned words.
//!
//! Most of the words that begin alike differ in more letters than they may, which their lengths and the sets of their
//! letters show at a glance; only the others are compared letter by letter.

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
    english: Vec<Stem>,
}

#[derive(Debug)]
struct Stem {
    text: String,
    shape: Shape,
}

/// What can be seen of a word at a glance.
#[derive(Debug, Clone, Copy)]
struct Shape {
    length: usize,
    /// Which letters it has, each as one of the bits; letters may share one.
    letters: u64,
}

impl Shape {
    fn of(letters: impl Iterator<Item = char>) -> Self {
        let nothing = Self { length: 0, letters: 0 };
        letters.fold(nothing, |shape, letter| Self {
            length: shape.length + 1,
            letters: shape.letters | 1 << (u32::from(letter) % u64::BITS),
        })
    }

    /// How many letters may differ between words of such lengths.
    fn most_changes(self, other: Self) -> usize {
        self.length.max(other.length) / LETTERS_PER_CHANGE
    }

    /// So many changes at least lie between words of these shapes: one for each letter that the other lacks.
    fn least_changes(self, other: Self) -> usize {
        let lacking = |one: u64, other: u64| super::exact::index((one & !other).count_ones());
        self.length
            .abs_diff(other.length)
            .max(lacking(self.letters, other.letters))
            .max(lacking(other.letters, self.letters))
    }
}

impl Cognates {
    pub(super) fn among<'a>(english: impl Iterator<Item = &'a str>) -> Self {
        let stem = |text: &str| Stem { text: text.to_owned(), shape: Shape::of(text.chars()) };
        let mut english: Vec<Stem> = english.map(stem).collect();
        english.sort_unstable_by(|a, b| a.text.cmp(&b.text));
        english.dedup_by(|later, first| later.text == first.text);
        Self { english }
    }

    /// The English stem that is most like a French one, if one is alike enough; of several the first by alphabet.
    pub(super) fn of(&self, french: &str) -> Option<&str> {
        let shape = Shape::of(french.chars());
        if let Ok(place) = self.english.binary_search_by(|stem| stem.text.as_str().cmp(french))
            && LEAST_LETTERS - 1 <= shape.length
        {
            return Some(&self.english[place].text);
        }
        if !LENGTHS.contains(&shape.length) {
            return None;
        }
        let letters: Vec<char> = french.chars().collect();
        let beginning: String = letters[..SAME_BEGINNING].iter().collect();
        let from = &self.english[self.english.partition_point(|stem| stem.text < beginning)..];
        let alike = &from[..from.partition_point(|stem| stem.text.starts_with(&beginning))];
        let mut best: Option<(usize, &str)> = None;
        let mut row = Vec::new();
        for stem in alike.iter().filter(|stem| LENGTHS.contains(&stem.shape.length)) {
            let most = shape.most_changes(stem.shape);
            // One that is no nearer than the best so far comes after it by alphabet.
            let most = best.map_or(most, |(changes, _)| most.min(changes.saturating_sub(1)));
            if shape.least_changes(stem.shape) <= most {
                let changes = distance(&letters, &stem.text, &mut row);
                if changes <= most {
                    best = Some((changes, &stem.text));
                }
            }
        }
        best.map(|(_, stem)| stem)
    }
}

/// Whether two words of a lexicon, without accents, are spelled nearly alike.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let [shape, of_other] = [one, other].map(|word| Shape::of(word.chars()));
    let most = shape.most_changes(of_other);
    let letters: Vec<char> = one.chars().collect();
    LENGTHS.contains(&shape.length)
        && LENGTHS.contains(&of_other.length)
        && shape.least_changes(of_other) <= most
        && distance(&letters, other, &mut Vec::new()) <= most
}

/// Levenshtein's distance. The row is room to work in.
fn distance(left: &[char], right: &str, row: &mut Vec<usize>) -> usize {
    row.clear();
    row.extend(0..=left.len());
    for (number, letter) in right.chars().enumerate() {
        let mut diagonal = number;
        row[0] = number + 1;
        for (place, other) in left.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[left.len()]
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

    #[test]
    fn of_words_that_are_as_near_the_first_by_alphabet_is_the_cognate() {
        let cognates = Cognates::among(["parties", "partied", "partier", "particle"].into_iter());
        assert_eq!(cognates.of("partieu"), Some("partied"));
        assert_eq!(cognates.of("particlé"), Some("particle"));
    }

    #[test]
    fn a_glance_never_sees_more_changes_than_there_are() {
        let words = ["govern", "governess", "gouvernement", "gala", "galas", "éàü", "x", "ggggg"];
        for one in words {
            for other in words {
                let [shape, of_other] = [one, other].map(|word| Shape::of(word.chars()));
                let letters: Vec<char> = one.chars().collect();
                let changes = distance(&letters, other, &mut Vec::new());
                assert!(shape.least_changes(of_other) <= changes, "{one} {other}");
            }
        }
    }
}
