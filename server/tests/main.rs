//! The server from the outside. One binary, so that the database is linked once.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod api;
mod chunks;
mod contract;
mod harness;
mod notices;
mod pages;
mod program;
mod python;
mod service;
mod sign_in;
mod smtp;
mod writers;
