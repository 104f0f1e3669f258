//! Why somebody does not get into the panel's room, or not that far.

use leptos::prelude::*;
use pathways::{id::CampaignId, view::Seat};

use super::{address, print_address, results_address};
use crate::{
    campaign, i18n::messages, port::Trouble, reply::set_status, title::PageTitle,
    trouble::TroublePage, ui::Kept, visit::Visit,
};

/// Why a page of the room is not shown.
pub(super) enum Closed {
    /// For a reason that any page may have.
    Trouble(Trouble),
    /// It is for others.
    NoSeat(Seat, CampaignId),
}

impl From<Trouble> for Closed {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// A form that is sent to a page that is for others is refused as any other act would be.
impl From<Closed> for Trouble {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Trouble(trouble) => trouble,
            Closed::NoSeat(..) => Self::Refused(pathways::campaign::Refusal::NotAllowed),
        }
    }
}

impl Closed {
    /// The page instead.
    pub(super) fn page(self, visit: &Visit) -> AnyView {
        match self {
            Self::Trouble(trouble) => view! { <TroublePage trouble /> }.into_any(),
            Self::NoSeat(seat, campaign) => no_seat(visit, seat, campaign),
        }
    }
}

/// A page that says who is inside, why the reader is not, and where she can go instead.
fn no_seat(visit: &Visit, seat: Seat, id: CampaignId) -> AnyView {
    set_status(Trouble::Refused(pathways::campaign::Refusal::NotAllowed).status());
    let language = visit.language();
    let words = messages(language);
    let why = match seat {
        Seat::TooLate => words.panel_closed_too_late(),
        Seat::Beside => words.panel_closed_beside(),
        Seat::Outside | Seat::Panelist => words.panel_closed_outside(),
    };
    let ways = match seat {
        Seat::Beside => vec![
            (address(language, id), words.panel_to_overview()),
            (print_address(language, id), words.panel_print()),
        ],
        _ => vec![
            (campaign::address(language, id), words.panel_to_campaign()),
            (results_address(language, id), words.panel_to_results()),
        ],
    };
    let ways = ways.into_iter().map(|(href, words)| {
        view! {
            <li>
                <a class="c-button is-quiet" href=href>
                    {words}
                </a>
            </li>
        }
    });
    view! {
        <PageTitle text=words.panel_closed() />
        <section class="c-hero">
            <p class="c-eyebrow">{words.panel_title()}</p>
            <h1>{words.panel_closed()}</h1>
            <p class="c-lede">{why}</p>
            <ul class="p-panel-ways">{ways.collect_view()}</ul>
        </section>
        <Kept visit />
    }
    .into_any()
}
