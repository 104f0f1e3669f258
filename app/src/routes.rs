//! The one route table: every page, its address and what it does with forms.
//!
//! The server turns each row into a route below each language; tests walk the same rows, so no page escapes them.
//! Addresses are written as the server's router writes them: `{campaign}` is a part that varies.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    accessibility, campaign, challenges, contests, curating, form,
    frame::{Foot, Head, MAIN},
    groups, help, home, host, initiatives, join, log, me, panel,
    port::{Back, Trouble},
    privacy, results, sign_in, theme_map, topic,
    trouble::TroublePage,
    upvote,
    visit::Visit,
    wall,
};

/// A page.
pub struct Page {
    /// Its address below the language: empty for the start page, else beginning with a slash.
    pub path: &'static str,
    /// What it shows.
    pub(crate) view: fn(Visit) -> AnyView,
    /// What it does with a form; none where it has none.
    pub(crate) receive: Option<form::Receive>,
    surroundings: Surroundings,
}

/// What surrounds the content of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Surroundings {
    /// Head and foot, as everywhere.
    Frame,
    /// Nothing: a projector shows the content alone.
    Nothing,
}

impl Page {
    /// A page that is only read.
    const fn read(path: &'static str, view: fn(Visit) -> AnyView) -> Self {
        Self { path, view, receive: None, surroundings: Surroundings::Frame }
    }

    /// A page that a projector shows.
    const fn bare(path: &'static str, view: fn(Visit) -> AnyView) -> Self {
        Self { path, view, receive: None, surroundings: Surroundings::Nothing }
    }

    /// A page with forms.
    const fn form(path: &'static str, view: fn(Visit) -> AnyView, receive: form::Receive) -> Self {
        Self { path, view, receive: Some(receive), surroundings: Surroundings::Frame }
    }

    /// Whether it takes forms.
    pub const fn takes_forms(&self) -> bool {
        self.receive.is_some()
    }

    /// Whether a projector shows it, so that nobody is there to press a key.
    pub(crate) fn is_bare(&self) -> bool {
        self.surroundings == Surroundings::Nothing
    }
}

/// Every page.
pub const PAGES: &[Page] = &[
    Page::read("", home::page),
    Page::read("/accessibility", accessibility::page),
    Page::form("/campaigns/new", host::create::page, host::create::receive),
    Page::read("/campaigns/{campaign}", campaign::page),
    Page::read("/campaigns/{campaign}/challenges", challenges::list::page),
    Page::form(
        "/campaigns/{campaign}/challenges/{challenge}",
        challenges::one::page,
        challenges::one::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/challenges/{challenge}/edit",
        challenges::edit::page,
        challenges::edit::receive,
    ),
    Page::form("/campaigns/{campaign}/contests", contests::page, contests::receive),
    Page::form("/campaigns/{campaign}/groups", groups::page, groups::receive),
    Page::read("/campaigns/{campaign}/host", host::desk::page),
    Page::form("/campaigns/{campaign}/host/charter", host::charter::page, host::charter::receive),
    Page::read("/campaigns/{campaign}/host/groups", host::groups::page),
    Page::form(
        "/campaigns/{campaign}/host/initiatives",
        initiatives::desk::page,
        initiatives::desk::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/initiatives/import",
        initiatives::import::page,
        initiatives::import::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/initiatives/{initiative}",
        initiatives::edit::page,
        initiatives::edit::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/merges",
        curating::merges::page,
        curating::merges::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/moderation",
        curating::moderation::page,
        curating::moderation::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/on-behalf",
        challenges::on_behalf::page,
        challenges::on_behalf::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/people",
        curating::people::page,
        curating::people::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/people/codes",
        curating::people::codes::page,
        curating::people::codes::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/people/members",
        curating::people::members::page,
        curating::people::members::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/people/reminder",
        curating::people::reminder::page,
        curating::people::reminder::receive,
    ),
    Page::read("/campaigns/{campaign}/host/preview/{role}", host::preview::page),
    Page::form(
        "/campaigns/{campaign}/host/proposal",
        curating::proposal::page,
        curating::proposal::receive,
    ),
    Page::form("/campaigns/{campaign}/host/slate", curating::slate::page, curating::slate::receive),
    Page::form(
        "/campaigns/{campaign}/host/slate/{topic}",
        curating::slate::topic::page,
        curating::slate::topic::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/split/{challenge}",
        curating::split::page,
        curating::split::receive,
    ),
    Page::form("/campaigns/{campaign}/host/reveal", host::reveal::page, host::reveal::receive),
    Page::form("/campaigns/{campaign}/host/stages", host::stages::page, host::stages::receive),
    Page::form(
        "/campaigns/{campaign}/host/themes",
        curating::themes::page,
        curating::themes::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/host/themes/{theme}",
        curating::themes::one::page,
        curating::themes::one::receive,
    ),
    Page::read("/campaigns/{campaign}/host/translations", curating::translations::page),
    Page::form(
        "/campaigns/{campaign}/host/translations/{challenge}",
        curating::translations::one::page,
        curating::translations::one::receive,
    ),
    Page::form(
        "/campaigns/{campaign}/initiatives",
        initiatives::list::page,
        initiatives::list::receive,
    ),
    Page::form("/campaigns/{campaign}/join", join::campaign::page, join::campaign::receive),
    Page::read("/campaigns/{campaign}/log", log::page),
    Page::read("/campaigns/{campaign}/map", theme_map::page),
    Page::form("/campaigns/{campaign}/mine", challenges::mine::page, challenges::mine::receive),
    Page::form("/campaigns/{campaign}/panel", panel::overview::page, panel::overview::receive),
    Page::form(
        "/campaigns/{campaign}/panel/conflicts",
        panel::conflicts::page,
        panel::conflicts::receive,
    ),
    Page::read("/campaigns/{campaign}/panel/print", panel::print::page),
    Page::form("/campaigns/{campaign}/panel/read/{item}", panel::read::page, panel::read::receive),
    Page::form(
        "/campaigns/{campaign}/panel/reasons",
        panel::reasons::page,
        panel::reasons::receive,
    ),
    Page::form("/campaigns/{campaign}/panel/vote", panel::vote::page, panel::vote::receive),
    Page::read("/campaigns/{campaign}/results", results::page),
    Page::form(
        "/campaigns/{campaign}/submit",
        challenges::submit::page,
        challenges::submit::receive,
    ),
    Page::form("/campaigns/{campaign}/topics/{topic}", topic::page, topic::receive),
    Page::form("/campaigns/{campaign}/upvote", upvote::page, upvote::receive),
    Page::bare("/campaigns/{campaign}/wall", wall::page),
    Page::read("/help", help::page),
    Page::read("/help/{role}", help::guide::page),
    Page::form("/invitation/{secret}", sign_in::invitation::page, sign_in::invitation::receive),
    Page::form("/join", join::page, join::receive),
    Page::form("/me", me::page, me::receive),
    Page::form("/me/erase", me::erase::page, me::erase::receive),
    Page::read("/privacy", privacy::page),
    Page::form("/sign-in", sign_in::page, sign_in::receive),
    Page::form("/sign-in/code", sign_in::code::page, sign_in::code::receive),
    Page::form("/sign-in/link/{secret}", sign_in::link::page, sign_in::link::receive),
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
    if visit.page().is_some_and(Page::is_bare) {
        return view! { <main id=MAIN tabindex="-1">{content}</main> }.into_any();
    }
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

/// Where to sign in and come back to a path of ours.
pub(crate) fn sign_in_for(language: Language, back: &str) -> String {
    let address = sign_in::address(language);
    match back.parse::<Back>() {
        Ok(back) => back.after(&address),
        Err(_) => address,
    }
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let paths: BTreeSet<_> = PAGES.iter().map(|page| page.path).collect();
        assert_eq!(paths.len(), PAGES.len());
    }
}
