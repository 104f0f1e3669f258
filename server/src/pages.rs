//! Where the pages of [`pathways_app`] meet HTTP.
//!
//! ```text
//! GET   -> who asks -> visit -> the page
//! POST  -> who asks -> fields -> the page receives them -> redirect, or the page again as it was typed
//! ```
//!
//! Each row of the app's route table becomes a route below each language. Addresses that no page and no file has are
//! answered by the same renderer, so they too show a page, with the status 404. Each answer has a nonce that the
//! page's only inline script shares with the page's content security policy.
//!
//! The language is part of the address (`/en/...`, `/fr/...`), so that a link says what its reader gets. The start
//! address `/` redirects by `Accept-Language`, and so does `/j/{code}`, the short address of a room.
//!
//! Deliberately absent: static files (they are the site's).

use std::sync::Arc;

use any_spawner::Executor;
use axum::{
    Router,
    extract::{FromRef, FromRequestParts as _, RawPathParams, Request},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, SET_COOKIE, VARY},
        request::Parts,
    },
    middleware::map_response,
    response::{IntoResponse, Redirect, Response},
    routing::{MethodRouter, get},
};
use leptos::{
    config::{Env, LeptosOptions},
    context::{provide_context, use_context},
    nonce::use_nonce,
};
use leptos_axum::{ResponseOptions, render_app_async_with_context};
use pathways::text::Language;
use pathways_app::{
    form::{self, Received, Typed},
    port::Backend,
    routes::{PAGES, Page},
    shell::shell,
    visit::{self, Visit},
};

use crate::{
    backend::Desk,
    headers,
    service::Service,
    sign_in::{SignIn, Visitor},
};

mod download;
mod fields;
mod language;
mod moment;
mod room;
mod said;

pub use language::preferred;
pub use moment::{instant, moment};

/// The name of the browser bundle and of the style in `/pkg`.
///
/// The bundle is `pathways.js` and `pathways_bg.wasm`: Leptos drops the `_bg` when the environment variable
/// `LEPTOS_OUTPUT_NAME` was set while it was compiled, therefore nothing here may set it.
const OUTPUT_NAME: &str = "pathways";
const PACKAGE_FOLDER: &str = "pkg";

/// Sends whoever asks to the pages in a language.
pub(crate) const START: &str = "/";
/// The short address of a room.
pub(crate) const ROOM: &str = "/j/{code}";
/// What is stored of a reader, as a file, in each language.
pub(crate) const DOWNLOADS: [&str; 2] = ["/en/me/download", "/fr/me/download"];

/// A page shows the state of this second to this reader: it is kept by nobody and asked for again each time.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");
const BY_LANGUAGE: HeaderValue = HeaderValue::from_static("accept-language");

/// What the pages stand on.
#[derive(Clone)]
pub struct PageState {
    /// What the product does.
    pub service: Service,
    /// Who is who.
    pub sign_in: Arc<SignIn>,
}

impl FromRef<PageState> for Arc<SignIn> {
    fn from_ref(state: &PageState) -> Self {
        Self::clone(&state.sign_in)
    }
}

/// The routes of all pages, with a page for every other address as the fallback.
pub fn routes(state: PageState) -> Router {
    // The renderer runs on the runtime of the server. A second router in one process finds it set already.
    let _already_set = Executor::init_tokio();
    let mut router = Router::new().route(START, get(start)).route(ROOM, get(room::lead));
    for page in PAGES {
        for language in Language::ALL {
            router =
                router.route(&format!("/{language}{}", page.path), handler(&state, Some(page)));
        }
    }
    for path in DOWNLOADS {
        router = router.route(path, get(download::download).with_state(state.clone()));
    }
    router.fallback_service(handler(&state, None)).layer(map_response(headers::secure))
}

/// Shows a page and, where it takes forms, receives them.
fn handler(state: &PageState, page: Option<&'static Page>) -> MethodRouter {
    let shown = {
        let state = state.clone();
        move |request| show(state.clone(), page, request)
    };
    match page {
        None => axum::routing::any(shown),
        Some(page) if page.takes_forms() => {
            let state = state.clone();
            get(shown).post(move |request| receive(state.clone(), page, request))
        }
        Some(_) => get(shown),
    }
}

/// Sends the reader to the pages in a language that the browser asks for.
async fn start(headers: HeaderMap) -> impl IntoResponse {
    let language = preferred(&headers);
    let vary = [(VARY, BY_LANGUAGE), (CACHE_CONTROL, ASK_AGAIN)];
    (vary, Redirect::temporary(&format!("/{language}")))
}

/// Answers with a page.
async fn show(state: PageState, page: Option<&'static Page>, request: Request) -> Response {
    if page.is_none()
        && let Some(address) = without_slash(request.uri())
    {
        return Redirect::permanent(&address).into_response();
    }
    let (mut parts, _) = request.into_parts();
    let (desk, mut visit) = match visit(&state, page, &mut parts).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    visit.said = said::of(&parts.headers);
    let was_said = visit.said.is_some();
    let mut response = render(visit.into(), parts).await;
    if was_said {
        response.headers_mut().append(SET_COOKIE, said::removal());
    }
    with_cookies(response, &desk)
}

/// The address of a page to which somebody added a slash. Only what begins with a language is one: two slashes at the
/// beginning would lead to another site.
fn without_slash(uri: &Uri) -> Option<String> {
    let is_page = |path: &&str| {
        Language::ALL.iter().any(|language| {
            path.strip_prefix(&format!("/{language}"))
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let path = uri.path().strip_suffix('/')?.trim_end_matches('/');
    let path = Some(path).filter(is_page)?;
    Some(uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}")))
}

/// Hands a form to its page.
async fn receive(state: PageState, page: &'static Page, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let (desk, mut visit) = match visit(&state, Some(page), &mut parts).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let request = Request::from_parts(parts.clone(), body);
    let response = match fields::read(request).await {
        Err(trouble) => {
            visit.trouble = Some(trouble);
            render(visit.into(), parts).await
        }
        Ok(posted) => match form::receive(Visit::from(visit.clone()), posted).await {
            Received::SeeOther { to, said } => {
                let mut response = Redirect::to(&to).into_response();
                let cookie = said.and_then(|said| said::cookie(&said));
                response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
                response
            }
            Received::NoContent => StatusCode::NO_CONTENT.into_response(),
            Received::Again(typed) => again(visit, typed, parts).await,
        },
    };
    with_cookies(response, &desk)
}

/// The page as it was typed, with the status of what is wrong, if anything is.
async fn again(mut visit: visit::Request, typed: Typed, parts: Parts) -> Response {
    let status = StatusCode::from_u16(typed.status());
    visit.typed = Some(typed);
    let mut response = render(visit.into(), parts).await;
    // A page that is in trouble itself says so with a status of its own.
    if response.status() == StatusCode::OK {
        *response.status_mut() = status.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    }
    response
}

fn with_cookies(mut response: Response, desk: &Desk) -> Response {
    for cookie in desk.take_cookies() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Who asks for what.
async fn visit(
    state: &PageState,
    page: Option<&'static Page>,
    parts: &mut Parts,
) -> Result<(Arc<Desk>, visit::Request), Response> {
    let path = parts.uri.path().to_owned();
    let language = language::of_address(&path).unwrap_or_else(|| preferred(&parts.headers));
    let Ok(visitor) = Visitor::from_request_parts(parts, state).await;
    let identity = state.sign_in.identify(&parts.headers).await;
    let identity = identity.map_err(IntoResponse::into_response)?;
    let desk =
        Desk::new(state.service.clone(), Arc::clone(&state.sign_in), visitor, identity, language);
    let desk = Arc::new(desk);
    let backend: Arc<dyn Backend> = Arc::<Desk>::clone(&desk);
    let visit = visit::Request {
        page,
        parameters: parameters(parts).await,
        path,
        query: fields::decode(parts.uri.query().unwrap_or_default().as_bytes()).unwrap_or_default(),
        language,
        backend,
        trouble: None,
        typed: None,
        said: None,
    };
    Ok((desk, visit))
}

/// The variable parts of the address. An address that cannot be decoded has none and is found nowhere.
async fn parameters(parts: &mut Parts) -> Vec<(String, String)> {
    let found = RawPathParams::from_request_parts(parts, &()).await;
    let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    found.map(|found| found.iter().map(own).collect()).unwrap_or_default()
}

/// Renders the page of a visit.
async fn render(visit: Visit, parts: Parts) -> Response {
    let options = LeptosOptions::builder()
        .output_name(OUTPUT_NAME)
        .site_pkg_dir(PACKAGE_FOLDER)
        .env(Env::PROD)
        .build();
    let context = move || give_context(&visit);
    let document = move || shell(options.clone());
    let request = Request::from_parts(parts, axum::body::Body::empty());
    render_app_async_with_context(context, document)(request).await
}

/// Puts the visit into the context of a request, and says in the answer's headers what follows from it.
fn give_context(visit: &Visit) {
    provide_context(visit.language());
    provide_context(visit.clone());
    let Some(response) = use_context::<ResponseOptions>() else { return };
    response.insert_header(CACHE_CONTROL, ASK_AGAIN);
    if language::of_address(visit.path()).is_none() {
        response.insert_header(VARY, BY_LANGUAGE);
    }
    if let Some(policy) = use_nonce().and_then(|nonce| headers::page_policy(&nonce)) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
