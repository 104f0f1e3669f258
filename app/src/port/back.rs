//! Where a reader wanted to go before she had to become somebody.

use std::{fmt, str::FromStr};

use pathways::text::Language;

use crate::query::{self, is_plain};

/// A page of ours, with its query.
///
/// It comes out of addresses that anybody can write, so it can be nothing but a path below one of the languages: no
/// other site, no scheme, and nothing that a browser would read as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back(String);

/// The text is not the path of a page of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOurs;

impl Back {
    /// The name under which an address carries it in its query.
    pub const NAME: &'static str = "back";
    /// The most characters that are taken.
    pub const LIMIT: usize = 500;

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An address that leads here afterwards. It must have no query of its own.
    pub fn after(&self, address: &str) -> String {
        format!("{address}{}", query::of([(Self::NAME, self.as_str())].into_iter()))
    }
}

impl FromStr for Back {
    type Err = NotOurs;

    fn from_str(text: &str) -> Result<Self, NotOurs> {
        let is_below = |language: Language| text.starts_with(&format!("/{language}/"));
        let is_ours = text.len() <= Self::LIMIT
            && Language::ALL.into_iter().any(is_below)
            && !text.contains("//")
            && text.bytes().all(|byte| is_plain(byte) || b"?&=%+".contains(&byte));
        if is_ours { Ok(Self(text.to_owned())) } else { Err(NotOurs) }
    }
}

impl fmt::Display for Back {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_carried_through_a_query() {
        let back: Back = "/fr/campaigns/1/submit?a=b&c=%C3%A9".parse().unwrap();
        assert_eq!(
            back.after("/fr/sign-in"),
            "/fr/sign-in?back=/fr/campaigns/1/submit%3Fa%3Db%26c%3D%25C3%25A9"
        );
    }

    #[test]
    fn nothing_else_is_gone_back_to() {
        for text in [
            "",
            "/",
            "/en",
            "/english/",
            "en/a",
            "//example.org/en/",
            "/en//example.org",
            "/en/\\example.org",
            "https://example.org/en/",
            "/en/a:b",
            "/en/a b",
            "/en/\n",
            "/en/é",
            "/en/a#b",
            "javascript:alert(1)//en/",
        ] {
            assert_eq!(text.parse::<Back>(), Err(NotOurs), "{text:?}");
        }
        let long = format!("/en/{}", "a".repeat(Back::LIMIT));
        assert_eq!(long.parse::<Back>(), Err(NotOurs));
    }
}
