//! The members' round: what can be supported, one's own supports, and how many are left.
//!
//! ```text
//! not yet open -> open -> closed -> published          what the page is, by the state of the round
//! ```
//!
//! Each item has a form of its own. What it asks for acts on the reader's ballot and on nothing else, and leads back to
//! the item, in the list as it was narrowed, with the answer beside it.
//!
//! - Every reader meets the items in an order of her own, which reloading does not change.
//! - What others support is on none of these pages: they look the same whatever lies in the box.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    round::{ItemId, Kind, RoundState},
    stage::Stage,
    text::Language,
    view::RoundView,
};

use crate::{
    campaign::{self, CampaignHead, Place},
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    visit::Visit,
};

mod act;
mod booth;
mod closed;
mod facts;
mod filter;
mod item;
mod list;
mod quota;
mod receipt;

pub(crate) use act::receive;
use booth::Booth;
use filter::Filter;

/// The address of the page.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/upvote", campaign::address(language, campaign))
}

/// Where an item can be supported now, on its page of the list; none where no open box asks about it.
pub(crate) fn address_of(visit: &Visit, seen: &Seen, item: ItemId) -> Option<String> {
    let round = round(seen).filter(|round| is_open(visit, seen, round))?;
    let slate: Vec<ItemId> = round.slate.iter().map(|entry| entry.item).collect();
    let place = seen.order(slate).iter().position(|one| *one == item)?;
    let list = Filter::default().on_page(filter::page_of(place));
    Some(format!("{}#{item}", list.address(visit.language(), seen.id())))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = visit.campaign()?;
    if !seen.glance().charter.path.has(Stage::Upvote) {
        return Err(Trouble::NotFound);
    }
    let Some(round) = round(&seen) else {
        return Ok(framed(visit, &seen, closed::not_yet(visit, &seen)));
    };
    let is_open = is_open(visit, &seen, &round);
    let booth = Booth::enter(visit, &seen, round).await?;
    let content = if is_open { list::open(&booth) } else { closed::closed(&booth) };
    Ok(framed(visit, &seen, content))
}

/// The round that members vote in, or voted in last. One that is prepared or void has nothing to vote on.
fn round(seen: &Seen) -> Option<RoundView> {
    let has_opened = |state| !matches!(state, RoundState::Prepared | RoundState::Void);
    let stands = |round: &RoundView| round.kind == Kind::Upvote && has_opened(round.state);
    seen.rounds().into_iter().rfind(stands)
}

/// Whether the box still takes ballots, be it sealed a moment later or not.
fn is_open(visit: &Visit, seen: &Seen, round: &RoundView) -> bool {
    seen.stage() == Stage::Upvote
        && round.state == RoundState::Open
        && round.closes_at.is_none_or(|closes_at| visit.backend().now() < closes_at)
}

fn framed(visit: &Visit, seen: &Seen, content: AnyView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    view! {
        <PageTitle text=format!("{} · {name}", words.upvote_title()) />
        <CampaignHead seen=seen visit=visit current=Place::Upvote />
        <section class="c-hero">
            <h1>{words.upvote_title()}</h1>
            <p class="c-lede">{in_language(&seen.glance().charter.question, language)}</p>
        </section>
        {content}
    }
    .into_any()
}
