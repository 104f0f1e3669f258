//! The form below an item: a mark in pencil, a private note, and the buttons that save them.

use leptos::prelude::*;
use pathways::{
    round::{Ballot, ItemId},
    text::Note,
};

use super::{GO, Go, MARK, NOTE, TEXT, neighbours};
use crate::{
    autosave::{Autosave, AutosaveWords},
    i18n::messages,
    panel::{
        item::title,
        marks::{self, Marks, Use},
        reading::Progress,
        room::{Room, State},
    },
    port::{ItemNote, ProvisionalMark, Reading},
    ui::{Button, ButtonKind, Card, FormHead, FormTrouble, Need, TextArea, Tone},
    visit::Visit,
};

/// The id of the form.
const FORM: &str = "panel-note";

pub(super) fn form_or_why_not(
    visit: &Visit,
    room: &Room,
    item: ItemId,
    progress: &Progress,
    ballot: Option<&Ballot>,
) -> AnyView {
    let words = messages(visit.language());
    let why_not = if room.recused().contains(&item) {
        Some(words.panel_read_recused())
    } else if room.is_withdrawn(item) {
        Some(words.panel_read_withdrawn())
    } else if room.state == State::Over {
        Some(words.panel_read_over())
    } else {
        None
    };
    match why_not {
        Some(why_not) => view! {
            <Card title=words.panel_read_locked() tone=Tone::Over>
                <p>{why_not}</p>
            </Card>
        }
        .into_any(),
        None => form(visit, room, item, &progress.note(item), ballot),
    }
}

fn form(
    visit: &Visit,
    room: &Room,
    item: ItemId,
    note: &ItemNote,
    ballot: Option<&Ballot>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(NOTE);
    let text = note.text.as_ref().map(ToString::to_string).unwrap_or_default();
    let rules = room.round.as_ref().map(|round| &round.rules);
    let asks = matches!(room.state, State::Prepared | State::Open);
    let marks = rules.filter(|_| asks).map(|rules| {
        let legend = view! { {words.panel_read_mark()} }.into_any();
        let first = marks::of_note(note.mark, rules);
        let (field, rules) = (form.clone(), rules.clone());
        let items = room.panel.order.len();
        let outdated = (note.mark == Some(ProvisionalMark::Outdated))
            .then(|| view! { <p class="c-field-complaint">{words.panel_read_outdated()}</p> });
        view! {
            <Marks form=field field=MARK used=Use::Provisional rules items first legend>
                {outdated}
                <p class="c-field-hint">{words.panel_read_mark_hint()}</p>
            </Marks>
        }
    });
    let in_box = ballot.and_then(|ballot| ballot.marks.get(&item)).zip(rules);
    let in_box = in_box.map(|(mark, rules)| {
        let mark = marks::name(marks::of_ballot(Some(mark)), Use::Ballot, rules, language);
        view! { <p class="p-panel-in-box">{words.panel_read_in_box(mark)}</p> }
    });
    let labels = [(MARK, words.panel_read_mark()), (TEXT, words.panel_read_note())];
    view! {
        <form method="post" class="c-form" id=FORM autocomplete="off">
            <FormHead form=&form at=room.seen.size() />
            <FormTrouble form=&form labels />
            {marks}
            {in_box}
            <TextArea
                form=&form
                name=TEXT
                label=words.panel_read_note()
                hint=words.panel_read_note_hint()
                first=text
                limit=Note::LIMIT
                need=Need::Optional
            />
            <Autosave form=FORM.to_owned() words=AutosaveWords::of(language) />
            {buttons(visit, room, item, note)}
        </form>
    }
    .into_any()
}

fn buttons(visit: &Visit, room: &Room, item: ItemId, note: &ItemNote) -> AnyView {
    let words = messages(visit.language());
    let (before, after) = neighbours(room, item);
    let next = match after {
        Some(_) => words.panel_read_next(),
        None => words.panel_read_last(),
    };
    let quiet = |is_there: bool, go: Go, text: String| {
        is_there.then(|| {
            view! {
                <Button kind=ButtonKind::Quiet name=GO value=go.name()>
                    {text}
                </Button>
            }
        })
    };
    view! {
        <div class="c-buttons">
            <Button name=GO value=Go::Next.name()>
                {next}
            </Button>
            {quiet(before.is_some(), Go::Previous, words.panel_read_previous())}
            {quiet(true, Go::Stay, words.panel_read_save())}
            {quiet(note.reading == Reading::Read, Go::Unread, words.panel_read_unread())}
            {quiet(room.state == State::Open, Go::Box, words.panel_read_vote())}
        </div>
        {after.map(|after| {
            view! {
                <p class="p-panel-follows">
                    {words.panel_read_follows()} " " {title(&room.seen, after, visit.language())}
                </p>
            }
        })}
    }
    .into_any()
}
