//! The wall: what a projector shows to a room, in both languages at once, the page's own first.
//!
//! It shows what anybody may see, also when a host has opened it: nothing that is still covered ever reaches a screen.
//! Without JavaScript it is a page like any other, loaded again every few seconds; with it, the island listens to the
//! campaign's stream and replaces the board when there is something new, keeping the last good one otherwise.
//!
//! There is no motion but the change itself. The lowest strip stays empty: captions run there.

use leptos::prelude::*;
use pathways::{role::Action, round::Tally, stage::Stage, text::Language};

use crate::{
    i18n::{in_language, messages, other},
    live::Live,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    visit::Visit,
};

mod board;
mod corner;
mod names;

use board::{Bars, Chosen, Join, Numbers};
use corner::Corner;

/// The id of the part that is replaced when the campaign has moved.
const BOARD: &str = "board";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        match read(&visit).await {
            Ok((seen, board)) => view! { <Wall visit seen board /> }.into_any(),
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

/// What the room is shown now.
enum Board {
    /// How to take part.
    Join,
    /// What an open box holds, where its rules show it.
    Totals(Tally),
    /// What was chosen, as far as it was revealed.
    Chosen,
    /// That something goes on elsewhere: how many take part, and what comes next.
    Numbers,
}

async fn read(visit: &Visit) -> Result<(Seen, Board), Trouble> {
    let seen = visit.backend().see_as_anybody(visit.id("campaign")?)?;
    let board = board(visit, &seen).await?;
    Ok((seen, board))
}

async fn board(visit: &Visit, seen: &Seen) -> Result<Board, Trouble> {
    let results = seen.results().ok_or(Trouble::NotFound)?;
    if results.decision.is_some() || !results.revealed.is_empty() {
        return Ok(Board::Chosen);
    }
    let current = seen.glance().current_round.and_then(|round| seen.round(round));
    if let Some(round) = current
        && let Some(tally) = visit.backend().live_totals(seen.id(), round.id).await?
    {
        return Ok(Board::Totals(tally));
    }
    let takes_people = matches!(seen.stage(), Stage::Call | Stage::Theming | Stage::Upvote);
    Ok(if takes_people && seen.may(Action::Join) { Board::Join } else { Board::Numbers })
}

#[component]
fn Wall(visit: Visit, seen: Seen, board: Board) -> impl IntoView {
    let language = visit.language();
    let name = in_language(&seen.glance().charter.name, language);
    let stream = format!("/live/{}", seen.id());
    let shown = match board {
        Board::Join => view! { <Join visit=&visit seen=&seen /> }.into_any(),
        Board::Totals(tally) => view! { <Bars seen=&seen tally language /> }.into_any(),
        Board::Chosen => view! { <Chosen seen=&seen language /> }.into_any(),
        Board::Numbers => view! { <Numbers visit=&visit seen=&seen /> }.into_any(),
    };
    view! {
        <PageTitle text=format!("{name} · {}", messages(language).wall_title()) />
        <div class="p-wall">
            <div id=BOARD class="p-wall-board">
                {shown}
                <Corner visit=&visit seen=&seen />
            </div>
            <Live stream part=BOARD.to_owned() />
        </div>
    }
}

/// A line of both languages: the page's own, and below it the other.
fn in_both(language: Language, words: impl Fn(Language) -> String) -> AnyView {
    let second = other(language);
    view! {
        <span class="p-wall-first">{words(language)}</span>
        " "
        <span class="p-wall-second" lang=second.code()>
            {words(second)}
        </span>
    }
    .into_any()
}
