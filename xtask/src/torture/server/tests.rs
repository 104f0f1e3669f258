//! The server's part is played by shell scripts.

use std::os::unix::fs::PermissionsExt;
use std::{env, error, fs, process};

use super::*;

type Outcome = Result<(), Box<dyn error::Error>>;

fn launch(name: &str, script: &str) -> io::Result<Launch> {
    let binary = env::temp_dir().join(format!("pathways-{name}-{}", process::id()));
    fs::write(&binary, format!("#!/bin/sh\n{script}\n"))?;
    fs::set_permissions(&binary, fs::Permissions::from_mode(0o755))?;
    Ok(Launch { binary, data: "data".into() })
}

#[test]
fn a_server_is_ready_when_it_says_where_it_listens() -> Outcome {
    let script = "echo WARN: slow >&2; sleep 0.1; echo \"listening on http://$3\"; exec sleep 60";
    let launch = launch("ready", script)?;
    let server = launch.start()?;
    assert_eq!(server.address(), "http://data");
    assert_eq!(server.complaints(), ["WARN: slow"]);
    server.kill();
    fs::remove_file(&launch.binary)?;
    Ok(())
}

#[test]
fn a_server_that_ends_early_is_quoted() -> Outcome {
    let launch = launch("early", "echo 'the store has a hole' >&2; exit 1")?;
    let error = launch.start().err().map(|error| error.to_string()).unwrap_or_default();
    assert!(error.contains("the store has a hole"), "{error}");
    fs::remove_file(&launch.binary)?;
    Ok(())
}
