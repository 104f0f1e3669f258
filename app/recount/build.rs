//! Turns the words of a check into functions, as the pages have theirs.

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/translations.rs"]
mod translations;
#[path = "../build/uses.rs"]
mod uses;

use std::process::ExitCode;

fn main() -> ExitCode {
    translations::build()
}
