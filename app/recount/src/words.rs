//! The functions that the build writes, one per message of `locales`.

use std::sync::LazyLock;

use fluent_typed::prelude::{L10nError, L10nLanguageVec};
use pathways::text::Language;

use generated::L10n;

/// The words of one language.
pub(crate) use generated::L10nLanguage as Words;

#[expect(
    unreachable_pub,
    clippy::pedantic,
    clippy::derivable_impls,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "generated; the build has found every message in every language"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// The words of a language, read once.
pub(crate) fn messages(language: Language) -> &'static Words {
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| L10n::En.load());
    static FRENCH: LazyLock<Words> = LazyLock::new(|| L10n::Fr.load());
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

// What is generated beside the messages. Naming it keeps the compiler's lint for unused functions strict, so that it
// finds a message that nothing shows.
const _: fn() -> L10nLanguageVec = L10n::load_all;
const _: fn(&'static str, &[u8]) -> Result<Words, L10nError> = Words::new_external;
