//! My challenges, and what became of each.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ChallengeId},
    role::Action,
    text::Language,
    theme::WhyThere,
    view::ChallengeView,
};

use super::{
    acts, links, question,
    reasons::{self, Told},
    state,
    state::StateBadge,
    submit,
};
use crate::{
    campaign::{self, CampaignHead, Place},
    form::{BoxedOutcome, Posted},
    i18n::{date, messages},
    port::Seen,
    title::PageTitle,
    trouble::awaited,
    ui::{Empty, LanguageMark, Said, SignInFirst},
    visit::Visit,
};

/// The address of the list.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/mine", campaign::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = visit.campaign()?;
        let mine = seen.challenges().into_iter().filter(|challenge| challenge.mine);
        let ids = mine.map(|challenge| challenge.id).collect();
        let told = reasons::of_places(&visit, &seen, ids).await;
        Ok(shown(&visit, &seen, &told))
    })
}

fn shown(visit: &Visit, seen: &Seen, told: &Told<ChallengeId, WhyThere>) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    view! {
        <PageTitle text=words.mine_title() />
        <CampaignHead seen visit current=Place::Challenges />
        <section class="c-hero">
            <h1>{words.mine_title()}</h1>
        </section>
        <Said visit />
        {content(visit, seen, told)}
    }
    .into_any()
}

fn content(visit: &Visit, seen: &Seen, told: &Told<ChallengeId, WhyThere>) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    if !visit.reader().is_signed_in() {
        return view! { <SignInFirst visit /> }.into_any();
    }
    let mine: Vec<_> = seen.challenges().into_iter().filter(|challenge| challenge.mine).collect();
    let submit = seen.may(Action::Submit).then(|| {
        let to = submit::address(language, seen.id());
        view! { <p><a class="c-button" href=to>{words.submit_title()}</a></p> }
    });
    if mine.is_empty() {
        let words = view! { <Empty title=words.mine_empty() words=words.mine_empty_words() /> };
        return view! { {words} {submit} }.into_any();
    }
    let items = mine.iter().map(|challenge| item(visit, seen, challenge, told)).collect_view();
    view! {
        {submit}
        <ul class="c-list">{items}</ul>
    }
    .into_any()
}

fn item(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    told: &Told<ChallengeId, WhyThere>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let zone = &seen.glance().charter.zone;
    let arrived = date(&visit.backend().moment(challenge.submitted_at, zone), language);
    let to = super::address(language, seen.id(), challenge.id);
    view! {
        <li class="c-card" id=challenge.id.to_string()>
            <h2>
                <a href=to>{links::title(challenge, language)}</a>
            </h2>
            <p class="c-meta">
                <StateBadge state=challenge.state language />
                <LanguageMark tag=challenge.language.clone() language />
                <span>{words.challenge_arrived(arrived)}</span>
            </p>
            {state::became(seen, challenge, language)}
            {reasons::place(seen, challenge, told, language)}
            {question::told(seen, challenge, language)}
            {acts::acts(visit, seen, challenge)}
        </li>
    }
    .into_any()
}

/// Takes the forms of the acts.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { acts::act(&visit, &posted).await.into() })
}
