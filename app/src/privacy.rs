//! What happens to personal data here, and whom to ask about it: per installation, and per campaign.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    campaign,
    i18n::{in_language, messages},
    me::{self, Stored},
    port::Seen,
    routes::home,
    title::PageTitle,
    ui::ContactWords,
    visit::Visit,
};

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/privacy", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    view! {
        <PageTitle text=words.privacy_title() />
        <section class="c-hero">
            <h1>{words.privacy_title()}</h1>
            <p class="c-lede">{words.privacy_title_lede()}</p>
        </section>
        <div class="p-account">
        <section class="c-card">
            <h2>{words.privacy_promise()}</h2>
            <ul>
                <li>{words.privacy_promise_purpose()}</li>
                <li>{words.privacy_promise_others()}</li>
                <li>{words.privacy_promise_cookies()}</li>
                <li>{words.privacy_promise_device()}</li>
                <li>{words.privacy_promise_name()}</li>
                <li>{words.privacy_promise_groups()}</li>
                <li>{words.privacy_promise_record()}</li>
                <li>{words.privacy_promise_operator()}</li>
            </ul>
        </section>
        <Stored language />
        <section class="c-card">
            <h2>{words.privacy_rights()}</h2>
            <p>{words.privacy_rights_words()}</p>
            <p>
                <a class="c-button" href=me::address(language)>
                    {words.privacy_rights_link()}
                </a>
            </p>
        </section>
        <Officers visit />
        </div>
    }
    .into_any()
}

/// Who answers for the data of each campaign: whom its hosts name for that, else the person to phone or write to.
#[component]
fn Officers(visit: Visit) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let items: Vec<_> =
        visit.backend().all_seen().iter().map(|seen| officer(seen, language)).collect();
    let list = (!items.is_empty()).then(|| view! { <dl class="c-facts">{items}</dl> });
    view! {
        <section class="c-card">
            <h2>{words.privacy_officers()}</h2>
            <p>{words.privacy_officers_words()}</p>
            {list}
        </section>
    }
}

fn officer(seen: &Seen, language: Language) -> AnyView {
    let glance = seen.glance();
    let officer = match glance.officer.clone().or_else(|| glance.contact.clone()) {
        Some(contact) => view! { <ContactWords contact /> }.into_any(),
        None => messages(language).privacy_officers_none().into_any(),
    };
    view! {
        <div>
            <dt class="c-alone">
                <a href=campaign::address(language, seen.id())>
                    {in_language(&glance.charter.name, language)}
                </a>
            </dt>
            <dd>{officer}</dd>
        </div>
    }
    .into_any()
}
