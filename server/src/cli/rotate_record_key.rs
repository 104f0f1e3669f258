//! `pathways rotate-record-key`

use std::path::PathBuf;

use clap::Args;

use super::{
    DataOption, Failure,
    output::{print, print_fields},
    runtime::{self, Log},
};
use crate::{
    clock::Clock,
    control,
    record_key::{NewPlace, Successor},
    service::PlannedRotation,
    store::{Endpoint, Store},
};

/// Let a new key sign the records, and have the old one say so in each of them.
///
/// No server may run on the store. Each campaign's record gets an entry, signed with the old key, that names the new one;
/// what was signed before stays valid, and nothing that the old key signs from then on is. A key beside the data is made,
/// and takes the place of the old one at the end. A key in a variable or in a named file is laid there by hand: name a
/// file with the new one. A rotation that breaks off goes on when the command is run again; no server starts until then.
///
/// Keep a copy of the new key, and make a backup: one from before needs the old key, which is deleted beside the data.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// File with the new key, readable by its owner only, where the old one does not lie beside the data.
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  pathways rotate-record-key --data /var/lib/pathways
  (umask 077; openssl rand -hex 32 > new.key)
  pathways rotate-record-key --to new.key --data ws://USER:PASSWORD@db.example.org:8000/pathways/pathways";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let (endpoint, file) = (data.endpoint()?, data.key_file());
    runtime::run(Log::OfCommand, async move {
        if control::is_served(&endpoint).await? {
            return Err(Failure::ServerSigns);
        }
        if let Endpoint::Directory { path, .. } = &endpoint
            && !path.exists()
        {
            return Err(Failure::NoStore { path: path.clone() });
        }
        // Whoever has the store open has its keys to itself.
        let store = Store::open(&endpoint).await?;
        let keys = Successor::find(file.as_deref(), &endpoint, options.to.as_deref())?;
        let planned = PlannedRotation::of(&store, &Clock::Machine, &keys.old, &keys.new).await?;
        // From here on a server does not start until all is done.
        keys.keep()?;
        for campaign in planned.write(&store).await? {
            let key = keys.new.public(campaign).to_string();
            print_fields(&["rotated", &campaign.to_string(), &key])?;
        }
        print(&next(&keys.finish()?))
    })
}

/// What is left to do.
fn next(place: &NewPlace) -> String {
    match place {
        NewPlace::Beside { path } => {
            format!("next\tkeep a copy of {}, make a backup, and start the server", path.display())
        }
        NewPlace::Variable => "next\tput the new key into PATHWAYS_RECORD_KEY on every node, make a backup, and start the servers".to_owned(),
        NewPlace::File { path } => format!(
            "next\tput the new key into {} on every node, make a backup, and start the servers",
            path.display()
        ),
    }
}
