//! How to take part.

use leptos::prelude::*;
use pathways::charter::Admission;

use super::{
    both::in_both,
    counts::Counts,
    way::{Way, qr},
};
use crate::{
    i18n::{in_language, messages},
    port::Seen,
    visit::Visit,
};

/// The QR code over more than half of the wall's height; beside it the question, and what one types instead.
#[component]
pub(super) fn Join<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let language = visit.language();
    let way = Way::of(visit, seen);
    let code = way.code.clone().map(|code| {
        view! {
            <p class="p-wall-code">
                {in_both(language, |language| messages(language).wall_code())}
                " "
                <b>{code}</b>
            </p>
        }
    });
    let asks_for_code = matches!(seen.glance().charter.admission, Admission::OpenCode { .. });
    let ask = (asks_for_code && code.is_none()).then(|| {
        view! { <p>{in_both(language, |language| messages(language).wall_code_asked())}</p> }
    });
    view! {
        <div class="p-wall-join">
            {qr(visit, &way.in_full)}
            <div class="p-wall-invitation">
                <h1>{in_both(language, |language| {
                    in_language(&seen.glance().charter.question, language)
                })}</h1>
                <p class="p-wall-scan">
                    {in_both(language, |language| messages(language).wall_scan())}
                </p>
                {way.typed()}
                {code}
                {ask}
                <Counts seen language />
            </div>
        </div>
    }
    .into_any()
}
