//! `cargo xtask dist`: one program with everything inside.

use crate::failure::Failure;
use crate::profile::Profile;
use crate::workspace::Workspace;
use crate::{bundle, command, files};

/// Named for the server's build script, which puts the files of this folder into the program.
const EMBED_SITE: &str = "PATHWAYS_EMBED_SITE";

/// Make one program `pathways` with the site inside; the result lies in `target/dist`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// What to pack; `dev` shows in a minute whether packing works.
    #[arg(long, value_enum, default_value_t = Profile::Release)]
    profile: Profile,

    /// Make only the site, in `target/dist/site`, and tell what a first page loads of it.
    #[arg(long)]
    site: bool,
}

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let site = bundle::build(workspace, options.profile)?;
    if options.site {
        println!("{}", site.display());
        return Ok(());
    }
    command::run(workspace.build_server(options.profile).env(EMBED_SITE, &site))?;

    let built = workspace.server(options.profile);
    let result = workspace.dist().join(built.file_name().unwrap_or_default());
    files::copy(&built, &result)?;
    println!("{}", result.display());
    Ok(())
}
