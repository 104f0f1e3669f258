//! What somebody has filled in, as a draft and in the fields of a form.

use leptos::web_sys::{
    Element,
    js_sys::{Array, Date, Object, Reflect},
};
use wasm_bindgen::JsValue;

/// Under which a draft says when it was written.
const WRITTEN_AT: &str = "written-at";

/// The fields of the form below an element that somebody fills in.
pub(super) fn fields(around: &Element) -> Vec<JsValue> {
    let form = around.query_selector("form").ok().flatten();
    let elements = form.and_then(|form| Reflect::get(&form, &"elements".into()).ok());
    let elements = elements.map(|elements| Array::from(&elements).to_vec()).unwrap_or_default();
    let is_filled_in = |element: &JsValue| {
        let kind = text(element, "type");
        !text(element, "name").is_empty() && kind != "hidden" && kind != "submit"
    };
    elements.into_iter().filter(is_filled_in).collect()
}

/// What the fields say now.
pub(super) fn draft(fields: &[JsValue]) -> Object {
    let draft = Object::new();
    set(&draft, WRITTEN_AT, &Date::new_0().to_iso_string());
    for field in fields {
        let here = Reflect::get(field, &held_in(field).into()).unwrap_or_default();
        set(&draft, &text(field, "name"), &here);
    }
    draft
}

/// When a draft was written.
pub(super) fn written_at(draft: &Object) -> Option<String> {
    Reflect::get(draft, &WRITTEN_AT.into()).ok()?.as_string()
}

/// Whether a draft says anything that the form does not.
pub(super) fn differs(draft: &Object, fields: &[JsValue]) -> bool {
    let is_other = |field: &JsValue| {
        let kept = Reflect::get(draft, &text(field, "name").into()).unwrap_or_default();
        let here = Reflect::get(field, &held_in(field).into()).unwrap_or_default();
        !kept.is_undefined() && kept != here
    };
    fields.iter().any(is_other)
}

/// Lets the form say what a draft says.
pub(super) fn fill(draft: &Object, fields: &[JsValue]) {
    for field in fields {
        let kept = Reflect::get(draft, &text(field, "name").into()).unwrap_or_default();
        if !kept.is_undefined() {
            set(field, held_in(field), &kept);
        }
    }
}

/// The property that holds what was filled in.
fn held_in(field: &JsValue) -> &'static str {
    if text(field, "type") == "checkbox" { "checked" } else { "value" }
}

fn text(field: &JsValue, property: &str) -> String {
    Reflect::get(field, &property.into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

fn set(object: &JsValue, property: &str, value: &JsValue) {
    // What can be set is an object of our own or a field, and neither is frozen.
    let _is_set = Reflect::set(object, &property.into(), value);
}
