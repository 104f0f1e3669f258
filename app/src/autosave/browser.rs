//! When a form is saved, and what comes of it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, EventTarget, HtmlFormElement, RequestRedirect, SubmitEvent, UrlSearchParams,
    VisibilityState,
};

use super::{Progress, QUIETLY};
use crate::post::{fields, is_offline, post, post_at_last};

/// How long a pause is before what was written so far is saved.
const PAUSE: Duration = Duration::from_secs(1);
/// After so long it is tried again.
const AGAIN: Duration = Duration::from_secs(10);
/// What the server answers to what it has saved.
const NO_CONTENT: u16 = 204;

struct Keeper {
    form: String,
    progress: RwSignal<Option<Progress>>,
    /// What the server has, as far as is known.
    saved: RefCell<String>,
    is_sending: Cell<bool>,
    timer: Cell<Option<TimeoutHandle>>,
}

pub(super) fn start(form: String, progress: RwSignal<Option<Progress>>) {
    let keeper = Rc::new(Keeper {
        form,
        progress,
        saved: RefCell::default(),
        is_sending: Cell::default(),
        timer: Cell::default(),
    });
    let Some(now) = keeper.fields() else { return };
    keeper.saved.replace(now.to_string().into());
    progress.set(Some(Progress::Untouched));
    let typed = {
        let keeper = Rc::clone(&keeper);
        window_event_listener(ev::input, move |event| {
            if keeper.is_in_form(event.target()) {
                keeper.progress.set(Some(Progress::Saving));
                keeper.save_after(PAUSE);
            }
        })
    };
    let is_back = {
        let keeper = Rc::clone(&keeper);
        window_event_listener(ev::online, move |_| keeper.save())
    };
    let left = {
        let keeper = Rc::clone(&keeper);
        window_event_listener_untyped("visibilitychange", move |_| keeper.turn())
    };
    let sent = window_event_listener(ev::submit, move |event| {
        if keeper.is_in_form(event.target()) {
            keeper.press(&event);
        }
    });
    on_cleanup(move || {
        for listener in [typed, is_back, left, sent] {
            listener.remove();
        }
    });
}

impl Keeper {
    fn element(&self) -> Option<HtmlFormElement> {
        document().get_element_by_id(&self.form)?.dyn_into().ok()
    }

    fn is_in_form(&self, target: Option<EventTarget>) -> bool {
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        self.element().is_some_and(|form| form.contains(target.as_deref()))
    }

    fn fields(&self) -> Option<UrlSearchParams> {
        let fields = fields(&self.element()?)?;
        fields.append(QUIETLY, QUIETLY);
        Some(fields)
    }

    /// What the server does not have yet.
    fn unsaved(&self) -> Option<UrlSearchParams> {
        self.fields().filter(|fields| fields.to_string() != *self.saved.borrow())
    }

    fn save_after(self: &Rc<Self>, pause: Duration) {
        let keeper = Rc::clone(self);
        let timer = set_timeout_with_handle(move || keeper.save(), pause).ok();
        if let Some(before) = self.timer.replace(timer) {
            before.clear();
        }
    }

    /// Saves one state after the other, until there is nothing new.
    fn save(self: &Rc<Self>) {
        if self.is_sending.replace(true) {
            return;
        }
        let keeper = Rc::clone(self);
        spawn_local(async move {
            while let Some(fields) = keeper.unsaved() {
                let progress = keeper.send(&fields).await;
                keeper.progress.set(Some(progress));
                if progress != Progress::Saved {
                    break;
                }
            }
            keeper.is_sending.set(false);
        });
    }

    async fn send(self: &Rc<Self>, fields: &UrlSearchParams) -> Progress {
        match post(fields, RequestRedirect::Manual).await {
            // No page that stands before the server, such as that of a public network, says this.
            Ok(answer) if answer.status() == NO_CONTENT => {
                self.saved.replace(fields.to_string().into());
                Progress::Saved
            }
            Ok(_) => Progress::Refused,
            Err(_) => {
                self.save_after(AGAIN);
                if is_offline() { Progress::Offline } else { Progress::Unanswered }
            }
        }
    }

    /// Saves when somebody turns away, which may be for ever, and looks after it when she comes back.
    fn turn(self: &Rc<Self>) {
        if document().visibility_state() == VisibilityState::Visible {
            self.save();
        } else if let Some(fields) = self.unsaved() {
            post_at_last(&fields);
        }
    }

    /// Leaves the form to its button, unless that would lead into the void.
    fn press(&self, event: &SubmitEvent) {
        if is_offline() {
            event.prevent_default();
            self.progress.set(Some(Progress::Offline));
        } else if let Some(fields) = self.fields() {
            self.saved.replace(fields.to_string().into());
        }
    }
}
