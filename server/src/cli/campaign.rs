//! `pathways campaign`

use clap::{Args, Subcommand};
use pathways::{charter::Charter, id::CampaignId, stage::Stage};

use super::{
    DataOption, Failure,
    ask::ask,
    campaign_create,
    output::{print, print_fields},
};
use crate::desk::{Answer, CampaignSheet, Request};

/// Create, list and show campaigns.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  pathways campaign create --help
  pathways campaign list
  pathways campaign show 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55";

#[derive(Debug, Subcommand)]
enum Command {
    Create(Box<campaign_create::Options>),
    /// List all campaigns: id, stage, name in English, name in French.
    #[command(after_help = "Examples:\n  pathways campaign list --data /var/lib/pathways")]
    List,
    /// Show a campaign: its rules, who has which role, and what its next stage waits for.
    #[command(
        after_help = "Examples:\n  pathways campaign show 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55"
    )]
    Show {
        /// The campaign's id.
        campaign: CampaignId,
    },
}

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    match options.command {
        Command::Create(options) => campaign_create::run(data, *options),
        Command::List => list(data),
        Command::Show { campaign } => show(data, campaign),
    }
}

fn list(data: DataOption) -> Result<(), Failure> {
    let Answer::Campaigns { campaigns } = ask(&data, Request::ListCampaigns)? else {
        return Err(Failure::OtherAnswer);
    };
    campaigns.iter().try_for_each(|line| {
        let name = &line.name;
        print_fields(&[&line.id.to_string(), line.stage.code(), name.en.as_str(), name.fr.as_str()])
    })
}

fn show(data: DataOption, campaign: CampaignId) -> Result<(), Failure> {
    let Answer::Campaign(sheet) = ask(&data, Request::ShowCampaign { campaign })? else {
        return Err(Failure::OtherAnswer);
    };
    let CampaignSheet { charter, .. } = &*sheet;
    print_fields(&["campaign", &sheet.id.to_string()])?;
    print_fields(&["name", charter.name.en.as_str(), charter.name.fr.as_str()])?;
    print_fields(&["question", charter.question.en.as_str(), charter.question.fr.as_str()])?;
    print_fields(&["zone", charter.zone.as_str()])?;
    for stage in charter.path.stages() {
        print_fields(&["path", stage.code(), &date(charter, *stage), mark(&sheet, *stage)])?;
    }
    print_fields(&["entries", &sheet.entries.to_string()])?;
    print_fields(&["voices", &sheet.voices.to_string()])?;
    for (place, count) in &sheet.challenges {
        print_fields(&["challenges", place, &count.to_string()])?;
    }
    for (role, person) in &sheet.people {
        print_fields(&["role", role.code(), person])?;
    }
    if let Some(until) = sheet.contest_until {
        print_fields(&["contest until", &until.to_string()])?;
    }
    sheet.missing.iter().try_for_each(|sentence| print(&format!("next stage waits\t{sentence}")))
}

fn date(charter: &Charter, stage: Stage) -> String {
    charter.schedule.get(&stage).map_or_else(|| "-".to_owned(), ToString::to_string)
}

fn mark(sheet: &CampaignSheet, stage: Stage) -> &'static str {
    if sheet.stage == stage { "now" } else { "" }
}
