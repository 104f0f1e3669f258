//! A campaign that is played, and what every act in it needs.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::cast::{Cast, HOST, Person, Role};
use super::error::DemonstrationError;
use crate::api::{Api, ApiError, Caller};

/// A person to write to or phone, as every page of the campaigns shows.
const CONTACT: &str = "Corinne Valbrise, 555 0142, host@example.org";
/// Who answers for personal data.
const OFFICER: &str = "Ines Marchette, 555 0167, privacy@example.org";

/// A campaign and those who act in it.
#[derive(Clone, Debug)]
pub(super) struct Campaign<'a> {
    api: &'a Api,
    cast: &'a Cast,
    id: String,
}

/// What an act did.
#[derive(Debug, Deserialize)]
pub(super) struct Done {
    entries: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
struct Entry {
    created: Vec<Created>,
}

#[derive(Debug, Deserialize)]
struct Created {
    kind: Kind,
    id: String,
}

/// What an act can create.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// A challenge.
    Challenge,
    /// A theme.
    Theme,
    /// A topic.
    Topic,
    /// A contest.
    Contest,
    /// Whatever the demonstration need not name again.
    #[serde(other)]
    Other,
}

impl<'a> Campaign<'a> {
    /// Creates a campaign as its host.
    pub(super) fn create(
        api: &'a Api,
        cast: &'a Cast,
        charter: &Value,
    ) -> Result<Self, DemonstrationError> {
        #[derive(Deserialize)]
        struct New {
            id: String,
        }
        let body = json!({ "charter": charter, "contact": CONTACT });
        let New { id } = cast.caller(api, HOST)?.post("/campaigns", &body)?;
        Ok(Self { api, cast, id })
    }

    /// Names the person who answers for personal data, where that is not the one to write to or phone.
    pub(super) fn name_officer(&self, charter: &Value) -> Result<(), DemonstrationError> {
        let body = json!({ "charter": charter, "contact": CONTACT, "officer": OFFICER });
        self.role(Role::Host)?.put::<IgnoredAny>(&self.path("charter"), &body)?;
        Ok(())
    }

    /// Who takes part.
    pub(super) fn cast(&self) -> &'a Cast {
        self.cast
    }

    /// The address of something in the campaign.
    pub(super) fn path(&self, what: &str) -> String {
        format!("/campaigns/{}/{what}", self.id)
    }

    /// Asks as the person at an address.
    pub(super) fn person(&self, address: &str) -> Result<Caller<'a>, DemonstrationError> {
        self.cast.caller(self.api, address)
    }

    /// Asks as the first who has a role.
    pub(super) fn role(&self, role: Role) -> Result<Caller<'a>, DemonstrationError> {
        let holder = self.cast.with_role(role).next();
        let holder = holder.ok_or_else(|| DemonstrationError::missing(format!("{role:?}")))?;
        self.person(&holder.address)
    }

    /// Gives those roles to everybody who has them.
    pub(super) fn grant(&self, roles: &[Role]) -> Result<(), DemonstrationError> {
        for person in self.cast.people() {
            let mut given = person.roles().filter(|role| roles.contains(role));
            given.try_for_each(|role| self.give(person, role))?;
        }
        Ok(())
    }

    /// Gives the seats of a small panel to the first panelists of the table.
    pub(super) fn seat(&self, panelists: usize) -> Result<(), DemonstrationError> {
        let mut panelists = self.cast.with_role(Role::Panelist).take(panelists);
        panelists.try_for_each(|person| self.give(person, Role::Panelist))
    }

    fn give(&self, person: &Person, role: Role) -> Result<(), DemonstrationError> {
        let body = json!({ "who": { "address": person.address }, "role": role });
        self.role(Role::Host)?.post::<IgnoredAny>(&self.path("roles"), &body)?;
        Ok(())
    }

    /// Goes to the next stage.
    pub(super) fn advance(&self, from: &str, to: &str) -> Result<(), DemonstrationError> {
        let body = json!({ "kind": "advance", "from": from, "to": to });
        let host = self.role(Role::Host)?;
        let done: Result<IgnoredAny, ApiError> = host.post(&self.path("transitions"), &body);
        Ok(done.map(|_| ())?)
    }
}

impl Done {
    /// The ids of what it created, in order.
    pub(super) fn created(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let created = self.entries.iter().flat_map(|entry| &entry.created);
        created.filter(move |created| created.kind == kind).map(|created| created.id.as_str())
    }

    /// The id of the one thing that it created.
    pub(super) fn id(&self, kind: Kind) -> Result<String, DemonstrationError> {
        let id = self.created(kind).next();
        id.map(str::to_owned).ok_or_else(|| DemonstrationError::missing(format!("new {kind:?}")))
    }
}
