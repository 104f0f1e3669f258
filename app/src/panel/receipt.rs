//! What lies in the box, as its owner sees it: version, marks, and the number by which she finds it again.

use leptos::prelude::*;
use pathways::round::{Ballot, Mark};

use super::room::Room;
use crate::{
    ballot_proof::proof,
    i18n::{messages, number},
    port::ReceiptLetter,
    ui::{Card, Fact, Facts, Tone},
    visit::Visit,
};

/// The reader's ballot as it was acknowledged.
pub(super) fn receipt(
    visit: &Visit,
    room: &Room,
    ballot: &Ballot,
    letter: ReceiptLetter,
) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let round = room.round.as_ref()?;
    let commitment = room.seen.commitment(round.id, ballot)?;
    let said = |count: usize| number(u64::try_from(count).unwrap_or(u64::MAX), language);
    let marked =
        |is: fn(&Mark) -> bool| said(ballot.marks.values().filter(|mark| is(mark)).count());
    let blank = round.slate.iter().filter(|entry| !ballot.marks.contains_key(&entry.item)).count();
    let abstain = marked(|mark| *mark == Mark::Abstain);
    let marks = if round.rules.rubric().is_some() {
        let scored = marked(|mark| matches!(mark, Mark::Scored(_)));
        words.panel_receipt_scores_of(scored, abstain, said(blank))
    } else if round.rules.are_ranked() {
        let placed = marked(|mark| matches!(mark, Mark::Ranked(_)));
        words.panel_receipt_places_of(placed, abstain, said(blank))
    } else {
        let approve = marked(|mark| *mark == Mark::Approve);
        let decline = marked(|mark| *mark == Mark::Decline);
        words.panel_receipt_marks_of(approve, decline, abstain, said(blank))
    };
    let facts = vec![
        Fact::new(words.panel_receipt_version(), number(ballot.version, language)),
        Fact::new(words.panel_receipt_marks(), marks),
        Fact::new(
            words.panel_receipt_number(),
            view! { <code class="p-panel-number">{commitment.to_string()}</code> },
        ),
    ];
    let proof = proof(visit, room.id(), round, letter);
    let check = (words.panel_receipt_check(), words.panel_receipt_check_words());
    Some(
        view! {
            <Card title=words.panel_receipt() tone=Tone::Done>
                <Facts facts />
                <details>
                    <summary>{check.0}</summary>
                    <p>{check.1}</p>
                    {proof}
                </details>
            </Card>
        }
        .into_any(),
    )
}
