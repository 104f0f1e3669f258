//! The real binary as a child process, and its end: asked for, or violent.

use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::service::ServiceError;

/// Opening the store replays what the last life left; a slow machine may take its time.
const START_LIMIT: Duration = Duration::from_mins(1);
/// Longer than the server gives requests and letters under way.
const STOP_LIMIT: Duration = Duration::from_secs(45);
const STOP_POLL: Duration = Duration::from_millis(50);
/// What the server prints when it takes requests, before its address.
const READY: &str = "listening on ";
/// What a healthy life never prints.
const COMPLAINTS: [&str; 3] = ["panicked at", "ERROR", "WARN"];
/// What the database says of a log that a kill cut off; whether anything acknowledged is gone is looked for.
const TORN_LOG: &str = "surrealkv::wal::";

/// How to start a server; the same for every life.
#[derive(Clone, Debug)]
pub struct Launch {
    /// The binary `pathways`.
    pub binary: PathBuf,
    /// What stands after `--data`: a directory or a store's address.
    pub data: OsString,
    /// Further options of `serve`.
    pub options: Vec<OsString>,
}

/// A running server. Dropping it kills it.
#[derive(Debug)]
pub struct Server {
    launch: Launch,
    child: Child,
    address: String,
    said: Arc<Mutex<Vec<String>>>,
    listeners: Vec<JoinHandle<()>>,
}

/// The server did not come up.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The binary cannot be run.
    #[error("{binary} cannot be run: {cause}")]
    Spawn {
        /// Which binary.
        binary: String,
        /// Why.
        cause: io::Error,
    },
    /// It ended before it was ready.
    #[error("the server ended before it was ready, having said:\n{0}")]
    Ended(String),
    /// It did not become ready in time.
    #[error("the server was not ready after {} s, having said:\n{said}", START_LIMIT.as_secs())]
    TooSlow {
        /// What it printed until then.
        said: String,
    },
}

/// The server did not end by itself.
#[derive(Debug, thiserror::Error)]
pub enum StopError {
    /// It could not be asked to.
    #[error("the server cannot be asked to end: {0}")]
    Signal(io::Error),
    /// It took too long.
    #[error("the server had not ended {} s after it was asked to", STOP_LIMIT.as_secs())]
    TooSlow,
    /// It ended badly.
    #[error("the server ended with {0}")]
    Failed(ExitStatus),
}

impl Launch {
    /// Starts a life on a free port and waits until it takes requests.
    pub fn start(&self) -> Result<Server, StartError> {
        let mut child = Command::new(&self.binary)
            .args([OsStr::new("serve"), OsStr::new("--data"), &self.data])
            .args(["--address", "127.0.0.1:0"])
            .args(&self.options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|cause| StartError::Spawn {
                binary: self.binary.display().to_string(),
                cause,
            })?;
        let said = Arc::default();
        let (announce, announced) = mpsc::channel();
        let listeners = [
            child.stdout.take().map(|pipe| listen(pipe, &said, announce)),
            child.stderr.take().map(|pipe| listen(pipe, &said, mpsc::channel().0)),
        ];
        let listeners = listeners.into_iter().flatten().collect();
        let launch = self.clone();
        let mut server = Server { launch, child, address: String::new(), said, listeners };
        server.address = server.wait_until_ready(&announced)?;
        Ok(server)
    }
}

impl Server {
    /// Where it listens, as `http://127.0.0.1:PORT`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Runs a command of the binary beside it, and returns what that printed.
    pub fn command(&self, arguments: &[&str]) -> Result<String, ServiceError> {
        let what = format!("pathways {}", arguments.join(" "));
        let output = Command::new(&self.launch.binary)
            .args(arguments)
            .args([OsStr::new("--data"), &self.launch.data])
            .stdin(Stdio::null())
            .output();
        match output {
            Ok(output) if output.status.success() => {
                Ok(String::from_utf8_lossy(&output.stdout).into_owned())
            }
            Ok(output) => {
                let answer = String::from_utf8_lossy(&output.stderr).into_owned();
                Err(ServiceError::Unexpected { what, answer })
            }
            Err(error) => Err(ServiceError::Unreachable { what, cause: error.to_string() }),
        }
    }

    /// Ends it with SIGKILL: no handler runs, nothing is flushed by the process. Returns the lines
    /// in which it complained while it lived.
    pub fn kill(mut self) -> Vec<String> {
        self.end();
        self.complaints()
    }

    /// Ends it as an operator does, with SIGTERM, and waits until it has closed its store. Gives
    /// back the lines in which it complained in all its life.
    pub fn stop(mut self) -> Result<Vec<String>, StopError> {
        // The standard library sends no signal but SIGKILL; every shell has `kill`.
        let pid = self.child.id().to_string();
        let asked = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &pid]).status();
        asked.map_err(StopError::Signal)?;
        let started = Instant::now();
        loop {
            match self.child.try_wait().map_err(StopError::Signal)? {
                Some(status) if status.success() => break,
                Some(status) => return Err(StopError::Failed(status)),
                None if started.elapsed() > STOP_LIMIT => return Err(StopError::TooSlow),
                None => thread::sleep(STOP_POLL),
            }
        }
        self.end();
        Ok(self.complaints())
    }

    /// The lines in which it complained so far.
    pub fn complaints(&self) -> Vec<String> {
        let complains = |line: &&String| {
            !line.contains(TORN_LOG) && COMPLAINTS.iter().any(|sign| line.contains(sign))
        };
        self.said().iter().filter(complains).cloned().collect()
    }

    fn wait_until_ready(&mut self, announced: &Receiver<String>) -> Result<String, StartError> {
        match announced.recv_timeout(START_LIMIT) {
            Ok(address) => Ok(address),
            Err(RecvTimeoutError::Disconnected) => {
                self.end();
                Err(StartError::Ended(self.said().join("\n")))
            }
            Err(RecvTimeoutError::Timeout) => {
                self.end();
                Err(StartError::TooSlow { said: self.said().join("\n") })
            }
        }
    }

    fn end(&mut self) {
        // Both fail only for a process that is gone already, which is what is wanted.
        self.child.kill().ok();
        self.child.wait().ok();
        for listener in self.listeners.drain(..) {
            listener.join().ok();
        }
    }

    fn said(&self) -> MutexGuard<'_, Vec<String>> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

fn listen(
    pipe: impl Read + Send + 'static,
    said: &Arc<Mutex<Vec<String>>>,
    announce: Sender<String>,
) -> JoinHandle<()> {
    let said = Arc::clone(said);
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            if let Some((_, address)) = line.split_once(READY) {
                // Nobody waits any more for a second announcement.
                announce.send(address.trim().to_owned()).ok();
            }
            said.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    })
}

#[cfg(test)]
mod tests;
