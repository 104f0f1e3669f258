//! server

pub mod address;
pub mod intake;
pub mod mail;
pub mod origin;
pub mod secret;
pub mod sign_in;
pub mod site;
pub mod store;
