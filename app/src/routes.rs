//! The one route table: every page, its address and what it does with forms.
//!
//! The server turns each row into a route below each language; tests walk the same rows, so no page escapes them.
//! Addresses are written as the server's router writes them: `{campaign}` is a part that varies.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    campaign, contests, form,
    frame::{Foot, Head, MAIN},
    home,
    port::Trouble,
    results, topic,
    trouble::TroublePage,
    upvote,
    visit::Visit,
};

/// A page.
pub struct Page {
    /// Its address below the language: empty for the start page, else beginning with a slash.
    pub path: &'static str,
    /// What it shows.
    pub(crate) view: fn(Visit) -> AnyView,
    /// What it does with a form; none where it has none.
    pub(crate) receive: Option<form::Receive>,
}

impl Page {
    /// A page that is only read.
    const fn read(path: &'static str, view: fn(Visit) -> AnyView) -> Self {
        Self { path, view, receive: None }
    }

    /// A page with forms.
    const fn form(path: &'static str, view: fn(Visit) -> AnyView, receive: form::Receive) -> Self {
        Self { path, view, receive: Some(receive) }
    }

    /// Whether it takes forms.
    pub const fn takes_forms(&self) -> bool {
        self.receive.is_some()
    }
}

/// Every page.
pub const PAGES: &[Page] = &[
    Page::read("", home::page),
    Page::read("/campaigns/{campaign}", campaign::page),
    Page::form("/campaigns/{campaign}/contests", contests::page, contests::receive),
    Page::read("/campaigns/{campaign}/results", results::page),
    Page::form("/campaigns/{campaign}/topics/{topic}", topic::page, topic::receive),
    Page::form("/campaigns/{campaign}/upvote", upvote::page, upvote::receive),
];

/// The page of a visit, in the frame that all pages share.
///
/// Without a visit there is nothing to show: the server always gives one.
#[component]
pub fn App() -> impl IntoView {
    let Some(visit) = use_context::<Visit>() else { return ().into_any() };
    let content = match (visit.trouble().cloned(), visit.page()) {
        (Some(trouble), _) => view! { <TroublePage trouble /> }.into_any(),
        (None, Some(page)) => (page.view)(visit.clone()),
        (None, None) => view! { <TroublePage trouble=Trouble::NotFound /> }.into_any(),
    };
    view! {
        <Head visit />
        <main id=MAIN tabindex="-1">
            {content}
        </main>
        <Foot />
    }
    .into_any()
}

/// Where the pages of a language start.
pub(crate) fn home(language: Language) -> String {
    format!("/{language}")
}

/// Where to sign in.
pub(crate) fn sign_in(language: Language) -> String {
    format!("{}/sign-in", home(language))
}

/// Where to sign in and come back to a path of ours.
pub(crate) fn sign_in_for(language: Language, back: &str) -> String {
    format!("{}?{BACK}={}", sign_in(language), in_query(back))
}

/// A text as a value in a query.
pub(crate) fn in_query(text: &str) -> String {
    let encoded = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encoded).collect()
}

/// The part of the query that says where to go after the sign-in.
pub(crate) const BACK: &str = "back";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let paths: BTreeSet<_> = PAGES.iter().map(|page| page.path).collect();
        assert_eq!(paths.len(), PAGES.len());
    }

    #[test]
    fn the_way_back_from_the_sign_in_survives_its_query() {
        assert_eq!(
            sign_in_for(Language::Fr, "/fr/a?b=1&c=é#d"),
            "/fr/sign-in?back=/fr/a%3Fb%3D1%26c%3D%C3%A9%23d"
        );
    }
}
