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
mod challenges;
mod contests;
mod curating;
mod erase;
mod forms;
mod frame;
mod help;
mod hosting;
mod invitation;
mod join;
mod load;
mod me;
mod panel;
mod people;
mod results;
mod sign_in;
mod topic;
mod twins;
mod upvote;
mod walk;
mod words;
pub(crate) mod browser;
pub(crate) mod document;
pub(crate) mod form;
pub(crate) mod page;
pub(crate) mod sector;
pub(crate) mod server;
