//! Who takes part: roles, and the voices that hold ballots.
//!
//! A **voice** is a person, or an organisation with delegates whose last ballot stands. A person speaks for one voice at
//! most, so nobody counts twice. A panelist's voice in the panel is her own, whatever she speaks for elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    campaign::{Actor, Decision, Event, Fact, Refusal, VoiceHolders},
    charter::Admission,
    id::{Id, PersonId, VoiceId},
    role::Role,
    round::{Kind, Round, RoundState},
};

/// The most people who may speak for one organisation.
pub const MOST_DELEGATES: usize = 20;

/// Who holds a voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VoiceKind {
    /// One person.
    Person,
    /// An organisation, through its delegates.
    Organisation,
}

/// By which door a voice came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// The host's list.
    Listed,
    /// A code made out to one person.
    PersonalCode,
    /// The open code of the room.
    OpenCode,
    /// A confirmed e-mail address.
    Email,
}

/// In which column supports are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Voices that the host can tell apart.
    Admitted,
    /// Voices that came with the open code.
    OpenCode,
}

impl From<Door> for Column {
    fn from(door: Door) -> Self {
        match door {
            Door::OpenCode => Self::OpenCode,
            Door::Listed | Door::PersonalCode | Door::Email => Self::Admitted,
        }
    }
}

/// What holds one ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// A person or an organisation.
    pub kind: VoiceKind,
    /// Where it is counted.
    pub column: Column,
    /// Who speaks for it.
    pub delegates: BTreeSet<PersonId>,
}

/// Everybody who takes part in a campaign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    roles: BTreeMap<PersonId, BTreeSet<Role>>,
    voices: BTreeMap<VoiceId, Voice>,
    voice_of: BTreeMap<PersonId, VoiceId>,
    admitted: BTreeMap<Column, u32>,
}

impl People {
    /// The roles of an actor: member, then those that were granted, then visitor, which everybody is. An act is recorded
    /// under the first of them that permits it.
    pub fn roles_of(&self, actor: Actor) -> Vec<Role> {
        match actor {
            Actor::System => vec![Role::System],
            Actor::Operator => vec![Role::Host],
            Actor::Person(person) => {
                let member = self.voice_of.contains_key(&person).then_some(Role::Member);
                let granted = self.roles.get(&person).into_iter().flatten().copied();
                member.into_iter().chain(granted).chain([Role::Visitor]).collect()
            }
        }
    }

    /// Who has a role.
    pub fn with_role(&self, role: Role) -> BTreeSet<PersonId> {
        let has = |(person, roles): (&PersonId, &BTreeSet<Role>)| {
            roles.contains(&role).then_some(*person)
        };
        self.roles.iter().filter_map(has).collect()
    }

    /// Everybody with a granted role.
    pub fn granted(&self) -> impl Iterator<Item = (PersonId, &BTreeSet<Role>)> {
        self.roles.iter().map(|(person, roles)| (*person, roles))
    }

    /// The voice for which a person speaks.
    pub fn voice_of(&self, person: PersonId) -> Option<(VoiceId, &Voice)> {
        let voice = self.voice_of.get(&person)?;
        self.voices.get(voice).map(|held| (*voice, held))
    }

    /// All voices whose holders are known.
    pub const fn voices(&self) -> &BTreeMap<VoiceId, Voice> {
        &self.voices
    }

    /// How many voices were ever admitted in a column.
    pub fn admitted(&self, column: Column) -> u32 {
        self.admitted.get(&column).copied().unwrap_or(0)
    }

    /// How many voices were ever admitted.
    pub fn admitted_in_all(&self) -> u32 {
        self.admitted.values().sum()
    }

    pub(crate) fn grant(&mut self, person: PersonId, role: Role) {
        self.roles.entry(person).or_default().insert(role);
    }

    pub(crate) fn revoke(&mut self, person: PersonId, role: Role) {
        if let Some(roles) = self.roles.get_mut(&person) {
            roles.remove(&role);
            if roles.is_empty() {
                self.roles.remove(&person);
            }
        }
    }

    fn set_delegates(&mut self, voice: VoiceId, people: &[PersonId]) {
        let Some(held) = self.voices.get_mut(&voice) else { return };
        for person in std::mem::take(&mut held.delegates) {
            self.voice_of.remove(&person);
        }
        held.delegates.extend(people);
        self.voice_of.extend(people.iter().map(|person| (*person, voice)));
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match &event.fact {
            Fact::RoleGranted { role, person } => {
                if let Some(person) = person.known() {
                    self.grant(*person, *role);
                }
            }
            Fact::RoleRevoked { role, person } => {
                if let Some(person) = person.known() {
                    self.revoke(*person, *role);
                }
            }
            Fact::VoiceAdmitted { kind, column, holders } => {
                *self.admitted.entry(*column).or_default() += 1;
                if let Some(holders) = holders.known() {
                    let delegates = BTreeSet::new();
                    self.voices
                        .insert(holders.voice, Voice { kind: *kind, column: *column, delegates });
                    self.set_delegates(holders.voice, &holders.people);
                }
            }
            Fact::DelegatesChanged { holders } => {
                if let Some(holders) = holders.known() {
                    self.set_delegates(holders.voice, &holders.people);
                }
            }
            _ => {}
        }
    }
}

/// The voice of a panelist in the panel.
pub const fn panel_voice(person: PersonId) -> VoiceId {
    Id::new(person.uuid())
}

pub(crate) fn grant(decision: &mut Decision, person: PersonId, role: Role) -> Result<(), Refusal> {
    if !Role::GRANTED.contains(&role) {
        return Err(Refusal::RoleNotGranted);
    }
    if decision.state.people.roles_of(Actor::Person(person)).contains(&role) {
        return Ok(());
    }
    let person = decision.private(person);
    decision.push(Fact::RoleGranted { role, person });
    Ok(())
}

pub(crate) fn revoke(decision: &mut Decision, person: PersonId, role: Role) -> Result<(), Refusal> {
    let people = &decision.state.people;
    if !Role::GRANTED.contains(&role) || !people.roles_of(Actor::Person(person)).contains(&role) {
        return Err(Refusal::RoleNotGranted);
    }
    if role == Role::Host && people.with_role(Role::Host).len() == 1 {
        return Err(Refusal::LastHost);
    }
    // Whoever is on a roster votes and confirms as one of the panel until the decision is certified; nobody silences her.
    let votes =
        |round: &Round| round.state != RoundState::Certified && round.roster.contains(&person);
    if role == Role::Panelist && decision.state.standing_rounds().any(votes) {
        return Err(Refusal::OnRoster);
    }
    let person = decision.private(person);
    decision.push(Fact::RoleRevoked { role, person });
    Ok(())
}

pub(crate) fn admit(
    decision: &mut Decision,
    voice: VoiceId,
    kind: VoiceKind,
    people: &[PersonId],
    door: Door,
) -> Result<(), Refusal> {
    let state = decision.state;
    if state.people.voices.contains_key(&voice) {
        return Err(Refusal::AlreadyAdmitted);
    }
    check_delegates(kind, people)?;
    if people.iter().any(|person| state.people.voice_of.contains_key(person)) {
        return Err(Refusal::AlreadyAdmitted);
    }
    let open_code = state.people.admitted(Column::OpenCode);
    match (door, state.charter()?.admission) {
        (Door::Listed | Door::PersonalCode, _) | (Door::Email, Admission::Email) => {}
        (Door::OpenCode, Admission::OpenCode { cap }) if open_code < cap => {}
        (Door::OpenCode, Admission::OpenCode { .. }) => return Err(Refusal::CapReached),
        (Door::OpenCode | Door::Email, _) => return Err(Refusal::AdmissionClosed),
    }
    let holders = decision.private(VoiceHolders { voice, people: people.to_vec() });
    decision.push(Fact::VoiceAdmitted { kind, column: door.into(), holders });
    Ok(())
}

fn check_delegates(kind: VoiceKind, people: &[PersonId]) -> Result<(), Refusal> {
    let distinct: BTreeSet<_> = people.iter().collect();
    match kind {
        _ if distinct.len() != people.len() => Err(Refusal::NamedTwice),
        VoiceKind::Person if people.len() != 1 => Err(Refusal::OnePersonOneVoice),
        VoiceKind::Organisation if people.is_empty() => Err(Refusal::NobodyNamed),
        VoiceKind::Organisation if people.len() > MOST_DELEGATES => {
            Err(Refusal::TooMany { limit: u32::try_from(MOST_DELEGATES).unwrap_or(u32::MAX) })
        }
        VoiceKind::Person | VoiceKind::Organisation => Ok(()),
    }
}

/// How an organisation's delegates change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DelegateChange {
    Add(PersonId),
    Remove(PersonId),
}

pub(crate) fn change_delegates(
    decision: &mut Decision,
    voice: VoiceId,
    change: DelegateChange,
) -> Result<(), Refusal> {
    // Whoever speaks for an organisation may replace its ballot: nobody changes who that is while a ballot lies in a box.
    if decision.state.is_open(Kind::Upvote) {
        return Err(Refusal::BoxOpen);
    }
    let people = &decision.state.people;
    let held = people.voices.get(&voice).ok_or(Refusal::UnknownVoice)?;
    let mut delegates = held.delegates.clone();
    match change {
        DelegateChange::Add(person) => {
            if decision.person() == Some(person) {
                return Err(Refusal::OneselfNamed);
            }
            if people.voice_of.contains_key(&person) {
                return Err(Refusal::AlreadyAdmitted);
            }
            delegates.insert(person);
        }
        DelegateChange::Remove(person) => {
            if !delegates.remove(&person) {
                return Err(Refusal::UnknownPerson);
            }
        }
    }
    let people: Vec<PersonId> = delegates.into_iter().collect();
    check_delegates(held.kind, &people)?;
    let holders = decision.private(VoiceHolders { voice, people });
    decision.push(Fact::DelegatesChanged { holders });
    Ok(())
}
