//! Who acts in the demonstration, each with a bearer token.
//!
//! People with a role have a name and a language, which they set themselves; members are many and
//! have an address only. The first of the members is somebody as whom visitors sign in.

use std::collections::BTreeMap;
use std::fs;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tempfile::TempDir;
use xtask::torture::server::Server;

use super::error::DemonstrationError;
use super::{hands, material};
use crate::api::{Api, Caller};

/// As whom visitors sign in.
pub(super) const HOST: &str = "host@example.org";
/// As whom visitors sign in.
pub(super) const MEMBER: &str = "member@example.org";
/// As whom visitors sign in. Leads the panel and sits on it.
pub(super) const CHAIR: &str = "chair@example.org";
/// As whom visitors sign in.
pub(super) const PANELIST: &str = "panelist@example.org";
/// As whom visitors sign in.
pub(super) const SECOND_PANELIST: &str = "panelist-2@example.org";

/// How many voices each campaign has.
const MEMBERS: usize = 30;
/// Every fifth voice is an organisation's.
const ORGANISATION_EVERY: usize = 5;

/// What somebody does in a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    /// Runs it.
    Host,
    /// Accepts and declines.
    Moderator,
    /// Groups and translates.
    Curator,
    /// Writes down what the panel says.
    NoteTaker,
    /// Leads the panel.
    Chair,
    /// Sits on it.
    Panelist,
}

impl Role {
    /// What a host gives to others in a campaign with a panel, besides the seats on it.
    pub(super) const GRANTED: [Self; 4] =
        [Self::Moderator, Self::Curator, Self::NoteTaker, Self::Chair];
}

/// Somebody with a name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    /// Where they sign in.
    pub(super) address: String,
    name: String,
    language: String,
    role: Option<Role>,
    second_role: Option<Role>,
}

/// What a member speaks for.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum VoiceKind {
    /// Themselves.
    Person,
    /// An organisation.
    Organisation,
}

/// Everybody.
#[derive(Debug)]
pub(super) struct Cast {
    people: Vec<Person>,
    tokens: BTreeMap<String, String>,
}

impl Person {
    /// What they do.
    pub(super) fn roles(&self) -> impl Iterator<Item = Role> {
        [self.role, self.second_role].into_iter().flatten()
    }
}

impl Cast {
    /// Has tokens made for everybody, and everybody with a name say it.
    pub(super) fn gather(server: &Server, api: &Api) -> Result<Self, DemonstrationError> {
        let people: Vec<Person> = material::people()?;
        let named = people.iter().map(|person| person.address.clone());
        let addresses: Vec<String> = named.chain(members().skip(1)).collect();
        let cast = Self { people, tokens: tokens(server, &addresses)? };
        hands::each(&cast.people, |Person { address, name, language, .. }| {
            let profile = json!({ "name": name, "language": language });
            Ok(cast.caller(api, address)?.patch::<IgnoredAny>("/me", &profile)?)
        })?;
        Ok(cast)
    }

    /// Everybody with a name.
    pub(super) fn people(&self) -> &[Person] {
        &self.people
    }

    /// Those with a role, in the order of the table.
    pub(super) fn with_role(&self, role: Role) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.roles().any(|one| one == role))
    }

    /// Asks as the person at an address.
    pub(super) fn caller<'a>(
        &'a self,
        api: &'a Api,
        address: &str,
    ) -> Result<Caller<'a>, DemonstrationError> {
        let token = self.tokens.get(address);
        let token =
            token.ok_or_else(|| DemonstrationError::missing(format!("token for {address}")))?;
        Ok(api.person(token))
    }
}

/// The addresses of all members.
pub(super) fn members() -> impl Iterator<Item = String> {
    let others = (2..=MEMBERS).map(|number| format!("member-{number}@example.org"));
    [MEMBER.to_owned()].into_iter().chain(others)
}

/// All voices, with the address of who speaks for each.
pub(super) fn voices() -> impl Iterator<Item = (VoiceKind, String)> {
    (1..).zip(members()).map(|(number, address): (usize, String)| {
        let is_organisation = number.is_multiple_of(ORGANISATION_EVERY);
        let kind = if is_organisation { VoiceKind::Organisation } else { VoiceKind::Person };
        (kind, address)
    })
}

fn tokens(
    server: &Server,
    addresses: &[String],
) -> Result<BTreeMap<String, String>, DemonstrationError> {
    let scratch = TempDir::new()?;
    let file = scratch.path().join("addresses");
    fs::write(&file, addresses.join("\n"))?;
    let file = file.to_string_lossy();
    let printed = server.command(&["token", "--file", &file, "--label", "demonstration"])?;
    let lines = printed.lines().filter_map(|line| line.split_once('\t'));
    Ok(lines.map(|(address, token)| (address.to_owned(), token.to_owned())).collect())
}
