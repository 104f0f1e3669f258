//! `pathways theme`

use std::{fs, num::NonZero, path::PathBuf};

use clap::{Args, ValueEnum};
use pathways::theming::{Edits, Granularity, Proposal, Size, Wish, propose};

use super::{
    Failure,
    output::{print, print_fields},
    texts,
};
use crate::threads::Threads;

/// Group texts into themes and say why.
///
/// The texts come from a table with the columns id, title, body and, if you like, language; title or
/// body may be empty. Without --json one line a theme is printed: id, number of texts, label in
/// English, label in French. The same texts and options give the same bytes, in any order of rows
/// and with any number of threads.
///
/// With --themes every text lies in one of exactly so many themes, each with a text: it is refused
/// where there are fewer texts. Otherwise their number follows from that of the texts, and a text
/// that fits nowhere waits in the tray, with the reason.
///
/// A file of constraints says what people decided, all of which is kept, or nothing is proposed and
/// said why; --help shows one.
#[derive(Debug, Args)]
#[command(after_long_help = MORE, verbatim_doc_comment)]
pub(super) struct Options {
    /// The table of texts.
    file: PathBuf,

    /// Exactly so many themes, at most one for each text.
    #[arg(long, value_name = "K", conflicts_with = "granularity")]
    themes: Option<NonZero<usize>>,

    /// Themes of a size that suits the number of texts. Themes of constraints keep their number.
    #[arg(long, value_enum, default_value_t = GranularityOption::Medium)]
    granularity: GranularityOption,

    /// What people decided, in JSON.
    #[arg(long, value_name = "FILE")]
    constraints: Option<PathBuf>,

    /// Where chance begins.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,

    /// How many threads work [default: one for each processor].
    #[arg(long, value_name = "N")]
    threads: Option<NonZero<u8>>,

    /// Print everything, in JSON.
    #[arg(long)]
    json: bool,
}

/// How large the themes are, as the command line names it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum GranularityOption {
    /// Few large themes.
    Coarse,
    /// As many as one can keep in mind.
    Medium,
    /// Many small themes.
    Fine,
}

impl From<GranularityOption> for Granularity {
    fn from(option: GranularityOption) -> Self {
        match option {
            GranularityOption::Coarse => Self::Coarse,
            GranularityOption::Medium => Self::Medium,
            GranularityOption::Fine => Self::Fine,
        }
    }
}

const MORE: &str = r#"Constraints, each part optional. "themes" is what an earlier --json printed as such: they keep their
ids, and a text stays unless another theme suits it much better. How many there are is then settled, unless
--themes says it; --granularity changes nothing. A part that is split off gets the theme's id with a number.
  {"themes":   [{"id": "t1", "label": {"en": "Touring", "fr": "Tournées"}, "members": ["c1", "c2"]}],
   "pins":     [{"id": "c3", "theme": "t1"}],
   "forbids":  [{"id": "c4", "theme": "t1"}],
   "frozen":   ["t2"],
   "merges":   [{"from": "t3", "into": "t1"}],
   "splits":   [{"theme": "t4", "parts": [["c5"], ["c6", "c7"]]}],
   "names":    [{"theme": "t1", "label": {"en": "On the road", "fr": "Sur la route"}}],
   "alone":    ["c8"],
   "left_out": ["artist"]}

Examples:
  pathways theme challenges.csv
  pathways theme challenges.csv --themes 8 --json > themes.json
  pathways theme challenges.csv --granularity fine --constraints decided.json --json"#;

pub(super) fn run(options: Options) -> Result<(), Failure> {
    let texts = texts::read(&options.file)?;
    let edits = options.constraints.map_or(Ok(Edits::default()), read_edits)?;
    let size = options
        .themes
        .map_or(Size::Granularity(options.granularity.into()), |count| Size::Themes(count.get()));
    let threads = options
        .threads
        .map_or_else(Threads::of_machine, |count| Threads::new(NonZero::from(count)));
    let proposal = propose(&threads, &texts, &Wish { size, edits, seed: options.seed })?;
    if options.json {
        return print(&serde_json::to_string(&proposal).map_err(Failure::Json)?);
    }
    print_lines(&proposal)
}

fn print_lines(proposal: &Proposal) -> Result<(), Failure> {
    for theme in &proposal.themes {
        let size = theme.members.len().to_string();
        print_fields(&[&theme.id, &size, &theme.label.en, &theme.label.fr])?;
    }
    print_fields(&["tray", &proposal.tray.len().to_string()])
}

fn read_edits(path: PathBuf) -> Result<Edits, Failure> {
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(cause) => return Err(Failure::File { path, cause }),
    };
    let json = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    serde_json::from_slice(json).map_err(|cause| Failure::Constraints { path, cause })
}
