//! Supporting an item and taking support back.

use pathways::round::{ItemId, Operation};

use super::{
    booth::{left_in_words, quota},
    filter::{Filter, Scope},
    round,
};
use crate::{
    ballot_proof,
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
    let to = Filter::of(visit).address(visit.language(), seen.id());
    if let Some(outcome) = ballot_proof::act(visit, &seen, posted, to).await? {
        return Ok(outcome);
    }
    let item: ItemId = posted.on()?;
    let words = messages(visit.language());
    let operation = match posted.act() {
        SUPPORT => Operation::Support(item),
        WITHDRAW => Operation::Withdraw(item),
        _ => return Err(Trouble::NotFound),
    };
    let ballot = visit.backend().vote(seen.id(), posted.key(), round.id, operation.clone()).await?;
    // The form of an old page acts no second time, and what it did may have been undone since.
    let is_there = ballot.marks.contains_key(&item);
    let done = match (operation, is_there) {
        (Operation::Support(_), true) => words.upvote_counted(),
        (Operation::Support(_), false) => words.upvote_counted_before(),
        (_, false) => words.upvote_taken_back(),
        (_, true) => words.upvote_taken_back_before(),
    };
    let left = left_in_words(quota(&round), Some(&ballot), visit.language());
    let filter = Filter::of(visit);
    let to = filter.address(visit.language(), seen.id());
    // What is taken back leaves the list of one's own supports, so its place is not there any more.
    let place = if !is_there && filter.scope == Scope::Mine {
        Said::PAGE.to_owned()
    } else {
        item.to_string()
    };
    Ok(Outcome::said_at(to, place, format!("{done} {left}")))
}
