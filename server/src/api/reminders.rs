//! The one reminder of the round that is open: hosts read it and send it.

use pathways::{round::Kind, text::Bilingual};
use pathways_app::port::{LetterText, People as _, Reminder, ReminderState};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    extract::Path,
    paths::CampaignPath,
};
use crate::backend::Desk;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_reminder)).routes(routes!(send_reminder))
}

/// A round's reminder. To whom it goes is told to nobody.
#[derive(Serialize, ToSchema)]
struct ReminderView {
    /// Whose round it is: members who have cast no ballot get the letter, panelists all alike.
    kind: Kind,
    /// Whether it went out; there is no second one.
    sent: bool,
    /// What it says.
    letter: LetterPair,
}

/// The letter in both languages.
#[derive(Serialize, ToSchema)]
struct LetterPair {
    /// In English.
    en: LetterView,
    /// In French.
    fr: LetterView,
}

/// A letter as its reader gets it.
#[derive(Serialize, ToSchema)]
struct LetterView {
    /// Its subject.
    subject: String,
    /// Its paragraphs.
    body: String,
}

impl From<Reminder> for ReminderView {
    fn from(Reminder { kind, state, letter: Bilingual { en, fr } }: Reminder) -> Self {
        let view = |LetterText { subject, body }| LetterView { subject, body };
        let letter = LetterPair { en: view(en), fr: view(fr) };
        Self { kind, sent: state == ReminderState::Sent, letter }
    }
}

/// The reminder of the round that is open now
#[utoipa::path(get, path = "/campaigns/{campaign}/reminder", params(CampaignPath), tag = "people",
    responses(
        (status = 200, description = "The reminder; null while no box is open.", body = Option<ReminderView>),
        (status = 403, description = "Only hosts see it.", body = super::ErrorBody),
    ))]
async fn get_reminder(
    reader: Reader,
    Path(path): Path<CampaignPath>,
) -> Answer<Option<ReminderView>> {
    reminder(&reader.desk, path).await
}

/// Send it, once for each round
#[utoipa::path(post, path = "/campaigns/{campaign}/reminder", params(CampaignPath), tag = "people",
    responses((status = 200, description = "It was sent, now or before.", body = Option<ReminderView>)))]
async fn send_reminder(
    writer: Writer,
    Path(path): Path<CampaignPath>,
) -> Answer<Option<ReminderView>> {
    writer.desk.remind(path.campaign).await?;
    reminder(&writer.desk, path).await
}

async fn reminder(desk: &Desk, path: CampaignPath) -> Answer<Option<ReminderView>> {
    Ok(axum::Json(desk.reminder(path.campaign).await?.map(ReminderView::from)))
}
