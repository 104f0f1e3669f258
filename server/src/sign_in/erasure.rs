//! A person goes for good.

use pathways::id::PersonId;

use super::{Refused, SignIn};

impl SignIn {
    /// Erases a person: out of every campaign first, then with everything that let her in. Refused while a campaign
    /// has no other host; nothing has changed then. Broken off in between, it is completed by asking again.
    pub async fn erase(&self, person: PersonId) -> Result<(), Refused> {
        self.service.may_forget(person)?;
        // Nobody acts for her any more while she is being taken out of the campaigns.
        self.store().close_sessions_of(person.uuid()).await?;
        for token in self.tokens_of(person).await? {
            self.store().revoke_token(&token.id).await?;
        }
        self.service.forget(person).await?;
        Ok(self.store().erase_person(person.uuid()).await?)
    }
}
