//! What a form says about its letter, beside its button.

use leptos::prelude::document;
use wasm_bindgen::JsValue;
use web_sys::HtmlFormElement;

const CLASS: &str = "c-sending";

/// What is known of a letter, in words.
#[derive(Clone, Copy)]
pub(super) enum Sign<'a> {
    /// There is none.
    None,
    /// It is on its way.
    Sending(&'a str),
    /// It has to be sent again.
    Waiting(&'a str),
}

/// Shows a sign. The button keeps the focus: it says that it cannot be pressed, and is not disabled.
pub(super) fn sign(form: &HtmlFormElement, sign: Sign<'_>) -> Result<(), JsValue> {
    if let Some(button) = form.query_selector("button[type=submit]")? {
        if matches!(sign, Sign::Sending(_)) {
            button.set_attribute("aria-disabled", "true")?;
            button.class_list().add_1("is-sending")?;
        } else {
            button.remove_attribute("aria-disabled")?;
            button.class_list().remove_1("is-sending")?;
        }
    }
    let before = form.query_selector(&format!(".{CLASS}"))?;
    match (sign, before) {
        (Sign::None, Some(before)) => before.remove(),
        (Sign::None, None) => {}
        (Sign::Sending(words) | Sign::Waiting(words), Some(before)) => {
            before.set_text_content(Some(words));
        }
        (Sign::Sending(words) | Sign::Waiting(words), None) => {
            let shown = document().create_element("p")?;
            shown.set_class_name(CLASS);
            shown.set_text_content(Some(words));
            form.append_child(&shown)?;
        }
    }
    Ok(())
}
