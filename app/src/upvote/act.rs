//! Supporting an item and taking support back.

use pathways::round::{ItemId, Operation};

use super::{
    booth::{left_in_words, quota},
    filter::{Filter, Scope},
    round,
};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Said},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// The acts of the page.
pub(super) const SUPPORT: &str = "support";
pub(super) const WITHDRAW: &str = "withdraw";

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let round = round(&seen).ok_or(Trouble::NotFound)?;
    let item: ItemId = posted.on()?;
    let words = messages(visit.language());
    let (operation, done) = match posted.act() {
        SUPPORT => (Operation::Support(item), words.upvote_counted()),
        WITHDRAW => (Operation::Withdraw(item), words.upvote_taken_back()),
        _ => return Err(Trouble::NotFound),
    };
    let is_gone = operation == Operation::Withdraw(item);
    let ballot = visit.backend().vote(seen.id(), posted.key(), round.id, operation).await?;
    let left = left_in_words(quota(&round), Some(&ballot), visit.language());
    let filter = Filter::of(visit);
    let to = filter.address(visit.language(), seen.id());
    // What is taken back leaves the list of one's own supports, so its place is not there any more.
    let place = if is_gone && filter.scope == Scope::Mine {
        Said::PAGE.to_owned()
    } else {
        item.to_string()
    };
    Ok(Outcome::said_at(to, place, format!("{done} {left}")))
}
