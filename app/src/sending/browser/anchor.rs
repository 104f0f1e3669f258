//! What stays where it is on the screen while parts of the page are replaced.

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, FocusOptions, HtmlElement};

use super::letter::{Answer, Letter, Which, form_of, forms};
use crate::{form::SAID, frame::MAIN};

/// What says why a form was not taken.
pub(super) const TROUBLE: &str = ".c-trouble";

/// What has the focus, else the form that was sent.
pub(super) struct Anchor {
    element: Option<Element>,
    id: String,
    href: Option<String>,
    /// On what its form acts.
    on: Option<String>,
    top: f64,
    has_focus: bool,
}

impl Anchor {
    pub(super) fn of(page: &Document, parts: &[String], sent: &Which) -> Self {
        let parts: Vec<Element> = elements(page, parts).collect();
        let is_inside = |element: &Element| parts.iter().any(|part| part.contains(Some(element)));
        let focused = page.active_element().filter(is_inside);
        let has_focus = focused.is_some();
        let of_sent = || parts.iter().find_map(|part| form_of(part, sent)).map(Element::from);
        let element = focused.or_else(of_sent);
        let form = element.as_ref().and_then(|one| one.closest("form[method=post]").ok().flatten());
        let letter = form.and_then(|form| Letter::of(form.dyn_ref()?));
        Self {
            id: element.as_ref().map(Element::id).unwrap_or_default(),
            href: element.as_ref().and_then(|element| element.get_attribute("href")),
            on: letter.map(|letter| letter.which.on),
            top: element.as_ref().map_or(0.0, top),
            has_focus,
            element,
        }
    }

    /// Brings its successor to the same place, with the focus if it had it. A refusal takes the focus itself.
    pub(super) fn restore(&self, page: &Document, parts: &[String], answer: &Answer) {
        let stays = self.element.as_ref().filter(|element| element.is_connected());
        let successor = stays.cloned().or_else(|| self.successor(page, parts));
        if let Some(successor) = &successor {
            window().scroll_by_with_x_and_y(0.0, top(successor) - self.top);
        }
        if !self.has_focus {
            return;
        }
        let options = FocusOptions::new();
        let next = match answer {
            Answer::Refused { .. } => page.query_selector(TROUBLE).ok().flatten(),
            Answer::Taken { .. } if stays.is_some() => None,
            Answer::Taken { .. } => {
                options.set_prevent_scroll(successor.is_some());
                let says = || page.get_element_by_id(SAID).or_else(|| page.get_element_by_id(MAIN));
                successor.or_else(says)
            }
        };
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            // What cannot take the focus leaves it where it is.
            let _focused = next.focus_with_options(&options);
        }
    }

    fn successor(&self, page: &Document, parts: &[String]) -> Option<Element> {
        if !self.id.is_empty() {
            return page.get_element_by_id(&self.id);
        }
        elements(page, parts).find_map(|part| match (&self.href, &self.on) {
            (Some(href), _) => part.query_selector(&format!("a[href=\"{href}\"]")).ok().flatten(),
            (None, Some(on)) => button_on(&part, on),
            (None, None) => None,
        })
    }
}

fn elements(page: &Document, parts: &[String]) -> impl Iterator<Item = Element> {
    parts.iter().filter_map(|part| page.get_element_by_id(part))
}

/// The button that acts on the same, whatever it does to it.
fn button_on(part: &Element, on: &str) -> Option<Element> {
    let acts_on_it =
        |form: &_| Letter::of(form).is_some_and(|letter: Letter| letter.which.on == on);
    let form = forms(part).into_iter().find(acts_on_it)?;
    form.query_selector("button[type=submit]").ok().flatten()
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
