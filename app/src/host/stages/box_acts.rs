//! What the forms of a ballot box do, for whoever leads its round: a host on the page of stages, the chair in the panel's
//! room.

use pathways::{
    campaign::{Command, Refusal},
    id::RoundId,
    round::RoundState,
    stage::Stage,
    text::{Reason, ZoneName},
    time::{Seconds, Timestamp},
    view::RoundView,
};

use super::lot;
use crate::{
    form::{Check, Outcome, Posted, Wrong, refused_date},
    i18n::{self, messages},
    port::{Seen, Trouble},
    visit::Visit,
};

/// A box is closed by hand at an instant just ahead of the clock, so that it lies ahead when the command arrives.
const JUST_AHEAD: Seconds = Seconds(2);
/// How far ahead the end of a vote may be announced.
const LONGEST: Seconds = Seconds::days(184);
/// The field for the close of a box that opens.
const CLOSES_AT: &str = "closes-at";
/// The field for any other date.
pub(super) const DATE: &str = "date";

/// Whether an open box has come to its end and waits for the server to seal it, so that nothing is done about it any more.
pub(crate) fn is_closing(round: &RoundView, now: Timestamp) -> bool {
    let is_near = |at: Timestamp| at <= now.after(JUST_AHEAD);
    round.state == RoundState::Open && round.closes_at.is_some_and(is_near)
}

/// Carries out a form of a box and goes on to an address, which says so.
pub(crate) async fn act_on_box(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    to: String,
) -> Result<Outcome, Trouble> {
    let asked = match posted.act() {
        "open-round" => open(visit, seen, posted)?,
        "deadline" => deadline(visit, seen, posted)?,
        "close" => close(visit, posted)?,
        "void" => void(visit, posted)?,
        lot::ADD => add_secret(visit, posted)?,
        lot::SHOW => show_secret(visit, posted)?,
        _ => return Err(Trouble::NotFound),
    };
    let (command, said) = match asked {
        Asked::Act(command, said) => (*command, said),
        Asked::Again(outcome) => return Ok(outcome),
    };
    match visit.backend().act(seen.id(), posted.key(), command).await {
        // Sent twice: by now the clock shows another instant, and the first has closed it.
        Err(Trouble::Refused(Refusal::CommandReused)) if posted.act() == "close" => {}
        done => {
            let date = if posted.act() == "open-round" { CLOSES_AT } else { DATE };
            if let Some(again) = refused_date(&done, visit, posted, date) {
                return Ok(again);
            }
            done?;
        }
    }
    Ok(Outcome::said(to, said))
}

/// What a form asks for.
enum Asked {
    /// A command, and what is said once it is carried out.
    Act(Box<Command>, String),
    /// Nothing yet: a field is wrong.
    Again(Outcome),
}

fn open(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Asked, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let closes_at = match posted.value(CLOSES_AT).map(str::trim) {
        None | Some("") => Some(None),
        Some(_) => end(&mut check, CLOSES_AT, visit, seen).map(Some),
    };
    let Some(closes_at) = closes_at else {
        return Ok(Asked::Again(check.again()));
    };
    let said = messages(visit.language()).stages_done_open();
    Ok(Asked::Act(Box::new(Command::OpenRound { round, closes_at }), said))
}

fn deadline(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Asked, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let at = end(&mut check, DATE, visit, seen);
    let reason = check.text::<Reason>("reason");
    let (Some(at), Some(reason)) = (at, reason) else { return Ok(Asked::Again(check.again())) };
    let said = messages(visit.language()).stages_done_deadline(in_words(visit, seen, at));
    Ok(Asked::Act(Box::new(Command::CloseAt { round, at, reason }), said))
}

fn close(visit: &Visit, posted: &Posted) -> Result<Asked, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>("reason") else {
        return Ok(Asked::Again(check.again()));
    };
    let at = visit.backend().now().after(JUST_AHEAD);
    let said = messages(visit.language()).stages_done_close();
    Ok(Asked::Act(Box::new(Command::CloseAt { round, at, reason }), said))
}

fn void(visit: &Visit, posted: &Posted) -> Result<Asked, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>("reason") else {
        return Ok(Asked::Again(check.again()));
    };
    let said = messages(visit.language()).stages_done_void();
    Ok(Asked::Act(Box::new(Command::VoidRound { round, reason }), said))
}

fn add_secret(visit: &Visit, posted: &Posted) -> Result<Asked, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let words = messages(visit.language());
    let Some(commitment) = check.parsed(lot::COMMITMENT, |text| {
        digits(text).parse().map_err(|_| Wrong::Words(words.lot_wrong_digits()))
    }) else {
        return Ok(Asked::Again(check.again()));
    };
    Ok(Asked::Act(Box::new(Command::AddLotSecret { round, commitment }), words.lot_add_done()))
}

fn show_secret(visit: &Visit, posted: &Posted) -> Result<Asked, Trouble> {
    let round: RoundId = posted.on()?;
    let mut check = posted.check();
    let words = messages(visit.language());
    let Some(secret) = check.parsed(lot::SECRET, |text| {
        digits(text).parse().map_err(|_| Wrong::Words(words.lot_wrong_digits()))
    }) else {
        return Ok(Asked::Again(check.again()));
    };
    Ok(Asked::Act(Box::new(Command::ShowLotSecret { round, secret }), words.lot_show_done()))
}

/// The first word of a line, as tools print it: digits, and behind them the name of what was hashed.
fn digits(text: &str) -> String {
    text.split_whitespace().next().unwrap_or_default().to_lowercase()
}

/// The end of a vote. It can be moved later and never earlier, so that nobody loses time that she was promised; a slip of
/// the pen in the year would hold up everything.
fn end(check: &mut Check, name: &str, visit: &Visit, seen: &Seen) -> Option<Timestamp> {
    let charter = &seen.glance().charter;
    let at = instant(check, name, visit, &charter.zone)?;
    let (words, now) = (messages(visit.language()), visit.backend().now());
    // The next stage moves along with the end of its vote; those behind it keep their dates.
    let next = charter.path.next(seen.stage());
    let is_crossed = |(stage, begins): &(&Stage, &Timestamp)| {
        next.is_some_and(|next| **stage > next) && now < **begins && **begins <= at
    };
    let wrong = match charter.schedule.iter().find(is_crossed) {
        Some((stage, begins)) => words.stages_end_crosses(
            i18n::stage(*stage, visit.language()),
            in_words(visit, seen, *begins),
        ),
        None if now.after(LONGEST) < at => words.stages_end_far(),
        None => return Some(at),
    };
    check.complain(name, Wrong::Words(wrong));
    None
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
pub(super) fn optional_instant(
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

pub(super) fn in_words(visit: &Visit, seen: &Seen, at: Timestamp) -> String {
    let moment = visit.backend().moment(at, &seen.glance().charter.zone);
    i18n::moment(&moment, visit.language())
}
