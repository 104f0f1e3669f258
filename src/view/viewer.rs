//! Who looks.

use crate::{
    campaign::{Actor, Campaign},
    id::PersonId,
    role::Role,
};

/// Somebody looking at one campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Who it is, if signed in.
    pub person: Option<PersonId>,
    /// What they are in this campaign.
    pub roles: Vec<Role>,
}

impl Viewer {
    /// Whoever holds the server's command line; sees what a host sees.
    pub fn operator() -> Self {
        Self { person: None, roles: vec![Role::Host] }
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    pub(super) fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }
}

impl Campaign {
    /// A person, or somebody who has not signed in, as a viewer of this campaign.
    pub fn viewer(&self, person: Option<PersonId>) -> Viewer {
        let roles = match person {
            Some(person) => self.people.roles_of(Actor::Person(person)),
            None => vec![Role::Visitor],
        };
        Viewer { person, roles }
    }
}
