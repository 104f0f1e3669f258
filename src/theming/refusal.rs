//! Why no themes can be proposed as asked.

use std::fmt;

/// Why no themes can be proposed as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Two texts have one id.
    SameId(String),
    /// An edit names a text that is not there.
    NoSuchText(String),
    /// An edit names a theme that is not there.
    NoSuchTheme(String),
    /// Two edits put one text into two places.
    TwoPlaces(String),
    /// A text shall stand alone, and another with it.
    NotAlone(String),
    /// A text is kept out of the theme that it is put into, or out of every theme.
    NoPlaceLeft(String),
    /// Something is to be merged into itself, or split into less than two parts.
    Pointless(String),
    /// More themes are settled than are asked for.
    TooManySettled {
        /// How many are settled.
        settled: usize,
        /// How many are asked for.
        wanted: usize,
    },
    /// So many themes cannot be filled.
    TooFewTexts {
        /// How many texts could fill themes.
        texts: usize,
        /// How many themes are asked for.
        wanted: usize,
    },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameId(id) => write!(f, "two texts have the id {id}"),
            Self::NoSuchText(id) => write!(f, "there is no text {id}"),
            Self::NoSuchTheme(id) => write!(f, "there is no theme {id}"),
            Self::TwoPlaces(id) => write!(f, "the text {id} is put into two themes"),
            Self::NotAlone(id) => {
                write!(f, "the text {id} stands alone, and another is put with it")
            }
            Self::NoPlaceLeft(id) => write!(f, "the text {id} is kept out of where it would lie"),
            Self::Pointless(id) => {
                write!(f, "the theme {id} cannot be merged into itself or split into one part")
            }
            Self::TooManySettled { settled, wanted } => {
                write!(f, "{settled} themes are settled, and {wanted} are asked for")
            }
            Self::TooFewTexts { texts, wanted } => {
                write!(f, "{texts} texts cannot fill {wanted} themes")
            }
        }
    }
}

impl std::error::Error for Refused {}
