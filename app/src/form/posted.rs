//! What a form sent.

use std::str::FromStr;

use super::{ACT, Check, ON, Typed};
use crate::port::{ActKey, Trouble};

/// The fields of a form, in the order in which they were sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Posted {
    fields: Vec<(String, String)>,
    key: ActKey,
}

impl std::fmt::Debug for Posted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Fields hold what people write.
        write!(f, "Posted({} fields)", self.fields.len())
    }
}

impl Posted {
    /// Fields and the name of the intent behind them.
    pub const fn new(fields: Vec<(String, String)>, key: ActKey) -> Self {
        Self { fields, key }
    }

    /// Which act of its page the form is.
    pub fn act(&self) -> &str {
        self.value(ACT).unwrap_or_default()
    }

    /// What it acts on. What is not of the type is nothing that exists.
    pub fn on<T: FromStr>(&self) -> Result<T, Trouble> {
        self.value(ON).and_then(|text| text.parse().ok()).ok_or(Trouble::NotFound)
    }

    /// The name of the intent.
    pub const fn key(&self) -> ActKey {
        self.key
    }

    /// All fields.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// The first field of a name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values(name).next()
    }

    /// All fields of a name, such as ticked boxes.
    pub fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.fields.iter().filter(move |(found, _)| found == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether a box of this name was ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Reads its fields one by one and collects what is wrong.
    pub const fn check(&self) -> Check<'_> {
        Check::new(self)
    }

    /// The form as it is shown again.
    pub fn typed(self, complaints: super::Complaints) -> Typed {
        Typed::new(self, complaints)
    }

    /// The form as it is shown again beside what it would become.
    pub fn previewed(self) -> Typed {
        Typed::previewed(self)
    }
}
