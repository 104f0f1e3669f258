//! How far a panelist has come.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    round::{ItemId, reading_minutes},
    text::Language,
    view::Seat,
};

use super::{
    item::Item,
    room::{Room, State},
};
use crate::{
    i18n::{messages, number},
    port::{ItemNote, Reading, Trouble},
    visit::Visit,
};

/// A panelist's notes, and what they say of how far she has come.
pub(super) struct Progress {
    pub(super) notes: BTreeMap<ItemId, ItemNote>,
    /// How many items she has read.
    pub(super) read: u32,
    /// Of how many.
    pub(super) of: u32,
    /// About how long the rest takes.
    pub(super) minutes: u64,
    /// The first item that she has not read.
    pub(super) next: Option<ItemId>,
}

impl Progress {
    /// Her progress; that of somebody who does not sit on the panel is none.
    pub(super) async fn of(room: &Room, visit: &Visit) -> Result<Self, Trouble> {
        let language = visit.language();
        let notes = match &room.round {
            // After the end there are no notes.
            Some(round) if room.panel.seat == Seat::Panelist && room.state != State::Over => {
                visit.backend().notes(room.id(), round.id).await?
            }
            _ => BTreeMap::new(),
        };
        let words = |item| Item::of(&room.seen, item, language).words(language);
        Ok(Self::among(&room.to_read(), notes, words))
    }

    fn among(
        items: &[ItemId],
        notes: BTreeMap<ItemId, ItemNote>,
        words: impl Fn(ItemId) -> u64,
    ) -> Self {
        let is_unread =
            |item: &&ItemId| notes.get(*item).is_none_or(|note| note.reading == Reading::Unread);
        let unread: Vec<ItemId> = items.iter().filter(is_unread).copied().collect();
        let left = count(unread.len());
        Self {
            read: count(items.len()) - left,
            of: count(items.len()),
            minutes: reading_minutes(unread.iter().map(|item| words(*item)).sum(), left.into()),
            next: unread.first().copied(),
            notes,
        }
    }

    /// What she noted on an item.
    pub(super) fn note(&self, item: ItemId) -> ItemNote {
        self.notes.get(&item).cloned().unwrap_or_default()
    }

    /// "Read 17 of 40, about 50 minutes left".
    pub(super) fn in_words(&self, language: Language) -> String {
        let words = messages(language);
        let (read, of) = (number(self.read, language), number(self.of, language));
        match self.minutes {
            0 => words.panel_progress_done(of),
            minutes => words.panel_progress(read, of, minutes, number(minutes, language)),
        }
    }
}

/// The same as a bar, with the words beside it.
#[component]
pub(super) fn ProgressLine(
    /// How far she has come.
    read: u32,
    /// Of how many.
    of: u32,
    /// In words.
    words: String,
) -> impl IntoView {
    view! {
        <p class="p-reading-progress">
            <progress value=read.to_string() max=of.to_string() aria-hidden="true"></progress>
            <span>{words}</span>
        </p>
    }
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use pathways::id::{ChallengeId, Id};
    use uuid::Uuid;

    use super::*;

    fn items() -> Vec<ItemId> {
        let item = |n| ItemId::Challenge(ChallengeId::from(Id::new(Uuid::from_u128(n))));
        (1..=3).map(item).collect()
    }

    fn noted(item: ItemId, reading: Reading) -> (ItemId, ItemNote) {
        (item, ItemNote { reading, ..ItemNote::default() })
    }

    fn progress(notes: BTreeMap<ItemId, ItemNote>) -> Progress {
        Progress::among(&items(), notes, |_| 150)
    }

    #[test]
    fn nothing_is_read_before_its_reader_says_so() {
        let items = items();
        let progress = progress([noted(items[0], Reading::Unread)].into());
        assert_eq!((progress.read, progress.of, progress.next), (0, 3, Some(items[0])));
        // 450 words are 2 minutes and a quarter, three decisions one and a half.
        assert_eq!(progress.minutes, 4);
        assert_eq!(progress.in_words(Language::En), "Read 0 of 3, about 4 minutes left");
    }

    #[test]
    fn reading_goes_on_at_the_first_unread_item_wherever_one_has_read() {
        let items = items();
        let notes = [noted(items[0], Reading::Read), noted(items[2], Reading::Read)].into();
        let progress = progress(notes);
        assert_eq!((progress.read, progress.next), (2, Some(items[1])));
        assert_eq!(progress.minutes, 2);
    }

    #[test]
    fn once_all_is_read_nothing_is_left() {
        let notes = items().into_iter().map(|item| noted(item, Reading::Read)).collect();
        let progress = progress(notes);
        assert_eq!((progress.minutes, progress.next), (0, None));
        assert_eq!(progress.in_words(Language::En), "You have read all 3");
    }
}
