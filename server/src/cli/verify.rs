//! `pathways verify`

use std::{collections::BTreeMap, fs, io, path::Path, path::PathBuf, process::ExitCode};

use clap::Args;
use pathways::{
    record::verify::{Compared, Finding, Report, Verdict},
    text::Language,
};
use pathways_recount::{KeptText, archive, json, recount, rule, verdict, what};

use super::{
    Failure,
    output::{escaped, print, print_fields},
};
use crate::threads::Threads;

/// Programs read what a command prints, so it is in one language.
const LANGUAGE: Language = Language::En;
/// Nothing is broken, but something cannot be recomputed.
const NOT_RECOMPUTABLE: u8 = 3;

/// Check a record: everything that can be recomputed from its files, without a server or a network.
///
/// Each finding is one line: verdict, place, rule, what the rule says, what was found, what was
/// expected. A finding `not recomputable` says that the files do not tell, such as totals of which
/// only the result is published. One that is `noted` says nothing against the record.
///
/// With --receipt it also says whether your ballot lies in the sealed box. An older promise, of a
/// ballot that is not there any more, is `not recomputable` by the rule promise.ballot: you have
/// replaced that ballot since, or it is missing; your latest promise tells.
/// An opened ballot also shows that each of its marks was counted; keep it to yourself.
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
    let mut kept =
        options.checkpoint.iter().map(|text| checkpoint(text)).collect::<Result<Vec<_>, _>>()?;
    for path in &options.receipt {
        kept.push(KeptText::Receipt(text(path)?));
    }
    kept.extend(options.key.map(KeptText::Key));
    let report = recount(&files, &kept, &Threads::of_machine(), &mut |_| {});
    if options.json {
        print(&json(&report).to_string())?;
    } else {
        tell(&report)?;
    }
    Ok(match report.verdict() {
        Verdict::Holds | Verdict::Noted => ExitCode::SUCCESS,
        Verdict::NotRecomputable => ExitCode::from(NOT_RECOMPUTABLE),
        Verdict::Broken => ExitCode::FAILURE,
    })
}

/// Size and root, or else the name of a file.
fn checkpoint(text: &str) -> Result<KeptText, Failure> {
    if let Some(read_out) = KeptText::read_out(text) {
        return Ok(read_out);
    }
    let path = Path::new(text);
    let bytes = fs::read(path).map_err(|cause| Failure::File { path: path.to_owned(), cause })?;
    KeptText::of_file(bytes).ok_or_else(|| not_text(path))
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

fn tell(report: &Report) -> Result<(), Failure> {
    let word = |of: Verdict| verdict(of, LANGUAGE);
    for Finding { place, rule: broken, verdict, found, expected } in &report.findings {
        print_fields(&[
            &word(*verdict),
            &escaped(&place.to_string()),
            broken.code(),
            &rule(*broken, LANGUAGE),
            &escaped(found.as_deref().unwrap_or_default()),
            &escaped(expected.as_deref().unwrap_or_default()),
        ])?;
    }
    let campaign = report.campaign.map(|campaign| campaign.to_string());
    print_fields(&["campaign", campaign.as_deref().unwrap_or("unknown")])?;
    print_fields(&["entries", &report.tree.size.to_string()])?;
    print_fields(&["root", &report.tree.root.to_string()])?;
    for term in &report.keys {
        print_fields(&["key", &format!("from {}", term.since), &escaped(&term.key.to_string())])?;
    }
    print_fields(&["texts", &report.texts.to_string()])?;
    print_fields(&["rounds recounted", &report.recounted.to_string()])?;
    for (number, Compared { what: kept, verdict }) in (1..).zip(&report.kept) {
        print_fields(&[&format!("kept {number}"), &what(*kept, LANGUAGE), &word(*verdict)])?;
    }
    print_fields(&["verdict", &word(report.verdict())])
}
