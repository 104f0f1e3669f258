//! Running other programs.

use std::env;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;

const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// What `cargo run` says about this tool's own package to the process it starts.
const OF_THIS_PACKAGE: [&str; 2] = ["CARGO_MANIFEST_", "CARGO_PKG_"];

/// The cargo that runs this tool, else the one of the search path.
///
/// It gets the environment that a developer's own cargo has: build scripts of some crates (`ring`)
/// watch the variables of their package and would see those of this tool. The crate and all that
/// stand on it, the database too, would be compiled again at each change between the two.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if OF_THIS_PACKAGE.iter().any(|prefix| name.starts_with(prefix)) {
            cargo.env_remove(&*name);
        }
    }
    cargo
}

/// Runs a program that speaks to the developer directly.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(start_failure(command))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Command { command: shown(command), status })
    }
}

/// Runs a program and returns what it printed; its errors go to the developer.
pub(crate) fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command.stderr(Stdio::inherit()).output().map_err(start_failure(command))?;
    if !output.status.success() {
        return Err(Failure::Command { command: shown(command), status: output.status });
    }
    String::from_utf8(output.stdout)
        .map_err(|error| Failure::Output { command: shown(command), reason: error.to_string() })
}

/// Runs a program, shows each line that it prints and hands it to `line` as well.
pub(crate) fn run_observed(
    command: &mut Command,
    mut line: impl FnMut(&str),
) -> Result<(), Failure> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(start_failure(command))?;
    if let Some(stdout) = child.stdout.take() {
        for text in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let text = String::from_utf8_lossy(&text);
            println!("{text}");
            line(&text);
        }
    }
    let status = child.wait().map_err(start_failure(command))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Command { command: shown(command), status })
    }
}

/// Whether a program, silenced, succeeds within a time; false also when it does not exist.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    silent.spawn().is_ok_and(|child| ends_well_within(child, limit))
}

fn ends_well_within(mut child: Child, limit: Duration) -> bool {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < limit => thread::sleep(POLL_INTERVAL),
            Ok(None) | Err(_) => {
                // It may have ended in between, and then there is nothing left to stop.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// For `map_err`: the program could not be started.
pub(crate) fn start_failure(command: &Command) -> impl FnOnce(io::Error) -> Failure + use<> {
    let program = command.get_program().to_string_lossy().into_owned();
    move |source| Failure::Start { program, source }
}

/// The command line as a developer would type it, without the folder of the program.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    std::iter::once(program.file_name().unwrap_or(command.get_program()))
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn cargo_does_not_see_the_variables_of_this_package() {
        let removed: Vec<_> =
            cargo().get_envs().map(|(name, value)| (name.to_owned(), value.is_none())).collect();
        for name in ["CARGO_PKG_NAME", "CARGO_MANIFEST_DIR"] {
            assert!(env::var_os(name).is_some(), "cargo sets {name} for tests");
            assert!(removed.contains(&(name.into(), true)), "{name}");
        }
    }

    #[test]
    fn a_failed_command_is_named_with_its_arguments() {
        let failure = run(&mut shell("exit 3")).map_err(|failure| failure.to_string());
        assert_eq!(failure, Err("`sh -c exit 3` failed (exit status: 3)".to_owned()));
    }

    #[test]
    fn every_line_is_observed_also_one_without_an_end() {
        let mut lines = Vec::new();
        let result =
            run_observed(&mut shell("echo one; printf two"), |line| lines.push(line.to_owned()));
        assert!(result.is_ok());
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn a_program_that_hangs_is_stopped_at_the_limit() {
        let start = Instant::now();
        assert!(!succeeds_within(&mut shell("sleep 60"), Duration::from_millis(200)));
        assert!(start.elapsed() < Duration::from_secs(30));
        assert!(succeeds_within(&mut shell("exit 0"), Duration::from_secs(30)));
    }
}
