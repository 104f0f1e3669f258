//! Every word of the product, in English and French.
//!
//! There is one struct of messages and one constant of it per language, so a text that is missing in one of them does
//! not compile. A text that depends on a value is a function. Dates and spans are put together in `time`, from parts
//! that each language spells.
//!
//! The language of a page is the first segment of its address (`/en/...`, `/fr/...`); the server puts it into the
//! context of the request, chosen by `Accept-Language` where an address names none.
//!
//! Deliberately absent: a crate that parses messages at run time, and everything that only the browser could know.

use leptos::prelude::use_context;
use pathways::{
    stage::Stage,
    text::{Bilingual, Language},
};

use crate::port::Figure;

mod en;
mod fr;
mod time;

pub use time::moment;

pub(crate) use time::{date, date_and_clock, time_left, zone};

/// The words of one language.
pub(crate) struct Messages {
    /// The name of the product.
    pub(crate) product: &'static str,
    pub(crate) frame: Frame,
    pub(crate) home: Home,
    pub(crate) campaign: Campaign,
    pub(crate) trouble: Troubles,
    pub(crate) time: Times,
    /// The name of a stage.
    pub(crate) stage: fn(Stage) -> &'static str,
    /// What a figure counts, in singular or plural.
    pub(crate) counted: fn(Figure) -> &'static str,
    /// A number, grouped as the language groups it.
    pub(crate) number: fn(u32) -> String,
}

/// What surrounds every page.
pub(crate) struct Frame {
    pub(crate) skip_to_content: &'static str,
    pub(crate) main_navigation: &'static str,
    pub(crate) campaigns: &'static str,
    pub(crate) foot: &'static str,
}

/// The list of campaigns.
pub(crate) struct Home {
    pub(crate) title: &'static str,
    pub(crate) lede: &'static str,
    pub(crate) campaigns: &'static str,
    pub(crate) next: &'static str,
    pub(crate) no_date: &'static str,
    pub(crate) over: &'static str,
    pub(crate) open: &'static str,
    pub(crate) empty_title: &'static str,
    pub(crate) empty_lede: &'static str,
    pub(crate) empty_command: &'static str,
    pub(crate) empty_after: &'static str,
}

/// A campaign's page.
pub(crate) struct Campaign {
    pub(crate) path: &'static str,
    pub(crate) past: &'static str,
    pub(crate) now: &'static str,
    pub(crate) until: &'static str,
    pub(crate) no_date: &'static str,
    pub(crate) closed: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to_be_announced: &'static str,
    pub(crate) clocks: fn(&str) -> String,
    pub(crate) next: &'static str,
    pub(crate) nothing_next: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) no_figures: &'static str,
}

/// Pages that say why there is nothing to see.
pub(crate) struct Troubles {
    pub(crate) not_found: Trouble,
    pub(crate) damaged: Trouble,
    pub(crate) unavailable: Trouble,
    pub(crate) to_campaigns: &'static str,
}

/// One such page.
pub(crate) struct Trouble {
    pub(crate) title: &'static str,
    pub(crate) what_to_do: &'static str,
}

/// The parts of dates and spans.
pub(crate) struct Times {
    pub(crate) months: [&'static str; 12],
    pub(crate) day: fn(u8) -> String,
    pub(crate) clock: fn(u8, u8) -> String,
    pub(crate) at_place: fn(&str) -> String,
    pub(crate) days: fn(u64) -> String,
    pub(crate) left: fn(&str) -> String,
    pub(crate) due: &'static str,
}

/// The words of a language.
pub(crate) const fn messages(language: Language) -> &'static Messages {
    match language {
        Language::En => &en::MESSAGES,
        Language::Fr => &fr::MESSAGES,
    }
}

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
pub(crate) const fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Fr => "Français",
    }
}

/// A bilingual text as the reader reads it.
pub(crate) fn in_language<T: ToString>(text: &Bilingual<T>, language: Language) -> String {
    text.get(language).to_string()
}

impl Figure {
    /// The number.
    pub(crate) const fn number(self) -> u32 {
        match self {
            Self::Challenges(number)
            | Self::Themes(number)
            | Self::Voices(number)
            | Self::Supporters(number)
            | Self::Panelists(number)
            | Self::Selected(number)
            | Self::Topics(number) => number,
        }
    }
}

/// A number in groups of three digits.
fn grouped(number: u32, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_groups_them() {
        let check = |language, number, expected| {
            assert_eq!((messages(language).number)(number), expected);
        };
        check(Language::En, 0, "0");
        check(Language::En, 999, "999");
        check(Language::En, 7_157, "7,157");
        check(Language::En, 1_234_567, "1,234,567");
        check(Language::Fr, 7_157, "7\u{202f}157");
    }

    #[test]
    fn zero_is_plural_in_english_and_singular_in_french() {
        let counted = |language, figure| (messages(language).counted)(figure);
        assert_eq!(counted(Language::En, Figure::Themes(0)), "themes");
        assert_eq!(counted(Language::En, Figure::Themes(1)), "theme");
        assert_eq!(counted(Language::Fr, Figure::Themes(0)), "thème");
        assert_eq!(counted(Language::Fr, Figure::Themes(2)), "thèmes");
    }

    #[test]
    fn each_stage_has_a_name_of_its_own() {
        for language in Language::ALL {
            let names: std::collections::BTreeSet<_> =
                Stage::ALL.into_iter().map(messages(language).stage).collect();
            assert_eq!(names.len(), Stage::ALL.len());
        }
    }
}
