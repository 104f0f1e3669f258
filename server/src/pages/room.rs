//! The short address of a room, as it stands on a wall: `/j/{code}`.
//!
//! It leads to the page on which one joins, in a language that the browser asks for, with the code filled in for one
//! press. It looks nothing up and changes nothing, so it tells a guesser nothing and a mail scanner may follow it.

use axum::{
    extract::Path,
    http::{HeaderMap, header::VARY},
    response::{IntoResponse, Redirect},
};

use super::{BY_LANGUAGE, preferred};
use crate::secret::RoomCode;

/// Leads to the page. What is no code leads there too, with nothing filled in.
pub(super) async fn lead(headers: HeaderMap, Path(code): Path<String>) -> impl IntoResponse {
    let language = preferred(&headers);
    let page = format!("/{language}/join");
    let page = match code.parse::<RoomCode>() {
        Ok(code) => format!("{page}?code={}", code.reveal()),
        Err(_) => page,
    };
    ([(VARY, BY_LANGUAGE)], Redirect::temporary(&page))
}
