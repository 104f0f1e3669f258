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
    /// Two themes have one id.
    SameTheme(String),
    /// A theme is merged into two others.
    TwoHeirs(String),
    /// A theme gets two names.
    TwoNames(String),
    /// A theme gets a name that says nothing in one of the languages.
    Nameless(String),
    /// A theme is frozen, and another edit changes which texts it has.
    Frozen(String),
    /// A part of a theme has a text that the theme did not have.
    NoMember {
        /// The text.
        text: String,
        /// The theme that is split.
        theme: String,
    },
    /// A theme needs a text, and none that may lie in it is left.
    NoTextLeft(String),
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
            Self::SameTheme(id) => write!(f, "two themes have the id {id}"),
            Self::TwoHeirs(id) => write!(f, "the theme {id} is merged into two others"),
            Self::TwoNames(id) => write!(f, "the theme {id} gets two names"),
            Self::Nameless(id) => {
                write!(f, "a name of the theme {id} is empty in English or in French")
            }
            Self::Frozen(id) => {
                write!(f, "the theme {id} is frozen, and another edit changes which texts it has")
            }
            Self::NoMember { text, theme } => {
                write!(f, "the text {text} is in a part of the theme {theme}, and was not in it")
            }
            Self::NoTextLeft(id) => {
                write!(
                    f,
                    "no text is left for the theme {id}, and each that is asked for needs one"
                )
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
