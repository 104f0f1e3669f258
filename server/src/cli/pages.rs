//! `pathways pages`

use clap::Args;
use pathways::text::Language;
use pathways_app::routes::PAGES;

use super::{Failure, output::print};

/// List the address of every page.
///
/// One address a line, in each language, with braces around the parts that vary: for whoever writes
/// the rules of a proxy, or looks at each page in turn.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {}

const EXAMPLES: &str = "\
Examples:
  pathways pages
  pathways pages | grep '^/fr/'";

pub(super) fn run(Options {}: Options) -> Result<(), Failure> {
    let mut addresses = PAGES
        .iter()
        .flat_map(|page| Language::ALL.map(|language| format!("/{language}{}", page.path)));
    addresses.try_for_each(|address| print(&address))
}
