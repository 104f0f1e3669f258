//! What the forms of the people's page do.

use pathways::{campaign::Command, id::PersonId, role::Role, text::Language};

use super::{ADDRESS, AGAIN, INVITE, LANGUAGE, REVOKE, ROLE, WORKERS, address, invitations};
use crate::{
    curating::seen_by,
    form::{BoxedOutcome, ON, Outcome, Posted, Wrong},
    i18n::messages,
    port::{Locked, Seen, Trouble},
    visit::Visit,
};

/// Gives and takes roles as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    match posted.act() {
        INVITE | AGAIN => invite(visit, &seen, posted).await,
        REVOKE => revoke(visit, &seen, posted).await,
        _ => Err(Trouble::NotFound),
    }
}

async fn invite(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let words = messages(visit.language());
    let mut check = posted.check();
    let role: Option<Role> = check.choice(ROLE);
    let language: Option<Language> = check.choice(LANGUAGE);
    let to = posted.value(ADDRESS).unwrap_or_default();
    let (Some(role), Some(language)) = (role, language) else {
        if !to.contains('@') {
            check.complain(ADDRESS, Wrong::Address);
        }
        return Ok(check.again());
    };
    match visit.backend().invite(seen.id(), posted.key(), to, role, language).await {
        Err(Trouble::Locked(Locked::Address)) => {
            check.complain(ADDRESS, Wrong::Address);
            Ok(check.again())
        }
        Err(trouble) => Err(trouble),
        Ok(()) if posted.act() == AGAIN => {
            let place = invitations::place(to, role);
            Ok(Outcome::said_at(
                address(visit.language(), seen.id()),
                place,
                words.people_invited(),
            ))
        }
        Ok(()) => Ok(Outcome::said(address(visit.language(), seen.id()), words.people_invited())),
    }
}

async fn revoke(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let place = posted.value(ON).unwrap_or_default();
    let (person, role) = place.split_once('.').ok_or(Trouble::NotFound)?;
    let person: PersonId = person.parse().map_err(|_| Trouble::NotFound)?;
    let role: Role = role.parse().map_err(|_| Trouble::NotFound)?;
    let command = Command::Revoke { person, role };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let said = messages(visit.language()).people_revoked();
    Ok(Outcome::said(address(visit.language(), seen.id()), said))
}
