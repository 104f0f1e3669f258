//! The rules and words of a campaign, as a form: for a campaign that is to be created, and for one that is.
//!
//! [`fields`] and [`read`] are a pair of pure functions between a charter and its form. What is frozen is shown, and
//! never sent.

use leptos::prelude::*;
use pathways::{
    campaign::{Command, Refusal},
    charter::Charter,
    role::Action,
    text::ZoneName,
    time::Timestamp,
};

use super::{DeskHead, DeskPlace, hosted};
use crate::{
    form::{BoxedOutcome, Check, Outcome, Posted, Wrong},
    i18n::{self, in_language, messages},
    port::{CivilTime, Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    visit::Visit,
};

mod ballots;
mod course;
mod fields;
mod groups;
mod read;
mod rubric;
mod view;

pub(super) use fields::{Fields, Named};
use read::Context;
pub(super) use read::Written;
pub(super) use view::CharterForm;

/// The page on which a host edits the charter.
pub(crate) fn page(visit: Visit) -> AnyView {
    match hosted(&visit) {
        Ok(seen) => view! { <Edit seen visit /> }.into_any(),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

/// Takes its form.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { edit(&visit, &posted).await.into() })
}

#[component]
fn Edit(seen: Seen, visit: Visit) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let glance = seen.glance();
    let name = in_language(&glance.charter.name, language);
    let local = local(&visit, &glance.charter.zone);
    let fields = Fields::of(&glance.charter, Named::in_campaign(glance), &local);
    let form = visit.form("charter");
    view! {
        <PageTitle text=format!("{} · {name}", words.charter_title()) />
        <DeskHead seen=&seen visit=&visit current=DeskPlace::Charter />
        <h1>{words.charter_title()}</h1>
        <CharterForm
            form
            fields
            frozen=seen.frozen_parts()
            at=seen.size()
            verb=seen.may(Action::EditCharter).then(|| words.charter_save())
        />
    }
}

async fn edit(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = hosted(visit)?;
    let standing = &seen.glance().charter;
    let frozen = seen.frozen_parts();
    let mut check = posted.check();
    let read = {
        let (instant, local) = (instant(visit), local(visit, &standing.zone));
        let (standing, language) = (Some((standing, &frozen)), visit.language());
        let context = Context { instant: &instant, local: &local, standing, language };
        read::read(&mut check, posted, &context)
    };
    let Some(Written { charter, contact, officer }) = read else { return Ok(check.again()) };
    let command = Command::EditCharter { charter: charter.clone(), contact, officer };
    match visit.backend().act(seen.id(), posted.key(), command).await {
        Ok(_) => {
            let language = visit.language();
            let said = messages(language).charter_saved();
            Ok(Outcome::said(DeskPlace::Charter.address(language, seen.id()), said))
        }
        Err(trouble) => complain(trouble, check, &charter, visit),
    }
}

/// Puts what the engine finds wrong with a charter beside the field that it is about.
pub(super) fn complain(
    trouble: Trouble,
    mut check: Check,
    charter: &Charter,
    visit: &Visit,
) -> Result<Outcome, Trouble> {
    let language = visit.language();
    match trouble {
        Trouble::Refused(Refusal::Charter { error }) => {
            let wrong = Wrong::Words(i18n::charter_error(error, language));
            check.complain(&read::place_of(error, charter), wrong);
        }
        Trouble::Refused(refusal @ Refusal::DatePassed) => {
            let now = visit.backend().now();
            for (stage, _) in charter.schedule.iter().filter(|(_, at)| **at <= now) {
                let wrong = Wrong::Words(i18n::refusal(&refusal, language));
                check.complain(&fields::date_field(*stage), wrong);
            }
        }
        other => return Err(other),
    }
    Ok(check.again())
}

/// Reads the form of a campaign that is to be created.
pub(super) fn read_new(check: &mut Check, posted: &Posted, visit: &Visit) -> Option<Written> {
    let instant = instant(visit);
    // Nothing stands yet, so nothing is compared with it.
    let local = |_| CivilTime { year: 1970, month: 1, day: 1, hour: 0, minute: 0 };
    let language = visit.language();
    let context = Context { instant: &instant, local: &local, standing: None, language };
    read::read(check, posted, &context)
}

/// How instants read in a zone.
pub(super) fn local<'a>(
    visit: &'a Visit,
    zone: &'a ZoneName,
) -> impl Fn(Timestamp) -> CivilTime + 'a {
    move |at| visit.backend().moment(at, zone).local
}

fn instant(visit: &Visit) -> impl Fn(CivilTime, &ZoneName) -> Option<Timestamp> + '_ {
    move |local, zone| visit.backend().instant(local, zone)
}
