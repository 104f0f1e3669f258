//! What the forms of the desk do.

use pathways::{
    id::InitiativeId,
    register::{RegisterCommand, Standing},
    text::Reason,
};

use super::{ACCEPT, CHECKED, LIST, REASON, REFUSE, REMOVE, WORKERS};
use crate::{
    curating::seen_by,
    form::{BoxedOutcome, Outcome, Posted},
    host::DeskPlace,
    i18n::messages,
    initiatives::{by_name, edition, fields, list::page_of},
    port::{Seen, Trouble},
    visit::Visit,
};

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let words = messages(visit.language());
    let on = || posted.on::<InitiativeId>();
    let saw = || edition::seen(posted);
    match posted.act() {
        LIST => list(visit, &seen, posted).await,
        REFUSE => {
            let mut check = posted.check();
            let Some(reason) = check.text::<Reason>(REASON) else { return Ok(check.again()) };
            let command = RegisterCommand::Refuse { id: on()?, seen: saw()?, reason };
            change(visit, &seen, command, words.initiative_refused()).await
        }
        ACCEPT => {
            let id = on()?;
            let command = RegisterCommand::Accept { id, seen: saw()? };
            change_at(visit, &seen, id, command, words.initiative_accepted()).await
        }
        CHECKED => {
            let id = on()?;
            let command = RegisterCommand::Check { id, seen: saw()? };
            change_at(visit, &seen, id, command, words.initiative_checked_today()).await
        }
        REMOVE => {
            let command = RegisterCommand::Remove { id: on()?, seen: saw()? };
            change(visit, &seen, command, words.initiative_removed()).await
        }
        _ => Err(Trouble::NotFound),
    }
}

async fn list(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let today = visit.backend().today(&seen.glance().charter.zone);
    let mut check = posted.check();
    let Some(known) = fields::read_known(&mut check, language, today) else {
        return Ok(check.again());
    };
    let id = visit.backend().list_initiative(seen.id(), posted.key(), known).await?;
    said_at(visit, seen, id, messages(language).initiative_listed()).await
}

/// Changes what is in the register, and says so at the top of the page.
async fn change(
    visit: &Visit,
    seen: &Seen,
    command: RegisterCommand,
    said: String,
) -> Result<Outcome, Trouble> {
    visit.backend().change_register(seen.id(), command).await?;
    Ok(Outcome::said(DeskPlace::Initiatives.address(visit.language(), seen.id()), said))
}

/// The same, said at the initiative.
async fn change_at(
    visit: &Visit,
    seen: &Seen,
    id: InitiativeId,
    command: RegisterCommand,
    said: String,
) -> Result<Outcome, Trouble> {
    visit.backend().change_register(seen.id(), command).await?;
    said_at(visit, seen, id, said).await
}

/// Back to an initiative, on the page of the list on which it stands now; a suggestion stands above all of them.
pub(in crate::initiatives) async fn said_at(
    visit: &Visit,
    seen: &Seen,
    id: InitiativeId,
    said: String,
) -> Result<Outcome, Trouble> {
    let all = by_name(visit.backend().initiatives(seen.id()).await?).into_iter();
    let listed: Vec<_> = all.filter(|one| one.standing == Standing::Listed).collect();
    let to = DeskPlace::Initiatives.address(visit.language(), seen.id());
    Ok(Outcome::said_at(page_of(&listed, id, to), id, said))
}
