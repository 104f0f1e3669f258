//! The letter with the receipt, for those who ask for it while the box is open.

use leptos::prelude::*;
use pathways::{id::RoundId, view::RoundView};

use crate::{
    form::{Outcome, Posted},
    i18n::messages,
    port::{ReceiptLetter, Seen, Trouble},
    ui::{Button, ButtonKind, FormHead, FormTrouble},
    visit::Visit,
};

/// The acts.
const ASK: &str = "receipt-letter";
const TAKE_BACK: &str = "no-receipt-letter";

/// Whether the reader gets her receipt by letter. A ballot is shown all the same where that cannot be read now.
pub(crate) async fn wanted(visit: &Visit, seen: &Seen, round: RoundId) -> ReceiptLetter {
    let wanted = visit.backend().receipt_letter(seen.id(), round).await;
    wanted.unwrap_or(ReceiptLetter::Impossible)
}

/// The button that asks for the letter or takes that back.
pub(super) fn letter(visit: &Visit, round: &RoundView, wanted: ReceiptLetter) -> Option<AnyView> {
    let words = messages(visit.language());
    let (act, said, button) = match wanted {
        ReceiptLetter::Impossible => return None,
        ReceiptLetter::Unasked => (ASK, words.proof_letter_words(), words.proof_letter()),
        ReceiptLetter::Asked => (TAKE_BACK, words.proof_letter_asked(), words.proof_letter_back()),
    };
    let form = visit.form_on(act, round.id);
    Some(
        view! {
            <form method="post">
                <FormHead form=&form at=0 />
                <FormTrouble form=&form />
                <p>{said}</p>
                <Button kind=ButtonKind::Quiet>{button}</Button>
            </form>
        }
        .into_any(),
    )
}

/// Takes such a form, which leads back to where it was; none where the form is another.
pub(crate) async fn act(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    back: String,
) -> Result<Option<Outcome>, Trouble> {
    let words = messages(visit.language());
    let backend = visit.backend();
    let said = match posted.act() {
        ASK => {
            backend.ask_receipt_letter(seen.id(), posted.on()?).await?;
            words.proof_letter_said()
        }
        TAKE_BACK => {
            backend.take_back_receipt_letter(seen.id(), posted.on()?).await?;
            words.proof_letter_back_said()
        }
        _ => return Ok(None),
    };
    Ok(Some(Outcome::said(back, said)))
}
