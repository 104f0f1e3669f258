//! A campaign's page: its question, what this reader can do now and until when, its path with what came of each stage,
//! what is next, its numbers, and somebody to ask.

use leptos::prelude::*;
use pathways::{id::CampaignId, text::Language, view::CampaignView};

use crate::{
    groups::GroupsInvite,
    i18n::{counted, in_language, messages, number, stage},
    port::{CampaignPage, Figure, Seen, Upcoming},
    privacy,
    routes::home,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Card, ContactWords, Said},
    visit::Visit,
};

mod navigation;
mod now;
mod results;
mod stage_line;
mod what_now;
mod when;

pub(crate) use self::{
    navigation::{CampaignHead, Place},
    stage_line::StageLine,
    when::{At, When, zone_in_words},
};
use now::{NowCard, WhatNow};

/// The address of a campaign's page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/campaigns/{id}", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        let found = match visit.campaign() {
            Ok(seen) => visit.backend().campaign(seen.id()).await.map(|page| (seen, page)),
            Err(trouble) => Err(trouble),
        };
        match found {
            Ok((seen, page)) => {
                let what = WhatNow::of(&seen, &visit).await;
                view! { <Overview seen page what visit /> }.into_any()
            }
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

#[component]
fn Overview(seen: Seen, page: CampaignPage, what: WhatNow, visit: Visit) -> impl IntoView {
    let language = visit.language();
    let name = in_language(&page.card.name, language);
    view! {
        <PageTitle text=format!("{name} · {}", messages(language).product()) />
        <CampaignHead seen=&seen visit=&visit current=Place::Overview />
        <Said visit=&visit />
        <section class="c-hero">
            <h1>{in_language(&page.card.question, language)}</h1>
        </section>
        <NowCard what seen=&seen visit=&visit />
        <StageLine path=page.path language />
        <div class="p-campaign-facts">
            <Next next=page.card.next language />
            <Figures figures=page.figures language />
            <Ask seen=&seen language />
            <GroupsInvite seen=&seen language />
        </div>
    }
}

/// A person to phone or write to instead, and who answers for personal data.
#[component]
fn Ask<'a>(seen: &'a Seen, language: Language) -> AnyView {
    let words = messages(language);
    let CampaignView { contact, officer, .. } = seen.glance().clone();
    let is_both = contact.is_some() && officer.is_none();
    let contact = match contact {
        Some(contact) => view! { <ContactWords contact /> }.into_any(),
        None => words.campaign_no_contact().into_any(),
    };
    let privacy = |label: String| {
        view! {
            <p class="u-muted c-alone">
                <a href=privacy::address(language)>{label}</a>
            </p>
        }
    };
    let both = is_both.then(|| privacy(words.campaign_contact_privacy()));
    let officer = officer.map(|contact| {
        view! {
            {privacy(words.campaign_officer())}
            <p>
                <ContactWords contact />
            </p>
        }
    });
    view! {
        <Card title=words.campaign_contact()>
            <p>{contact}</p>
            {both}
            {officer}
        </Card>
    }
    .into_any()
}

#[component]
fn Next(next: Option<Upcoming>, language: Language) -> impl IntoView {
    let words = messages(language);
    let content = match next {
        Some(next) => view! {
            <p class="p-campaign-next">{stage(next.opens, language)}</p>
            {match next.at {
                Some(moment) => view! { <When moment language /> }.into_any(),
                None => view! { <p>{words.campaign_to_be_announced()}</p> }.into_any(),
            }}
        }
        .into_any(),
        None => view! { <p>{words.campaign_nothing_next()}</p> }.into_any(),
    };
    view! {
        <section class="c-card is-now">
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
