//! Who reads a page.

use pathways::id::PersonId;

/// The person in front of the browser, as far as she is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reader {
    /// Who it is, if signed in.
    pub person: Option<PersonId>,
}

impl Reader {
    /// Whether somebody is signed in.
    pub const fn is_signed_in(self) -> bool {
        self.person.is_some()
    }
}
