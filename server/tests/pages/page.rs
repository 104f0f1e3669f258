//! What a browser got, and what a reader finds on it.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, HeaderName, StatusCode};
use pathways_app::form::{ACT, ON, SAID};

use super::{
    document::{Document, Element},
    form::Form,
};

/// An answer to a request, not yet read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// A page in front of its reader.
pub(crate) struct Page {
    /// Where it is, with what stands behind the hash.
    pub(crate) address: String,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
    pub(crate) document: Document,
}

/// What a page says is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Complaint {
    pub(crate) field: String,
    /// All by which the field is described, hints included.
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: HeaderName) -> &str {
        header(&self.headers, &name)
    }
}

impl Page {
    pub(crate) fn of(address: String, answer: Answer) -> Self {
        let Ok(document) = answer.body.parse();
        let Answer { status, headers, body: html } = answer;
        Self { address, status, headers, html, document }
    }

    pub(crate) fn header(&self, name: HeaderName) -> &str {
        header(&self.headers, &name)
    }

    /// The form of an act, on a thing; an empty `on` is the form of the whole page.
    #[track_caller]
    pub(crate) fn form(&self, act: &str, on: impl ToString) -> Form {
        let on = on.to_string();
        let is_it =
            |form: &Form| form.value(ACT) == Some(act) && form.value(ON).unwrap_or_default() == on;
        let found = self.forms().into_iter().find(is_it);
        found.unwrap_or_else(|| {
            let acts: Vec<_> = self.forms().into_iter().map(|form| form.entries).collect();
            panic!("{} has no form to {act} {on:?}, only {acts:?}", self.address)
        })
    }

    /// All forms, those of the frame included.
    pub(crate) fn forms(&self) -> Vec<Form> {
        Form::all(&self.document)
    }

    /// What a reader reads, on one line.
    pub(crate) fn text(&self) -> String {
        self.document.all("body").map(Element::text).collect()
    }

    /// The title in the browser's tab.
    pub(crate) fn title(&self) -> String {
        self.document.all("title").next().map(Element::text).unwrap_or_default()
    }

    /// What the last act said.
    pub(crate) fn said(&self) -> Option<String> {
        self.document.by_id(SAID).map(Element::text)
    }

    /// What is wrong with the fields, in the order of the page.
    pub(crate) fn complaints(&self) -> Vec<Complaint> {
        let wrong = |element: &Element<'_>| element.attribute("aria-invalid") == Some("true");
        self.document
            .elements()
            .filter(wrong)
            .flat_map(|element| self.complaints_of(element))
            .collect()
    }

    fn complaints_of(&self, element: Element<'_>) -> Vec<Complaint> {
        let text = self.description(element);
        let about = |field: &str| Complaint { field: field.to_owned(), text: text.clone() };
        names(element).into_iter().map(about).collect()
    }

    /// Everything that describes an element to whoever does not see the page.
    fn description(&self, element: Element<'_>) -> String {
        let ids = ["aria-errormessage", "aria-describedby"];
        let ids = ids.iter().filter_map(|name| element.attribute(name));
        let texts =
            ids.flat_map(str::split_ascii_whitespace).filter_map(|id| self.document.by_id(id));
        texts.map(Element::text).collect::<Vec<_>>().join(" ")
    }

    /// The addresses to which its links lead, as they are written.
    pub(crate) fn links(&self) -> Vec<&str> {
        self.document.all("a").filter_map(|link| link.attribute("href")).collect()
    }

    #[track_caller]
    pub(crate) fn shows(&self, text: &str) {
        assert!(
            self.text().contains(text),
            "{text:?} is missing on {}: {}",
            self.address,
            self.text()
        );
    }

    #[track_caller]
    pub(crate) fn hides(&self, text: &str) {
        assert!(!self.text().contains(text), "{text:?} is on {}: {}", self.address, self.text());
    }
}

/// The name of a field; of a group of answers that of its boxes or buttons.
fn names(element: Element<'_>) -> BTreeSet<&str> {
    let own = element.attribute("name");
    let inner = element.below().filter_map(|control| control.attribute("name"));
    own.map_or_else(|| inner.collect(), |own| [own].into())
}

fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[test]
fn what_is_wrong_is_found_beside_its_field() {
    let body = "<!DOCTYPE html><html lang=en><title>Rooms</title><p id=said>Kept.</p><form method=post>\
        <input type=hidden name=act value=rename><input type=hidden name=on value=7>\
        <input name=title aria-invalid=true aria-describedby='hint wrong'><p id=hint>Short.</p>\
        <p id=wrong>Too long.</p><fieldset aria-invalid=true aria-describedby=wrong><legend>L</legend>\
        <input type=radio name=kind><input type=radio name=kind></fieldset></form><a href=/en>home</a>";
    let answer = Answer {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        headers: HeaderMap::new(),
        body: body.to_owned(),
    };
    let page = Page::of("/en/rooms".to_owned(), answer);
    let about =
        |field: &str, text: &str| Complaint { field: field.to_owned(), text: text.to_owned() };
    let expected = [about("title", "Short. Too long."), about("kind", "Too long.")];
    assert_eq!(page.complaints(), expected);
    assert_eq!((page.title().as_str(), page.said().as_deref()), ("Rooms", Some("Kept.")));
    assert_eq!(page.links(), ["/en"]);
    assert_eq!(page.form("rename", 7).names(), ["act", "on", "title", "kind", "kind"]);
}
