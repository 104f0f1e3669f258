//! The one place where a running server is put together, and taken apart in the reverse order.
//!
//! ```text
//! store -> service (every log checked) -> listener -> mail, sign-in -> control socket -> router
//! ```
//!
//! Nothing is answered before everything that it needs is ready; nothing is taken away while
//! somebody still uses it. At SIGTERM or Ctrl-C no new connections are taken, streams of events end,
//! requests and commands under way get [`DRAIN_LIMIT`], letters get [`MAIL_LIMIT`], then the store is closed. What was
//! acknowledged is on disk at any moment, so an end by force loses nothing either.

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use tokio::{net::TcpListener, task::JoinHandle, time::timeout};

use crate::{
    clock::Clock,
    control::{ControlError, Listener},
    desk::{Desk, Letters},
    ending::Ending,
    erasures::Erasures,
    mail::{
        MailConfig, MailConfigError, MailFailure, MailOptions, MailQueue, Mailer, RETRY_DELAYS,
    },
    notices::Notices,
    origin::{PublicAddress, PublicAddressError},
    record_key::{KeyChoice, RecordKey, RecordKeyError},
    router::{self, Doors, RouterError},
    service::{BootError, OnFault, Service, StartKey},
    sign_in::{Proxy, Refused, SignIn, SignInOptions},
    site::Site,
    store::{Endpoint, Store, StoreError},
};

mod purge;
mod signal;

/// How long requests and commands under way may take after the signal to end.
const DRAIN_LIMIT: Duration = Duration::from_secs(10);
/// How long the last letters may take.
const MAIL_LIMIT: Duration = Duration::from_secs(10);

/// What to serve, and where.
#[derive(Debug)]
pub struct Plan {
    /// Where the store lies.
    pub endpoint: Endpoint,
    /// Where the key lies that signs records, if it is named.
    pub key_file: Option<PathBuf>,
    /// Whether that key may take the place of another.
    pub key_choice: KeyChoice,
    /// Where to listen.
    pub address: SocketAddr,
    /// The browser's files.
    pub site: Site,
    /// Under which address people reach the server, where it is not the one it listens on.
    pub public: Option<PublicAddress>,
    /// What stands between the server and its clients.
    pub proxy: Proxy,
    /// Where it is written down that somebody has gone.
    pub erasures: Erasures,
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
    /// There is no key to sign records with.
    #[error(transparent)]
    RecordKey(#[from] RecordKeyError),
    /// The store holds something damaged.
    #[error(transparent)]
    Boot(#[from] BootError),
    /// Whoever was erased before could not be erased again.
    #[error("people who were erased may be back: {0}")]
    Erasures(#[from] Refused),
    /// The mail options are wrong.
    #[error(transparent)]
    MailConfig(#[from] MailConfigError),
    /// The way of the mail cannot be prepared.
    #[error("mail cannot be sent: {0}")]
    Mail(#[from] MailFailure),
    /// The address that follows from where it listens is no public one.
    #[error(transparent)]
    Public(#[from] PublicAddressError),
    /// Commands could not reach the server.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// The routes cannot be put together.
    #[error(transparent)]
    Router(#[from] RouterError),
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
    let ending = signal::ending()?;
    let service = start(&plan).await?;
    let listener = listen(plan.address).await?;
    let public = match plan.public {
        Some(public) => public,
        None => format!("http://{}", listener.local_addr()?).parse()?,
    };
    let signature = config.sender.signature();
    let (mail, worker) = MailQueue::start(Mailer::open(config)?, RETRY_DELAYS);
    let answer_to = signature.answer_to.clone();
    let notices =
        Notices::new(service.clone(), mail.clone(), public.origin().to_owned(), answer_to);
    let options = SignInOptions { public, signature, proxy: plan.proxy, erasures: plan.erasures };
    let sign_in = Arc::new(SignIn::new(service.clone(), mail, options));
    match sign_in.erase_again().await? {
        0 => {}
        erased => {
            tracing::warn!(erased, "people who had been erased were back, and were erased again");
        }
    }
    // Not before: a box that closed while the server was down would be sealed with what whoever has gone marked in it.
    service.run_clock();
    let desk = Desk::new(service.clone(), Arc::clone(&sign_in), Letters::Posted);
    let commands = hear_commands(&plan.endpoint, desk, ending.clone()).await?;
    let notices = tokio::spawn(notices.run());
    let mut purge = tokio::spawn(purge::run(service.clone()));
    let router =
        router::router(Doors { service, sign_in, site: plan.site, ending: ending.clone() })?;
    announce(&listener)?;
    tokio::select! {
        served = serve(listener, router, ending) => served?,
        // A process that answers nothing would only look alive: whoever supervises it starts it again.
        Ok(closed) = &mut purge => return Err(closed.into()),
    }
    notices.abort();
    purge.abort();
    end_within("commands", DRAIN_LIMIT, commands).await;
    end_within("letters", MAIL_LIMIT, worker.finish()).await;
    Ok(())
}

/// Opens the store and checks every record.
async fn start(plan: &Plan) -> Result<Service, ServeError> {
    let store = Store::open(&plan.endpoint).await?;
    let (file, choice) = (plan.key_file.as_deref(), plan.key_choice);
    let key = RecordKey::find(&store, file, &plan.endpoint, choice).await?;
    let key = match choice {
        KeyChoice::Kept => StartKey::Known(key),
        KeyChoice::Replaced => StartKey::Replacing(key),
    };
    let (service, faults) = Service::start(store, Clock::Machine, key, plan.on_fault).await?;
    for fault in faults {
        tracing::error!(%fault, "a campaign is not served");
    }
    let checked = service.clone();
    tokio::spawn(async move { checked.check_counted_boxes().await });
    if matches!(plan.endpoint, Endpoint::Remote(_)) {
        service.run_refresh();
    }
    Ok(service)
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|cause| ServeError::Listen { address, cause })
}

/// Listens for commands of the same user, unless another server of the store on this machine does.
async fn hear_commands(
    endpoint: &Endpoint,
    desk: Desk,
    ending: Ending,
) -> Result<JoinHandle<()>, ControlError> {
    let Some(listener) = Listener::open(endpoint).await? else {
        tracing::info!("another server of this store takes the commands");
        return Ok(tokio::spawn(async {}));
    };
    Ok(tokio::spawn(listener.serve(Arc::new(desk), ending.come())))
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
    ending: Ending,
) -> Result<(), ServeError> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(ending.clone().come());
    let too_long = async {
        ending.come().await;
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

async fn end_within<T>(what: &str, limit: Duration, work: impl Future<Output = T>) {
    if timeout(limit, work).await.is_err() {
        tracing::warn!(what, "given up at the end");
    }
}
