//! What proves that the reader's ballot lies in the box, as a file to keep.

use leptos::prelude::*;
use pathways::{id::CampaignId, view::RoundView};

use crate::{i18n::messages, port::ReceiptLetter, visit::Visit};

mod letter;

pub(crate) use letter::{act, wanted};

/// The file, and how to check it: a promise while the box is open, a receipt once it is sealed. A plain link, so that
/// nothing has to run for it.
pub(crate) fn proof(
    visit: &Visit,
    campaign: CampaignId,
    round: &RoundView,
    wanted: ReceiptLetter,
) -> AnyView {
    let words = messages(visit.language());
    let file = format!("/api/v1/campaigns/{campaign}/rounds/{}/receipt", round.id);
    let is_sealed = round.turnout.is_some();
    let (button, why) = if is_sealed {
        (words.proof_receipt(), words.proof_receipt_words())
    } else {
        (words.proof_promise(), words.proof_promise_words())
    };
    let command = format!("pathways verify record.zip --receipt {}", words.proof_file());
    view! {
        <p>
            <a class="c-button is-quiet" href=file download="">
                {button}
            </a>
        </p>
        <p>{why}</p>
        <p class="u-muted">{words.proof_check()} " " <code translate="no">{command}</code></p>
        {letter::letter(visit, round, wanted)}
    }
    .into_any()
}
