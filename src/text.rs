//! What people write, checked once at the door.
//!
//! Each kind of text is a type whose only constructor is [`FromStr`]: normalised (NFC, trimmed, line ends as `\n`),
//! without control characters, within a limit that is a named constant used by type, form and schema alike. Whoever
//! holds a `Title` need not check it again.

use std::{fmt, str::FromStr};

use unicode_normalization::UnicodeNormalization as _;

mod grouped;
mod language;

pub use grouped::grouped;
pub use language::{Bilingual, Language, LanguageTag};

/// Why a text was refused. Lengths count Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// Nothing was written where something is needed.
    Empty,
    /// More than the limit.
    TooLong {
        /// The most that is taken.
        limit: u32,
        /// What was sent.
        length: u32,
    },
    /// A control character, or a character that changes the direction of the text around it.
    Forbidden,
    /// A line break in a text of one line.
    ManyLines,
    /// Not a well-formed language tag, link or time zone.
    Malformed,
}

impl TextError {
    /// The stable code of the error.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "text_empty",
            Self::TooLong { .. } => "text_too_long",
            Self::Forbidden => "text_forbidden_character",
            Self::ManyLines => "text_many_lines",
            Self::Malformed => "text_malformed",
        }
    }

    /// The error of a document in which the text stands: its code, then what is wrong.
    pub(crate) fn in_document<E: serde::de::Error>(self) -> E {
        E::custom(format_args!("{}: {self}", self.code()))
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing was written"),
            Self::TooLong { limit, length } => {
                write!(f, "{length} characters, at most {limit} are taken")
            }
            Self::Forbidden => f.write_str("a control character is not taken"),
            Self::ManyLines => f.write_str("one line only"),
            Self::Malformed => f.write_str("not well formed"),
        }
    }
}

impl std::error::Error for TextError {}

/// Whether a text may break into lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

fn clean(text: &str, limit: u32, lines: Lines) -> Result<String, TextError> {
    // Cut the work short before normalising: nothing honest is forty times over the limit.
    let most_bytes = usize::try_from(limit).unwrap_or(usize::MAX).saturating_mul(40);
    if text.len() > most_bytes {
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        return Err(TextError::TooLong { limit, length });
    }
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").trim().nfc().collect();
    if text.chars().all(is_unseen) {
        return Err(TextError::Empty);
    }
    if lines == Lines::One && text.contains('\n') {
        return Err(TextError::ManyLines);
    }
    if text.chars().any(is_forbidden) {
        return Err(TextError::Forbidden);
    }
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length > limit {
        return Err(TextError::TooLong { limit, length });
    }
    Ok(text)
}

/// White space and the characters that Unicode 16 lists as `Default_Ignorable_Code_Point`: a text of nothing else shows
/// nothing.
fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFF8}'
                | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Control characters other than line break and tab, and the overrides that can make a text read backwards.
fn is_forbidden(character: char) -> bool {
    (character.is_control() && character != '\n' && character != '\t')
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Declares validated texts.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $lines:ident, $limit:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(String);

            impl $name {
                /// The most characters (Unicode scalar values) that are taken.
                pub const LIMIT: u32 = $limit;

                /// The text.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl FromStr for $name {
                type Err = TextError;
                fn from_str(text: &str) -> Result<Self, TextError> {
                    clean(text, Self::LIMIT, Lines::$lines).map(Self)
                }
            }

            #[cfg(feature = "schema")]
            impl utoipa::PartialSchema for $name {
                fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                    crate::schema::text(Self::LIMIT)
                }
            }

            #[cfg(feature = "schema")]
            impl utoipa::ToSchema for $name {}

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }

            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(&self.0, f)
                }
            }

            crate::spelling::spelled_as_text!($name, refused as TextError::in_document);
        )*
    };
}

texts! {
    /// The name of a campaign, a theme or a topic.
    Name: One, 120;
    /// The question that a campaign asks its sector.
    Question: One, 200;
    /// A challenge in one line.
    Title: One, 120;
    /// A challenge in its author's words.
    Body: Many, 5_000;
    /// Who is affected by a challenge.
    Affected: Many, 500;
    /// A region, as the author says it.
    Region: One, 80;
    /// A discipline, as the author says it.
    Discipline: One, 80;
    /// The written summary of a signed or spoken video.
    Summary: Many, 2_000;
    /// A name that its bearer agreed to show.
    PersonName: One, 120;
    /// A person to phone or write to, and how.
    Contact: One, 300;
    /// What holds the challenges of a theme together.
    Explanation: Many, 1_000;
    /// A word that says nothing in a campaign, such as the name of its sector.
    StopWord: One, 40;
    /// Why something was done, in prose.
    Reason: Many, 2_000;
    /// What a group of people promises to do.
    Promise: Many, 1_000;
    /// What is new about a topic.
    News: Many, 2_000;
    /// How somebody could help with a topic.
    HelpNote: Many, 500;
    /// An answer to a question about a group.
    GroupAnswer: One, 80;
    /// Who works on a known initiative.
    Bearer: One, 200;
    /// What those who work on a known initiative do.
    Purpose: Many, 1_000;
    /// What a panel looks at when it scores.
    CriterionName: One, 80;
    /// What a panelist notes on an item, for herself.
    Note: Many, 4_000;
    /// An IANA time zone, such as `America/Toronto`. The server knows which exist.
    ZoneName: One, 50;
}

/// A web address, to a video for instance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link(String);

impl Link {
    /// The most characters that are taken.
    pub const LIMIT: u32 = 1_000;

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An address as it may lie in a record or a store since before [`FromStr`] asked for more. Only the web:
    /// `javascript:` and `data:` addresses must never become a link on a page.
    fn kept(text: &str) -> Result<Self, TextError> {
        let text = clean(text, Self::LIMIT, Lines::One)?;
        match rest(&text) {
            Some(rest)
                if rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
                    && !text.contains(char::is_whitespace)
                    && !text.contains(['"', '<', '>', '\\']) =>
            {
                Ok(Self(text))
            }
            _ => Err(TextError::Malformed),
        }
    }
}

/// What follows the scheme of an address on the web.
fn rest(address: &str) -> Option<&str> {
    address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Link {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let link = Self::kept(text)?;
        // Where a link leads is read from its host: no other name may stand before it, and every letter is seen.
        let authority = rest(&link.0).and_then(|rest| rest.split(['/', '?', '#']).next());
        if authority.is_some_and(|authority| authority.contains('@')) || link.0.contains(is_unseen)
        {
            return Err(TextError::Malformed);
        }
        Ok(link)
    }
}

impl serde::Serialize for Link {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Link {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        // What is in a record stays readable, whatever is refused today.
        Self::kept(&text).map_err(TextError::in_document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: FromStr<Err = TextError> + fmt::Display>(
        text: &str,
        expected: Result<&str, TextError>,
    ) {
        let parsed = text.parse::<T>().map(|text| text.to_string());
        assert_eq!(parsed.as_deref().map_err(|e| *e), expected, "{text:?}");
    }

    #[test]
    fn a_title_is_one_clean_line_within_its_limit() {
        check::<Title>("  Rehearsal rooms  ", Ok("Rehearsal rooms"));
        check::<Title>("e\u{301}t\u{e9}", Ok("\u{e9}t\u{e9}"));
        check::<Title>(" \n ", Err(TextError::Empty));
        check::<Title>("\u{200b} \u{200b}\u{feff}", Err(TextError::Empty));
        check::<Title>("\u{ad}\u{3164}\u{e0020}", Err(TextError::Empty));
        check::<Title>("a\u{200d}b", Ok("a\u{200d}b"));
        check::<Title>("one\ntwo", Err(TextError::ManyLines));
        check::<Title>("bell\u{7}", Err(TextError::Forbidden));
        check::<Title>("\u{202e}backwards", Err(TextError::Forbidden));
        check::<Title>(&"é".repeat(120), Ok("é".repeat(120).as_str()));
        check::<Title>(&"é".repeat(121), Err(TextError::TooLong { limit: 120, length: 121 }));
        check::<Title>(
            &"x".repeat(1_000_000),
            Err(TextError::TooLong { limit: 120, length: 1_000_000 }),
        );
    }

    #[test]
    fn a_body_keeps_its_lines() {
        check::<Body>("one\r\ntwo\rthree", Ok("one\ntwo\nthree"));
    }

    #[test]
    fn a_link_leads_to_the_web_and_nowhere_else() {
        for good in [
            "https://example.org/video?id=1",
            "http://example.org",
            "https://école.ca/é",
            "https://example.org/@somebody",
            "https://example.org?a@b",
        ] {
            assert_eq!(good.parse::<Link>().map(|link| link.0), Ok(good.to_owned()));
        }
        for bad in [
            "javascript:alert(1)",
            "https://",
            "https:// a",
            "//x",
            "data:text/html,x",
            "https://a\"b",
            "https://www.example.org@elsewhere.example/",
            "https://name:word@elsewhere.example",
            "http://www.example.org@elsewhere.example?a",
            "https://exam\u{200b}ple.org",
            "https://exam\u{ad}ple.org/",
        ] {
            assert_eq!(bad.parse::<Link>(), Err(TextError::Malformed), "{bad}");
        }
    }

    #[test]
    fn a_link_that_was_kept_before_is_still_read() {
        for kept in ["https://www.example.org@elsewhere.example/", "https://exam\u{200d}ple.org"] {
            let written = format!("\"{kept}\"");
            let link: Link = serde_json::from_str(&written).unwrap();
            assert_eq!(link.as_str(), kept);
            assert_eq!(serde_json::to_string(&link).unwrap(), written);
        }
        assert!(serde_json::from_str::<Link>("\"javascript:alert(1)\"").is_err());
    }
}
