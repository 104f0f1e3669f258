//! Filling the register from a table, and from another campaign of the same host.

use leptos::prelude::*;
use pathways::{id::CampaignId, text::Language};

use super::desk::WORKERS;
use crate::{
    curating::{
        seen_by,
        sent_table::{self, CHECK, Found, Wanted},
    },
    form::{BoxedOutcome, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::{in_language, messages, number},
    port::{InitiativeTable, OtherRegister, Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, ButtonKind, Empty, FormHead, FormTrouble},
    visit::Visit,
};

/// Lists the rows of a table that was shown.
const LIST: &str = "list";
/// Lists what another campaign has listed.
const TAKE_OVER: &str = "take-over";

/// The address of the page.
pub(super) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/import", DeskPlace::Initiatives.address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = seen_by(&visit, WORKERS)?;
        let others = visit.backend().other_registers(seen.id()).await?;
        Ok(shown(&visit, &seen, &others))
    })
}

fn shown(visit: &Visit, seen: &Seen, others: &[OtherRegister]) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let forms = if seen.may_fill_register() || visit.is_typed() {
        let others = others.iter().map(|other| take_over(visit, seen, other)).collect_view();
        view! {
            {review(visit, seen)}
            {table(visit, seen)}
            {others}
        }
        .into_any()
    } else {
        let (title, next) = (words.initiatives_over(), words.initiatives_over_words());
        view! { <Empty title words=next /> }.into_any()
    };
    view! {
        <PageTitle text=words.initiatives_import_title() />
        <DeskHead seen visit current=DeskPlace::Initiatives />
        <p class="c-alone">
            <a href=DeskPlace::Initiatives.address(language, seen.id())>{words.initiatives_back()}</a>
        </p>
        <h1>{words.initiatives_import_title()}</h1>
        <p class="c-lede">{words.initiatives_import_lede()}</p>
        {forms}
    }
    .into_any()
}

fn table(visit: &Visit, seen: &Seen) -> AnyView {
    let words = messages(visit.language());
    let wanted = Wanted {
        title: words.initiatives_table(),
        words: words.initiatives_table_words(),
        example: words.initiatives_table_example(),
    };
    sent_table::form(visit, seen, wanted)
}

/// The review of the table that was sent; nothing where none was, or where it could not be read.
fn review(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    let (list, language) = (visit.form(LIST), visit.language());
    let table = sent_table::shown(visit, &list)?;
    let read = visit.backend().read_initiatives(seen.id(), &table).ok()?;
    let words = messages(language);
    let count = u32::try_from(read.rows.len()).unwrap_or(u32::MAX);
    let shown = number(count, language);
    let found = Found {
        says: words.initiatives_review(count, &shown),
        verb: (count > 0).then(|| words.initiatives_import_do(count, &shown)),
        problems: &read.problems,
        ignored: &read.ignored,
    };
    Some(sent_table::review(visit, seen, &list, table, found))
}

fn take_over(visit: &Visit, seen: &Seen, other: &OtherRegister) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form_on(TAKE_OVER, other.campaign);
    let name = in_language(&other.name, language);
    let verb = words.initiatives_take_over_do(other.count, number(other.count, language));
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.initiatives_take_over(name)}</h2>
            <p>{words.initiatives_take_over_words()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{verb}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let language = visit.language();
    let to = DeskPlace::Initiatives.address(language, seen.id());
    match posted.act() {
        CHECK => Ok(read(visit, &seen, posted).map_or_else(|again| again, |_| Outcome::Preview)),
        LIST => match read(visit, &seen, posted) {
            Ok(table) => {
                let count = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
                visit.backend().import_initiatives(seen.id(), posted.key(), table.rows).await?;
                Ok(Outcome::said(to, imported(count, language)))
            }
            Err(again) => Ok(again),
        },
        TAKE_OVER => {
            let from: CampaignId = posted.on()?;
            let count = visit.backend().take_over_register(seen.id(), from).await?;
            Ok(Outcome::said(to, imported(count, language)))
        }
        _ => Err(Trouble::NotFound),
    }
}

fn read(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<InitiativeTable, Outcome> {
    sent_table::read(posted, |table| visit.backend().read_initiatives(seen.id(), table))
}

fn imported(count: u32, language: Language) -> String {
    messages(language).initiatives_imported(count, number(count, language))
}
