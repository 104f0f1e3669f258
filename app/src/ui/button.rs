//! Buttons that send a form.

use leptos::prelude::*;

/// How much a button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do here.
    #[default]
    Primary,
    /// One of several things, or the lesser one.
    Quiet,
    /// What cannot be taken back.
    Danger,
}

impl ButtonKind {
    /// The classes of a button or of a link that looks like one.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "c-button",
            Self::Quiet => "c-button is-quiet",
            Self::Danger => "c-button is-danger",
        }
    }
}

/// A button that sends its form. Its words are a verb.
#[component]
pub fn Button(
    /// How much it asks for.
    #[prop(optional)]
    kind: ButtonKind,
    /// The name of the field that it sends, where a form has several buttons.
    #[prop(optional, into)]
    name: Option<String>,
    /// What it sends under that name.
    #[prop(optional, into)]
    value: Option<String>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button class=kind.class() type="submit" name=name value=value>
            {children()}
        </button>
    }
}
