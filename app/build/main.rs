//! Turns the words of the pages into functions.

mod catalogue;
mod translations;
mod uses;

use std::process::ExitCode;

fn main() -> ExitCode {
    translations::build()
}
