//! Words that a campaign leaves out because they say nothing in it, in whichever form and language.

use super::{
    bridge::Bridge,
    stem::stem,
    tongue::Tongue,
    words::{clean, words},
};

/// The stems of words that are left out.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// As stems of each language, because nobody says which one a word is of.
    stems: [Vec<String>; 3],
    /// English stems that French words of the list stand for.
    translated: Vec<String>,
}

impl LeftOut {
    pub(super) fn of(listed: &[String], bridge: &Bridge) -> Self {
        let cleaned: Vec<String> = listed.iter().map(|word| clean(word)).collect();
        let listed = || cleaned.iter().flat_map(|text| words(text));
        let stems = Tongue::ALL.map(|tongue| listed().map(|word| stem(tongue, word)).collect());
        // What is spelled like an English word is taken for that one: it may mean something else in French.
        let french = listed().filter(|word| !bridge.spells_in_english(word));
        let translated = french.flat_map(|word| {
            let stem = stem(Tongue::French, word);
            bridge.english(&stem).map(str::to_owned).collect::<Vec<_>>()
        });
        Self { translated: translated.collect(), stems }
    }

    /// Whether a stem is left out, or a word for it in the other language.
    pub(super) fn has(&self, tongue: Tongue, stem: &str, bridge: &Bridge) -> bool {
        let is_in = |stems: &[String], stem: &str| stems.iter().any(|left_out| left_out == stem);
        let [english, ..] = &self.stems;
        is_in(&self.stems[tongue.place()], stem)
            || match tongue {
                Tongue::English => is_in(&self.translated, stem),
                Tongue::French => bridge.english(stem).any(|stem| is_in(english, stem)),
                Tongue::Other => false,
            }
    }
}
