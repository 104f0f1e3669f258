//! The title of a page.

use leptos::prelude::*;
use leptos_meta::Title;

/// Sets the title of the document.
///
/// Always this, never `leptos_meta`'s own: on the server that one writes its text into the document as it is, so a
/// campaign named `</title><script>` would become markup.
#[component]
pub(crate) fn PageTitle(
    /// The title, in any words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <Title text=escaped(&text) /> }
}

/// A text inside an element in which nothing but character references is read.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
