//! The program as a child process.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// What starts the first line of a server.
const READY: &str = "listening on http://";
/// How long a server may take to end after its signal; what it grants requests is more than idle ones need.
const END_LIMIT: Duration = Duration::from_secs(8);

/// The program, working on the data in a folder.
#[derive(Clone)]
pub(super) struct Program {
    pub(super) data: PathBuf,
}

/// A running server. Dropping it kills it.
pub(super) struct Server {
    child: Child,
    /// Where it listens, without the scheme.
    pub(super) address: String,
}

impl Program {
    pub(super) fn on(data: PathBuf) -> Self {
        Self { data }
    }

    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pathways"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PATHWAYS_") {
                command.env_remove(name);
            }
        }
        // Sockets that find no room beside their data lie beside them all the same.
        let runtime = self.data.parent().unwrap();
        command.env("XDG_RUNTIME_DIR", runtime).env("PATHWAYS_DATA", &self.data);
        command.stdin(Stdio::null());
        command
    }

    /// Lays the key of other data beside these, as whoever restores a backup does.
    pub(super) fn takes_key_of(&self, other: &Self) {
        std::fs::create_dir_all(&self.data).unwrap();
        std::fs::copy(other.data.join("record.key"), self.data.join("record.key")).unwrap();
    }

    /// Runs a command to its end.
    pub(super) fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// Runs a command that must succeed, and returns what it printed.
    pub(super) fn prints(&self, arguments: &[&str]) -> String {
        let Output { status, stdout, stderr } = self.run(arguments);
        let said = String::from_utf8(stderr).unwrap();
        assert!(status.success(), "{arguments:?}: {said}");
        String::from_utf8(stdout).unwrap().trim_end().to_owned()
    }

    /// Runs a command that must not succeed, and returns what it said.
    pub(super) fn refuses(&self, arguments: &[&str]) -> String {
        let Output { status, stderr, .. } = self.run(arguments);
        let said = String::from_utf8(stderr).unwrap();
        assert_eq!(status.code(), Some(1), "{arguments:?}: {said}");
        said.trim_end().to_owned()
    }

    /// Starts a server on a free port and waits until it listens.
    pub(super) fn serve(&self, options: &[&str]) -> Server {
        let mut child = self
            .command()
            .args(["serve", "--address", "127.0.0.1:0"])
            .args(options)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        let output = child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut first).unwrap();
        let address = first.strip_prefix(READY).unwrap_or_else(|| panic!("{first:?}"));
        Server { child, address: address.trim_end().to_owned() }
    }

    /// Creates a campaign and returns its id.
    pub(super) fn campaign(&self) -> String {
        let create = ["campaign", "create", "--name-en", "Our halls", "--name-fr", "Nos salles"];
        let asks =
            ["--question-en", "What holds us back?", "--question-fr", "Qu’est-ce qui freine ?"];
        self.prints(&[&create[..], &asks].concat())
    }
}

impl Server {
    /// Status line, headers and body of an answer.
    pub(super) fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let host = &self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// A stream of events that has begun.
    pub(super) fn watch(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).unwrap();
        let mut events = BufReader::new(stream);
        let mut line = String::new();
        while !line.starts_with("data:") {
            line.clear();
            assert_ne!(events.read_line(&mut line).unwrap(), 0, "{path} streams nothing");
        }
        events
    }

    /// Sends SIGTERM and returns the exit status, which must come in time.
    pub(super) fn end(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").arg(&id).status().unwrap().success());
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            assert!(start.elapsed() < END_LIMIT, "the server does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Kills it, as a power cut would.
    pub(super) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails only when it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A text file in a folder.
pub(super) fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}
