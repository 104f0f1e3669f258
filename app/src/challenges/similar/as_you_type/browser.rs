//! When similar challenges are asked for, and where the answer goes.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Element, Event, EventInit, EventTarget, HtmlElement, HtmlFormElement, HtmlInputElement,
    RequestRedirect, UrlSearchParams,
};

use crate::{
    challenges::{
        fields::{BODY, TITLE, WRITTEN_IN},
        similar::{ASK, LEAST_LETTERS, LEFT_OUT, NOT_THE_SAME, PART, THEN},
    },
    post::{fields, is_offline, page_of, post},
};

/// How long a pause is before somebody is told what is similar.
const PAUSE: Duration = Duration::from_millis(250);

struct Asker {
    form: String,
    /// What is said to whoever does not see the list.
    said: RwSignal<String>,
    /// For what the list on the page was asked.
    asked: RefCell<String>,
    is_asking: Cell<bool>,
    timer: Cell<Option<TimeoutHandle>>,
}

pub(super) fn start(form: String, said: RwSignal<String>) {
    let asker = Rc::new(Asker {
        form,
        said,
        asked: RefCell::default(),
        is_asking: Cell::default(),
        timer: Cell::default(),
    });
    let typed = {
        let asker = Rc::clone(&asker);
        window_event_listener(ev::input, move |event| {
            if asker.is_in_form(event.target()) {
                asker.ask_after_pause();
            }
        })
    };
    let pressed = window_event_listener(ev::click, move |event| {
        if asker.is_in_form(event.target()) && leave_out(event.target()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        typed.remove();
        pressed.remove();
    });
}

impl Asker {
    fn form(&self) -> Option<HtmlFormElement> {
        document().get_element_by_id(&self.form)?.dyn_into().ok()
    }

    fn is_in_form(&self, target: Option<EventTarget>) -> bool {
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        self.form().is_some_and(|form| form.contains(target.as_deref()))
    }

    fn ask_after_pause(self: &Rc<Self>) {
        let asker = Rc::clone(self);
        let timer = set_timeout_with_handle(move || asker.ask(), PAUSE).ok();
        if let Some(before) = self.timer.replace(timer) {
            before.clear();
        }
    }

    /// Asks for what stands in the form. What is typed before the answer is asked for after it and a pause, so that
    /// whoever types on over a slow line does not send one form after the other.
    fn ask(self: &Rc<Self>) {
        if is_offline() || self.is_asking.get() {
            return;
        }
        let Some((about, fields)) = self.not_asked() else { return };
        self.is_asking.set(true);
        let asker = Rc::clone(self);
        spawn_local(async move {
            let taken = asker.take(&fields).await;
            asker.is_asking.set(false);
            if taken.is_ok() {
                asker.asked.replace(about);
                if asker.not_asked().is_some() {
                    asker.ask_after_pause();
                }
            }
        });
    }

    /// What the form says and the list does not know.
    fn not_asked(&self) -> Option<(String, UrlSearchParams)> {
        let fields = fields(&self.form()?)?;
        let values = [TITLE, BODY, WRITTEN_IN, LEFT_OUT].map(|name| fields.get(name));
        let about = values.map(Option::unwrap_or_default).join("\n");
        (about != *self.asked.borrow()).then_some((about, fields))
    }

    /// Takes over the list for what the fields say. An error leaves open what is similar.
    async fn take(&self, fields: &UrlSearchParams) -> Result<(), JsValue> {
        let letters = [TITLE, BODY].map(|name| fields.get(name).unwrap_or_default());
        let letters: usize = letters.iter().map(|text| text.trim().chars().count()).sum();
        if letters < LEAST_LETTERS {
            self.show("", "");
            return Ok(());
        }
        fields.append(THEN, ASK);
        let page = page_of(post(fields, RequestRedirect::Follow).await?).await?;
        let list = page.get_element_by_id(PART).ok_or(JsValue::NULL)?;
        let heading = list.query_selector("h2")?.and_then(|heading| heading.text_content());
        self.show(&list.inner_html(), &heading.unwrap_or_default());
        Ok(())
    }

    /// Shows a list, unless somebody is about to use the one that is there.
    fn show(&self, list: &str, said: &str) {
        let page = document();
        let Some(part) = page.get_element_by_id(PART) else { return };
        let is_in_use = page
            .active_element()
            .is_some_and(|active| active != part && part.contains(Some(&active)));
        if !is_in_use && part.inner_html() != list {
            part.set_inner_html(list);
            self.said.set(said.to_owned());
        }
    }
}

/// Leaves out the challenge whose button was pressed; false where it was another button.
fn leave_out(pressed: Option<EventTarget>) -> bool {
    let pressed = pressed.and_then(|pressed| pressed.dyn_into::<Element>().ok());
    let button = pressed.and_then(|pressed| pressed.closest("button").ok().flatten());
    let value = button.as_ref().and_then(|button| button.get_attribute("value"));
    let Some(id) = value.as_deref().and_then(|value| value.strip_prefix(NOT_THE_SAME)) else {
        return false;
    };
    let memory = document().query_selector(&format!("input[name={LEFT_OUT}]")).ok().flatten();
    let memory = memory.and_then(|memory| memory.dyn_into::<HtmlInputElement>().ok());
    let (Some(button), Some(memory)) = (button, memory) else { return false };
    memory.set_value(&format!("{} {id}", memory.value()));
    if let Ok(Some(item)) = button.closest("li") {
        item.remove();
    }
    let part = document().get_element_by_id(PART);
    if let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        // Without the focus the list is there all the same.
        let _focused_or_not = part.focus();
    }
    say_typed(&memory);
    true
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
