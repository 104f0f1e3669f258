//! Who calls, and what they may do with it: read as a viewer, or write as a person with an idempotency key.

use std::sync::Arc;

use axum::{
    Json,
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use pathways::{
    campaign::{Actor, Campaign, Command},
    id::{CampaignId, PersonId},
    text::Language,
    view::{self, Done, Viewer},
};

use super::error::ApiError;
use crate::{
    backend::Desk,
    service::{Acted, IdempotencyKey, Service, Trouble},
    sign_in::{Identity, Refused, SignIn, Visitor},
};

/// The header by which a resend is recognised.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// What the API stands on.
#[derive(Clone)]
pub struct ApiState {
    /// What the product does.
    pub service: Service,
    /// Who is who.
    pub sign_in: Arc<SignIn>,
}

/// Somebody who reads; signed in or not.
pub(super) struct Reader {
    pub(super) service: Service,
    pub(super) person: Option<PersonId>,
    /// What pages of the same reader stand on, for what is no campaign's.
    pub(super) desk: Desk,
    language: Language,
}

/// Somebody who writes: signed in, with a key.
pub(super) struct Writer {
    pub(super) service: Service,
    pub(super) person: PersonId,
    pub(super) key: IdempotencyKey,
    pub(super) desk: Desk,
    pub(super) language: Language,
}

/// A campaign that exists for the viewer.
pub(super) struct Seen {
    pub(super) id: CampaignId,
    pub(super) campaign: Arc<Campaign>,
    pub(super) viewer: Viewer,
}

/// The answer of a read.
pub(super) type Answer<T> = Result<Json<T>, ApiError>;

impl Reader {
    pub(super) fn see(&self, id: CampaignId) -> Result<Seen, ApiError> {
        see(&self.service, id, self.person)
    }

    /// The person, for what is only about oneself.
    pub(super) fn signed_in(&self) -> Result<PersonId, ApiError> {
        self.person.ok_or_else(|| Refused::NotSignedIn.into())
    }
}

impl Writer {
    pub(super) fn see(&self, id: CampaignId) -> Result<Seen, ApiError> {
        see(&self.service, id, Some(self.person))
    }

    pub(super) const fn actor(&self) -> Actor {
        Actor::Person(self.person)
    }

    /// Carries out a command, and says what it did.
    pub(super) async fn act(&self, campaign: CampaignId, command: Command) -> Answer<Done> {
        self.see(campaign)?;
        let acted = self.service.act(campaign, self.actor(), self.key, command).await?;
        Ok(Json(view::done(&acted.facts)))
    }

    /// Carries out the commands of a request that does several things, each under a key of its own, and says what
    /// became of each.
    pub(super) async fn act_all(
        &self,
        campaign: CampaignId,
        commands: Vec<(IdempotencyKey, Command)>,
    ) -> Result<Vec<Result<Done, ApiError>>, ApiError> {
        self.see(campaign)?;
        let outcomes = self.service.act_all(campaign, self.actor(), commands).await?;
        let done = |outcome: Result<Acted, Trouble>| Ok(view::done(&outcome?.facts));
        Ok(outcomes.into_iter().map(done).collect())
    }
}

/// The key of an intent, which every write that could act twice needs.
pub(crate) fn key_in(headers: &HeaderMap) -> Result<IdempotencyKey, ApiError> {
    let key = headers.get(IDEMPOTENCY_KEY).and_then(|value| value.to_str().ok());
    key.and_then(|key| key.parse().ok()).ok_or(ApiError::IdempotencyKey)
}

fn see(service: &Service, id: CampaignId, person: Option<PersonId>) -> Result<Seen, ApiError> {
    let campaign = service.campaign(id)?;
    let viewer = campaign.viewer(person);
    // A campaign that nobody may know of is unknown to writers too.
    if !view::knows(&campaign, &viewer) {
        return Err(ApiError::Unknown);
    }
    Ok(Seen { id, campaign, viewer })
}

impl FromRef<ApiState> for Arc<SignIn> {
    fn from_ref(state: &ApiState) -> Self {
        Self::clone(&state.sign_in)
    }
}

impl FromRequestParts<ApiState> for Reader {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        let identity = Identity::from_request_parts(parts, state).await?;
        let Ok(visitor) = Visitor::from_request_parts(parts, state).await;
        let Identity { person, language, .. } = identity;
        let (service, sign_in) = (state.service.clone(), Arc::clone(&state.sign_in));
        let desk = Desk::new(service.clone(), sign_in, visitor, identity, language);
        Ok(Self { service, person, desk, language })
    }
}

impl FromRequestParts<ApiState> for Writer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        let reader = Reader::from_request_parts(parts, state).await?;
        let person = reader.signed_in()?;
        let key = key_in(&parts.headers)?;
        let Reader { service, desk, language, .. } = reader;
        Ok(Self { service, person, key, desk, language })
    }
}
