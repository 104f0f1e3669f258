//! What proves that a ballot lies in the box.

use leptos::prelude::*;

use super::booth::Booth;
use crate::{
    ballot_proof::proof,
    i18n::{messages, number},
    ui::{Fact, Facts},
};

/// The receipt of the reader's ballot; none before its first mark.
pub(super) fn receipt(booth: &Booth) -> Option<AnyView> {
    let words = messages(booth.language());
    let ballot = booth.ballot.as_ref()?;
    let commitment = booth.seen.commitment(booth.round.id, ballot)?;
    let facts = vec![
        Fact::new(words.upvote_receipt_version(), number(ballot.version, booth.language())),
        Fact::new(
            words.upvote_receipt_number(),
            view! { <code class="p-upvote-number">{commitment.to_string()}</code> },
        ),
    ];
    let receipt = view! {
        <details class="c-card p-upvote-receipt">
            <summary>{words.upvote_receipt()}</summary>
            <Facts facts />
            <p>{words.upvote_receipt_proves()}</p>
            <p>{words.upvote_receipt_keep()}</p>
            {proof(&booth.visit, booth.seen.id(), &booth.round, booth.letter)}
        </details>
    };
    Some(receipt.into_any())
}
