//! Known initiatives in a table, as a host writes it: one row each, the columns in any order.
//!
//! A row needs a name, who works on it, what they do, and the day on which somebody last looked. The columns have French
//! names too. A row without a language is written in that of the page. What the open data of a campaign hold as
//! `initiatives.csv` is such a table.

use std::collections::HashMap;

use pathways::{
    register::{InitiativeText, Known, MOST_INITIATIVES},
    text::LanguageTag,
    time::Day,
};

use super::table::{Cells, Expectation, Fields, Table};
use super::{FILE_BYTES_MAX, FileError, Intake, Reason, Row};

const NAME: &str = "name";
const WHO: &str = "who";
const WHAT: &str = "what";
const LANGUAGE: &str = "language";
const LINK: &str = "link";
const PLACE: &str = "place";
const CHECKED: &str = "checked";

const EXPECTATION: Expectation = Expectation {
    required: &[NAME, WHO, WHAT, CHECKED],
    optional: &[LANGUAGE, LINK, PLACE],
    aliases: &[
        ("nom", NAME),
        ("qui", WHO),
        ("quoi", WHAT),
        ("langue", LANGUAGE),
        ("lien", LINK),
        ("web address", LINK),
        ("adresse web", LINK),
        ("lieu", PLACE),
        ("region", PLACE),
        ("région", PLACE),
        ("last checked on", CHECKED),
        ("vérifié le", CHECKED),
    ],
    bytes_max: FILE_BYTES_MAX,
    rows_max: MOST_INITIATIVES,
    cells: Cells::Guarded,
};

/// Reads a file of initiatives, on a day, for a page in a language.
pub fn read(bytes: &[u8], today: Day, language: &LanguageTag) -> Result<Intake<Known>, FileError> {
    let mut table = Table::read(bytes, &EXPECTATION)?;
    let mut rows = Vec::new();
    let mut problems = std::mem::take(&mut table.problems);
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let mut fields = Fields::of(record, &table);
        if let Some(known) = known(&mut fields, today, language) {
            let same = (known.text.name.clone(), known.text.bearer.clone());
            if let Some(first_line) = first_lines.get(&same) {
                fields.refuse(None, Reason::Duplicate { first_line: *first_line });
            } else {
                first_lines.insert(same, record.line);
                rows.push(Row { line: record.line, entry: known });
            }
        }
        problems.extend(fields.into_problems());
    }
    problems.sort_by_key(|problem| problem.line);
    Ok(Intake { rows, problems, ignored_columns: table.ignored_columns })
}

/// What a record states, unless there is a problem with any of its fields.
fn known(fields: &mut Fields<'_>, today: Day, language: &LanguageTag) -> Option<Known> {
    let name = fields.text(NAME);
    let bearer = fields.text(WHO);
    let purpose = fields.text(WHAT);
    let written_in = fields.optional_text(LANGUAGE);
    let link = fields.optional_text(LINK);
    let place = fields.optional_text(PLACE);
    let checked = fields.day(CHECKED);
    if checked.is_some_and(|day| today < day) {
        fields.refuse(Some(CHECKED), Reason::DayAhead);
    }
    let checked = checked.filter(|_| fields.are_sound())?;
    let language = written_in.unwrap_or_else(|| language.clone());
    let text =
        InitiativeText { name: name?, bearer: bearer?, purpose: purpose?, language, link, place };
    Some(Known { text, checked })
}

#[cfg(test)]
mod tests {
    use pathways::text::Language;

    use super::*;

    const TODAY: Day = Day::from_number(20_000);

    fn read(file: &str) -> Intake<Known> {
        super::read(file.as_bytes(), TODAY, &Language::Fr.into()).unwrap()
    }

    #[test]
    fn each_row_is_an_initiative_or_a_problem_with_its_line() {
        let read = read(
            "Name,Who,What,Checked,Link,Language,Note\n\
             Shared vans,A network,They share vans.,2024-01-31,https://vans.example,en,x\n\
             Night trains,,They roll.,2024-02-30,vans,,\n\
             A fund,A bank,It lends.,2030-01-01,,,\n\
             Shared vans,A network,They share more.,2024-02-01,,,\n\
             Une école,Un cégep,On y apprend.,2024-02-01,,,",
        );
        let lines: Vec<_> = read.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 6]);
        assert_eq!(read.rows[0].entry.text.language, Language::En.into());
        assert_eq!(read.rows[1].entry.text.language, Language::Fr.into());
        assert_eq!(read.rows[0].entry.checked.to_string(), "2024-01-31");
        let problems = read.problems.iter();
        let codes: Vec<_> = problems.map(|one| (one.line, one.column, one.reason.code())).collect();
        let expected = [
            (3, Some("who"), "text_empty"),
            (3, Some("link"), "text_malformed"),
            (3, Some("checked"), "row_not_a_day"),
            (4, Some("checked"), "row_day_ahead"),
            (5, None, "row_duplicate"),
        ];
        assert_eq!(codes, expected);
        assert_eq!(read.ignored_columns, ["Note"]);
    }

    #[test]
    fn columns_have_french_names() {
        let read = read("Nom;Qui;Quoi;Vérifié le;Adresse Web;Lieu\nA;B;C;2024-01-01;;Gaspé");
        assert_eq!(read.rows[0].entry.text.place, "Gaspé".parse().ok());
        assert!(read.problems.is_empty() && read.ignored_columns.is_empty());
    }

    #[test]
    fn what_the_open_data_guard_is_read_as_it_was_written() {
        let read =
            read("name,who,what,checked\n'+ de théâtre,''- A,\"'- vans\n'- trains\",2024-01-01");
        let text = &read.rows[0].entry.text;
        assert_eq!(text.name.as_str(), "+ de théâtre");
        assert_eq!(text.bearer.as_str(), "'- A");
        assert_eq!(text.purpose.as_str(), "- vans\n- trains");
    }

    #[test]
    fn a_table_without_days_is_refused() {
        let missing = FileError::ColumnMissing { column: "checked" };
        assert_eq!(super::read(b"name,who,what\nA,B,C", TODAY, &Language::En.into()), Err(missing));
    }
}
