//! Room codes: making them, and the slips to print. The server keeps no code, so they are shown now or never.

use leptos::prelude::*;
use pathways::{charter::Admission, id::CampaignId, role::Action, text::Language};
use uuid::Uuid;

use super::{WORKERS, seen_by};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::{in_language, messages, number},
    port::{RoomCodes, Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, Empty, FormHead, FormTrouble, NumberField},
    visit::Visit,
    wall,
};

/// Makes codes for one person each.
const MAKE: &str = "make";
/// Makes the code for the wall.
const MAKE_OPEN: &str = "make-open";
const COUNT: &str = "count";
/// How many are made at once.
const MOST: u16 = 1_000;
/// The part of the query that names the form by which the codes were made.
const BATCH: &str = "batch";
/// The part of the query that says that the form made an open code.
const OPEN: &str = "open";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/codes", super::address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let (seen, codes) = found(&visit).await?;
        Ok(shown(&visit, &seen, codes))
    })
}

/// The codes that were made just now; none where none were, an empty list where they are known no more.
async fn found(visit: &Visit) -> Result<(Seen, Option<Vec<String>>), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let Some(batch) = visit.query(BATCH) else { return Ok((seen, None)) };
    let batch: Uuid = batch.parse().map_err(|_| Trouble::NotFound)?;
    let codes = visit.backend().room_codes(seen.id(), batch).await?;
    Ok((seen, Some(codes.unwrap_or_default())))
}

fn shown(visit: &Visit, seen: &Seen, codes: Option<Vec<String>>) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let slips = codes.map(|codes| {
        view! {
            {to_wall(visit, seen, &codes)}
            {slips(seen, &codes, language)}
        }
    });
    let open = matches!(seen.glance().charter.admission, Admission::OpenCode { .. });
    let forms = seen.may(Action::Admit).then(|| {
        view! {
            {make(visit, seen)}
            {open.then(|| make_open(visit, seen))}
        }
    });
    let closed = (!seen.may(Action::Admit))
        .then(|| view! { <Empty title=words.members_closed() words=words.members_over() /> });
    view! {
        <PageTitle text=words.codes_title() />
        <DeskHead seen visit current=DeskPlace::People />
        <p class="p-curating-screen c-alone">
            <a href=super::address(language, seen.id())>{words.people_back()}</a>
        </p>
        <h1>{words.codes_title()}</h1>
        {slips}
        <div class="p-curating-screen">
            <p class="c-lede">{words.codes_title_lede()}</p>
            {forms}
            {closed}
        </div>
    }
    .into_any()
}

/// The way to the wall that shows an open code; a code of one person is never shown to a room.
fn to_wall(visit: &Visit, seen: &Seen, codes: &[String]) -> Option<AnyView> {
    visit.query(OPEN)?;
    let words = messages(visit.language());
    let address = wall::address_with_code(visit.language(), seen.id(), codes.first()?);
    let card = view! {
        <section class="c-card is-now p-curating-screen">
            <h2>{words.codes_wall()}</h2>
            <p>{words.codes_wall_words()}</p>
            <p>
                <a class="c-button" href=address>
                    {words.wall_to()}
                </a>
            </p>
        </section>
    };
    Some(card.into_any())
}

fn slips(seen: &Seen, codes: &[String], language: Language) -> AnyView {
    let words = messages(language);
    if codes.is_empty() {
        return view! { <Empty title=words.codes_gone() words=words.codes_gone_words() /> }
            .into_any();
    }
    let slips: Vec<_> = codes
        .iter()
        .map(|code| {
            view! {
                <li class="p-curating-slip">
                    <span>{in_language(&seen.glance().charter.name, language)}</span>
                    <b>{code.clone()}</b>
                    <span>{words.codes_slip()}</span>
                </li>
            }
        })
        .collect();
    let count = u32::try_from(codes.len()).unwrap_or(u32::MAX);
    view! {
        <section aria-labelledby="codes">
            <h2 id="codes">{words.codes_made(count, number(count, language))}</h2>
            <p class="p-curating-screen">{words.codes_once()}</p>
            <ul class="p-curating-slips">{slips}</ul>
        </section>
    }
    .into_any()
}

fn make(visit: &Visit, seen: &Seen) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(MAKE);
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.codes_personal()}</h2>
            <p>{words.codes_personal_words()}</p>
            <FormHead form=&form at=stamp(visit, seen) />
            <FormTrouble form=&form labels=[(COUNT, words.codes_count())] />
            <NumberField form=&form name=COUNT label=words.codes_count() hint=words.codes_count_hint() />
            <div class="c-buttons">
                <Button>{words.codes_make()}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn make_open(visit: &Visit, seen: &Seen) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(MAKE_OPEN);
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.codes_open()}</h2>
            <p>{words.codes_open_words()}</p>
            <FormHead form=&form at=stamp(visit, seen) />
            <FormTrouble form=&form />
            <div class="c-buttons">
                <Button>{words.codes_make_open()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// What tells one form from the next, as making codes leaves no trace in the log: who loads the page anew wants more.
fn stamp(visit: &Visit, seen: &Seen) -> u64 {
    visit.backend().now().unix().saturating_add(seen.size())
}

/// Makes codes as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let mut check = posted.check();
    let codes = match posted.act() {
        MAKE => match check.number::<u16>(COUNT, 1, MOST) {
            Some(count) => RoomCodes::Personal(count),
            None => return Ok(check.again()),
        },
        MAKE_OPEN => RoomCodes::Open,
        _ => return Err(Trouble::NotFound),
    };
    visit.backend().make_room_codes(seen.id(), posted.key(), codes).await?;
    let batch = posted.key().form;
    let kind = if codes == RoomCodes::Open { format!("&{OPEN}=1") } else { String::new() };
    let page = address(visit.language(), seen.id());
    Ok(Outcome::to(format!("{page}?{BATCH}={batch}{kind}#codes")))
}
