//! What a person knows and says of themselves.

use pathways::id::{Id, PersonId};
use pathways::text::{Language, PersonName};
use pathways::time::Timestamp;

use super::{Refused, SignIn};
use crate::address::Address;
use crate::store::{Language as StoredLanguage, Person};

/// A person's own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Who.
    pub person: PersonId,
    /// The confirmed address; nobody has one who came with a room code.
    pub address: Option<Address>,
    /// The name that the person agreed to show.
    pub name: Option<PersonName>,
    /// In which language the product speaks to the person.
    pub language: Language,
}

impl SignIn {
    /// What is known of a person.
    pub async fn profile(&self, person: PersonId) -> Result<Profile, Refused> {
        let found = self.store().person(person.uuid()).await?.ok_or(Refused::NotSignedIn)?;
        Profile::try_from(found)
    }

    /// Replaces what a person says of themselves.
    pub async fn describe(
        &self,
        person: PersonId,
        name: Option<PersonName>,
        language: Language,
    ) -> Result<(), Refused> {
        let name = name.map(|name| name.as_str().to_owned());
        Ok(self.store().describe_person(person.uuid(), name, language.into()).await?)
    }

    /// The person of an address, for the command line: somebody who never signed in begins to
    /// exist.
    pub async fn person_at(
        &self,
        address: &Address,
        language: Language,
        now: Timestamp,
    ) -> Result<PersonId, Refused> {
        self.person_of(address.reveal(), StoredLanguage::from(language), now).await
    }
}

impl TryFrom<Person> for Profile {
    type Error = Refused;

    fn try_from(found: Person) -> Result<Self, Refused> {
        Ok(Self {
            person: Id::new(found.id),
            address: found.address.as_deref().map(str::parse).transpose()?,
            name: found.name.as_deref().map(str::parse).transpose()?,
            language: found.language.into(),
        })
    }
}
