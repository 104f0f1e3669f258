//! The register as hosts fill it: what members have suggested first, then a form, then all that is listed.

use leptos::prelude::*;
use pathways::{register::Standing, role::Role, view::InitiativeView};

use super::{by_name, edit, edition, fields, import, item, list::Narrowed};
use crate::{
    curating::seen_by,
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::Seen,
    title::PageTitle,
    trouble::awaited,
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said},
    visit::Visit,
};

mod acts;
mod suggested;

pub(crate) use acts::receive;
pub(super) use acts::said_at;
use suggested::{refused, suggestions};

const LIST: &str = "list";
const CHECKED: &str = "checked";
const REMOVE: &str = "remove";
const ACCEPT: &str = "accept";
const REFUSE: &str = "refuse";
const REASON: &str = "reason";

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
                        {edition::field(&checked, one)}
                        <FormTrouble form=&checked />
                        <Button kind=ButtonKind::Quiet>
                            {words.initiative_check()}
                            {to_check}
                        </Button>
                    </form>
                    {edit_link(visit, seen, one)}
                    <form method="post">
                        <FormHead form=&remove at=seen.size() />
                        {edition::field(&remove, one)}
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
