//! The JSON API, request by request.

mod bad_input;
mod campaign;
pub(crate) mod client;
mod concerns;
mod document;
mod imports;
mod layers;
mod personal;
mod register;
mod resends;
mod themes;
