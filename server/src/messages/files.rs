//! What is wrong with fields and files.

use super::Message;
use crate::{
    intake::{FileError, Problem, Reason},
    words::{Words, both, numbered},
};

/// What is wrong with a field, by its code; or with the whole document, which has no name.
pub(super) fn field(field: &str, code: &str) -> Message {
    if field.is_empty() || field == "." {
        return document(code);
    }
    let of_field: fn(&Words, &str) -> String = match code {
        "text_empty" => |words, field| words.error_empty(field),
        "text_too_long" => |words, field| words.error_too_long(field),
        "text_forbidden_character" => |words, field| words.error_forbidden_character(field),
        "text_many_lines" => |words, field| words.error_many_lines(field),
        "text_malformed" => |words, field| words.error_malformed(field),
        "address_malformed" => |words, field| words.error_no_address(field),
        "too_many" => |words, field| words.error_too_many(field),
        _ => |words, field| words.error_other_type(field),
    };
    both(|words| of_field(words, field))
}

fn document(code: &str) -> Message {
    both(match code {
        "text_empty" => Words::error_empty_document,
        "text_too_long" => Words::error_too_long_document,
        "text_forbidden_character" => Words::error_forbidden_character_document,
        "text_many_lines" => Words::error_many_lines_document,
        "text_malformed" => Words::error_malformed_document,
        "address_malformed" => Words::error_no_address_document,
        "too_many" => Words::error_too_many_document,
        _ => Words::error_other_type_document,
    })
}

/// Why a file is refused as a whole.
pub(super) fn of(error: &FileError) -> Message {
    match error {
        FileError::Empty => both(Words::file_empty),
        FileError::TooLarge { limit_bytes } => numbered(*limit_bytes, Words::file_too_large),
        FileError::TooManyRows { limit } => numbered(*limit, Words::file_too_many_rows),
        FileError::NotCsv(_) => both(Words::file_not_csv),
        FileError::NotUtf8 { line } => both(|words| words.file_not_utf8(line.to_string())),
        FileError::QuoteOpen { line } => both(|words| words.file_quote_open(line.to_string())),
        FileError::ColumnMissing { column } => {
            both(|words| words.file_column_missing(words.file_column(*column)))
        }
        FileError::ColumnRepeated { column } => {
            both(|words| words.file_column_repeated(words.file_column(*column)))
        }
    }
}

/// What is wrong with a row, without its line.
pub(super) fn row(problem: &Problem) -> Message {
    both(|words| {
        let reason = reason(&problem.reason, words);
        match problem.column {
            Some(column) => words.file_row(words.file_column(column), reason),
            None => reason,
        }
    })
}

fn reason(reason: &Reason, words: &Words) -> String {
    match reason {
        Reason::Text(_) => words.file_row_malformed(),
        Reason::Address(_) => words.file_row_no_address(),
        Reason::FieldCount { expected, found } => {
            words.file_row_field_count(expected.to_string(), found.to_string())
        }
        Reason::QuoteOpen => words.file_row_quote_open(),
        Reason::Duplicate { first_line } | Reason::NumberTaken { first_line } => {
            words.file_row_duplicate(first_line.to_string())
        }
        Reason::NotALanguage => words.file_row_not_a_language(),
        Reason::NotADay => words.file_row_not_a_day(),
        Reason::DayAhead => words.file_row_day_ahead(),
        Reason::NotANumber | Reason::NotAChoice => words.file_row_not_taken(),
    }
}
