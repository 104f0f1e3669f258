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

mod navigation;
mod stage_line;
mod when;

pub(crate) use self::{
    navigation::{CampaignHead, Place},
    when::{At, When},
};
use stage_line::StageLine;

/// The address of a campaign's page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/campaigns/{id}", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    Suspend::new(async move {
        let found = match visit.campaign() {
            Ok(seen) => visit.backend().campaign(seen.id()).await.map(|page| (seen, page)),
            Err(trouble) => Err(trouble),
        };
        match found {
            Ok((seen, campaign)) => {
                let head =
                    view! { <CampaignHead seen=&seen visit=&visit current=Place::Overview /> };
                view! { <Campaign head campaign language /> }.into_any()
            }
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

#[component]
fn Campaign(
    head: impl IntoView + 'static,
    campaign: port::CampaignPage,
    language: Language,
) -> impl IntoView {
    let words = messages(language);
    let name = in_language(&campaign.card.name, language);
    view! {
        <PageTitle text=format!("{name} · {}", words.product()) />
        {head}
        <section class="c-hero">
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
