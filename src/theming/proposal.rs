//! What is proposed: themes with their explanations, and a place for every text.

use serde::{Serialize, Serializer};

use crate::text::{Bilingual, Language};

/// A share between nothing and everything, in ten-thousandths, so that it is written alike everywhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u16);

impl Share {
    /// The nearest share of a value between zero and one.
    pub(super) fn of(value: f64) -> Self {
        let steps = super::exact::whole(value.clamp(0.0, 1.0) * 10_000.0);
        Self(u16::try_from(steps).unwrap_or(10_000))
    }

    /// In ten-thousandths.
    pub const fn ten_thousandths(self) -> u16 {
        self.0
    }

    /// Between zero and one.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

/// Themes for all texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The themes: those that were known in their order, then the new ones, the largest first.
    pub themes: Vec<ProposedTheme>,
    /// The texts that are not yet in a theme.
    pub tray: Vec<String>,
    /// Where each text lies, in the order of ids.
    pub assignments: Vec<Assignment>,
    /// How many texts lie elsewhere than before.
    pub moved: u32,
}

/// A theme and why it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProposedTheme {
    /// Its id, kept from one proposal to the next.
    pub id: String,
    /// What it is called.
    pub label: Bilingual<String>,
    /// The title of its most central text, as it was written.
    pub quote: String,
    /// The words that say most of it, best first.
    pub terms: Vec<String>,
    /// The same words with how many texts use them.
    pub counts: Vec<KeyTerm>,
    /// Its texts, in the order of ids.
    pub members: Vec<String>,
    /// The texts that are most in line with it, of both languages where it has both.
    pub central: Vec<String>,
    /// All its texts, those first that are most in line with it, for whoever chooses which of them stand for it.
    #[serde(skip)]
    pub by_fit: Vec<String>,
    /// The text that is least in line with it.
    pub borderline: Option<String>,
    /// How many of its texts are in which language.
    pub languages: Languages,
    /// How much the runs agreed on it.
    pub agreement: Share,
}

/// A word that says something of a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyTerm {
    /// The word as people write it.
    pub term: String,
    /// Its language; none for any but the two.
    pub language: Option<Language>,
    /// How many texts of the theme use it in one of its forms.
    pub inside: u32,
    /// How many others do.
    pub outside: u32,
}

/// Texts by language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Languages {
    /// English.
    pub en: u32,
    /// French.
    pub fr: u32,
    /// Any other.
    pub other: u32,
}

/// Where a text lies and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assignment {
    /// The text.
    pub id: String,
    /// Its theme; none in the tray.
    pub theme: Option<String>,
    /// With which share of those that it keeps meeting it lies there.
    pub agreement: Share,
    /// Another theme where it could well lie.
    pub second: Option<String>,
    /// The words that put it there.
    pub words: Vec<String>,
    /// Why it lies in the tray.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<TrayReason>,
    /// The theme that it lay in before, if that was another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_from: Option<String>,
}

/// Why a text is not yet in a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TrayReason {
    /// It has no word.
    NoWords,
    /// It has no word that another text has.
    NothingShared,
    /// The runs did not agree where it belongs.
    NoAgreement,
}
