//! Who wants a letter with the receipt of her ballot: one row per campaign, round and person, until the letter is written.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Store, StoreError};

/// A letter that somebody wants.
#[derive(Clone, Copy, PartialEq, Eq, SurrealValue)]
pub struct ReceiptLetterRow {
    /// The campaign.
    pub campaign: Uuid,
    /// The round.
    pub round: Uuid,
    /// Who wants it.
    pub person: Uuid,
}

impl std::fmt::Debug for ReceiptLetterRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Who has voted is in no log line.
        f.write_str("ReceiptLetterRow")
    }
}

const ASK: &str = "UPSERT $letter RETURN NONE";

const ASKED: &str = "RETURN record::exists($letter)";

const TAKE: &str = "RETURN array::len((DELETE $letter RETURN BEFORE))";

const OF_CAMPAIGN: &str = "
SELECT record::id(id)[0] AS campaign, record::id(id)[1] AS round, record::id(id)[2] AS person
FROM receipt_letter:[$campaign]..=[$campaign, ..]
";

const OF_PERSON: &str = "
SELECT record::id(id)[0] AS campaign, record::id(id)[1] AS round, record::id(id)[2] AS person
FROM receipt_letter WHERE record::id(id)[2] = $person ORDER BY campaign, round
";

const FORGET: &str = "DELETE receipt_letter WHERE record::id(id)[2] = $person RETURN NONE";

impl Store {
    /// Keeps that a person wants the letter of a round.
    pub async fn ask_receipt_letter(&self, letter: ReceiptLetterRow) -> Result<(), StoreError> {
        self.write_patiently(ASK, vars! { letter: letter_id(letter) }).await?;
        Ok(())
    }

    /// Whether she does.
    pub async fn wants_receipt_letter(&self, letter: ReceiptLetterRow) -> Result<bool, StoreError> {
        let asked: Option<bool> =
            self.read(ASKED, vars! { letter: letter_id(letter) }).await?.row(0)?;
        Ok(asked == Some(true))
    }

    /// Deletes that, and says whether it was there: of several who take one, one has it.
    pub async fn take_receipt_letter(&self, letter: ReceiptLetterRow) -> Result<bool, StoreError> {
        let mut taken = self.write_patiently(TAKE, vars! { letter: letter_id(letter) }).await?;
        let count: Option<i64> = taken.row(0)?;
        Ok(count == Some(1))
    }

    /// The letters that are wanted in a campaign.
    pub async fn receipt_letters(
        &self,
        campaign: Uuid,
    ) -> Result<Vec<ReceiptLetterRow>, StoreError> {
        self.read(OF_CAMPAIGN, vars! { campaign: uuid(campaign) }).await?.rows(0)
    }

    /// The letters that a person wants, sorted.
    pub async fn receipt_letters_of(
        &self,
        person: Uuid,
    ) -> Result<Vec<ReceiptLetterRow>, StoreError> {
        self.read(OF_PERSON, vars! { person: uuid(person) }).await?.rows(0)
    }

    /// Deletes every wish of a person.
    pub async fn forget_receipt_letters_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn letter_id(ReceiptLetterRow { campaign, round, person }: ReceiptLetterRow) -> RecordId {
    record("receipt_letter", vec![uuid(campaign), uuid(round), uuid(person)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    fn letter(campaign: Uuid, person: Uuid) -> ReceiptLetterRow {
        ReceiptLetterRow { campaign, round: Uuid::now_v7(), person }
    }

    #[tokio::test]
    async fn a_letter_is_wanted_until_somebody_takes_it_and_one_does() {
        let (store, campaign) = (memory().await, Uuid::now_v7());
        let [one, two] = [(); 2].map(|()| letter(campaign, Uuid::now_v7()));
        let elsewhere = letter(Uuid::now_v7(), one.person);
        for row in [one, one, two, elsewhere] {
            assert!(store.ask_receipt_letter(row).await.is_ok());
        }
        assert_eq!(store.receipt_letters(campaign).await.unwrap_or_default(), [one, two]);
        assert!(matches!(store.wants_receipt_letter(one).await, Ok(true)));
        assert!(matches!(store.take_receipt_letter(one).await, Ok(true)));
        assert!(matches!(store.take_receipt_letter(one).await, Ok(false)));
        assert!(matches!(store.wants_receipt_letter(one).await, Ok(false)));
        assert_eq!(store.receipt_letters(campaign).await.unwrap_or_default(), [two]);
    }

    #[tokio::test]
    async fn a_person_who_is_erased_wants_no_letter() {
        let store = memory().await;
        let [here, there] = [(); 2].map(|()| letter(Uuid::now_v7(), Uuid::now_v7()));
        let too = ReceiptLetterRow { person: here.person, ..there };
        for row in [here, there, too] {
            assert!(store.ask_receipt_letter(row).await.is_ok());
        }
        let hers = store.receipt_letters_of(here.person).await.unwrap_or_default();
        assert_eq!(hers, [here, too]);
        assert!(store.forget_receipt_letters_of(here.person).await.is_ok());
        assert_eq!(store.receipt_letters_of(here.person).await.unwrap_or_default(), []);
        assert_eq!(store.receipt_letters_of(there.person).await.unwrap_or_default(), [there]);
    }
}
