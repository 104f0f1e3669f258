//! The server of Solution Pathways: the only crate with I/O.
//!
//! The program starts in [`cli`]; [`serve`] puts a running server together; [`router`] lists every
//! address that it answers. Behind every door stands [`service`].

// In reading order.
pub mod cli;
pub mod serve;

pub mod router;

pub mod headers;
pub mod origin;
pub mod pages;
pub mod sign_in;
pub mod site;

pub mod control;
pub mod desk;
pub mod templates;

pub mod backend;
pub mod service;
pub mod store;

pub mod intake;
pub mod mail;
pub mod notices;

pub mod address;
pub mod clock;
pub mod secret;
