//! The staged reveal: a host shows chosen items one by one, before the whole decision is published.
//!
//! On a stage the decision is told topic by topic. Until the stage "decided" is entered, which publishes everything
//! at once, the count is covered for its public; a reveal uncovers one item and its reason, and nothing about the
//! others: neither which they are, nor how many marks anything got.
//!
//! - Only what could be published now can be revealed: the decision is complete, its reasons are written and confirmed.
//! - The reason of an item that was revealed is not rewritten.
//! - A campaign that goes back reveals anew.

use super::ItemId;
use crate::{
    campaign::{Campaign, Decision, Event, Fact, Precondition, Refusal},
    stage::Stage,
};

pub(crate) fn reveal(decision: &mut Decision, item: ItemId) -> Result<(), Refusal> {
    let state = decision.state;
    if state.revealed.contains(&item) {
        return Ok(());
    }
    let selection = state.selection();
    if selection.rounds.is_empty() {
        return Err(Refusal::RoundState);
    }
    Precondition::check(&state.preconditions_of(Stage::Decided, decision.at))?;
    if !selection.items.contains(&item) {
        return Err(Refusal::NotSelected);
    }
    decision.push(Fact::ItemRevealed { item });
    Ok(())
}

impl Campaign {
    pub(crate) fn apply_reveal(&mut self, event: &Event) {
        match &event.fact {
            Fact::ItemRevealed { item } => self.revealed.push(*item),
            Fact::StageEntered { .. } => self.revealed.clear(),
            _ => {}
        }
    }
}
