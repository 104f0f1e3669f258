//! Every word of the product, in English and French.
//!
//! The words are in `locales/en` and `locales/fr`, in [Fluent](https://projectfluent.org), one file per feature: a
//! translator edits them and needs no Rust. The build turns each message into a function of [`Words`], so that
//! `home-title` is `messages(language).home_title()`. A message that one language lacks, other variables in one of them
//! or a slip of syntax fails the build; so does a message that nothing shows, as a function that is never used.
//!
//! How messages are written:
//!
//! - A name begins with that of its file or of its subject. What belongs together is one message with attributes:
//!   `.what-to-do` of `trouble-damaged` is `trouble_damaged_what_to_do()`.
//! - The English file types each variable in the comment above its message: `# $place (String)`. Arguments come in the
//!   order in which the English text names them.
//! - `$count` chooses between singular and plural and is never shown; what is shown stands beside it as `$number`, a
//!   text of [`number`]: Fluent would not group its digits.
//! - What several messages share is a term, which a language has to itself. A message cannot mention
//!   another message.
//! - Whole sentences, never parts to be glued together: languages put them in different places.
//!
//! The language of a page is the first segment of its address (`/en/...`, `/fr/...`); the server puts it into the
//! context of the request, chosen by `Accept-Language` where an address names none.
//!
//! Deliberately absent: words in the browser. An island is given those that it says, as [`countdown`] does it, so
//! neither Fluent nor any message is in the WebAssembly bundle.

use leptos::prelude::use_context;
use pathways::text::{Bilingual, Language};

mod charter;
mod names;
mod numbers;
mod refusals;
mod steps;
mod time;
mod troubles;
mod words;

#[cfg(test)]
mod typography;

pub use names::{role, stage};
pub(crate) use numbers::votes;
pub use numbers::{decimal, number};
pub use refusals::refusal;
pub use time::moment;

pub(crate) use charter::charter_error;
pub(crate) use names::{counted, decline_code, topic_stage};
pub(crate) use steps::{broken_ties, count_steps};
pub(crate) use time::{countdown, date, date_and_clock, day, place, span, zone};
pub(crate) use troubles::{TroubleWords, complaint, trouble};
pub(crate) use words::messages;

/// The language of this page.
pub(crate) fn reader_language() -> Language {
    // There is no request, hence no language, while the route table is built.
    use_context().unwrap_or(Language::En)
}

/// The other of the two languages.
pub(crate) const fn other(language: Language) -> Language {
    match language {
        Language::En => Language::Fr,
        Language::Fr => Language::En,
    }
}

/// How a language calls itself.
pub(crate) fn own_name(language: Language) -> String {
    messages(language).own_name()
}

/// A bilingual text as the reader reads it.
pub(crate) fn in_language<T: ToString>(text: &Bilingual<T>, language: Language) -> String {
    text.get(language).to_string()
}
