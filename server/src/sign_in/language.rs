//! In which of its two languages the product speaks to somebody.

use pathways::text::Language;

pub use crate::pages::preferred;
use crate::store::Language as Stored;

/// The cookie in which the pages keep the language that a visitor chose.
pub(super) const LANGUAGE_COOKIE: &str = "pathways-language";

impl From<Language> for Stored {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Fr => Self::French,
        }
    }
}

impl From<Stored> for Language {
    fn from(language: Stored) -> Self {
        match language {
            Stored::English => Self::En,
            Stored::French => Self::Fr,
        }
    }
}
