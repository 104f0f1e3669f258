//! A reader's own page: what is stored of her, why, where and until when, and every way to change or end that.

use leptos::prelude::*;
use pathways::text::{Language, PersonName};

use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    i18n::messages,
    port::{Profile, Trouble},
    routes::home,
    sign_in,
    title::PageTitle,
    trouble::awaited,
    ui::Said,
    visit::Visit,
};

mod about;
mod campaigns;
pub(crate) mod erase;
mod groups;
mod programs;
mod sessions;
mod stored;

use about::About;
use campaigns::Campaigns;
use groups::{SaidIn, SaidOfGroups};
use programs::Programs;
use sessions::Sessions;
pub(crate) use stored::Stored;

const DESCRIBE: &str = "describe";
const NAME: &str = "name";
const LANGUAGE: &str = "language";
const SIGN_OUT: &str = "sign-out";
const SIGN_OUT_EVERYWHERE: &str = "sign-out-everywhere";
const REVOKE: &str = "revoke";

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/me", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let profile = visit.backend().profile().await?;
    let said = groups::said(visit).await?;
    Ok(view! { <Me visit=visit.clone() profile said /> }.into_any())
}

#[component]
fn Me(visit: Visit, profile: Profile, said: Vec<SaidIn>) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let Profile { sessions, tokens, address: known_by, .. } = profile.clone();
    view! {
        <PageTitle text=words.me_title() />
        <section class="c-hero">
            <h1>{words.me_title()}</h1>
            <p class="c-lede">{words.me_title_lede()}</p>
        </section>
        <Said visit=visit.clone() />
        <div class="p-account">
        <About visit=visit.clone() profile />
        <Campaigns visit=visit.clone() />
        <SaidOfGroups said language />
        <Sessions visit=visit.clone() sessions address=known_by />
        <Programs visit=visit.clone() tokens />
        <Stored language />
        <section class="c-card">
            <h2>{words.me_download()}</h2>
            <p>{words.me_download_words()}</p>
            <p>
                <a class="c-button is-quiet" href=format!("{}/download", address(language)) download>
                    {words.me_download_button()}
                </a>
            </p>
        </section>
        <section class="c-card">
            <h2>{words.me_erase()}</h2>
            <p>{words.me_erase_words()}</p>
            <p>
                <a class="c-button is-quiet" href=erase::address(language)>
                    {words.me_erase_button()}
                </a>
            </p>
        </section>
        </div>
    }
}

/// Does what one of the page's forms asks.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        match posted.act() {
            DESCRIBE => describe(&visit, &posted).await.into(),
            SIGN_OUT => sign_out(&visit).await.into(),
            SIGN_OUT_EVERYWHERE => sign_out_everywhere(&visit).await.into(),
            REVOKE => revoke(&visit, &posted).await.into(),
            _ => Trouble::Unreadable.into(),
        }
    })
}

async fn describe(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let mut check = posted.check();
    let name = check.optional_text::<PersonName>(NAME);
    let language = check.choice::<Language>(LANGUAGE);
    let (Some(name), Some(language)) = (name, language) else { return Ok(check.again()) };
    visit.backend().describe(name, language).await?;
    Ok(done(visit, messages(visit.language()).me_described()))
}

async fn sign_out(visit: &Visit) -> Result<Outcome, Trouble> {
    visit.backend().sign_out().await?;
    Ok(gone(visit))
}

async fn sign_out_everywhere(visit: &Visit) -> Result<Outcome, Trouble> {
    visit.backend().sign_out_everywhere().await?;
    Ok(gone(visit))
}

async fn revoke(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let id: String = posted.on()?;
    visit.backend().revoke_token(&id).await?;
    Ok(done(visit, messages(visit.language()).me_program_revoked()))
}

fn done(visit: &Visit, said: String) -> Outcome {
    Outcome::said(address(visit.language()), said)
}

fn gone(visit: &Visit) -> Outcome {
    let words = messages(visit.language());
    sign_in::said_to_the_gone(visit.language(), words.me_signed_out())
}
