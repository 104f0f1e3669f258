//! Entering a challenge for somebody who told it by phone or on paper.
//!
//! It is nobody's: whoever entered it does not become its author. It waits for a moderator as any other does.

use leptos::prelude::*;
use pathways::{
    campaign::{Authorship, Command},
    consent::Consent,
    id::CampaignId,
    role::Action,
    text::Language,
};

use super::{
    consent::{self, Author},
    fields,
    submit::{Buttons, created, keep_consent, preview, to_send},
};
use crate::{
    curating::{STAFF, seen_by},
    form::{BoxedOutcome, FormState, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{Empty, FormHead, FormTrouble},
    visit::Visit,
};

const ENTER: &str = "enter";

/// The address of the form.
fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/on-behalf", DeskPlace::Today.address(language, campaign))
}

/// The way to the form, for those who may enter what others told them.
pub(crate) fn link(seen: &Seen, language: Language) -> Option<AnyView> {
    seen.may(Action::SubmitOnBehalf).then(|| {
        view! {
            <a class="c-button is-quiet" href=address(language, seen.id())>
                {messages(language).on_behalf_title()}
            </a>
        }
        .into_any()
    })
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let form = visit.form(ENTER);
    match seen_by(&visit, STAFF) {
        Ok(seen) => shown(&visit, &seen, &form),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn shown(visit: &Visit, seen: &Seen, form: &FormState) -> AnyView {
    let words = messages(visit.language());
    let content = if seen.may(Action::SubmitOnBehalf) || form.is_typed() {
        filled(form, seen.size())
    } else {
        view! { <Empty title=words.submit_late() words=words.on_behalf_late() /> }.into_any()
    };
    view! {
        <PageTitle text=words.on_behalf_title() />
        <DeskHead seen visit current=DeskPlace::Moderation />
        <h1>{words.on_behalf_title()}</h1>
        <p class="c-lede">{words.on_behalf_title_lede()}</p>
        {content}
    }
    .into_any()
}

fn filled(form: &FormState, at: u64) -> AnyView {
    let language = form.language();
    let words = messages(language);
    view! {
        {preview(form, language)}
        <form class="c-form" method="post">
            <FormHead form at />
            <FormTrouble form labels=fields::labels(language) />
            <p class="c-notice">{words.on_behalf_means()}</p>
            <fields::TextFields
                form
                first=None
                last=consent::tick(form, Author::Somebody, Consent::Withheld)
            />
            <Buttons send=words.on_behalf_send() language />
        </form>
    }
    .into_any()
}

/// Takes the form.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let seen = visit.campaign()?;
    let text = match to_send(posted, language) {
        Ok(text) => text,
        Err(instead) => return Ok(instead),
    };
    let command = Command::Submit { text: Box::new(text), authorship: Authorship::OnBehalf };
    let done = visit.backend().act(seen.id(), posted.key(), command).await?;
    if let Some(id) = created(&done) {
        keep_consent(visit, &seen, id, posted).await?;
    }
    Ok(Outcome::said(address(language, seen.id()), messages(language).on_behalf_done()))
}
