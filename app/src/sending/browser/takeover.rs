//! Showing what the server answered, without moving what is read and without taking the focus away.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlInputElement};

use super::{
    anchor::{Anchor, TROUBLE},
    letter::{Answer, Letter, form_of},
};
use crate::{
    form::{AT, SAID},
    frame::MAIN,
};

/// Takes the parts over from an answer. Returns what it says.
///
/// An answer without one of them is another page, such as that of a box which has closed: then all of it is shown.
pub(super) fn take_over(answer: &Answer, sent: &Letter, parts: &[String]) -> Option<String> {
    let (Answer::Taken { page: new, .. } | Answer::Refused { page: new }) = answer;
    let old = document();
    let anchor = Anchor::of(&old, parts, &sent.which);
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
    anchor.restore(&old, parts, answer);
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
