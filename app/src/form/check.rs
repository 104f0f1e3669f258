//! Reading the fields of a form, one by one, to the end: a reader is told everything that is wrong at once.

use std::str::FromStr;

use pathways::text::{Bilingual, Language, TextError};

use super::{Complaint, Complaints, Outcome, Posted, Wrong};
use crate::port::CivilTime;

/// A form that is being read.
#[derive(Debug)]
pub struct Check<'a> {
    posted: &'a Posted,
    complaints: Vec<Complaint>,
}

impl<'a> Check<'a> {
    /// A form of which nothing was read yet.
    pub const fn new(posted: &'a Posted) -> Self {
        Self { posted, complaints: Vec::new() }
    }

    /// A text that is needed; nothing where it is wrong, which the form will say.
    pub fn text<T: FromStr<Err = TextError>>(&mut self, name: &str) -> Option<T> {
        let text = self.posted.value(name).unwrap_or_default();
        self.keep(name, text.parse().map_err(Wrong::from))
    }

    /// A text that may be left empty; `Some(None)` where it was.
    pub fn optional_text<T: FromStr<Err = TextError>>(&mut self, name: &str) -> Option<Option<T>> {
        match self.posted.value(name).map(str::trim) {
            None | Some("") => Some(None),
            Some(text) => self.keep(name, text.parse().map_err(Wrong::from)).map(Some),
        }
    }

    /// A text in both languages, in the fields `NAME-en` and `NAME-fr`.
    pub fn bilingual<T: FromStr<Err = TextError>>(&mut self, name: &str) -> Option<Bilingual<T>> {
        let english = self.text(&in_language(name, Language::En));
        let french = self.text(&in_language(name, Language::Fr));
        Some(Bilingual { en: english?, fr: french? })
    }

    /// A text in both languages or in neither; `Some(None)` where neither was typed. One alone lacks the other.
    pub fn optional_bilingual<T: FromStr<Err = TextError>>(
        &mut self,
        name: &str,
    ) -> Option<Option<Bilingual<T>>> {
        let typed = |language| self.posted.value(&in_language(name, language)).unwrap_or_default();
        if Language::ALL.into_iter().all(|language| typed(language).trim().is_empty()) {
            return Some(None);
        }
        self.bilingual(name).map(Some)
    }

    /// One of several values that the form offers.
    pub fn choice<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let text = self.posted.value(name).unwrap_or_default();
        self.keep(name, text.parse().map_err(|_| Wrong::Choice))
    }

    /// All ticked boxes of a name. What is none of those offered is a complaint.
    pub fn choices<T: FromStr>(&mut self, name: &str) -> Option<Vec<T>> {
        let parsed = self.posted.values(name).map(|text| text.parse().map_err(|_| Wrong::Choice));
        self.keep(name, parsed.collect())
    }

    /// A whole number within its limits.
    pub fn number<T>(&mut self, name: &str, least: T, most: T) -> Option<T>
    where
        T: FromStr + PartialOrd + Into<u64> + Copy,
    {
        let text = self.posted.value(name).unwrap_or_default().trim();
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        self.keep(name, number.ok_or(Wrong::Number { least: least.into(), most: most.into() }))
    }

    /// A date and a clock time.
    pub fn civil_time(&mut self, name: &str) -> Option<CivilTime> {
        self.parsed(name, |text| text.parse().map_err(|_| Wrong::Date))
    }

    /// A value that a function makes of the text of a field.
    pub fn parsed<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        let text = self.posted.value(name).unwrap_or_default();
        self.keep(name, parse(text))
    }

    /// Complains of a field by hand.
    pub fn complain(&mut self, name: &str, wrong: Wrong) {
        self.complaints.push(Complaint { field: name.to_owned(), wrong });
    }

    /// Whether there is no complaint yet.
    pub const fn is_sound(&self) -> bool {
        self.complaints.is_empty()
    }

    /// What becomes of a form with complaints.
    pub fn again(self) -> Outcome {
        Outcome::Again(Complaints::about_fields(self.complaints))
    }

    fn keep<T>(&mut self, name: &str, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.complain(name, wrong)).ok()
    }
}

/// The field of a bilingual text in one language.
pub fn in_language(name: &str, language: Language) -> String {
    format!("{name}-{language}")
}
