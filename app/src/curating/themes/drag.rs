//! Dragging a challenge onto another theme, for whoever has a pointer and a script.
//!
//! What is dropped chooses in the list beside the challenge and sends its form: it is moved, refused and told like anything
//! that is moved with the button, and whoever uses a keyboard uses that list. The form is that of everything in the theme,
//! so its other lists and boxes are emptied first: nothing moves but what was dragged.
//!
//! Deliberately absent: places that change before the server has said so.

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod browser;

/// What a challenge is taken by.
pub(super) const GRIP: &str = "p-curating-grip";

/// Makes the grips of the page work, and says that they are there.
#[island]
pub(super) fn Dragging(
    /// How it is done.
    words: String,
) -> impl IntoView {
    let is_ready = RwSignal::new(false);
    Effect::new(move || {
        start();
        is_ready.set(true);
    });
    let words = StoredValue::new(words);
    let hint = move || {
        let words = is_ready.get().then(|| words.get_value());
        words.map(|words| view! { <p class="p-curating-drag">{words}</p> })
    };
    view! { {hint} }
}

#[cfg(not(feature = "hydrate"))]
const fn start() {}

#[cfg(feature = "hydrate")]
use browser::start;
