//! Where the pages of [`pathways_app`] meet HTTP.
//!
//! Each request gets three things into its context: the backend, the language of the reader, and a nonce that the
//! page's only inline script shares with the page's content security policy. Addresses that no page and no file has
//! are answered by the same renderer, so they too show a page, with the status 404.
//!
//! The language is part of the address (`/en/...`, `/fr/...`), so that a link says what its reader gets. The start
//! address `/` redirects by `Accept-Language`.
//!
//! Deliberately absent: static files (they are the site's) and any cookie.

use std::sync::Arc;

use axum::{
    Router,
    http::{
        HeaderMap, HeaderValue,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, VARY},
        request::Parts,
    },
    middleware::map_response,
    response::{IntoResponse, Redirect},
    routing::get,
};
use leptos::{
    config::{Env, LeptosOptions},
    context::{provide_context, use_context},
    nonce::use_nonce,
};
use leptos_axum::{LeptosRoutes as _, ResponseOptions, generate_route_list};
use pathways::text::Language;
use pathways_app::{port::Backend, routes::App, shell::shell};

use crate::headers;

mod language;
mod moment;
#[cfg(test)]
mod tests;

pub use language::preferred;
pub use moment::moment;

/// The name of the browser bundle and of the style in `/pkg`.
///
/// The bundle is `pathways.js` and `pathways_bg.wasm`: Leptos drops the `_bg` when the environment variable
/// `LEPTOS_OUTPUT_NAME` was set while it was compiled, therefore nothing here may set it.
const OUTPUT_NAME: &str = "pathways";
const PACKAGE_FOLDER: &str = "pkg";

/// A page shows the state of this second to this reader: it is kept by nobody and asked for again each time.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");
const BY_LANGUAGE: HeaderValue = HeaderValue::from_static("accept-language");

/// The routes of all pages, with a page for every other address as the fallback.
pub fn routes(backend: Arc<dyn Backend>) -> Router {
    let options = LeptosOptions::builder()
        .output_name(OUTPUT_NAME)
        .site_pkg_dir(PACKAGE_FOLDER)
        .env(Env::PROD)
        .build();
    let context = move || give_context(&backend);
    let document = {
        let options = options.clone();
        move || shell(options.clone())
    };
    let elsewhere = leptos_axum::render_app_async_with_context(context.clone(), document.clone());
    Router::new()
        .route("/", get(start))
        .leptos_routes_with_context(&options, generate_route_list(App), context, document)
        .fallback(elsewhere)
        .layer(map_response(headers::secure))
        .with_state(options)
}

/// Sends the reader to the pages in a language that the browser asks for.
async fn start(headers: HeaderMap) -> impl IntoResponse {
    let language = preferred(&headers);
    let vary = [(VARY, BY_LANGUAGE), (CACHE_CONTROL, ASK_AGAIN)];
    (vary, Redirect::temporary(&format!("/{language}")))
}

/// Puts into the context of a request what its page may ask for, and says in its headers what follows from it.
fn give_context(backend: &Arc<dyn Backend>) {
    provide_context(Arc::clone(backend));
    // Without a request there is nothing to answer: the route table is being listed.
    let (Some(parts), Some(response)) = (use_context::<Parts>(), use_context::<ResponseOptions>())
    else {
        return;
    };
    provide_context(reader_language(&parts, &response));
    response.insert_header(CACHE_CONTROL, ASK_AGAIN);
    if let Some(policy) = use_nonce().and_then(|nonce| headers::page_policy(&nonce)) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}

fn reader_language(parts: &Parts, response: &ResponseOptions) -> Language {
    language::of_address(parts.uri.path()).unwrap_or_else(|| {
        response.insert_header(VARY, BY_LANGUAGE);
        preferred(&parts.headers)
    })
}
