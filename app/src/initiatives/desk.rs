//! The register as hosts fill it: what members have suggested first, then a form, then all that is listed.

use leptos::prelude::*;
use pathways::{
    id::InitiativeId,
    register::{RegisterCommand, Standing},
    role::Role,
    text::Reason,
    view::InitiativeView,
};

use super::{
    by_name, edit, fields, import, item,
    list::{Narrowed, page_of},
};
use crate::{
    curating::seen_by,
    form::{BoxedOutcome, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said, TextArea},
    visit::Visit,
};

const LIST: &str = "list";
const CHECKED: &str = "checked";
const REMOVE: &str = "remove";
const ACCEPT: &str = "accept";
const REFUSE: &str = "refuse";
const REASON: &str = "reason";
/// How many refused suggestions stand on the page: whoever removes some sees the next.
const MOST_REFUSED: usize = 50;

/// Who works here.
pub(super) const WORKERS: &[Role] = &[Role::Host];

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = seen_by(&visit, WORKERS)?;
        let all = by_name(visit.backend().initiatives(seen.id()).await?);
        let to = DeskPlace::Initiatives.address(visit.language(), seen.id());
        let narrowed = Narrowed::of(&visit, &seen, to).await;
        Ok(shown(&visit, &seen, &all, &narrowed))
    })
}

fn shown(visit: &Visit, seen: &Seen, all: &[InitiativeView], narrowed: &Narrowed) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let listed: Vec<_> =
        all.iter().filter(|one| one.standing == Standing::Listed).cloned().collect();
    view! {
        <PageTitle text=words.initiatives_title() />
        <DeskHead seen visit current=DeskPlace::Initiatives />
        <h1>{words.initiatives_title()}</h1>
        <p class="c-lede">{words.initiatives_desk_lede()}</p>
        <Filling visit seen all />
        {narrowed.list(&listed, |one| row(visit, seen, one))}
        {refused(visit, seen, all)}
    }
    .into_any()
}

/// What a host can do, as long as the campaign goes on.
#[component]
fn Filling<'a>(visit: &'a Visit, seen: &'a Seen, all: &'a [InitiativeView]) -> AnyView {
    if !seen.may_fill_register() && !visit.is_typed() {
        return ().into_any();
    }
    view! {
        {suggestions(visit, seen, all)}
        {new(visit, seen)}
    }
    .into_any()
}

/// What members have suggested and nobody has answered.
fn suggestions(visit: &Visit, seen: &Seen, all: &[InitiativeView]) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let waiting: Vec<_> = all.iter().filter(|one| one.standing == Standing::Waiting).collect();
    if waiting.is_empty() {
        return None;
    }
    let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    let items = waiting.into_iter().map(|one| suggestion(visit, seen, one)).collect_view();
    Some(
        view! {
            <section class="c-card is-attention" aria-labelledby="suggestions">
                <h2 id="suggestions">{words.initiatives_waiting(count, number(count, language))}</h2>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn suggestion(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let [accept, refuse] = [ACCEPT, REFUSE].map(|act| visit.form_on(act, one.id));
    let (is_open, about) = (refuse.is_typed(), about(one));
    view! {
        <li class="c-item" id=one.id.to_string()>
            <Said visit place=one.id.to_string() />
            {item::words(one, language)}
            <div class="c-item-act">
                <form method="post">
                    <FormHead form=&accept at=seen.size() />
                    <FormTrouble form=&accept />
                    <div class="c-buttons">
                        <Button>
                            {words.initiative_accept()}
                            {about}
                        </Button>
                        {edit_link(visit, seen, one)}
                    </div>
                </form>
                <details class="c-details" open=is_open>
                    <summary>{words.initiative_refuse_ask()}</summary>
                    <form method="post">
                        <FormHead form=&refuse at=seen.size() />
                        <FormTrouble form=&refuse labels=[(REASON, words.initiative_refuse_reason())] />
                        <TextArea
                            form=&refuse
                            name=REASON
                            label=words.initiative_refuse_reason()
                            hint=words.initiative_refuse_reason_hint()
                            limit=Reason::LIMIT
                            lines=3
                        />
                        <Button kind=ButtonKind::Danger>{words.initiative_refuse()}</Button>
                    </form>
                </details>
            </div>
        </li>
    }
    .into_any()
}

/// What was refused, which takes room from other suggestions until whoever made it has read why.
fn refused(visit: &Visit, seen: &Seen, all: &[InitiativeView]) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let is_refused = |one: &&InitiativeView| matches!(one.standing, Standing::Refused(_));
    let refused: Vec<_> = all.iter().filter(is_refused).collect();
    if refused.is_empty() || (!seen.may_fill_register() && !visit.is_typed()) {
        return None;
    }
    let count = u32::try_from(refused.len()).unwrap_or(u32::MAX);
    let items = refused.into_iter().take(MOST_REFUSED).map(|one| removable(visit, seen, one));
    let items = items.collect_view();
    Some(
        view! {
            <section class="c-card" aria-labelledby="refused">
                <h2 id="refused">{words.initiatives_refused(count, number(count, language))}</h2>
                <p>{words.initiatives_refused_words()}</p>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn removable(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let (remove, about) = (visit.form_on(REMOVE, one.id), about(one));
    view! {
        <li class="c-item" id=one.id.to_string()>
            {item::words(one, language)}
            <div class="c-item-act">
                <form method="post">
                    <FormHead form=&remove at=seen.size() />
                    <FormTrouble form=&remove />
                    <Button kind=ButtonKind::Danger>
                        {words.initiative_remove()}
                        {about}
                    </Button>
                </form>
            </div>
        </li>
    }
    .into_any()
}

/// The form of a new one, and the way to many at once.
fn new(visit: &Visit, seen: &Seen) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(LIST);
    let today = visit.backend().today(&seen.glance().charter.zone);
    view! {
        <details class="c-card" open=form.is_typed()>
            <summary>{words.initiative_new()}</summary>
            <form class="c-form" method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=fields::labels(language) />
                {fields::known_fields(&form, None, today)}
                <div class="c-buttons">
                    <Button>{words.initiative_list()}</Button>
                </div>
            </form>
        </details>
        <p class="c-alone">
            <a href=import::address(language, seen.id())>{words.initiatives_to_import()}</a>
        </p>
    }
    .into_any()
}

fn row(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let [checked, remove] = [CHECKED, REMOVE].map(|act| visit.form_on(act, one.id));
    if !seen.may_fill_register() && !visit.is_typed() {
        return view! { <li class="c-item">{item::words(one, language)}</li> }.into_any();
    }
    let [to_check, to_remove] = [about(one), about(one)];
    view! {
        <li class="c-item" id=one.id.to_string()>
            <Said visit place=one.id.to_string() />
            {item::words(one, language)}
            <div class="c-item-act">
                <div class="c-buttons">
                    <form method="post">
                        <FormHead form=&checked at=seen.size() />
                        <FormTrouble form=&checked />
                        <Button kind=ButtonKind::Quiet>
                            {words.initiative_check()}
                            {to_check}
                        </Button>
                    </form>
                    {edit_link(visit, seen, one)}
                    <form method="post">
                        <FormHead form=&remove at=seen.size() />
                        <FormTrouble form=&remove />
                        <Button kind=ButtonKind::Danger>
                            {words.initiative_remove()}
                            {to_remove}
                        </Button>
                    </form>
                </div>
            </div>
        </li>
    }
    .into_any()
}

fn edit_link(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let to = edit::address(language, seen.id(), one.id);
    view! {
        <a class="c-button is-quiet" href=to>
            {messages(language).initiative_edit()}
            {about(one)}
        </a>
    }
    .into_any()
}

/// What a button is about, for whoever hears the buttons one after the other.
fn about(one: &InitiativeView) -> AnyView {
    let text = &one.known.text;
    let (name, lang) = (format!(" {}", text.name), text.language.to_string());
    view! { <span class="u-visually-hidden" lang=lang>{name}</span> }.into_any()
}

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let words = messages(visit.language());
    let on = || posted.on::<InitiativeId>();
    match posted.act() {
        LIST => list(visit, &seen, posted).await,
        REFUSE => {
            let mut check = posted.check();
            let Some(reason) = check.text::<Reason>(REASON) else { return Ok(check.again()) };
            let command = RegisterCommand::Refuse { id: on()?, reason };
            change(visit, &seen, command, words.initiative_refused()).await
        }
        ACCEPT => {
            let id = on()?;
            let command = RegisterCommand::Accept { id };
            change_at(visit, &seen, id, command, words.initiative_accepted()).await
        }
        CHECKED => {
            let id = on()?;
            let command = RegisterCommand::Check { id };
            change_at(visit, &seen, id, command, words.initiative_checked_today()).await
        }
        REMOVE => {
            let command = RegisterCommand::Remove { id: on()? };
            change(visit, &seen, command, words.initiative_removed()).await
        }
        _ => Err(Trouble::NotFound),
    }
}

async fn list(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let today = visit.backend().today(&seen.glance().charter.zone);
    let mut check = posted.check();
    let Some(known) = fields::read_known(&mut check, language, today) else {
        return Ok(check.again());
    };
    let id = visit.backend().list_initiative(seen.id(), posted.key(), known).await?;
    said_at(visit, seen, id, messages(language).initiative_listed()).await
}

/// Changes what is in the register, and says so at the top of the page.
async fn change(
    visit: &Visit,
    seen: &Seen,
    command: RegisterCommand,
    said: String,
) -> Result<Outcome, Trouble> {
    visit.backend().change_register(seen.id(), command).await?;
    Ok(Outcome::said(DeskPlace::Initiatives.address(visit.language(), seen.id()), said))
}

/// The same, said at the initiative.
async fn change_at(
    visit: &Visit,
    seen: &Seen,
    id: InitiativeId,
    command: RegisterCommand,
    said: String,
) -> Result<Outcome, Trouble> {
    visit.backend().change_register(seen.id(), command).await?;
    said_at(visit, seen, id, said).await
}

/// Back to an initiative, on the page of the list on which it stands now; a suggestion stands above all of them.
pub(super) async fn said_at(
    visit: &Visit,
    seen: &Seen,
    id: InitiativeId,
    said: String,
) -> Result<Outcome, Trouble> {
    let all = by_name(visit.backend().initiatives(seen.id()).await?).into_iter();
    let listed: Vec<_> = all.filter(|one| one.standing == Standing::Listed).collect();
    let to = DeskPlace::Initiatives.address(visit.language(), seen.id());
    Ok(Outcome::said_at(page_of(&listed, id, to), id, said))
}
