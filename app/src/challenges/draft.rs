//! The island that keeps a half-written challenge on the device, and offers it back.
//!
//! Where the device has no network, the island says so and keeps the form from being sent into the void.
//!
//! The form is a child of the island and plain HTML: without JavaScript it is the same form, only without a draft. What
//! is typed goes into the browser's own storage under the campaign's id, and nowhere else. It is forgotten once the
//! challenge is in, or when its writer says so.

use leptos::{
    ev::{self, SubmitEvent},
    html::Div,
    prelude::*,
    web_sys::{
        Element,
        js_sys::{Array, Date, JSON, Object, Reflect},
    },
};
use pathways::text::Language;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::i18n::messages;

/// Where the words of an offer take the time of the draft.
const WHEN: &str = "{when}";
/// Under which a draft says when it was written.
const WRITTEN_AT: &str = "written-at";

/// The words around a draft in one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct DraftWords {
    language: String,
    kept: String,
    offline: String,
    offer: String,
    restore: String,
    forget: String,
}

/// What the island says.
pub(super) fn words(language: Language) -> DraftWords {
    let words = messages(language);
    DraftWords {
        language: format!("{language}-CA"),
        kept: words.draft_kept(),
        offline: words.draft_offline(),
        offer: words.draft_offer(WHEN),
        restore: words.draft_restore(),
        forget: words.draft_forget(),
    }
}

/// Keeps what is typed into the form inside of it, and offers what was typed before.
#[island]
pub(super) fn DraftKeeper(
    /// For which campaign the challenge is.
    campaign: String,
    words: DraftWords,
    children: Children,
) -> impl IntoView {
    let around = NodeRef::<Div>::new();
    let place = StoredValue::new(place(&campaign));
    let offered = RwSignal::new(None::<String>);
    let is_kept = RwSignal::new(false);
    let is_offline = RwSignal::new(false);
    let fields = move || around.get_untracked().map(|around| fields(&around)).unwrap_or_default();
    Effect::new(move || {
        let Some(around) = around.get() else { return };
        let draft = place.with_value(|place| read(place));
        let differs = draft.filter(|draft| differs(draft, &self::fields(&around)));
        offered.set(
            differs.and_then(|draft| Reflect::get(&draft, &WRITTEN_AT.into()).ok()?.as_string()),
        );
        is_offline.set(self::is_offline());
        let gone = window_event_listener(ev::offline, move |_| is_offline.set(true));
        let back = window_event_listener(ev::online, move |_| is_offline.set(false));
        on_cleanup(move || {
            gone.remove();
            back.remove();
        });
    });
    let keep = move |_| {
        // Until the offer is answered, the older draft is worth more than the first letters of another.
        if offered.get_untracked().is_none() {
            place.with_value(|place| write(place, &fields()));
            is_kept.set(true);
        }
    };
    let hold_back = move |event: SubmitEvent| {
        if self::is_offline() {
            event.prevent_default();
            is_offline.set(true);
        }
    };
    let restore = move |_| {
        if let Some(draft) = place.with_value(|place| read(place)) {
            fill(&draft, &fields());
        }
        offered.set(None);
    };
    let forget = move |_| {
        place.with_value(|place| remove(place));
        offered.set(None);
    };
    let DraftWords { language, kept, offline, offer, restore: restore_words, forget: forget_words } =
        words;
    let offline = move || is_offline.get().then(|| offline.clone());
    let offer = move || {
        let when = offered.get()?;
        let shown = Date::new(&when.into()).to_locale_string(&language, &JsValue::UNDEFINED);
        Some(offer.replace(WHEN, &String::from(shown)))
    };
    view! {
        <div node_ref=around on:input=keep on:submit=hold_back>
            <div class="c-notice" role="status" hidden=move || offered.with(Option::is_none)>
                <p>{offer}</p>
                <div class="c-buttons">
                    <button type="button" class="c-button is-quiet" on:click=restore>{restore_words}</button>
                    <button type="button" class="c-button is-quiet" on:click=forget>{forget_words}</button>
                </div>
            </div>
            {children()}
            <p class="u-muted" hidden=move || !is_kept.get()>{kept}</p>
            <p class="c-sending" role="status">{offline}</p>
        </div>
    }
}

/// Forgets the draft of a campaign, once its challenge is in.
#[island]
pub(super) fn DraftSent(
    /// For which campaign the challenge was.
    campaign: String,
) -> impl IntoView {
    Effect::new(move || remove(&place(&campaign)));
}

/// Whether the device says that it has no network.
fn is_offline() -> bool {
    let navigator = Reflect::get(&window(), &"navigator".into()).unwrap_or_default();
    Reflect::get(&navigator, &"onLine".into()).is_ok_and(|is_on_line| is_on_line == JsValue::FALSE)
}

/// Under which name a draft is kept.
fn place(campaign: &str) -> String {
    format!("pathways-draft-{campaign}")
}

/// The storage of this browser for this site; none where its reader forbids it.
fn storage() -> Option<Object> {
    let storage = Reflect::get(&window(), &"localStorage".into()).ok()?;
    storage.is_object().then(|| Object::from(storage))
}

fn read(place: &str) -> Option<Object> {
    let storage = storage()?;
    let text = Reflect::get(&storage, &place.into()).ok()?.as_string()?;
    let draft = JSON::parse(&text).ok()?;
    draft.is_object().then(|| Object::from(draft))
}

fn write(place: &str, fields: &[JsValue]) {
    let draft = Object::new();
    set(&draft, WRITTEN_AT, &Date::new_0().to_iso_string());
    for field in fields {
        set(
            &draft,
            &text(field, "name"),
            &Reflect::get(field, &held_in(field).into()).unwrap_or_default(),
        );
    }
    if let (Some(storage), Ok(text)) = (storage(), JSON::stringify(&draft)) {
        set(&storage, place, &text);
    }
}

fn remove(place: &str) {
    if let Some(storage) = storage() {
        // Where it cannot be removed, it could not be written either.
        let _nothing_to_do = Reflect::delete_property(&storage, &place.into());
    }
}

/// The fields of the form that somebody fills in.
fn fields(around: &JsValue) -> Vec<JsValue> {
    let form = around_form(around).and_then(|form| Reflect::get(&form, &"elements".into()).ok());
    let elements = form.map(|elements| Array::from(&elements).to_vec()).unwrap_or_default();
    let is_filled_in = |element: &JsValue| {
        let kind = text(element, "type");
        !text(element, "name").is_empty() && kind != "hidden" && kind != "submit"
    };
    elements.into_iter().filter(is_filled_in).collect()
}

fn around_form(around: &JsValue) -> Option<JsValue> {
    use wasm_bindgen::JsCast as _;
    let around: &Element = around.dyn_ref()?;
    around.query_selector("form").ok()?.map(JsValue::from)
}

/// Whether a draft says anything that the form does not.
fn differs(draft: &Object, fields: &[JsValue]) -> bool {
    let is_other = |field: &JsValue| {
        let kept = Reflect::get(draft, &text(field, "name").into()).unwrap_or_default();
        let here = Reflect::get(field, &held_in(field).into()).unwrap_or_default();
        !kept.is_undefined() && kept != here
    };
    fields.iter().any(is_other)
}

fn fill(draft: &Object, fields: &[JsValue]) {
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
    // A browser whose storage is full or forbidden keeps no draft; the form is there all the same.
    let _kept_or_not = Reflect::set(object, &property.into(), value);
}
