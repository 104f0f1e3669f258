//! What the forms about members do.

use pathways::{
    campaign::Command,
    id::{PersonId, VoiceId},
    text::Language,
};

use super::{ADD_DELEGATE, ADDRESS, ADMIT, ADMIT_ONE, LANGUAGE, REMOVE_DELEGATE, address};
use crate::{
    curating::{
        people::WORKERS,
        seen_by,
        sent_table::{self, CHECK},
    },
    form::{BoxedOutcome, Check, ON, Outcome, Posted, Wrong},
    i18n::{messages, number, refusal},
    port::{Admissions, LeftOut, Locked, Member, MemberTable, Seen, Trouble, WhyLeftOut},
    visit::Visit,
};

/// How many lines a message names for one reason.
const LINES_NAMED: usize = 20;

/// Admits as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    match posted.act() {
        CHECK => Ok(read(visit, posted).map_or_else(|again| again, |_| Outcome::Preview)),
        ADMIT => match read(visit, posted) {
            Ok(table) => admit(visit, &seen, posted, table.members).await,
            Err(again) => Ok(again),
        },
        ADMIT_ONE => admit_one(visit, &seen, posted).await,
        ADD_DELEGATE => add_delegate(visit, &seen, posted).await,
        REMOVE_DELEGATE => remove_delegate(visit, &seen, posted).await,
        _ => Err(Trouble::NotFound),
    }
}

fn read(visit: &Visit, posted: &Posted) -> Result<MemberTable, Outcome> {
    sent_table::read(posted, |table| visit.backend().read_members(table))
}

async fn admit(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    members: Vec<Member>,
) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let admissions = visit.backend().admit(seen.id(), posted.key(), members).await?;
    Ok(Outcome::said(address(language, seen.id()), said(&admissions, language)))
}

/// What became of the members.
fn said(admissions: &Admissions, language: Language) -> String {
    let words = messages(language);
    let Admissions { admitted, known, joined, left_out } = admissions;
    let mut said = vec![words.members_admitted(*admitted, number(*admitted, language))];
    if *known > 0 {
        said.push(words.members_known(*known, number(*known, language)));
    }
    if *joined > 0 {
        said.push(words.members_joined(*joined, number(*joined, language)));
    }
    let mut left: Vec<(&WhyLeftOut, Vec<u64>)> = Vec::new();
    for LeftOut { line, why } in left_out {
        match left.iter_mut().find(|(known, _)| *known == why) {
            Some((_, lines)) => lines.push(*line),
            None => left.push((why, vec![*line])),
        }
    }
    said.extend(left.iter().map(|(why, lines)| left_out_words(why, lines, language)));
    said.join(" ")
}

fn left_out_words(why: &WhyLeftOut, lines: &[u64], language: Language) -> String {
    let words = messages(language);
    let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let mut named: Vec<String> =
        lines.iter().take(LINES_NAMED).map(|line| number(*line, language)).collect();
    if lines.len() > LINES_NAMED {
        named.push("…".to_owned());
    }
    let why = match why {
        WhyLeftOut::NoOneVoice => words.members_no_one_voice(),
        WhyLeftOut::Refused(why) => refusal(why, language),
    };
    words.members_left_out(count, named.join(", "), why)
}

async fn admit_one(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let mut check = posted.check();
    let Some(language) = check.choice::<Language>(LANGUAGE) else { return Ok(check.again()) };
    let address = posted.value(ADDRESS).unwrap_or_default().to_owned();
    let member = Member { line: 0, address, language: Some(language), organisation: None };
    let outcome = admit(visit, seen, posted, vec![member]).await;
    or_wrong_address(outcome, check)
}

async fn add_delegate(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let voice: VoiceId = posted.on()?;
    let mut check = posted.check();
    let Some(language) = check.choice::<Language>(LANGUAGE) else { return Ok(check.again()) };
    let new = posted.value(ADDRESS).unwrap_or_default();
    let done = visit.backend().add_delegate(seen.id(), posted.key(), voice, new, language).await;
    let said = messages(visit.language()).members_delegate_added();
    let to = address(visit.language(), seen.id());
    or_wrong_address(done.map(|()| Outcome::said_at(to, voice, said)), check)
}

/// An address that is none is a mistake of its field.
fn or_wrong_address(
    outcome: Result<Outcome, Trouble>,
    mut check: Check<'_>,
) -> Result<Outcome, Trouble> {
    match outcome {
        Err(Trouble::Locked(Locked::Address)) => {
            check.complain(ADDRESS, Wrong::Address);
            Ok(check.again())
        }
        outcome => outcome,
    }
}

async fn remove_delegate(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let place = posted.value(ON).unwrap_or_default();
    let (voice, person) = place.split_once('.').ok_or(Trouble::NotFound)?;
    let voice: VoiceId = voice.parse().map_err(|_| Trouble::NotFound)?;
    let person: PersonId = person.parse().map_err(|_| Trouble::NotFound)?;
    let command = Command::RemoveDelegate { voice, person };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let said = messages(visit.language()).members_delegate_removed();
    Ok(Outcome::said_at(address(visit.language(), seen.id()), voice, said))
}
