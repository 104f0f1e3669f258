//! Raising a contest, answering one, and withholding its words.

use pathways::{
    campaign::Command,
    contest::{ContestOutcome, WithholdCode},
    id::ContestId,
    text::Reason,
    view::{CreatedKind, Done},
};

use super::{address, subject};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Said, Wrong},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// The acts of the page and their fields.
pub(super) const CONTEST: &str = "contest";
pub(super) const SUBJECT: &str = "subject";
pub(super) const REASON: &str = "reason";
pub(super) const ANSWER: &str = "answer";
pub(super) const OUTCOME: &str = "outcome";
pub(super) const TEXT: &str = "text";
pub(super) const WITHHOLD: &str = "withhold";
pub(super) const CODE: &str = "code";

/// The answers as values of a field.
pub(super) const OUTCOMES: [(&str, ContestOutcome); 3] = [
    ("stands", ContestOutcome::Stands),
    ("recount", ContestOutcome::Recount),
    ("void", ContestOutcome::Void),
];

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        match posted.act() {
            CONTEST => raise(&visit, &posted).await.into(),
            ANSWER => answer(&visit, &posted).await.into(),
            WITHHOLD => withhold(&visit, &posted).await.into(),
            _ => Trouble::NotFound.into(),
        }
    })
}

async fn raise(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let mut check = posted.check();
    let subject = check.parsed(SUBJECT, |text| subject::parse(text).ok_or(Wrong::Choice));
    let reason = check.text::<Reason>(REASON);
    let (Some(subject), Some(reason)) = (subject, reason) else { return Ok(check.again()) };
    let command = Command::Contest { subject, reason };
    let done = visit.backend().act(seen.id(), posted.key(), command).await?;
    let to = address(visit.language(), seen.id());
    let words = messages(visit.language());
    Ok(Outcome::said_at(to, place(&done), words.contests_raised()))
}

/// The place of the new contest.
fn place(done: &Done) -> String {
    let mut created = done.entries.iter().flat_map(|entry| &entry.created);
    let contest = created.find(|one| one.kind == CreatedKind::Contest);
    contest.map_or_else(|| Said::PAGE.to_owned(), |one| one.id.clone())
}

async fn answer(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let contest: ContestId = posted.on()?;
    let mut check = posted.check();
    let outcome = check.parsed(OUTCOME, |text| {
        let offered = OUTCOMES.into_iter().find(|(value, _)| *value == text);
        offered.map(|(_, outcome)| outcome).ok_or(Wrong::Choice)
    });
    let answer = check.bilingual::<Reason>(TEXT);
    let (Some(outcome), Some(answer)) = (outcome, answer) else { return Ok(check.again()) };
    let command = Command::AnswerContest { contest, outcome, answer };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let to = address(visit.language(), seen.id());
    Ok(Outcome::said_at(to, contest, messages(visit.language()).contests_answered()))
}

async fn withhold(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let contest: ContestId = posted.on()?;
    let mut check = posted.check();
    let code = check.parsed(CODE, |text| text.parse::<WithholdCode>().map_err(|_| Wrong::Choice));
    let Some(code) = code else { return Ok(check.again()) };
    let command = Command::WithholdContest { contest, code };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let to = address(visit.language(), seen.id());
    Ok(Outcome::said_at(to, contest, messages(visit.language()).contests_withheld()))
}
