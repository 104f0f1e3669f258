//! Coming into a campaign: by the code of a room, a confirmed address, or the host's list.
//!
//! A code opens one campaign, so whoever types one need not say which: the page without a campaign finds it. The short
//! address of a room, `/j/{code}`, leads here with the code filled in, and changes nothing itself.

use leptos::prelude::*;
use pathways::{role::Action, text::Language};

use crate::{
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::{in_language, messages},
    port::{Locked, Seen, Trouble},
    routes::home,
    title::PageTitle,
    ui::{Badge, Button, CodeField, FormHead, FormTrouble, Said, Tone},
    visit::Visit,
};

pub(crate) mod campaign;

const ENTER: &str = "enter";
/// The field of a room code, and the part of an address that fills it in.
const CODE: &str = "code";

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/join", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let words = messages(visit.language());
    view! {
        <PageTitle text=words.join_title() />
        <section class="c-hero">
            <h1>{words.join_title()}</h1>
            <p class="c-lede">{words.join_lede()}</p>
        </section>
        <Said visit=visit.clone() />
        <div class="p-account">
            <EnterCode visit=visit.clone() />
            <Campaigns visit />
        </div>
    }
    .into_any()
}

/// The field of a room code, on both pages.
#[component]
fn EnterCode(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    let form = visit.form(ENTER);
    let first = visit.query(CODE).unwrap_or_default().to_owned();
    view! {
        <form class="c-card c-form is-now" method="post" novalidate>
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form.clone() labels=[(CODE, words.join_code())] />
            <CodeField
                form=form
                name=CODE
                label=words.join_code()
                hint=words.join_code_hint()
                first=first
                input_mode="text"
            />
            <Button>{words.join_enter()}</Button>
        </form>
    }
}

/// The campaigns that take people in now.
#[component]
fn Campaigns(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    let seen = visit.backend().all_seen().into_iter().filter(|seen| seen.may(Action::Join));
    let items: Vec<_> = seen.map(|seen| item(&seen, visit.language())).collect();
    let list = if items.is_empty() {
        view! { <p>{words.join_no_campaign()}</p> }.into_any()
    } else {
        view! { <ul class="c-list">{items}</ul> }.into_any()
    };
    view! {
        <section class="c-card">
            <h2>{words.join_campaigns()}</h2>
            {list}
        </section>
    }
}

fn item(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let is_in = seen.glance().me.voice.is_some();
    let badge =
        is_in.then(|| view! { " " <Badge tone=Tone::Done words=words.join_is_in() /> }.into_any());
    view! {
        <li>
            <a href=campaign::address(language, seen.id())>
                {in_language(&seen.glance().charter.name, language)}
            </a>
            {badge}
        </li>
    }
    .into_any()
}

/// Enters the code of a room, whichever it is.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        let typed = posted.value(CODE).unwrap_or_default();
        match visit.backend().enter_any_room(typed).await {
            Ok(entered) => campaign::welcome(visit.language(), entered),
            Err(trouble) => refused(&visit, &posted, trouble),
        }
    })
}

/// A wrong code is the field's matter; anything else that of the whole form.
fn refused(visit: &Visit, posted: &Posted, trouble: Trouble) -> Outcome {
    if trouble != Trouble::Locked(Locked::RoomCode) {
        return trouble.into();
    }
    let mut check = posted.check();
    check.complain(CODE, Wrong::Words(messages(visit.language()).join_code_wrong()));
    check.again()
}
