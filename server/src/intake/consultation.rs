//! A public consultation as exported by Polis: `comments.csv` and `votes.csv`.
//!
//! The export numbers comments and participants; the numbers tie its files together and mean
//! nothing elsewhere. Columns are found by name, because exports of different years differ in the
//! others (`datetime` is gone from later ones, `is-meta` and `is-seed` came).
//!
//! Comments are short and have no title, so `title` makes one of their first words. Two comments with the same words
//! stay two: people voted on each.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, btree_map};

use pathways::text::{Body, Title};

use super::table::{Cells, Expectation, Fields, Table};
use super::{FILE_BYTES_MAX, FileError, Intake, ROWS_MAX, Reason, Row};

mod title;

/// The largest file of votes that is read.
pub const VOTE_FILE_BYTES_MAX: usize = 32 * 1024 * 1024;

/// The most rows that a file of votes may have.
pub const VOTE_ROWS_MAX: usize = 500_000;

const COMMENT_ID: &str = "comment-id";
const VOTER_ID: &str = "voter-id";
const MODERATED: &str = "moderated";
const COMMENT_BODY: &str = "comment-body";
const TIMESTAMP: &str = "timestamp";
const VOTE: &str = "vote";

const COMMENTS: Expectation = Expectation {
    required: &[COMMENT_ID, MODERATED, COMMENT_BODY],
    optional: &[],
    aliases: &[],
    bytes_max: FILE_BYTES_MAX,
    rows_max: ROWS_MAX,
    cells: Cells::Plain,
};

const VOTES: Expectation = Expectation {
    required: &[TIMESTAMP, COMMENT_ID, VOTER_ID, VOTE],
    optional: &[],
    aliases: &[],
    bytes_max: VOTE_FILE_BYTES_MAX,
    rows_max: VOTE_ROWS_MAX,
    cells: Cells::Plain,
};

/// A comment as a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its number in the export.
    pub number: u64,
    /// What the consultation's moderators made of it.
    pub moderation: Moderation,
    /// The first words of the comment.
    pub title: Title,
    /// The whole comment.
    pub body: Body,
}

/// What the moderators of a consultation made of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moderation {
    /// `1`
    Accepted,
    /// `0`
    Pending,
    /// `-1`
    Declined,
}

/// The vote of a participant on a comment that stands at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastVote {
    /// The participant's number in the export.
    pub voter: u64,
    /// The comment's number in the export.
    pub comment: u64,
    /// What the participant answered.
    pub vote: Vote,
}

/// What a participant answered to a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// `1`
    Agree,
    /// `0`
    Pass,
    /// `-1`
    Disagree,
}

/// Reads `comments.csv`. Of several comments with one number the first counts.
pub fn read_comments(bytes: &[u8]) -> Result<Intake<Comment>, FileError> {
    let mut table = Table::read(bytes, &COMMENTS)?;
    let mut rows = Vec::new();
    let mut problems = std::mem::take(&mut table.problems);
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let mut fields = Fields::of(record, &table);
        let number = fields.number(COMMENT_ID);
        match number.map(|number| first_lines.entry(number)) {
            Some(Entry::Occupied(first)) => {
                let first_line = *first.get();
                fields.refuse(Some(COMMENT_ID), Reason::NumberTaken { first_line });
            }
            Some(Entry::Vacant(first)) => {
                first.insert(record.line);
            }
            None => {}
        }
        let comment = number.and_then(|number| comment(number, &mut fields));
        rows.extend(comment.map(|entry| Row { line: record.line, entry }));
        problems.extend(fields.into_problems());
    }
    problems.sort_by_key(|problem| problem.line);
    Ok(Intake { rows, problems, ignored_columns: table.ignored_columns })
}

/// Reads `votes.csv` down to the votes that stand: of each participant's votes on a comment the
/// one with the latest timestamp, and of several with that timestamp the one furthest down. The
/// file itself is not sorted by time.
pub fn read_votes(bytes: &[u8]) -> Result<Intake<LastVote>, FileError> {
    let mut table = Table::read(bytes, &VOTES)?;
    let mut problems = std::mem::take(&mut table.problems);
    let mut latest = BTreeMap::<(u64, u64), (u64, Row<LastVote>)>::new();
    for record in &table.records {
        let mut fields = Fields::of(record, &table);
        if let Some((timestamp, entry)) = timed_vote(&mut fields) {
            let row = Row { line: record.line, entry };
            match latest.entry((entry.voter, entry.comment)) {
                btree_map::Entry::Occupied(standing) if timestamp < standing.get().0 => {}
                place => {
                    place.insert_entry((timestamp, row));
                }
            }
        }
        problems.extend(fields.into_problems());
    }
    let mut rows: Vec<_> = latest.into_values().map(|(_, row)| row).collect();
    rows.sort_by_key(|row| row.line);
    problems.sort_by_key(|problem| problem.line);
    Ok(Intake { rows, problems, ignored_columns: table.ignored_columns })
}

fn comment(number: u64, fields: &mut Fields<'_>) -> Option<Comment> {
    let choices = [Moderation::Accepted, Moderation::Pending, Moderation::Declined];
    let moderation = fields.choice(MODERATED, choices);
    let body: Option<Body> = fields.text(COMMENT_BODY);
    let (moderation, body) = moderation.zip(body).filter(|_| fields.are_sound())?;
    match title::title(&body) {
        Ok(title) => Some(Comment { number, moderation, title, body }),
        Err(error) => {
            fields.refuse(Some(COMMENT_BODY), Reason::Text(error));
            None
        }
    }
}

fn timed_vote(fields: &mut Fields<'_>) -> Option<(u64, LastVote)> {
    let timestamp = fields.number(TIMESTAMP);
    let comment = fields.number(COMMENT_ID);
    let voter = fields.number(VOTER_ID);
    let vote = fields.choice(VOTE, [Vote::Agree, Vote::Pass, Vote::Disagree]);
    Some((timestamp?, LastVote { voter: voter?, comment: comment?, vote: vote? }))
}

#[cfg(test)]
mod tests;
