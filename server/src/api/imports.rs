//! Challenges from a file: first a report, then the rows that were understood.

use axum::extract::DefaultBodyLimit;
use pathways::{
    campaign::{Authorship, Command},
    challenge::{ChallengeText, Merging},
    consent::Consent,
    id::{CampaignId, ChallengeId},
    text::LanguageTag,
    view::{CreatedKind, Done},
};
use pathways_app::port::Consents as _;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Writer},
    error::ApiError,
    extract::{Csv, Parameters, Path},
    paths::CampaignPath,
};
use crate::intake::{
    FILE_BYTES_MAX, Intake, consultation,
    csv_file::{self, StatedChallenge},
};

mod report;

use report::{ImportReport, RowReport};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(import_challenges))
        .layer(DefaultBodyLimit::max(FILE_BYTES_MAX))
}

/// How a file is read, and what is done with it.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct ImportQuery {
    /// What kind of file it is.
    #[param(inline)]
    format: ImportFormat,
    /// Whether its rows are entered.
    #[param(inline)]
    step: ImportStep,
    /// The language of rows that name none.
    #[param(inline)]
    language: LanguageTag,
    /// Whether those who wrote the rows allow that their words stand in the record and in the open data; withheld unless
    /// the caller declares otherwise.
    #[param(inline)]
    #[serde(default)]
    consent: Consent,
}

/// What kind of file is imported.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ImportFormat {
    /// A table with the columns title, body, language, author, region, discipline.
    Table,
    /// The comments of an exported consultation.
    Consultation,
}

/// What is done with the rows.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ImportStep {
    /// They are read and reported; nothing is entered.
    Check,
    /// Those that were understood are entered.
    Enter,
}

/// Import challenges from a file, in two steps: check it, then enter its rows
///
/// What is wrong is reported by line. Entering takes the rows that were understood; a resend enters each row once.
#[utoipa::path(post, path = "/campaigns/{campaign}/imports", params(CampaignPath, ImportQuery), tag = "challenges",
    request_body(content = String, content_type = "text/csv"),
    responses((status = 200, description = "What became of each row.", body = ImportReport)))]
async fn import_challenges(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Parameters(query): Parameters<ImportQuery>,
    Csv(file): Csv,
) -> Answer<ImportReport> {
    writer.see(path.campaign)?;
    let (mut report, texts) = match query.format {
        ImportFormat::Table => {
            let intake = csv_file::read(&file).map_err(ApiError::File)?;
            read(intake, |row| stated(row, &query.language), RowReport::of_challenge)
        }
        ImportFormat::Consultation => {
            let intake = consultation::read_comments(&file).map_err(ApiError::File)?;
            read(intake, |row| commented(row, &query.language), RowReport::of_comment)
        }
    };
    match query.step {
        ImportStep::Check => {}
        ImportStep::Enter => {
            enter(&writer, path.campaign, &mut report, texts).await?;
            if query.consent == Consent::Given {
                declare(&writer, path.campaign, &report).await?;
            }
        }
    }
    Ok(axum::Json(report))
}

/// Enters the rows in their order; one that is refused does not hold up the others.
async fn enter(
    writer: &Writer,
    campaign: CampaignId,
    report: &mut ImportReport,
    texts: Vec<ChallengeText>,
) -> Result<(), ApiError> {
    let submit = |(row, text): (&RowReport, ChallengeText)| {
        let text = Box::new(text);
        (writer.key.part(row.line), Command::Submit { text, authorship: Authorship::OnBehalf })
    };
    let commands = report.rows.iter().zip(texts).map(submit).collect();
    let outcomes = writer.act_all(campaign, commands).await?;
    for (row, outcome) in report.rows.iter_mut().zip(outcomes) {
        match outcome {
            Ok(done) => row.challenge = challenge_in(&done),
            Err(error) if error.is_about_one_row() => {
                row.refused = Some(error.code().to_owned());
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Declares that the authors of what was entered allow it to stand in files.
async fn declare(
    writer: &Writer,
    campaign: CampaignId,
    report: &ImportReport,
) -> Result<(), ApiError> {
    for challenge in report.rows.iter().filter_map(|row| row.challenge) {
        writer.desk.set_consent(campaign, challenge, Consent::Given).await?;
    }
    Ok(())
}

fn read<Entry>(
    intake: Intake<Entry>,
    text: impl Fn(&Entry) -> ChallengeText,
    report: impl Fn(u64, &Entry) -> RowReport,
) -> (ImportReport, Vec<ChallengeText>) {
    let texts = intake.rows.iter().map(|row| text(&row.entry)).collect();
    (ImportReport::of(&intake, report), texts)
}

fn stated(row: &StatedChallenge, language: &LanguageTag) -> ChallengeText {
    ChallengeText {
        title: row.title.clone(),
        body: row.body.clone(),
        affected: None,
        region: row.region.clone(),
        discipline: row.discipline.clone(),
        language: row.language.clone().unwrap_or_else(|| language.clone()),
        video: None,
        name: row.author.clone(),
        merging: Merging::Welcome,
    }
}

fn commented(comment: &consultation::Comment, language: &LanguageTag) -> ChallengeText {
    ChallengeText {
        title: comment.title.clone(),
        body: Some(comment.body.clone()),
        affected: None,
        region: None,
        discipline: None,
        language: language.clone(),
        video: None,
        name: None,
        merging: Merging::Welcome,
    }
}

fn challenge_in(done: &Done) -> Option<ChallengeId> {
    let created = done.entries.iter().flat_map(|entry| &entry.created);
    created
        .filter(|created| created.kind == CreatedKind::Challenge)
        .find_map(|created| created.id.parse().ok())
}
