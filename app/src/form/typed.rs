//! A form as a page shows it: empty, or as it was typed.

use std::sync::Arc;

use pathways::text::Language;

use super::{ACT, Complaints, ON, Posted, Wrong};
use crate::port::Trouble;

/// A form that was sent and not taken.
#[derive(Clone)]
pub struct Typed(Arc<Sent>);

struct Sent {
    posted: Posted,
    /// None where its sender only wanted to see what it would become.
    complaints: Option<Complaints>,
}

impl Typed {
    /// What was sent, and what is wrong with it.
    pub(super) fn new(posted: Posted, complaints: Complaints) -> Self {
        Self(Arc::new(Sent { posted, complaints: Some(complaints) }))
    }

    /// What was sent to be shown.
    pub(super) fn previewed(posted: Posted) -> Self {
        Self(Arc::new(Sent { posted, complaints: None }))
    }

    /// What is wrong with it.
    pub fn complaints(&self) -> Option<&Complaints> {
        self.0.complaints.as_ref()
    }

    /// The HTTP status of the page that shows it.
    pub fn status(&self) -> u16 {
        self.complaints().map_or(200, Complaints::status)
    }

    /// All that was sent, in order.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        self.0.posted.fields()
    }

    fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.posted.values(name)
    }
}

/// A form of a page.
#[derive(Clone)]
pub struct FormState {
    act: &'static str,
    on: String,
    language: Language,
    typed: Option<Typed>,
}

impl FormState {
    /// The form of this act on this thing; what was typed counts only where it was typed.
    pub fn new(act: &'static str, on: String, language: Language, typed: Option<Typed>) -> Self {
        let is_this = |typed: &Typed| {
            typed.values(ACT).next() == Some(act) && typed.values(ON).next().unwrap_or("") == on
        };
        let typed = typed.filter(is_this);
        Self { act, on, language, typed }
    }

    /// Which act of its page it is.
    pub const fn act(&self) -> &'static str {
        self.act
    }

    /// What it acts on; empty where the page has but one such form.
    pub fn on(&self) -> &str {
        &self.on
    }

    /// In which language it speaks.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether it was sent and not taken.
    pub const fn is_typed(&self) -> bool {
        self.typed.is_some()
    }

    /// What was sent, where its sender only wanted to see what it would become.
    pub fn previewed(&self) -> Option<&Posted> {
        let typed = self.typed.as_ref().filter(|typed| typed.complaints().is_none())?;
        Some(&typed.0.posted)
    }

    /// An id for an element of this form, unlike that of every other form of the page.
    pub fn element(&self, name: &str) -> String {
        let Self { act, on, .. } = self;
        if on.is_empty() { format!("{act}-{name}") } else { format!("{act}-{on}-{name}") }
    }

    /// What stands in a field: what was typed, else what it begins with.
    pub fn value(&self, name: &str, first: &str) -> String {
        match &self.typed {
            Some(typed) => typed.values(name).next().unwrap_or_default().to_owned(),
            None => first.to_owned(),
        }
    }

    /// Whether a box or a choice is ticked: as it was sent, else as it begins.
    pub fn is_ticked(&self, name: &str, value: &str, at_first: Ticked) -> bool {
        match &self.typed {
            Some(typed) => typed.values(name).any(|sent| sent == value),
            None => at_first == Ticked::Yes,
        }
    }

    /// What is wrong with a field.
    pub fn wrong(&self, name: &str) -> Option<&Wrong> {
        let complaints = self.complaints()?;
        complaints.fields.iter().find(|one| one.field == name).map(|one| &one.wrong)
    }

    /// What is wrong with it, field by field and as a whole.
    pub fn complaints(&self) -> Option<&Complaints> {
        self.typed.as_ref().and_then(Typed::complaints)
    }

    /// Why it was not taken as a whole.
    pub fn trouble(&self) -> Option<&Trouble> {
        self.complaints()?.whole.as_ref()
    }
}

/// So that a field takes `form=&form`.
impl From<&Self> for FormState {
    fn from(form: &Self) -> Self {
        form.clone()
    }
}

/// Whether a box begins ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ticked {
    /// It does.
    Yes,
    /// It does not.
    No,
}

impl From<bool> for Ticked {
    fn from(is_ticked: bool) -> Self {
        if is_ticked { Self::Yes } else { Self::No }
    }
}
