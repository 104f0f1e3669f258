//! What the chair does for the panel: its box, and conflicts that somebody told her instead of declaring them.

use leptos::prelude::*;
use pathways::{campaign::Command, id::PersonId, round::ItemId};

use crate::{
    form::{Check, FormState, Outcome, Posted, Wrong},
    host::stages::{Boxes, act_on_box, has_boxes},
    i18n::messages,
    panel::{
        address,
        closed::Closed,
        conflicts::{ITEMS, boxes},
        room::Room,
    },
    port::{Known, Trouble},
    ui::{Answer, Button, ButtonKind, FormHead, FormTrouble, Select},
    visit::Visit,
};

const RECORD: &str = "record-conflict";
const PANELIST: &str = "panelist";

/// The part of the page that is the chair's; nothing for anybody else, or once there is nothing to do.
pub(super) async fn chair(visit: &Visit, room: &Room) -> Result<Option<AnyView>, Closed> {
    if room.seen.panelists().is_none() || !has_boxes(&room.seen, visit) {
        return Ok(None);
    }
    let panelists = visit.backend().panelists(room.id()).await?;
    let record = (!room.panel.recordable.is_empty()).then(|| record(visit, room, panelists));
    let words = messages(visit.language());
    let part = view! {
        <section class="p-panel-chair" aria-labelledby="chair">
            <h2 id="chair">{words.panel_chair()}</h2>
            <Boxes seen=&room.seen visit=visit />
            {record}
        </section>
    };
    Ok(Some(part.into_any()))
}

fn record(visit: &Visit, room: &Room, panelists: Vec<Known>) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(RECORD);
    let answers =
        panelists.into_iter().map(|known| Answer::new(known.person, called(&known, &form)));
    let answers: Vec<Answer> = answers.collect();
    let recordable = |item: &&ItemId| room.panel.recordable.contains(item);
    let items =
        boxes(&form, room, room.panel.order.iter().filter(recordable), words.panel_chair_items());
    let at = room.seen.size();
    let labels = [(PANELIST, words.panel_chair_panelist()), (ITEMS, words.panel_chair_items())];
    view! {
        <details class="c-card" open=form.is_typed()>
            <summary>{words.panel_chair_record()}</summary>
            <p>{words.panel_chair_record_words()}</p>
            <form method="post" class="c-form">
                <FormHead form=&form at />
                <FormTrouble form=&form labels />
                <Select
                    form=&form
                    name=PANELIST
                    label=words.panel_chair_panelist()
                    answers=answers
                />
                {items}
                <Button kind=ButtonKind::Quiet>{words.panel_chair_record_do()}</Button>
            </form>
        </details>
    }
    .into_any()
}

/// How the chair recognises a panelist.
fn called(known: &Known, form: &FormState) -> String {
    let name = known.name.as_ref().map(ToString::to_string);
    let words = messages(form.language());
    name.or_else(|| known.address.clone()).unwrap_or_else(|| words.people_without_address())
}

/// Takes a form of the part.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let room = Room::enter(visit)?;
    let to = address(visit.language(), room.id());
    if posted.act() != RECORD {
        return act_on_box(visit, &room.seen, posted, to).await;
    }
    let mut check = posted.check();
    let (panelist, items) = (panelist(&mut check), items(&mut check, visit));
    let (Some(panelist), Some(items)) = (panelist, items) else { return Ok(check.again()) };
    let command = Command::RecordConflict { round: room.round()?.id, panelist, items };
    visit.backend().act(room.id(), posted.key(), command).await?;
    Ok(Outcome::said(to, messages(visit.language()).panel_chair_recorded()))
}

fn panelist(check: &mut Check<'_>) -> Option<PersonId> {
    check.parsed(PANELIST, |text| text.parse().map_err(|_| Wrong::Choice))
}

fn items(check: &mut Check<'_>, visit: &Visit) -> Option<Vec<ItemId>> {
    let items = check.choices::<ItemId>(ITEMS)?;
    if items.is_empty() {
        let words = messages(visit.language());
        check.complain(ITEMS, Wrong::Words(words.panel_chair_none_ticked()));
        return None;
    }
    Some(items)
}
