//! The drafts in the storage of this browser, each under the name of its place.

use leptos::{
    prelude::window,
    web_sys::js_sys::{JSON, Object, Reflect},
};
use wasm_bindgen::JsValue;

/// How the names of all places begin, by which every draft of the device is found.
pub(super) const PREFIX: &str = "pathways-draft-";

/// The draft in a place.
pub(super) fn read(place: &str) -> Option<Object> {
    let storage = storage()?;
    let text = Reflect::get(&storage, &place.into()).ok()?.as_string()?;
    let draft = JSON::parse(&text).ok()?;
    draft.is_object().then(|| Object::from(draft))
}

/// Puts a draft into a place. A browser whose storage is full or forbidden keeps none; the form is there all the same.
pub(super) fn write(place: &str, draft: &Object) {
    if let (Some(storage), Ok(text)) = (storage(), JSON::stringify(draft)) {
        let _kept_or_not = Reflect::set(&storage, &place.into(), &text);
    }
}

/// Forgets the draft in a place.
pub(super) fn remove(place: &str) {
    if let Some(storage) = storage() {
        forget(&storage, &place.into());
    }
}

/// Forgets every draft of the device, whoever wrote it.
pub(super) fn remove_all() {
    let Some(storage) = storage() else { return };
    let is_draft = |name: &JsValue| name.as_string().is_some_and(|name| name.starts_with(PREFIX));
    for name in Object::keys(&storage).iter().filter(is_draft) {
        forget(&storage, &name);
    }
}

fn forget(storage: &Object, name: &JsValue) {
    // Where it cannot be removed, it could not be written either.
    let _nothing_to_do = Reflect::delete_property(storage, name);
}

/// The storage of this browser for this site; none where its reader forbids it.
fn storage() -> Option<Object> {
    let storage = Reflect::get(&window(), &"localStorage".into()).ok()?;
    storage.is_object().then(|| Object::from(storage))
}
