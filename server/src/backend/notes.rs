//! Notes of panelists in front of one request.

use std::collections::BTreeMap;

use pathways::{
    campaign::Refusal,
    id::{CampaignId, PersonId, RoundId},
    round::ItemId,
    stage::Stage,
    text::Note,
    view::Seat,
};
use pathways_app::port::{
    Answer, Campaigns as _, ItemNote, Notes, ProvisionalMark, Reading, Trouble,
};

use super::Desk;
use crate::store::{NoteRow, NotedMark, StoreError};

impl Notes for Desk {
    fn notes(
        &self,
        campaign: CampaignId,
        round: RoundId,
    ) -> Answer<'_, BTreeMap<ItemId, ItemNote>> {
        Box::pin(async move {
            let person = self.panelist(campaign)?;
            let rows = self.service.store().notes_of(round.uuid(), person.uuid()).await;
            let rows = rows.map_err(|error| unavailable(&error))?;
            Ok(rows.into_iter().filter_map(read).collect())
        })
    }

    fn note(
        &self,
        campaign: CampaignId,
        round: RoundId,
        item: ItemId,
        note: ItemNote,
    ) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.panelist(campaign)?;
            let seen = self.see(campaign)?;
            // Nothing is noted any more where notes were deleted.
            if matches!(seen.stage(), Stage::Archived | Stage::Cancelled) {
                return Err(Refusal::WrongStage { stage: seen.stage() }.into());
            }
            let round = seen.round(round).ok_or(Refusal::UnknownRound)?;
            if !round.slate.iter().any(|entry| entry.item == item) {
                return Err(Refusal::NotOnSlate.into());
            }
            let kept =
                self.service.store().keep_note(round.id.uuid(), person.uuid(), row(item, note));
            kept.await.map_err(|error| unavailable(&error))
        })
    }
}

impl Desk {
    /// The reader, if she sits on the panel.
    fn panelist(&self, campaign: CampaignId) -> Result<PersonId, Trouble> {
        let person = self.signed_in()?;
        let panel = self.see(campaign)?.panel().ok_or(Trouble::NotFound)?;
        match panel.seat {
            Seat::Panelist => Ok(person),
            Seat::TooLate | Seat::Beside | Seat::Outside => Err(Refusal::NotAllowed.into()),
        }
    }
}

fn row(item: ItemId, note: ItemNote) -> NoteRow {
    let mark = |mark| match mark {
        ProvisionalMark::Approve => NotedMark::Approve,
        ProvisionalMark::Decline => NotedMark::Decline,
        ProvisionalMark::Abstain => NotedMark::Abstain,
        ProvisionalMark::Scored(grades) => NotedMark::Scored(grades),
    };
    NoteRow {
        item: item.to_string(),
        read: note.reading == Reading::Read,
        mark: note.mark.map(mark),
        text: note.text.map(|text| text.to_string()),
    }
}

/// A row that does not parse is none of ours.
fn read(row: NoteRow) -> Option<(ItemId, ItemNote)> {
    let mark = |mark| match mark {
        NotedMark::Approve => ProvisionalMark::Approve,
        NotedMark::Decline => ProvisionalMark::Decline,
        NotedMark::Abstain => ProvisionalMark::Abstain,
        NotedMark::Scored(grades) => ProvisionalMark::Scored(grades),
    };
    let note = ItemNote {
        reading: if row.read { Reading::Read } else { Reading::Unread },
        mark: row.mark.map(mark),
        text: row.text.and_then(|text| text.parse::<Note>().ok()),
    };
    Some((row.item.parse().ok()?, note))
}

fn unavailable(error: &StoreError) -> Trouble {
    tracing::error!(cause = %error, "notes cannot be read or kept");
    Trouble::Unavailable
}
