//! The wall: what a projector shows to a room, in both languages at once, the page's own first.
//!
//! ```text
//! div.c-wall
//!   div#board.p-wall      one board at a time; replaced when the campaign has moved
//!   Live                  what is said while the connection is lost, at the upper edge
//!   (nothing)             the strip at the foot, where the hall's captions run
//! ```
//!
//! It shows what anybody may see, also when a host has opened it: nothing that is still covered ever reaches a screen.
//! Before the campaign opens, those who prepare it see only its name and when it opens, and nobody else sees anything.
//!
//! Without JavaScript the document loads itself again every few seconds (`shell`); with it, the island listens to the
//! campaign's stream and replaces the board when there is something new, keeping the last good one otherwise.
//!
//! There is no motion but the change itself.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    round::{RoundState, Tally},
    stage::Stage,
    text::Language,
    view::SelectedView,
};

use crate::{
    campaign,
    i18n::{in_language, messages},
    join::campaign::takes_people,
    live::Live,
    port::{Seen, Trouble},
    routes::in_query,
    title::PageTitle,
    trouble::awaited,
    visit::Visit,
};

mod both;
mod chosen;
mod counts;
mod foot;
mod join;
mod names;
mod numbers;
mod totals;
mod way;

use both::in_both;
use chosen::Chosen;
use join::Join;
use numbers::{Numbers, Waiting};
use totals::Totals;

/// The id of the part that is replaced when the campaign has moved.
const BOARD: &str = "board";
/// The part of the query with the open code of the room.
const CODE: &str = "code";

/// The address of the wall.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/wall", campaign::address(language, campaign))
}

/// The address of the wall that shows an open code to the room.
pub(crate) fn address_with_code(language: Language, campaign: CampaignId, code: &str) -> String {
    format!("{}?{CODE}={}", address(language, campaign), in_query(code))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let (seen, board) = read(&visit).await?;
        Ok(view! { <Wall visit seen board /> }.into_any())
    })
}

/// What the room is shown now.
enum Board {
    /// That the campaign has not opened.
    Waiting,
    /// How to take part.
    Join,
    /// What the members support, as far as the rules show it and once somebody has supported something.
    Totals(Tally),
    /// What was chosen, as far as it was revealed.
    Chosen(Vec<SelectedView>),
    /// That something goes on elsewhere: how many take part, and what comes next.
    Numbers,
}

async fn read(visit: &Visit) -> Result<(Seen, Board), Trouble> {
    match visit.backend().see_as_anybody(visit.id("campaign")?) {
        Ok(seen) => board(visit, &seen).await.map(|board| (seen, board)),
        // What nobody else may know of is known to whoever prepares it.
        Err(Trouble::NotFound) => visit.campaign().map(|seen| (seen, Board::Waiting)),
        Err(trouble) => Err(trouble),
    }
}

async fn board(visit: &Visit, seen: &Seen) -> Result<Board, Trouble> {
    let results = seen.results().ok_or(Trouble::NotFound)?;
    match results.decision {
        Some(decision) => return Ok(Board::Chosen(decision.selected)),
        None if !results.revealed.is_empty() => return Ok(Board::Chosen(results.revealed)),
        None => {}
    }
    let current = seen.glance().current_round.and_then(|round| seen.round(round));
    let live = match &current {
        Some(round) => visit.backend().live_totals(seen.id(), round.id).await?,
        None => None,
    };
    // From its vote to its decision, what the members said is not held before the panel's eyes.
    let is_panels = seen.stage() == Stage::Panel
        && current.is_none_or(|round| round.state != RoundState::Prepared);
    let counted = || results.upvote.and_then(|count| count.totals).filter(|_| !is_panels);
    let says_something = |tally: &Tally| tally.items.iter().any(|item| item.support > 0);
    if let Some(tally) = live.or_else(counted).filter(says_something) {
        return Ok(Board::Totals(tally));
    }
    Ok(if takes_people(seen) { Board::Join } else { Board::Numbers })
}

#[component]
fn Wall(visit: Visit, seen: Seen, board: Board) -> impl IntoView {
    let language = visit.language();
    let name = in_language(&seen.glance().charter.name, language);
    let stream = format!("/live/{}", seen.id());
    let shown = match board {
        Board::Waiting => view! { <Waiting visit=&visit seen=&seen /> }.into_any(),
        Board::Join => view! { <Join visit=&visit seen=&seen /> }.into_any(),
        Board::Totals(tally) => view! { <Totals visit=&visit seen=&seen tally /> }.into_any(),
        Board::Chosen(chosen) => view! { <Chosen visit=&visit seen=&seen chosen /> }.into_any(),
        Board::Numbers => view! { <Numbers visit=&visit seen=&seen /> }.into_any(),
    };
    view! {
        <PageTitle text=format!("{name} · {}", messages(language).wall_title()) />
        <div class="c-wall">
            <div id=BOARD class="p-wall">
                {shown}
            </div>
            <Live stream part=BOARD.to_owned() page=None>
                <p>{in_both(language, |language| messages(language).live_lost())}</p>
            </Live>
        </div>
    }
}
