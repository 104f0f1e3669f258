//! In which of its two languages the product speaks to somebody.

use std::sync::{Arc, OnceLock};

use pathways::text::Language;

pub use crate::pages::preferred;
use crate::store::Language as Stored;

/// The cookie in which the pages keep the language that a visitor chose.
pub(super) const LANGUAGE_COOKIE: &str = "pathways-language";

/// The language of whoever sent a request, once it is known: a layer puts it, empty, into the request's extensions and
/// reads it when the answer passes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spoken(Arc<OnceLock<Language>>);

impl Spoken {
    pub(crate) fn get(&self) -> Option<Language> {
        self.0.get().copied()
    }

    /// The first answer stands: a request has one sender.
    pub(super) fn set(&self, language: Language) {
        self.0.get_or_init(|| language);
    }
}

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
