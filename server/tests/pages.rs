//! The pages as readers meet them: over the real router and a real service, through a browser that parses what it gets.
//!
//! A test of one page is three lines: a [`Server`](server::Server), a [`Browser`](browser::Browser) of somebody, and
//! what she finds:
//!
//! ```text
//! let server = Server::open().await;
//! let (host, browser) = server.somebody("host").await;
//! let page = browser.open("/en/campaigns/...").await;
//! let next = browser.submit(&page, &page.form("rename", "").set("name-en", "Rooms")).await;
//! assert_eq!(next.said().as_deref(), Some("The name is changed."));
//! ```

mod audit;
pub(crate) mod browser;
mod challenges;
mod contests;
mod curating;
pub(crate) mod document;
mod erase;
pub(crate) mod form;
mod forms;
mod frame;
mod groups;
mod help;
mod hosting;
mod invitation;
mod join;
mod load;
mod me;
mod open_data;
pub(crate) mod page;
pub(crate) mod panel;
mod people;
mod proposals;
mod questions;
mod receipts;
pub(crate) mod record;
mod results;
pub(crate) mod sector;
pub(crate) mod server;
mod sign_in;
mod topic;
mod twins;
mod upvote;
mod walk;
mod wall;
mod weight;
mod why;
mod words;
