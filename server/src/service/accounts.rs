//! Persons, as far as campaigns ask for them.

use pathways::{
    id::{Id, PersonId},
    text::Language,
};
use uuid::Uuid;

use super::{Service, Trouble, internal};
use crate::{address::Address, store};

impl Service {
    /// The person of an address, who begins to exist when a host first names it.
    pub async fn person_for_address(
        &self,
        address: &Address,
        language: Language,
    ) -> Result<PersonId, Trouble> {
        let language = match language {
            Language::En => store::Language::English,
            Language::Fr => store::Language::French,
        };
        let now = i64::try_from(self.now().unix()).unwrap_or(i64::MAX);
        let person = self
            .store()
            .person_for_address(address.reveal(), Uuid::now_v7(), language, now)
            .await
            .map_err(|error| internal(&error))?;
        Ok(Id::new(person.id))
    }

    /// Whether a person has confirmed an address; somebody whom a room code let in has not.
    pub async fn has_address(&self, person: PersonId) -> Result<bool, Trouble> {
        let known = self.store().person(person.uuid()).await.map_err(|error| internal(&error))?;
        Ok(known.is_some_and(|person| person.address.is_some()))
    }
}
