//! The words of the demonstration, as they lie in `xtask/demonstration`.
//!
//! Challenges have the columns of the product's own import, and more beside them: a key by which
//! the other tables name them, their theme, the member who submits them, and what a moderator says.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::cast::Person;
use super::error::DemonstrationError;
use super::initiatives::Initiative;

/// By which the tables name what they tell of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub(super) struct Key(pub(super) String);

/// The tables of one campaign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tables {
    /// What was submitted.
    pub(super) challenges: &'static str,
    /// What the split challenges became.
    pub(super) parts: &'static str,
    /// In the other language.
    pub(super) translations: &'static str,
    /// What the curator makes of them.
    pub(super) themes: &'static str,
}

/// What one campaign is made of.
#[derive(Debug)]
pub(super) struct Material {
    /// What was submitted.
    pub(super) challenges: Vec<Challenge>,
    /// What the split challenges became.
    pub(super) parts: Vec<Challenge>,
    /// In the other language.
    pub(super) translations: Vec<Translation>,
    /// What the curator makes of them.
    pub(super) themes: Vec<Theme>,
}

/// A challenge.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Challenge {
    /// Its key.
    pub(super) key: Key,
    /// Its theme; without one it stays in the tray.
    pub(super) theme: Option<Key>,
    /// Set where somebody submits it as their own; the others came by letter and phone.
    pub(super) member: Option<String>,
    /// By which rule of the policy a moderator declines it.
    pub(super) declined: Option<String>,
    because: Option<String>,
    title: String,
    body: String,
    language: String,
    author: Option<String>,
    region: Option<String>,
    discipline: Option<String>,
}

/// A challenge in the other language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Translation {
    /// Of which challenge.
    pub(super) key: Key,
    language: String,
    title: String,
    body: String,
}

/// A theme.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Theme {
    /// Its key.
    pub(super) key: Key,
    en: String,
    fr: String,
    why_en: String,
    why_fr: String,
}

/// A text in both languages.
pub(super) type Bilingual = BTreeMap<String, String>;

impl Tables {
    /// Reads the tables.
    pub(super) fn read(self) -> Result<Material, DemonstrationError> {
        Ok(Material {
            challenges: rows(self.challenges)?,
            parts: rows(self.parts)?,
            translations: rows(self.translations)?,
            themes: rows(self.themes)?,
        })
    }
}

impl Challenge {
    /// As the API takes it.
    pub(super) fn text(&self) -> Value {
        json!({
            "title": self.title,
            "body": self.body,
            "region": self.region,
            "discipline": self.discipline,
            "language": self.language,
            "name": self.author,
            "merging": "welcome",
        })
    }

    /// Why it is declined, as the API takes it.
    pub(super) fn decline(&self) -> Option<Value> {
        let code = self.declined.as_ref()?;
        Some(json!({ "code": code, "reason": self.because }))
    }
}

impl Translation {
    /// As the API takes it.
    pub(super) fn text(&self) -> Value {
        json!({ "language": self.language, "title": self.title, "body": self.body })
    }
}

impl Theme {
    /// As the API takes it.
    pub(super) fn name(&self) -> Value {
        json!({ "name": { "en": self.en, "fr": self.fr } })
    }

    /// What holds it together, as the API takes it.
    pub(super) fn why(&self) -> Value {
        json!({ "why": { "en": self.why_en, "fr": self.why_fr } })
    }
}

/// Everybody with a name.
pub(super) fn people() -> Result<Vec<Person>, DemonstrationError> {
    rows(include_str!("../../demonstration/people.csv"))
}

/// What is done already, as a host of 2027 knows it.
pub(super) fn initiatives() -> Result<Vec<Initiative>, DemonstrationError> {
    rows(include_str!("../../demonstration/shores-2027/initiatives.csv"))
}

fn rows<Row: DeserializeOwned>(table: &str) -> Result<Vec<Row>, DemonstrationError> {
    let rows = csv::Reader::from_reader(table.as_bytes()).into_deserialize();
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests;
