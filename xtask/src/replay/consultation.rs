//! A consultation as exported by Polis: who said what, and who agrees.
//!
//! Columns are found by name, so that later exports, which add and drop some, read the same.
//! This is the participants' side of a replay; the server reads the comments with a reader of its
//! own. Unlike the server's, this one stops at the first row it does not understand: a replay of
//! half a consultation proves nothing.
//!
//! Invariants: a voter has one vote per comment, the latest by timestamp, and of two with the same
//! timestamp the one further down the file (the files are not sorted by time). A comment without
//! text is never accepted. Of two comments with one id the first counts.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};
use std::fmt;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The `comment-id` of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(transparent)]
pub(crate) struct CommentId(pub(crate) u64);

/// The `voter-id` of a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(transparent)]
pub(crate) struct VoterId(pub(crate) u64);

/// What a participant answered to a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub(crate) enum Vote {
    /// `1`
    Agree,
    /// `0`
    Pass,
    /// `-1`
    Disagree,
}

/// What a replay needs from the two files of a consultation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Consultation {
    /// The comments moderated `1`.
    pub(crate) accepted: BTreeSet<CommentId>,
    /// The last vote of each participant on each comment, also on comments not accepted.
    pub(crate) last_votes: BTreeMap<(VoterId, CommentId), Vote>,
}

/// A file that could not be read as part of a consultation.
#[derive(Debug)]
pub(crate) struct ReadError {
    path: PathBuf,
    cause: csv::Error,
}

impl Consultation {
    /// Reads `comments.csv` and `votes.csv` in `directory`.
    pub(crate) fn read(directory: &Path) -> Result<Self, ReadError> {
        let comments = read_rows(directory.join("comments.csv"))?;
        let votes = read_rows(directory.join("votes.csv"))?;
        Ok(Self { accepted: accepted(comments), last_votes: last_votes(votes) })
    }

    /// For each voice, the accepted comments it supports; a voice supports at least one.
    pub(crate) fn supports(&self) -> BTreeMap<VoterId, BTreeSet<CommentId>> {
        let mut supports = BTreeMap::<VoterId, BTreeSet<CommentId>>::new();
        for (&(voter, comment), &vote) in &self.last_votes {
            if vote == Vote::Agree && self.accepted.contains(&comment) {
                supports.entry(voter).or_default().insert(comment);
            }
        }
        supports
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct CommentRow {
    comment_id: CommentId,
    moderated: i64,
    comment_body: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct VoteRow {
    timestamp: u64,
    comment_id: CommentId,
    voter_id: VoterId,
    vote: Vote,
}

fn read_rows<Row: DeserializeOwned>(path: PathBuf) -> Result<Vec<Row>, ReadError> {
    let rows = csv::Reader::from_path(&path).and_then(|reader| reader.into_deserialize().collect());
    rows.map_err(|cause| ReadError { path, cause })
}

fn accepted(comments: Vec<CommentRow>) -> BTreeSet<CommentId> {
    let mut seen = BTreeSet::new();
    let mut accepted = BTreeSet::new();
    for comment in comments {
        let is_first = seen.insert(comment.comment_id);
        if is_first && comment.moderated == 1 && !comment.comment_body.trim().is_empty() {
            accepted.insert(comment.comment_id);
        }
    }
    accepted
}

fn last_votes(votes: Vec<VoteRow>) -> BTreeMap<(VoterId, CommentId), Vote> {
    let mut latest = BTreeMap::<(VoterId, CommentId), VoteRow>::new();
    for vote in votes {
        match latest.entry((vote.voter_id, vote.comment_id)) {
            Entry::Vacant(entry) => {
                entry.insert(vote);
            }
            Entry::Occupied(mut entry) => {
                if entry.get().timestamp <= vote.timestamp {
                    entry.insert(vote);
                }
            }
        }
    }
    latest.into_iter().map(|(pair, row)| (pair, row.vote)).collect()
}

impl TryFrom<i64> for Vote {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        match number {
            1 => Ok(Self::Agree),
            0 => Ok(Self::Pass),
            -1 => Ok(Self::Disagree),
            _ => Err(format!("{number} is not a vote (1, 0 or -1)")),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.cause)
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}
