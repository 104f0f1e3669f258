//! What stays on every board but the one that is all about it: how many take part, and where to go with a phone.

use leptos::prelude::*;

use super::{
    counts::Counts,
    way::{Way, qr},
};
use crate::{port::Seen, visit::Visit};

/// Numbers on the left; address and code, small, on the right.
#[component]
pub(super) fn Foot<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let language = visit.language();
    view! {
        <div class="p-wall-foot">
            <Counts seen language />
            <Corner visit seen />
        </div>
    }
    .into_any()
}

/// Where to go with a phone.
#[component]
pub(super) fn Corner<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let way = Way::of(visit, seen);
    view! {
        <div class="p-wall-corner">
            {way.typed()}
            {qr(visit, &way.in_full)}
        </div>
    }
    .into_any()
}
