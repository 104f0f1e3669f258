//! What a client hears of a defect: that there is one. The panic itself is on the standard error.

use std::any::Any;

use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};

use crate::{api::ApiError, service::Trouble};

/// The answer to a program.
pub(super) fn for_programs(_panic: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    ApiError::Trouble(Trouble::Internal).into_response()
}

/// The answer to a person. In both languages and without style, because nothing else may fail now.
pub(super) fn for_people(_panic: Box<dyn Any + Send>) -> Response {
    tracing::error!("a page panicked");
    (StatusCode::INTERNAL_SERVER_ERROR, Html(PAGE)).into_response()
}

const PAGE: &str = "<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<title>Something failed · Une erreur est survenue</title>
<h1>Something failed on our side</h1>
<p>Nothing that was acknowledged is lost. Please try again.</p>
<h1 lang=\"fr\">Une erreur est survenue de notre côté</h1>
<p lang=\"fr\">Rien de ce qui a été confirmé n’est perdu. Veuillez réessayer.</p>
</html>
";

#[cfg(test)]
mod tests;
