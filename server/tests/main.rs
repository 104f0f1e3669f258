//! The server from the outside. One binary, so that the database is linked once.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod smtp;
