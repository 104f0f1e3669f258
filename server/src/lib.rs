//! server
pub mod site;
