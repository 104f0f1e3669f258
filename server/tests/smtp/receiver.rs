//! Starts the receiving SMTP server, `aiosmtpd` of the Python index, in a Python environment of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;

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
        let mut process = Command::new(python())
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

/// The interpreter of an environment that has the package, made on first use.
fn python() -> &'static Path {
    static PYTHON: OnceLock<PathBuf> = OnceLock::new();
    PYTHON.get_or_init(|| {
        let name = PACKAGE.replace("==", "-");
        let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("python-{name}"));
        if !environment.exists() {
            install(&environment);
        }
        environment.join("bin/python")
    })
}

/// Builds the environment under another name, so that an interrupted installation or another
/// test process beside this one never leaves half of it in place.
fn install(environment: &Path) {
    let draft = environment.with_extension(format!("{}.draft", std::process::id()));
    run(Command::new("python3").args(["-m", "venv"]).arg(&draft));
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE];
    run(Command::new(draft.join("bin/python")).args(pip));
    if std::fs::rename(&draft, environment).is_err() {
        assert!(environment.exists(), "the Python environment cannot be moved into place");
        std::fs::remove_dir_all(&draft).unwrap();
    }
}

fn run(command: &mut Command) {
    let status = command.status();
    assert!(
        status.as_ref().is_ok_and(std::process::ExitStatus::success),
        "{command:?} gave {status:?}. The mail tests deliver to a real SMTP server, {PACKAGE} from \
         PyPI: they need python3 with its venv module (Debian: python3-venv) and, the first time, \
         the package index."
    );
}
