//! Who takes part, for hosts.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::{PersonId, VoiceId},
    people::{Column, VoiceKind},
    role::Role,
};

/// Who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PeopleView {
    /// Everybody with a granted role.
    pub roles: Vec<RoleHolder>,
    /// All voices.
    pub voices: Vec<VoiceView>,
}

/// Somebody with granted roles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RoleHolder {
    /// Who.
    pub person: PersonId,
    /// Which roles.
    pub roles: Vec<Role>,
}

/// A voice and who speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct VoiceView {
    /// Its id.
    pub voice: VoiceId,
    /// A person or an organisation.
    pub kind: VoiceKind,
    /// Where it is counted.
    pub column: Column,
    /// Who speaks for it.
    pub delegates: Vec<PersonId>,
}

/// The people, unless the viewer may not know them.
pub fn people(campaign: &Campaign, viewer: &Viewer) -> Option<PeopleView> {
    if !policy::knows(campaign, viewer) || !policy::sees_people(viewer) {
        return None;
    }
    let people = &campaign.people;
    let roles = people
        .granted()
        .map(|(person, roles)| RoleHolder { person, roles: roles.iter().copied().collect() });
    let voices = people.voices().iter().map(|(voice, held)| VoiceView {
        voice: *voice,
        kind: held.kind,
        column: held.column,
        delegates: held.delegates.iter().copied().collect(),
    });
    Some(PeopleView { roles: roles.collect(), voices: voices.collect() })
}
