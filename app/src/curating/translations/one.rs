//! Translating a challenge: the original beside the fields.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    challenge::Translation,
    id::{CampaignId, ChallengeId},
    role::Action,
    text::{Body, Language, Title},
    view::{ChallengeStateView, ChallengeView},
};

use super::{WORKERS, seen_by};
use crate::{
    challenges::translated::{self, Parts},
    curating::reading::InFull,
    form::{BoxedOutcome, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, FormHead, FormTrouble, LanguageMark, Need, TextArea, TextField, foreign},
    visit::Visit,
};

/// Adds or replaces the translation into one language.
const TRANSLATE: &str = "translate";
const TITLE: &str = "title";
const BODY: &str = "body";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId, challenge: ChallengeId) -> String {
    format!("{}/{challenge}", super::address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match found(&visit) {
        Ok((seen, challenge)) => shown(&visit, &seen, &challenge),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn found(visit: &Visit) -> Result<(Seen, ChallengeView), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let challenge = seen.challenge(visit.id("challenge")?).ok_or(Trouble::NotFound)?;
    Ok((seen, challenge))
}

fn shown(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let is_running =
        matches!(challenge.state, ChallengeStateView::Submitted | ChallengeStateView::Accepted);
    let is_open = is_running && seen.may(Action::Translate);
    let forms: Vec<_> = Language::ALL
        .into_iter()
        .filter(|into| is_open && challenge.language.language() != Some(*into))
        .map(|into| form(visit, seen, challenge, into))
        .collect();
    let closed = forms.is_empty().then(|| view! { <p>{words.translations_closed()}</p> });
    let original = challenge.text.as_ref().map(|text| text.title.to_string());
    let lang = foreign(&challenge.language, language);
    view! {
        <PageTitle text=words.translations_one_title() />
        <DeskHead seen visit current=DeskPlace::Translations />
        <p class="c-alone">
            <a href=super::address(language, seen.id())>{words.translations_back()}</a>
        </p>
        <h1>{words.translations_one_title()}</h1>
        <div class="p-curating-beside">
            <section class="c-card">
                <h2 lang=lang>{original}</h2>
                <p class="c-meta">
                    <LanguageMark tag=challenge.language.clone() language />
                </p>
                <InFull challenge language />
            </section>
            <div>{forms} {closed}</div>
        </div>
    }
    .into_any()
}

fn form(visit: &Visit, seen: &Seen, challenge: &ChallengeView, into: Language) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(TRANSLATE, into);
    let found = challenge.translations.iter().find(|one| one.language.language() == Some(into));
    let title = found.map(|one| one.title.to_string()).unwrap_or_default();
    let body = found.and_then(|one| one.body.as_ref()).map(ToString::to_string).unwrap_or_default();
    let heading = match into {
        Language::En => words.translations_into_english(),
        Language::Fr => words.translations_into_french(),
    };
    let labels =
        [(TITLE, words.translations_field_title()), (BODY, words.translations_field_body())];
    let more = translated::labels(visit.language());
    let labels: Vec<_> = labels.into_iter().chain(more).collect();
    view! {
        <form class="c-card c-form" method="post">
            <h2>{heading}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <TextField
                form=&form
                name=TITLE
                label=words.translations_field_title()
                first=title
                limit=Title::LIMIT
            />
            <TextArea
                form=&form
                name=BODY
                label=words.translations_field_body()
                first=body
                limit=Body::LIMIT
                need=Need::Optional
                lines=10
            />
            {translated::fields(&form, challenge.text.as_ref(), found, Need::Optional)}
            <div class="c-buttons">
                <Button>{words.translations_save()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Translates as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    if posted.act() != TRANSLATE {
        return Err(Trouble::NotFound);
    }
    let (seen, found) = found(visit)?;
    let into: Language = posted.on()?;
    let mut check = posted.check();
    let title = check.text::<Title>(TITLE);
    let body = check.optional_text::<Body>(BODY);
    let parts = translated::read(&mut check, found.text.as_ref(), Need::Optional);
    let (Some(title), Some(body), Some(parts)) = (title, body, parts) else {
        return Ok(check.again());
    };
    let Parts { affected, summary } = parts;
    let translation =
        Box::new(Translation { language: into.into(), title, body, affected, summary });
    let command = Command::Translate { challenge: found.id, translation };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let said = messages(visit.language()).translations_saved();
    Ok(Outcome::said_at(super::address(visit.language(), seen.id()), found.id, said))
}
