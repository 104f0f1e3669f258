//! Texts in a table, for themes and for texts that say nearly the same: `id`, `title`, `body` and, if there is one,
//! `language`, the columns in any order.
//!
//! A text may be empty, because a challenge that says nothing must not be lost on the way. An id names one text. Such
//! tables come from many programs, so that a language is read in all the ways in which they write one, and what cannot be
//! read counts as not declared: the text itself tells English from French.

use std::collections::HashMap;

use pathways::text::{Language, LanguageTag, TextError};
use pathways::theming::Text;

use super::table::{Cells, Expectation, Fields, Table};
use super::{FileError, Intake, Reason, Row};

const ID: &str = "id";
const TITLE: &str = "title";
const BODY: &str = "body";
const LANGUAGE: &str = "language";

const EXPECTATION: Expectation = Expectation {
    required: &[ID, TITLE, BODY],
    optional: &[LANGUAGE],
    aliases: &[("langue", LANGUAGE)],
    bytes_max: 1 << 30,
    rows_max: 1_000_000,
    cells: Cells::Plain,
};

/// Reads a file of texts.
pub fn read(bytes: &[u8]) -> Result<Intake<Text>, FileError> {
    let mut table = Table::read(bytes, &EXPECTATION)?;
    let mut rows = Vec::with_capacity(table.records.len());
    let mut problems = std::mem::take(&mut table.problems);
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let mut fields = Fields::of(record, &table);
        if let Some(text) = text(&mut fields) {
            let first_line = *first_lines.entry(text.id.clone()).or_insert(record.line);
            if first_line != record.line {
                fields.refuse(Some(ID), Reason::Duplicate { first_line });
            }
            rows.push(Row { line: record.line, entry: text });
        }
        problems.extend(fields.into_problems());
    }
    problems.sort_by_key(|problem| problem.line);
    Ok(Intake { rows, problems, ignored_columns: table.ignored_columns })
}

/// The text of a record, unless there is a problem with any of its fields.
fn text(fields: &mut Fields<'_>) -> Option<Text> {
    let id = fields.field(ID).trim();
    if id.is_empty() {
        fields.refuse(Some(ID), Reason::Text(TextError::Empty));
    }
    let language = language(fields.field(LANGUAGE));
    let text = Text {
        id: id.to_owned(),
        title: fields.field(TITLE).to_owned(),
        body: fields.field(BODY).to_owned(),
        language,
    };
    fields.are_sound().then_some(text)
}

/// The most letters of a code of a language. The standard has room for longer ones and knows none, so they are names.
const LETTERS_OF_CODE: usize = 3;

/// The language that a text is declared to be in: `en_CA` and `eng` are read like `en-CA` and `en`.
fn language(declared: &str) -> Option<LanguageTag> {
    let tag: LanguageTag = declared.replace('_', "-").parse().ok()?;
    match tag.as_str().split('-').next()? {
        "eng" => Some(Language::En.into()),
        "fra" | "fre" => Some(Language::Fr.into()),
        // Not determined, and several.
        "und" | "mul" => None,
        code => (code.len() <= LETTERS_OF_CODE).then_some(tag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(table: &str) -> Vec<Text> {
        let intake = read(table.as_bytes()).unwrap();
        assert_eq!(intake.problems, []);
        intake.rows.into_iter().map(|row| row.entry).collect()
    }

    fn problems(table: &str) -> Vec<String> {
        let problems = read(table.as_bytes()).unwrap().problems.into_iter();
        let told = |problem: crate::intake::Problem| {
            format!("{} {}: {}", problem.line, problem.column.unwrap_or("row"), problem.reason)
        };
        problems.map(told).collect()
    }

    #[test]
    fn columns_stand_in_any_order_and_texts_may_be_empty() {
        let found = texts("\u{FEFF}language,id,body,title\nfr,c1,\"Trop\nloin\",Salles\n,c2,,\n");
        assert_eq!((found[0].body.as_str(), found[0].title.as_str()), ("Trop\nloin", "Salles"));
        assert_eq!((found[1].id.as_str(), found[1].language.as_ref()), ("c2", None));
        assert_eq!((found[1].body.as_str(), found[1].title.as_str()), ("", ""));
    }

    #[test]
    fn semicolons_and_windows_line_ends_are_read_like_any_others() {
        let expected = texts("id,title,body\nc1,\"Trop \"\"cher\"\"\",Oui\n");
        assert_eq!(texts("ID;Title;Body\r\nc1;\"Trop \"\"cher\"\"\";Oui\r\n\r\n"), expected);
    }

    #[test]
    fn a_language_is_read_as_programs_write_it_and_else_not_declared() {
        let read = |declared: &str| {
            let found = texts(&format!("id,title,body,language\nc1,a,b,{declared}\n"));
            found[0].language.as_ref().map(ToString::to_string)
        };
        let cases = [
            ("fr-CA", Some("fr-CA")),
            (" en_ca ", Some("en-CA")),
            ("eng", Some("en")),
            ("ENG_Latn", Some("en")),
            ("fra", Some("fr")),
            ("fre", Some("fr")),
            ("iu", Some("iu")),
            ("spa_Latn", Some("spa-Latn")),
            ("und", None),
            ("French", None),
            ("français", None),
            ("?", None),
            ("", None),
        ];
        for (declared, expected) in cases {
            assert_eq!(read(declared).as_deref(), expected, "{declared}");
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_is_named_by_its_line() {
        let table = "id,title,body,language\nc1,a,b,\n ,a,b,\nc1,c,d,\nc5,a\n";
        let told = problems(table);
        assert_eq!(told[0], "3 id: nothing was written");
        assert_eq!(told[1], "4 id: the same as line 2");
        assert_eq!(told[2], "5 row: 4 columns, but 2 in this row");
        assert_eq!(told.len(), 3);
    }

    #[test]
    fn a_table_without_the_columns_is_refused_and_one_without_rows_is_not() {
        let refused = read(b"id,title\nc1,a\n").unwrap_err();
        assert_eq!(refused, FileError::ColumnMissing { column: "body" });
        assert_eq!(texts("id,title,body\n"), []);
    }
}
