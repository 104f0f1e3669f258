//! The curator groups what came in.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde_json::json;

use super::call::Entered;
use super::campaign::{Campaign, Done, Kind};
use super::cast::Role;
use super::error::DemonstrationError;
use super::hands;
use super::material::{Challenge, Key, Theme};

/// The themes that were made, by key.
pub(super) type Made = BTreeMap<Key, String>;

/// Makes the themes, each with what holds it together.
pub(super) fn propose(
    campaign: &Campaign<'_>,
    themes: &[Theme],
) -> Result<Made, DemonstrationError> {
    let curator = campaign.role(Role::Curator)?;
    let mut made = Made::new();
    for theme in themes {
        let done: Done = curator.post(&campaign.path("themes"), &theme.name())?;
        let id = done.id(Kind::Theme)?;
        curator.put::<IgnoredAny>(&campaign.path(&format!("themes/{id}/why")), &theme.why())?;
        made.insert(theme.key.clone(), id);
    }
    Ok(made)
}

/// Puts each challenge into its theme; declined ones have none.
pub(super) fn place(
    campaign: &Campaign<'_>,
    challenges: &[Challenge],
    entered: &Entered,
    made: &Made,
) -> Result<(), DemonstrationError> {
    let curator = campaign.role(Role::Curator)?;
    hands::each(challenges, |challenge| {
        let Some(key) = &challenge.theme else { return Ok(()) };
        let theme = made.get(key);
        let theme = theme.ok_or_else(|| DemonstrationError::missing(format!("theme {}", key.0)))?;
        let path = campaign.path(&format!("challenges/{}/theme", entered.id(&challenge.key)?));
        curator.put::<IgnoredAny>(&path, &json!({ "theme": theme }))?;
        Ok(())
    })?;
    Ok(())
}

/// Signs all of them.
pub(super) fn sign(campaign: &Campaign<'_>) -> Result<(), DemonstrationError> {
    let path = campaign.path("theme-signatures");
    campaign.role(Role::Curator)?.post::<IgnoredAny>(&path, &json!({}))?;
    Ok(())
}
