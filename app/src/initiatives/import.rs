//! Filling the register from a table in two steps, and from another campaign of the same host.
//!
//! A table is read first and shown with what is wrong, line by line. Nothing of it is kept: the second form brings the
//! same text again.

use leptos::prelude::*;
use pathways::{id::CampaignId, text::Language};

use super::desk::WORKERS;
use crate::{
    curating::seen_by,
    form::{BoxedOutcome, FormState, Outcome, Posted, Wrong},
    host::{DeskHead, DeskPlace},
    i18n::{in_language, messages, number},
    port::{InitiativeTable, OtherRegister, Seen, Trouble, WrongTable},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, ButtonKind, Empty, FileField, FormHead, FormTrouble, Need, TextArea},
    visit::Visit,
};

/// Reads a table and shows it.
const CHECK: &str = "check";
/// Lists the rows of a table that was shown.
const LIST: &str = "list";
/// Lists what another campaign has listed.
const TAKE_OVER: &str = "take-over";
/// A table that was chosen as a file.
const FILE: &str = "file";
/// A table that was pasted, or one that was shown.
const TABLE: &str = "table";

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
    let form = visit.form(CHECK);
    let labels = [(FILE, words.members_file()), (TABLE, words.members_paste())];
    view! {
        <form class="c-card c-form" method="post" enctype="multipart/form-data">
            <h2>{words.initiatives_table()}</h2>
            <p>{words.initiatives_table_words()}</p>
            <pre class="c-command">{words.initiatives_table_example()}</pre>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <FileField
                form=&form
                name=FILE
                label=words.members_file()
                accept=".csv,text/csv"
                need=Need::Optional
            />
            <TextArea form=&form name=TABLE label=words.members_paste() need=Need::Optional lines=6 />
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{words.members_check()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// The table of a form: the file, else what was pasted.
fn sent(value: impl Fn(&str) -> String) -> String {
    let file = value(FILE);
    if file.trim().is_empty() { value(TABLE) } else { file }
}

/// The review of the table that was sent; nothing where none was, or where it could not be read.
fn review(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    let (check, list) = (visit.form(CHECK), visit.form(LIST));
    let table = match (check.is_typed(), list.is_typed()) {
        (true, _) => sent(|name| check.value(name, "")),
        (_, true) => list.value(TABLE, ""),
        _ => return None,
    };
    let read = visit.backend().read_initiatives(seen.id(), &table).ok()?;
    Some(reviewed(visit, seen, &list, &table, &read))
}

fn reviewed(
    visit: &Visit,
    seen: &Seen,
    form: &FormState,
    table: &str,
    read: &InitiativeTable,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let count = u32::try_from(read.rows.len()).unwrap_or(u32::MAX);
    let shown = number(count, language);
    let problems = read.problems.iter().map(|problem| {
        view! { <li>{words.members_problem(number(problem.line, language), &problem.words)}</li> }
    });
    let problems = problems.collect_view();
    let problems = (!read.problems.is_empty()).then(|| {
        view! {
            <h3>{words.members_problems()}</h3>
            <ul>{problems}</ul>
        }
    });
    let ignored = (!read.ignored.is_empty())
        .then(|| view! { <p>{words.members_ignored(read.ignored.join(", "))}</p> });
    let says = words.initiatives_review(count, &shown);
    let button = (count > 0)
        .then(|| view! { <Button>{words.initiatives_import_do(count, &shown)}</Button> });
    view! {
        <form class="c-card c-form is-now" method="post">
            <h2>{words.members_review_title()}</h2>
            <FormHead form at=seen.size() />
            <FormTrouble form />
            <p role="status">{says}</p>
            {problems}
            {ignored}
            <input type="hidden" name=TABLE value=table.to_owned() />
            <div class="c-buttons">{button}</div>
        </form>
    }
    .into_any()
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
    let value = |name: &str| posted.value(name).unwrap_or_default().to_owned();
    let is_file = !value(FILE).trim().is_empty();
    let read = visit.backend().read_initiatives(seen.id(), &sent(value));
    read.map_err(|WrongTable(words)| {
        let mut check = posted.check();
        check.complain(if is_file { FILE } else { TABLE }, Wrong::Words(words));
        check.again()
    })
}

fn imported(count: u32, language: Language) -> String {
    messages(language).initiatives_imported(count, number(count, language))
}
