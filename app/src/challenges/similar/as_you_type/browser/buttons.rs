//! The buttons of the list.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, EventInit, EventTarget, HtmlElement, HtmlInputElement};

use crate::challenges::similar::{LEFT_OUT, MINE_TOO, NOT_MINE, NOT_THE_SAME, PART};

/// What a button of the list asks for.
pub(super) enum Wish {
    /// To leave out a challenge.
    LeaveOut(HtmlElement, String),
    /// To note that a challenge is the writer's too, or no longer, as its value says it.
    Note(HtmlElement, String),
}

impl Wish {
    /// What the button asks for that was pressed; nothing where it is not of the list.
    pub(super) fn of(pressed: Option<EventTarget>) -> Option<Self> {
        let pressed = pressed?.dyn_into::<Element>().ok()?;
        let button = pressed.closest("button").ok()??.dyn_into::<HtmlElement>().ok()?;
        let value = button.get_attribute("value")?;
        if let Some(id) = value.strip_prefix(NOT_THE_SAME) {
            return Some(Self::LeaveOut(button, id.to_owned()));
        }
        let is_note = [MINE_TOO, NOT_MINE].iter().any(|start| value.starts_with(start));
        is_note.then_some(Self::Note(button, value))
    }
}

/// Leaves out the challenge of a button; false where that cannot be remembered here.
pub(super) fn leave_out(button: &HtmlElement, id: &str) -> bool {
    let memory = document().query_selector(&format!("input[name={LEFT_OUT}]")).ok().flatten();
    let memory = memory.and_then(|memory| memory.dyn_into::<HtmlInputElement>().ok());
    let Some(memory) = memory else { return false };
    memory.set_value(&format!("{} {id}", memory.value()));
    if let Ok(Some(item)) = button.closest("li") {
        item.remove();
    }
    focus_list();
    say_typed(&memory);
    true
}

/// Moves the focus from a button that goes to the list in which it was.
pub(super) fn focus_list() {
    let part = document().get_element_by_id(PART);
    if let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        // Without the focus the list is there all the same.
        let _focused_or_not = part.focus();
    }
}

/// What a list says of a challenge that was just noted; nothing where that was taken back.
pub(super) fn noted(list: &Element, then: &str) -> Option<String> {
    let id = then.strip_prefix(MINE_TOO)?;
    let button = list.query_selector(&format!("button[value='{NOT_MINE}{id}']")).ok()??;
    button.closest("li").ok()??.query_selector(".c-said").ok()??.text_content()
}

/// Lets the page know that a field was filled in, as if somebody had typed.
fn say_typed(field: &HtmlInputElement) {
    let how = EventInit::new();
    how.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &how) {
        // Nobody stops such an event.
        let _dispatched = field.dispatch_event(&event);
    }
}
