//! Sign-in from the inside, and over HTTP: every rule, at its edges.

mod browser;
pub(crate) mod desk;
mod erasures;
mod http;
mod invitations;
mod letters;
mod once;
mod room_codes;
mod sessions;
mod silence;
