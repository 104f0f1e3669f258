//! server

pub mod address;
pub mod mail;
pub mod secret;
