//! The site's static files: style, browser bundle, pictures.
//!
//! A [`Site`] is a folder while one develops and a table inside the binary in a release; both are
//! served by the same service, so they answer alike. At the top of a site lie public files
//! (`/favicon.svg`) and folders (`/pkg/...`); each becomes one route when the server starts, so that
//! every other address stays free for pages and the API.
//!
//! Invariants:
//! - A file beside which `NAME.br` or `NAME.gz` lies is sent in that form to whoever accepts it.
//! - File names carry no version, therefore a browser asks again each time (`no-cache`) and gets
//!   `304` by the entity tag. Nothing is ever served stale after an update.
//! - The script that runs beside a page, and what it loads, lie in one folder with a policy of their own.
//! - Deliberately absent: directory listings, index files, and any way out of the folder.

mod embedded;
mod entries;
#[cfg(test)]
mod tests;

use std::io;
use std::path::PathBuf;

use axum::Router;
use axum::http::{HeaderValue, header};
use tower::Layer as _;
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback};
use tower_http::set_header::SetResponseHeaderLayer;

use self::embedded::EmbeddedFiles;
use self::entries::Entry;
use crate::headers::WORKER_POLICY;

/// Asked again at each use, answered from the browser's own copy when nothing changed.
const CACHE_CONTROL: HeaderValue = HeaderValue::from_static("no-cache");
const NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");

/// The folder whose script runs beside a page.
const WORKER_FOLDER: &str = "recount";

/// Where the site's files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Site {
    /// In a folder, as `cargo xtask serve` builds it.
    Folder(PathBuf),
    /// Inside this binary, as `cargo xtask dist` builds it; without files in an ordinary build.
    Embedded,
}

/// Why a site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The folder is missing or cannot be read.
    #[error("the site's folder {} cannot be read", folder.display())]
    Unreadable {
        /// The folder as it was given.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A name at the top of the site cannot stand in an address as it is.
    #[error("{name:?} cannot be an address: use letters, digits, `.`, `-` and `_`")]
    Name {
        /// The file or folder.
        name: String,
    },
}

/// The routes of the site's files, to be merged into the server's router.
pub fn routes<S>(site: &Site) -> Result<Router<S>, SiteError>
where
    S: Clone + Send + Sync + 'static,
{
    match site {
        Site::Folder(folder) => Ok(router(&entries::of_folder(folder)?, ServeDir::new(folder))),
        Site::Embedded => embedded_routes(EmbeddedFiles::OF_THIS_BINARY),
    }
}

fn embedded_routes<S>(files: EmbeddedFiles) -> Result<Router<S>, SiteError>
where
    S: Clone + Send + Sync + 'static,
{
    Ok(router(&entries::of_paths(files.paths())?, ServeDir::with_backend("", files)))
}

fn router<S, B>(entries: &[Entry], files: ServeDir<DefaultServeDirFallback, B>) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    B: Backend,
{
    let files =
        files.append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
    let worker = SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, WORKER_POLICY);
    entries
        .iter()
        .fold(Router::new(), |router, entry| {
            if *entry == Entry::Folder(WORKER_FOLDER.to_owned()) {
                router.route_service(&entry.route(), worker.layer(files.clone()))
            } else {
                router.route_service(&entry.route(), files.clone())
            }
        })
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, CACHE_CONTROL))
        .layer(SetResponseHeaderLayer::overriding(header::X_CONTENT_TYPE_OPTIONS, NOSNIFF))
}
