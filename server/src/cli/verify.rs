//! `pathways verify`

use std::{collections::BTreeMap, fs, io, path::Path, path::PathBuf, process::ExitCode};

use clap::Args;
use pathways::record::{
    ShortTree,
    tree::Tree,
    verify::{CHECKPOINT_FILE, Compared, Files, Finding, Kept, Report, Verdict, What, verify},
};
use serde_json::json;

use super::{
    Failure,
    output::{escaped, print, print_fields},
};
use crate::archive;

/// Nothing is broken, but something cannot be recomputed.
const NOT_RECOMPUTABLE: u8 = 3;

/// Check a record: everything that can be recomputed from its files, without a server or a network.
///
/// Each finding is one line: verdict, place, rule, what the rule says, what was found, what was
/// expected. A finding `not recomputable` says that the files do not tell, such as totals of which
/// only the result is published.
///
/// With --receipt it also says whether your ballot lies in the sealed box. An older promise, of a
/// ballot that is not there any more, is `not recomputable` by the rule promise.ballot: you have
/// replaced that ballot since, or it is missing; your latest promise tells.
///
/// Exit status: 0 all holds, 1 something is broken or cannot be read, 2 not understood, 3 nothing
/// is broken, but something cannot be recomputed.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The record: the archive, or a folder with its files.
    record: PathBuf,
    /// An earlier checkpoint: its file, an older record, or what was read out, whole or in its short
    /// form, which holds 120 of the 256 bits.
    #[arg(long, value_name = "FILE|'SIZE ROOT'")]
    checkpoint: Vec<String>,
    /// A promise or a receipt of your ballot, as you downloaded it.
    #[arg(long, value_name = "FILE")]
    receipt: Vec<PathBuf>,
    /// The key that the installation has always had, `NAME+ID+KEY`.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Write the report as JSON.
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  pathways verify record.zip
  pathways verify record.zip --checkpoint older-record.zip
  pathways verify record.zip --receipt receipt.tlog-proof
  pathways verify record.zip --checkpoint '147 K7QF 2M9D 8XCR TY0W 5BHN PZ3E'
  pathways verify record.zip --checkpoint '147 7f3a 91c2 …' --json";

/// Checks; the status with which to end.
pub(super) fn run(options: Options) -> Result<ExitCode, Failure> {
    let files = read(&options.record)?;
    let kept =
        options.checkpoint.iter().map(|text| KeptText::of(text)).collect::<Result<Vec<_>, _>>()?;
    let receipts = options.receipt.iter().map(|path| text(path)).collect::<Result<Vec<_>, _>>()?;
    let receipts = receipts.iter().map(|text| Kept::Receipt(text));
    let key = options.key.as_deref().map(Kept::Key);
    let kept: Vec<Kept> = kept.iter().map(KeptText::kept).chain(receipts).chain(key).collect();
    let files: Files = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let report = verify(&files, &kept);
    if options.json {
        print(&json(&report).to_string())?;
    } else {
        tell(&report)?;
    }
    Ok(match report.verdict() {
        Verdict::Holds => ExitCode::SUCCESS,
        Verdict::NotRecomputable => ExitCode::from(NOT_RECOMPUTABLE),
        Verdict::Broken => ExitCode::FAILURE,
    })
}

/// What a reader has kept, read from where it lies.
enum KeptText {
    Note(String),
    Tree(Tree),
    Short(ShortTree),
}

impl KeptText {
    /// Size and root, or else the name of a file.
    fn of(text: &str) -> Result<Self, Failure> {
        if let Some(tree) = tree(text) {
            return Ok(Self::Tree(tree));
        }
        if let Ok(short) = text.parse() {
            return Ok(Self::Short(short));
        }
        let path = Path::new(text);
        let bytes =
            fs::read(path).map_err(|cause| Failure::File { path: path.to_owned(), cause })?;
        if let Ok(mut files) = archive::unpack(&bytes) {
            return Ok(Self::Note(files.remove(CHECKPOINT_FILE).unwrap_or_default()));
        }
        String::from_utf8(bytes).map(Self::Note).map_err(|_| not_text(path))
    }

    const fn kept(&self) -> Kept<'_> {
        match self {
            Self::Note(note) => Kept::Checkpoint(note.as_str()),
            Self::Tree(tree) => Kept::Tree(*tree),
            Self::Short(short) => Kept::Short(*short),
        }
    }
}

/// Reads `SIZE ROOT`, whose root may have spaces in it, as it is shown.
fn tree(text: &str) -> Option<Tree> {
    let (size, root) = text.trim().split_once(char::is_whitespace)?;
    let root: String = root.split_whitespace().collect::<String>().to_lowercase();
    Some(Tree { size: size.parse().ok()?, root: root.parse().ok()? })
}

/// The files of a record, from an archive or from a folder into which it was unpacked.
fn read(path: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let failed = |cause| Failure::File { path: path.to_owned(), cause };
    if path.is_dir() {
        let mut files = BTreeMap::new();
        read_folder(path, "", &mut files).map_err(failed)?;
        return Ok(files);
    }
    let bytes = fs::read(path).map_err(failed)?;
    archive::unpack(&bytes).map_err(|cause| Failure::Archive { path: path.to_owned(), cause })
}

fn read_folder(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, String>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

/// A promise or a receipt.
fn text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|cause| Failure::File { path: path.to_owned(), cause })
}

fn not_text(path: &Path) -> Failure {
    let cause = io::Error::new(io::ErrorKind::InvalidData, "neither an archive nor a text");
    Failure::File { path: path.to_owned(), cause }
}

/// What something that was kept turned out to be.
fn name(what: What) -> String {
    match what {
        What::Checkpoint => "a signed checkpoint".to_owned(),
        What::Tree { bits } => format!("size and root, {bits} of 256 bits compared"),
        What::Key => "the key".to_owned(),
        What::Promise { round, version } => format!("promise of version {version}, round {round}"),
        What::Receipt { round: Some(round) } => format!("receipt, round {round}"),
        What::Receipt { round: None } => "receipt".to_owned(),
        What::Unreadable => "neither a promise nor a receipt".to_owned(),
    }
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "holds",
        Verdict::NotRecomputable => "not recomputable",
        Verdict::Broken => "broken",
    }
}

fn tell(report: &Report) -> Result<(), Failure> {
    for Finding { place, rule, verdict, found, expected } in &report.findings {
        print_fields(&[
            word(*verdict),
            &escaped(&place.to_string()),
            rule.code(),
            rule.says(),
            &escaped(found.as_deref().unwrap_or_default()),
            &escaped(expected.as_deref().unwrap_or_default()),
        ])?;
    }
    let campaign = report.campaign.map(|campaign| campaign.to_string());
    print_fields(&["campaign", campaign.as_deref().unwrap_or("unknown")])?;
    print_fields(&["entries", &report.tree.size.to_string()])?;
    print_fields(&["root", &report.tree.root.to_string()])?;
    print_fields(&["texts", &report.texts.to_string()])?;
    print_fields(&["rounds recounted", &report.recounted.to_string()])?;
    for (number, Compared { what, verdict }) in (1..).zip(&report.kept) {
        print_fields(&[&format!("kept {number}"), &name(*what), word(*verdict)])?;
    }
    print_fields(&["verdict", word(report.verdict())])
}

fn json(report: &Report) -> serde_json::Value {
    json!({
        "campaign": report.campaign,
        "entries": report.tree.size,
        "root": report.tree.root,
        "texts": report.texts,
        "rounds_recounted": report.recounted,
        "kept": report.kept,
        "verdict": report.verdict(),
        "findings": report.findings,
    })
}
