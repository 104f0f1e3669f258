//! A new key for the records: at every moment at which it may break off, it goes on when it is run again.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use tempfile::tempdir;

use super::process::{Program, file};

const ROTATE: &[&str] = &["rotate-record-key"];
const SERVE: &[&str] = &["serve", "--address", "127.0.0.1:0"];

fn key(program: &Program) -> PathBuf {
    program.data.join("record.key")
}

fn new_key(program: &Program) -> PathBuf {
    program.data.join("record.key.new")
}

/// Writes a key as only its owner may read it.
fn lay(path: &Path, digits: &str) {
    fs::write(path, format!("{digits}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// The record of a campaign that has left its draft, in a file.
fn download(program: &Program, campaign: &str, name: &str) -> String {
    let path = program.data.with_file_name(name);
    let shown = path.to_str().unwrap().to_owned();
    program.prints(&["record", campaign, &shown]);
    shown
}

/// From how many entries on each key of a record signs it.
fn terms(program: &Program, record: &str) -> Vec<u64> {
    let output = program.run(&["verify", record, "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["verdict"], "holds", "{report}");
    let terms = report["keys"].as_array().unwrap().iter();
    terms.map(|term| term["since"].as_u64().unwrap()).collect()
}

/// Two campaigns that everybody may see.
fn begun(folder: &Path) -> (Program, [String; 2]) {
    let program = Program::on(folder.join("data"));
    let campaigns = [program.campaign(), program.campaign()];
    for campaign in &campaigns {
        program.prints(&["stage", campaign, "call"]);
    }
    (program, campaigns)
}

fn assert_rotated_once(program: &Program, campaigns: &[String]) {
    assert!(!new_key(program).exists());
    for campaign in campaigns {
        let record = download(program, campaign, "after.zip");
        let terms = terms(program, &record);
        assert_eq!(terms.len(), 2, "{terms:?}");
    }
    assert_eq!(program.serve(&[]).end(), Some(0));
}

#[test]
fn a_new_key_signs_every_record_and_what_the_old_one_signed_stays_valid() {
    let folder = tempdir().unwrap();
    let (program, campaigns) = begun(folder.path());
    let older = download(&program, &campaigns[0], "older.zip");
    let old = fs::read_to_string(key(&program)).unwrap();
    let said = program.prints(ROTATE);
    for campaign in &campaigns {
        assert!(
            said.contains(&format!("rotated\t{campaign}\tsolution-pathways/{campaign}+")),
            "{said}"
        );
    }
    assert!(said.contains("next\tkeep a copy of "), "{said}");
    let new = fs::read_to_string(key(&program)).unwrap();
    assert_ne!(old, new);
    assert!(!said.contains(new.trim()) && !said.contains(old.trim()));
    assert_rotated_once(&program, &campaigns);
    let record = download(&program, &campaigns[0], "record.zip");
    let said = program.prints(&["verify", &record, "--checkpoint", &older]);
    assert!(said.contains("kept 1\ta signed checkpoint\tholds"), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("key\tfrom ")).count(), 2, "{said}");
    // The old key starts nothing any more.
    lay(&key(&program), old.trim());
    let said = program.refuses(SERVE);
    assert!(said.contains("signed with another key"), "{said}");
}

#[test]
fn no_server_signs_meanwhile() {
    let folder = tempdir().unwrap();
    let (program, _) = begun(folder.path());
    let server = program.serve(&[]);
    let said = program.refuses(ROTATE);
    assert!(said.contains("a server runs on this store"), "{said}");
    assert!(!new_key(&program).exists());
    assert_eq!(server.end(), Some(0));
}

/// The states in which files and records lie between the steps of the command.
#[test]
fn whatever_was_broken_off_is_completed_by_the_same_command_and_nothing_starts_before() {
    let folder = tempdir().unwrap();
    let (program, campaigns) = begun(folder.path());
    let old = fs::read_to_string(key(&program)).unwrap();
    // The new key was made, and no record says so.
    lay(&new_key(&program), &"cd".repeat(32));
    for command in [SERVE, &["campaign", "list"]] {
        let said = program.refuses(command);
        assert!(said.contains("run `pathways rotate-record-key` again"), "{said}");
    }
    program.prints(ROTATE);
    assert_eq!(fs::read_to_string(key(&program)).unwrap().trim(), "cd".repeat(32));
    assert_rotated_once(&program, &campaigns);
    // Every record says so, and the new key has not taken the place of the old one.
    fs::rename(key(&program), new_key(&program)).unwrap();
    lay(&key(&program), old.trim());
    let said = program.refuses(SERVE);
    assert!(said.contains("run `pathways rotate-record-key` again"), "{said}");
    program.prints(ROTATE);
    assert_rotated_once(&program, &campaigns);
}

#[test]
fn a_command_that_is_killed_at_any_moment_is_completed_by_the_next() {
    let folder = tempdir().unwrap();
    let (program, campaigns) = begun(folder.path());
    let mut wait = Duration::from_millis(1);
    // Each attempt gets further, until one ends by itself before it is killed.
    loop {
        let mut child =
            program.command().args(ROTATE).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(wait);
        if child.try_wait().unwrap().is_some_and(|status| status.success()) {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        if !new_key(&program).exists() && fs::read_dir(&program.data).unwrap().count() > 0 {
            let record = program.run(&[
                "record",
                &campaigns[0],
                program.data.with_file_name("now.zip").to_str().unwrap(),
            ]);
            assert!(record.status.success(), "neither key signs: {record:?}");
        }
        wait = wait * 3 / 2;
    }
    for campaign in &campaigns {
        let record = download(&program, campaign, "after.zip");
        assert!(2 <= terms(&program, &record).len());
    }
    assert_eq!(program.serve(&[]).end(), Some(0));
}

#[test]
fn a_key_from_elsewhere_needs_a_named_successor_which_is_laid_there_by_hand() {
    let folder = tempdir().unwrap();
    let (program, campaigns) = begun(folder.path());
    let old = fs::read_to_string(key(&program)).unwrap().trim().to_owned();
    fs::remove_file(key(&program)).unwrap();
    let new = "ef".repeat(32);
    let successor = file(folder.path(), "successor.key", &new);
    fs::set_permissions(&successor, fs::Permissions::from_mode(0o600)).unwrap();
    let rotate = |key: &str, arguments: &[&str]| {
        let mut command = program.command();
        command.env("PATHWAYS_RECORD_KEY", key).args(ROTATE).args(arguments).output().unwrap()
    };
    let unnamed = rotate(&old, &[]);
    assert_eq!(unnamed.status.code(), Some(1));
    let said = String::from_utf8(unnamed.stderr).unwrap();
    assert!(said.contains("--to") && said.contains("openssl rand -hex 32"), "{said}");
    // Twice, as whoever was interrupted does.
    for _ in 0..2 {
        let named = rotate(&old, &["--to", &successor]);
        let said = String::from_utf8(named.stdout).unwrap();
        assert!(
            named.status.success()
                && said.contains("next\tput the new key into PATHWAYS_RECORD_KEY"),
            "{said}"
        );
        assert!(!said.contains(&new));
    }
    let same = rotate(&new, &["--to", &successor]);
    let said = String::from_utf8(same.stderr).unwrap();
    assert!(said.contains("signs the records already"), "{said}");
    assert!(!key(&program).exists() && !new_key(&program).exists());
    lay(&key(&program), &new);
    assert_rotated_once(&program, &campaigns);
}

#[test]
fn a_key_that_is_lost_cannot_be_given_up() {
    let folder = tempdir().unwrap();
    let (program, campaigns) = begun(folder.path());
    let older = download(&program, &campaigns[0], "older.zip");
    let short = program.prints(&["verify", &older]);
    fs::remove_file(key(&program)).unwrap();
    let said = program.refuses(ROTATE);
    assert!(said.contains("record.key is missing"), "{said}");
    lay(&key(&program), &"ab".repeat(32));
    let said = program.refuses(ROTATE);
    assert!(
        said.contains("signed with another key") && said.contains("nothing was changed"),
        "{said}"
    );
    assert!(!new_key(&program).exists());
    assert_eq!(program.serve(&["--new-record-key"]).end(), Some(0));
    // What was kept is by no key of the record any more; what was read out still fits.
    let record = download(&program, &campaigns[0], "record.zip");
    let output = program.run(&["verify", &record, "--checkpoint", &older]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("broken\tkept 1\tcheckpoint.signature"), "{said}");
    let value =
        |name: &str| short.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
    let read_out = format!("{} {}", value("entries\t"), value("root\t"));
    program.prints(&["verify", &record, "--checkpoint", &read_out]);
}
