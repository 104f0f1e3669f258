//! `--data`, which every command takes.

use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::store::Endpoint;

/// Where the data lies.
#[derive(Clone, Args)]
pub struct DataOption {
    /// Where the data lies: a directory (`surrealkv://DIR?sync=every` spelled out), or a SurrealDB
    /// server (`ws://USER:PASSWORD@HOST:PORT/NAMESPACE/DATABASE`).
    // Kept as text: the option parser would repeat what it cannot read, passwords included.
    #[arg(
        long,
        global = true,
        value_name = "DIR|URL",
        env = "PATHWAYS_DATA",
        hide_env_values = true,
        default_value = "data"
    )]
    data: String,

    /// File with the key that signs records, 64 hexadecimal digits [default: `record.key` beside the data, made for
    /// data without records]. The variable `PATHWAYS_RECORD_KEY` holds the key itself.
    #[arg(long, global = true, value_name = "FILE", env = "PATHWAYS_RECORD_KEY_FILE")]
    record_key: Option<PathBuf>,

    /// File with the journal of erasures, by which whoever was erased is erased again when a backup comes back
    /// [default: `erasures` beside the data]. Nodes of a database server share one, or have none without this option.
    #[arg(long, global = true, value_name = "FILE", env = "PATHWAYS_ERASURES_FILE")]
    erasures: Option<PathBuf>,
}

impl DataOption {
    /// The endpoint that the option names.
    pub fn endpoint(&self) -> Result<Endpoint, Failure> {
        Ok(self.data.parse()?)
    }

    /// The file that is named for the key.
    pub fn key_file(&self) -> Option<PathBuf> {
        self.record_key.clone()
    }

    /// The file that is named for the journal of erasures.
    pub fn erasures_file(&self) -> Option<PathBuf> {
        self.erasures.clone()
    }
}

impl std::fmt::Debug for DataOption {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataOption(hidden)")
    }
}
