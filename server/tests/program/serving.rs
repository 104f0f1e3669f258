//! Starting, answering, ending, and refusing to start.

use std::{fs, io::Read as _, os::unix::fs::PermissionsExt as _, time::Duration};

use tempfile::tempdir;

use super::process::{Program, file};

#[test]
fn a_server_answers_until_its_signal_and_takes_its_socket_away() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let server = program.serve(&[]);
    let health = server.get("/api/v1/health");
    assert!(health.starts_with("HTTP/1.1 200"), "{health}");
    assert!(health.contains("\"version\":"), "{health}");
    assert!(health.contains("x-request-id: "), "{health}");
    let page = server.get("/en");
    assert!(page.contains("content-security-policy: default-src 'none'; script-src"), "{page}");
    assert!(server.get("/nothing/here").starts_with("HTTP/1.1 404"));

    let socket = program.data.join("control.sock");
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(server.end(), Some(0));
    assert!(!socket.exists());
}

#[test]
fn a_server_does_not_wait_for_those_who_watch_its_campaigns() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let campaign = program.campaign();
    program.prints(&["stage", &campaign, "call"]);
    let server = program.serve(&[]);
    let mut events = server.watch(&format!("/live/{campaign}"));
    assert_eq!(server.end(), Some(0));
    let mut rest = String::new();
    events.read_to_string(&mut rest).unwrap();
    assert!(rest.ends_with("0\r\n\r\n"), "ended, not cut: {rest:?}");
}

#[test]
fn a_second_server_on_the_same_data_says_that_they_are_held() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let first = program.serve(&[]);
    let said = program.refuses(&["serve", "--address", "127.0.0.1:0"]);
    assert!(said.contains("is held by another process"), "{said}");
    assert!(first.get("/api/v1/health").starts_with("HTTP/1.1 200"));
    assert_eq!(program.prints(&["campaign", "list"]), "");
}

#[test]
fn a_socket_that_a_killed_server_left_is_replaced() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let campaign = program.campaign();
    program.serve(&[]).kill();
    assert!(program.data.join("control.sock").exists());
    assert!(program.prints(&["campaign", "list"]).starts_with(&campaign));
    let next = program.serve(&[]);
    assert!(program.prints(&["campaign", "list"]).starts_with(&campaign));
    assert_eq!(next.end(), Some(0));
}

#[test]
fn data_at_a_long_path_are_served_and_commanded_too() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("d".repeat(120)));
    let server = program.serve(&[]);
    let campaign = program.campaign();
    assert!(program.prints(&["campaign", "list"]).starts_with(&campaign));
    assert!(!program.data.join("control.sock").exists());
    assert_eq!(server.end(), Some(0));
}

#[test]
fn a_store_with_a_hole_is_named_and_not_served() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let damaged = program.campaign();
    program.prints(&["stage", &damaged, "call"]);
    leave_a_hole(&program);
    let sound = program.campaign();

    let said = program.refuses(&["serve", "--address", "127.0.0.1:0"]);
    assert!(said.contains(&format!("campaign {damaged} is damaged")), "{said}");
    assert!(said.contains("lacks entry 1"), "{said}");

    let server = program.serve(&["--quarantine"]);
    assert!(program.prints(&["campaign", "list"]).starts_with(&sound));
    let refused = program.refuses(&["campaign", "show", &damaged]);
    assert!(refused.contains("not served until its record is restored"), "{refused}");
    assert_eq!(server.end(), Some(0));
}

#[test]
fn a_record_with_a_changed_word_is_named_and_not_served() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let campaign = program.campaign();
    let backup = program.prints(&["export"]);
    let changed = backup.replace("Our halls", "Our walls");
    assert_ne!(changed, backup);
    let backup = file(folder.path(), "backup.jsonl", &changed);

    let restored = Program::on(folder.path().join("restored"));
    restored.prints(&["restore", &backup, "--no-erasures"]);
    restored.takes_key_of(&program);
    let said = restored.refuses(&["serve", "--address", "127.0.0.1:0"]);
    assert!(said.contains(&format!("campaign {campaign} is damaged")), "{said}");
}

#[test]
fn what_cannot_be_served_is_said_in_one_sentence() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let cases: [(&[&str], &str); 4] = [
        (&["--data", "http://127.0.0.1:8000"], "the store's scheme is unknown"),
        (&["--data", "ws://u:secret@127.0.0.1:1"], "cannot be reached"),
        (&["--mail", "smtp://u:secret@"], "PATHWAYS_MAIL"),
        (&["--address", "192.0.2.1:80"], "192.0.2.1:80 cannot be listened on"),
    ];
    for (options, expected) in cases {
        let said = program.refuses(&[&["serve"], options].concat());
        assert!(said.starts_with("error: ") && said.contains(expected), "{said}");
        assert!(!said.contains("secret"), "{said}");
    }
}

#[test]
fn a_key_that_is_lost_is_made_anew_only_when_somebody_says_so() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let campaign = program.campaign();
    let key = program.data.join("record.key");
    fs::remove_file(&key).unwrap();
    for command in [&["serve", "--address", "127.0.0.1:0"][..], &["campaign", "list"]] {
        let said = program.refuses(command);
        assert!(said.contains("record.key is missing"), "{said}");
        assert!(said.contains("--new-record-key"), "{said}");
        assert!(!key.exists());
    }
    fs::write(&key, format!("{}\n", "ab".repeat(32))).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    let said = program.refuses(&["serve", "--address", "127.0.0.1:0"]);
    assert!(said.contains("signed with another key"), "{said}");
    assert_eq!(program.serve(&["--new-record-key"]).end(), Some(0));
    assert!(program.prints(&["campaign", "list"]).starts_with(&campaign));
}

#[test]
fn a_key_that_is_no_text_is_said_and_not_passed_over() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};

    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let mut command = program.command();
    command.env("PATHWAYS_RECORD_KEY", OsStr::from_bytes(b"\xff")).args(["serve", "--address"]);
    let output = command.arg("127.0.0.1:0").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("PATHWAYS_RECORD_KEY holds no key"), "{said}");
    assert!(!program.data.join("record.key").exists());
}

/// Deletes the last entry of every log, which the store itself lets nobody do.
fn leave_a_hole(program: &Program) {
    let address = format!("surrealkv://{}", program.data.display());
    let delete = "REMOVE EVENT append_only ON event; DELETE event WHERE record::id(id)[1] = 1";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = surrealdb::engine::any::connect(address).await.unwrap();
        db.use_ns("pathways").use_db("pathways").await.unwrap();
        db.query(delete).await.unwrap().check().unwrap();
    });
    // The database lets its files go in a task of its own.
    while 0 < runtime.metrics().num_alive_tasks() {
        std::thread::sleep(Duration::from_millis(5));
    }
}
