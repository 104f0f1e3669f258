//! One record, its fields read one by one while the problems are collected.
//!
//! All problems of a row are found in one go, so that a host mends a file once.

use std::str::FromStr;

use csv::StringRecord;
use pathways::{
    text::{Language, TextError},
    time::Day,
};

use super::Table;
use crate::address::Address;
use crate::intake::{Problem, Reason};

/// A record and the line where it starts.
pub(in crate::intake) struct Record {
    /// The line.
    pub(in crate::intake) line: u64,
    pub(super) fields: StringRecord,
}

/// Reads the fields of one record.
pub(in crate::intake) struct Fields<'table> {
    table: &'table Table,
    record: &'table Record,
    problems: Vec<Problem>,
}

impl<'table> Fields<'table> {
    /// Begins to read a record of a table.
    pub(in crate::intake) fn of(record: &'table Record, table: &'table Table) -> Self {
        Self { table, record, problems: Vec::new() }
    }

    /// A text that must be there.
    pub(in crate::intake) fn text<Text>(&mut self, column: &'static str) -> Option<Text>
    where
        Text: FromStr<Err = TextError>,
    {
        self.read(column, |field| field.parse().map_err(Reason::Text))
    }

    /// A text that may be missing or blank.
    pub(in crate::intake) fn optional_text<Text>(&mut self, column: &'static str) -> Option<Text>
    where
        Text: FromStr<Err = TextError>,
    {
        if self.field(column).trim().is_empty() { None } else { self.text(column) }
    }

    /// A language of the pages, which may be missing or blank.
    pub(in crate::intake) fn optional_language(
        &mut self,
        column: &'static str,
    ) -> Option<Language> {
        if self.field(column).trim().is_empty() {
            return None;
        }
        self.read(column, |field| field.trim().parse().map_err(|_| Reason::NotALanguage))
    }

    /// A day of the calendar.
    pub(in crate::intake) fn day(&mut self, column: &'static str) -> Option<Day> {
        self.read(column, |field| field.trim().parse().map_err(|_| Reason::NotADay))
    }

    /// An e-mail address.
    pub(in crate::intake) fn address(&mut self, column: &'static str) -> Option<Address> {
        self.read(column, |field| field.parse().map_err(Reason::Address))
    }

    /// A whole number.
    pub(in crate::intake) fn number<Number: FromStr>(
        &mut self,
        column: &'static str,
    ) -> Option<Number> {
        self.read(column, |field| field.trim().parse().map_err(|_| Reason::NotANumber))
    }

    /// One of the three choices that these files write as `1`, `0` and `-1`.
    pub(in crate::intake) fn choice<Choice: Copy>(
        &mut self,
        column: &'static str,
        [one, zero, minus_one]: [Choice; 3],
    ) -> Option<Choice> {
        self.read(column, |field| match field.trim() {
            "1" => Ok(one),
            "0" => Ok(zero),
            "-1" => Ok(minus_one),
            _ => Err(Reason::NotAChoice),
        })
    }

    /// Refuses what a column says for a reason that no single field shows.
    pub(in crate::intake) fn refuse(&mut self, column: Option<&'static str>, reason: Reason) {
        self.problems.push(Problem { line: self.record.line, column, reason });
    }

    /// Whether nothing was wrong with the fields read so far.
    pub(in crate::intake) fn are_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// What was wrong with the fields read so far.
    pub(in crate::intake) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn read<Value>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<Value, Reason>,
    ) -> Option<Value> {
        match parse(self.field(column)) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.refuse(Some(column), reason);
                None
            }
        }
    }

    /// What the record says in a column; nothing, when the table has no such column.
    pub(in crate::intake) fn field(&self, column: &str) -> &'table str {
        let position = self.table.position(column);
        position.and_then(|position| self.record.fields.get(position)).unwrap_or_default()
    }
}
