//! What people see: pages, islands and messages in English and French.
//!
//! A page is rendered whole on the server and works as plain HTML. An **island** is the part of a page that also runs
//! in the browser; only islands end up in the WebAssembly bundle. The pages reach the rest of the product through one
//! door, [`port::Backend`], which comes with each [`visit::Visit`] and which they never build themselves.
//!
//! Invariants:
//!
//! - Everything that a page needs to be read or used is in its HTML. Islands add, they never carry.
//! - A page that waits for the backend does so once, in one `Suspend`, and is sent when it is whole, so its status and
//!   title are right.
//! - Every word of the product is in [`i18n`], in both languages; every word of a person keeps its own language.
//!
//! Deliberately absent:
//!
//! - `Suspense` and `Resource`. They wait for each other through effects on other threads, and under forty readers at
//!   once a wake-up got lost and a reader never got an answer. Pages load nothing again in the browser, so all that
//!   they would offer is not needed.
//! - Clocks, random numbers and time zones in markup, and `style` attributes: the content security policy forbids them.
//! - Any name of the store.

#![recursion_limit = "256"]
#![expect(unreachable_pub, reason = "`#[component]` writes public items into private modules")]

// In reading order.
pub mod port;

pub mod form;
pub mod i18n;
pub mod routes;

pub mod shell;
pub mod ui;
pub mod visit;

mod frame;
mod query;
mod reply;
mod title;

mod accessibility;
mod autosave;
mod ballot_proof;
mod campaign;
mod catalogue;
mod challenges;
mod contests;
mod curating;
mod groups;
mod help;
mod home;
mod host;
mod initiatives;
mod join;
mod live;
mod log;
mod me;
mod panel;
#[cfg(feature = "hydrate")]
mod post;
mod privacy;
mod results;
mod scores;
mod search;
mod sending;
mod sign_in;
mod theme_map;
mod time_left;
mod topic;
mod transfers;
mod trouble;
mod upvote;
mod wall;

/// Wakes the islands of the page. The page's script calls it once the bundle is loaded.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
