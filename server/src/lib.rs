//! server

pub mod address;
pub mod secret;
