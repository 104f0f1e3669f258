//! Help: one screen for each role, in steps, and where to ask a person.

use leptos::prelude::*;
use pathways::{challenge::DeclineCode, text::Language};

use crate::{
    challenges::decline_code,
    i18n::{self, messages},
    routes::home,
    title::PageTitle,
    visit::Visit,
};

pub(crate) mod guide;
mod steps;

pub(crate) use guide::Guide;

/// The part of the page that is the moderation policy.
const POLICY: &str = "policy";

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/help", home(language))
}

/// The address of the moderation policy.
pub(crate) fn policy_address(language: Language) -> String {
    format!("{}#{POLICY}", address(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let guides = Guide::ALL.into_iter().map(|one| {
        view! {
            <li>
                <a href=guide::address(language, one)>{i18n::role(one.role(), language)}</a>
                <br />
                {steps::in_short(one, language)}
            </li>
        }
    });
    view! {
        <PageTitle text=words.help_title() />
        <section class="c-hero">
            <h1>{words.help_title()}</h1>
            <p class="c-lede">{words.help_lede()}</p>
        </section>
        <div class="p-account">
        <section class="c-card">
            <h2>{words.help_roles()}</h2>
            <ul class="c-list">{guides.collect_view()}</ul>
        </section>
        <section class="c-card">
            <h2>{words.help_in()}</h2>
            <ol class="p-help-steps">
                <li>{words.help_in_letter()}</li>
                <li>{words.help_in_code()}</li>
                <li>{words.help_in_room()}</li>
            </ol>
        </section>
        <Policy language />
        <section class="c-card">
            <h2>{words.help_person()}</h2>
            <p>{words.help_person_words()}</p>
        </section>
        </div>
    }
    .into_any()
}

/// For what a challenge may be declined: the same reasons as its authors read.
#[component]
fn Policy(language: Language) -> impl IntoView {
    let words = messages(language);
    let named = DeclineCode::ALL.into_iter().filter(|code| *code != DeclineCode::Other);
    let reasons = named.map(|code| view! { <li>{decline_code(code, language)}</li> });
    view! {
        <section class="c-card" id=POLICY aria-labelledby="policy-heading">
            <h2 id="policy-heading">{words.help_policy()}</h2>
            <p>{words.help_policy_words()}</p>
            <ul>{reasons.collect_view()}</ul>
            <p>{words.help_policy_other()}</p>
        </section>
    }
}
