//! The server's part is played by shell scripts.

use super::*;

fn launch(script: &str) -> Launch {
    let scripts = concat!(env!("CARGO_MANIFEST_DIR"), "/src/torture/server/tests");
    Launch { binary: PathBuf::from(scripts).join(script), data: "data".into(), options: Vec::new() }
}

#[test]
fn a_server_is_ready_when_it_says_where_it_listens() -> Result<(), StartError> {
    let server = launch("ready.sh").start()?;
    assert_eq!(server.address(), "http://data");
    assert_eq!(server.kill(), ["WARN: slow"]);
    Ok(())
}

#[test]
fn a_server_that_ends_early_is_quoted() {
    let error = launch("early.sh").start().err().map(|error| error.to_string());
    let said = error.unwrap_or_default();
    assert!(said.contains("the store has a hole"), "{said}");
}

#[test]
fn a_server_that_is_asked_to_end_closes_its_store_and_is_heard_out() {
    let stopped = launch("stops.sh").start().map(Server::stop);
    let complaints = stopped.ok().and_then(Result::ok);
    assert_eq!(complaints, Some(vec!["WARN: closing".to_owned()]));
}
