//! A short call in a room, which takes challenges: whoever reads the open code may add one.

use serde::Deserialize;
use serde_json::json;

use super::call;
use super::campaign::Campaign;
use super::cast::{Cast, Role};
use super::charter;
use super::error::DemonstrationError;
use super::material::Tables;
use crate::api::Api;

const TABLES: Tables = Tables {
    challenges: include_str!("../../demonstration/room/challenges.csv"),
    parts: "",
    translations: "",
    themes: "",
};

/// Plays it up to its call.
pub(super) fn play(api: &Api, cast: &Cast) -> Result<(), DemonstrationError> {
    #[derive(Deserialize)]
    struct Made {
        codes: Vec<String>,
    }
    let campaign = Campaign::create(api, cast, &charter::room()?)?;
    campaign.grant(&[Role::Moderator])?;
    campaign.advance("draft", "call")?;
    call::hold(&campaign, &TABLES.read()?)?;
    let host = campaign.role(Role::Host)?;
    let Made { codes } = host.post(&campaign.path("open-code"), &json!({}))?;
    for code in codes {
        println!("the open code of the winter gathering, shown only now: {code}");
    }
    Ok(())
}
