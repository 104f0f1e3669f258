//! Stage control: where the campaign stands, what the next stage waits for, dates and boxes.
//!
//! Every form names the state that its host saw, so a campaign that has moved on meanwhile refuses instead of jumping.

use leptos::prelude::*;

use super::{DeskHead, DeskPlace, hosted};
use crate::{
    campaign::StageLine,
    form::BoxedOutcome,
    form::Posted,
    i18n::{in_language, messages},
    port::{CampaignPage, Seen},
    title::PageTitle,
    trouble::TroublePage,
    visit::Visit,
};

mod acts;
mod box_acts;
mod boxes;
mod dates;
mod lot;
mod transitions;

pub(crate) use box_acts::{act_on_box, is_closing};
pub(crate) use boxes::{Boxes, has_boxes};
use dates::Dates;
use transitions::{Ending, Forward, Return};

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        let found = match hosted(&visit) {
            Ok(seen) => visit.backend().campaign(seen.id()).await.map(|page| (seen, page)),
            Err(trouble) => Err(trouble),
        };
        match found {
            Ok((seen, page)) => view! { <Stages seen page visit /> }.into_any(),
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

/// Takes its forms.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { acts::act(&visit, &posted).await.into() })
}

#[component]
fn Stages(seen: Seen, page: CampaignPage, visit: Visit) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    view! {
        <PageTitle text=format!("{} · {name}", words.stages_title()) />
        <DeskHead seen=&seen visit=&visit current=DeskPlace::Stages />
        <h1>{words.stages_title()}</h1>
        <StageLine path=page.path language />
        <div class="p-stages">
            <Forward seen=&seen visit=&visit />
            <Boxes seen=&seen visit=&visit />
            <Dates seen=&seen visit=&visit />
            <Return seen=&seen visit=&visit />
            <Ending seen=&seen visit=&visit />
        </div>
    }
}
