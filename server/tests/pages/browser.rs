//! A browser with one reader in front of it, without a network between.
//!
//! It keeps cookies, follows redirects, and sends forms as browsers do: with its `Origin`, with the line breaks of
//! forms, with the button that was pressed.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use axum::{
    Router,
    body::{Body, HttpBody as _},
    http::{HeaderValue, Method, Request, header},
};
use tower::ServiceExt as _;
use url::form_urlencoded;

use super::{
    form::{Form, Kind},
    page::{Answer, Page},
};

/// Where browsers reach the server; also the origin of its pages.
pub(crate) const PUBLIC: &str = "http://127.0.0.1:3000";
/// How many redirects in a row are no mistake.
const REDIRECTS_MAX: usize = 5;
/// Between the parts of a form; no test types it.
const BOUNDARY: &str = "pathways-test-boundary";

pub(crate) struct Browser {
    router: Router,
    /// Which languages its reader prefers.
    languages: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Browser {
    pub(crate) fn new(router: Router) -> Self {
        Self { router, languages: "en".to_owned(), cookies: Mutex::default() }
    }

    /// The same with a reader who prefers other languages.
    #[must_use]
    pub(crate) fn preferring(self, languages: &str) -> Self {
        Self { languages: languages.to_owned(), ..self }
    }

    /// Shows the page of an address.
    pub(crate) async fn open(&self, address: &str) -> Page {
        let answer = self.fetch(address).await;
        self.follow(address, answer).await
    }

    /// Sends a form of a page and shows what comes back.
    pub(crate) async fn submit(&self, page: &Page, form: &Form) -> Page {
        let address = target(&page.address, form);
        let answer = self.send(&address, form).await;
        self.follow(&address, answer).await
    }

    /// Asks for an address, follows nothing.
    pub(crate) async fn fetch(&self, address: &str) -> Answer {
        self.answer(self.request(Method::GET, address).body(Body::empty()).unwrap()).await
    }

    /// How many bytes of a page are on their way to a browser that can expand them.
    pub(crate) async fn weigh(&self, address: &str) -> usize {
        let request = self.request(Method::GET, address).header(header::ACCEPT_ENCODING, "br");
        let request = request.body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert!(response.headers().contains_key(header::CONTENT_ENCODING), "{address}");
        axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().len()
    }

    /// Sends a form to an address, follows nothing.
    pub(crate) async fn send(&self, address: &str, form: &Form) -> Answer {
        self.send_from(PUBLIC, address, form).await
    }

    /// Sends a form from a page of another origin.
    pub(crate) async fn send_from(&self, origin: &str, address: &str, form: &Form) -> Answer {
        if form.asks {
            return self.fetch(address).await;
        }
        let (kind, body) = if form.in_parts {
            (format!("multipart/form-data; boundary={BOUNDARY}"), in_parts(form))
        } else {
            ("application/x-www-form-urlencoded".to_owned(), as_query(form))
        };
        let request = self.request(Method::POST, address);
        let request = request.header(header::ORIGIN, origin).header(header::CONTENT_TYPE, kind);
        self.answer(request.body(Body::from(body)).unwrap()).await
    }

    /// Keeps a cookie as if a page had set it.
    pub(crate) fn keep(&self, set_cookie: &str) {
        let mut parts = set_cookie.split(';');
        let (name, value) = parts.next().unwrap().split_once('=').unwrap();
        let is_over = parts.any(|part| part.trim().eq_ignore_ascii_case("Max-Age=0"));
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        if is_over {
            cookies.remove(name.trim());
        } else {
            cookies.insert(name.trim().to_owned(), value.to_owned());
        }
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// Follows redirects; what stands behind the hash stays unless a redirect says something else.
    async fn follow(&self, address: &str, mut answer: Answer) -> Page {
        let mut address = address.to_owned();
        for _ in 0..REDIRECTS_MAX {
            if !answer.status.is_redirection() {
                return Page::of(address, answer);
            }
            let to = answer.header(header::LOCATION);
            assert!(to.starts_with('/'), "{address} leads out of the pages: {to:?}");
            let is_marked = to.contains('#');
            address = match address.split_once('#') {
                Some((_, mark)) if !is_marked => format!("{to}#{mark}"),
                _ => to.to_owned(),
            };
            answer = self.fetch(&address).await;
        }
        panic!("{address} redirects without end")
    }

    fn request(&self, method: Method, address: &str) -> axum::http::request::Builder {
        let asked = address.split('#').next().unwrap_or_default();
        let request = Request::builder().method(method).uri(asked);
        let request = request.header(header::ACCEPT_LANGUAGE, &self.languages);
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        if cookies.is_empty() {
            return request;
        }
        let pairs: Vec<String> =
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.header(header::COOKIE, pairs.join("; "))
    }

    async fn answer(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let kind = parts.headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_stream = kind.is_some_and(|kind| kind.starts_with(b"text/event-stream"));
        let body = if is_stream { first_of(body).await } else { whole(body).await };
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

/// Where a form of a page is sent.
pub(crate) fn target(page: &str, form: &Form) -> String {
    let here = page.split('#').next().unwrap_or_default();
    let to = form.action.as_deref().unwrap_or(here);
    if form.asks {
        let path = to.split('?').next().unwrap_or_default();
        return format!("{path}?{}", as_query(form));
    }
    to.to_owned()
}

async fn whole(body: Body) -> String {
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    // An archive is no text, but can be compared all the same.
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| hex::encode(&bytes))
}

/// The first frame of a stream that does not end.
async fn first_of(mut body: Body) -> String {
    let frame = std::future::poll_fn(|context| std::pin::Pin::new(&mut body).poll_frame(context));
    let bytes = frame.await.unwrap().unwrap().into_data().unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Browsers send every line break as two characters.
fn as_sent(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\n', "\r\n")
}

fn as_query(form: &Form) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &form.entries {
        query.append_pair(name, &as_sent(value));
    }
    query.finish()
}

fn in_parts(form: &Form) -> String {
    let is_file = |name: &str| {
        form.controls.iter().any(|control| control.name == name && control.kind == Kind::File)
    };
    let part = |(name, value): &(String, String)| {
        let (file, value) = if is_file(name) {
            ("; filename=\"file.csv\"\r\nContent-Type: text/csv", value.clone())
        } else {
            ("", as_sent(value))
        };
        let disposition = format!("Content-Disposition: form-data; name=\"{name}\"{file}");
        format!("--{BOUNDARY}\r\n{disposition}\r\n\r\n{value}\r\n")
    };
    let parts: Vec<String> = form.entries.iter().map(part).collect();
    format!("{}--{BOUNDARY}--\r\n", parts.concat())
}

mod tests {
    use axum::{
        http::HeaderMap,
        response::{Html, IntoResponse, Redirect},
        routing::get,
    };

    use super::*;

    const FORM: &str = "<!DOCTYPE html><title>t</title><form method=post><input type=hidden name=act value=go>\
        <textarea name=words>one\ntwo</textarea><button>Go</button></form>";

    /// Takes a form, says what it got in a cookie, and forgets it once it was shown.
    fn router() -> Router {
        let take = async |headers: HeaderMap, body: String| {
            let from = headers[header::ORIGIN].to_str().unwrap().to_owned();
            let cookie = format!("got={from}&{body}; Path=/; Max-Age=60");
            ([(header::SET_COOKIE, cookie)], Redirect::to("/done#said"))
        };
        let done = async |headers: HeaderMap| {
            let sent =
                headers.get(header::COOKIE).map(|cookie| cookie.to_str().unwrap().to_owned());
            let page = format!(
                "<!DOCTYPE html><title>t</title><p id=said>{}</p>",
                sent.unwrap_or_default()
            );
            ([(header::SET_COOKIE, "got=; Max-Age=0")], Html(page)).into_response()
        };
        Router::new()
            .route("/form", get(async || Html(FORM)).post(take))
            .route("/done", get(done))
            .route("/moved", get(async || Redirect::temporary("/form")))
    }

    #[tokio::test]
    async fn a_form_is_sent_and_the_redirect_followed_to_its_message() {
        let browser = Browser::new(router());
        let page = browser.open("/form").await;
        let form = page.form("go", "").set("words", "é\n&");
        let next = browser.submit(&page, &form).await;
        assert_eq!(next.address, "/done#said");
        let said = next.said().unwrap();
        assert_eq!(said, "got=http://127.0.0.1:3000&act=go&words=%C3%A9%0D%0A%26");
        assert_eq!(browser.cookie("got"), None, "it was taken back");
        let again = browser.open("/done").await;
        assert_eq!(again.said().as_deref(), Some(""));
        again.hides("words");
    }

    #[tokio::test]
    async fn a_form_from_elsewhere_says_so() {
        let browser = Browser::new(router());
        let page = browser.open("/moved#place").await;
        assert_eq!(page.address, "/form#place", "what stands behind the hash stays");
        let form = page.form("go", "");
        browser.send_from("http://there.example", &target(&page.address, &form), &form).await;
        assert!(browser.cookie("got").unwrap().starts_with("http://there.example&"));
    }

    #[test]
    fn a_form_with_a_file_is_sent_in_parts() {
        let page = "<!DOCTYPE html><title>t</title><form method=post enctype=multipart/form-data>\
            <input type=hidden name=act value=go><input type=file name=file></form>";
        let form = Form::all(&page.parse().unwrap()).remove(0).set("file", "a,b\n");
        assert!(form.in_parts);
        let body = in_parts(&form);
        assert!(body.contains("name=\"act\"\r\n\r\ngo\r\n"), "{body}");
        assert!(
            body.contains("filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\na,b\n\r\n"),
            "{body}"
        );
        assert!(body.ends_with("--pathways-test-boundary--\r\n"), "{body}");
    }

    #[test]
    fn a_form_that_asks_is_sent_in_the_address() {
        let page = "<!DOCTYPE html><title>t</title><form action=/list><input name=search value='a b'></form>";
        let form = Form::all(&page.parse().unwrap()).remove(0);
        assert_eq!(target("/here?x=y#z", &form), "/list?search=a+b");
    }
}
