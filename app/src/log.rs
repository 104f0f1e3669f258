//! The record of a campaign, entry by entry, in words.
//!
//! What an entry is about is named by the views of those things: a challenge that the reader may not see has no name
//! here either, and words that were taken back stay taken back.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    round::ItemId,
    text::Language,
    view::{EntryView, Told},
};

use crate::{
    campaign::{self, CampaignHead, Place, zone_in_words},
    catalogue::Catalogue,
    host,
    i18n::{self, messages, number},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    visit::Visit,
};

pub(crate) mod checkpoint;
mod deeds;
mod recount;

use deeds::sentence;

/// The most entries on one page.
const ENTRIES_ON_A_PAGE: usize = 50;
/// The place in the address from which older entries are read.
const BEFORE: &str = "before";

/// The address of a campaign's record.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/log", campaign::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match read(&visit) {
        Ok((seen, entries)) => view! { <Record visit seen entries /> }.into_any(),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn read(visit: &Visit) -> Result<(Seen, Vec<EntryView>), Trouble> {
    let seen = visit.campaign()?;
    // An address that leads before the first entry leads to the newest.
    let before = visit.query(BEFORE).and_then(|text| text.parse().ok());
    let before = before.filter(|before| *before > 0).unwrap_or(seen.size());
    let entries = visit.backend().log(seen.id(), before, ENTRIES_ON_A_PAGE)?;
    Ok((seen, entries))
}

#[component]
fn Record(visit: Visit, seen: Seen, entries: Vec<EntryView>) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let own = address(language, seen.id());
    let size = words.log_size(seen.size(), number(seen.size(), language));
    let oldest = entries.last().map(|entry| entry.seq).filter(|oldest| *oldest > 0);
    let newest = entries.first().map(|entry| entry.seq.saturating_add(1));
    let is_newest = newest.is_none_or(|newest| newest == seen.size());
    let older = oldest.map(|oldest| {
        let to = format!("{own}?{BEFORE}={oldest}");
        view! { <a class="c-button is-quiet" href=to rel="next">{words.log_older()}</a> }
    });
    let newer = (!is_newest).then(
        || view! { <a class="c-button is-quiet" href=own rel="prev">{words.log_newer()}</a> },
    );
    let clocks = words.campaign_clocks(zone_in_words(&visit, &seen.glance().charter.zone));
    let check = checkpoint::to_check(&seen, &visit);
    let catalogue = Catalogue::of(&seen, language);
    let lines = entries.into_iter().map(|entry| line(entry, &visit, &seen, &catalogue));
    let lines: Vec<_> = lines.collect();
    view! {
        <PageTitle text=format!("{} · {}", words.log_title(), words.product()) />
        <CampaignHead seen=&seen visit=&visit current=Place::Log />
        <section class="c-hero">
            <h1>{words.log_title()}</h1>
            <p class="c-lede">{words.log_lede()}</p>
            <p class="u-muted">{size} " " {clocks}</p>
        </section>
        <ol class="p-log" reversed>
            {lines}
        </ol>
        <nav class="c-pager" aria-label=words.pager()>
            {newer} {older}
        </nav>
        {check}
        <p class="c-alone">
            <a href=format!("/api/v1/campaigns/{}/log", seen.id())>{words.log_raw()}</a>
        </p>
    }
}

/// One entry.
fn line(entry: EntryView, visit: &Visit, seen: &Seen, catalogue: &Catalogue) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let act = entry.told.as_ref().map(|told| {
        let at = visit.backend().moment(told.at, &seen.glance().charter.zone);
        let time = i18n::date_and_clock(&at, language);
        view! {
            <time datetime=told.at.to_string()>{time}</time>
            <span>{i18n::role(told.role, language)}</span>
        }
    });
    let place = words.log_place(number(entry.seq, language));
    let told = match entry.told {
        Some(told) => view! { <Telling told seen visit catalogue /> }.into_any(),
        None => view! { <p class="p-log-covered">{words.log_covered()}</p> }.into_any(),
    };
    view! {
        <li class="p-log-entry" id=format!("entry-{}", entry.seq) value=entry.seq.to_string()>
            <p class="p-log-head">
                <span>{place}</span>
                {act}
            </p>
            {told}
        </li>
    }
    .into_any()
}

#[component]
fn Telling<'a>(
    told: Told,
    seen: &'a Seen,
    visit: &'a Visit,
    catalogue: &'a Catalogue,
) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let date =
        |at| i18n::moment(&visit.backend().moment(at, &seen.glance().charter.zone), language);
    let about: Vec<_> = told
        .about
        .iter()
        .filter_map(|item| subject(*item, seen, catalogue))
        .map(|subject| view! { <li class="c-alone">{subject}</li> })
        .collect();
    let about = (!about.is_empty()).then(|| {
        view! { <ul class="p-log-about" aria-label=words.log_about()>{about}</ul> }
    });
    let reason = told.reason.map(|reason| {
        view! {
            <p class="p-log-why">
                <b>{words.log_why()}</b>
                " "
                // Nobody asked in which language it is, and it need not be that of the page.
                <span lang="">{reason.to_string()}</span>
            </p>
        }
    });
    let conditions: Vec<_> = told
        .preconditions
        .iter()
        .map(|condition| view! { <li>{host::precondition(condition, language)}</li> })
        .collect();
    let conditions = (!conditions.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.log_conditions()}</summary>
                <ul>{conditions}</ul>
            </details>
        }
    });
    view! {
        <p class="p-log-deed">{sentence(told.deed, language, date)}</p>
        {about}
        {reason}
        {conditions}
    }
}

/// A link to what an entry is about, under the name that the reader may see; none to what she does not know.
fn subject(item: ItemId, seen: &Seen, catalogue: &Catalogue) -> Option<AnyView> {
    let is_known = match item {
        ItemId::Challenge(id) => seen.challenge(id).is_some(),
        ItemId::Theme(id) => seen.theme(id).is_some(),
        // What was selected lends its name to a topic that has none of its own.
        ItemId::Topic(id) => {
            seen.topic(id).is_some_and(|topic| topic.name.is_some() || topic.item.is_some())
        }
    };
    is_known.then(|| catalogue.link(item))
}
