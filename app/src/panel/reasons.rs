//! Why what was chosen was chosen: written by the chair or the note taker, confirmed by those who voted.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    role::Action,
    round::{ItemId, ReasonVersion},
    text::{Language, Reason},
    view::{ConfirmableView, ReasonView},
};

use super::{closed::Closed, item::title, reasons_address, room::Room, sheet::sheet};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    host::DeskPlace,
    i18n::{messages, number},
    port::Trouble,
    ui::{
        Badge, BilingualArea, Button, ButtonKind, Empty, FirstTexts, FormHead, FormTrouble, Said,
        Tone, Written,
    },
    visit::Visit,
};

/// The act of writing a reason.
const DRAFT: &str = "draft";
/// The act of confirming one.
const CONFIRM: &str = "confirm";
const REASON: &str = "reason";
const VERSION: &str = "version";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
}

/// Takes a reason or a confirmation.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let room = Room::enter(visit)?;
    let round = room.panel.confirmable.as_ref().ok_or(Trouble::NotFound)?.round;
    let item: ItemId = posted.on()?;
    let words = messages(visit.language());
    let mut check = posted.check();
    let (command, said) = match posted.act() {
        DRAFT => {
            let Some(reason) = check.bilingual::<Reason>(REASON) else { return Ok(check.again()) };
            (Command::DraftReason { round, item, reason }, words.panel_reasons_said_drafted())
        }
        CONFIRM => {
            let version = posted.value(VERSION).and_then(|version| version.parse().ok());
            let reasons =
                vec![ReasonVersion { item, version: version.ok_or(Trouble::Unreadable)? }];
            (Command::ConfirmReasons { round, reasons }, words.panel_reasons_said_confirmed())
        }
        _ => return Err(Trouble::NotFound),
    };
    visit.backend().act(room.id(), posted.key(), command).await?;
    Ok(Outcome::said_at(reasons_address(visit.language(), room.id()), item, said))
}

fn show(visit: &Visit) -> Result<AnyView, Closed> {
    let room = Room::enter(visit)?;
    let words = messages(visit.language());
    let content = match &room.panel.confirmable {
        Some(chosen) => explained(visit, &room, chosen),
        None => view! {
            <Empty title=words.panel_reasons_nothing() words=words.panel_reasons_nothing_words() />
        }
        .into_any(),
    };
    Ok(sheet(visit, &room, words.panel_reasons(), content))
}

fn explained(visit: &Visit, room: &Room, chosen: &ConfirmableView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let written = room.seen.round(chosen.round).map(|round| round.reasons).unwrap_or_default();
    let items = chosen.items.iter().map(|item| {
        let reason = written.iter().find(|reason| reason.item == *item);
        one(visit, room, chosen, *item, reason)
    });
    let lede = if chosen.is_open {
        words.panel_reasons_lede(chosen.needed, number(chosen.needed, language))
    } else {
        words.panel_reasons_final()
    };
    let missing = chosen.items.iter().any(|item| written.iter().all(|one| one.item != *item));
    let waits = missing && chosen.is_open && !room.seen.may(Action::DraftReason);
    let who = waits.then(|| {
        let people = room.seen.may(Action::GrantRole).then(|| people(room, language));
        view! { <p>{words.panel_reasons_who()} " " {people}</p> }
    });
    let goes_on = room.is_further() && room.round.as_ref().is_some_and(|it| it.count.is_none());
    let is_tied = room.is_run_off() && room.round.as_ref().is_some_and(|it| it.count.is_none());
    view! {
        <p class="c-lede">{lede}</p>
        {who}
        {goes_on.then(|| view! { <p>{words.panel_reasons_further()}</p> })}
        {is_tied.then(|| view! { <p>{words.panel_reasons_run_off()}</p> })}
        <ul class="p-panel-reasons">{items.collect_view()}</ul>
    }
    .into_any()
}

/// The way to the page on which a host gives the roles.
fn people(room: &Room, language: Language) -> AnyView {
    let to = DeskPlace::People.address(language, room.id());
    view! { <a href=to>{messages(language).way_people()}</a> }.into_any()
}

fn one(
    visit: &Visit,
    room: &Room,
    chosen: &ConfirmableView,
    item: ItemId,
    reason: Option<&ReasonView>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    // What somebody has typed is never taken away, whatever has happened since.
    let is_typed = visit.form_on(DRAFT, item).is_typed();
    let writes = is_typed || chosen.is_open && room.seen.may(Action::DraftReason);
    let text = match reason {
        Some(reason) => text(chosen, reason, language),
        None => {
            view! { <Badge tone=Tone::Attention words=words.panel_reasons_missing() /> }.into_any()
        }
    };
    let confirm = reason.filter(|reason| chosen.is_open && chosen.may_confirm && !reason.confirmed);
    view! {
        <li class="c-card">
            <h2>{title(&room.seen, item, language)}</h2>
            <Said visit place=item.to_string() />
            {text}
            {confirm.map(|reason| confirm_form(visit, room, reason))}
            {writes.then(|| draft_form(visit, room, item, reason))}
        </li>
    }
    .into_any()
}

/// A reason in both languages, and what has become of it.
fn text(chosen: &ConfirmableView, reason: &ReasonView, language: Language) -> AnyView {
    let words = messages(language);
    let texts = reason.text.as_ref().map(|text| {
        Language::ALL.map(|of| {
            let words = text.get(of).to_string();
            view! {
                <div>
                    <p class="c-eyebrow">{crate::i18n::own_name(of)}</p>
                    <Written text=words tag=of.into() language />
                </div>
            }
        })
    });
    let texts = texts.map(|texts| texts.into_iter().collect_view());
    let confirmed = words.panel_reasons_confirmed(
        number(reason.confirmations, language),
        number(chosen.needed, language),
    );
    let is_enough = reason.confirmations >= chosen.needed;
    let tone = if is_enough { Tone::Done } else { Tone::Attention };
    let rewritten = (reason.version > 1).then(|| {
        let said = words.panel_reasons_rewritten(number(reason.version, language));
        view! { <p class="p-panel-rewritten">{said}</p> }
    });
    let mine = reason
        .confirmed
        .then(|| view! { <Badge tone=Tone::Done words=words.panel_reasons_mine() /> });
    view! {
        {rewritten}
        <div class="c-compare">{texts}</div>
        <p>
            <Badge tone words=confirmed />
            " "
            {mine}
        </p>
    }
    .into_any()
}

fn confirm_form(visit: &Visit, room: &Room, reason: &ReasonView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(CONFIRM, reason.item);
    view! {
        <form method="post" class="c-form">
            <FormHead form=&form at=room.seen.size() />
            <FormTrouble form=&form />
            <input type="hidden" name=VERSION value=reason.version.to_string() />
            <p>{words.panel_reasons_confirm_words()}</p>
            <Button>{words.panel_reasons_confirm()}</Button>
        </form>
    }
    .into_any()
}

fn draft_form(visit: &Visit, room: &Room, item: ItemId, reason: Option<&ReasonView>) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(DRAFT, item);
    let first = FirstTexts::from(reason.and_then(|reason| reason.text.as_ref()));
    let labels = [(REASON, words.panel_reasons_field())];
    let (verb, warning) = match reason {
        None => (words.panel_reasons_keep(), None),
        Some(_) => (words.panel_reasons_rewrite(), Some(words.panel_reasons_rewrite_words())),
    };
    let is_open = reason.is_none() || form.is_typed();
    view! {
        <details class="p-panel-draft" open=is_open>
            <summary>{words.panel_reasons_write()}</summary>
            <form method="post" class="c-form">
                <FormHead form=&form at=room.seen.size() />
                <FormTrouble form=&form labels />
                <BilingualArea
                    form=&form
                    name=REASON
                    label=words.panel_reasons_field()
                    first=first
                    limit=Reason::LIMIT
                />
                {warning.map(|warning| view! { <p>{warning}</p> })}
                <Button kind=ButtonKind::Quiet>{verb}</Button>
            </form>
        </details>
    }
    .into_any()
}
