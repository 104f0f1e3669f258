//! Tools of the Python index, each in an environment of its own that is made on first use.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::Mutex;

/// One installation at a time in this process.
static INSTALLING: Mutex<()> = Mutex::new(());

/// The environment that has a package, which is named with its version: `name==1.2.3`.
pub(crate) fn with(package: &str) -> PathBuf {
    let name = package.replace("==", "-");
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("python-{name}"));
    let _turn = INSTALLING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !environment.exists() {
        install(package, &environment);
    }
    environment
}

/// Builds the environment under another name, so that an interrupted installation or another
/// test process beside this one never leaves half of it in place.
fn install(package: &str, environment: &Path) {
    let draft = environment.with_extension(format!("{}.draft", std::process::id()));
    run(package, Command::new("python3").args(["-m", "venv"]).arg(&draft));
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", package];
    run(package, Command::new(draft.join("bin/python")).args(pip));
    if std::fs::rename(&draft, environment).is_err() {
        assert!(environment.exists(), "the Python environment cannot be moved into place");
        std::fs::remove_dir_all(&draft).unwrap();
    }
}

fn run(package: &str, command: &mut Command) {
    let status = command.status();
    assert!(
        status.as_ref().is_ok_and(ExitStatus::success),
        "{command:?} gave {status:?}. These tests use {package} from PyPI: they need python3 with \
         its venv module (Debian: python3-venv) and, the first time, the package index."
    );
}
