//! The link of an invitation: campaign, role, and a button.

use leptos::prelude::*;

use crate::{
    campaign,
    form::{BoxedOutcome, Outcome, Posted},
    help,
    i18n::{self, in_language, messages},
    port::{InvitationPage, Locked, Trouble},
    reply::set_status,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said},
    visit::Visit,
};

const ACCEPT: &str = "accept";
const AGAIN: &str = "again";
const SECRET: &str = "secret";
/// What was here is here no longer.
const GONE: u16 = 410;

/// The page. Opening it changes nothing.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        let secret: String = visit.parameter(SECRET).unwrap_or_default();
        match visit.backend().open_invitation(&secret).await {
            Ok(found) => view! { <Invitation visit found /> }.into_any(),
            // What is no invitation of ours is the address of nothing.
            Err(Trouble::Locked(_)) => {
                set_status(Trouble::NotFound.status());
                view! { <Unknown visit /> }.into_any()
            }
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

#[component]
fn Invitation(visit: Visit, found: InvitationPage) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let name = found.name.as_ref().map(|name| in_language(name, language)).unwrap_or_default();
    let role = i18n::role(found.role, language);
    let content = match found.state {
        Ok(()) => view! { <Open visit=visit.clone() found /> }.into_any(),
        Err(Locked::InvitationSpent) => {
            set_status(GONE);
            let (title, text) = (words.invitation_spent(), words.invitation_spent_words());
            let button = words.invitation_spent_again();
            view! { <Again visit=visit.clone() title text button /> }.into_any()
        }
        Err(_) => {
            set_status(GONE);
            let (title, text) = (words.invitation_expired(), words.invitation_expired_words());
            let button = words.invitation_expired_again();
            view! { <Again visit=visit.clone() title text button /> }.into_any()
        }
    };
    view! {
        <PageTitle text=words.invitation_title(&name) />
        <section class="c-hero">
            <p class="c-eyebrow">{words.invitation_eyebrow()}</p>
            <h1>{name.clone()}</h1>
            <p class="c-lede">{words.invitation_as(role)}</p>
        </section>
        <Said visit=visit />
        {content}
    }
}

#[component]
fn Open(visit: Visit, found: InvitationPage) -> impl IntoView {
    let words = messages(visit.language());
    let form = visit.form(ACCEPT);
    let guide = help::Guide::of(found.role);
    view! {
        <form class="c-card c-form is-now" method="post">
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form />
            <p>{words.invitation_words()}</p>
            <Button>{words.invitation_accept()}</Button>
            <p class="c-alone">
                <a href=help::guide::address(visit.language(), guide)>{words.invitation_help()}</a>
            </p>
        </form>
    }
}

/// An invitation that opens nothing any more, and the way to another letter.
#[component]
fn Again(visit: Visit, title: String, text: String, button: String) -> impl IntoView {
    let form = visit.form(AGAIN);
    view! {
        <form class="c-card c-form" method="post">
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form />
            <h2>{title}</h2>
            <p>{text}</p>
            <Button kind=ButtonKind::Primary>{button}</Button>
        </form>
    }
}

#[component]
fn Unknown(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    view! {
        <PageTitle text=words.invitation_unknown() />
        <section class="c-hero">
            <h1>{words.invitation_unknown()}</h1>
            <p class="c-lede">{words.invitation_unknown_words()}</p>
        </section>
    }
}

/// Accepts the invitation, or asks for another letter.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        match posted.act() {
            ACCEPT => accept(&visit).await.into(),
            AGAIN => again(&visit).await.into(),
            _ => Trouble::Unreadable.into(),
        }
    })
}

async fn accept(visit: &Visit) -> Result<Outcome, Trouble> {
    let (language, secret) = (visit.language(), visit.parameter::<String>(SECRET)?);
    let arrival = visit.backend().spend_invitation(&secret).await?;
    let role = i18n::role(arrival.role, language);
    let said = messages(language).invitation_done(role);
    Ok(Outcome::said(campaign::address(language, arrival.campaign), said))
}

/// What was accepted before becomes a letter to sign in with, whose code this browser may enter.
async fn again(visit: &Visit) -> Result<Outcome, Trouble> {
    let (language, secret) = (visit.language(), visit.parameter::<String>(SECRET)?);
    let found = visit.backend().open_invitation(&secret).await?;
    visit.backend().ask_invitation_again(&secret).await?;
    Ok(match found.state {
        Err(Locked::InvitationSpent) => Outcome::to(super::code::address(language)),
        _ => Outcome::said(visit.path().to_owned(), messages(language).invitation_sent()),
    })
}
