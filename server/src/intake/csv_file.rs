//! Challenges in a table, as a host writes it: one row each, the columns in any order.
//!
//! Only `title` is needed. A challenge in one line is a challenge; the other columns may be missing
//! altogether or blank in a row. A row that repeats an earlier one in every column is a problem,
//! because submitting the same file twice or pasting a block twice is the likely cause; the host
//! decides. Rows that share only a title stay: several people may well say the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use pathways::text::{Body, Discipline, LanguageTag, PersonName, Region, Title};

use super::table::{Cells, Expectation, Fields, Table};
use super::{FILE_BYTES_MAX, FileError, Intake, ROWS_MAX, Reason, Row};

const TITLE: &str = "title";
const BODY: &str = "body";
const LANGUAGE: &str = "language";
const AUTHOR: &str = "author";
const REGION: &str = "region";
const DISCIPLINE: &str = "discipline";

const EXPECTATION: Expectation = Expectation {
    required: &[TITLE],
    optional: &[BODY, LANGUAGE, AUTHOR, REGION, DISCIPLINE],
    aliases: &[("langue", LANGUAGE)],
    bytes_max: FILE_BYTES_MAX,
    rows_max: ROWS_MAX,
    cells: Cells::Plain,
};

/// A challenge as a row states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StatedChallenge {
    /// The challenge in one line.
    pub title: Title,
    /// The challenge at length.
    pub body: Option<Body>,
    /// The language of title and body.
    pub language: Option<LanguageTag>,
    /// Who said it.
    pub author: Option<PersonName>,
    /// Where.
    pub region: Option<Region>,
    /// In which discipline.
    pub discipline: Option<Discipline>,
}

/// Reads a file of challenges.
pub fn read(bytes: &[u8]) -> Result<Intake<StatedChallenge>, FileError> {
    let mut table = Table::read(bytes, &EXPECTATION)?;
    let mut rows = Vec::new();
    let mut problems = std::mem::take(&mut table.problems);
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let mut fields = Fields::of(record, &table);
        let stated = stated_challenge(&mut fields);
        if let Some(challenge) = stated {
            match first_lines.entry(challenge.clone()) {
                Entry::Occupied(first) => {
                    fields.refuse(None, Reason::Duplicate { first_line: *first.get() });
                }
                Entry::Vacant(first) => {
                    first.insert(record.line);
                    rows.push(Row { line: record.line, entry: challenge });
                }
            }
        }
        problems.extend(fields.into_problems());
    }
    problems.sort_by_key(|problem| problem.line);
    Ok(Intake { rows, problems, ignored_columns: table.ignored_columns })
}

/// The challenge that a record states, unless there is a problem with any of its fields.
fn stated_challenge(fields: &mut Fields<'_>) -> Option<StatedChallenge> {
    let title = fields.text(TITLE);
    let body = fields.optional_text(BODY);
    let language = fields.optional_text(LANGUAGE);
    let author = fields.optional_text(AUTHOR);
    let region = fields.optional_text(REGION);
    let discipline = fields.optional_text(DISCIPLINE);
    let title = title.filter(|_| fields.are_sound())?;
    Some(StatedChallenge { title, body, language, author, region, discipline })
}

#[cfg(test)]
mod tests;
