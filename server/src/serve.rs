//! The one place where a running server is put together, and taken apart in the reverse order.
//!
//! ```text
//! store -> service (every log checked) -> mail -> control socket -> router -> listener
//! ```
//!
//! Nothing listens before everything that it needs is ready; nothing is taken away while somebody
//! still uses it. At SIGTERM or Ctrl-C no new connections are taken, requests under way get
//! [`DRAIN_LIMIT`], letters get [`MAIL_LIMIT`], then the store is closed. What was acknowledged is
//! on disk at any moment, so an end by force loses nothing either.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{net::TcpListener, sync::watch, time::timeout};
use url::Url;

use crate::{
    clock::Clock,
    mail::{
        MailConfig, MailConfigError, MailFailure, MailOptions, MailQueue, MailWorker, Mailer,
        RETRY_DELAYS,
    },
    router,
    service::{BootError, OnFault, Service},
    site::{Site, SiteError},
    store::{Endpoint, Store, StoreError},
};

mod signal;

/// How long requests under way may take after the signal to end.
const DRAIN_LIMIT: Duration = Duration::from_secs(10);
/// How long the last letters may take.
const MAIL_LIMIT: Duration = Duration::from_secs(10);

/// What to serve, and where.
#[derive(Debug)]
pub struct Plan {
    /// Where the store lies.
    pub endpoint: Endpoint,
    /// Where to listen.
    pub address: SocketAddr,
    /// The browser's files.
    pub site: Site,
    /// Under which address people reach the server, where it is not the one it listens on.
    pub public_url: Option<Url>,
    /// What to do about a damaged record.
    pub on_fault: OnFault,
    /// Where mail goes.
    pub mail: MailOptions,
}

/// Why the server does not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The store cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store holds something damaged.
    #[error(transparent)]
    Boot(#[from] BootError),
    /// The mail options are wrong.
    #[error(transparent)]
    MailConfig(#[from] MailConfigError),
    /// The way of the mail cannot be prepared.
    #[error("mail cannot be sent: {0}")]
    Mail(#[from] MailFailure),
    /// The browser's files cannot be served.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The address cannot be listened on.
    #[error("{address} cannot be listened on: {cause}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        cause: io::Error,
    },
    /// The system took the listener away, or gives no signals.
    #[error("the server cannot go on: {0}")]
    System(#[from] io::Error),
}

/// Serves until a signal to end.
pub async fn run(plan: Plan) -> Result<(), ServeError> {
    let config = MailConfig::try_from(&plan.mail)?;
    let stop = signal::stop()?;
    let store = Store::open(&plan.endpoint).await?;
    let (service, faults) = Service::start(store, Clock::Machine, plan.on_fault).await?;
    for fault in faults {
        tracing::error!(%fault, "a campaign is not served");
    }
    service.run_clock();
    if matches!(plan.endpoint, Endpoint::Remote(_)) {
        service.run_refresh();
    }
    let (_mail, worker) = MailQueue::start(Mailer::open(config)?, RETRY_DELAYS);
    let router = router::router(&plan.site)?;
    let listener = listen(plan.address).await?;
    announce(&listener)?;
    serve(listener, router, stop).await?;
    finish(worker).await;
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|cause| ServeError::Listen { address, cause })
}

/// The line for which whoever started the server waits.
fn announce(listener: &TcpListener) -> io::Result<()> {
    use io::Write as _;

    let mut console = io::stdout().lock();
    writeln!(console, "listening on http://{}", listener.local_addr()?)?;
    console.flush()
}

/// Answers requests until the signal, then for as long as those under way take, within the limit.
async fn serve(
    listener: TcpListener,
    router: axum::Router,
    stop: watch::Receiver<bool>,
) -> Result<(), ServeError> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving =
        axum::serve(listener, service).with_graceful_shutdown(signal::raised(stop.clone()));
    let too_long = async {
        signal::raised(stop).await;
        tokio::time::sleep(DRAIN_LIMIT).await;
    };
    tokio::select! {
        served = serving.into_future() => Ok(served?),
        () = too_long => {
            tracing::warn!("requests under way were given up");
            Ok(())
        }
    }
}

async fn finish(worker: MailWorker) {
    if timeout(MAIL_LIMIT, worker.finish()).await.is_err() {
        tracing::warn!("the last letters were given up");
    }
}
