//! `pathways sign-in-link`

use clap::Args;
use pathways::text::Language;

use super::{DataOption, Failure, ask::ask_under, output::print_fields};
use crate::{
    address::Address,
    desk::{Answer, Request},
    origin::PublicAddress,
};

/// Make links that sign people in, to hand over where no letter arrives.
///
/// Prints the address and the link of each person, this once. A link works for a day, in any
/// browser, and once: for whoever presses the button behind it. No letter is sent.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// For whom, by e-mail address.
    #[arg(required = true, value_name = "ADDRESS")]
    addresses: Vec<Address>,

    /// The language of the page behind the link: en or fr.
    #[arg(long, default_value = "en")]
    language: Language,

    /// Where people reach the server, where none runs now.
    #[arg(long, value_name = "URL", env = "PATHWAYS_PUBLIC_URL")]
    public_url: Option<PublicAddress>,
}

const EXAMPLES: &str = "\
Examples:
  pathways sign-in-link anna@example.org
  pathways sign-in-link anna@example.org luc@example.org --language fr";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let Options { addresses, language, public_url } = options;
    let request = Request::MakeSignInLinks { addresses: addresses.clone(), language };
    let Answer::SignInLinks { links } = ask_under(&data, request, public_url)? else {
        return Err(Failure::OtherAnswer);
    };
    let mut pairs = addresses.iter().zip(&links);
    pairs.try_for_each(|(address, link)| print_fields(&[address.reveal(), link]))
}
