//! Which language a paragraph is in, by the little words that only one of the two has.
//!
//! A paragraph that has none of them follows its text, a text without any what its author declared, and where nothing
//! was declared how it is spelled; where that says nothing either, the rest of the corpus. A third language is one only
//! where its author declared it, and then all of the text is in it.

use std::sync::LazyLock;

use super::{
    interner::Interner,
    stop_words::{ENGLISH, FRENCH, OTHER, WEAK_ENGLISH, WEAK_FRENCH},
};
use crate::text::{Language, LanguageTag};

/// In which language a word was written, as far as the words behave differently for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tongue {
    English,
    French,
    /// Any other: its words are compared as they are spelled.
    Other,
}

impl Tongue {
    pub(super) const ALL: [Self; 3] = [Self::English, Self::French, Self::Other];

    pub(super) fn declared(tag: &LanguageTag) -> Self {
        tag.language().map_or(Self::Other, Self::from)
    }

    /// Its place in [`Self::ALL`].
    pub(super) const fn place(self) -> usize {
        match self {
            Self::English => 0,
            Self::French => 1,
            Self::Other => 2,
        }
    }

    pub(super) const fn language(self) -> Option<Language> {
        match self {
            Self::English => Some(Language::En),
            Self::French => Some(Language::Fr),
            Self::Other => None,
        }
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Fr => Self::French,
        }
    }
}

/// What a word says about the language around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) english: bool,
    pub(super) french: bool,
}

impl Hint {
    pub(super) fn of(word: &str) -> Self {
        Emptiness::of(word).stop
    }

    /// Whether the word carries no subject: in its language, or in either where the language is another or unknown.
    pub(super) const fn is_stop_word(self, tongue: Option<Tongue>) -> bool {
        match tongue {
            Some(Tongue::English) => self.english,
            Some(Tongue::French) => self.french,
            Some(Tongue::Other) | None => self.english || self.french,
        }
    }
}

/// Whether and where a word is empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct Emptiness {
    /// Of the stop words of each language.
    pub(super) stop: Hint,
    /// Of the numerals of each language and of its verbs that lean on others.
    weak: Hint,
    /// Of the stop words of a third language.
    other: bool,
}

/// The words of all lists in one, because every word of every text is looked for.
static LISTED: LazyLock<Listed> = LazyLock::new(Listed::new);

struct Listed {
    words: Interner,
    /// In the order of the words.
    emptiness: Vec<Emptiness>,
}

impl Listed {
    fn new() -> Self {
        let mut words = Interner::default();
        let mut emptiness = Vec::new();
        for word in [&ENGLISH, &FRENCH, &WEAK_ENGLISH, &WEAK_FRENCH, &OTHER]
            .into_iter()
            .flat_map(|list| list.iter())
        {
            if words.intern(word).1 {
                let has = |list: &[&str]| list.binary_search(word).is_ok();
                let stop = Hint { english: has(&ENGLISH), french: has(&FRENCH) };
                let weak = Hint { english: has(&WEAK_ENGLISH), french: has(&WEAK_FRENCH) };
                emptiness.push(Emptiness { stop, weak, other: has(&OTHER) });
            }
        }
        Self { words, emptiness }
    }
}

impl Emptiness {
    pub(super) fn of(word: &str) -> Self {
        let nothing = Hint { english: false, french: false };
        let listed = LISTED.words.number(word);
        listed.map_or(Self { stop: nothing, weak: nothing, other: false }, |number| {
            LISTED.emptiness[number]
        })
    }

    /// Whether the word says nothing at all.
    pub(super) const fn says_nothing(self, tongue: Option<Tongue>) -> bool {
        self.stop.is_stop_word(tongue) || self.other && matches!(tongue, Some(Tongue::Other))
    }

    /// Whether the word names no theme.
    pub(super) const fn names_nothing(self, tongue: Option<Tongue>) -> bool {
        self.says_nothing(tongue) || self.weak.is_stop_word(tongue)
    }
}

/// How many words speak for each language.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    english: u32,
    french: u32,
}

impl Evidence {
    /// Counts a word; one that both languages have says nothing.
    pub(super) const fn count(&mut self, hint: Hint) {
        match hint {
            Hint { english: true, french: false } => self.english += 1,
            Hint { english: false, french: true } => self.french += 1,
            _ => {}
        }
    }

    pub(super) const fn add(&mut self, other: Self) {
        self.english += other.english;
        self.french += other.french;
    }

    pub(super) const fn verdict(self) -> Option<Tongue> {
        if self.english > self.french {
            Some(Tongue::English)
        } else if self.french > self.english {
            Some(Tongue::French)
        } else {
            None
        }
    }
}
