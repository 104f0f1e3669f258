//! What a panelist notes for herself while she reads: hers alone to read and to write.

use std::collections::BTreeMap;

use pathways::{
    round::ItemId,
    rule::{Grades, Rank},
    text::Note,
};
use pathways_app::port::{ItemNote, Notes as _, ProvisionalMark, Reading};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    extract::{Json, Path},
    paths::{ItemPath, RoundPath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(list_notes)).routes(routes!(keep_note))
}

/// What the caller notes on an item.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NoteBody {
    /// Whether she says that she has read it.
    read: bool,
    /// The mark that she would make; it is in no box. Scores that she gave to other criteria than those of now are none.
    mark: Option<NotedMarkBody>,
    /// In her own words.
    text: Option<Note>,
}

/// A mark that is in no box.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum NotedMarkBody {
    /// Would approve.
    Approve,
    /// Would decline.
    Decline,
    /// Would abstain.
    Abstain,
    /// Would give these scores.
    Scored(Grades),
    /// Would give it this place.
    Ranked(Rank),
}

impl From<NoteBody> for ItemNote {
    fn from(NoteBody { read, mark, text }: NoteBody) -> Self {
        let mark = mark.map(|mark| match mark {
            NotedMarkBody::Approve => ProvisionalMark::Approve,
            NotedMarkBody::Decline => ProvisionalMark::Decline,
            NotedMarkBody::Abstain => ProvisionalMark::Abstain,
            NotedMarkBody::Scored(grades) => ProvisionalMark::Scored(grades),
            NotedMarkBody::Ranked(rank) => ProvisionalMark::Ranked(rank),
        });
        let reading = if read { Reading::Read } else { Reading::Unread };
        Self { reading, mark, text }
    }
}

impl From<ItemNote> for NoteBody {
    fn from(ItemNote { reading, mark, text }: ItemNote) -> Self {
        let mark = mark.and_then(|mark| match mark {
            ProvisionalMark::Approve => Some(NotedMarkBody::Approve),
            ProvisionalMark::Decline => Some(NotedMarkBody::Decline),
            ProvisionalMark::Abstain => Some(NotedMarkBody::Abstain),
            ProvisionalMark::Scored(grades) => Some(NotedMarkBody::Scored(grades)),
            ProvisionalMark::Ranked(rank) => Some(NotedMarkBody::Ranked(rank)),
            ProvisionalMark::Outdated => None,
        });
        Self { read: reading == Reading::Read, mark, text }
    }
}

/// What the caller has noted in a panel's round, by item
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds/{round}/notes", params(RoundPath), tag = "notes",
    responses(
        (status = 200, description = "Her notes.", body = BTreeMap<ItemId, NoteBody>),
        (status = 403, description = "The caller does not sit on the panel.", body = super::ErrorBody),
    ))]
async fn list_notes(
    reader: Reader,
    Path(path): Path<RoundPath>,
) -> Answer<BTreeMap<ItemId, NoteBody>> {
    let notes = reader.desk.notes(path.campaign, path.round).await?.into_iter();
    Ok(axum::Json(notes.map(|(item, note)| (item, note.into())).collect()))
}

/// Note something on an item, in place of what the caller noted before
#[utoipa::path(put, path = "/campaigns/{campaign}/rounds/{round}/notes/{item}", params(ItemPath), tag = "notes",
    responses((status = 200, description = "It is kept; nobody else reads it.", body = NoteBody)))]
async fn keep_note(
    writer: Writer,
    Path(path): Path<ItemPath>,
    Json(body): Json<NoteBody>,
) -> Answer<NoteBody> {
    let note = ItemNote::from(body);
    writer.desk.note(path.campaign, path.round, path.item, note.clone()).await?;
    Ok(axum::Json(note.into()))
}
