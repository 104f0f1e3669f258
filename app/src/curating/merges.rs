//! Merges and splits: proposing one, what waits for its authors, what holds, and the way back.
//!
//! A merge takes effect by itself once its authors had their time to refuse, so nothing here settles it.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ChallengeId},
    role::{Action, Role},
    text::Language,
    view::{LineageStateView, LineageView},
};

use super::seen_by;
use crate::{
    challenges::Shared,
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Empty, FormTrouble},
    visit::Visit,
};

mod acts;
mod line;
mod propose;
mod wanted;

pub(crate) use acts::receive;
use line::Line;
use propose::Propose;
use wanted::Wanted;

/// Proposes a merge.
const PROPOSE: &str = "propose";
/// Undoes a merge or a split.
const UNDO: &str = "undo";
/// The challenges that become part of another.
const FROM: &str = "from";
/// The challenge of which they become part.
const INTO: &str = "into";
const REASON: &str = "reason";

/// Who merges and splits.
pub(super) const WORKERS: &[Role] = &[Role::Curator, Role::Host];

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    DeskPlace::Merges.address(language, id)
}

/// The page with what is like a challenge, ready to merge another into it.
pub(super) fn address_of_pair(
    language: Language,
    id: CampaignId,
    from: ChallengeId,
    into: ChallengeId,
) -> String {
    let (like, with) = (wanted::LIKE, wanted::WITH);
    format!("{}?{like}={into}&{with}={from}#propose", address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let wanted = Wanted::of(visit, &seen).await;
    let language = visit.language();
    let words = messages(language);
    let lineages = seen.lineages();
    let of = |states: &[LineageStateView]| -> Vec<LineageView> {
        let all = lineages.iter().rev().filter(|lineage| states.contains(&lineage.state));
        all.cloned().collect()
    };
    let waiting = of(&[LineageStateView::Proposed]);
    let holding = of(&[LineageStateView::Effective]);
    let over = of(&[LineageStateView::Refused, LineageStateView::Undone]);
    let none = lineages.is_empty().then(|| {
        view! { <Empty title=words.merges_none() words=words.merges_none_words() /> }
    });
    let offered = seen.challenges().into_iter().map(|challenge| challenge.id).collect();
    let shared = Shared::of(visit, &seen, offered).await;
    let propose = if seen.may(Action::ProposeMerge) {
        view! { <Propose seen=&seen visit=visit lineages=&lineages wanted=&wanted shared=&shared /> }.into_any()
    } else {
        let form = visit.form(PROPOSE);
        view! {
            <p>{words.merges_closed()}</p>
            <FormTrouble form=&form />
        }
        .into_any()
    };
    Ok(view! {
        <PageTitle text=words.merges_title() />
        <DeskHead seen=&seen visit=visit current=DeskPlace::Merges />
        <h1>{words.merges_title()}</h1>
        <p class="c-lede">{words.merges_title_lede()}</p>
        {none}
        {group(&seen, visit, words.merges_waiting(), &waiting)}
        {propose}
        {group(&seen, visit, words.merges_holding(), &holding)}
        {group(&seen, visit, words.merges_over(), &over)}
    }
    .into_any())
}

fn group(seen: &Seen, visit: &Visit, title: String, lineages: &[LineageView]) -> AnyView {
    if lineages.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> =
        lineages.iter().map(|lineage| view! { <Line seen visit lineage /> }).collect();
    view! {
        <section>
            <h2>{title}</h2>
            <ul class="c-list">{lines}</ul>
        </section>
    }
    .into_any()
}
