//! When similar challenges are asked for, and where the answer goes.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Element, EventTarget, HtmlElement, HtmlFormElement, RequestRedirect, UrlSearchParams,
};

use crate::{
    challenges::{
        fields::{BODY, TITLE, WRITTEN_IN},
        similar::{ASK, LEFT_OUT, PART, THEN},
    },
    port::LEAST_LETTERS,
    post::{fields, is_offline, page_of, post},
};

mod buttons;

use buttons::{Wish, leave_out};

/// How long a pause is before somebody is told what is similar.
const PAUSE: Duration = Duration::from_millis(250);

struct Asker {
    form: String,
    /// What is said to whoever does not see the list.
    said: RwSignal<String>,
    /// For what the list on the page was asked.
    asked: RefCell<String>,
    is_asking: Cell<bool>,
    /// Counts what was noted: a list that was asked for before knows nothing of it.
    notes: Cell<u32>,
    /// Whether the button that is being pressed is the browser's to answer.
    is_handed_over: Cell<bool>,
    timer: Cell<Option<TimeoutHandle>>,
}

/// A list as an answer has it.
struct List {
    part: Element,
    heading: String,
}

pub(super) fn start(form: String, said: RwSignal<String>) {
    let asker = Rc::new(Asker {
        form,
        said,
        asked: RefCell::default(),
        is_asking: Cell::default(),
        notes: Cell::default(),
        is_handed_over: Cell::default(),
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
        if asker.is_in_form(event.target()) && asker.press(event.target()) {
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

    /// What the form says, and in one text what the list depends on.
    fn stands(&self) -> Option<(String, UrlSearchParams)> {
        let fields = fields(&self.form()?)?;
        let values = [TITLE, BODY, WRITTEN_IN, LEFT_OUT].map(|name| fields.get(name));
        Some((values.map(Option::unwrap_or_default).join("\n"), fields))
    }

    /// What the form says and the list does not know.
    fn not_asked(&self) -> Option<(String, UrlSearchParams)> {
        self.stands().filter(|(about, _)| *about != *self.asked.borrow())
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
        let notes = self.notes.get();
        let list = List::answered(fields).await?;
        if notes == self.notes.get() {
            self.show(&list.part.inner_html(), &list.heading);
        }
        Ok(())
    }

    /// Does what the button asks for that was pressed; false where the browser is to do it.
    fn press(self: &Rc<Self>, pressed: Option<EventTarget>) -> bool {
        match Wish::of(pressed) {
            Some(Wish::LeaveOut(button, id)) => leave_out(&button, &id),
            Some(Wish::Note(button, then)) => self.note(button, then),
            None => false,
        }
    }

    /// Has noted that a challenge is the writer's too, or no longer, while she writes on. Where that cannot be done so,
    /// the browser sends the form, and its page says why.
    fn note(self: &Rc<Self>, button: HtmlElement, then: String) -> bool {
        if is_offline() || self.is_handed_over.get() {
            return false;
        }
        let Some((about, fields)) = self.stands() else { return false };
        fields.append(THEN, &then);
        self.notes.set(self.notes.get().wrapping_add(1));
        let asker = Rc::clone(self);
        spawn_local(async move {
            if let Ok(list) = List::answered(&fields).await {
                buttons::focus_list();
                asker.asked.replace(about);
                let said = buttons::noted(&list.part, &then).unwrap_or(list.heading);
                asker.show(&list.part.inner_html(), &said);
            } else {
                asker.is_handed_over.set(true);
                button.click();
                asker.is_handed_over.set(false);
            }
        });
        true
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

impl List {
    /// The list in the answer to a form. An error leaves open what became of the form.
    async fn answered(fields: &UrlSearchParams) -> Result<Self, JsValue> {
        let answer = post(fields, RequestRedirect::Follow).await?;
        if !answer.ok() {
            return Err(JsValue::NULL);
        }
        let part = page_of(answer).await?.get_element_by_id(PART).ok_or(JsValue::NULL)?;
        let headings = part.query_selector_all("h2")?;
        let headings =
            (0..headings.length()).filter_map(|place| headings.get(place)?.text_content());
        let heading = headings.collect::<Vec<_>>().join(". ");
        Ok(Self { part, heading })
    }
}
