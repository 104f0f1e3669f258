//! What the forms of the stage page do.

use pathways::{
    campaign::{Command, Refusal},
    id::RoundId,
    stage::Stage,
    text::{Name, Reason, ZoneName},
    time::{Seconds, Timestamp},
};

use super::super::{DeskPlace, hosted};
use crate::{
    form::{Check, Outcome, Posted, Wrong},
    i18n::{self, messages},
    port::{Seen, Trouble},
    visit::Visit,
};

/// A box is closed by hand at an instant just ahead of the clock, so that it lies ahead when the command arrives.
const JUST_AHEAD: Seconds = Seconds(2);

/// Carries out a form.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = hosted(visit)?;
    match posted.act() {
        "advance" => advance(visit, &seen, posted).await,
        "back" => back(visit, &seen, posted).await,
        "cancel" => cancel(visit, &seen, posted).await,
        "reschedule" => reschedule(visit, &seen, posted).await,
        "open-round" => open_round(visit, &seen, posted).await,
        "deadline" => deadline(visit, &seen, posted).await,
        "close" => close(visit, &seen, posted).await,
        "void" => void(visit, &seen, posted).await,
        _ => Err(Trouble::NotFound),
    }
}

async fn advance(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let (from, to) = (stage(posted.value("from"))?, stage(posted.value("to"))?);
    let words = messages(visit.language());
    let said = words.stages_done_advance(i18n::stage(to, visit.language()));
    carry_out(visit, seen, posted, Command::Advance { from, to }, said).await
}

async fn back(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let (from, to) = (stage(posted.value("from"))?, stage(posted.value("to"))?);
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>("reason") else { return Ok(check.again()) };
    let words = messages(visit.language());
    let said = words.stages_done_back(i18n::stage(to, visit.language()));
    carry_out(visit, seen, posted, Command::GoBack { from, to, reason }, said).await
}

async fn cancel(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let words = messages(visit.language());
    let mut check = posted.check();
    let reason = check.text::<Reason>("reason");
    let confirmed = check.text::<Name>("confirm").filter(|name| {
        let known = &seen.glance().charter.name;
        let is_it = *name == known.en || *name == known.fr;
        if !is_it {
            check.complain("confirm", Wrong::Words(words.stages_not_its_name()));
        }
        is_it
    });
    let (Some(reason), Some(_)) = (reason, confirmed) else { return Ok(check.again()) };
    carry_out(visit, seen, posted, Command::Cancel { reason }, words.stages_done_cancel()).await
}

async fn reschedule(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let stage = stage(posted.value(crate::form::ON))?;
    let mut check = posted.check();
    let at = optional_instant(&mut check, posted, "date", visit, &seen.glance().charter.zone);
    let reason = check.text::<Reason>("reason");
    let (Some(at), Some(reason)) = (at, reason) else { return Ok(check.again()) };
    let words = messages(language);
    let name = i18n::stage(stage, language);
    let said = match at {
        Some(at) => words.stages_done_date(name, in_words(visit, seen, at)),
        None => words.stages_done_no_date(name),
    };
    carry_out(visit, seen, posted, Command::Reschedule { stage, at, reason }, said).await
}

async fn open_round(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let zone = &seen.glance().charter.zone;
    let Some(closes_at) = optional_instant(&mut check, posted, "closes-at", visit, zone) else {
        return Ok(check.again());
    };
    let said = messages(visit.language()).stages_done_open();
    carry_out(visit, seen, posted, Command::OpenRound { round, closes_at }, said).await
}

async fn deadline(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let at = instant(&mut check, "date", visit, &seen.glance().charter.zone);
    let reason = check.text::<Reason>("reason");
    let (Some(at), Some(reason)) = (at, reason) else { return Ok(check.again()) };
    let said = messages(visit.language()).stages_done_deadline(in_words(visit, seen, at));
    carry_out(visit, seen, posted, Command::CloseAt { round, at, reason }, said).await
}

async fn close(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>("reason") else { return Ok(check.again()) };
    let at = visit.backend().now().after(JUST_AHEAD);
    let said = messages(visit.language()).stages_done_close();
    let done = carry_out(visit, seen, posted, Command::CloseAt { round, at, reason }, said.clone());
    match done.await {
        // Sent twice: by now the clock shows another instant, and the first has closed it.
        Err(Trouble::Refused(Refusal::CommandReused)) => {
            Ok(Outcome::said(DeskPlace::Stages.address(visit.language(), seen.id()), said))
        }
        done => done,
    }
}

async fn void(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>("reason") else { return Ok(check.again()) };
    let said = messages(visit.language()).stages_done_void();
    carry_out(visit, seen, posted, Command::VoidRound { round, reason }, said).await
}

async fn carry_out(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    command: Command,
    said: String,
) -> Result<Outcome, Trouble> {
    visit.backend().act(seen.id(), posted.key(), command).await?;
    Ok(Outcome::said(DeskPlace::Stages.address(visit.language(), seen.id()), said))
}

/// A stage by its stable name. What is none came from no form of ours.
fn stage(code: Option<&str>) -> Result<Stage, Trouble> {
    let named = Stage::ALL.into_iter().find(|stage| Some(stage.code()) == code);
    named.ok_or(Trouble::Unreadable)
}

/// A date and a clock time of the campaign's zone.
fn instant(check: &mut Check, name: &str, visit: &Visit, zone: &ZoneName) -> Option<Timestamp> {
    check.parsed(name, |text| {
        let local = text.parse().map_err(|_| Wrong::Date)?;
        visit.backend().instant(local, zone).ok_or(Wrong::Date)
    })
}

/// The same, which may be left empty; `Some(None)` where it was.
#[expect(clippy::option_option, reason = "left empty and wrong are different")]
fn optional_instant(
    check: &mut Check,
    posted: &Posted,
    name: &str,
    visit: &Visit,
    zone: &ZoneName,
) -> Option<Option<Timestamp>> {
    match posted.value(name).map(str::trim) {
        None | Some("") => Some(None),
        Some(_) => instant(check, name, visit, zone).map(Some),
    }
}

fn in_words(visit: &Visit, seen: &Seen, at: Timestamp) -> String {
    let moment = visit.backend().moment(at, &seen.glance().charter.zone);
    i18n::moment(&moment, visit.language())
}
