//! The threads on which commands run, and what a process sets up once.

use std::{io::IsTerminal as _, time::Duration};

use tokio::time::{Instant, sleep};
use tracing_subscriber::EnvFilter;

use super::Failure;

/// The database parses and plans by recursion; the default of 2 MiB has been seen to overflow.
const THREAD_STACK_BYTES: usize = 10 * 1024 * 1024;
/// How long background tasks of the database may take to end.
const END_LIMIT: Duration = Duration::from_secs(5);
/// How often they are looked at.
const END_PAUSE: Duration = Duration::from_millis(5);

/// What is logged where `PATHWAYS_LOG` says nothing.
#[derive(Debug, Clone, Copy)]
pub(super) enum Log {
    /// The product's own words, and the warnings of what it is built on.
    OfServer,
    /// Only what went wrong: a command speaks by its output.
    OfCommand,
}

/// Runs work to its end.
pub(super) fn run<T: Send + 'static>(
    log: Log,
    work: impl Future<Output = Result<T, Failure>> + Send + 'static,
) -> Result<T, Failure> {
    start_log(log);
    // Two providers are compiled in, so none is the default; a failure means that one is chosen.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(THREAD_STACK_BYTES)
        .build()
        .map_err(Failure::Runtime)?;
    // In a task, because the main thread's stack is not the one that was sized above.
    let outcome = runtime.block_on(async { tokio::spawn(work).await });
    runtime.block_on(end_of_tasks());
    runtime.shutdown_timeout(END_LIMIT);
    outcome.unwrap_or(Err(Failure::Ended))
}

/// Waits for what goes on by itself. The database closes its files in tasks of its own once the last
/// handle is dropped, and tells nobody when it has.
async fn end_of_tasks() {
    let tasks = tokio::runtime::Handle::current().metrics();
    let waited = Instant::now();
    while 0 < tasks.num_alive_tasks() && waited.elapsed() < END_LIMIT {
        sleep(END_PAUSE).await;
    }
}

fn start_log(log: Log) {
    let default = match log {
        // `surrealkv::lsm` warns at every ordinary end, after its files were closed.
        Log::OfServer => {
            "warn,surrealkv::lsm=error,pathways=info,pathways_server=info,pathways_app=info"
        }
        Log::OfCommand => "error",
    };
    let filter =
        EnvFilter::try_from_env("PATHWAYS_LOG").unwrap_or_else(|_| EnvFilter::new(default));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
}
