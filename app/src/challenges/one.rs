//! One challenge: its words, in its own language or in another, what became of it, and what the reader may do with it.

use std::iter;

use leptos::prelude::*;
use pathways::{
    id::ChallengeId,
    role::Role,
    round::ItemId,
    stage::Stage,
    text::{Language, LanguageTag},
    theme::WhyThere,
    view::{ChallengeStateView, ChallengeView, ConcernView, ConsentView},
};

use super::{
    acts, consent,
    draft::Draft,
    edit::EDITED,
    links, question,
    reasons::{self, Told},
    state::{self, StateBadge},
    submit::SUBMITTED,
    words::{Reading, Words},
};
use crate::{
    campaign::{self, CampaignHead, Place},
    catalogue::original_link,
    form::{BoxedOutcome, Outcome, Posted},
    i18n::{messages, own_name},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::{TroublePage, awaited},
    ui::{LanguageMark, Said, SignInFirst, foreign},
    upvote,
    visit::Visit,
};

mod concern;
mod history;
mod lineage;
mod stewards;
mod translate;

pub(super) use concern::counted;

/// In which language the text is read, where that is not the reader's own.
pub(super) const READ: &str = "read";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        Ok(match found(&visit) {
            Ok((seen, challenge)) => {
                let concern = concern::of(&visit, &seen, challenge.id).await;
                let consent = consent::of(&visit, &seen, challenge.id).await;
                let told = reasons::of_places(&visit, &seen, vec![challenge.id]).await;
                shown(&visit, &seen, &challenge, (concern, consent), &told)
            }
            Err(trouble) => {
                let typed = visit.campaign().ok().and_then(|seen| not_taken(&visit, &seen));
                view! {
                    <TroublePage trouble />
                    {typed}
                }
                .into_any()
            }
        })
    })
}

fn found(visit: &Visit) -> Result<(Seen, ChallengeView), Trouble> {
    let seen = visit.campaign()?;
    let id: ChallengeId = visit.id("challenge")?;
    match seen.challenge(id) {
        Some(challenge) => Ok((seen, challenge)),
        // It may be the reader's own and wait for a moderator: nobody knows before she has signed in.
        None if !visit.reader().is_signed_in() => Err(Trouble::SignIn),
        None => Err(Trouble::NotFound),
    }
}

/// The text as the address asks for it, else as the reader's language has it; nothing where there are no words.
fn reading(visit: &Visit, challenge: &ChallengeView) -> Option<Reading> {
    let original = Reading::of_author(challenge.text.as_ref()?);
    let translations = challenge.translations.iter().map(Reading::of_translation);
    let mut all: Vec<Reading> = iter::once(original).chain(translations).collect();
    let asked: Option<LanguageTag> = visit.query(READ).and_then(|tag| tag.parse().ok());
    let asked = all.iter().position(|reading| Some(&reading.tag) == asked.as_ref());
    let is_own = |reading: &Reading| reading.tag.language() == Some(visit.language());
    let place = asked.or_else(|| all.iter().position(is_own)).unwrap_or(0);
    Some(all.swap_remove(place))
}

fn shown(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    (concern, consent): (ConcernView, Option<ConsentView>),
    told: &Told<ChallengeId, WhyThere>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let reading = reading(visit, challenge);
    let gone = if challenge.state == ChallengeStateView::Withdrawn {
        words.challenge_is_withdrawn()
    } else {
        words.challenge_without_words()
    };
    let title = reading.as_ref().map_or(gone, |reading| reading.title.clone());
    let lang = reading.as_ref().and_then(|reading| foreign(&reading.tag, language));
    let state = (challenge.state != ChallengeStateView::Accepted || challenge.mine)
        .then(|| view! { <StateBadge state=challenge.state language /> });
    let sent = [(SUBMITTED, Draft::New(seen.id())), (EDITED, Draft::Edit(challenge.id))];
    let sent = sent.into_iter().find(|(place, _)| visit.said(place).is_some());
    let forgets = sent.and_then(|(_, draft)| draft.sent(visit));
    view! {
        <PageTitle text=title.clone() />
        <CampaignHead seen visit current=Place::Challenges />
        <Said visit />
        <Said visit place=SUBMITTED />
        <Said visit place=EDITED />
        {forgets}
        <article>
            <header class="c-hero">
                <h1 lang=lang>{title}</h1>
                <p class="c-meta">{state} {languages(visit, seen, challenge, reading.as_ref())}</p>
            </header>
            <div class="c-columns">
                <div>{text(challenge, reading, language)}</div>
                <div class="c-side">
                    {support(visit, seen, challenge)}
                    {what_became(visit, seen, challenge, told)}
                    {own(visit, seen, challenge, consent)}
                    {concern::part(visit, seen, challenge, concern)}
                    {history::history(visit, seen, challenge)}
                </div>
            </div>
        </article>
        {translate::forms(visit, seen, challenge)}
    }
    .into_any()
}

/// The way to the open box that asks about it.
fn support(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> Option<AnyView> {
    let to = upvote::address_of(visit, seen, ItemId::Challenge(challenge.id))?;
    let words = messages(visit.language());
    Some(view! { <p><a class="c-button" href=to>{words.challenge_support()}</a></p> }.into_any())
}

fn text(challenge: &ChallengeView, reading: Option<Reading>, language: Language) -> AnyView {
    let (Some(text), Some(reading)) = (challenge.text.clone(), reading) else {
        return view! { <p>{messages(language).challenge_words_gone()}</p> }.into_any();
    };
    view! { <Words text reading language /> }.into_any()
}

/// In which language the text is shown, and in which others it can be read, the original first.
fn languages(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    reading: Option<&Reading>,
) -> Option<AnyView> {
    let reading = reading?;
    let language = visit.language();
    let words = messages(language);
    let here = super::address(language, seen.id(), challenge.id);
    let original = (reading.tag != challenge.language)
        .then(|| original_link(&here, challenge.language.clone(), language));
    let others = challenge.translations.iter().filter(|it| it.language != reading.tag);
    let others = others.map(|it| {
        let name = it.language.language().map_or_else(|| it.language.to_string(), own_name);
        view! {
            <a href=super::address_in(&here, &it.language)>
                {words.challenge_read_in(name)}
            </a>
        }
    });
    Some(
        view! {
            <LanguageMark tag=reading.tag.clone() language />
            {original}
            {others.collect_view()}
        }
        .into_any(),
    )
}

/// Where it stands: its state, its theme, where it came from, and how to question that.
fn what_became(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    told: &Told<ChallengeId, WhyThere>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    view! {
        <section class="c-card">
            <h2>{words.challenge_became()}</h2>
            {state::became(seen, challenge, language)}
            {reasons::place(seen, challenge, told, language)}
            {question::part(visit, seen, challenge)}
            {lineage::lineage(visit, seen, challenge)}
            {contest(visit, seen, challenge)}
        </section>
    }
    .into_any()
}

/// A decline or a merge may be questioned in public while the decision is fresh.
fn contest(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> Option<AnyView> {
    let until = seen.glance().contest_until?;
    let is_questionable =
        matches!(challenge.state, ChallengeStateView::Declined | ChallengeStateView::Merged);
    let is_time = seen.stage() == Stage::Decided && visit.backend().now() < until;
    (is_questionable && is_time && seen.has(Role::Member)).then(|| {
        let to = format!("{}/contests", campaign::address(visit.language(), seen.id()));
        view! { <p class="c-alone"><a href=to>{messages(visit.language()).challenge_contest()}</a></p> }.into_any()
    })
}

/// What the reader may do with a challenge of hers.
fn own(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    consent: Option<ConsentView>,
) -> Option<AnyView> {
    let Some(acts) = acts::acts(visit, seen, challenge) else {
        return not_taken(visit, seen);
    };
    let words = messages(visit.language());
    let title = if challenge.mine { words.challenge_mine() } else { words.challenge_stands_in() };
    let stewards = challenge.mine.then(|| stewards::stewards(visit, seen, challenge.id));
    Some(
        view! {
            <section class="c-card is-now">
                <h2>{title}</h2>
                {acts}
                {consent::part(visit, seen, challenge, consent)}
                {stewards}
            </section>
        }
        .into_any(),
    )
}

/// An act of somebody who may not, or no longer: what she typed, and the way back in where her session is over.
fn not_taken(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    if visit.form(stewards::ADD).is_typed() {
        return Some(stewards::form(visit, seen));
    }
    let is_signed_out = visit.is_typed() && !visit.reader().is_signed_in();
    is_signed_out.then(|| view! { <SignInFirst visit /> }.into_any())
}

/// Takes the forms of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    match posted.act() {
        stewards::ADD => stewards::act(visit, posted).await,
        question::ASK => question::act(visit, posted).await,
        concern::SHARE | concern::TAKE_BACK => concern::act(visit, posted).await,
        consent::GIVE | consent::TAKE_BACK => consent::act(visit, posted).await,
        translate::TRANSLATE => translate::act(visit, posted).await,
        _ => acts::act(visit, posted).await,
    }
}
