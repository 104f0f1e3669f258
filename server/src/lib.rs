//! server

pub mod address;
pub mod intake;
pub mod mail;
pub mod secret;
pub mod site;
pub mod store;
