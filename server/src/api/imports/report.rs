//! What became of a file, row by row.

use pathways::{id::ChallengeId, text::Title};
use serde::Serialize;
use utoipa::ToSchema;

use crate::intake::{
    Intake, Problem,
    consultation::{Comment, Moderation},
    csv_file::StatedChallenge,
};

/// What became of a file.
#[derive(Serialize, ToSchema)]
pub(super) struct ImportReport {
    /// The rows that were understood, in the order of the file.
    pub(super) rows: Vec<RowReport>,
    /// What is wrong with the others.
    problems: Vec<ProblemReport>,
    /// Columns from which nothing was read, as the file spells them.
    ignored_columns: Vec<String>,
}

/// A row that was understood.
#[derive(Serialize, ToSchema)]
pub(super) struct RowReport {
    /// The line where it starts; the first line of the file is 1.
    pub(super) line: u64,
    /// The title of the challenge.
    title: Title,
    /// The comment's number in the consultation.
    number: Option<u64>,
    /// What the consultation's moderators made of the comment.
    moderation: Option<ModerationReport>,
    /// The challenge that was entered.
    pub(super) challenge: Option<ChallengeId>,
    /// Why it was not entered; the same codes as of errors.
    pub(super) refused: Option<String>,
}

/// What a consultation's moderators made of a comment.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ModerationReport {
    /// `1`
    Accepted,
    /// `0`
    Pending,
    /// `-1`
    Declined,
}

/// What is wrong with a row.
#[derive(Serialize, ToSchema)]
struct ProblemReport {
    /// The line where the row starts.
    line: u64,
    /// The column at fault, unless it is the row as a whole.
    column: Option<&'static str>,
    /// Stable.
    code: &'static str,
    /// What is wrong.
    problem: String,
}

impl ImportReport {
    pub(super) fn of<Entry>(
        intake: &Intake<Entry>,
        row: impl Fn(u64, &Entry) -> RowReport,
    ) -> Self {
        Self {
            rows: intake.rows.iter().map(|read| row(read.line, &read.entry)).collect(),
            problems: intake.problems.iter().map(ProblemReport::of).collect(),
            ignored_columns: intake.ignored_columns.clone(),
        }
    }
}

impl RowReport {
    pub(super) fn of_challenge(line: u64, challenge: &StatedChallenge) -> Self {
        Self::new(line, challenge.title.clone())
    }

    pub(super) fn of_comment(line: u64, comment: &Comment) -> Self {
        let moderation = match comment.moderation {
            Moderation::Accepted => ModerationReport::Accepted,
            Moderation::Pending => ModerationReport::Pending,
            Moderation::Declined => ModerationReport::Declined,
        };
        Self {
            number: Some(comment.number),
            moderation: Some(moderation),
            ..Self::new(line, comment.title.clone())
        }
    }

    const fn new(line: u64, title: Title) -> Self {
        Self { line, title, number: None, moderation: None, challenge: None, refused: None }
    }
}

impl ProblemReport {
    fn of(problem: &Problem) -> Self {
        Self {
            line: problem.line,
            column: problem.column,
            code: problem.reason.code(),
            problem: problem.reason.to_string(),
        }
    }
}
