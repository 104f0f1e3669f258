//! Declaring conflicts: the items on which a panelist does not vote.

use leptos::prelude::*;
use pathways::{campaign::Command, round::ItemId};

use super::{
    closed::Closed,
    conflicts_address,
    item::title,
    room::{Room, State},
    sheet::sheet,
};
use crate::{
    form::{BoxedOutcome, FormState, Outcome, Posted, Ticked, Wrong},
    i18n::{messages, number},
    port::Trouble,
    ui::{BoxGroup, Button, Card, FormHead, FormTrouble, Tone},
    visit::Visit,
};

/// The act of the form.
const DECLARE: &str = "declare";
/// The field of the ticked items.
pub(super) const ITEMS: &str = "items";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
}

/// Takes a declaration.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let room = Room::enter_as_panelist(visit)?;
    let words = messages(visit.language());
    let mut check = posted.check();
    let Some(items) = check.choices::<ItemId>(ITEMS) else { return Ok(check.again()) };
    if items.is_empty() {
        check.complain(ITEMS, Wrong::Words(words.panel_conflicts_none_ticked()));
        return Ok(check.again());
    }
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let command = Command::DeclareConflict { round: room.round()?.id, items };
    visit.backend().act(room.id(), posted.key(), command).await?;
    let said = words.panel_conflicts_said(count, number(count, visit.language()));
    Ok(Outcome::said(conflicts_address(visit.language(), room.id()), said))
}

fn show(visit: &Visit) -> Result<AnyView, Closed> {
    let room = Room::enter_as_panelist(visit)?;
    let words = messages(visit.language());
    let content = view! {
        <p class="c-lede">{words.panel_conflicts_lede()}</p>
        {declared(visit, &room)}
        {form_or_why_not(visit, &room)}
    };
    Ok(sheet(visit, &room, words.panel_conflicts(), content.into_any()))
}

/// What she has declared.
fn declared(visit: &Visit, room: &Room) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let recused = room.recused();
    let items = recused.iter().map(|item| view! { <li>{title(&room.seen, *item, language)}</li> });
    let items = items.collect_view();
    (!recused.is_empty()).then(|| {
        view! {
            <Card title=words.panel_conflicts_declared() tone=Tone::Done>
                <ul class="p-panel-titles">{items}</ul>
                <p class="u-muted">{words.panel_conflicts_stay()}</p>
            </Card>
        }
        .into_any()
    })
}

fn form_or_why_not(visit: &Visit, room: &Room) -> AnyView {
    let words = messages(visit.language());
    if room.panel.takes_conflicts {
        return form(visit, room);
    }
    let why_not = match room.state {
        State::NotYet => words.panel_conflicts_not_yet(),
        _ if room.is_run_off() => words.panel_conflicts_run_off(),
        _ => words.panel_conflicts_over(),
    };
    view! {
        <Card title=words.panel_conflicts_closed() tone=Tone::Over>
            <p>{why_not}</p>
        </Card>
    }
    .into_any()
}

fn form(visit: &Visit, room: &Room) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(DECLARE);
    let recused = room.recused();
    let open = room.panel.order.iter().filter(|item| !recused.contains(item));
    let boxes = boxes(&form, room, open, words.panel_conflicts_which());
    let labels = [(ITEMS, words.panel_conflicts_which())];
    view! {
        <form method="post" class="c-form">
            <FormHead form=&form at=room.seen.size() />
            <FormTrouble form=&form labels />
            {boxes}
            <p>{words.panel_conflicts_before()}</p>
            <Button>{words.panel_conflicts_send()}</Button>
        </form>
    }
    .into_any()
}

/// A box to tick for each of the items on which somebody may have a conflict.
pub(super) fn boxes<'a>(
    form: &FormState,
    room: &Room,
    items: impl Iterator<Item = &'a ItemId>,
    asked: String,
) -> AnyView {
    let language = form.language();
    let boxes = items.map(|item| {
        let value = item.to_string();
        let id = form.element(&value);
        let checked = form.is_ticked(ITEMS, &value, Ticked::No);
        view! {
            <li class="c-option">
                <input id=id.clone() type="checkbox" name=ITEMS value=value checked=checked />
                <label for=id>{title(&room.seen, *item, language)}</label>
            </li>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <BoxGroup form=form name=ITEMS label=asked>
            <ul class="p-panel-boxes">{boxes}</ul>
        </BoxGroup>
    }
    .into_any()
}
