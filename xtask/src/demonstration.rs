//! The demonstration: what `cargo xtask serve` opens with, so that there is something to try.
//!
//! Three campaigns of a made-up sector, the Shores Arts Network, are played to a server through its
//! HTTP API, each act by the person whose act it is. Nothing is written past the server, so that
//! their records are as true as any other.
//!
//! - [`shores_2027`]: members are supporting; whoever tries the product takes it from there.
//! - [`shores_2026`]: decided, with results, reasons, a contest and topics in all their stages.
//! - [`room`]: a short call in a room, which takes challenges.
//!
//! The words lie as CSV and JSON in `xtask/demonstration` and are read by [`material`]. The sector,
//! its places, people and organisations do not exist; addresses end in `example.org`.
//!
//! Invariants:
//! - Only a new folder of data is written to, and it appears with the whole demonstration in it.
//! - Sign-in links are fresh at each start, wherever the demonstration is found.
//!
//! Deliberately absent: dates in the past. The server's clock says when something happened, so the
//! campaign of 2026 was decided when the demonstration was made.

mod call;
mod campaign;
mod cast;
mod charter;
mod dates;
mod error;
mod folder;
mod hands;
mod initiatives;
mod links;
mod material;
mod panel;
mod room;
mod shores_2026;
mod shores_2027;
mod themes;
mod topics;
mod upvote;

use std::ffi::OsStr;
use std::path::Path;
use std::thread;
use std::time::Instant;

use tempfile::TempDir;
use xtask::torture::server::{Launch, Server};

use self::cast::Cast;
pub(crate) use self::error::DemonstrationError;
use self::folder::Unfinished;
use crate::api::Api;

/// Plays the demonstration where the data are a new folder, and prints links to sign in with, which
/// lead to `public`. A database server is left alone.
pub(crate) fn prepare(
    program: &Path,
    data: &OsStr,
    public: &str,
) -> Result<(), DemonstrationError> {
    if is_address(data) {
        return Ok(());
    }
    let launch = |data| {
        let options = vec!["--public-url".into(), public.into()];
        Launch { binary: program.to_owned(), data, options }.start()
    };
    if is_new(data) {
        let unfinished = Unfinished::begin(data).map_err(DemonstrationError::Folder)?;
        make(launch(unfinished.unsynced())?, public)?;
        unfinished.finish().map_err(DemonstrationError::Folder)
    } else {
        invite(launch(data.to_owned())?, public)
    }
}

fn make(server: Server, public: &str) -> Result<(), DemonstrationError> {
    println!("The demonstration is being made, once for this folder of data …");
    let started = Instant::now();
    play(&server)?;
    println!("It is ready, after {:.1} s.", started.elapsed().as_secs_f64());
    invite(server, public)
}

/// Prints the links, and ends the server that made them. What it complained about is no matter of
/// the demonstration; the server that follows says it again.
fn invite(server: Server, public: &str) -> Result<(), DemonstrationError> {
    links::print(&server, public)?;
    server.stop()?;
    Ok(())
}

/// Plays the demonstration in a folder of its own, which is removed: every act in it must still be
/// one that the server carries out.
pub(crate) fn rehearse(program: &Path) -> Result<(), DemonstrationError> {
    let scratch = TempDir::new()?;
    prepare(program, scratch.path().join("data").as_os_str(), "http://127.0.0.1:3000")
}

fn is_address(data: &OsStr) -> bool {
    data.to_string_lossy().contains("://")
}

/// Whether nobody has used the folder yet.
fn is_new(data: &OsStr) -> bool {
    Path::new(data).read_dir().map_or(true, |mut entries| entries.next().is_none())
}

/// Plays the three campaigns at the same time.
fn play(server: &Server) -> Result<(), DemonstrationError> {
    let api = Api::at(server.address());
    let cast = Cast::gather(server, &api)?;
    let (api, cast) = (&api, &cast);
    thread::scope(|scope| {
        let scripts = [
            scope.spawn(|| shores_2026::play(api, cast)),
            scope.spawn(|| shores_2027::play(api, cast)),
            scope.spawn(|| room::play(api, cast)),
        ];
        let ended = scripts.map(|script| script.join().map_err(|_| DemonstrationError::Panicked));
        ended.into_iter().try_for_each(Result::flatten)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_missing_or_empty_folder_is_new() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        assert!(is_new(folder.path().as_os_str()));
        assert!(is_new(folder.path().join("missing").as_os_str()));
        std::fs::write(folder.path().join("LOCK"), "")?;
        assert!(!is_new(folder.path().as_os_str()));
        Ok(())
    }

    #[test]
    fn a_database_server_is_known_by_its_scheme() {
        assert!(is_address(OsStr::new("ws://127.0.0.1:8000")));
        assert!(!is_address(OsStr::new("data")));
    }
}
