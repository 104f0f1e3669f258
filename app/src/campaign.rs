//! A campaign's page: its question, its path with what came of each stage, what is next, and its numbers.

use leptos::prelude::*;
use pathways::{id::CampaignId, text::Language};

use crate::{
    i18n::{counted, in_language, messages, number, stage},
    port::{self, Figure, Upcoming},
    routes::home,
    title::PageTitle,
    trouble::TroublePage,
    visit::Visit,
};

mod stage_line;
mod when;

pub(crate) use self::when::When;
use stage_line::StageLine;

/// The address of a campaign's page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/campaigns/{id}", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    Suspend::new(async move {
        let campaign = match visit.id("campaign") {
            Ok(id) => visit.backend().campaign(id).await,
            Err(trouble) => Err(trouble),
        };
        match campaign {
            Ok(campaign) => view! { <Campaign campaign language /> }.into_any(),
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

#[component]
fn Campaign(campaign: port::CampaignPage, language: Language) -> impl IntoView {
    let words = messages(language);
    let name = in_language(&campaign.card.name, language);
    view! {
        <PageTitle text=format!("{name} · {}", words.product()) />
        <section class="c-hero">
            <p class="c-eyebrow">{name}</p>
            <h1>{in_language(&campaign.card.question, language)}</h1>
            <StageLine path=campaign.path language />
        </section>
        <div class="p-campaign-facts">
            <Next next=campaign.card.next language />
            <Figures figures=campaign.figures language />
        </div>
    }
}

#[component]
fn Next(next: Option<Upcoming>, language: Language) -> impl IntoView {
    let words = messages(language);
    let content = match next {
        Some(next) => view! {
            <p class="p-campaign-next">{stage(next.opens, language)}</p>
            <When moment=next.at language />
        }
        .into_any(),
        None => view! { <p>{words.campaign_nothing_next()}</p> }.into_any(),
    };
    view! {
        <section class="c-card is-inviting">
            <h2>{words.campaign_next()}</h2>
            {content}
        </section>
    }
}

#[component]
fn Figures(figures: Vec<Figure>, language: Language) -> impl IntoView {
    let words = messages(language);
    let content = if figures.is_empty() {
        view! { <p>{words.campaign_no_figures()}</p> }.into_any()
    } else {
        let items: Vec<_> = figures
            .into_iter()
            .map(|figure| {
                view! {
                    <li>
                        <b>{number(figure.number(), language)}</b>
                        " "
                        {counted(figure, language)}
                    </li>
                }
            })
            .collect();
        view! { <ul class="c-figures">{items}</ul> }.into_any()
    };
    view! {
        <section class="c-card">
            <h2>{words.campaign_figures()}</h2>
            {content}
        </section>
    }
}
