//! Themes, and which challenge lies in which.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use pathways::{
    campaign::{Command, ThemePart},
    id::ThemeId,
    text::{Bilingual, Explanation, Name, Reason, StopWord},
    view::{self, Done, ThemeView},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Parameters, Path},
    paths::{CampaignPath, ChallengePath, KeptOutPath, ThemePath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_themes, propose_theme))
        .routes(routes!(get_theme, rename_theme, retire_theme))
        .routes(routes!(explain_theme))
        .routes(routes!(merge_themes))
        .routes(routes!(split_theme))
        .routes(routes!(list_stop_words, set_stop_words))
        .routes(routes!(sign_themes))
        .routes(routes!(question_theme))
        .routes(routes!(answer_theme_question))
        .routes(routes!(place_challenge))
        .routes(routes!(set_challenge_apart))
        .routes(routes!(keep_challenge_out, let_challenge_in))
        .routes(routes!(freeze_theme, thaw_theme))
}

/// What a theme is called.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ThemeBody {
    /// In both languages.
    name: Bilingual<Name>,
}

/// Why a theme is one.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WhyBody {
    /// What holds its challenges together, in both languages; without it, nothing is said.
    why: Option<Bilingual<Explanation>>,
}

/// Themes to merge into this one.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MergeThemesBody {
    /// Those that become part.
    from: Vec<ThemeId>,
}

/// What a theme becomes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SplitThemeBody {
    /// Its parts, two or more; challenges that no part names go to the tray.
    parts: Vec<ThemePart>,
}

/// Words that say nothing in a campaign.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StopWordsBody {
    /// All of them, each a word in one of its forms.
    words: BTreeSet<StopWord>,
}

/// Where a challenge lies.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlaceBody {
    /// In which theme; in none is in the tray.
    theme: Option<ThemeId>,
}

/// A question about the theme of a challenge, or why it stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ThemeQuestionBody {
    /// The theme in which the challenge lies.
    theme: ThemeId,
    /// Why it does not belong there, or why it stays.
    reason: Reason,
}

/// What somebody who signs knows.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct SignatureParameters {
    /// Of how many open questions about themes.
    #[serde(default)]
    open_questions: u32,
}

/// All themes, retired ones included
#[utoipa::path(get, path = "/campaigns/{campaign}/themes", params(CampaignPath), tag = "themes",
    responses((status = 200, description = "The themes.", body = Vec<ThemeView>)))]
async fn list_themes(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<Vec<ThemeView>> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(view::themes(&seen.campaign, &seen.viewer)))
}

/// Create a theme
#[utoipa::path(post, path = "/campaigns/{campaign}/themes", params(CampaignPath), tag = "themes",
    responses((status = 201, description = "It exists, and is empty.", body = Done)))]
async fn propose_theme(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<ThemeBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let done = writer.act(path.campaign, Command::ProposeTheme { name: body.name }).await?;
    Ok((StatusCode::CREATED, done))
}

/// A theme
#[utoipa::path(get, path = "/campaigns/{campaign}/themes/{theme}", params(ThemePath), tag = "themes",
    responses((status = 200, description = "The theme.", body = ThemeView)))]
async fn get_theme(reader: Reader, Path(path): Path<ThemePath>) -> Answer<ThemeView> {
    let seen = reader.see(path.campaign)?;
    view::theme(&seen.campaign, path.theme, &seen.viewer).map(axum::Json).ok_or(ApiError::Unknown)
}

/// Rename a theme
#[utoipa::path(put, path = "/campaigns/{campaign}/themes/{theme}", params(ThemePath), tag = "themes",
    responses((status = 200, description = "It is called so.", body = Done)))]
async fn rename_theme(
    writer: Writer,
    Path(path): Path<ThemePath>,
    Json(body): Json<ThemeBody>,
) -> Answer<Done> {
    let ThemePath { campaign, theme } = path;
    writer.act(campaign, Command::RenameTheme { theme, name: body.name }).await
}

/// Say what holds the challenges of a theme together
#[utoipa::path(put, path = "/campaigns/{campaign}/themes/{theme}/why", params(ThemePath), tag = "themes",
    responses((status = 200, description = "It says so.", body = Done)))]
async fn explain_theme(
    writer: Writer,
    Path(path): Path<ThemePath>,
    Json(body): Json<WhyBody>,
) -> Answer<Done> {
    let ThemePath { campaign, theme } = path;
    writer.act(campaign, Command::ExplainTheme { theme, why: body.why }).await
}

/// Retire a theme; its challenges go to the tray
#[utoipa::path(delete, path = "/campaigns/{campaign}/themes/{theme}", params(ThemePath), tag = "themes",
    responses((status = 200, description = "It is no longer used.", body = Done)))]
async fn retire_theme(writer: Writer, Path(path): Path<ThemePath>) -> Answer<Done> {
    writer.act(path.campaign, Command::RetireTheme { theme: path.theme }).await
}

/// Merge themes into this one
#[utoipa::path(post, path = "/campaigns/{campaign}/themes/{theme}/merge", params(ThemePath), tag = "themes",
    responses((status = 200, description = "They are part of it.", body = Done)))]
async fn merge_themes(
    writer: Writer,
    Path(path): Path<ThemePath>,
    Json(body): Json<MergeThemesBody>,
) -> Answer<Done> {
    let command = Command::MergeThemes { from: body.from, into: path.theme };
    writer.act(path.campaign, command).await
}

/// Split a theme
#[utoipa::path(post, path = "/campaigns/{campaign}/themes/{theme}/split", params(ThemePath), tag = "themes",
    responses((status = 201, description = "It is several.", body = Done)))]
async fn split_theme(
    writer: Writer,
    Path(path): Path<ThemePath>,
    Json(body): Json<SplitThemeBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let command = Command::SplitTheme { theme: path.theme, parts: body.parts };
    let done = writer.act(path.campaign, command).await?;
    Ok((StatusCode::CREATED, done))
}

/// Words that name no theme that is proposed
#[utoipa::path(get, path = "/campaigns/{campaign}/stop-words", params(CampaignPath), tag = "themes",
    responses((status = 200, description = "The words.", body = StopWordsBody)))]
async fn list_stop_words(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<StopWordsBody> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(StopWordsBody { words: seen.campaign.stop_words.clone() }))
}

/// Say which words name no theme that is proposed, instead of those before
#[utoipa::path(put, path = "/campaigns/{campaign}/stop-words", params(CampaignPath), tag = "themes",
    responses((status = 200, description = "They name none from now on.", body = Done)))]
async fn set_stop_words(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<StopWordsBody>,
) -> Answer<Done> {
    writer.act(path.campaign, Command::SetStopWords { words: body.words }).await
}

/// Sign all themes, knowing of the questions about them that are open
#[utoipa::path(post, path = "/campaigns/{campaign}/theme-signatures", params(CampaignPath, SignatureParameters), tag = "themes",
    responses((status = 200, description = "They are signed, and the coverage is recorded.", body = Done)))]
async fn sign_themes(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Parameters(parameters): Parameters<SignatureParameters>,
) -> Answer<Done> {
    let SignatureParameters { open_questions } = parameters;
    writer.act(path.campaign, Command::SignThemes { open_questions }).await
}

/// Say as an author that a challenge does not belong in its theme
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges/{challenge}/theme-questions", params(ChallengePath), tag = "themes",
    responses((status = 200, description = "Those who work on themes read it.", body = Done)))]
async fn question_theme(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(body): Json<ThemeQuestionBody>,
) -> Answer<Done> {
    let ThemeQuestionBody { theme, reason } = body;
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::QuestionTheme { challenge, theme, reason }).await
}

/// Say why a challenge stays in the theme that its author questions
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges/{challenge}/theme-answers", params(ChallengePath), tag = "themes",
    responses((status = 200, description = "Its authors read it.", body = Done)))]
async fn answer_theme_question(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(body): Json<ThemeQuestionBody>,
) -> Answer<Done> {
    let ThemeQuestionBody { theme, reason } = body;
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::AnswerThemeQuestion { challenge, theme, reason }).await
}

/// Put a challenge into a theme, or back into the tray
#[utoipa::path(put, path = "/campaigns/{campaign}/challenges/{challenge}/theme", params(ChallengePath), tag = "themes",
    responses((status = 200, description = "It lies there.", body = Done)))]
async fn place_challenge(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(body): Json<PlaceBody>,
) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::Place { challenge, theme: body.theme }).await
}

/// Leave a challenge in no theme on purpose; from the tray it gets one again
#[utoipa::path(put, path = "/campaigns/{campaign}/challenges/{challenge}/apart", params(ChallengePath), tag = "themes",
    responses((status = 200, description = "It is in no theme, and no proposal gives it one.", body = Done)))]
async fn set_challenge_apart(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::SetApart { challenge }).await
}

/// Say that a challenge does not belong in a theme, so that no proposal puts it there
#[utoipa::path(put, path = "/campaigns/{campaign}/themes/{theme}/kept-out/{challenge}", params(KeptOutPath), tag = "themes",
    responses((status = 200, description = "It is kept out.", body = Done)))]
async fn keep_challenge_out(writer: Writer, Path(path): Path<KeptOutPath>) -> Answer<Done> {
    let KeptOutPath { campaign, theme, challenge } = path;
    writer.act(campaign, Command::KeepOut { challenge, theme }).await
}

/// Say it no longer
#[utoipa::path(delete, path = "/campaigns/{campaign}/themes/{theme}/kept-out/{challenge}", params(KeptOutPath), tag = "themes",
    responses((status = 200, description = "It may be proposed there.", body = Done)))]
async fn let_challenge_in(writer: Writer, Path(path): Path<KeptOutPath>) -> Answer<Done> {
    let KeptOutPath { campaign, theme, challenge } = path;
    writer.act(campaign, Command::LetIn { challenge, theme }).await
}

/// Leave a theme as it is, whatever is proposed
#[utoipa::path(put, path = "/campaigns/{campaign}/themes/{theme}/frozen", params(ThemePath), tag = "themes",
    responses((status = 200, description = "No proposal adds to it or takes from it.", body = Done)))]
async fn freeze_theme(writer: Writer, Path(path): Path<ThemePath>) -> Answer<Done> {
    writer.act(path.campaign, Command::FreezeTheme { theme: path.theme }).await
}

/// Let proposals change a theme again
#[utoipa::path(delete, path = "/campaigns/{campaign}/themes/{theme}/frozen", params(ThemePath), tag = "themes",
    responses((status = 200, description = "Proposals may change it.", body = Done)))]
async fn thaw_theme(writer: Writer, Path(path): Path<ThemePath>) -> Answer<Done> {
    writer.act(path.campaign, Command::ThawTheme { theme: path.theme }).await
}
