//! What the form of the proposal does.

use pathways::{campaign::Refusal, record::Digest, theming::Granularity};

use super::{ACCEPT, BASIS, WORKERS, seen_by, themes};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// Accepts the proposal as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    if posted.act() != ACCEPT {
        return Err(Trouble::NotFound);
    }
    let granularity: Granularity = posted.on()?;
    let basis: Option<Digest> = posted.value(BASIS).and_then(|basis| basis.parse().ok());
    let basis = basis.ok_or(Refusal::ProposalOutdated)?;
    visit.backend().accept_themes(seen.id(), posted.key(), granularity, basis).await?;
    let to = themes::address(visit.language(), seen.id());
    Ok(Outcome::said(to, messages(visit.language()).proposal_accepted()))
}
