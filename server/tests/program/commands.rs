//! What the commands do: the same beside a running server and without one.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, thread};

use pathways::record::{ShortTree, tree::Tree};
use tempfile::tempdir;

use super::process::{Program, Server, file};

const ROWS: &str = "title;language;author;body\r
Rooms;en;Anna;Too few.\r
;fr;;Sans titre.\r
Salles;fr;;Trop chères.\r
";

/// With a server, and without one.
fn both_ways(check: impl Fn(&Program, &Path)) {
    for served in [true, false] {
        let folder = tempdir().unwrap();
        let program = Program::on(folder.path().join("data"));
        let server = served.then(|| {
            let letters = format!("folder:{}", folder.path().join("letters").display());
            program.serve(&["--mail", &letters])
        });
        check(&program, folder.path());
        if let Some(server) = server {
            assert_eq!(server.end(), Some(0));
        }
    }
}

fn line<'a>(text: &'a str, start: &str) -> &'a str {
    text.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{start}: {text}"))
}

#[test]
fn a_campaign_is_created_listed_and_shown() {
    both_ways(|program, _| {
        let create = ["campaign", "create", "--name-en", "A", "--name-fr", "B", "--question-en"];
        let asks = ["C?", "--question-fr", "D ?", "--template", "short-call", "--host"];
        let id = program.prints(&[&create, &asks[..], &["Anna@Example.org"]].concat());
        assert_eq!(program.prints(&["campaign", "list"]), format!("{id}\tdraft\tA\tB"));
        let shown = program.prints(&["campaign", "show", &id]);
        assert_eq!(line(&shown, "role"), "role\thost\tanna@example.org");
        assert_eq!(line(&shown, "path\tdraft"), "path\tdraft\t-\tnow");
        assert!(!shown.contains("panel"), "{shown}");
    });
}

#[test]
fn a_campaign_without_words_or_with_a_strange_zone_is_not_created() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let output = program.run(&["campaign", "create", "--name-en", "A"]);
    assert_eq!(output.status.code(), Some(2));
    let words = ["--name-en", "A", "--name-fr", "B", "--question-en", "C?", "--question-fr", "D ?"];
    let zone = ["--zone", "Atlantis/Capital"];
    let said = program.refuses(&[&["campaign", "create"][..], &words, &zone].concat());
    assert!(said.contains("there is no time zone \"Atlantis/Capital\""), "{said}");
    let charter = file(folder.path(), "charter.json", "{\"name\": 7}");
    let said = program.refuses(&["campaign", "create", "--charter", &charter]);
    assert!(said.contains("not a charter"), "{said}");
}

#[test]
fn ballots_of_a_file_are_counted_without_a_store() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let ballots =
        r#"{"candidates": 3, "ballots": [{"count": 2, "approve": [0, 1]}, {"approve": [2]}]}"#;
    let ballots = file(folder.path(), "ballots.json", ballots);
    let counted = ["tally", "--rule", "approval", "--seats", "1", &ballots];
    let said = program.prints(&counted);
    assert_eq!(line(&said, "tied"), "tied\t0 1");
    let found: serde_json::Value =
        serde_json::from_str(&program.prints(&[&counted[..], &["--json"]].concat())).unwrap();
    assert_eq!(found["committees"], serde_json::json!([[0], [1]]));
    assert_eq!(found["complete"], serde_json::json!(true));
    let said = program.refuses(&["tally", "--rule", "approval", &ballots]);
    assert!(said.ends_with("say how many items are selected with --seats"), "{said}");
    assert!(!folder.path().join("data").exists());
}

#[test]
fn a_secret_for_a_lot_is_drawn_without_a_store_and_printed_with_its_commitment() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let drawn = || program.prints(&["lot", "commit"]);
    let said = drawn();
    let secret = line(&said, "secret\t").split('\t').nth(1).unwrap().parse().unwrap();
    let commitment = pathways::rule::lot_commitment(&secret);
    assert_eq!(line(&said, "commitment\t"), format!("commitment\t{commitment}"));
    assert_ne!(said, drawn());
    assert!(!folder.path().join("data").exists());
}

#[test]
fn good_rows_of_a_file_go_in_once_and_bad_ones_are_told_by_line() {
    both_ways(|program, folder| {
        let id = program.campaign();
        let rows = file(folder, "rows.csv", ROWS);
        let asked = program.run(&["import", &id, &rows]);
        assert_eq!(asked.status.code(), Some(1));
        let told = String::from_utf8(asked.stdout).unwrap();
        assert_eq!(told, "line 3, title: nothing was written\n2 rows can be entered, 1 problems\n");

        let first = program.prints(&["import", &id, &rows, "--yes"]);
        assert_eq!(line(&first, "entered\t"), "entered\t2");
        let corrected = ROWS.replace("\n;fr;;Sans", "\nTitre;fr;;Sans");
        let rows = file(folder, "rows.csv", &corrected);
        let second = program.prints(&["import", &id, &rows, "--yes", "--accept"]);
        assert_eq!(line(&second, "entered\t"), "entered\t1");
        assert_eq!(line(&second, "entered before"), "entered before\t2");
        assert_eq!(line(&second, "accepted"), "accepted\t3");
    });
}

#[test]
fn a_consultation_keeps_what_its_moderators_said() {
    both_ways(|program, folder| {
        let id = program.campaign();
        let comments =
            "comment-id,moderated,comment-body\n1,1,Yes.\n2,-1,No.\n3,0,Perhaps.\n4,1,Yes.\n";
        file(folder, "comments.csv", comments);
        let done = program.prints(&["import", &id, folder.to_str().unwrap(), "--yes"]);
        let counts: Vec<&str> = done.lines().skip(1).collect();
        assert_eq!(counts, ["entered\t4", "entered before\t0", "accepted\t2", "declined\t1"]);
    });
}

#[test]
fn an_import_that_a_power_cut_broke_off_is_finished_by_importing_again() {
    const MANY: usize = 300;
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let server = program.serve(&[]);
    let id = program.campaign();
    let titles: Vec<String> = (0..MANY).map(|number| format!("Challenge {number}\n")).collect();
    let titles = titles.concat();
    let rows = file(folder.path(), "rows.csv", &format!("title\n{titles}"));
    let import = ["import", &id, &rows, "--yes", "--accept"];
    thread::scope(|scope| {
        scope.spawn(|| program.run(&import));
        let none = "challenges\tsubmitted\t0";
        while program.prints(&["campaign", "show", &id]).lines().any(|line| line == none) {}
        server.kill();
    });
    let again = program.prints(&import);
    let count = |name| line(&again, name).rsplit('\t').next().unwrap().parse::<usize>().unwrap();
    assert_eq!(count("entered\t") + count("entered before"), MANY);
    assert!(count("entered before") > 0, "{again}");
    let shown = program.prints(&["campaign", "show", &id]);
    assert_eq!(line(&shown, "challenges\tsubmitted"), format!("challenges\tsubmitted\t{MANY}"));
    let third = program.prints(&import);
    assert_eq!(line(&third, "entered before"), format!("entered before\t{MANY}"));
    assert_eq!(line(&third, "accepted"), "accepted\t0");
}

#[test]
fn a_file_that_is_no_table_changes_nothing() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let id = program.campaign();
    let workbook = file(folder.path(), "rows.csv", "PK\u{3}\u{4} and so on");
    let said = program.refuses(&["import", &id, &workbook, "--yes"]);
    assert!(said.contains("rows.csv: this is a workbook"), "{said}");
    let shown = program.prints(&["campaign", "show", &id]);
    assert_eq!(line(&shown, "challenges\tsubmitted"), "challenges\tsubmitted\t0");
}

#[test]
fn stages_are_entered_in_order_and_what_is_missing_is_said() {
    both_ways(|program, _| {
        let id = program.campaign();
        assert_eq!(program.prints(&["stage", &id, "call"]), "call");
        let said = program.refuses(&["stage", &id, "theming"]);
        assert_eq!(said, "error: challenges that came in: 0, at least 1 needed");
        let said = program.refuses(&["stage", &id, "panel"]);
        assert!(said.contains("no such step"), "{said}");
        assert_eq!(program.run(&["stage", &id, "--cancel"]).status.code(), Some(2));
        let why = ["--cancel", "--reason", "The festival does not take place."];
        assert_eq!(program.prints(&[&["stage", &id][..], &why].concat()), "cancelled");
    });
}

#[test]
fn a_token_acts_for_a_person_until_it_is_revoked() {
    both_ways(|program, folder| {
        let list = file(folder, "people.txt", "# the north\nanna@example.org\n\nLuc@example.org\n");
        let issued = program.prints(&["token", "--file", &list, "--label", "survey"]);
        let people: Vec<_> = issued.lines().filter_map(|line| line.split_once('\t')).collect();
        assert_eq!(people.len(), 2);
        assert_eq!(people[1].0, "luc@example.org");
        assert!(people.iter().all(|(_, token)| token.starts_with("ptw_")));

        let listed = program.prints(&["token", "list"]);
        assert!(listed.lines().all(|line| line.ends_with("\tsurvey")), "{listed}");
        let id = listed.split('\t').next().unwrap();
        assert_eq!(program.prints(&["token", "revoke", &id[..12]]), "revoked");
        assert_eq!(program.prints(&["token", "list"]).lines().count(), 1);
        let said = program.refuses(&["token", "revoke", &id[..12]]);
        assert_eq!(said, "error: there is no such token");
    });
}

#[test]
fn a_sign_in_link_is_printed_for_each_address_in_the_language_asked_for() {
    both_ways(|program, folder| {
        program.campaign();
        let people = ["Anna@Example.org", "luc@example.org"];
        let french = [&["sign-in-link"][..], &people, &["--language", "fr"]].concat();
        let links = program.prints(&french);
        let links: Vec<_> = links.lines().filter_map(|line| line.split_once('\t')).collect();
        assert_eq!(links.len(), 2);
        assert_eq!((links[0].0, links[1].0), ("anna@example.org", "luc@example.org"));
        assert!(links.iter().all(|(_, link)| link.contains("/fr/sign-in/link/")), "{links:?}");
        assert_ne!(links[0].1, links[1].1);
        let english = program.prints(&["sign-in-link", "anna@example.org"]);
        assert!(english.contains("\thttp://127.0.0.1:"), "{english}");
        assert!(english.contains("/en/sign-in/link/"), "{english}");
        assert!(!folder.join("letters").read_dir().is_ok_and(|mut sent| sent.next().is_some()));
    });
}

#[test]
fn an_invitation_is_a_link_and_a_letter_where_a_server_runs() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let id = program.campaign();
    let invite = ["invite", &id, "anna@example.org", "--role", "host", "--language", "fr"];
    let alone = program.run(&invite);
    assert!(String::from_utf8(alone.stderr).unwrap().contains("no letter was sent"));
    let letters = folder.path().join("letters");
    let mail = format!("folder:{}", letters.to_str().unwrap());
    let public = ["--public-url", "https://pathways.example.org"];
    let server: Server = program.serve(&[&["--mail", &mail][..], &public].concat());
    let link = program.prints(&invite);
    assert!(link.starts_with("https://pathways.example.org/fr/"), "{link}");
    assert_eq!(server.end(), Some(0));
    assert_eq!(fs::read_dir(&letters).unwrap().count(), 1);
}

#[test]
fn a_backup_is_restored_into_an_empty_store_only() {
    both_ways(|program, folder| {
        let id = program.campaign();
        let backup = folder.join("backup.jsonl");
        program.prints(&["export", backup.to_str().unwrap()]);
        assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
        let again = program.refuses(&["export", backup.to_str().unwrap()]);
        assert!(again.contains("exists"), "{again}");
        let backup = backup.to_str().unwrap();
        let refused = program.refuses(&["restore", backup, "--no-erasures"]);
        assert!(refused.contains("empty"), "{refused}");

        let restored = Program::on(folder.join("restored"));
        let done = restored.prints(&["restore", backup, "--no-erasures"]);
        assert_eq!(done, "restored\t1 campaigns\nerasures\t0 people");
        restored.takes_key_of(program);
        assert_eq!(
            restored.prints(&["campaign", "show", &id]),
            program.prints(&["campaign", "show", &id])
        );
    });
}

#[test]
fn a_restore_asks_who_was_erased_since_and_says_of_how_many_it_knows() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    program.campaign();
    let backup = folder.path().join("backup.jsonl");
    let backup = backup.to_str().unwrap();
    program.prints(&["export", backup]);
    let restored = Program::on(folder.path().join("restored"));
    let refused = restored.refuses(&["restore", backup]);
    assert!(refused.contains("--erasures") && refused.contains("--no-erasures"), "{refused}");
    assert!(!restored.data.exists());
    let journal = folder.path().join("kept");
    let (salt, hash) = ("5a".repeat(32), "ab".repeat(32));
    let text = format!("solution-pathways-erasures/1\nsalt {salt}\nerased {hash}\n");
    fs::write(&journal, text).unwrap();
    let done = restored.prints(&["restore", backup, "--erasures", journal.to_str().unwrap()]);
    assert_eq!(done, "restored\t1 campaigns\nerasures\t1 people");
    assert!(restored.data.join("erasures").exists());
}

#[test]
fn a_mistyped_directory_is_not_created() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("daat"));
    let said = program.refuses(&["campaign", "list"]);
    assert!(said.contains("there is no store in"), "{said}");
    assert!(!program.data.exists());
}

#[test]
fn a_record_is_written_checked_and_found_altered() {
    both_ways(|program, folder| {
        let id = program.campaign();
        program.prints(&["stage", &id, "call"]);
        let (record, older) = (folder.join("record.zip"), folder.join("older.zip"));
        let shown = |path: &Path| path.display().to_string();
        program.prints(&["record", &id, &shown(&older)]);
        let rows = file(folder, "rows.csv", ROWS);
        program.prints(&["import", &id, &rows, "--yes"]);
        program.prints(&["record", &id, &shown(&record)]);
        let said = program.prints(&["verify", &shown(&record), "--checkpoint", &shown(&older)]);
        assert_eq!(line(&said, "verdict"), "verdict\tholds", "{said}");
        assert_eq!(line(&said, "campaign"), format!("campaign\t{id}"));
        let root = line(&said, "root").replace("root\t", "");
        let size = line(&said, "entries").replace("entries\t", "");
        let read_out = format!("{size} {root}");
        program.prints(&["verify", &shown(&record), "--checkpoint", &read_out]);
        let tree = Tree { size: size.parse().unwrap(), root: root.parse().unwrap() };
        let short = ShortTree::from(tree).to_string().to_lowercase().replace(' ', "-");
        let short = short.replacen('-', " ", 1);
        let said = program.prints(&["verify", &shown(&record), "--checkpoint", &short]);
        let compared = "kept 1\tsize and root, 120 of 256 bits compared\tholds";
        assert_eq!(line(&said, "kept 1"), compared);
        // The older one does not know what came later.
        let output = program.run(&["verify", &shown(&older), "--checkpoint", &read_out, "--json"]);
        assert_eq!(output.status.code(), Some(1));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["findings"][0]["rule"], "checkpoint.history", "{report}");
        assert_eq!(report["verdict"], "broken");
        let output = program.run(&["verify", &rows]);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
    });
}
