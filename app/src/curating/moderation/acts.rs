//! What the forms of moderation do.

use pathways::{
    campaign::Command,
    challenge::DeclineCode,
    id::ChallengeId,
    text::{Reason, TextError},
    view::ChallengeStateView,
};

use super::{ACCEPT, ACCEPT_ALL, CHALLENGE, CODE, DECLINE, REASON, SHOWN, address, decided};
use crate::{
    curating::act_on_each,
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::{messages, number},
    port::{Seen, Trouble},
    visit::Visit,
};

/// Decides as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    match posted.act() {
        ACCEPT => {
            let challenge = posted.on()?;
            visit.backend().act(seen.id(), posted.key(), Command::Accept { challenge }).await?;
            Ok(said(visit, &seen, challenge, messages(visit.language()).moderation_accepted()))
        }
        DECLINE => decline(visit, &seen, posted).await,
        ACCEPT_ALL => accept_all(visit, &seen, posted).await,
        _ => Err(Trouble::NotFound),
    }
}

async fn decline(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let challenge: ChallengeId = posted.on()?;
    let mut check = posted.check();
    let code: Option<DeclineCode> = check.choice(CODE);
    let mut reason: Option<Option<Reason>> = check.optional_text(REASON);
    // "Other" says nothing by itself.
    if code == Some(DeclineCode::Other) && reason == Some(None) {
        check.complain(REASON, Wrong::Text(TextError::Empty));
        reason = None;
    }
    let (Some(code), Some(reason)) = (code, reason) else { return Ok(check.again()) };
    let command = Command::Decline { challenge, code, reason };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    Ok(said(visit, seen, challenge, messages(visit.language()).moderation_declined()))
}

async fn accept_all(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let mut check = posted.check();
    let Some(challenges) = check.choices::<ChallengeId>(CHALLENGE) else {
        return Ok(check.again());
    };
    let commands =
        challenges.into_iter().take(SHOWN).map(|challenge| Command::Accept { challenge });
    let acted = act_on_each(visit, seen.id(), posted.key(), (0..).zip(commands)).await?;
    let count = acted.taken;
    let words = messages(language).moderation_accepted_all(count, number(count, language));
    let words = acted.told(words, language);
    Ok(Outcome::said(address(language, seen.id()), words))
}

/// Back to the item: to its place in the queue, or among what was decided, on the page of decisions that was shown.
fn said(visit: &Visit, before: &Seen, id: ChallengeId, words: String) -> Outcome {
    let mut to = address(visit.language(), before.id());
    let was = before.challenge(id).filter(|was| was.state != ChallengeStateView::Submitted);
    let Some(was) = was else { return Outcome::said_at(to, id, words) };
    if let Some(page) = visit.query(decided::PAGE).and_then(|page| page.parse::<u32>().ok()) {
        to = format!("{to}?{}={page}", decided::PAGE);
    }
    Outcome::said_at(to, decided::place(&was), words)
}
