//! Who already works on what: the register, as a host has filled it, and what a member suggests.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::campaign::Campaign;
use super::cast::{MEMBER, Role};
use super::dates::days_ago;
use super::error::DemonstrationError;
use super::hands;

/// What a member suggests, and the host of the demonstration answers.
const SUGGESTED: [&str; 3] = [
    "Ferry and curtain",
    "Drum Island Residents",
    "They ask the ferry company for one late boat on nights when a play or a concert ends after nine.",
];

/// An initiative.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Initiative {
    name: String,
    who: String,
    what: String,
    pub(super) language: String,
    link: Option<String>,
    place: Option<String>,
    days_ago: i64,
}

impl Initiative {
    /// As the API takes it.
    fn known(&self) -> Result<Value, DemonstrationError> {
        let Self { name, who, what, language, link, place, days_ago: days } = self;
        Ok(json!({
            "initiative": { "name": name, "who": who, "what": what, "language": language, "link": link, "place": place },
            "checked": days_ago(*days)?,
        }))
    }
}

/// Lists initiatives, and lets a member suggest one.
pub(super) fn fill(
    campaign: &Campaign<'_>,
    initiatives: &[Initiative],
) -> Result<(), DemonstrationError> {
    let path = campaign.path("initiatives");
    let host = campaign.role(Role::Host)?;
    hands::each(initiatives, |one| Ok(host.post::<IgnoredAny>(&path, &one.known()?)?))?;
    let [name, who, what] = SUGGESTED;
    let body = json!({ "name": name, "who": who, "what": what, "language": "en" });
    let member = campaign.person(MEMBER)?;
    member.post::<IgnoredAny>(&campaign.path("initiatives/suggestions"), &body)?;
    Ok(())
}
