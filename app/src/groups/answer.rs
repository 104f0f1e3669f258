//! Keeping what a member answers, with her consent, and taking it back.

use pathways::charter::groups::GroupChoice;

use super::{CONSENT, KEEP, RATHER_NOT, TAKE_BACK, address, field};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// Keeps answers, or takes them back.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        match posted.act() {
            KEEP => keep(&visit, &posted).await.into(),
            TAKE_BACK => take_back(&visit).await.into(),
            _ => Trouble::Unreadable.into(),
        }
    })
}

async fn keep(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let words = messages(visit.language());
    let mut check = posted.check();
    let mut choices = Vec::new();
    let mut is_whole = true;
    for (place, question) in (0_u8..).zip(&seen.glance().charter.group_questions) {
        let is_offered = |answer: &u8| usize::from(*answer) < question.answers.len();
        let answer = check.parsed(&field(place), |text| match text {
            "" | RATHER_NOT => Ok(None),
            _ => text.parse().ok().filter(is_offered).map(Some).ok_or(Wrong::Choice),
        });
        is_whole &= answer.is_some();
        choices.extend(answer.flatten().map(|answer| GroupChoice { question: place, answer }));
    }
    if !choices.is_empty() && !posted.is_ticked(CONSENT) {
        check.complain(CONSENT, Wrong::Words(words.groups_consent_wrong()));
        is_whole = false;
    }
    if !is_whole {
        return Ok(check.again());
    }
    let said = if choices.is_empty() { words.groups_nothing() } else { words.groups_kept() };
    visit.backend().keep_groups(seen.id(), choices).await?;
    Ok(Outcome::said(address(visit.language(), seen.id()), said))
}

async fn take_back(visit: &Visit) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    visit.backend().take_back_groups(seen.id()).await?;
    let said = messages(visit.language()).groups_nothing();
    Ok(Outcome::said(address(visit.language(), seen.id()), said))
}
