//! What surrounds every page of the panel's room: the campaign's head, the heading, the way from page to page.

use leptos::prelude::*;
use pathways::view::Seat;

use super::{
    address, conflicts_address, print_address, reasons_address,
    room::{Room, State},
    vote_address,
};
use crate::{
    campaign::{CampaignHead, Place},
    i18n::{in_language, messages},
    title::PageTitle,
    ui::Said,
    visit::Visit,
};

/// The id of the part that says what the last act did.
pub(super) const SAID: &str = "panel-said";

/// A page of the room under its heading.
pub(super) fn sheet(visit: &Visit, room: &Room, heading: String, content: AnyView) -> AnyView {
    let words = messages(visit.language());
    let name = in_language(&room.seen.glance().charter.name, visit.language());
    view! {
        <PageTitle text=format!("{heading} · {name} · {}", words.product()) />
        <CampaignHead seen=&room.seen visit current=Place::Panel />
        <nav class="p-panel-nav" aria-label=words.panel_navigation()>
            <ul>{ways(visit, room)}</ul>
        </nav>
        <h1 class="p-panel-heading">{heading}</h1>
        <div class="c-part" id=SAID>
            <Said visit />
        </div>
        {content}
    }
    .into_any()
}

/// The pages of the room for this reader, as links.
fn ways(visit: &Visit, room: &Room) -> AnyView {
    let (language, id) = (visit.language(), room.id());
    let words = messages(language);
    let is_panelist = room.panel.seat == Seat::Panelist;
    let has_round = room.state != State::NotYet;
    let ways = [
        (true, address(language, id), words.panel_to_overview()),
        (is_panelist && has_round, conflicts_address(language, id), words.panel_conflicts()),
        (is_panelist && has_round, vote_address(language, id), words.panel_ballot()),
        (has_round, reasons_address(language, id), words.panel_reasons()),
        (has_round, print_address(language, id), words.panel_print()),
    ];
    let shown = ways.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, href, words)| {
        let current = (href == visit.path()).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {words}
                </a>
            </li>
        }
    });
    shown.collect_view().into_any()
}
