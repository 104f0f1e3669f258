//! The call: the comments come in through the import, and are moderated as they were.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::campaign::Campaign;
use super::consultation::CommentId;
use super::error::ReplayError;
use super::items::Items;

/// The comments' files do not say in which language they are.
const UNDETERMINED: &str = "und";

/// What became of the comments.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

#[derive(Debug, Deserialize)]
struct Row {
    number: Option<CommentId>,
    moderation: Option<Moderation>,
    challenge: Option<String>,
    refused: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Moderation {
    Accepted,
    Pending,
    Declined,
}

#[derive(Debug, Deserialize)]
struct Problem {
    line: u64,
    problem: String,
}

/// What an import does with the rows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// Nothing.
    Check,
    /// It enters them.
    Enter,
}

impl Report {
    /// How many rows were understood.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Rows that were not, one sentence each.
    pub(super) fn problems(&self) -> impl Iterator<Item = String> {
        self.problems.iter().map(|Problem { line, problem }| format!("line {line}: {problem}"))
    }
}

/// Sends the comments to the campaign's import.
pub(super) fn import(
    campaign: Campaign<'_>,
    folder: &Path,
    step: Step,
) -> Result<Report, ReplayError> {
    let file = fs::read(folder.join("comments.csv"))?;
    let step = match step {
        Step::Check => "check",
        Step::Enter => "enter",
    };
    let query = format!("imports?format=consultation&step={step}&language={UNDETERMINED}");
    Ok(campaign.host().post_csv(&campaign.path(&query), &file)?)
}

/// Accepts what the consultation's moderators accepted and declines the rest: nothing may wait
/// for a moderator when the upvote opens.
pub(super) fn moderate(campaign: Campaign<'_>, report: &Report) -> Result<Items, ReplayError> {
    let mut items = Items::default();
    for row in &report.rows {
        let (Some(comment), Some(moderation)) = (row.number, row.moderation) else { continue };
        let challenge = row.challenge.as_ref().ok_or_else(|| ReplayError::NotEntered {
            comment,
            why: row.refused.clone().unwrap_or("the report does not say why".to_owned()),
        })?;
        let path = |verb| campaign.path(&format!("challenges/{challenge}/{verb}"));
        if moderation == Moderation::Accepted {
            campaign.host().post::<IgnoredAny>(&path("accept"), &json!({}))?;
            items.insert(comment, challenge);
        } else {
            let reason = "Not accepted in the consultation.";
            let body = json!({ "code": "other", "reason": reason });
            campaign.host().post::<IgnoredAny>(&path("decline"), &body)?;
        }
    }
    Ok(items)
}
