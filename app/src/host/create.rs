//! Creating a campaign: from a template, or as a copy of one that the reader hosts.
//!
//! The query says with which rules to begin (`?from=...`), at first those of the full workflow. Whoever is signed in may
//! create, as the API allows, and becomes the first host. A draft is seen by nobody else.

use std::collections::BTreeSet;

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    charter::template::{Template, Words},
    id::CampaignId,
    role::Role,
    text::{Bilingual, Language},
};

use super::{
    DeskPlace,
    charter::{CharterForm, Fields, Named, Written, complain, local, read_new},
};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    i18n::{in_language, messages},
    port::Trouble,
    routes::home,
    title::PageTitle,
    trouble::TroublePage,
    ui::SignInFirst,
    visit::Visit,
};

/// The part of the query that says what to begin with.
const FROM: &str = "from";
/// The zone of a template, until its host chooses another.
const FIRST_ZONE: &str = "America/Toronto";

/// Its address.
pub(crate) fn address(language: Language) -> String {
    format!("{}/campaigns/new", home(language))
}

/// Its address, beginning with the rules of a campaign that the reader hosts.
pub(super) fn address_of_copy(language: Language, original: CampaignId) -> String {
    format!("{}?{FROM}={original}", address(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let words = messages(visit.language());
    let from = visit.query(FROM).unwrap_or(Template::FiveTopics.code());
    let content = match (visit.reader().is_signed_in(), beginning(from, &visit)) {
        (false, _) => view! { <SignInFirst visit=&visit /> }.into_any(),
        (true, None) => return view! { <TroublePage trouble=Trouble::NotFound /> }.into_any(),
        (true, Some(fields)) => view! {
            <Beginnings current=from.to_owned() visit=&visit />
            <New fields visit=&visit />
        }
        .into_any(),
    };
    view! {
        <PageTitle text=words.new_title() />
        <section class="c-hero">
            <h1>{words.new_title()}</h1>
            <p class="c-lede">{words.new_lede()}</p>
        </section>
        {content}
    }
    .into_any()
}

/// Takes its form.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { create(&visit, &posted).await.into() })
}

async fn create(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let mut check = posted.check();
    let Some(Written { charter, contact, officer }) = read_new(&mut check, posted, visit) else {
        return Ok(check.again());
    };
    let language = visit.language();
    let name = in_language(&charter.name, language);
    match visit.backend().create(posted.key(), charter.clone(), contact.clone()).await {
        Ok(id) => {
            if officer.is_some() {
                let command = Command::EditCharter { charter, contact, officer };
                visit.backend().act(id, posted.key().part(1), command).await?;
            }
            let to = DeskPlace::Today.address(language, id);
            Ok(Outcome::said(to, messages(language).new_created(name)))
        }
        Err(trouble) => complain(trouble, check, &charter, visit),
    }
}

/// The fields with which a campaign begins.
fn beginning(from: &str, visit: &Visit) -> Option<Fields> {
    if let Ok(template) = from.parse::<Template>() {
        return of_template(template);
    }
    let seen = visit.backend().see(from.parse::<CampaignId>().ok()?).ok()?;
    let glance = seen.glance();
    let local = local(visit, &glance.charter.zone);
    let fields = Fields::of(&glance.charter, Named::in_campaign(glance), &local);
    seen.has(Role::Host).then(|| fields.for_another())
}

fn of_template(template: Template) -> Option<Fields> {
    // A template has rules only; these words stand in for those that its host will write.
    let (en, fr) = (messages(Language::En), messages(Language::Fr));
    let name = Bilingual { en: en.new_title().parse().ok()?, fr: fr.new_title().parse().ok()? };
    let question = Bilingual { en: en.new_title().parse().ok()?, fr: fr.new_title().parse().ok()? };
    let zone = FIRST_ZONE.parse().ok()?;
    let charter = template.charter(Words { name, question, zone });
    let without_dates =
        |_| crate::port::CivilTime { year: 1970, month: 1, day: 1, hour: 0, minute: 0 };
    Some(Fields::of(&charter, Named::default(), &without_dates).without_words())
}

#[component]
fn New<'a>(fields: Fields, visit: &'a Visit) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form("create");
    // Whoever begins with the same words in another year means another campaign.
    let at = u64::try_from(visit.backend().all_seen().len()).unwrap_or(u64::MAX);
    view! {
        <CharterForm form fields frozen=BTreeSet::default() at verb=words.new_create() />
    }
    .into_any()
}

/// What a campaign may begin with.
#[component]
fn Beginnings<'a>(current: String, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let one = |from: String, title: String, text: String| {
        let is_current = (from == current).then_some("true");
        let address = format!("{}?{FROM}={from}", address(language));
        view! {
            <li>
                <a class="p-new-beginning" href=address aria-current=is_current>
                    <b>{title}</b>
                    <span>{text}</span>
                </a>
            </li>
        }
    };
    let templates = Template::ALL.map(|template| {
        let (title, text) = match template {
            Template::FiveTopics => (words.new_five_topics(), words.new_five_topics_words()),
            Template::ShortCall => (words.new_short_call(), words.new_short_call_words()),
        };
        one(template.to_string(), title, text)
    });
    let hosted = visit.backend().all_seen().into_iter().filter(|seen| seen.has(Role::Host));
    let copies = hosted.map(|seen| {
        let name = in_language(&seen.glance().charter.name, language);
        one(seen.id().to_string(), words.new_copy_of(name), words.new_copy_words())
    });
    let all: Vec<_> = templates.into_iter().chain(copies).collect();
    view! {
        <p>{words.new_begin_first()}</p>
        <nav aria-label=words.new_begin()>
            <ul class="p-new">{all}</ul>
        </nav>
    }
    .into_any()
}
