//! Turns the messages of `locales` into one Rust function each.
//!
//! `fluent-typed` writes the functions. It refuses what it cannot read, what is there twice and what has no type; a
//! message that is missing in a language it would leave out with a warning. So the languages are compared here first,
//! and every difference ends the build with file and line: the same files, the same messages, the same variables. So does
//! the mention of a message or term that is not there, which would otherwise be found by whoever asks for the page.

use std::{env, process::ExitCode};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

use crate::catalogue::Catalogue;

const LOCALES: &str = "locales";

/// The language with which the others are compared, and in whose comments the types of variables are read.
const FIRST_LANGUAGE: &str = "en";
const OTHER_LANGUAGES: [&str; 1] = ["fr"];

/// Lines for whoever edits the messages.
pub(crate) type Problems = Vec<String>;

/// Writes the functions of the package that is built.
pub(crate) fn build() -> ExitCode {
    println!("cargo::rerun-if-changed={LOCALES}");
    match compare().and_then(|()| generate()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Problems> {
    let out = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    let options = BuildOptions::default()
        .with_locales_folder(LOCALES)
        .with_default_language(FIRST_LANGUAGE)
        .with_output_file_path(&format!("{out}/words.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
        .with_prefix("")
        .with_lint_level(LintLevel::Strict)
        // Both languages are written from left to right, and a mark inside a text would be copied with it.
        .without_bidi_isolation()
        .without_format();
    try_build_from_locales_folder(options).map_err(lines)
}

fn compare() -> Result<(), Problems> {
    let first = Catalogue::read(LOCALES, FIRST_LANGUAGE)?;
    let mut problems = first.dangling();
    for language in OTHER_LANGUAGES {
        let other = Catalogue::read(LOCALES, language)?;
        problems.extend(other.dangling());
        problems.extend(first.lacking_in(&other));
        problems.extend(other.lacking_in(&first));
        problems.extend(first.differing_in(&other));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// An error that may take several lines.
pub(crate) fn lines(error: impl ToString) -> Problems {
    error.to_string().lines().map(str::to_owned).collect()
}
