//! The link of a sign-in letter: a page with a button.

use leptos::prelude::*;

use super::{back, onward, with_back};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    i18n::messages,
    port::{LinkPage, Trouble},
    reply::set_status,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, FormHead},
    visit::Visit,
};

const SIGN_IN: &str = "sign-in";
const SECRET: &str = "secret";
/// What was here is here no longer.
const GONE: u16 = 410;

/// The page. Opening it changes nothing.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        let secret: String = visit.parameter(SECRET).unwrap_or_default();
        match visit.backend().open_link(&secret).await {
            Ok(LinkPage::Usable { address }) => view! { <Usable visit address /> }.into_any(),
            Ok(LinkPage::Gone) => view! { <Gone visit /> }.into_any(),
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

#[component]
fn Usable(visit: Visit, address: String) -> impl IntoView {
    let words = messages(visit.language());
    let form = visit.form(SIGN_IN);
    view! {
        <PageTitle text=words.sign_in_link() />
        <section class="c-hero">
            <h1>{words.sign_in_link()}</h1>
            <p class="c-lede">{words.sign_in_link_to(&address)}</p>
        </section>
        <form class="c-card c-form" method="post">
            <FormHead form=form at=0 />
            <p>{words.sign_in_link_words()}</p>
            <Button>{words.sign_in_link_button()}</Button>
        </form>
    }
}

#[component]
fn Gone(visit: Visit) -> impl IntoView {
    set_status(GONE);
    let words = messages(visit.language());
    let again = with_back(super::address(visit.language()), back(&visit).as_ref());
    view! {
        <PageTitle text=words.sign_in_link_gone() />
        <section class="c-hero">
            <h1>{words.sign_in_link_gone()}</h1>
            <p class="c-lede">{words.sign_in_link_gone_words()}</p>
            <p>
                <a class="c-button" href=again>
                    {words.sign_in_link_again()}
                </a>
            </p>
        </section>
    }
}

/// Signs in, once.
pub(crate) fn receive(visit: Visit, _posted: Posted) -> BoxedOutcome {
    Box::pin(async move { sign_in(&visit).await.into() })
}

async fn sign_in(visit: &Visit) -> Result<Outcome, Trouble> {
    let secret: String = visit.parameter(SECRET)?;
    visit.backend().spend_link(&secret).await?;
    let words = messages(visit.language());
    Ok(Outcome::said(onward(visit), words.sign_in_done()))
}
