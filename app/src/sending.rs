//! The island that sends the forms of a page in the background and says what is known of each.
//!
//! ```text
//! pressed -> sending -> counted: a page of the server has come back, and what it shows is shown here
//!               |  ^
//!               v  | the network is back, or the button is pressed again
//!            waiting
//! ```
//!
//! Without JavaScript the same forms are sent by the browser. With it, the page names **parts**: elements by their ids
//! whose forms are sent here, and which are taken over from the page that the server answers with.
//!
//! - A form is sent again exactly as it was sent first, so it acts once, however often it had to be sent.
//! - *Counted* stands there only as words of the server. What answers in its place is no answer.
//! - Forms are sent one after the other, in the order in which they were pressed.
//! - What was typed into a form since it was sent stays as it was typed.
//!
//! Deliberately absent: a queue that outlives the page. Whoever leaves it has read that the act is not counted yet.

use leptos::prelude::*;
use pathways::text::Language;
use serde::{Deserialize, Serialize};

use crate::i18n::messages;

#[cfg(feature = "hydrate")]
mod browser;

/// What the island says by itself; everything else it has from the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SendingWords {
    sending: String,
    offline: String,
    unanswered: String,
}

impl SendingWords {
    pub(crate) fn of(language: Language) -> Self {
        let words = messages(language);
        Self {
            sending: words.sending_sending(),
            offline: words.sending_offline(),
            unanswered: words.sending_unanswered(),
        }
    }
}

/// Sends the forms in some parts of the page, and shows what becomes of them.
#[island]
pub(crate) fn Sending(
    /// The ids of the parts.
    parts: Vec<String>,
    words: SendingWords,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move || start(parts.clone(), words.clone(), said));
    view! {
        <p class="u-visually-hidden" role="status">
            {said}
        </p>
    }
}

#[cfg(not(feature = "hydrate"))]
fn start(_parts: Vec<String>, _words: SendingWords, _said: RwSignal<String>) {}

#[cfg(feature = "hydrate")]
use browser::start;
