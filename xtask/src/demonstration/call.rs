//! The call: challenges come in, are moderated and translated.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde_json::json;

use super::campaign::{Campaign, Done, Kind};
use super::cast::{MEMBER, Role, VoiceKind, voices};
use super::error::DemonstrationError;
use super::hands;
use super::material::{Challenge, Key, Material, Translation};

/// The challenges that were entered, by key.
#[derive(Debug, Default)]
pub(super) struct Entered {
    accepted: BTreeMap<Key, String>,
    declined: Vec<String>,
}

impl Entered {
    /// The id of a challenge that takes part.
    pub(super) fn id(&self, key: &Key) -> Result<&str, DemonstrationError> {
        let id = self.accepted.get(key).map(String::as_str);
        id.ok_or_else(|| DemonstrationError::missing(format!("challenge {}", key.0)))
    }

    /// Notes what became of a challenge.
    pub(super) fn insert(&mut self, key: Key, id: String) {
        self.accepted.insert(key, id);
    }

    /// Forgets a challenge that can no longer be supported.
    pub(super) fn remove(&mut self, key: &Key) {
        self.accepted.remove(key);
    }

    /// The ids of those that take part, in the order of their keys.
    pub(super) fn accepted(&self) -> impl Iterator<Item = &str> {
        self.accepted.values().map(String::as_str)
    }

    /// The id of the one that was declined.
    pub(super) fn declined(&self) -> Result<&str, DemonstrationError> {
        let id = self.declined.first().map(String::as_str);
        id.ok_or_else(|| DemonstrationError::missing("declined challenge"))
    }
}

/// Admits all members.
pub(super) fn admit(campaign: &Campaign<'_>) -> Result<(), DemonstrationError> {
    let voice = |(kind, address): (VoiceKind, String)| json!({ "kind": kind, "delegates": [{ "address": address }] });
    let body = json!({ "voices": voices().map(voice).collect::<Vec<_>>() });
    let host = campaign.role(Role::Host)?;
    host.post::<IgnoredAny>(&campaign.path("members"), &body)?;
    Ok(())
}

/// Enters the challenges, accepts or declines each and adds the translations.
pub(super) fn hold(
    campaign: &Campaign<'_>,
    material: &Material,
) -> Result<Entered, DemonstrationError> {
    let ids = hands::each(&material.challenges, |challenge| enter(campaign, challenge))?;
    let mut entered = Entered::default();
    for (challenge, id) in material.challenges.iter().zip(ids) {
        match challenge.decline() {
            Some(_) => entered.declined.push(id),
            None => entered.insert(challenge.key.clone(), id),
        }
    }
    hands::each(&material.translations, |translation| {
        translate(campaign, translation, entered.id(&translation.key)?)
    })?;
    Ok(entered)
}

/// Submits a challenge and accepts or declines it.
fn enter(campaign: &Campaign<'_>, challenge: &Challenge) -> Result<String, DemonstrationError> {
    let id = submit(campaign, challenge)?;
    let path = |verb| campaign.path(&format!("challenges/{id}/{verb}"));
    let (path, body) = match challenge.decline() {
        Some(reason) => (path("decline"), reason),
        None => (path("accept"), json!({})),
    };
    campaign.role(Role::Moderator)?.post::<IgnoredAny>(&path, &body)?;
    Ok(id)
}

fn submit(campaign: &Campaign<'_>, challenge: &Challenge) -> Result<String, DemonstrationError> {
    let (author, authorship) = match &challenge.member {
        Some(_) => (campaign.person(MEMBER)?, "own"),
        None => (campaign.role(Role::Moderator)?, "on_behalf"),
    };
    let body = json!({ "text": challenge.text(), "authorship": authorship });
    let done: Done = author.post(&campaign.path("challenges"), &body)?;
    let id = done.id(Kind::Challenge)?;
    // Everybody in the made-up network lets her words stand in the files to download.
    let consent = campaign.path(&format!("challenges/{id}/consent"));
    author.put::<IgnoredAny>(&consent, &json!({}))?;
    Ok(id)
}

fn translate(
    campaign: &Campaign<'_>,
    translation: &Translation,
    id: &str,
) -> Result<(), DemonstrationError> {
    let path = campaign.path(&format!("challenges/{id}/translation"));
    campaign.role(Role::Curator)?.put::<IgnoredAny>(&path, &translation.text())?;
    Ok(())
}
