//! Showing what the server answered, without moving what is read and without taking the focus away.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Document, DomParser, Element, FocusOptions, HtmlElement, HtmlInputElement, SupportedType,
};

use super::letter::{Answer, Letter, Which, form_of, forms};
use crate::{
    form::{AT, SAID},
    frame::MAIN,
};

/// What says why a form was not taken.
const TROUBLE: &str = ".c-trouble";

/// Takes the parts over from an answer. Returns what it says.
///
/// An answer without one of them is another page, such as that of a box which has closed: then all of it is shown.
pub(super) fn take_over(answer: &Answer, sent: &Letter, parts: &[String]) -> Option<String> {
    let (Answer::Taken { page, .. } | Answer::Refused { page }) = answer;
    let new = DomParser::new().ok()?.parse_from_string(page, SupportedType::TextHtml).ok()?;
    let old = document();
    let anchor = Anchor::drop(&old, parts, &sent.which);
    if parts.iter().all(|part| new.get_element_by_id(part).is_some()) {
        for part in parts {
            take_over_part(old.get_element_by_id(part), new.get_element_by_id(part), sent);
        }
    } else if let (Some(main), Some(its)) =
        (old.get_element_by_id(MAIN), new.get_element_by_id(MAIN))
    {
        main.set_inner_html(&its.inner_html());
        old.set_title(&new.title());
    }
    if let Answer::Taken { address, .. } = answer {
        // With the old address, a reload shows the same all the same.
        let _new_or_old = window()
            .history()
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
    }
    anchor.weigh(&old, parts, answer);
    let says = match answer {
        Answer::Taken { .. } => old.get_element_by_id(SAID),
        Answer::Refused { .. } => old.query_selector(TROUBLE).ok().flatten(),
    };
    says.and_then(|says| says.text_content())
}

/// What was typed since the form was sent stays; it only learns which state is the newest.
fn take_over_part(old: Option<Element>, new: Option<Element>, sent: &Letter) {
    let (Some(old), Some(new)) = (old, new) else { return };
    let form = form_of(&old, &sent.which).filter(|form| !sent.is_as_in(form));
    let Some(form) = form else {
        old.set_inner_html(&new.inner_html());
        return;
    };
    let at = |form: &Element| {
        let field = form.query_selector(&format!("input[name={AT}]")).ok().flatten()?;
        field.dyn_into::<HtmlInputElement>().ok()
    };
    let newest = form_of(&new, &sent.which).and_then(|form| at(&form));
    if let (Some(known), Some(newest)) = (at(&form), newest) {
        known.set_value(&newest.value());
    }
}

/// The element that stays where it is on the screen: what has the focus, else the form that was sent.
struct Anchor {
    element: Option<Element>,
    id: String,
    href: Option<String>,
    /// On what its form acts.
    on: Option<String>,
    top: f64,
    has_focus: bool,
}

impl Anchor {
    fn drop(page: &Document, parts: &[String], sent: &Which) -> Self {
        let parts: Vec<Element> =
            parts.iter().filter_map(|id| page.get_element_by_id(id)).collect();
        let is_inside = |element: &Element| parts.iter().any(|part| part.contains(Some(element)));
        let focused = page.active_element().filter(is_inside);
        let has_focus = focused.is_some();
        let of_sent = || parts.iter().find_map(|part| form_of(part, sent)).map(Element::from);
        let element = focused.or_else(of_sent);
        let form = element.as_ref().and_then(|one| one.closest("form[method=post]").ok().flatten());
        let form = form.and_then(|form| Letter::of(form.dyn_ref()?));
        Self {
            id: element.as_ref().map(Element::id).unwrap_or_default(),
            href: element.as_ref().and_then(|element| element.get_attribute("href")),
            on: form.map(|form| form.which.on),
            top: element.as_ref().map_or(0.0, top),
            has_focus,
            element,
        }
    }

    /// Brings its successor to the same place, with the focus if it had it.
    fn weigh(self, page: &Document, parts: &[String], answer: &Answer) {
        let Some(element) = &self.element else { return };
        let successor = if element.is_connected() {
            Some(element.clone())
        } else {
            self.successor(page, parts)
        };
        if let Some(successor) = &successor {
            window().scroll_by_with_x_and_y(0.0, top(successor) - self.top);
        }
        let is_refused = matches!(answer, Answer::Refused { .. });
        let trouble = page.query_selector(TROUBLE).ok().flatten().filter(|_| is_refused);
        let is_lost = self.has_focus && !element.is_connected();
        let says = || page.get_element_by_id(SAID).or_else(|| page.get_element_by_id(MAIN));
        let next = trouble.or(successor.filter(|_| is_lost)).or_else(|| says().filter(|_| is_lost));
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            let stays = FocusOptions::new();
            stays.set_prevent_scroll(!is_refused);
            // What cannot take the focus leaves it where it is.
            let _focused = next.focus_with_options(&stays);
        }
    }

    fn successor(&self, page: &Document, parts: &[String]) -> Option<Element> {
        if !self.id.is_empty() {
            return page.get_element_by_id(&self.id);
        }
        let parts = parts.iter().filter_map(|id| page.get_element_by_id(id));
        parts.into_iter().find_map(|part| match (&self.on, &self.href) {
            (_, Some(href)) => part.query_selector(&format!("a[href=\"{href}\"]")).ok().flatten(),
            (Some(on), None) => button_on(&part, on),
            (None, None) => None,
        })
    }
}

/// The button that acts on the same, whatever it does to it.
fn button_on(part: &Element, on: &str) -> Option<Element> {
    let acts_on = |which: &Which| which.on == on;
    let form = forms(part)
        .into_iter()
        .find(|form| Letter::of(form).is_some_and(|one| acts_on(&one.which)))?;
    form.query_selector("button[type=submit]").ok().flatten()
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
