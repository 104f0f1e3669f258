//! `pathways serve`

use std::{net::SocketAddr, path::PathBuf};

use clap::Args;

use super::{
    DataOption, Failure,
    runtime::{self, Log},
};
use crate::{
    erasures::Erasures,
    mail::MailOptions,
    origin::PublicAddress,
    record_key::KeyChoice,
    serve::{self, Plan},
    service::OnFault,
    sign_in::Proxy,
    site::Site,
};

/// Serve campaigns until SIGTERM or Ctrl-C.
///
/// The first line on the standard output is `listening on http://ADDRESS`, once requests are
/// answered; everything else goes to the standard error. A store that is held by another process,
/// has a hole or a damaged record is named, and nothing is served; so it is where the key is missing
/// or another than the one with which the records were signed.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Options {
    /// Where to listen; port 0 takes a free one.
    #[arg(
        long,
        value_name = "IP:PORT",
        env = "PATHWAYS_ADDRESS",
        default_value = "127.0.0.1:3000"
    )]
    address: SocketAddr,

    /// Folder of the browser's files, instead of those inside this program.
    #[arg(long, value_name = "DIR", env = "PATHWAYS_SITE")]
    site: Option<PathBuf>,

    /// The address under which people reach this server, for links in letters
    /// [default: `http://ADDRESS`].
    #[arg(long, value_name = "URL", env = "PATHWAYS_PUBLIC_URL")]
    public_url: Option<PublicAddress>,

    /// A reverse proxy stands before this server: clients are told apart by what it appends to
    /// X-Forwarded-For.
    #[arg(long, env = "PATHWAYS_BEHIND_PROXY")]
    behind_proxy: bool,

    /// Serve the other campaigns when the record of one is damaged.
    #[arg(long)]
    quarantine: bool,

    /// Sign with the key that is found, or with a new one, though the records were signed with
    /// another that is lost, or not at all. They no longer fit the checkpoints that people have
    /// kept.
    #[arg(long)]
    new_record_key: bool,

    #[command(flatten)]
    mail: MailOptions,
}

const EXAMPLES: &str = "\
The log's detail is set by PATHWAYS_LOG, such as `warn` or `pathways_server=debug`.

Examples:
  pathways serve --data /var/lib/pathways
  pathways serve --data data --address 0.0.0.0:8080 --public-url https://pathways.example.org \\
      --mail smtps://USER:PASSWORD@mail.example.org --mail-from 'Our sector <hello@example.org>'
  pathways serve --data ws://USER:PASSWORD@db.example.org:8000/pathways/pathways
  PATHWAYS_DATA=/var/lib/pathways pathways serve";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let endpoint = data.endpoint()?;
    let plan = Plan {
        erasures: Erasures::of(&endpoint, data.erasures_file()),
        endpoint,
        key_file: data.key_file(),
        key_choice: if options.new_record_key { KeyChoice::Replaced } else { KeyChoice::Kept },
        address: options.address,
        site: options.site.map_or(Site::Embedded, Site::Folder),
        public: options.public_url,
        proxy: if options.behind_proxy { Proxy::One } else { Proxy::None },
        on_fault: if options.quarantine { OnFault::Quarantine } else { OnFault::Stop },
        mail: options.mail,
    };
    runtime::run(Log::OfServer, async { Ok(serve::run(plan).await?) })
}
