//! The letters on their way, and the forms that say so.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlFormElement};

use super::SendingWords;
use crate::post::is_offline;

mod anchor;
mod letter;
mod sign;
mod takeover;

use letter::{Letter, forms};
use sign::{Sign, sign};
use takeover::take_over;

/// After so long a letter that was not answered is sent again, unless the device knows that it has no network.
const AGAIN: Duration = Duration::from_secs(10);

/// The forms of the page and the letters that were written with them.
struct Desk {
    parts: Vec<String>,
    words: SendingWords,
    /// What is said to whoever does not see it.
    said: RwSignal<String>,
    /// Not yet answered, in the order in which they were pressed.
    letters: RefCell<Vec<Letter>>,
    /// Whether the first of them is on its way. If not, all of them wait.
    is_sending: Cell<bool>,
    again: Cell<Option<TimeoutHandle>>,
}

pub(super) fn start(parts: Vec<String>, words: SendingWords, said: RwSignal<String>) {
    let desk = Rc::new(Desk {
        parts,
        words,
        said,
        letters: RefCell::default(),
        is_sending: Cell::default(),
        again: Cell::default(),
    });
    let pressed = {
        let desk = Rc::clone(&desk);
        window_event_listener(ev::submit, move |event| {
            let form = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(form) = form.filter(|form| desk.has(form)) {
                event.prevent_default();
                desk.press(&form);
            }
        })
    };
    let is_back = window_event_listener(ev::online, move |_| desk.deliver());
    on_cleanup(move || {
        pressed.remove();
        is_back.remove();
    });
}

impl Desk {
    fn parts(&self) -> impl Iterator<Item = Element> {
        let page = document();
        self.parts.iter().filter_map(move |part| page.get_element_by_id(part))
    }

    fn has(&self, form: &HtmlFormElement) -> bool {
        self.parts().any(|part| forms(&part).contains(form))
    }

    fn press(self: &Rc<Self>, form: &HtmlFormElement) {
        let Some(letter) = Letter::of(form) else { return };
        {
            let mut letters = self.letters.borrow_mut();
            match letters.iter_mut().find(|other| other.which == letter.which) {
                // Pressed twice.
                Some(_) if self.is_sending.get() => return,
                Some(waiting) => *waiting = letter,
                None => letters.push(letter),
            }
        }
        self.said.set(self.words.sending.clone());
        self.deliver();
        self.mark();
    }

    /// Sends one letter after the other, until one is not answered.
    fn deliver(self: &Rc<Self>) {
        if self.letters.borrow().is_empty() || self.is_sending.replace(true) {
            return;
        }
        self.mark();
        let desk = Rc::clone(self);
        spawn_local(async move {
            while let Some(letter) = desk.first() {
                let Ok(answer) = letter.send().await else {
                    desk.wait();
                    return;
                };
                desk.letters.borrow_mut().remove(0);
                if let Some(said) = take_over(&answer, &letter, &desk.parts) {
                    desk.said.set(said);
                }
                desk.mark();
            }
            desk.is_sending.set(false);
        });
    }

    fn first(&self) -> Option<Letter> {
        self.letters.borrow().first().cloned()
    }

    /// Keeps the letters until the network is back, some time has passed or a button is pressed again.
    fn wait(self: &Rc<Self>) {
        self.is_sending.set(false);
        self.said.set(self.waiting_words().to_owned());
        self.mark();
        let desk = Rc::clone(self);
        let again = move || {
            if !is_offline() {
                desk.deliver();
            }
        };
        let before = self.again.replace(set_timeout_with_handle(again, AGAIN).ok());
        if let Some(before) = before {
            before.clear();
        }
    }

    fn waiting_words(&self) -> &str {
        if is_offline() { &self.words.offline } else { &self.words.unanswered }
    }

    /// Lets each form say whether it is on its way.
    fn mark(&self) {
        let is_sending = self.is_sending.get();
        let words = if is_sending { &self.words.sending } else { self.waiting_words() };
        let letters = self.letters.borrow();
        for form in self.parts().flat_map(|part| forms(&part)) {
            let which = Letter::of(&form).map(|letter| letter.which);
            let is_on_its_way = letters.iter().any(|letter| Some(&letter.which) == which.as_ref());
            // A sign that fails is missing on the page, and the words for the ear are there all the same.
            let _shown = match (is_on_its_way, is_sending) {
                (true, true) => sign(&form, Sign::Sending(words)),
                (true, false) => sign(&form, Sign::Waiting(words)),
                (false, _) => sign(&form, Sign::None),
            };
        }
    }
}
