//! Admitting members: from a table, one by one, and those who speak for organisations.

use leptos::prelude::*;
use pathways::{id::CampaignId, role::Action, stage::Stage, text::Language};

use super::{ADDRESS, LANGUAGE, PeoplePage, found, letter_language};
use crate::{
    curating::sent_table::{self, Found, Wanted},
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::Seen,
    title::PageTitle,
    trouble::awaited,
    ui::{Button, Empty, FormHead, FormTrouble, TextField},
    visit::Visit,
};

mod acts;
mod organisations;

pub(crate) use acts::receive;

/// Admits the rows of a table that was shown.
const ADMIT: &str = "admit";
/// Admits one address.
const ADMIT_ONE: &str = "admit-one";
/// Lets somebody speak for an organisation.
const ADD_DELEGATE: &str = "add-delegate";
/// Lets somebody no longer speak for one.
const REMOVE_DELEGATE: &str = "remove-delegate";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/members", super::address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let (seen, people) = found(&visit).await?;
        Ok(shown(&visit, &seen, &people))
    })
}

fn shown(visit: &Visit, seen: &Seen, people: &PeoplePage) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let forms = if seen.may(Action::Admit) {
        view! {
            {review(visit, seen)}
            {import(visit, seen)}
            {one(visit, seen)}
        }
        .into_any()
    } else {
        let next = match seen.stage() {
            Stage::Draft | Stage::Call | Stage::Theming | Stage::Upvote => {
                words.members_not_yours()
            }
            _ => words.members_over(),
        };
        view! { <Empty title=words.members_closed() words=next /> }.into_any()
    };
    view! {
        <PageTitle text=words.members_title() />
        <DeskHead seen visit current=DeskPlace::People />
        <p class="c-alone">
            <a href=super::address(language, seen.id())>{words.people_back()}</a>
        </p>
        <h1>{words.members_title()}</h1>
        <p class="c-lede">{words.members_title_lede()}</p>
        {forms}
        {organisations::organisations(visit, seen, people)}
    }
    .into_any()
}

fn import(visit: &Visit, seen: &Seen) -> AnyView {
    let words = messages(visit.language());
    let wanted = Wanted {
        title: words.members_import_title(),
        words: words.members_import_words(),
        example: words.members_import_example(),
    };
    sent_table::form(visit, seen, wanted)
}

/// The review of the table that was sent; nothing where none was, or where it could not be read.
fn review(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    let (admit, language) = (visit.form(ADMIT), visit.language());
    let table = sent_table::shown(visit, &admit)?;
    let read = visit.backend().read_members(&table).ok()?;
    let words = messages(language);
    let count = u32::try_from(read.members.len()).unwrap_or(u32::MAX);
    let shown = number(count, language);
    let found = Found {
        says: words.members_review(count, &shown),
        verb: (count > 0).then(|| words.members_admit(count, &shown)),
        problems: &read.problems,
        ignored: &read.ignored,
    };
    Some(sent_table::review(visit, seen, &admit, table, found))
}

fn one(visit: &Visit, seen: &Seen) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(ADMIT_ONE);
    let labels = [(ADDRESS, words.people_address()), (LANGUAGE, words.people_language())];
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.members_one_title()}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <TextField
                form=&form
                name=ADDRESS
                label=words.people_address()
                kind="email"
                autocomplete="off"
            />
            {letter_language(&form, language)}
            <div class="c-buttons">
                <Button>{words.members_one()}</Button>
            </div>
        </form>
    }
    .into_any()
}
