//! What the forms about merges do.

use pathways::{
    campaign::Command,
    id::{ChallengeId, LineageId},
    text::Reason,
    view::{CreatedKind, LineageStateView},
};

use super::{FROM, INTO, PROPOSE, REASON, UNDO, address};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// Proposes or undoes as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move {
        match posted.act() {
            PROPOSE => propose(&visit, &posted).await,
            UNDO => undo(&visit, &posted).await,
            _ => Err(Trouble::NotFound),
        }
        .into()
    })
}

async fn propose(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let words = messages(visit.language());
    let mut check = posted.check();
    let mut from = check.choices::<ChallengeId>(FROM);
    let into = check.choice::<ChallengeId>(INTO);
    let reason = check.text::<Reason>(REASON);
    // The one that stays may be ticked too: what is alike was ticked together.
    if let (Some(from), Some(into)) = (&mut from, into) {
        from.retain(|id| *id != into);
    }
    if from.as_ref().is_some_and(Vec::is_empty) {
        check.complain(FROM, Wrong::Words(words.merges_nothing_ticked()));
        from = None;
    }
    let (Some(from), Some(into), Some(reason)) = (from, into, reason) else {
        return Ok(check.again());
    };
    let command = Command::ProposeMerge { from, into, reason };
    let done = visit.backend().act(seen.id(), posted.key(), command).await?;
    let created = done.entries.iter().flat_map(|entry| &entry.created);
    let merge: Option<LineageId> =
        created.filter(|one| one.kind == CreatedKind::Lineage).find_map(|one| one.id.parse().ok());
    let to = address(visit.language(), seen.id());
    let Some(merge) = merge else { return Ok(Outcome::to(to)) };
    let now = visit.campaign()?.lineage(merge).map(|lineage| lineage.state);
    let said = match now {
        Some(LineageStateView::Proposed) => words.merges_proposed(),
        _ => words.merges_merged(),
    };
    Ok(Outcome::said_at(to, merge, said))
}

async fn undo(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let lineage: LineageId = posted.on()?;
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>(REASON) else { return Ok(check.again()) };
    let command = Command::Undo { lineage, reason };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let said = messages(visit.language()).merges_undone();
    Ok(Outcome::said_at(address(visit.language(), seen.id()), lineage, said))
}
