//! Notes of panelists in front of one request.

use std::collections::BTreeMap;

use pathways::{
    campaign::Refusal,
    id::{CampaignId, PersonId, RoundId},
    round::{ItemId, Kind},
    stage::Stage,
    text::{Bilingual, Note},
    view::{RoundView, Seat},
};
use pathways_app::port::{
    Answer, Campaigns as _, ItemNote, Notes, ProvisionalMark, Reading, Trouble,
};
use sha2::{Digest as _, Sha256};

use super::Desk;
use crate::store::{NoteRow, NotedMark, StoreError};

impl Notes for Desk {
    fn notes(
        &self,
        campaign: CampaignId,
        round: RoundId,
    ) -> Answer<'_, BTreeMap<ItemId, ItemNote>> {
        Box::pin(async move {
            // Whoever looks in somebody's place finds nothing noted.
            if self.lens.is_some() {
                return Ok(BTreeMap::new());
            }
            let person = self.panelist(campaign)?;
            let rounds = self.see(campaign)?.rounds().into_iter();
            let mut panels: Vec<RoundView> = rounds.filter(|one| one.kind == Kind::Panel).collect();
            let place = panels.iter().position(|one| one.id == round);
            panels.truncate(place.ok_or(Refusal::UnknownRound)? + 1);
            self.noted(person, &panels).await
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
            let row = row(item, note, criteria(&round));
            let kept = self.service.store().keep_note(round.id.uuid(), person.uuid(), row);
            kept.await.map_err(|error| unavailable(&error))
        })
    }
}

impl Desk {
    /// What somebody has noted for the last of these rounds. What she read and wrote for an earlier one, such as one that
    /// was declared void, she need not read and write again; what she would mark in a run-off or in a
    /// further round is a question of its own.
    async fn noted(
        &self,
        person: PersonId,
        rounds: &[RoundView],
    ) -> Result<BTreeMap<ItemId, ItemNote>, Trouble> {
        let Some((last, earlier)) = rounds.split_last() else { return Ok(BTreeMap::new()) };
        let criteria = criteria(last);
        let mut notes = BTreeMap::new();
        for round in earlier.iter().chain([last]) {
            let rows = self.service.store().notes_of(round.id.uuid(), person.uuid()).await;
            let rows = rows.map_err(|error| unavailable(&error))?;
            for (item, mut note) in rows.into_iter().filter_map(|row| read(row, &criteria)) {
                if round.origin() != last.origin() {
                    note.mark = notes.get(&item).and_then(|known: &ItemNote| known.mark);
                }
                notes.insert(item, note);
            }
        }
        let is_asked = |item: &ItemId| last.slate.iter().any(|entry| entry.item == *item);
        notes.retain(|item, _| is_asked(item));
        Ok(notes)
    }

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

/// What tells the criteria of a round from others: whoever noted scores gave them to these names in this order, whatever
/// their weights are.
fn criteria(round: &RoundView) -> String {
    let rubric = round.rules.rubric().unwrap_or_default();
    let mut hash = Sha256::new();
    for Bilingual { en, fr } in rubric.iter().map(|one| &one.name) {
        for name in [en.as_str(), fr.as_str()] {
            hash.update(name.len().to_be_bytes());
            hash.update(name);
        }
    }
    hex::encode(hash.finalize())
}

fn row(item: ItemId, note: ItemNote, criteria: String) -> NoteRow {
    let mark = note.mark.and_then(|mark| match mark {
        ProvisionalMark::Approve => Some(NotedMark::Approve),
        ProvisionalMark::Decline => Some(NotedMark::Decline),
        ProvisionalMark::Abstain => Some(NotedMark::Abstain),
        ProvisionalMark::Scored(grades) => Some(NotedMark::Scored { grades, criteria }),
        ProvisionalMark::Ranked(rank) => Some(NotedMark::Ranked(rank)),
        ProvisionalMark::Outdated => None,
    });
    NoteRow {
        item: item.to_string(),
        read: note.reading == Reading::Read,
        mark,
        text: note.text.map(|text| text.to_string()),
    }
}

/// A row that does not parse is none of ours.
fn read(row: NoteRow, now: &str) -> Option<(ItemId, ItemNote)> {
    let mark = |mark| match mark {
        NotedMark::Approve => ProvisionalMark::Approve,
        NotedMark::Decline => ProvisionalMark::Decline,
        NotedMark::Abstain => ProvisionalMark::Abstain,
        NotedMark::Scored { grades, criteria } if criteria == now => {
            ProvisionalMark::Scored(grades)
        }
        NotedMark::Scored { .. } => ProvisionalMark::Outdated,
        NotedMark::Ranked(rank) => ProvisionalMark::Ranked(rank),
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
