//! Voices: who is admitted, and who speaks for an organisation.

use axum::http::StatusCode;
use pathways::{
    campaign::{Command, Refusal},
    id::VoiceId,
    people::{Door, VoiceKind},
    view::Done,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    caller::{Answer, ApiState, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, DelegatePath, VoicePath},
    people::Who,
};
use crate::service::IdempotencyKey;

/// The most voices that one request admits.
const VOICES_AT_ONCE: usize = 200;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(admit_voices))
        .routes(routes!(join_campaign))
        .routes(routes!(add_delegate))
        .routes(routes!(remove_delegate))
}

/// Voices to admit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VoicesBody {
    /// One row each.
    #[schema(max_items = 200)]
    voices: Vec<VoiceRow>,
}

/// A voice to admit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VoiceRow {
    /// A person or an organisation.
    kind: VoiceKind,
    /// Who speaks for it; for a person, that person.
    delegates: Vec<Who>,
}

/// What became of the rows, in their order.
#[derive(Serialize, ToSchema)]
struct AdmittedVoices {
    /// One for each row.
    rows: Vec<AdmittedRow>,
}

/// What became of a row.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum AdmittedRow {
    /// The voice is admitted.
    Admitted {
        /// Its id.
        voice: VoiceId,
    },
    /// It is not, and nothing of the row was done.
    Refused {
        /// Why not; the same codes as of errors.
        code: String,
    },
}

/// Somebody to speak for a voice.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DelegateBody {
    /// Who.
    who: Who,
}

/// Admit voices from the host's list
#[utoipa::path(post, path = "/campaigns/{campaign}/members", params(CampaignPath), tag = "people",
    responses((status = 200, description = "What became of each row.", body = AdmittedVoices)))]
async fn admit_voices(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<VoicesBody>,
) -> Answer<AdmittedVoices> {
    writer.see(path.campaign)?;
    if body.voices.len() > VOICES_AT_ONCE {
        return Err(ApiError::field("voices", "too_many", "at most 200 at once"));
    }
    let mut rows = Vec::new();
    let mut commands = Vec::new();
    for (number, row) in (0..).zip(body.voices) {
        let key = writer.key.part(number);
        match admission(&writer, key, row).await {
            Ok((voice, command)) => {
                rows.push(AdmittedRow::Admitted { voice });
                commands.push((key, command));
            }
            Err(error) => rows.push(AdmittedRow::refused(error)?),
        }
    }
    let asked = rows.iter_mut().filter(|row| matches!(row, AdmittedRow::Admitted { .. }));
    for (row, outcome) in asked.zip(writer.act_all(path.campaign, commands).await?) {
        if let Err(error) = outcome {
            *row = AdmittedRow::refused(error)?;
        }
    }
    Ok(axum::Json(AdmittedVoices { rows }))
}

impl AdmittedRow {
    /// An error that is about one row, as what became of it.
    fn refused(error: ApiError) -> Result<Self, ApiError> {
        if error.is_about_one_row() {
            Ok(Self::Refused { code: error.code().to_owned() })
        } else {
            Err(error)
        }
    }
}

/// What admits the voice of a row, and the voice's id.
async fn admission(
    writer: &Writer,
    key: IdempotencyKey,
    row: VoiceRow,
) -> Result<(VoiceId, Command), ApiError> {
    let mut delegates = Vec::new();
    for who in row.delegates {
        delegates.push(who.resolve(writer).await?);
    }
    // The voice's id follows from the key, so that a resend names the same voice.
    let voice = VoiceId::new(Uuid::from_bytes(*key.part(0).as_bytes()));
    let command = Command::Admit { voice, kind: row.kind, delegates, door: Door::Listed };
    Ok((voice, command))
}

/// Join with one's confirmed e-mail address, where the campaign admits that
#[utoipa::path(post, path = "/campaigns/{campaign}/join", params(CampaignPath), tag = "people",
    responses((status = 201, description = "The caller has a voice.", body = Done)))]
async fn join_campaign(
    writer: Writer,
    Path(path): Path<CampaignPath>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    // Somebody whom a room code let in has confirmed no address, and comes by the door of that code.
    if !writer.service.has_address(writer.person).await? {
        return Err(Refusal::AdmissionClosed.into());
    }
    let done = writer.act(path.campaign, Command::Join { door: Door::Email }).await?;
    Ok((StatusCode::CREATED, done))
}

/// Let somebody speak for an organisation
#[utoipa::path(post, path = "/campaigns/{campaign}/members/{voice}/delegates", params(VoicePath), tag = "people",
    responses((status = 200, description = "They do.", body = Done)))]
async fn add_delegate(
    writer: Writer,
    Path(path): Path<VoicePath>,
    Json(body): Json<DelegateBody>,
) -> Answer<Done> {
    let person = body.who.resolve(&writer).await?;
    writer.act(path.campaign, Command::AddDelegate { voice: path.voice, person }).await
}

/// Let somebody no longer speak for an organisation
#[utoipa::path(delete, path = "/campaigns/{campaign}/members/{voice}/delegates/{person}", params(DelegatePath), tag = "people",
    responses((status = 200, description = "They do no longer.", body = Done)))]
async fn remove_delegate(writer: Writer, Path(path): Path<DelegatePath>) -> Answer<Done> {
    let DelegatePath { campaign, voice, person } = path;
    writer.act(campaign, Command::RemoveDelegate { voice, person }).await
}
