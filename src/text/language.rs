//! Languages: the two that the product speaks, and any that a person writes in.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::TextError;

/// A language in which the product itself speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// Both, in the order of the alphabet.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The value of an HTML `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

impl FromStr for Language {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        match text {
            "en" => Ok(Self::En),
            "fr" => Ok(Self::Fr),
            _ => Err(TextError::Malformed),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that the product shows in both of its languages. Neither may be missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Bilingual<T> {
    /// In English.
    pub en: T,
    /// In French.
    pub fr: T,
}

impl<T> Bilingual<T> {
    /// The text in one language.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

/// The language of what a person wrote: a well-formed BCP 47 tag in canonical case, such as `fr`, `en-CA`, `iu-Cans`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The most characters that are taken; RFC 5646 section 4.4.1 recommends room for 35.
    pub const LIMIT: u32 = 35;

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag's language when it is one of the product's own.
    pub fn language(&self) -> Option<Language> {
        self.0.split('-').next().and_then(|primary| primary.parse().ok())
    }
}

impl From<Language> for LanguageTag {
    fn from(language: Language) -> Self {
        Self(language.code().to_owned())
    }
}

impl FromStr for LanguageTag {
    type Err = TextError;

    /// Checks the shape by RFC 5646 and writes it in its canonical case.
    fn from_str(text: &str) -> Result<Self, TextError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        if length > Self::LIMIT {
            return Err(TextError::TooLong { limit: Self::LIMIT, length });
        }
        let tag = oxilangtag::LanguageTag::parse_and_normalize(text);
        tag.map(|tag| Self(tag.into_inner())).map_err(|_| TextError::Malformed)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::spelling::spelled_as_text!(LanguageTag, refused as TextError::in_document);

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, TextError>) {
        let parsed = text.parse::<LanguageTag>();
        assert_eq!(parsed.as_ref().map(LanguageTag::as_str).map_err(|e| *e), expected, "{text:?}");
    }

    #[test]
    fn a_tag_is_well_formed_and_in_canonical_case() {
        check("FR", Ok("fr"));
        check("en-ca", Ok("en-CA"));
        check("IU-cans-ca", Ok("iu-Cans-CA"));
        check("ase", Ok("ase"));
        check("en-x-panel", Ok("en-x-panel"));
        check("X-Whistle", Ok("x-whistle"));
        check("zh-hant-tw-x-a", Ok("zh-Hant-TW-x-a"));
        check("i-klingon", Ok("i-klingon"));
        check("i-nothing", Err(TextError::Malformed));
        check("x", Err(TextError::Malformed));
        check("français", Err(TextError::Malformed));
        check("en_CA", Err(TextError::Malformed));
        check("en-", Err(TextError::Malformed));
        check("zz-zz-zz-zz", Err(TextError::Malformed));
        check("en-Latn-Cyrl", Err(TextError::Malformed));
        check("fr-a-b", Err(TextError::Malformed));
        check("en-x", Err(TextError::Malformed));
        check("", Err(TextError::Empty));
    }

    #[test]
    fn a_regional_tag_still_counts_as_its_language() {
        let tag: Result<LanguageTag, _> = "fr-CA".parse();
        assert_eq!(tag.map(|tag| tag.language()), Ok(Some(Language::Fr)));
        let tag: Result<LanguageTag, _> = "iu".parse();
        assert_eq!(tag.map(|tag| tag.language()), Ok(None));
    }
}
