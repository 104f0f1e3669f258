//! Sessions: what a browser holds once it is somebody.

use pathways::id::{Id, PersonId};
use pathways::time::{Seconds, Timestamp};

use super::cookie::SessionSecret;
use super::limits::{RENEWAL_INTERVAL, SESSION_LIFETIME};
use super::{Refused, SignIn, instant, unix};
use crate::store::Session;

/// A session that was just opened.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What the browser presents from now on.
    pub secret: SessionSecret,
    /// Who it is.
    pub person: PersonId,
    /// When the session ends, unless it is used before.
    pub expires: Timestamp,
}

impl SignIn {
    /// Opens a session under a fresh secret, so that nobody can have planted it.
    pub(super) async fn open_session(
        &self,
        person: PersonId,
        now: Timestamp,
    ) -> Result<NewSession, Refused> {
        let secret = SessionSecret::draw()?;
        let expires = now.after(SESSION_LIFETIME);
        let session = Session { person: person.uuid(), created: unix(now), expires: unix(expires) };
        self.store().open_session(secret.digest().as_str(), session).await?;
        Ok(NewSession { secret, person, expires })
    }

    /// Who holds a session, if it is not over. Using it renews it, at most once a day.
    pub async fn holder(
        &self,
        secret: &SessionSecret,
        now: Timestamp,
    ) -> Result<Option<PersonId>, Refused> {
        let hash = secret.digest();
        let Some(session) = self.store().session(hash.as_str(), unix(now)).await? else {
            return Ok(None);
        };
        let unrenewed = Seconds(SESSION_LIFETIME.0 - RENEWAL_INTERVAL.0);
        if session.expires <= unix(now.after(unrenewed)) {
            let expires = now.after(SESSION_LIFETIME);
            self.store().renew_session(hash.as_str(), unix(expires)).await?;
        }
        Ok(Some(Id::new(session.person)))
    }

    /// When each browser in which a person is signed in became so, and until when it stays so, the oldest first.
    pub async fn sessions_of(
        &self,
        person: PersonId,
        now: Timestamp,
    ) -> Result<Vec<(Timestamp, Timestamp)>, Refused> {
        let mut sessions = self.store().sessions_of(person.uuid(), unix(now)).await?;
        sessions.sort_by_key(|session| session.created);
        let span = |session: Session| (instant(session.created), instant(session.expires));
        Ok(sessions.into_iter().map(span).collect())
    }

    /// Ends a session.
    pub async fn sign_out(&self, secret: &SessionSecret) -> Result<(), Refused> {
        Ok(self.store().close_session(secret.digest().as_str()).await?)
    }

    /// Ends all sessions of a person, in every browser. Tokens are revoked one by one.
    pub async fn sign_out_everywhere(&self, person: PersonId) -> Result<(), Refused> {
        Ok(self.store().close_sessions_of(person.uuid()).await?)
    }
}
