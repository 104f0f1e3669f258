//! Translating a challenge: the original and the fields side by side, one form for each language of the product.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    challenge::{ChallengeText, Translation},
    id::ChallengeId,
    role::Action,
    text::{Body, Language, LanguageTag, Title},
    view::{ChallengeStateView, ChallengeView},
};

use crate::{
    challenges::translated::{self, Parts},
    form::{Outcome, Posted},
    i18n::messages,
    port::{Seen, Trouble},
    ui::{Button, FormHead, FormTrouble, Labels, Need, TextArea, TextField, Written, foreign},
    visit::Visit,
};

pub(super) const TRANSLATE: &str = "translate";
const TITLE: &str = "title";
const BODY: &str = "body";
const LINES: u8 = 9;

/// The forms, for those whom the host named to translate.
pub(super) fn forms(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> Option<AnyView> {
    let text = challenge.text.as_ref()?;
    let is_running =
        matches!(challenge.state, ChallengeStateView::Submitted | ChallengeStateView::Accepted);
    let is_asked = is_running && seen.may(Action::Translate);
    let into = Language::ALL.into_iter().filter(|into| {
        let is_other = text.language.language() != Some(*into);
        is_other && (is_asked || visit.form_on(TRANSLATE, into).is_typed())
    });
    let forms: Vec<AnyView> = into.map(|into| form(visit, seen, challenge, text, into)).collect();
    (!forms.is_empty()).then(|| forms.into_any())
}

fn form(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    text: &ChallengeText,
    into: Language,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form_on(TRANSLATE, into);
    let tag = LanguageTag::from(into);
    let there = challenge.translations.iter().find(|it| it.language == tag);
    let title = there.map(|it| it.title.to_string()).unwrap_or_default();
    let body = there.and_then(|it| it.body.as_ref()).map(ToString::to_string).unwrap_or_default();
    let need = if text.body.is_some() { Need::Required } else { Need::Optional };
    let heading = format!("translate-{into}");
    let labelled_by = heading.clone();
    let title_of_form = match into {
        Language::En => words.translate_into_english(),
        Language::Fr => words.translate_into_french(),
    };
    view! {
        <section class="c-section" aria-labelledby=labelled_by>
            <h2 id=heading>{title_of_form}</h2>
            <div class="p-challenge-translate">
                {original(text, language)}
                <form class="c-form" method="post">
                    <FormHead form=&form at=seen.size() />
                    <FormTrouble form=&form labels=labels(language) />
                    <TextField form=&form name=TITLE label=words.challenge_title() first=title limit=Title::LIMIT />
                    <TextArea form=&form name=BODY label=words.challenge_body() first=body limit=Body::LIMIT need lines=LINES />
                    {translated::fields(&form, Some(text), there, Need::Required)}
                    <Button>{words.translate_into_do()}</Button>
                </form>
            </div>
        </section>
    }
    .into_any()
}

fn original(text: &ChallengeText, language: Language) -> AnyView {
    let lang = foreign(&text.language, language);
    let tag = text.language.clone();
    let summary = text.video.as_ref().map(|video| video.summary.to_string());
    let parts = [
        text.body.as_ref().map(ToString::to_string),
        text.affected.as_ref().map(ToString::to_string),
        summary,
    ];
    let parts = parts.into_iter().flatten().map(|text| {
        view! { <Written text tag=tag.clone() language /> }
    });
    view! {
        <div class="c-card">
            <h3 lang=lang>{text.title.to_string()}</h3>
            {parts.collect_view()}
        </div>
    }
    .into_any()
}

fn labels(language: Language) -> Labels {
    let words = messages(language);
    let own = [(TITLE, words.challenge_title()), (BODY, words.challenge_body())];
    Labels::from(own.into_iter().chain(translated::labels(language)).collect::<Vec<_>>())
}

/// Takes a form.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let seen = visit.campaign()?;
    let challenge: ChallengeId = visit.id("challenge")?;
    let into: Language = posted.on()?;
    let original = seen.challenge(challenge).and_then(|it| it.text);
    let has_body = original.as_ref().is_some_and(|text| text.body.is_some());
    let mut check = posted.check();
    let title = check.text(TITLE);
    // What is left out of a translation is missing for its readers only.
    let body = if has_body { check.text(BODY).map(Some) } else { check.optional_text(BODY) };
    let parts = translated::read(&mut check, original.as_ref(), Need::Required);
    let (Some(title), Some(body), Some(parts)) = (title, body, parts) else {
        return Ok(check.again());
    };
    let Parts { affected, summary } = parts;
    let translation =
        Box::new(Translation { language: into.into(), title, body, affected, summary });
    let command = Command::Translate { challenge, translation };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let to = super::super::address(language, seen.id(), challenge);
    Ok(Outcome::said(to, messages(language).translate_into_done()))
}
