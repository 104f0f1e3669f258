//! English.

use pathways::stage::Stage;

use super::{Campaign, Frame, Home, Messages, Times, Trouble, Troubles, grouped};
use crate::port::Figure;

pub(super) const MESSAGES: Messages = Messages {
    product: "Solution Pathways",
    frame: Frame {
        skip_to_content: "Skip to content",
        main_navigation: "Main",
        campaigns: "Campaigns",
        foot: "Challenges from the field, decided on in the open.",
    },
    home: Home {
        title: "What holds us back, and what we do about it",
        lede: "A sector names its challenges, says which matter most, and a panel chooses the few that everyone then works on.",
        campaigns: "Campaigns",
        next: "Next",
        no_date: "the date is not announced yet",
        over: "The campaign is over. Its record stays.",
        open: "Open the campaign",
        empty_title: "No campaign yet",
        empty_lede: "Campaigns appear here as soon as their call is announced.",
        empty_command: "You run this server? Create the first campaign and become its host:",
        empty_after: "Add --help to see what it needs to know.",
    },
    campaign: Campaign {
        path: "The path of this campaign",
        past: "done:",
        now: "now:",
        until: "until",
        no_date: "open, closing date not announced yet",
        closed: "closed",
        from: "from",
        to_be_announced: "date to be announced",
        clocks: |zone| format!("Times shown: {zone}."),
        next: "What happens next",
        nothing_next: "No further date is announced.",
        figures: "In numbers",
        no_figures: "Nothing to count yet.",
    },
    trouble: Troubles {
        not_found: Trouble {
            title: "There is nothing at this address",
            what_to_do: "The link may be incomplete, or the campaign is not public yet.",
        },
        damaged: Trouble {
            title: "This campaign is closed for a check",
            what_to_do: "Its record did not match its own checksum when the server started, so nothing of it is shown. Whoever runs the server finds the reason in its log.",
        },
        unavailable: Trouble {
            title: "The page cannot be shown right now",
            what_to_do: "Nothing is lost. Please try again in a minute.",
        },
        to_campaigns: "See all campaigns",
    },
    time: Times {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        day: |day| day.to_string(),
        clock: |hour, minute| format!("{hour}:{minute:02}"),
        at_place: |place| format!("{place} time"),
        days: |days| format!("{days} {}", if days == 1 { "day" } else { "days" }),
        left: |span| format!("{span} left"),
        due: "The time has come.",
    },
    stage,
    counted,
    number: |number| grouped(number, ','),
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "Draft",
        Stage::Call => "Call",
        Stage::Theming => "Themes",
        Stage::Upvote => "Upvote",
        Stage::Panel => "Panel",
        Stage::Decided => "Decision",
        Stage::Pathways => "Pathways",
        Stage::Archived => "Archive",
        Stage::Cancelled => "Cancelled",
    }
}

fn counted(figure: Figure) -> &'static str {
    let one = figure.number() == 1;
    match figure {
        Figure::Challenges(_) if one => "challenge",
        Figure::Challenges(_) => "challenges",
        Figure::Themes(_) if one => "theme",
        Figure::Themes(_) => "themes",
        Figure::Voices(_) if one => "voice",
        Figure::Voices(_) => "voices",
        Figure::Supporters(_) if one => "voice took part",
        Figure::Supporters(_) => "voices took part",
        Figure::Panelists(_) if one => "panelist",
        Figure::Panelists(_) => "panelists",
        Figure::Selected(_) => "selected",
        Figure::Topics(_) if one => "topic",
        Figure::Topics(_) => "topics",
    }
}
