//! server

pub mod intake;
