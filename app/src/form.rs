//! Forms: plain HTML, sent to the address of the page that shows them.
//!
//! ```text
//! page --submit--> receive --taken-----> redirect to the item, its message focused
//!                          --not taken-> the page again, as it was typed, with what is wrong beside each field
//!                          --preview---> the page again, as it was typed, with what it would become
//! ```
//!
//! A form says in hidden fields which act of its page it is (`act`), on what it acts (`on`) and which state its sender
//! saw (`at`). The server names the intent by a hash of all that was sent, so a form that is sent twice acts once, and
//! nothing random stands in a page.
//!
//! Invariants:
//!
//! - Nothing that was typed is lost: every field of a form that was not taken comes back as it was.
//! - A field is checked by the `FromStr` of its type and by nothing else; its limit in the form is the type's constant.
//! - A message after an act is kept for the next page only, in a cookie that scripts and other sites cannot write.
//!
//! Deliberately absent: hidden tokens against foreign sites (the server looks at the origin of every request), and
//! server-side sessions of half-filled forms.

mod check;
mod complaint;
mod date;
mod outcome;
mod posted;
mod typed;

pub use check::{Check, in_language};
pub use complaint::{Complaint, Complaints, Wrong};
pub(crate) use date::refused_date;
pub use outcome::{BoxedOutcome, Outcome, Receive, Received, Said, receive};
pub use posted::Posted;
pub use typed::{FormState, Ticked, Typed};

/// The hidden field that says which act of its page a form is.
pub const ACT: &str = "act";
/// The hidden field that says on what a form acts.
pub const ON: &str = "on";
/// The hidden field that says which state its sender saw.
pub const AT: &str = "at";
/// The id of the message after an act, where the redirect leads.
pub const SAID: &str = "said";
