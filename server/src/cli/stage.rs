//! `pathways stage`

use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser as _};
use pathways::{id::CampaignId, stage::Stage, text::Reason};

use super::{DataOption, Failure, ask::ask, output::print};
use crate::desk::{Answer, Request, Way};

/// Take a campaign to a stage and print where it stands.
///
/// What the stage still waits for is told, a sentence each, and nothing changes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The campaign's id.
    campaign: CampaignId,

    /// The stage: the next one of the campaign's path, or with --back the one before.
    #[arg(value_parser = stages(), required_unless_present = "cancel", conflicts_with = "cancel")]
    stage: Option<Stage>,

    /// Go back to the stage before.
    #[arg(long, requires = "reason", conflicts_with = "cancel")]
    back: bool,

    /// End the campaign before its time.
    #[arg(long, requires = "reason")]
    cancel: bool,

    /// Why, in words that everybody will read.
    #[arg(long, value_name = "TEXT")]
    reason: Option<Reason>,
}

const EXAMPLES: &str = "\
Examples:
  pathways stage 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 call
  pathways stage 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 call --back --reason 'Two regions asked for a week more.'
  pathways stage 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 --cancel --reason 'The festival does not take place.'";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let way = match (options.stage, options.reason) {
        (None, Some(reason)) => Way::Cancel { reason },
        (Some(to), Some(reason)) if options.back => Way::Back { to, reason },
        (Some(to), _) => Way::Forward { to },
        (None, None) => return Err(Failure::ReasonMissing),
    };
    match ask(&data, Request::EnterStage { campaign: options.campaign, way })? {
        Answer::Entered { stage } => print(stage.code()),
        _ => Err(Failure::OtherAnswer),
    }
}

/// The stages that can be gone to, by their stable names.
fn stages() -> impl clap::builder::TypedValueParser<Value = Stage> {
    let named = |code: String| {
        Stage::ALL.into_iter().find(|stage| stage.code() == code).ok_or("there is no such stage")
    };
    let goals = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Cancelled);
    PossibleValuesParser::new(goals.map(Stage::code)).try_map(named)
}
