//! Members in a table, as a host writes it: one row each, the columns in any order.
//!
//! Only `address` is needed. The columns have French names too, and those that programs write: where there are both,
//! `courriel` is the address and `adresse` is not, because lists of members hold streets as well.
//!
//! An address that an earlier row has, in whatever spelling, is a problem: a person has one
//! voice, and the host decides which of the rows is meant.
//!
//! Deliberately absent: names. A person says herself which name she shows.

use std::collections::HashMap;

use pathways::text::{Language, Name};

use super::table::{Cells, Expectation, Fields, Table};
use super::{FILE_BYTES_MAX, FileError, Intake, Reason, Row};
use crate::address::Address;

const ADDRESS: &str = "address";
const LANGUAGE: &str = "language";
const ORGANISATION: &str = "organisation";

/// The most members in one table: more would outlast the patience of a browser.
pub const MEMBERS_MAX: usize = 1_000;

const EXPECTATION: Expectation = Expectation {
    required: &[ADDRESS],
    optional: &[LANGUAGE, ORGANISATION],
    aliases: &[
        ("courriel", ADDRESS),
        ("email", ADDRESS),
        ("e-mail", ADDRESS),
        ("email address", ADDRESS),
        ("e-mail address", ADDRESS),
        ("adresse courriel", ADDRESS),
        ("adresse", ADDRESS),
        ("langue", LANGUAGE),
        ("organisme", ORGANISATION),
        ("organization", ORGANISATION),
    ],
    bytes_max: FILE_BYTES_MAX,
    rows_max: MEMBERS_MAX,
    cells: Cells::Plain,
};

/// A member as a row states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedMember {
    /// The address.
    pub address: Address,
    /// In which language to write to a person who is new.
    pub language: Option<Language>,
    /// The organisation for which the person speaks.
    pub organisation: Option<Name>,
}

/// Reads a file of members.
pub fn read(bytes: &[u8]) -> Result<Intake<StatedMember>, FileError> {
    let mut table = Table::read(bytes, &EXPECTATION)?;
    let mut rows = Vec::new();
    let mut problems = std::mem::take(&mut table.problems);
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let mut fields = Fields::of(record, &table);
        if let Some(member) = stated_member(&mut fields) {
            if let Some(first_line) = first_lines.get(&member.address) {
                let reason = Reason::Duplicate { first_line: *first_line };
                fields.refuse(Some(ADDRESS), reason);
            } else {
                first_lines.insert(member.address.clone(), record.line);
                rows.push(Row { line: record.line, entry: member });
            }
        }
        problems.extend(fields.into_problems());
    }
    problems.sort_by_key(|problem| problem.line);
    Ok(Intake { rows, problems, ignored_columns: table.ignored_columns })
}

/// The member that a record states, unless there is a problem with any of its fields.
fn stated_member(fields: &mut Fields<'_>) -> Option<StatedMember> {
    let address = fields.address(ADDRESS);
    let language = fields.optional_language(LANGUAGE);
    let organisation = fields.optional_text(ORGANISATION);
    let address = address.filter(|_| fields.are_sound())?;
    Some(StatedMember { address, language, organisation })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(intake: &Intake<StatedMember>) -> Vec<(u64, &str)> {
        intake.rows.iter().map(|row| (row.line, row.entry.address.reveal())).collect()
    }

    #[test]
    fn each_row_is_a_member_or_a_problem_with_its_line() {
        let file = "Address;Language;Name;Organisation\nAnna@Example.org;fr;Anna;\nbad;en;;\n\
                    b@example.org;de;;\nANNA@example.org;;;\nc@example.org;;;Théâtre";
        let read = read(file.as_bytes()).unwrap();
        assert_eq!(lines(&read), [(2, "anna@example.org"), (6, "c@example.org")]);
        assert_eq!(read.rows[0].entry.language, Some(Language::Fr));
        assert_eq!(read.rows[1].entry.organisation, "Théâtre".parse().ok());
        let codes: Vec<_> = read.problems.iter().map(|one| (one.line, one.reason.code())).collect();
        assert_eq!(codes, [(3, "row_address"), (4, "row_not_a_language"), (5, "row_duplicate")]);
        assert_eq!(read.ignored_columns, ["Name"]);
    }

    #[test]
    fn columns_have_french_names_and_any_separator() {
        for separator in [",", ";", "\t"] {
            let file = ["Courriel,LANGUE,organisme", "a@example.org,fr,Ballet"].join("\r\n");
            let read = read(file.replace(',', separator).as_bytes()).unwrap();
            assert_eq!(lines(&read), [(2, "a@example.org")], "{separator:?}");
            assert_eq!(read.rows[0].entry.language, Some(Language::Fr));
            assert_eq!(read.rows[0].entry.organisation, "Ballet".parse().ok());
            assert!(read.ignored_columns.is_empty());
        }
    }

    #[test]
    fn a_street_beside_an_address_is_not_read() {
        let check = |header: &str, ignored: &[&str]| {
            let read = read(format!("{header}\n5 Main Street,a@example.org").as_bytes()).unwrap();
            assert_eq!(lines(&read), [(2, "a@example.org")], "{header}");
            assert_eq!(read.ignored_columns, ignored, "{header}");
        };
        check("Adresse,Courriel", &["Adresse"]);
        check("adresse,address", &["adresse"]);
        check("rue,adresse", &["rue"]);
        check("Street,Email", &["Street"]);
        check("adresse,E-mail address", &["adresse"]);
        let twice = FileError::ColumnRepeated { column: "address" };
        assert_eq!(read(b"courriel,courriel\na@example.org,b@example.org"), Err(twice));
    }

    #[test]
    fn a_table_without_addresses_is_refused() {
        let missing = FileError::ColumnMissing { column: "address" };
        assert_eq!(read(b"telephone\na@example.org"), Err(missing));
    }
}
