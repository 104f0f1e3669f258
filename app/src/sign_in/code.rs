//! The code of the letter, in the browser that asked for it.

use leptos::prelude::*;
use pathways::text::Language;

use super::{back, onward, with_back};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::messages,
    port::{Locked, Trouble},
    title::PageTitle,
    ui::{Button, CodeField, FormHead, FormTrouble, Said},
    visit::Visit,
};

const ENTER: &str = "enter";
const CODE: &str = "code";

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/code", super::address(language))
}

/// The page. It says the same of every address.
pub(crate) fn page(visit: Visit) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(ENTER);
    let again = with_back(super::address(visit.language()), back(&visit).as_ref());
    view! {
        <PageTitle text=words.sign_in_code() />
        <section class="c-hero">
            <h1>{words.sign_in_code()}</h1>
            <p class="c-lede">{words.sign_in_code_lede()}</p>
        </section>
        <Said visit=visit />
        <div class="p-account">
        <form class="c-card c-form" method="post" novalidate>
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form.clone() labels=[(CODE, words.sign_in_code_label())] />
            <CodeField
                form=form
                name=CODE
                label=words.sign_in_code_label()
                hint=words.sign_in_code_hint()
            />
            <Button>{words.sign_in_code_enter()}</Button>
        </form>
        <section class="c-card">
            <h2>{words.sign_in_code_nothing()}</h2>
            <p>{words.sign_in_code_nothing_words()}</p>
            <p class="c-alone">
                <a href=again>{words.sign_in_code_again()}</a>
            </p>
        </section>
        </div>
    }
    .into_any()
}

/// Tries the code.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { enter(&visit, &posted).await.into() })
}

async fn enter(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let words = messages(visit.language());
    let typed = posted.value(CODE).unwrap_or_default();
    match visit.backend().enter_code(typed).await {
        Err(Trouble::Locked(Locked::Code)) => {
            let mut check = posted.check();
            check.complain(CODE, Wrong::Words(words.sign_in_code_wrong()));
            Ok(check.again())
        }
        entered => {
            entered?;
            Ok(Outcome::said(onward(visit), words.sign_in_done()))
        }
    }
}
