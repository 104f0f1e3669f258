//! The corner that stays: where to go with a phone, on every board.

use leptos::prelude::*;

use super::board::{join_address, qr};
use crate::{port::Seen, visit::Visit};

/// Address and code, small, in the corner.
#[component]
pub(super) fn Corner<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let to = join_address(visit, seen);
    let code = qr(visit, &to.in_full, "p-wall-corner-code");
    view! {
        <aside class="p-wall-corner">
            <p class="p-wall-address">{to.short}</p>
            {code}
        </aside>
    }
    .into_any()
}
