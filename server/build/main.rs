//! Turns the words of letters and of the API into functions, as the pages have theirs, and puts the site's files into the
//! binary.

#[path = "../../app/build/catalogue.rs"]
mod catalogue;
mod site;
#[path = "../../app/build/translations.rs"]
mod translations;
#[path = "../../app/build/uses.rs"]
mod uses;

use std::process::ExitCode;

fn main() -> ExitCode {
    match site::build() {
        Ok(()) => translations::build(),
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}
