//! The register of known initiatives: who already works on what.

use pathways::{
    id::InitiativeId,
    record::Digest,
    register::{Freshness, InitiativeText, Known, RegisterCommand, Standing},
    text::{Bearer, LanguageTag, Link, Name, Purpose, Reason, Region},
    time::Day,
    view::InitiativeView,
};
use pathways_app::port::Initiatives as _;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    extract::{Json, Parameters, Path},
    paths::{CampaignPath, InitiativePath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_initiatives, add_initiative))
        .routes(routes!(suggest_initiative))
        .routes(routes!(put_initiative, remove_initiative))
        .routes(routes!(check_initiative))
        .routes(routes!(accept_initiative))
        .routes(routes!(refuse_initiative))
        .routes(routes!(take_back_initiative))
}

/// What is known of an initiative.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InitiativeBody {
    /// How it is called.
    name: Name,
    /// Who works on it.
    who: Bearer,
    /// What they do.
    what: Purpose,
    /// In which language this is written.
    language: LanguageTag,
    /// Where more can be read.
    link: Option<Link>,
    /// The place or the region.
    place: Option<Region>,
}

/// What a host knows of an initiative, and since when.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct KnownBody {
    /// What is known.
    initiative: InitiativeBody,
    /// The day on which somebody last looked, which is not ahead.
    checked: Day,
}

/// Why a suggestion is refused.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RefusalBody {
    /// For whoever made it.
    reason: Reason,
}

/// Which initiative is meant, as it was read.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct SeenParameters {
    /// The edition that the caller read. Where somebody else has changed the initiative since, nothing is done.
    #[param(inline)]
    seen: Digest,
}

/// An initiative as the caller reads it.
#[derive(Serialize, ToSchema)]
struct InitiativeAnswer {
    /// Its id.
    id: InitiativeId,
    /// Which edition this is: another one once somebody changes it.
    edition: Digest,
    /// What is known.
    initiative: InitiativeBody,
    /// The day on which somebody last looked; of what is not listed, the day on which it was suggested.
    checked: Day,
    /// Whether nobody has looked for too long.
    old: bool,
    /// Where it stands.
    standing: StandingAnswer,
    /// Whether the caller suggested it.
    mine: bool,
}

/// Where an initiative stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum StandingAnswer {
    /// Everybody may read it.
    Listed,
    /// No host has answered the suggestion yet.
    Waiting,
    /// A host has refused it, for this reason.
    Refused(Reason),
}

/// Which initiative a request was about.
#[derive(Serialize, ToSchema)]
struct InitiativeRef {
    /// Its id.
    initiative: InitiativeId,
}

impl From<InitiativeBody> for InitiativeText {
    fn from(body: InitiativeBody) -> Self {
        let InitiativeBody { name, who, what, language, link, place } = body;
        Self { name, bearer: who, purpose: what, language, link, place }
    }
}

impl From<InitiativeText> for InitiativeBody {
    fn from(text: InitiativeText) -> Self {
        let InitiativeText { name, bearer, purpose, language, link, place } = text;
        Self { name, who: bearer, what: purpose, language, link, place }
    }
}

impl From<KnownBody> for Box<Known> {
    fn from(KnownBody { initiative, checked }: KnownBody) -> Self {
        Self::new(Known { text: initiative.into(), checked })
    }
}

impl From<InitiativeView> for InitiativeAnswer {
    fn from(view: InitiativeView) -> Self {
        let InitiativeView { id, edition, known, freshness, standing, mine } = view;
        let Known { text, checked } = known;
        let standing = match standing {
            Standing::Listed => StandingAnswer::Listed,
            Standing::Waiting => StandingAnswer::Waiting,
            Standing::Refused(reason) => StandingAnswer::Refused(reason),
        };
        let old = freshness == Freshness::Old;
        Self { id, edition, initiative: text.into(), checked, old, standing, mine }
    }
}

/// The initiatives that the caller may read: what is listed, her own suggestions, and for hosts everybody's
#[utoipa::path(get, path = "/campaigns/{campaign}/initiatives", params(CampaignPath), tag = "initiatives",
    responses((status = 200, description = "By their ids.", body = Vec<InitiativeAnswer>)))]
async fn list_initiatives(
    reader: Reader,
    Path(CampaignPath { campaign }): Path<CampaignPath>,
) -> Answer<Vec<InitiativeAnswer>> {
    let all = reader.desk.initiatives(campaign).await?.into_iter();
    Ok(axum::Json(all.map(InitiativeAnswer::from).collect()))
}

/// List an initiative
#[utoipa::path(post, path = "/campaigns/{campaign}/initiatives", params(CampaignPath), tag = "initiatives",
    responses((status = 200, description = "Everybody can read it.", body = InitiativeRef)))]
async fn add_initiative(
    writer: Writer,
    Path(CampaignPath { campaign }): Path<CampaignPath>,
    Json(body): Json<KnownBody>,
) -> Answer<InitiativeRef> {
    let id = writer.key.initiative(campaign, writer.actor());
    let command = RegisterCommand::List { id, known: body.into() };
    change(&writer, InitiativePath { campaign, initiative: id }, command).await
}

/// Suggest an initiative
#[utoipa::path(post, path = "/campaigns/{campaign}/initiatives/suggestions", params(CampaignPath), tag = "initiatives",
    responses((status = 200, description = "The hosts see it.", body = InitiativeRef)))]
async fn suggest_initiative(
    writer: Writer,
    Path(CampaignPath { campaign }): Path<CampaignPath>,
    Json(body): Json<InitiativeBody>,
) -> Answer<InitiativeRef> {
    let id = writer.key.initiative(campaign, writer.actor());
    let command = RegisterCommand::Suggest { id, text: Box::new(body.into()) };
    change(&writer, InitiativePath { campaign, initiative: id }, command).await
}

/// Put right what is known of an initiative, listed or suggested
#[utoipa::path(put, path = "/campaigns/{campaign}/initiatives/{initiative}", params(InitiativePath, SeenParameters), tag = "initiatives",
    responses((status = 200, description = "A suggestion keeps the day on which it was made.", body = InitiativeRef)))]
async fn put_initiative(
    writer: Writer,
    Path(path): Path<InitiativePath>,
    Parameters(SeenParameters { seen }): Parameters<SeenParameters>,
    Json(body): Json<KnownBody>,
) -> Answer<InitiativeRef> {
    let command = RegisterCommand::Revise { id: path.initiative, seen, known: body.into() };
    change(&writer, path, command).await
}

/// Take out an initiative that is listed, or a suggestion that was refused
#[utoipa::path(delete, path = "/campaigns/{campaign}/initiatives/{initiative}", params(InitiativePath, SeenParameters), tag = "initiatives",
    responses((status = 200, description = "It is deleted.", body = InitiativeRef)))]
async fn remove_initiative(
    writer: Writer,
    Path(path): Path<InitiativePath>,
    Parameters(SeenParameters { seen }): Parameters<SeenParameters>,
) -> Answer<InitiativeRef> {
    let command = RegisterCommand::Remove { id: path.initiative, seen };
    change(&writer, path, command).await
}

/// Say that somebody has looked today, and it is as it says
#[utoipa::path(post, path = "/campaigns/{campaign}/initiatives/{initiative}/check", params(InitiativePath, SeenParameters), tag = "initiatives",
    responses((status = 200, description = "It was checked today.", body = InitiativeRef)))]
async fn check_initiative(
    writer: Writer,
    Path(path): Path<InitiativePath>,
    Parameters(SeenParameters { seen }): Parameters<SeenParameters>,
) -> Answer<InitiativeRef> {
    let command = RegisterCommand::Check { id: path.initiative, seen };
    change(&writer, path, command).await
}

/// List what was suggested, having looked today
#[utoipa::path(post, path = "/campaigns/{campaign}/initiatives/{initiative}/accept", params(InitiativePath, SeenParameters), tag = "initiatives",
    responses((status = 200, description = "Everybody can read it.", body = InitiativeRef)))]
async fn accept_initiative(
    writer: Writer,
    Path(path): Path<InitiativePath>,
    Parameters(SeenParameters { seen }): Parameters<SeenParameters>,
) -> Answer<InitiativeRef> {
    let command = RegisterCommand::Accept { id: path.initiative, seen };
    change(&writer, path, command).await
}

/// Refuse what was suggested
#[utoipa::path(post, path = "/campaigns/{campaign}/initiatives/{initiative}/refuse", params(InitiativePath, SeenParameters), tag = "initiatives",
    responses((status = 200, description = "Whoever suggested it reads why.", body = InitiativeRef)))]
async fn refuse_initiative(
    writer: Writer,
    Path(path): Path<InitiativePath>,
    Parameters(SeenParameters { seen }): Parameters<SeenParameters>,
    Json(RefusalBody { reason }): Json<RefusalBody>,
) -> Answer<InitiativeRef> {
    let command = RegisterCommand::Refuse { id: path.initiative, seen, reason };
    change(&writer, path, command).await
}

/// Take one's own suggestion back, or say that one has read why it was refused
#[utoipa::path(post, path = "/campaigns/{campaign}/initiatives/{initiative}/take-back", params(InitiativePath), tag = "initiatives",
    responses((status = 200, description = "It is deleted.", body = InitiativeRef)))]
async fn take_back_initiative(
    writer: Writer,
    Path(path): Path<InitiativePath>,
) -> Answer<InitiativeRef> {
    let command = RegisterCommand::TakeBack { id: path.initiative };
    change(&writer, path, command).await
}

async fn change(
    writer: &Writer,
    InitiativePath { campaign, initiative }: InitiativePath,
    command: RegisterCommand,
) -> Answer<InitiativeRef> {
    writer.desk.change_register(campaign, command).await?;
    Ok(axum::Json(InitiativeRef { initiative }))
}
