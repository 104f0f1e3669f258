//! What the server answers, as far as it is read.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::torture::history::{Ballot, Entry, Item, Place};

#[derive(Deserialize)]
pub(super) struct BallotBody {
    version: u64,
    marks: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(super) struct ReceiptBody {
    pub(super) ballot: BallotBody,
}

#[derive(Deserialize)]
pub(super) struct LogBody {
    pub(super) lines: Vec<LogLineBody>,
}

#[derive(Deserialize)]
pub(super) struct LogLineBody {
    seq: u64,
    entry: String,
}

#[derive(Deserialize)]
struct EntryText {
    fact: FactText,
}

#[derive(Deserialize)]
struct FactText {
    #[serde(rename = "type")]
    name: String,
}

/// What a command did.
#[derive(Deserialize)]
pub(super) struct DoneBody {
    pub(super) entries: Vec<DoneEntryBody>,
}

#[derive(Deserialize)]
pub(super) struct DoneEntryBody {
    seq: u64,
    fact: String,
    pub(super) created: Vec<CreatedBody>,
}

#[derive(Deserialize)]
pub(super) struct CreatedBody {
    pub(super) kind: String,
    pub(super) id: String,
}

#[derive(Deserialize)]
pub(super) struct CampaignBody {
    pub(super) charter: CharterBody,
}

#[derive(Deserialize)]
pub(super) struct CharterBody {
    pub(super) upvote: UpvoteBody,
}

#[derive(Deserialize)]
pub(super) struct UpvoteBody {
    pub(super) quota: QuotaBody,
}

#[derive(Deserialize)]
pub(super) struct QuotaBody {
    pub(super) limited: usize,
}

#[derive(Deserialize)]
pub(super) struct ErrorBody {
    pub(super) code: String,
}

impl DoneBody {
    /// The id of the first thing of a kind that the command created.
    pub(super) fn created(self, kind: &str) -> Option<String> {
        let mut created = self.entries.into_iter().flat_map(|entry| entry.created);
        created.find(|created| created.kind == kind).map(|created| created.id)
    }
}

impl From<BallotBody> for Ballot {
    fn from(body: BallotBody) -> Self {
        Self { version: body.version, marks: body.marks.into_keys().map(Item).collect() }
    }
}

impl From<DoneEntryBody> for Place {
    fn from(body: DoneEntryBody) -> Self {
        Self { seq: body.seq, fact: body.fact }
    }
}

/// An entry that cannot be read has no fact, so it is none that was acknowledged.
impl From<LogLineBody> for Entry {
    fn from(body: LogLineBody) -> Self {
        let read = serde_json::from_str::<EntryText>(&body.entry);
        let fact = read.map(|entry| entry.fact.name).unwrap_or_default();
        Self { place: Place { seq: body.seq, fact }, text: body.entry }
    }
}
