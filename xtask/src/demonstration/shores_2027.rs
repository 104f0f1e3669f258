//! The Shores Arts Network in 2027, up to its upvote: themes are signed, members are supporting,
//! the panel is named.

use serde::de::IgnoredAny;
use serde_json::json;

use super::call::{self, Entered};
use super::campaign::{Campaign, Done, Kind};
use super::cast::{Cast, Role};
use super::error::DemonstrationError;
use super::material::{self, Challenge, Key, Material, Tables};
use super::{charter, initiatives, themes, upvote};
use crate::api::Api;

pub(super) const TABLES: Tables = Tables {
    challenges: include_str!("../../demonstration/shores-2027/challenges.csv"),
    parts: include_str!("../../demonstration/shores-2027/parts.csv"),
    translations: include_str!("../../demonstration/shores-2027/translations.csv"),
    themes: include_str!("../../demonstration/shores-2027/themes.csv"),
};

/// How many sit on the panel: as few as visitors can sign in as.
pub(super) const PANELISTS: usize = 3;
/// How many supports a voice has.
const QUOTA: usize = 5;
/// Three say the same; two become part of the first.
pub(super) const MERGED: [&str; 3] = ["rooms-half-empty", "rooms-local", "rooms-calendar"];
const WHY_MERGED: &str = "All three ask for shared rooms and one calendar. / \
    Les trois demandent des locaux communs et un seul horaire.";
/// This one says two things.
pub(super) const SPLIT: &str = "access-translation";
const WHY_SPLIT: &str = "Surtitres et site Web : les gens et les solutions ne sont pas les mêmes.";

/// Plays it up to its upvote.
pub(super) fn play(api: &Api, cast: &Cast) -> Result<(), DemonstrationError> {
    let material = TABLES.read()?;
    let charter = charter::shores_2027()?;
    let campaign = Campaign::create(api, cast, &charter)?;
    campaign.name_officer(&charter)?;
    campaign.grant(&Role::GRANTED)?;
    campaign.seat(PANELISTS)?;
    call::admit(&campaign)?;
    campaign.advance("draft", "call")?;
    initiatives::fill(&campaign, &material::initiatives()?)?;
    let mut entered = call::hold(&campaign, &material)?;
    campaign.advance("call", "theming")?;
    group(&campaign, &material, &mut entered)?;
    campaign.advance("theming", "upvote")?;
    let items = entered.accepted().map(|id| format!("challenge:{id}")).collect();
    upvote::vote(&campaign, &upvote::shuffled(items, upvote::seed()?), QUOTA)
}

fn group(
    campaign: &Campaign<'_>,
    material: &Material,
    entered: &mut Entered,
) -> Result<(), DemonstrationError> {
    let made = themes::propose(campaign, &material.themes)?;
    themes::place(campaign, &material.challenges, entered, &made)?;
    merge(campaign, entered)?;
    split(campaign, material, entered)?;
    themes::place(campaign, &material.parts, entered, &made)?;
    themes::sign(campaign)
}

/// Nobody is asked, because none of the three has an author with an account.
fn merge(campaign: &Campaign<'_>, entered: &mut Entered) -> Result<(), DemonstrationError> {
    let [into, from @ ..] = MERGED.map(|key| Key(key.to_owned()));
    let parts = from.iter().map(|key| entered.id(key)).collect::<Result<Vec<_>, _>>()?;
    let body = json!({ "from": parts, "into": entered.id(&into)?, "reason": WHY_MERGED });
    campaign.role(Role::Curator)?.post::<IgnoredAny>(&campaign.path("merges"), &body)?;
    for key in &from {
        entered.remove(key);
    }
    Ok(())
}

fn split(
    campaign: &Campaign<'_>,
    material: &Material,
    entered: &mut Entered,
) -> Result<(), DemonstrationError> {
    let whole = Key(SPLIT.to_owned());
    let parts: Vec<_> = material.parts.iter().map(Challenge::text).collect();
    let body = json!({ "parts": parts, "reason": WHY_SPLIT });
    let path = campaign.path(&format!("challenges/{}/split", entered.id(&whole)?));
    let done: Done = campaign.role(Role::Curator)?.post(&path, &body)?;
    entered.remove(&whole);
    for (part, id) in material.parts.iter().zip(done.created(Kind::Challenge)) {
        entered.insert(part.key.clone(), id.to_owned());
    }
    Ok(())
}
