//! Checking a record from its file: what `pathways verify` and "Recount it" on the log page have in common.
//!
//! ```text
//! record.zip -> files ---+
//! what was kept ---------+-> report -> in words, in English or French
//! ```
//!
//! The checking is the engine's ([`pathways::record::verify`]). Here an archive is unpacked, what a reader has kept is
//! told apart, and what was found is put into words. Everything is a function of bytes: no file, no network, no clock. So
//! the command and the browser cannot come to different findings; a test compares them all the same.
//!
//! Compiled for the browser, this is a module of its own beside the bundle of the pages: built for speed, with the words in
//! it, and loaded only when somebody asks for it. `browser/page.js` is the part of the page that asks, `browser/worker.js`
//! runs the module beside it, so that the page stays usable meanwhile. Once the worker is there, nothing more is loaded:
//! files that are chosen later are checked without a network, and nothing that a reader chooses leaves her device.
//!
//! Deliberately absent: trust in the server. Whoever doubts it also doubts a program that it sends; she takes the command
//! from elsewhere, or writes one from the specification. The page says so.

pub mod archive;

mod asked;
mod kept;
mod report;
mod told;
mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;

pub use asked::{About, Answer, Asked};
pub use kept::KeptText;
pub use report::{json, recount};
pub use told::{Told, progress, rule, told, verdict, what};
