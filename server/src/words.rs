//! The words of letters and of the API, in English and French.
//!
//! They are in `locales/en` and `locales/fr` of this package, in Fluent, and become functions as those of the pages do;
//! `pathways_app::i18n` says how they are written.

use std::sync::LazyLock;

use fluent_typed::prelude::{L10nError, L10nLanguageVec};
use pathways::text::{Bilingual, Language};
use pathways_app::i18n::number;

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
#[deny(dead_code, reason = "a message that nothing says is no message")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// The words of a language, read once.
pub(crate) fn words(language: Language) -> &'static Words {
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| L10n::En.load());
    static FRENCH: LazyLock<Words> = LazyLock::new(|| L10n::Fr.load());
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

/// What is said, in both languages.
pub(crate) fn both(say: impl Fn(&Words) -> String) -> Bilingual<String> {
    Bilingual { en: say(words(Language::En)), fr: say(words(Language::Fr)) }
}

/// What is said with a number in it, in both languages.
pub(crate) fn numbered(count: usize, say: impl Fn(&Words, String) -> String) -> Bilingual<String> {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let say = |language| say(words(language), number(count, language));
    Bilingual { en: say(Language::En), fr: say(Language::Fr) }
}

// What is generated beside the messages. Naming it keeps the compiler's lint for unused functions strict, so that it
// finds a message that nothing says.
const _: fn() -> L10nLanguageVec = L10n::load_all;
const _: fn(&'static str, &[u8]) -> Result<Words, L10nError> = Words::new_external;
