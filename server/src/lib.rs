//! The server of Solution Pathways: the only crate with I/O.
//!
//! The program starts in [`cli`]; [`serve`] puts a running server together; [`router`] lists every
//! address that it answers. Behind every door stands [`service`].

pub mod address;
pub mod api;
pub mod backend;
pub mod cli;
pub mod clock;
pub mod control;
pub mod desk;
pub mod ending;
pub mod erasures;
pub mod headers;
pub mod intake;
pub mod live;
pub mod mail;
mod messages;
pub mod notices;
mod open_data;
pub mod origin;
pub mod pages;
pub mod record_key;
mod reminder;
pub mod router;
pub mod secret;
pub mod serve;
pub mod service;
pub mod sign_in;
pub mod site;
pub mod store;
pub mod threads;
mod words;
