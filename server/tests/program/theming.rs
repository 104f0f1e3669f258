//! Themes and similar texts from tables, without a store.

use serde_json::Value;
use tempfile::tempdir;

use super::process::{Program, file};

const TEXTS: &str = "\
id,title,body,language
c1,Touring costs,Hotels and vans eat the fee of a tour,en
c2,Tournées trop chères,L’hôtel et le camion mangent le cachet de la tournée,fr
c3,Distances,A tour with days of driving pays no company,en
c4,Late grants,The grant decision comes after the season began,en
c5,Subventions en retard,La décision sur la subvention arrive après la saison,fr
c6,Grant forms,Every funder asks for another report on the same grant,
c7,,,
";

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

#[test]
fn themes_are_printed_the_same_for_any_order_of_rows_and_any_number_of_threads() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let texts = file(folder.path(), "texts.csv", TEXTS);
    let mut rows: Vec<&str> = TEXTS.lines().collect();
    rows[1..].reverse();
    let turned = file(folder.path(), "turned.csv", &rows.join("\n"));
    let printed = program.prints(&["theme", &texts, "--themes", "2", "--threads", "1", "--json"]);
    let again = program.prints(&["theme", &turned, "--themes", "2", "--threads", "5", "--json"]);
    assert_eq!(printed, again);
    let printed = parsed(&printed);
    let themes = printed["themes"].as_array().unwrap();
    assert_eq!(themes.len(), 2);
    assert!(themes.iter().all(|theme| theme["label"]["fr"].is_string()));
    assert_eq!(printed["tray"], parsed("[]"));
    let assignments = printed["assignments"].as_array().unwrap();
    assert_eq!(assignments.len(), 7);
    assert!(assignments[0]["agreement"].is_f64() && assignments[0]["theme"].is_string());
}

#[test]
fn what_was_printed_can_be_handed_over_with_what_people_decided() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let texts = file(folder.path(), "texts.csv", TEXTS);
    let before = parsed(&program.prints(&["theme", &texts, "--themes", "2", "--json"]));
    let away = &before["assignments"][0];
    let theme = if away["theme"] == "t1" { "t2" } else { "t1" };
    let decided = serde_json::json!({
        "themes": before["themes"],
        "pins": [{"id": "c1", "theme": theme}],
        "names": [{"theme": theme, "label": {"en": "Roads", "fr": "Routes"}}],
    });
    let decided = file(folder.path(), "decided.json", &decided.to_string());
    let after = parsed(&program.prints(&["theme", &texts, "--constraints", &decided, "--json"]));
    assert_eq!(after["assignments"][0]["theme"], theme);
    assert_eq!(after["assignments"][0]["moved_from"], away["theme"]);
    let named = after["themes"].as_array().unwrap().iter().find(|found| found["id"] == theme);
    assert_eq!(named.unwrap()["label"]["fr"], "Routes");
    assert!(strings(&named.unwrap()["members"]).contains(&"c1"));
}

#[test]
fn similar_texts_are_printed_a_line_a_query() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let corpus = file(folder.path(), "corpus.csv", TEXTS);
    let queries = "id,title,body\nq1,,La décision sur les subventions arrive tard\nq2,,\n";
    let queries = file(folder.path(), "queries.csv", queries);
    let asked = ["similar", "--corpus", &corpus, "--queries", &queries, "--top", "2", "--json"];
    let printed = program.prints(&asked);
    let lines: Vec<Value> = printed.lines().map(parsed).collect();
    assert_eq!(lines[0]["id"], "q1");
    assert_eq!(lines[0]["hits"][0]["id"], "c5");
    assert_eq!(lines[0]["hits"][1]["id"], "c4");
    assert!(lines[0]["hits"][0]["score"].as_f64() > lines[0]["hits"][1]["score"].as_f64());
    assert_eq!(lines[1], parsed("{\"id\": \"q2\", \"hits\": []}"));
}

#[test]
fn what_cannot_be_themed_is_said_with_its_file() {
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let texts = file(folder.path(), "texts.csv", TEXTS);
    let said = program.refuses(&["theme", &texts, "--themes", "9"]);
    assert!(said.contains("7 texts cannot fill 9 themes"), "{said}");
    let table = file(folder.path(), "table.csv", "title\nA\n");
    let said = program.refuses(&["theme", &table]);
    assert!(said.contains("table.csv: the first line names no column \"id\""), "{said}");
    let table = file(folder.path(), "twice.csv", "id,title,body\nc1,A,\nc1,B,\n");
    let said = program.refuses(&["theme", &table]);
    assert!(said.contains("twice.csv, line 3, id: the same as line 2"), "{said}");
    let decided = file(folder.path(), "decided.json", "{\"pin\": []}");
    let said = program.refuses(&["theme", &texts, "--constraints", &decided]);
    assert!(said.contains("decided.json: not constraints: unknown field `pin`"), "{said}");
    let contradiction = serde_json::json!({
        "themes": [{"id": "t1", "members": ["c1", "c2"]}, {"id": "t2", "members": ["c3"]}],
        "frozen": ["t1"],
        "pins": [{"id": "c1", "theme": "t2"}],
    });
    let decided = file(folder.path(), "decided.json", &contradiction.to_string());
    let said = program.refuses(&["theme", &texts, "--constraints", &decided]);
    assert!(said.contains("the theme t1 is frozen, and another edit changes"), "{said}");
}
