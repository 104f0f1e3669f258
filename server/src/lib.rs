//! The server of Solution Pathways: the only crate with I/O.

pub mod address;
pub mod clock;
pub mod intake;
pub mod mail;
pub mod secret;
pub mod service;
pub mod site;
pub mod store;
