//! `pathways invite`

use clap::Args;
use pathways::{id::CampaignId, role::Role, text::Language};

use super::{
    DataOption, Failure,
    ask::ask_under,
    output::{print, print_note},
};
use crate::{
    address::Address,
    desk::{Answer, Letters, Request},
    origin::PublicAddress,
};

/// Invite somebody to a role in a campaign and print the link.
///
/// Where a server runs, its mail sends the link too. The role is given when the invited person
/// presses the button behind the link; inviting again replaces the link.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The campaign's id.
    campaign: CampaignId,

    /// Whom, by e-mail address.
    address: Address,

    /// To which role: `host`, `chair`, `panelist`, `note_taker`, `curator` or `moderator`.
    #[arg(long)]
    role: Role,

    /// The language of the letter: en or fr.
    #[arg(long, default_value = "en")]
    language: Language,

    /// Where people reach the server, where none runs now.
    #[arg(long, value_name = "URL", env = "PATHWAYS_PUBLIC_URL")]
    public_url: Option<PublicAddress>,
}

const EXAMPLES: &str = "\
Examples:
  pathways invite 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 anna@example.org --role host
  pathways invite 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 luc@example.org --role panelist --language fr";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let Options { campaign, address, role, language, public_url } = options;
    let request = Request::Invite { campaign, address, role, language };
    let Answer::Invited { link, letter } = ask_under(&data, request, public_url)? else {
        return Err(Failure::OtherAnswer);
    };
    if letter == Letters::NotSent {
        print_note("no server runs, so no letter was sent: hand the link over yourself");
    }
    print(&link)
}
