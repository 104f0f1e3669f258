//! What the forms of the proposal do.

use pathways::{
    campaign::{Command, Refusal},
    id::ThemeId,
    record::Digest,
    theming::Granularity,
};

use super::{
    ACCEPT, BASIS, SIZE, WORKERS,
    keeping::{CHALLENGE, NOT_HERE},
    of_size, seen_by,
    stop_words::{self, KEEP_OUT, WORDS},
    themes,
};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    i18n::messages,
    port::{Seen, Trouble},
    visit::Visit,
};

/// Accepts the proposal, or changes what it is made from, as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    match posted.act() {
        ACCEPT => accept(visit, posted, &seen, posted.on()?).await,
        KEEP_OUT => keep_out(visit, posted, &seen, posted.on()?).await,
        NOT_HERE => not_here(visit, posted, &seen, posted.on()?).await,
        _ => Err(Trouble::NotFound),
    }
}

async fn not_here(
    visit: &Visit,
    posted: &Posted,
    seen: &Seen,
    theme: ThemeId,
) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let challenge = posted.value(CHALLENGE).and_then(|id| id.parse().ok());
    let challenge = challenge.ok_or(Trouble::NotFound)?;
    let size = posted.value(SIZE).and_then(|size| size.parse().ok());
    let size = size.unwrap_or(Granularity::Medium);
    visit.backend().act(seen.id(), posted.key(), Command::KeepOut { challenge, theme }).await?;
    let to = of_size(language, seen.id(), size);
    Ok(Outcome::said(to, messages(language).proposal_not_here_done()))
}

async fn accept(
    visit: &Visit,
    posted: &Posted,
    seen: &Seen,
    granularity: Granularity,
) -> Result<Outcome, Trouble> {
    let basis: Option<Digest> = posted.value(BASIS).and_then(|basis| basis.parse().ok());
    let basis = basis.ok_or(Refusal::ProposalOutdated)?;
    visit.backend().accept_themes(seen.id(), posted.key(), granularity, basis).await?;
    let to = themes::address(visit.language(), seen.id());
    Ok(Outcome::said(to, messages(visit.language()).proposal_accepted()))
}

async fn keep_out(
    visit: &Visit,
    posted: &Posted,
    seen: &Seen,
    granularity: Granularity,
) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let mut check = posted.check();
    let parsed = check.parsed(WORDS, |list| stop_words::parse(list, language));
    let Some(words) = parsed else { return Ok(check.again()) };
    visit.backend().act(seen.id(), posted.key(), Command::SetStopWords { words }).await?;
    let to = of_size(language, seen.id(), granularity);
    Ok(Outcome::said(to, messages(language).stop_words_saved()))
}
