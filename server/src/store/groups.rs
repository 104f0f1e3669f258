//! What members say of the groups to which they belong: one row per campaign, person and question.
//!
//! Nothing else in the store refers to a row, and a row refers to nothing but the person and the places of question and
//! answer in the campaign's charter. Rows are in no backup, since a copy would outlive what deletes them: their owner,
//! the end of her account, and the end of the campaign.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Store, StoreError};

/// An answer to one question of a campaign, whoever gave it.
#[derive(Clone, Copy, PartialEq, Eq, SurrealValue)]
pub struct GroupAnswerRow {
    /// The place of the question.
    pub question: u8,
    /// The place of the answer.
    pub answer: u8,
}

impl std::fmt::Debug for GroupAnswerRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // To which groups people belong is in no log line.
        f.write_str("GroupAnswerRow")
    }
}

/// An answer that somebody gave herself.
#[derive(Clone, Copy, PartialEq, Eq, SurrealValue)]
pub struct OwnGroupAnswerRow {
    /// The campaign that asked.
    pub campaign: Uuid,
    /// The place of the question.
    pub question: u8,
    /// The place of the answer.
    pub answer: u8,
    /// When she consented that it is kept.
    pub since: i64,
}

impl std::fmt::Debug for OwnGroupAnswerRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnGroupAnswerRow")
    }
}

const OF_CAMPAIGN: &str = "
SELECT record::id(id)[2] AS question, answer FROM group_answer:[$campaign]..=[$campaign, ..]
ORDER BY question, answer
";

const OF_PERSON: &str = "
SELECT record::id(id)[0] AS campaign, record::id(id)[2] AS question, answer, since FROM group_answer
WHERE record::id(id)[1] = $person ORDER BY campaign, question
";

const KEEP: &str = "
BEGIN;
DELETE group_answer:[$campaign, $person]..=[$campaign, $person, ..] RETURN NONE;
FOR $row IN $rows { CREATE $row.id SET answer = $row.answer, since = $now RETURN NONE };
COMMIT;
";

const FORGET_CAMPAIGN: &str = "
DELETE group_answer:[$campaign]..=[$campaign, ..] RETURN NONE
";

const FORGET_PERSON: &str = "DELETE group_answer WHERE record::id(id)[1] = $person RETURN NONE";

/// A row that is to be written.
#[derive(SurrealValue)]
struct NewRow {
    id: RecordId,
    answer: u8,
}

impl Store {
    /// Everybody's answers in a campaign, sorted, without whose they are.
    pub async fn group_answers(&self, campaign: Uuid) -> Result<Vec<GroupAnswerRow>, StoreError> {
        self.read(OF_CAMPAIGN, vars! { campaign: uuid(campaign) }).await?.rows(0)
    }

    /// A person's answers in all campaigns, sorted by campaign and question.
    pub async fn group_answers_of(
        &self,
        person: Uuid,
    ) -> Result<Vec<OwnGroupAnswerRow>, StoreError> {
        self.read(OF_PERSON, vars! { person: uuid(person) }).await?.rows(0)
    }

    /// Keeps a person's answers in a campaign in place of all that she gave there before; none takes them back.
    pub async fn keep_group_answers(
        &self,
        campaign: Uuid,
        person: Uuid,
        answers: &[GroupAnswerRow],
        now: i64,
    ) -> Result<(), StoreError> {
        let row = |row: &GroupAnswerRow| NewRow {
            id: answer_id(campaign, person, row.question),
            answer: row.answer,
        };
        let rows: Vec<NewRow> = answers.iter().map(row).collect();
        let binds = vars! {
            campaign: uuid(campaign),
            person: uuid(person),
            rows: rows,
            now: now,
        };
        self.write_patiently(KEEP, binds).await?;
        Ok(())
    }

    /// Deletes everybody's answers in a campaign.
    pub async fn forget_group_answers(&self, campaign: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET_CAMPAIGN, vars! { campaign: uuid(campaign) }).await?;
        Ok(())
    }

    /// Deletes every answer of a person.
    pub async fn forget_group_answers_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET_PERSON, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn answer_id(campaign: Uuid, person: Uuid, question: u8) -> RecordId {
    record("group_answer", vec![uuid(campaign), uuid(person), question.into_value()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    const fn row(question: u8, answer: u8) -> GroupAnswerRow {
        GroupAnswerRow { question, answer }
    }

    async fn in_campaign(store: &Store, campaign: Uuid) -> Vec<(u8, u8)> {
        match store.group_answers(campaign).await {
            Ok(rows) => rows.into_iter().map(|row| (row.question, row.answer)).collect(),
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    async fn of(store: &Store, person: Uuid) -> Vec<(Uuid, u8, u8, i64)> {
        match store.group_answers_of(person).await {
            Ok(rows) => {
                rows.iter().map(|row| (row.campaign, row.question, row.answer, row.since)).collect()
            }
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    #[tokio::test]
    async fn new_answers_take_the_place_of_all_that_their_person_gave_before() {
        let (store, campaign) = (memory().await, Uuid::now_v7());
        let [one, two] = [Uuid::now_v7(), Uuid::now_v7()];
        assert!(store.keep_group_answers(campaign, one, &[row(0, 1), row(2, 3)], 1).await.is_ok());
        assert!(store.keep_group_answers(campaign, two, &[row(0, 1)], 2).await.is_ok());
        assert_eq!(in_campaign(&store, campaign).await, [(0, 1), (0, 1), (2, 3)]);
        assert!(store.keep_group_answers(campaign, one, &[row(0, 4)], 3).await.is_ok());
        assert_eq!(of(&store, one).await, [(campaign, 0, 4, 3)]);
        assert!(store.keep_group_answers(campaign, one, &[], 4).await.is_ok());
        assert_eq!(of(&store, one).await, []);
        assert_eq!(in_campaign(&store, campaign).await, [(0, 1)]);
    }

    #[tokio::test]
    async fn answers_go_with_their_person_and_with_their_campaign() {
        let store = memory().await;
        let ([here, there], [one, two]) =
            ([Uuid::now_v7(), Uuid::now_v7()], [Uuid::now_v7(), Uuid::now_v7()]);
        for campaign in [here, there] {
            for person in [one, two] {
                assert!(store.keep_group_answers(campaign, person, &[row(1, 0)], 1).await.is_ok());
            }
        }
        assert!(store.forget_group_answers_of(one).await.is_ok());
        assert_eq!(of(&store, one).await, []);
        assert!(store.forget_group_answers(here).await.is_ok());
        assert_eq!(in_campaign(&store, here).await, []);
        assert_eq!(of(&store, two).await, [(there, 1, 0, 1)]);
    }

    #[tokio::test]
    async fn two_answers_to_one_question_are_not_kept_and_nothing_is_lost() {
        let (store, campaign, person) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
        assert!(store.keep_group_answers(campaign, person, &[row(0, 1)], 1).await.is_ok());
        let twice = [row(0, 2), row(0, 3)];
        assert!(store.keep_group_answers(campaign, person, &twice, 2).await.is_err());
        assert_eq!(of(&store, person).await, [(campaign, 0, 1, 1)]);
    }

    #[tokio::test]
    async fn no_backup_holds_an_answer() {
        let (store, person) = (memory().await, Uuid::now_v7());
        assert!(store.keep_group_answers(Uuid::now_v7(), person, &[row(0, 1)], 1).await.is_ok());
        let mut backup = Vec::new();
        assert!(store.export(&mut backup).await.is_ok());
        let backup = String::from_utf8(backup).unwrap_or_default();
        assert!(backup.contains("solution-pathways-backup"));
        assert!(!backup.contains("group_answer") && !backup.contains(&person.to_string()));
    }
}
