//! What remains of a word when its endings are taken off, by the Snowball algorithm of its language.

use frostem::{Algorithm, Stemmer};

use super::{tongue::Tongue, words::fold};

/// The stem of a cleaned word, without accents. A word of a third language is its own stem.
pub(super) fn stem(tongue: Tongue, word: &str) -> String {
    let algorithm = match tongue {
        Tongue::English => Algorithm::English,
        Tongue::French => Algorithm::French,
        Tongue::Other => return fold(word),
    };
    fold(&Stemmer::new(algorithm).stem(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_and_missing_accents_lead_to_one_stem() {
        let french = ["théâtre", "theatres", "Théâtres"].map(str::to_lowercase);
        for word in french {
            assert_eq!(stem(Tongue::French, &word), "theatr");
        }
        assert_eq!(stem(Tongue::English, "touring"), stem(Tongue::English, "tours"));
    }
}
