//! `pathways record`

use std::{fs::OpenOptions, io::Write as _, path::PathBuf};

use clap::Args;
use pathways::id::CampaignId;
use pathways_recount::archive;

use super::{DataOption, Failure, ask::ask};
use crate::desk::{Answer, Request};

/// Write the record of a campaign to a file, as everybody may have it.
///
/// It is the file that the campaign's page offers: entries, checkpoint, slips, texts and the specification. `pathways
/// verify` checks it, without this server.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The campaign's id.
    campaign: CampaignId,
    /// The new file.
    file: PathBuf,
}

const EXAMPLES: &str = "\
Examples:
  pathways record 0198f3b1-8a4e-7cc1-a2f4-6d1f0c9b7e55 record.zip
  pathways verify record.zip";

pub(super) fn run(
    data: DataOption,
    Options { campaign, file: path }: Options,
) -> Result<(), Failure> {
    let Answer::Record { files } = ask(&data, Request::Record { campaign })? else {
        return Err(Failure::OtherAnswer);
    };
    let bytes =
        archive::pack(&files).map_err(|cause| Failure::Archive { path: path.clone(), cause })?;
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        file.write_all(&bytes).and_then(|()| file.sync_all())
    };
    write().map_err(|cause| Failure::File { path: path.clone(), cause })
}
