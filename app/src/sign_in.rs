//! Becoming somebody: by a letter with a link and a code, or by an invitation.
//!
//! ```text
//! /sign-in --address--> /sign-in/code --code, in the same browser--> where one wanted to go
//!                       letter: /sign-in/link/{secret} --button----> where one wanted to go
//!                       letter: /invitation/{secret}   --button----> the campaign, with a role
//! ```
//!
//! Invariants:
//!
//! - Known and unknown addresses get one answer.
//! - Fetching a page changes nothing: mail scanners follow links.
//! - What is used up or too late says so, with a way to ask again.
//! - A reader comes back only to a page of ours: [`Back`].

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    challenges::DraftsForgotten,
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::messages,
    port::{Back, Locked, Trouble},
    routes::home,
    title::PageTitle,
    ui::{Button, FormHead, FormTrouble, Said, TextField},
    visit::Visit,
};

pub(crate) mod code;
pub(crate) mod invitation;
pub(crate) mod link;

/// The place of the message to whoever has just gone.
const SIGNED_OUT: &str = "signed-out";

const ASK: &str = "ask";
const ADDRESS: &str = "address";

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/sign-in", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let words = messages(visit.language());
    let content = if visit.reader().is_signed_in() {
        view! { <SignedInAlready visit=visit.clone() /> }.into_any()
    } else {
        view! { <Ask visit=visit.clone() /> }.into_any()
    };
    let forgets = visit.said(SIGNED_OUT).is_some().then(|| view! { <DraftsForgotten /> });
    view! {
        <PageTitle text=words.sign_in_title() />
        <section class="c-hero">
            <h1>{words.sign_in_title()}</h1>
            <p class="c-lede">{words.sign_in_lede()}</p>
        </section>
        <Said visit=visit.clone() />
        <Said visit=visit place=SIGNED_OUT />
        {forgets}
        <div class="p-account">
            {content}
        </div>
    }
    .into_any()
}

#[component]
fn Ask(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    let form = visit.form(ASK);
    view! {
        <form class="c-card c-form" method="post" novalidate>
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form.clone() labels=[(ADDRESS, words.sign_in_address())] />
            <TextField
                form=form
                name=ADDRESS
                label=words.sign_in_address()
                hint=words.sign_in_address_hint()
                kind="email"
                autocomplete="email"
            />
            <Button>{words.sign_in_ask()}</Button>
        </form>
        <p class="c-alone">
            <a href=crate::join::address(visit.language())>{words.sign_in_with_room_code()}</a>
        </p>
    }
}

#[component]
fn SignedInAlready(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    view! {
        <section class="c-card is-now">
            <h2>{words.sign_in_already()}</h2>
            <p>{words.sign_in_already_words()}</p>
            <p>
                <a class="c-button" href=onward(&visit)>
                    {words.sign_in_onward()}
                </a>
            </p>
        </section>
    }
}

/// Says something to whoever has just gone: no other page speaks to nobody. What she wrote on the device goes too.
pub(crate) fn said_to_the_gone(language: Language, text: String) -> Outcome {
    Outcome::said_at(address(language), SIGNED_OUT, text)
}

/// Sends the letter.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { ask(&visit, &posted).await.into() })
}

async fn ask(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let (language, back) = (visit.language(), back(visit));
    let typed = posted.value(ADDRESS).unwrap_or_default();
    match visit.backend().ask_letter(typed, language, back.as_ref()).await {
        Err(Trouble::Locked(Locked::Address)) => {
            let mut check = posted.check();
            check.complain(ADDRESS, Wrong::Address);
            Ok(check.again())
        }
        asked => {
            asked?;
            Ok(Outcome::to(with_back(code::address(language), back.as_ref())))
        }
    }
}

/// Where the reader wanted to go.
fn back(visit: &Visit) -> Option<Back> {
    visit.query(Back::NAME)?.parse().ok()
}

/// An address that does not forget where the reader wanted to go.
pub(crate) fn with_back(address: String, back: Option<&Back>) -> String {
    match back {
        Some(back) => back.after(&address),
        None => address,
    }
}

/// Where a reader goes once she is somebody.
fn onward(visit: &Visit) -> String {
    back(visit).map_or_else(|| home(visit.language()), |back| back.to_string())
}
