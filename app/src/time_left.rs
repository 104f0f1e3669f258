//! The island that counts down to a moment.
//!
//! It stays empty on the server, which must not put a clock into markup: the moment itself always stands beside it in
//! words, so a reader without JavaScript misses nothing.

use leptos::prelude::*;
use pathways::text::Language;

use crate::i18n::time_left;

/// The time left until an instant, given in seconds since the start of 1970.
#[island]
pub(crate) fn TimeLeft(until: u64, language: Language) -> impl IntoView {
    let text = RwSignal::new(String::new());
    Effect::new(move || {
        let show = move || {
            let now_reads = time_left(until.saturating_sub(now()), language);
            // Most ticks change nothing that is shown.
            if text.with_untracked(|shown| *shown != now_reads) {
                text.set(now_reads);
            }
        };
        show();
        if let Ok(ticking) = set_interval_with_handle(show, TICK) {
            on_cleanup(move || ticking.clear());
        }
    });
    view! {
        <span class="c-time-left" role="timer">
            {text}
        </span>
    }
}

const TICK: std::time::Duration = std::time::Duration::from_secs(1);

/// The browser's clock, in seconds since the start of 1970.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float is all that the browser gives; `as` saturates"
)]
fn now() -> u64 {
    (leptos::web_sys::js_sys::Date::now() / 1_000.0) as u64
}
