//! What proves that the reader's ballot lies in the box, as a file to keep, until nothing tells any more whose it was.

use leptos::prelude::*;
use pathways::{id::CampaignId, round::BallotLink, text::Language, view::RoundView};

use crate::{
    i18n::messages,
    port::ReceiptLetter,
    ui::{Card, Tone},
    visit::Visit,
};

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
    let opening = is_sealed.then(|| opening(campaign, round, visit.language()));
    let command = format!("pathways verify record.zip --receipt {}", words.proof_file());
    view! {
        <p>
            <a class="c-button is-quiet" href=file download="">
                {button}
            </a>
        </p>
        <p>{why}</p>
        <p class="u-muted">{words.proof_check()} " " <code translate="no">{command}</code></p>
        {opening}
        {letter::letter(visit, round, wanted)}
    }
    .into_any()
}

/// What the ballot says, as a file. It shows how she voted, so it is not offered without saying so.
fn opening(campaign: CampaignId, round: &RoundView, language: Language) -> AnyView {
    let words = messages(language);
    let file = format!("/api/v1/campaigns/{campaign}/rounds/{}/opening", round.id);
    view! {
        <details class="c-details">
            <summary>{words.proof_opening_open()}</summary>
            <p>
                <strong>{words.proof_opening_warning()}</strong>
                " "
                {words.proof_opening_words()}
            </p>
            <p>
                <a class="c-button is-quiet" href=file download="">
                    {words.proof_opening()}
                </a>
            </p>
        </details>
    }
    .into_any()
}

/// Why nobody can be shown her ballot any more; nothing as long as she can.
pub(crate) fn destroyed(round: &RoundView, language: Language) -> Option<AnyView> {
    let words = messages(language);
    let said = || {
        view! {
            <Card title=words.proof_destroyed() tone=Tone::Over>
                <p>{words.proof_destroyed_words()}</p>
            </Card>
        }
        .into_any()
    };
    (round.may_vote && round.link == BallotLink::Destroyed).then(said)
}
