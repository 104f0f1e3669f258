//! Who reads a page.

use pathways::{id::PersonId, role::Role};

/// The person in front of the browser, as far as she is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reader {
    /// Who it is, if signed in.
    pub person: Option<PersonId>,
    /// In whose place she looks, if not in her own. Then she is nobody, and sees what somebody of that role would.
    pub instead_of: Option<Role>,
}

impl Reader {
    /// Whether somebody is signed in, or whoever is looked at would be.
    pub fn is_signed_in(self) -> bool {
        self.person.is_some() || self.instead_of.is_some_and(|role| role != Role::Visitor)
    }
}
