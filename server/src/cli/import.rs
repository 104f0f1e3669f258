//! `pathways import`

use std::{
    fs::File,
    io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _},
    path::{Path, PathBuf},
};

use clap::Args;
use pathways::{
    challenge::{ChallengeText, Merging},
    consent::Consent,
    id::CampaignId,
    text::LanguageTag,
};

use super::{DataOption, Failure, ask::ask, output::print};
use crate::{
    desk::{Answer, Imported, Request, Verdict},
    intake::{
        FILE_BYTES_MAX, FileError, Intake, Problem,
        consultation::{self, Comment, Moderation},
        csv_file::{self, StatedChallenge},
    },
};

/// The file of a consultation that holds its challenges.
const COMMENTS: &str = "comments.csv";

/// Enter challenges from a file, on behalf of those who wrote them.
///
/// The file is a table in CSV with the columns title, body, language, author, region, discipline;
/// only title is needed, and their order does not matter. Rows that cannot be taken are listed with
/// their line numbers; the rest goes in once you confirm. The same file may be imported again:
/// only rows that are new or were corrected are entered.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The campaign's id.
    campaign: CampaignId,

    /// The file, or the folder of a consultation.
    #[arg(value_name = "FILE|DIR")]
    file: PathBuf,

    #[command(flatten)]
    rows: Rows,

    /// Enter the good rows without asking.
    #[arg(long)]
    yes: bool,
}

/// What the rows are, and what becomes of them.
#[derive(Debug, Args)]
struct Rows {
    /// The file is a consultation's comments.csv: what its moderators accepted or declined is
    /// accepted or declined here. A folder always is one.
    #[arg(long)]
    consultation: bool,

    /// Accept the challenges at once, instead of leaving them to a moderator.
    #[arg(long, conflicts_with = "consultation")]
    accept: bool,

    /// The language of rows that name none.
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: LanguageTag,

    /// Declare that those who wrote the rows allow that their words stand in the files that everybody can download: the
    /// record and the open data. Without this, only their titles stand in the open data.
    #[arg(long)]
    consent: bool,
}

const EXAMPLES: &str = "\
Examples:
  pathways import 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 challenges.csv
  pathways import 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 challenges.csv --language fr --accept --yes
  pathways import 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55 consultation-folder";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let challenges = read(&options)?;
    if challenges.is_empty() {
        return Err(Failure::NothingToEnter);
    }
    if !options.yes {
        confirm(challenges.len())?;
    }
    let consent = if options.rows.consent { Consent::Given } else { Consent::Withheld };
    let request = Request::Import { campaign: options.campaign, challenges, consent };
    let Answer::Imported(counts) = ask(&data, request)? else { return Err(Failure::OtherAnswer) };
    print(&format!("entered\t{}", counts.entered))?;
    print(&format!("entered before\t{}", counts.known))?;
    print(&format!("accepted\t{}", counts.accepted))?;
    print(&format!("declined\t{}", counts.declined))
}

/// The good rows of the file; the others are told.
fn read(options: &Options) -> Result<Vec<Imported>, Failure> {
    let Options { file: path, rows: asked, .. } = options;
    let format = |cause: FileError| Failure::Format { path: path.clone(), cause };
    if asked.consultation || path.is_dir() {
        let path = if path.is_dir() { path.join(COMMENTS) } else { path.clone() };
        let intake = consultation::read_comments(&bytes(&path)?).map_err(format)?;
        tell(&intake)?;
        let rows = intake.rows.into_iter();
        Ok(rows.map(|row| of_comment(row.entry, &asked.language)).collect())
    } else {
        let verdict = if asked.accept { Verdict::Accept } else { Verdict::Open };
        let intake = csv_file::read(&bytes(path)?).map_err(format)?;
        tell(&intake)?;
        let rows = intake.rows.into_iter();
        Ok(rows.map(|row| of_row(row.entry, &asked.language, verdict)).collect())
    }
}

/// The file's bytes; of one that is too large only enough to see that it is.
fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let most = u64::try_from(FILE_BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|cause| Failure::File { path: path.to_owned(), cause })?;
    Ok(bytes)
}

fn tell<Entry>(intake: &Intake<Entry>) -> Result<(), Failure> {
    for Problem { line, column, reason } in &intake.problems {
        let column = column.map_or_else(String::new, |column| format!(", {column}"));
        print(&format!("line {line}{column}: {reason}"))?;
    }
    if !intake.ignored_columns.is_empty() {
        print(&format!("columns without a use: {}", intake.ignored_columns.join(", ")))?;
    }
    print(&format!("{} rows can be entered, {} problems", intake.rows.len(), intake.problems.len()))
}

fn confirm(count: usize) -> Result<(), Failure> {
    let input = io::stdin();
    if !input.is_terminal() {
        return Err(Failure::NobodyToAsk);
    }
    let mut answer = String::new();
    let asked = write!(io::stdout(), "Enter {count} challenges? [y/N] ")
        .and_then(|()| io::stdout().flush())
        .and_then(|()| input.lock().read_line(&mut answer));
    asked.map_err(Failure::Output)?;
    match answer.trim().to_lowercase().as_str() {
        "y" | "yes" | "o" | "oui" => Ok(()),
        _ => Err(Failure::NotConfirmed),
    }
}

fn of_row(row: StatedChallenge, language: &LanguageTag, verdict: Verdict) -> Imported {
    let text = ChallengeText {
        title: row.title,
        body: row.body,
        affected: None,
        region: row.region,
        discipline: row.discipline,
        language: row.language.unwrap_or_else(|| language.clone()),
        video: None,
        name: row.author,
        merging: Merging::Welcome,
    };
    Imported { number: None, text, verdict }
}

fn of_comment(comment: Comment, language: &LanguageTag) -> Imported {
    let text = ChallengeText {
        title: comment.title,
        body: Some(comment.body),
        affected: None,
        region: None,
        discipline: None,
        language: language.clone(),
        video: None,
        name: None,
        merging: Merging::Welcome,
    };
    let verdict = match comment.moderation {
        Moderation::Accepted => Verdict::Accept,
        Moderation::Pending => Verdict::Open,
        Moderation::Declined => Verdict::Decline,
    };
    Imported { number: Some(comment.number), text, verdict }
}
