//! The island that counts down to a moment.
//!
//! It stays empty on the server, which must not put a clock into markup: the moment itself always stands beside it in
//! words, so a reader without JavaScript misses nothing.

use leptos::{prelude::*, web_sys::js_sys::Date};
use serde::{Deserialize, Serialize};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Where the words of a countdown take the number of the larger unit.
pub(crate) const LARGER: &str = "{larger}";
/// Where they take that of the smaller one.
pub(crate) const SMALLER: &str = "{smaller}";

/// The words of a countdown in one language: all that the browser knows of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Countdown {
    pub(crate) seconds: String,
    pub(crate) minutes: String,
    pub(crate) hours: String,
    pub(crate) one_day: String,
    pub(crate) days: String,
    pub(crate) nothing: String,
}

/// The time left until an instant, given in seconds since the start of 1970.
#[island]
pub(crate) fn TimeLeft(until: u64, words: Countdown) -> impl IntoView {
    let words = StoredValue::new(words);
    let text = RwSignal::new(String::new());
    Effect::new(move || {
        let show = move || {
            let now_reads = words.with_value(|words| words.at(until.saturating_sub(now())));
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

impl Countdown {
    /// What is left of a span, in its two largest units: `6 days 4 h left`.
    fn at(&self, seconds: u64) -> String {
        let (words, larger, smaller) = match seconds {
            0 => return self.nothing.clone(),
            1..MINUTE => (&self.seconds, 0, seconds),
            MINUTE..HOUR => (&self.minutes, seconds / MINUTE, seconds % MINUTE),
            HOUR..DAY => (&self.hours, seconds / HOUR, seconds % HOUR / MINUTE),
            DAY.. => {
                let days = seconds / DAY;
                let words = if days == 1 { &self.one_day } else { &self.days };
                (words, days, seconds % DAY / HOUR)
            }
        };
        words.replace(LARGER, &larger.to_string()).replace(SMALLER, &smaller.to_string())
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
    (Date::now() / 1_000.0) as u64
}

#[cfg(test)]
mod tests {
    use pathways::text::Language;

    use super::*;
    use crate::i18n::countdown;

    #[test]
    fn time_left_names_the_two_largest_units() {
        let check = |seconds, english: &str, french: &str| {
            let plain = |language| countdown(language).at(seconds).replace('\u{a0}', " ");
            assert_eq!(plain(Language::En), english);
            assert_eq!(plain(Language::Fr), french);
        };
        check(6 * DAY + 4 * HOUR + 59, "6 days 4 h left", "encore 6 jours 4 h");
        check(DAY, "1 day 0 h left", "encore 1 jour 0 h");
        check(DAY - 1, "23 h 59 min left", "encore 23 h 59 min");
        check(HOUR - 1, "59 min 59 s left", "encore 59 min 59 s");
        check(59, "59 s left", "encore 59 s");
        check(0, "The time has come.", "L’heure est venue.");
    }
}
