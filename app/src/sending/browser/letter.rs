//! A form as it is sent: its fields at the moment when its button was pressed.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlFormElement, RequestRedirect, UrlSearchParams};

use crate::{
    form::{ACT, ON},
    post::{fields, page_of, post},
};

/// Which form of the page it is: its act, and on what it acts.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Which {
    act: String,
    pub(super) on: String,
}

/// What is sent, and sent again, until there is an answer.
#[derive(Clone)]
pub(super) struct Letter {
    pub(super) which: Which,
    fields: UrlSearchParams,
}

/// What the server answered.
pub(super) enum Answer {
    /// The form was taken, and led to this page.
    Taken { address: String, page: Document },
    /// It was not taken; the page says why.
    Refused { page: Document },
}

impl Letter {
    /// The form as it stands there. The names of its buttons are not sent.
    pub(super) fn of(form: &HtmlFormElement) -> Option<Self> {
        let fields = fields(form)?;
        let value = |name| fields.get(name).unwrap_or_default();
        Some(Self { which: Which { act: value(ACT), on: value(ON) }, fields })
    }

    /// Whether the form still says the same.
    pub(super) fn is_as_in(&self, form: &HtmlFormElement) -> bool {
        Self::of(form).is_some_and(|now| now.fields.to_string() == self.fields.to_string())
    }

    /// Sends it to the page that shows it. An error leaves open whether it arrived: there was no answer, or it came from
    /// what stands between here and the server, such as the sign-in of a public network.
    pub(super) async fn send(&self) -> Result<Answer, JsValue> {
        let response = post(&self.fields, RequestRedirect::Follow).await?;
        let taken = (response.ok() && response.redirected()).then(|| response.url());
        let page = page_of(response).await?;
        Ok(match taken {
            Some(address) => Answer::Taken { address, page },
            None => Answer::Refused { page },
        })
    }
}

/// The forms below an element that act.
pub(super) fn forms(part: &Element) -> Vec<HtmlFormElement> {
    let Ok(found) = part.query_selector_all("form[method=post]") else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// The form of a letter below an element.
pub(super) fn form_of(part: &Element, which: &Which) -> Option<HtmlFormElement> {
    let is_it = |form: &HtmlFormElement| Letter::of(form).is_some_and(|one| one.which == *which);
    forms(part).into_iter().find(is_it)
}
