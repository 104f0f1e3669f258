//! The pages over HTTP, in process, with a backend that remembers what it was given.

use axum::{
    body::{Body, to_bytes},
    http::{
        HeaderName, Request, StatusCode,
        header::{ACCEPT_LANGUAGE, LOCATION, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS},
    },
};
use pathways_app::port::{CampaignPage, Trouble};
use tower::ServiceExt as _;

use super::*;

mod fake;

use fake::{Fake, campaign, id};

fn serving(campaigns: Result<Vec<CampaignPage>, Trouble>) -> Router {
    routes(Arc::new(Fake { campaigns }))
}

struct Page {
    status: StatusCode,
    headers: HeaderMap,
    html: String,
}

impl Page {
    fn header(&self, name: HeaderName) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    fn contains(&self, text: &str) {
        assert!(self.html.contains(text), "{text:?} is missing in {}", self.html);
    }

    fn lacks(&self, text: &str) {
        assert!(!self.html.contains(text), "{text:?} is in {}", self.html);
    }
}

async fn page(router: Router, address: &str) -> Page {
    let request = Request::get(address)
        .header(ACCEPT_LANGUAGE, "fr-CA, en;q=0.5")
        .body(Body::empty())
        .unwrap();
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let html = String::from_utf8(bytes.to_vec()).unwrap();
    Page { status: parts.status, headers: parts.headers, html }
}

#[tokio::test]
async fn the_start_address_leads_to_the_language_of_the_browser() {
    let start = page(serving(Ok(Vec::new())), "/").await;
    assert_eq!(start.status, StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(start.header(LOCATION), "/fr");
    assert_eq!(start.header(VARY), "accept-language");
}

#[tokio::test]
async fn the_list_is_in_the_language_of_its_address() {
    let english = page(serving(Ok(vec![campaign()])), "/en").await;
    assert_eq!(english.status, StatusCode::OK);
    english.contains("<html lang=\"en\">");
    english.contains("What holds us back &amp; why?");
    english.contains("12 March 2027, 17:00, Toronto time");
    english.contains("href=\"/fr\"");
    assert_eq!(english.header(VARY), "");

    let french = page(serving(Ok(vec![campaign()])), "/fr").await;
    french.contains("<html lang=\"fr\">");
    french.contains("Qu’est-ce qui nous freine ?");
    french.contains("12 mars 2027, 17\u{a0}h, heure de Toronto");
    french.contains("href=\"/en\"");
}

#[tokio::test]
async fn a_server_without_campaigns_says_how_to_create_the_first() {
    let empty = page(serving(Ok(Vec::new())), "/en").await;
    assert_eq!(empty.status, StatusCode::OK);
    empty.contains("No campaign yet");
    empty.contains("pathways campaign create");
}

#[tokio::test]
async fn a_campaign_shows_its_path_its_dates_and_its_numbers() {
    let shown = page(serving(Ok(vec![campaign()])), &format!("/fr/campaigns/{}", id())).await;
    assert_eq!(shown.status, StatusCode::OK);
    shown.contains("<title>Rives · Parcours de solutions</title>");
    shown.contains("42 défis");
    shown.contains("Heures affichées\u{a0}: heure de Toronto.");
    shown.contains("1\u{202f}540");
    shown.contains("aria-current=\"step\"");
    shown.contains("datetime=\"2027-03-12T22:00:00Z\"");
    shown.contains(&format!("href=\"/en/campaigns/{}\"", id()));
}

#[tokio::test]
async fn what_people_write_is_text_and_never_markup() {
    for address in ["/en".to_owned(), format!("/en/campaigns/{}", id())] {
        let shown = page(serving(Ok(vec![campaign()])), &address).await;
        shown.contains("Shores&lt;/title");
        shown.lacks("<script>alert");
    }
}

#[tokio::test]
async fn an_address_of_nothing_is_a_page_with_status_404() {
    for address in [
        "/en/campaigns/00000000-0000-0000-0000-000000000009",
        "/en/campaigns/nonsense",
        "/en/nowhere/at/all",
        "/de",
        "/nowhere",
        "/nowhere/at/all",
    ] {
        let missing = page(serving(Ok(vec![campaign()])), address).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{address}");
        missing.contains("c-head");
        let language = if address.starts_with("/en") { "en" } else { "fr" };
        missing.contains(&format!("<html lang=\"{language}\">"));
        assert!(missing.header(CONTENT_SECURITY_POLICY).contains("nonce-"), "{address}");
    }
}

#[tokio::test]
async fn a_page_that_is_in_trouble_says_so_with_its_status() {
    let closed = page(serving(Err(Trouble::Unavailable)), "/en").await;
    assert_eq!(closed.status, StatusCode::SERVICE_UNAVAILABLE);
    closed.contains("Nothing is lost.");
    let damaged = page(serving(Err(Trouble::Damaged)), &format!("/en/campaigns/{}", id())).await;
    assert_eq!(damaged.status, StatusCode::INTERNAL_SERVER_ERROR);
    damaged.contains("did not match its own checksum");
}

/// The nonce in the policy of a page, after checking that each script of the page carries it.
fn nonce(page: &Page) -> String {
    let policy = page.header(CONTENT_SECURITY_POLICY);
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    let scripts: Vec<&str> = page.html.split("<script").skip(1).collect();
    assert!(!scripts.is_empty());
    for script in scripts {
        let tag = script.split('>').next().unwrap();
        assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{tag}");
    }
    nonce.to_owned()
}

#[tokio::test]
async fn each_page_has_a_nonce_of_its_own_on_its_script() {
    let router = serving(Ok(vec![campaign()]));
    let first = page(router.clone(), "/en").await;
    let second = page(router, "/en").await;
    assert_ne!(nonce(&first), nonce(&second));
    first.contains("/pkg/pathways.css");
    first.contains("\"pathways_bg\"");
    first.lacks(" style=");
    assert_eq!(first.header(X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(first.header(REFERRER_POLICY), "same-origin");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_readers_at_once_all_get_whole_pages() {
    let router = serving(Ok(vec![campaign()]));
    let readers: Vec<_> = (0..40)
        .map(|number| {
            let address = match number % 3 {
                0 => "/en".to_owned(),
                1 => format!("/fr/campaigns/{}", id()),
                _ => "/fr/nowhere".to_owned(),
            };
            tokio::spawn({
                let router = router.clone();
                async move { (number % 3, page(router, &address).await) }
            })
        })
        .collect();
    for reader in readers {
        let (kind, shown) = reader.await.unwrap();
        let expected = if kind == 2 { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!(shown.status, expected);
        shown.contains("</html>");
        shown.contains(if kind == 0 { "<html lang=\"en\">" } else { "<html lang=\"fr\">" });
    }
}
