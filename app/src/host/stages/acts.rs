//! What the forms of the stage page do.

use pathways::{
    campaign::Command,
    stage::Stage,
    text::{Name, Reason},
};

use super::{
    super::{DeskPlace, hosted},
    box_acts::{DATE, act_on_box, in_words, optional_instant},
};
use crate::{
    form::{Outcome, Posted, Wrong, refused_date},
    i18n::{self, messages},
    port::{Seen, Trouble},
    visit::Visit,
};

/// Carries out a form.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = hosted(visit)?;
    match posted.act() {
        "advance" => advance(visit, &seen, posted).await,
        "back" => back(visit, &seen, posted).await,
        "cancel" => cancel(visit, &seen, posted).await,
        "reschedule" => reschedule(visit, &seen, posted).await,
        _ => {
            let to = DeskPlace::Stages.address(visit.language(), seen.id());
            act_on_box(visit, &seen, posted, to).await
        }
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
    let at = optional_instant(&mut check, posted, DATE, visit, &seen.glance().charter.zone);
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

async fn carry_out(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    command: Command,
    said: String,
) -> Result<Outcome, Trouble> {
    let done = visit.backend().act(seen.id(), posted.key(), command).await;
    if let Some(again) = refused_date(&done, visit, posted, DATE) {
        return Ok(again);
    }
    done?;
    Ok(Outcome::said(DeskPlace::Stages.address(visit.language(), seen.id()), said))
}

/// A stage by its stable name. What is none came from no form of ours.
fn stage(code: Option<&str>) -> Result<Stage, Trouble> {
    let named = Stage::ALL.into_iter().find(|stage| Some(stage.code()) == code);
    named.ok_or(Trouble::Unreadable)
}
