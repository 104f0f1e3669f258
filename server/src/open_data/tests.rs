use super::{
    csv,
    table::{Cell, Table},
    xlsx,
};

fn table(text: &str) -> Table {
    let row = vec![Cell::text(text), Cell::Number(7), Cell::Empty];
    Table { name: "t", columns: &["words", "number", "nothing"], rows: vec![row] }
}

/// The fields of the one row, as a program reads them.
fn read_back(text: &str) -> Vec<String> {
    let bytes = csv::written(&table(text)).unwrap();
    let without_mark = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = ::csv::Reader::from_reader(without_mark);
    assert_eq!(reader.headers().unwrap(), vec!["words", "number", "nothing"]);
    let row = reader.records().next().unwrap().unwrap();
    row.iter().map(str::to_owned).collect()
}

#[test]
fn a_text_is_read_back_as_it_was_written() {
    for text in ["plain", "« Où ? », dit-elle", "a \"quoted\"\nline, and more", "a=b", ""] {
        assert_eq!(read_back(text), [text, "7", ""]);
    }
}

#[test]
fn no_text_is_taken_for_a_formula() {
    for sign in ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠1"] {
        for before in ["", "  ", "\t", "\r", "\"", "a;", "a; ", "a\n", "a;\""] {
            assert_eq!(read_back(&format!("{before}{sign}"))[0], format!("{before}'{sign}"));
        }
    }
}

#[test]
fn a_sign_within_a_text_stays_as_it_is() {
    for text in ["a=b", "5 - 3", "one, -two", "me@example.org", "a; b"] {
        assert_eq!(read_back(text)[0], text);
    }
}

#[test]
fn the_same_tables_make_the_same_workbook() {
    let tables = [table("=1+1"), Table { name: "u", ..table("x") }];
    let bytes = xlsx::written(&tables).unwrap();
    assert_eq!(bytes, xlsx::written(&tables).unwrap());
    assert!(bytes.starts_with(b"PK"));
}

#[test]
fn a_workbook_holds_texts_as_texts_and_no_formula() {
    let bytes = xlsx::written(&[table("=1+1")]).unwrap();
    let files = pathways_recount::archive::unpack(&bytes).unwrap();
    assert!(files["xl/sharedStrings.xml"].contains("<t>=1+1</t>"));
    assert!(!files["xl/worksheets/sheet1.xml"].contains("<f>"));
    assert!(files["xl/worksheets/sheet1.xml"].contains("<v>7</v>"));
}
