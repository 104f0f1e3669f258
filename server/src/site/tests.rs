//! The same requests against a folder and against a table: both kinds of site answer alike.

use std::fs;
use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, Response, StatusCode, header};
use tempfile::TempDir;
use tower::ServiceExt as _;

use super::embedded::{EmbeddedFile, EmbeddedFiles};
use super::{Site, SiteError, embedded_routes, routes};

const SCRIPT: &str = "export default 1;";
const BROTLI: &str = "script as brotli";
const GZIP: &str = "script as gzip";

static FILES: [EmbeddedFile; 5] = [
    file("favicon.svg", "<svg/>"),
    file("pkg/pathways.js", SCRIPT),
    file("pkg/pathways.js.br", BROTLI),
    file("pkg/pathways.js.gz", GZIP),
    file("recount/worker.js", SCRIPT),
];

const fn file(path: &'static str, text: &'static str) -> EmbeddedFile {
    EmbeddedFile { path, modified: Duration::from_secs(1_700_000_000), bytes: text.as_bytes() }
}

/// Both kinds of site with the same files; the folder lives as long as the guard.
fn sites() -> ([Router; 2], TempDir) {
    let guard = TempDir::new().unwrap();
    let folder = guard.path().join("site");
    for file in &FILES {
        let path = folder.join(file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes).unwrap();
    }
    fs::write(guard.path().join("secret.txt"), "outside of the site").unwrap();
    let on_disk = routes(&Site::Folder(folder)).unwrap();
    let in_binary = embedded_routes(EmbeddedFiles(&FILES)).unwrap();
    ([on_disk, in_binary], guard)
}

async fn send(
    router: &Router,
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
) -> Response<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

async fn get(router: &Router, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    send(router, Method::GET, path, headers).await
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), 1024).await.unwrap().to_vec()).unwrap()
}

fn value(response: &Response<Body>, name: header::HeaderName) -> &str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_file_is_sent_with_its_type_and_the_headers_of_the_site() {
    let (sites, _guard) = sites();
    for site in sites {
        let response = get(&site, "/pkg/pathways.js", &[]).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(value(&response, header::CONTENT_TYPE), "text/javascript");
        assert_eq!(value(&response, header::CACHE_CONTROL), "no-cache");
        assert_eq!(value(&response, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(text(response).await, SCRIPT);

        let picture = get(&site, "/favicon.svg", &[]).await;
        assert_eq!(value(&picture, header::CONTENT_TYPE), "image/svg+xml");
        assert_eq!(text(picture).await, "<svg/>");
    }
}

#[tokio::test]
async fn only_the_script_beside_a_page_may_run_a_module() {
    let (sites, _guard) = sites();
    for site in sites {
        let policy = header::CONTENT_SECURITY_POLICY;
        let worker = get(&site, "/recount/worker.js", &[]).await;
        assert!(value(&worker, policy.clone()).contains("'wasm-unsafe-eval'"));
        assert_eq!(value(&worker, header::CACHE_CONTROL), "no-cache");
        assert_eq!(text(worker).await, SCRIPT);
        let other = get(&site, "/pkg/pathways.js", &[]).await;
        assert_eq!(value(&other, policy), "");
    }
}

#[tokio::test]
async fn a_compressed_form_is_sent_to_those_who_accept_it() {
    let (sites, _guard) = sites();
    for site in sites {
        for (accepted, encoding, body) in [
            ("gzip, deflate, br", "br", BROTLI),
            ("gzip", "gzip", GZIP),
            ("br;q=0, gzip", "gzip", GZIP),
            ("deflate", "", SCRIPT),
        ] {
            let response = get(&site, "/pkg/pathways.js", &[("accept-encoding", accepted)]).await;
            assert_eq!(value(&response, header::CONTENT_ENCODING), encoding, "{accepted}");
            assert_eq!(value(&response, header::CONTENT_TYPE), "text/javascript");
            assert_eq!(value(&response, header::VARY), "accept-encoding");
            assert_eq!(text(response).await, body, "{accepted}");
        }
    }
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() {
    let (sites, _guard) = sites();
    for site in sites {
        let first = get(&site, "/pkg/pathways.js", &[]).await;
        let tag = value(&first, header::ETAG).to_owned();
        assert!(tag.starts_with('"'), "a strong entity tag, not {tag:?}");

        let again = get(&site, "/pkg/pathways.js", &[("if-none-match", &tag)]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(value(&again, header::CACHE_CONTROL), "no-cache");
        assert_eq!(text(again).await, "");

        let changed = get(&site, "/pkg/pathways.js", &[("if-none-match", "\"other\"")]).await;
        assert_eq!(changed.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn a_part_of_a_file_can_be_asked_for() {
    let (sites, _guard) = sites();
    for site in sites {
        let response = get(&site, "/pkg/pathways.js", &[("range", "bytes=7-13")]).await;
        assert_eq!(response.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(text(response).await, "default");
    }
}

#[tokio::test]
async fn folders_missing_files_and_ways_out_are_not_found() {
    let (sites, _guard) = sites();
    for site in sites {
        for path in [
            "/",
            "/pkg",
            "/pkg/",
            "/pkg/other.js",
            "/pkg/pathways.js/",
            "/pkg/../../secret.txt",
            "/pkg/%2e%2e/%2e%2e/secret.txt",
            "/pkg/..%2f..%2fsecret.txt",
        ] {
            assert_eq!(get(&site, path, &[]).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn a_site_is_only_read() {
    let (sites, _guard) = sites();
    for site in sites {
        let response = send(&site, Method::POST, "/pkg/pathways.js", &[]).await;
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    }
}

#[test]
fn a_missing_folder_is_named_when_the_server_starts() {
    let error = routes::<()>(&Site::Folder("no/such/site".into())).unwrap_err();
    assert!(
        matches!(&error, SiteError::Unreadable { folder, .. } if folder == Path::new("no/such/site"))
    );
}

#[test]
fn a_name_that_is_a_route_pattern_is_refused_when_the_server_starts() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("{id}"), "").unwrap();
    let error = routes::<()>(&Site::Folder(folder.path().to_owned())).unwrap_err();
    assert!(matches!(&error, SiteError::Name { name } if name == "{id}"));
}
