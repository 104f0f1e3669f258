//! From where a challenge is taken to where it is dropped.

use std::{cell::RefCell, rc::Rc};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, PointerEvent};

use super::GRIP;

/// What a theme is on the page, and the tray.
const PLACE: &str = "section[data-place]";
/// The theme over which a challenge is held.
const TARGET: &str = "is-target";
/// The challenge that is held.
const HELD: &str = "is-held";
/// What a form moves: a list for each challenge and one for those whose boxes are ticked.
const CHOICES: &str = "select, input[type=checkbox]";
/// So near to the edge of the window the page moves on.
const EDGE: i32 = 72;
/// The button of a mouse that takes things, and what a finger or a pen touches with.
const MAIN_BUTTON: i16 = 0;
/// How far it moves at a time.
const STEP: f64 = 18.0;

/// A challenge that is held.
struct Held {
    row: Element,
    select: HtmlSelectElement,
    form: HtmlFormElement,
    pointer: i32,
    over: Option<Element>,
}

pub(super) fn start() {
    let held = Rc::new(RefCell::new(None::<Held>));
    let taken = {
        let held = Rc::clone(&held);
        window_event_listener(ev::pointerdown, move |event| {
            let begins = event.is_primary() && event.button() == MAIN_BUTTON;
            if begins
                && held.borrow().is_none()
                && let Some(new) = Held::of(&event)
            {
                event.prevent_default();
                held.replace(Some(new));
            }
        })
    };
    let moved = {
        let held = Rc::clone(&held);
        window_event_listener(ev::pointermove, move |event| {
            if let Some(held) = held.borrow_mut().as_mut().filter(|held| held.is_moved_by(&event)) {
                held.over(&event);
            }
        })
    };
    let dropped = {
        let held = Rc::clone(&held);
        window_event_listener(ev::pointerup, move |event| {
            let is_moved = held.borrow().as_ref().is_some_and(|held| held.is_moved_by(&event));
            if let Some(mut held) = held.take().filter(|_| is_moved) {
                held.over(&event);
                held.leave();
                held.send();
            }
        })
    };
    let given_up = {
        let held = Rc::clone(&held);
        window_event_listener(ev::pointercancel, move |_| let_go(&held))
    };
    let escaped = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            let_go(&held);
        }
    });
    on_cleanup(move || {
        taken.remove();
        moved.remove();
        dropped.remove();
        given_up.remove();
        escaped.remove();
    });
}

/// A place in the window, in which there are fewer than thirty thousand pixels.
fn pixels(count: i32) -> f32 {
    i16::try_from(count).map_or(f32::MAX, f32::from)
}

/// Leaves everything where it is.
fn let_go(held: &RefCell<Option<Held>>) {
    if let Some(held) = held.take() {
        held.leave();
    }
}

impl Held {
    /// What somebody takes by its grip.
    fn of(event: &PointerEvent) -> Option<Self> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let grip = target.closest(&format!(".{GRIP}")).ok()??;
        let row = grip.closest("li").ok()??;
        let select: HtmlSelectElement = row.query_selector("select").ok()??.dyn_into().ok()?;
        let form = select.form()?;
        row.class_list().add_1(HELD).ok()?;
        Some(Self { row, select, form, pointer: event.pointer_id(), over: None })
    }

    fn is_moved_by(&self, event: &PointerEvent) -> bool {
        self.pointer == event.pointer_id()
    }

    /// Marks the theme below the pointer, and moves the page on at its edges.
    fn over(&mut self, event: &PointerEvent) {
        let (x, y) = (event.client_x(), event.client_y());
        let below = document().element_from_point(pixels(x), pixels(y));
        let place = below.and_then(|below| below.closest(PLACE).ok().flatten());
        if place != self.over {
            self.unmark();
            if let Some(place) = &place {
                // Without its mark it is a target all the same.
                let _marked = place.class_list().add_1(TARGET);
            }
            self.over = place;
        }
        let height = document().document_element().map_or(0, |page| page.client_height());
        if y < EDGE {
            window().scroll_by_with_x_and_y(0.0, -STEP);
        } else if y > height - EDGE {
            window().scroll_by_with_x_and_y(0.0, STEP);
        }
    }

    fn unmark(&self) {
        if let Some(over) = &self.over {
            let _unmarked = over.class_list().remove_1(TARGET);
        }
    }

    fn leave(&self) {
        self.unmark();
        let _left = self.row.class_list().remove_1(HELD);
    }

    /// Sends the form with the place over which it was let go, if the challenge can go there.
    fn send(&self) {
        let Some(place) = self.over.as_ref().and_then(|over| over.get_attribute("data-place"))
        else {
            return;
        };
        let chosen = self.select.value();
        self.select.set_value(&place);
        // The theme in which it lies is no choice of the list.
        if self.select.value() != place {
            self.select.set_value(&chosen);
        } else if self.empty().is_some() {
            self.select.set_value(&place);
            let _sent = self.form.request_submit();
        }
    }

    /// Empties every list and box of the form, so that nothing else moves with what is dragged.
    fn empty(&self) -> Option<()> {
        let choices = self.form.query_selector_all(CHOICES).ok()?;
        for choice in (0..choices.length()).filter_map(|place| choices.get(place)) {
            match choice.dyn_into::<HtmlSelectElement>() {
                Ok(list) => list.set_value(""),
                Err(choice) => choice.dyn_into::<HtmlInputElement>().ok()?.set_checked(false),
            }
        }
        Some(())
    }
}
