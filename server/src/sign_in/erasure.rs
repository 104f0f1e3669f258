//! A person goes for good, and stays gone when a backup is restored that she is in.

use pathways::id::{Id, PersonId};
use tokio::task::spawn_blocking;

use super::{Refused, SignIn};
use crate::{erasures::ErasuresError, service::LastHost};

impl SignIn {
    /// Erases a person: out of every campaign first, then with everything that let her in. Refused while a campaign
    /// has no other host; nothing has changed then. Broken off in between, it is completed by asking again, and by the
    /// next start.
    pub async fn erase(&self, person: PersonId) -> Result<(), Refused> {
        self.service.may_forget(person)?;
        let erasures = self.options.erasures.clone();
        in_files(move || erasures.note(person)).await?;
        self.take_out(person, LastHost::Stops).await
    }

    /// Erases everybody again who has gone and is back, as after a backup was restored; how many these were. One who can
    /// not be reached everywhere is left for the next start.
    pub async fn erase_again(&self) -> Result<usize, Refused> {
        let erasures = self.options.erasures.clone();
        let journal = in_files(move || erasures.read()).await?;
        if journal.is_empty() {
            return Ok(0);
        }
        let mut erased = 0;
        for person in self.store().person_ids().await?.into_iter().map(Id::new) {
            if !journal.names(person) {
                continue;
            }
            match self.take_out(person, LastHost::Goes).await {
                Ok(()) => erased += 1,
                Err(refused) => {
                    refused.log();
                    tracing::error!(
                        code = refused.code(),
                        "somebody who was erased is still in a campaign"
                    );
                }
            }
        }
        Ok(erased)
    }

    async fn take_out(&self, person: PersonId, last_host: LastHost) -> Result<(), Refused> {
        // Nobody acts for her any more while she is being taken out of the campaigns.
        self.store().close_sessions_of(person.uuid()).await?;
        for token in self.tokens_of(person).await? {
            self.store().revoke_token(&token.id).await?;
        }
        self.service.forget(person, last_host).await?;
        Ok(self.store().erase_person(person.uuid()).await?)
    }
}

/// Reads or writes the journal on a thread that serves nobody.
async fn in_files<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ErasuresError> + Send + 'static,
) -> Result<T, Refused> {
    let done =
        spawn_blocking(work).await.map_err(|_| Refused::from(crate::service::Trouble::Internal))?;
    Ok(done?)
}
