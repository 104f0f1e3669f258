//! Coming into one campaign: who may, by which door, and what it means.

use leptos::prelude::*;
use pathways::{
    charter::Admission, id::CampaignId, role::Action, round::RoundState, stage::Stage,
    text::Language, view::RoundView,
};

use super::{CODE, EnterCode, refused};
use crate::{
    campaign,
    form::{BoxedOutcome, Outcome, Posted},
    groups::GroupsInvite,
    i18n::{in_language, messages, number},
    port::{Seen, Trouble},
    sign_in,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, FormHead, FormTrouble, Said},
    visit::Visit,
};

const BY_ADDRESS: &str = "by-address";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/join", campaign::address(language, id))
}

/// Whether anybody may still come in: once the members' box is closed, a voice has nothing to say.
pub(crate) fn takes_people(seen: &Seen) -> bool {
    let takes_ballots =
        |round: &RoundView| matches!(round.state, RoundState::Prepared | RoundState::Open);
    let is_closed = seen.stage() == Stage::Upvote && !seen.rounds().iter().any(takes_ballots);
    seen.may(Action::Join) && !is_closed
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match visit.campaign() {
        Ok(seen) => view! { <Join visit seen /> }.into_any(),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

#[component]
fn Join(visit: Visit, seen: Seen) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    // Nobody is asked who she is where a code on a wall lets her in.
    let once = match seen.glance().charter.admission {
        Admission::OpenCode { .. } => None,
        Admission::Listed | Admission::Email => Some(words.join_means_once()),
    };
    let content = if seen.glance().me.voice.is_some() {
        view! { <IsIn visit=visit.clone() seen /> }.into_any()
    } else if takes_people(&seen) {
        view! { <Doors visit=visit.clone() seen /> }.into_any()
    } else {
        view! { <Closed visit=visit.clone() seen /> }.into_any()
    };
    view! {
        <PageTitle text=words.join_campaign_title(&name) />
        <section class="c-hero">
            <p class="c-eyebrow">{words.join_title()}</p>
            <h1>{name}</h1>
            <p class="c-lede">{words.join_means()} " " {once}</p>
        </section>
        <Said visit />
        {content}
    }
}

#[component]
fn IsIn(visit: Visit, seen: Seen) -> impl IntoView {
    let words = messages(visit.language());
    view! {
        <section class="c-card is-done">
            <h2>{words.join_is_in()}</h2>
            <p>{words.join_is_in_words()}</p>
            <p>
                <a class="c-button" href=campaign::address(visit.language(), seen.id())>
                    {words.join_onward()}
                </a>
            </p>
        </section>
        <GroupsInvite seen=&seen language=visit.language() />
    }
}

/// Nobody is admitted: not yet, or no longer.
#[component]
fn Closed(visit: Visit, seen: Seen) -> impl IntoView {
    let words = messages(visit.language());
    let text = match seen.stage() {
        Stage::Draft => words.join_not_yet(),
        _ => words.join_over(),
    };
    let contact = seen.glance().contact.clone();
    view! {
        <section class="c-card">
            <h2>{words.join_closed()}</h2>
            <p>{text}</p>
            {contact.map(|contact| view! { <p>{words.join_contact(contact.as_str())}</p> })}
            <p>
                <a class="c-button" href=campaign::address(visit.language(), seen.id())>
                    {words.join_onward()}
                </a>
            </p>
        </section>
    }
}

/// What the charter says of admission, and the doors that are open.
#[component]
fn Doors(visit: Visit, seen: Seen) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let admission = seen.glance().charter.admission;
    let rule = match admission {
        Admission::Listed => words.join_listed(),
        Admission::OpenCode { cap } => words.join_open_code(number(u64::from(cap), language)),
        Admission::Email => words.join_email(),
    };
    let by_address = (admission == Admission::Email)
        .then(|| view! { <ByAddress visit=visit.clone() seen=seen.clone() /> });
    let listed = (admission != Admission::Email && !visit.reader().is_signed_in())
        .then(|| view! { <Listed visit=visit.clone() /> });
    view! {
        <div class="p-account">
            <p class="u-measure">{rule}</p>
            {by_address}
            <EnterCode visit />
            {listed}
        </div>
    }
}

/// Joining with a confirmed address; whoever is not signed in confirms hers first and comes back.
#[component]
fn ByAddress(visit: Visit, seen: Seen) -> impl IntoView {
    let words = messages(visit.language());
    if !visit.reader().is_signed_in() {
        return view! { <crate::ui::SignInFirst visit /> }.into_any();
    }
    let form = visit.form(BY_ADDRESS);
    view! {
        <form class="c-card c-form is-now" method="post">
            <FormHead form=form.clone() at=seen.size() />
            <FormTrouble form=form />
            <h2>{words.join_by_address()}</h2>
            <Button>{words.join_by_address_button()}</Button>
        </form>
    }
    .into_any()
}

/// Whoever is on the list is in as soon as she signs in.
#[component]
fn Listed(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    let back = visit.path().parse().ok();
    view! {
        <p>
            {words.join_on_list()} " "
            <a href=sign_in::with_back(sign_in::address(visit.language()), back.as_ref())>
                {words.join_sign_in()}
            </a>
        </p>
    }
}

/// Admits the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        match join(&visit, &posted).await {
            Ok(outcome) => outcome,
            Err(trouble) => refused(&visit, &posted, trouble),
        }
    })
}

async fn join(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    if posted.act() == BY_ADDRESS {
        visit.backend().join(seen.id(), posted.key()).await?;
    } else {
        visit.backend().enter_room(seen.id(), posted.value(CODE).unwrap_or_default()).await?;
    }
    Ok(welcome(visit.language(), seen.id()))
}

/// To the campaign, where she is welcomed.
pub(super) fn welcome(language: Language, campaign: CampaignId) -> Outcome {
    Outcome::said(campaign::address(language, campaign), messages(language).join_welcome())
}
