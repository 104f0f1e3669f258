//! What panelists note for themselves: one row per round, person and item.
//!
//! Nothing reads a row but its owner's own question. Rows are in no backup. They are deleted when their campaign is over
//! and when their owner is erased.

use pathways::rule::{Grades, Rank};
use surrealdb::types::{Error, Kind, RecordId, SurrealValue, Uuid as UuidValue, Value, vars};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Store, StoreError};

/// What somebody notes on one item.
#[derive(Clone, PartialEq, Eq, SurrealValue)]
pub struct NoteRow {
    /// The item, as the engine spells it.
    pub item: String,
    /// Whether she says that she has read it.
    pub read: bool,
    /// The mark that she would make.
    pub mark: Option<NotedMark>,
    /// In her own words.
    pub text: Option<String>,
}

impl std::fmt::Debug for NoteRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Neither the words nor the mark are anybody else's business.
        f.write_str("NoteRow")
    }
}

/// A mark that is not made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotedMark {
    /// Would approve.
    Approve,
    /// Would decline.
    Decline,
    /// Would abstain.
    Abstain,
    /// Would give these scores.
    Scored {
        /// One for each criterion.
        grades: Grades,
        /// What tells these criteria from others; nothing in it is read.
        criteria: String,
    },
    /// Would give it this place.
    Ranked(Rank),
}

/// How a place begins.
const RANKED: &str = "ranked:";
/// How scores begin.
const SCORED: &str = "scored:";
/// What stands between scores and that to which they were given.
const GIVEN_TO: char = '@';
const NOT_NOTED: &str = "a noted mark must be approve, decline, abstain, scores or a place";

impl SurrealValue for NotedMark {
    fn kind_of() -> Kind {
        Kind::String
    }

    fn into_value(self) -> Value {
        Value::String(match self {
            Self::Approve => "approve".to_owned(),
            Self::Decline => "decline".to_owned(),
            Self::Abstain => "abstain".to_owned(),
            Self::Scored { grades, criteria } => format!("{SCORED}{grades}{GIVEN_TO}{criteria}"),
            Self::Ranked(rank) => format!("{RANKED}{rank}"),
        })
    }

    fn from_value(value: Value) -> Result<Self, Error> {
        match String::from_value(value)?.as_str() {
            "approve" => Ok(Self::Approve),
            "decline" => Ok(Self::Decline),
            "abstain" => Ok(Self::Abstain),
            code => scored(code)
                .or_else(|| ranked(code))
                .ok_or_else(|| Error::internal(NOT_NOTED.to_owned())),
        }
    }
}

/// Scores that do not say to which criteria they were given, as the first ones do not, were given to none of now.
fn scored(code: &str) -> Option<NotedMark> {
    let scores = code.strip_prefix(SCORED)?;
    let (grades, criteria) = scores.split_once(GIVEN_TO).unwrap_or((scores, ""));
    Some(NotedMark::Scored { grades: grades.parse().ok()?, criteria: criteria.to_owned() })
}

fn ranked(code: &str) -> Option<NotedMark> {
    code.strip_prefix(RANKED)?.parse().ok().map(NotedMark::Ranked)
}

const NOTES_OF: &str = "
SELECT record::id(id)[2] AS item, read, mark, text
FROM note:[$round, $person]..=[$round, $person, ..]
";

const KEEP: &str = "UPSERT $note CONTENT { read: $read, mark: $mark, text: $text } RETURN NONE";

const FORGET_ROUNDS: &str = "
FOR $round IN $rounds { DELETE note:[$round]..=[$round, ..] RETURN NONE };
";

const FORGET_PERSON: &str = "DELETE note WHERE record::id(id)[1] = $person RETURN NONE";

impl Store {
    /// What a person has noted on the items of a round, sorted by item.
    pub async fn notes_of(&self, round: Uuid, person: Uuid) -> Result<Vec<NoteRow>, StoreError> {
        self.read(NOTES_OF, vars! { round: uuid(round), person: uuid(person) }).await?.rows(0)
    }

    /// Keeps what a person notes on an item, in place of what she noted before.
    pub async fn keep_note(
        &self,
        round: Uuid,
        person: Uuid,
        note: NoteRow,
    ) -> Result<(), StoreError> {
        let NoteRow { item, read, mark, text } = note;
        let binds = vars! {
            note: note_id(round, person, item),
            read: read,
            mark: mark,
            text: text,
        };
        self.write_patiently(KEEP, binds).await?;
        Ok(())
    }

    /// Deletes what anybody has noted in these rounds.
    pub async fn forget_notes_of_rounds(&self, rounds: &[Uuid]) -> Result<(), StoreError> {
        let rounds: Vec<UuidValue> = rounds.iter().copied().map(UuidValue::from).collect();
        self.write_patiently(FORGET_ROUNDS, vars! { rounds: rounds }).await?;
        Ok(())
    }

    /// Deletes everything that a person has noted.
    pub async fn forget_notes_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET_PERSON, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn note_id(round: Uuid, person: Uuid, item: String) -> RecordId {
    record("note", vec![uuid(round), uuid(person), Value::String(item)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    fn note(item: &str, text: &str) -> NoteRow {
        let (item, text) = (item.to_owned(), Some(text.to_owned()));
        NoteRow { item, read: true, mark: Some(NotedMark::Abstain), text }
    }

    async fn noted(store: &Store, round: Uuid, person: Uuid) -> Vec<NoteRow> {
        match store.notes_of(round, person).await {
            Ok(notes) => notes,
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    #[tokio::test]
    async fn notes_come_back_to_their_owner_and_to_nobody_else() {
        let (store, round) = (memory().await, Uuid::now_v7());
        let [one, two] = [Uuid::now_v7(), Uuid::now_v7()];
        let (first, second) = (note("challenge:1", "« first »\n…"), note("theme:1", "second"));
        assert!(store.keep_note(round, one, second.clone()).await.is_ok());
        assert!(store.keep_note(round, one, note("challenge:1", "before")).await.is_ok());
        assert!(store.keep_note(round, one, first.clone()).await.is_ok());
        assert_eq!(noted(&store, round, one).await, [first, second]);
        assert_eq!(noted(&store, round, two).await, []);
        assert_eq!(noted(&store, Uuid::now_v7(), one).await, []);
    }

    #[tokio::test]
    async fn a_note_may_be_taken_back_part_by_part() {
        let (store, round, person) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
        assert!(store.keep_note(round, person, note("theme:1", "x")).await.is_ok());
        let empty = NoteRow { item: "theme:1".to_owned(), read: false, mark: None, text: None };
        assert!(store.keep_note(round, person, empty.clone()).await.is_ok());
        assert_eq!(noted(&store, round, person).await, [empty]);
    }

    #[tokio::test]
    async fn scores_are_noted_as_they_were_given_and_nothing_else_is_a_mark() {
        let (store, round, person) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
        let grades = "5,0,3".parse().unwrap();
        let scored = NoteRow {
            mark: Some(NotedMark::Scored { grades, criteria: "a2".repeat(32) }),
            ..note("theme:1", "x")
        };
        assert!(store.keep_note(round, person, scored.clone()).await.is_ok());
        assert_eq!(noted(&store, round, person).await, [scored]);
        for bad in
            ["scored:", "scored:6", "ranked:0", "ranked:", "scored:1,2,3,4,5,0,1", "supported"]
        {
            let binds = vars! { mark: bad.to_owned() };
            let kept = "UPSERT note:x CONTENT { read: true, mark: $mark } RETURN NONE";
            assert!(store.write_patiently(kept, binds).await.is_err(), "{bad}");
        }
    }

    #[tokio::test]
    async fn a_note_longer_than_the_limit_is_not_kept() {
        let (store, round, person) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
        let long = |length| note("theme:1", &"é".repeat(length));
        assert!(store.keep_note(round, person, long(4_001)).await.is_err());
        assert_eq!(noted(&store, round, person).await, []);
        assert!(store.keep_note(round, person, long(4_000)).await.is_ok());
    }

    #[tokio::test]
    async fn notes_are_forgotten_by_round_and_by_person_and_others_stay() {
        let store = memory().await;
        let rounds = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
        let [one, two] = [Uuid::now_v7(), Uuid::now_v7()];
        for round in rounds {
            for person in [one, two] {
                assert!(store.keep_note(round, person, note("theme:1", "x")).await.is_ok());
            }
        }
        assert!(store.forget_notes_of_rounds(&rounds[..2]).await.is_ok());
        assert!(store.forget_notes_of(two).await.is_ok());
        assert_eq!(noted(&store, rounds[0], one).await, []);
        assert_eq!(noted(&store, rounds[1], one).await, []);
        assert_eq!(noted(&store, rounds[2], one).await.len(), 1);
        assert_eq!(noted(&store, rounds[2], two).await, []);
    }
}
