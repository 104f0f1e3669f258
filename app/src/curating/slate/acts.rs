//! What the form of the slate's page does.

use pathways::{campaign::Command, view::CreatedKind};

use super::{DRAFT, address, fields};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Said},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// Drafts a topic as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    if posted.act() != DRAFT {
        return Err(Trouble::NotFound);
    }
    let seen = visit.campaign()?;
    let language = visit.language();
    let mut check = posted.check();
    let Some((name, answers)) = fields::read(&mut check, language) else {
        return Ok(check.again());
    };
    let command = Command::DraftTopic { name, answers };
    let done = visit.backend().act(seen.id(), posted.key(), command).await?;
    let created = done.entries.iter().flat_map(|entry| &entry.created);
    let mut topic = created.filter(|one| one.kind == CreatedKind::Topic).map(|one| &one.id);
    let place = topic.next_back().map_or(Said::PAGE, String::as_str);
    Ok(Outcome::said_at(address(language, seen.id()), place, messages(language).slate_drafted()))
}
