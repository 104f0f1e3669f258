//! What is wrong with fields and files.

use super::{Message, filled, plain};
use crate::intake::{FileError, Problem, Reason};

/// What is wrong with a field, by its code.
pub(super) fn field(field: &str, code: &str) -> Message {
    let (en, fr) = match code {
        "text_empty" => ("is empty: write something", "est vide\u{a0}: écrivez quelque chose"),
        "text_too_long" => ("is too long: shorten it", "est trop long\u{a0}: raccourcissez-le"),
        "text_forbidden_character" => (
            "has a control character: type it again",
            "contient un caractère de contrôle\u{a0}: retapez-le",
        ),
        "text_many_lines" => ("takes one line only", "n’accepte qu’une seule ligne"),
        "text_malformed" => ("is not of the form that is needed", "n’a pas la forme attendue"),
        "address_malformed" => ("is not an e-mail address", "n’est pas une adresse courriel"),
        "too_many" => ("has too many entries", "contient trop d’éléments"),
        _ => ("is missing, unknown or of another type", "est absent, inconnu ou d’un autre type"),
    };
    match field {
        "" | "." => filled(format!("The document {en}."), format!("Le document {fr}.")),
        field => filled(format!("The field {field} {en}."), format!("Le champ {field} {fr}.")),
    }
}

/// Why a file is refused as a whole.
pub(super) fn of(error: &FileError) -> Message {
    match error {
        FileError::Empty => plain("The file is empty.", "Le fichier est vide."),
        FileError::TooLarge { limit_bytes } => filled(
            format!("The file is larger than {limit_bytes} bytes. Send it in parts."),
            format!("Le fichier dépasse {limit_bytes} octets. Envoyez-le en plusieurs parties."),
        ),
        FileError::TooManyRows { limit } => filled(
            format!("The file has more than {limit} rows. Send it in parts."),
            format!("Le fichier a plus de {limit} lignes. Envoyez-le en plusieurs parties."),
        ),
        FileError::NotCsv(_) => plain(
            "This is no CSV file. Save the table as “CSV UTF-8” and send that.",
            "Ce n’est pas un fichier CSV. Enregistrez le tableau en «\u{a0}CSV UTF-8\u{a0}» et envoyez ce fichier.",
        ),
        FileError::NotUtf8 { line } => filled(
            format!("Line {line} is not UTF-8. Save the table as “CSV UTF-8” and send that."),
            format!(
                "La ligne {line} n’est pas en UTF-8. Enregistrez le tableau en «\u{a0}CSV UTF-8\u{a0}» et envoyez ce fichier."
            ),
        ),
        FileError::QuoteOpen { line } => filled(
            format!("A quotation mark in line {line} is never closed."),
            format!("Un guillemet de la ligne {line} n’est jamais fermé."),
        ),
        FileError::ColumnMissing { column } => filled(
            format!("The first line names no column “{column}”. Add it."),
            format!(
                "La première ligne ne nomme aucune colonne «\u{a0}{}\u{a0}». Ajoutez-la.",
                in_french(column)
            ),
        ),
        FileError::ColumnRepeated { column } => filled(
            format!("The first line names the column “{column}” twice. Keep one."),
            format!(
                "La première ligne nomme deux fois la colonne «\u{a0}{}\u{a0}». N’en gardez qu’une.",
                in_french(column)
            ),
        ),
    }
}

/// What is wrong with a row, without its line.
pub(super) fn row(problem: &Problem) -> Message {
    let Message { en, fr } = reason(&problem.reason);
    match problem.column {
        Some(column) => {
            filled(format!("{column}: {en}"), format!("{}\u{a0}: {fr}", in_french(column)))
        }
        None => Message { en, fr },
    }
}

/// The French name of a column that has one.
fn in_french(column: &str) -> &str {
    match column {
        "address" => "courriel",
        "language" => "langue",
        "organisation" => "organisme",
        other => other,
    }
}

fn reason(reason: &Reason) -> Message {
    match reason {
        Reason::Text(_) => {
            plain("is not of the form that is needed.", "n’a pas la forme attendue.")
        }
        Reason::Address(_) => plain("is not an e-mail address.", "n’est pas une adresse courriel."),
        Reason::FieldCount { expected, found } => filled(
            format!("{expected} columns are named, but this row has {found}."),
            format!("{expected} colonnes sont nommées, mais cette ligne en a {found}."),
        ),
        Reason::QuoteOpen => plain(
            "a quotation mark is never closed; nothing after it was read.",
            "un guillemet n’est jamais fermé\u{a0}; rien de ce qui suit n’a été lu.",
        ),
        Reason::Duplicate { first_line } | Reason::NumberTaken { first_line } => filled(
            format!("is there already in line {first_line}."),
            format!("figure déjà à la ligne {first_line}."),
        ),
        Reason::NotANumber | Reason::NotAChoice => {
            plain("is not one of the numbers that are taken.", "n’est pas un nombre accepté.")
        }
    }
}
