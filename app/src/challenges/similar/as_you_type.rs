//! The island that looks for similar challenges while somebody writes.
//!
//! After each pause it sends the form to its page, asks for the list alone, and takes the list over. It says how many there
//! are to whoever does not see it, never takes the focus away and shows nothing where there is no answer.

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod browser;

/// Names similar challenges in a part of the page as its form is typed.
#[island]
pub(crate) fn SimilarAsYouType(
    /// The id of the form.
    form: String,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move || start(form.clone(), said));
    view! {
        <p class="u-visually-hidden" role="status">
            {said}
        </p>
    }
}

#[cfg(not(feature = "hydrate"))]
fn start(_form: String, _said: RwSignal<String>) {}

#[cfg(feature = "hydrate")]
use browser::start;
