//! Admitting members: from a table in two steps, one by one, and those who speak for organisations.
//!
//! A table is read first and shown with what is wrong, line by line. Nothing of it is kept: the second form brings the
//! same text again.

use leptos::prelude::*;
use pathways::{id::CampaignId, role::Action, stage::Stage, text::Language};

use super::{ADDRESS, LANGUAGE, PeoplePage, found, letter_language};
use crate::{
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::Seen,
    title::PageTitle,
    trouble::awaited,
    ui::{Button, ButtonKind, Empty, FileField, FormHead, FormTrouble, Need, TextArea, TextField},
    visit::Visit,
};

mod acts;
mod organisations;
mod review;

pub(crate) use acts::receive;

/// Reads a table and shows it.
const CHECK: &str = "check";
/// Admits the rows of a table that was shown.
const ADMIT: &str = "admit";
/// Admits one address.
const ADMIT_ONE: &str = "admit-one";
/// Lets somebody speak for an organisation.
const ADD_DELEGATE: &str = "add-delegate";
/// Lets somebody no longer speak for one.
const REMOVE_DELEGATE: &str = "remove-delegate";
/// A table that was chosen as a file.
const FILE: &str = "file";
/// A table that was pasted, or one that was shown.
const TABLE: &str = "table";

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
            {review::review(visit, seen)}
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
    let form = visit.form(CHECK);
    let labels = [(FILE, words.members_file()), (TABLE, words.members_paste())];
    view! {
        <form class="c-card c-form" method="post" enctype="multipart/form-data">
            <h2>{words.members_import_title()}</h2>
            <p>{words.members_import_words()}</p>
            <pre class="c-command">{words.members_import_example()}</pre>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <FileField
                form=&form
                name=FILE
                label=words.members_file()
                accept=".csv,text/csv"
                need=Need::Optional
            />
            <TextArea
                form=&form
                name=TABLE
                label=words.members_paste()
                need=Need::Optional
                lines=6
            />
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{words.members_check()}</Button>
            </div>
        </form>
    }
    .into_any()
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
