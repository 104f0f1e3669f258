//! The form of a ballot, line by line: what it begins with, and how it is shown.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    round::{Ballot, ItemId, PanelMark},
    rule::{Rank, Rules},
};

use super::field;
use crate::{
    form::FormState,
    i18n::messages,
    panel::{
        item::{plain_title, title},
        item_address,
        marks::{self, Marks, Use},
        ranks,
        reading::Progress,
        room::Room,
    },
    ui::Said,
    visit::Visit,
};

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

    /// The item with its marks, and where the panel ranks, with the buttons that move it. The last of all places is given.
    pub(super) fn view(
        &self,
        visit: &Visit,
        room: &Room,
        form: &FormState,
        rules: &Rules,
        last: Option<Rank>,
    ) -> AnyView {
        let language = visit.language();
        let item = self.item;
        let hint = self.differs.then(|| {
            let [in_box, noted] = [self.in_box, self.noted]
                .map(|mark| marks::name(mark, Use::Ballot, rules, language));
            messages(language).panel_vote_differs(in_box, noted)
        });
        let legend = view! {
            <a href=item_address(language, room.id(), item)>{title(&room.seen, item, language)}</a>
        };
        let legend = legend.into_any();
        let moves = rules.are_ranked().then(|| {
            let named = plain_title(&room.seen, item, language);
            ranks::moves(form, item, &named, self.first, last)
        });
        let (items, first) = (room.panel.order.len(), self.first);
        view! {
            <li>
                <Said visit=visit place=item.to_string() />
                <Marks form field=field(item) used=Use::Ballot rules=rules.clone() items first legend>
                    {hint.map(|hint| view! { <p class="c-field-hint">{hint}</p> })}
                </Marks>
                {moves}
            </li>
        }
        .into_any()
    }
}
