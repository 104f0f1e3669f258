//! What the form of a ballot begins with, line by line.

use std::collections::BTreeMap;

use pathways::{
    round::{Ballot, ItemId, PanelMark},
    rule::{Rank, Rules},
};

use crate::panel::{marks, ranks, reading::Progress, room::Room};

/// Where the form has its marks from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// From the box.
    Box,
    /// From the reader's notes, and from the box where she noted nothing.
    Notes,
}

/// An item of the form.
pub(super) struct Line {
    pub(super) item: ItemId,
    /// What lies in the box.
    pub(super) in_box: PanelMark,
    /// What was noted, as the box would take it.
    pub(super) noted: PanelMark,
    /// What the form begins with.
    pub(super) first: PanelMark,
    /// Whether what was noted is something else than what lies in the box.
    pub(super) differs: bool,
}

impl Line {
    /// The lines in the reader's own order; where the panel ranks, in the order of their places first.
    pub(super) fn all(
        room: &Room,
        rules: &Rules,
        progress: &Progress,
        ballot: Option<&Ballot>,
        source: Source,
    ) -> Vec<Self> {
        let items = room.to_read();
        let in_box = |item: &ItemId| {
            let mark = ballot.and_then(|ballot| ballot.marks.get(item));
            (*item, marks::of_ballot(mark))
        };
        let in_box: BTreeMap<ItemId, PanelMark> = items.iter().map(in_box).collect();
        let of_note = |item: &ItemId| (*item, marks::of_note(progress.note(*item).mark, rules));
        let noted: Vec<(ItemId, PanelMark)> =
            items.iter().map(of_note).filter(|(_, mark)| *mark != PanelMark::Blank).collect();
        let with_notes = if rules.are_ranked() {
            ranks::with_notes(&in_box, &noted)
        } else {
            in_box.iter().map(|(item, mark)| (*item, *mark)).chain(noted.iter().copied()).collect()
        };
        let line = |item: ItemId| {
            let was_noted = noted.iter().any(|(one, _)| *one == item);
            let filled = with_notes.get(&item).copied().unwrap_or(PanelMark::Blank);
            let in_box = in_box.get(&item).copied().unwrap_or(PanelMark::Blank);
            let noted = if was_noted { filled } else { PanelMark::Blank };
            let first = match source {
                Source::Notes => filled,
                Source::Box => in_box,
            };
            Self {
                item,
                in_box,
                noted,
                first,
                differs: ballot.is_some() && was_noted && noted != in_box,
            }
        };
        let mut lines: Vec<Self> = items.into_iter().map(line).collect();
        lines.sort_by_key(|line| (line.rank().is_none(), line.rank()));
        lines
    }

    /// The place with which the form begins.
    pub(super) const fn rank(&self) -> Option<Rank> {
        match self.first {
            PanelMark::Ranked(rank) => Some(rank),
            _ => None,
        }
    }
}
