//! What is wrong with a form, field by field and as a whole.

use pathways::text::TextError;

use crate::port::Trouble;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The field's name.
    pub field: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A text that its type does not take.
    Text(TextError),
    /// None of the values that the form offers.
    Choice,
    /// Not a whole number within its limits.
    Number {
        /// The least.
        least: u64,
        /// The most.
        most: u64,
    },
    /// Not a date and a clock time.
    Date,
    /// Not an e-mail address.
    Address,
    /// Something that is particular to one form, in the reader's words.
    Words(String),
}

/// Everything that is wrong with a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Complaints {
    /// What is wrong with its fields.
    pub fields: Vec<Complaint>,
    /// Why it was not taken although its fields are right.
    pub whole: Option<Trouble>,
}

impl Complaints {
    /// Complaints about fields only.
    pub const fn about_fields(fields: Vec<Complaint>) -> Self {
        Self { fields, whole: None }
    }

    /// Whether nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.whole.is_none()
    }

    /// The HTTP status of the page that shows them.
    pub fn status(&self) -> u16 {
        match &self.whole {
            Some(trouble) => trouble.status(),
            None if self.fields.is_empty() => 200,
            None => 422,
        }
    }
}

impl From<TextError> for Wrong {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}
