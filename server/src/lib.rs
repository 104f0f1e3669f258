//! The server of Solution Pathways: the only crate with I/O.

pub mod address;
pub mod api;
pub mod clock;
pub mod headers;
pub mod intake;
pub mod mail;
mod messages;
pub mod notices;
pub mod origin;
pub mod pages;
pub mod secret;
pub mod service;
pub mod sign_in;
pub mod site;
pub mod store;
