//! The start page: the campaigns, and for each what happens next and when.

use leptos::prelude::*;
use pathways::{stage::Stage, text::Language};

use crate::{
    campaign::{When, address},
    host::create,
    i18n::{in_language, messages, stage},
    port::{CampaignCard, Moment},
    title::PageTitle,
    trouble::awaited,
    ui::Said,
    visit::Visit,
};

/// What a new host types to create the first campaign.
const FIRST_CAMPAIGN_COMMAND: &str = "pathways campaign create";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    awaited(async move {
        let campaigns = visit.backend().campaigns(language).await?;
        Ok(view! { <Campaigns visit campaigns /> }.into_any())
    })
}

#[component]
fn Campaigns(visit: Visit, campaigns: Vec<CampaignCard>) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let create = visit.reader().is_signed_in().then(|| view! { <Create language /> }.into_any());
    let list = if campaigns.is_empty() {
        view! { <FirstSteps create language /> }.into_any()
    } else {
        let cards: Vec<_> =
            campaigns.into_iter().map(|card| view! { <Card card language /> }).collect();
        view! {
            <ul class="c-cards">{cards}</ul>
            {create}
        }
        .into_any()
    };
    view! {
        <PageTitle text=words.product() />
        <section class="c-hero">
            <h1>{words.home_title()}</h1>
            <p class="c-lede">{words.home_lede()}</p>
        </section>
        <Said visit />
        <section aria-labelledby="campaigns">
            <h2 id="campaigns" class="u-visually-hidden">
                {words.home_campaigns()}
            </h2>
            {list}
        </section>
    }
}

#[component]
fn Card(card: CampaignCard, language: Language) -> impl IntoView {
    let words = messages(language);
    let name = in_language(&card.name, language);
    view! {
        <li class="c-card p-home-card">
            <p class="c-eyebrow">{stage(card.stage, language)}</p>
            <h3>
                <a class="c-card-link" href=address(language, card.id)>
                    {name}
                </a>
            </h3>
            <p>{in_language(&card.question, language)}</p>
            <p class="p-home-next">{next(&card, language)}</p>
            <span class="c-more" aria-hidden="true">
                {words.home_open()}
            </span>
        </li>
    }
}

fn next(card: &CampaignCard, language: Language) -> AnyView {
    let words = messages(language);
    if matches!(card.stage, Stage::Archived | Stage::Cancelled) {
        return words.home_over().into_any();
    }
    match &card.next {
        Some(next) => view! {
            <b>{words.home_next()} " · " {stage(next.opens, language)}</b>
            {when(next.at.clone(), language)}
            {until(card, language)}
        }
        .into_any(),
        None => view! {
            <b>{words.home_next()}</b>
            <span>{words.home_no_date()}</span>
        }
        .into_any(),
    }
}

/// When what goes on now ends, where the beginning of what comes next does not tell it.
fn until(card: &CampaignCard, language: Language) -> Option<AnyView> {
    let moment = card.until.clone().filter(|_| card.next.iter().all(|next| next.at.is_none()))?;
    let words = messages(language);
    Some(view! { <span>{words.campaign_until()} " " <When moment language /></span> }.into_any())
}

/// When it begins, if that is announced.
fn when(at: Option<Moment>, language: Language) -> AnyView {
    match at {
        Some(moment) => view! { <When moment language /> }.into_any(),
        None => view! { <span>{messages(language).campaign_to_be_announced()}</span> }.into_any(),
    }
}

/// The way to a campaign of one's own: whoever is signed in may create one.
#[component]
fn Create(language: Language) -> impl IntoView {
    view! {
        <p class="p-home-create">
            <a class="c-button is-quiet" href=create::address(language)>
                {messages(language).new_title()}
            </a>
        </p>
    }
}

/// What a server shows before it has a campaign: to its members, and to whoever has just started it, who is nobody here
/// yet.
#[component]
fn FirstSteps(create: Option<AnyView>, language: Language) -> impl IntoView {
    let words = messages(language);
    let next = create.unwrap_or_else(|| {
        view! {
            <p class="p-home-empty-host">{words.home_empty_command()}</p>
            <pre class="c-command">
                <code>{FIRST_CAMPAIGN_COMMAND}</code>
            </pre>
            <p class="u-muted">{words.home_empty_after()}</p>
        }
        .into_any()
    });
    view! {
        <div class="c-card p-home-empty">
            <svg class="c-empty-way" viewBox="0 0 240 64" aria-hidden="true">
                <path d="M12 52c56 0 44-32 96-32h28c48 0 40-8 92-8" />
                <circle cx="12" cy="52" r="8" />
                <circle cx="122" cy="20" r="8" />
                <circle cx="228" cy="12" r="8" />
            </svg>
            <h3>{words.home_empty()}</h3>
            <p>{words.home_empty_lede()}</p>
            {next}
        </div>
    }
}
