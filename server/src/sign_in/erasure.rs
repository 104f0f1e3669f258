//! A person goes for good, and stays gone when a backup is restored that she is in.

use pathways::id::{Id, PersonId};
use tokio::task::spawn_blocking;

use super::{Refused, SignIn};
use crate::{erasures::ErasuresError, service::LastHost, store::PersonRow};

impl SignIn {
    /// Erases a person: out of every campaign first, then with everything that let her in. Refused while a campaign
    /// has no other host; nothing has changed then, but that she may have to sign in again. Broken off in between, it is
    /// completed by asking again, and by the next start.
    ///
    /// One at a time: of two last hosts who go at once, one stays.
    pub async fn erase(&self, person: PersonId) -> Result<(), Refused> {
        let _alone = self.erasing.lock().await;
        self.service.may_forget(person)?;
        let erasures = self.options.erasures.clone();
        in_files(move || erasures.note(person)).await?;
        self.close_ways_in(person).await?;
        // Somebody may have taken the other host's role meanwhile. What was written down would erase her at the next start.
        if let Err(trouble) = self.service.may_forget(person) {
            let erasures = self.options.erasures.clone();
            in_files(move || erasures.keep(person)).await?;
            return Err(trouble.into());
        }
        self.service.forget(person, LastHost::Stops).await?;
        Ok(self.store().erase_person(person.uuid(), PersonRow::Goes).await?)
    }

    /// Erases everybody again who has gone and is back, as after a backup was restored; how many these were. Of one who can
    /// not be reached everywhere a number is left, by which the next start finds her.
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
            self.close_ways_in(person).await?;
            // A campaign that is closed for a check keeps her words to itself; her name and her address would be served.
            let row = match self.service.forget(person, LastHost::Goes).await {
                Ok(()) => PersonRow::Goes,
                Err(trouble) => {
                    let refused = Refused::from(trouble);
                    refused.log();
                    tracing::error!(
                        code = refused.code(),
                        "somebody who was erased is still in a campaign"
                    );
                    PersonRow::StaysBlank
                }
            };
            self.store().erase_person(person.uuid(), row).await?;
            erased += usize::from(row == PersonRow::Goes);
        }
        Ok(erased)
    }

    /// Nobody acts for her any more while she is being taken out of the campaigns.
    async fn close_ways_in(&self, person: PersonId) -> Result<(), Refused> {
        self.store().close_sessions_of(person.uuid()).await?;
        for token in self.tokens_of(person).await? {
            self.store().revoke_token(&token.id).await?;
        }
        Ok(())
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
