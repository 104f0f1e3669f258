//! Changing the text of a challenge.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    id::{CampaignId, ChallengeId},
    role::{Action, Role},
    text::Language,
    view::{ChallengeStateView, ChallengeView, ConsentView},
};

use super::{
    consent::{self, Author},
    draft::{Draft, writer_field},
    fields,
    submit::{Buttons, preview, to_send},
};
use crate::{
    campaign::{CampaignHead, Place},
    form::{BoxedOutcome, Outcome, Posted},
    i18n::messages,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::{TroublePage, awaited},
    ui::{Empty, FormHead, FormTrouble},
    visit::Visit,
};

const REVISE: &str = "revise";

/// The place of the next page that says what became of the form.
pub(super) const EDITED: &str = "edited";

/// The address of the form.
pub(crate) fn address(language: Language, campaign: CampaignId, id: ChallengeId) -> String {
    format!("{}/edit", super::address(language, campaign, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        Ok(match found(&visit) {
            Ok((seen, id, challenge)) => {
                let consent = consent::of(&visit, &seen, id).await;
                shown(&visit, &seen, id, challenge, consent)
            }
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        })
    })
}

/// The challenge, unless the reader may not change it. What is typed is shown again even to somebody signed out.
fn found(visit: &Visit) -> Result<(Seen, ChallengeId, Option<ChallengeView>), Trouble> {
    let seen = visit.campaign()?;
    let id = visit.id("challenge")?;
    let mine = seen.challenge(id).filter(|challenge| challenge.mine || is_staff(&seen));
    match mine {
        None if visit.form(REVISE).is_typed() => {}
        None if !visit.reader().is_signed_in() => return Err(Trouble::SignIn),
        None => return Err(Trouble::NotFound),
        Some(_) => {}
    }
    Ok((seen, id, mine))
}

fn is_staff(seen: &Seen) -> bool {
    [Role::Curator, Role::Moderator, Role::Host].into_iter().any(|role| seen.has(role))
}

fn shown(
    visit: &Visit,
    seen: &Seen,
    id: ChallengeId,
    challenge: Option<ChallengeView>,
    consent: Option<ConsentView>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(REVISE);
    let back = super::address(language, seen.id(), id);
    let can_change = challenge.as_ref().is_some_and(|challenge| {
        seen.may(Action::Revise)
            && matches!(
                challenge.state,
                ChallengeStateView::Submitted | ChallengeStateView::Accepted
            )
    });
    let content = if can_change || form.is_typed() {
        let means = match &challenge {
            Some(challenge) if !challenge.mine => words.edit_means_for_others(),
            _ => words.edit_means(),
        };
        let consent = consent.filter(|consent| consent.may_change);
        let last = consent.map_or_else(
            || ().into_any(),
            |known| {
                let author = match &challenge {
                    Some(challenge) if challenge.stands_in => Author::Somebody,
                    _ => Author::Reader,
                };
                consent::tick(&form, author, known.consent)
            },
        );
        let first = challenge.and_then(|challenge| challenge.text);
        let fields = view! {
            <form class="c-form" method="post">
                <FormHead form=&form at=seen.size() />
                {writer_field(visit, &form)}
                <FormTrouble form=&form labels=fields::labels(language) />
                <p class="c-notice">{means}</p>
                <fields::TextFields form=&form first last />
                <Buttons send=words.edit_send() language />
            </form>
        };
        view! {
            {preview(&form, language)}
            {Draft::Edit(id).around(visit, &form, fields.into_any())}
        }
        .into_any()
    } else {
        view! { <Empty title=words.edit_late() words=words.edit_late_words() /> }.into_any()
    };
    view! {
        <PageTitle text=words.edit_title() />
        <CampaignHead seen visit current=Place::Challenges />
        <section class="c-hero">
            <h1>{words.edit_title()}</h1>
        </section>
        {content}
        <p class="c-alone"><a href=back>{words.edit_back()}</a></p>
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
    let challenge = visit.id("challenge")?;
    let text = match to_send(posted, language) {
        Ok(text) => text,
        Err(instead) => return Ok(instead),
    };
    let is_own = seen.challenge(challenge).is_some_and(|challenge| challenge.mine);
    let command = Command::Revise { challenge, text: Box::new(text) };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    if let Some(consent) = consent::read(posted) {
        visit.backend().set_consent(seen.id(), challenge, consent).await?;
    }
    let words = messages(language);
    let done = if is_own { words.edit_done() } else { words.edit_done_for_others() };
    Ok(Outcome::said_at(super::address(language, seen.id(), challenge), EDITED, done))
}
