//! The island that makes a secret on the officer's own device: the secret is shown to her and to nobody else, and only what
//! commits to it is put into the form.
//!
//! Without JavaScript there is no button: she brings what her own tool has printed.

use leptos::{
    prelude::*,
    web_sys::{
        HtmlInputElement,
        js_sys::{Function, Reflect, Uint8Array},
    },
};
use pathways::{
    rule::{LotSecret, lot_commitment},
    text::Language,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast as _;

use crate::i18n::messages;

/// What the island says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct MakerWords {
    make: String,
    made: String,
    failed: String,
}

impl MakerWords {
    pub(super) fn of(language: Language) -> Self {
        let words = messages(language);
        Self { make: words.lot_make(), made: words.lot_made(), failed: words.lot_make_failed() }
    }
}

/// What came of the button.
#[derive(Debug, Clone)]
enum Made {
    Secret(String),
    Failed,
}

/// A button that makes a secret and puts its commitment into the field of an id.
#[island]
pub(super) fn SecretMaker(field: String, words: MakerWords) -> impl IntoView {
    let is_ready = RwSignal::new(false);
    let made = RwSignal::new(None::<Made>);
    Effect::new(move || is_ready.set(true));
    let make = move |_| made.set(Some(make(&field)));
    let MakerWords { make: verb, made: made_words, failed } = words;
    let secret = move || match made.get() {
        Some(Made::Secret(secret)) => Some(secret),
        Some(Made::Failed) | None => None,
    };
    let said = move || match made.get() {
        Some(Made::Secret(_)) => Some(made_words.clone()),
        Some(Made::Failed) => Some(failed.clone()),
        None => None,
    };
    view! {
        <div hidden=move || !is_ready.get()>
            <p>
                <button type="button" class="c-button is-quiet" on:click=make>{verb}</button>
            </p>
            <p role="status">{said}</p>
            <p>
                <code class="p-panel-number" translate="no">{secret}</code>
            </p>
        </div>
    }
}

/// Makes a secret, and puts its commitment into the field.
fn make(field: &str) -> Made {
    let filled = drawn().and_then(|secret| {
        let field = document().get_element_by_id(field)?.dyn_into::<HtmlInputElement>().ok()?;
        field.set_value(&lot_commitment(&secret).to_string());
        Some(secret.to_string())
    });
    filled.map_or(Made::Failed, Made::Secret)
}

/// Thirty-two bytes from the random source of the browser, which answers on plain HTTP too.
fn drawn() -> Option<LotSecret> {
    let crypto = Reflect::get(&window(), &"crypto".into()).ok()?;
    let fill =
        Reflect::get(&crypto, &"getRandomValues".into()).ok()?.dyn_into::<Function>().ok()?;
    let bytes = Uint8Array::new_with_length(32);
    fill.call1(&crypto, &bytes).ok()?;
    Some(LotSecret::new(bytes.to_vec().try_into().ok()?))
}
