//! Starts the receiving SMTP server, `aiosmtpd` of the Python index, in a Python environment of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;

use crate::python;

/// The server that receives, pinned.
const PACKAGE: &str = "aiosmtpd==1.4.6";

/// How long a letter may take on this machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running SMTP server; it ends with this value.
pub(super) struct Receiver {
    /// The port on 127.0.0.1.
    pub(super) port: u16,
    lines: mpsc::Receiver<Value>,
    process: Child,
    /// The server runs until this closes, also when the test is killed.
    _alive: ChildStdin,
}

impl Receiver {
    /// Starts a server and waits until it listens.
    pub(super) fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp/receive.py");
        let mut process = Command::new(python::with(PACKAGE).join("bin/python"))
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let alive = process.stdin.take().unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let value = serde_json::from_str(&line).unwrap();
                if sender.send(value).is_err() {
                    return;
                }
            }
        });
        let first: Value = lines.recv_timeout(PATIENCE).unwrap();
        let port = u16::try_from(first["port"].as_u64().unwrap()).unwrap();
        Self { port, lines, process, _alive: alive }
    }

    /// The next thing that the server said, in the order of events.
    pub(super) fn next(&self) -> Value {
        self.lines.recv_timeout(PATIENCE).unwrap()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        // Both fail only if the process has ended by itself, which is what is wanted.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
