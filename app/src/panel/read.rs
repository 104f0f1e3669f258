//! One item a screen, in the reader's own order, with the mark that she would make and her private note.
//!
//! Each button of the form saves first and then does what it says. Only "next" says that the item was read. With
//! JavaScript, what was written is saved without a button too, by the island of [`autosave`](crate::autosave).

use leptos::prelude::*;
use pathways::{
    round::{Ballot, ItemId, Operation},
    text::Note,
};

use super::{
    address,
    closed::Closed,
    item::{Item, ItemText},
    item_address,
    marks::{self, Answer},
    reading::{Progress, ProgressLine},
    room::{Room, State},
    sheet::sheet,
    vote_address,
};
use crate::{
    autosave::QUIETLY,
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::{messages, number},
    initiatives,
    port::{ItemNote, Reading, Trouble},
    visit::Visit,
};

mod form;

use form::form_or_why_not;

/// The act of the form.
const NOTE: &str = "note";
const MARK: &str = "mark";
const TEXT: &str = "text";
/// What the pressed button does after saving.
const GO: &str = "go";

/// What the pressed button does after saving.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Go {
    /// The item was read; on to the next one.
    Next,
    /// Back to the one before.
    Previous,
    /// Stay.
    Stay,
    /// It was not read after all.
    Unread,
    /// Put the mark into the box.
    Box,
}

impl Go {
    const ALL: [(&'static str, Self); 5] = [
        ("next", Self::Next),
        ("previous", Self::Previous),
        ("stay", Self::Stay),
        ("unread", Self::Unread),
        ("box", Self::Box),
    ];

    fn of(posted: &Posted) -> Self {
        let pressed = posted.value(GO).unwrap_or_default();
        Self::ALL.into_iter().find(|(name, _)| *name == pressed).map_or(Self::Stay, |(_, go)| go)
    }

    fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, go)| *go == self).map_or("", |(name, _)| name)
    }
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).await.unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
}

/// Keeps a note.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let room = Room::enter_as_panelist(visit)?;
    let (round, item) = (room.round()?, item(visit, &room)?);
    let before = Progress::of(&room, visit).await?.note(item);
    let go = Go::of(posted);
    let mut check = posted.check();
    let text = check.optional_text::<Note>(TEXT);
    let noted = marks::of_note(before.mark, &round.rules);
    let answer = marks::read(posted, MARK, &round.rules);
    let is_quiet = posted.is_ticked(QUIETLY);
    let still_chooses = is_quiet && answer == Answer::Unfinished;
    let mark = match answer {
        // Where no marks are offered, the one that she noted stays; and so it does while she still chooses scores.
        Answer::NotAsked => Some(noted),
        Answer::Unfinished if is_quiet => Some(noted),
        answer => match answer.mark(visit.language()) {
            Ok(mark) => Some(mark.unwrap_or(noted)),
            Err(wrong) => {
                check.complain(MARK, wrong);
                None
            }
        },
    };
    let (Some(text), Some(mark)) = (text, mark) else { return Ok(check.again()) };
    let reading = match go {
        Go::Next => Reading::Read,
        Go::Unread => Reading::Unread,
        Go::Previous | Go::Stay | Go::Box => before.reading,
    };
    let note = ItemNote { reading, mark: marks::for_note(mark), text };
    visit.backend().note(room.id(), round.id, item, note).await?;
    if go == Go::Box {
        let marks = [(item, mark)].into();
        let operation = Operation::Mark(marks);
        let ballot = visit.backend().vote(room.id(), posted.key(), round.id, operation).await?;
        return Ok(counted(visit, &room, item, &ballot));
    }
    if still_chooses {
        // Her words are kept, her scores are not: nothing may tell her that they were.
        check.complain(MARK, Wrong::Words(messages(visit.language()).panel_score_unfinished()));
        return Ok(check.again());
    }
    if is_quiet {
        return Ok(Outcome::Quiet);
    }
    Ok(onwards(visit, &room, item, go))
}

/// Where the pressed button leads.
fn onwards(visit: &Visit, room: &Room, item: ItemId, go: Go) -> Outcome {
    let (language, id) = (visit.language(), room.id());
    let words = messages(language);
    let (before, after) = neighbours(room, item);
    let to = match go {
        Go::Next => match after {
            Some(after) => item_address(language, id, after),
            None if room.state == State::Open => vote_address(language, id),
            None => address(language, id),
        },
        Go::Previous => item_address(language, id, before.unwrap_or(item)),
        Go::Stay | Go::Unread | Go::Box => item_address(language, id, item),
    };
    let said = match (go, after) {
        (Go::Next, None) => words.panel_read_said_last(),
        _ => words.panel_read_said(),
    };
    Outcome::said(to, said)
}

fn counted(visit: &Visit, room: &Room, item: ItemId, ballot: &Ballot) -> Outcome {
    let words = messages(visit.language());
    let said = words.panel_vote_said(number(ballot.version, visit.language()));
    Outcome::said(item_address(visit.language(), room.id(), item), said)
}

/// The item of the address, if the panel votes on it.
fn item(visit: &Visit, room: &Room) -> Result<ItemId, Trouble> {
    let item: ItemId = visit.parameter("item")?;
    room.panel.order.contains(&item).then_some(item).ok_or(Trouble::NotFound)
}

/// The items before and after this one among those that she reads.
fn neighbours(room: &Room, item: ItemId) -> (Option<ItemId>, Option<ItemId>) {
    let items = room.to_read();
    let Some(place) = items.iter().position(|other| *other == item) else { return (None, None) };
    let before = place.checked_sub(1).and_then(|place| items.get(place));
    (before.copied(), items.get(place + 1).copied())
}

async fn show(visit: &Visit) -> Result<AnyView, Closed> {
    let room = Room::enter_as_panelist(visit)?;
    room.round()?;
    let item = item(visit, &room)?;
    let language = visit.language();
    let words = messages(language);
    let progress = Progress::of(&room, visit).await?;
    let ballot = room.ballot(visit).await?;
    let place = room.to_read().iter().position(|other| *other == item);
    let heading = match place.and_then(|place| u32::try_from(place + 1).ok()) {
        Some(place) => {
            words.panel_read_place(number(place, language), number(progress.of, language))
        }
        None => words.panel_read_beside(),
    };
    let text = Item::of(&room.seen, item, language);
    let near = initiatives::near::found(visit, &room.seen, text.written(), Vec::new()).await;
    let line = (progress.read, progress.of, progress.in_words(language));
    let content = view! {
        <ProgressLine read=line.0 of=line.1 words=line.2 />
        <ItemText item=text language />
        {initiatives::near::shown(&near, room.id(), language)}
        {form_or_why_not(visit, &room, item, &progress, ballot.as_ref())}
    };
    Ok(sheet(visit, &room, heading, content.into_any()))
}
