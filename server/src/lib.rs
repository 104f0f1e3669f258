//! server

pub mod headers;
pub mod pages;
