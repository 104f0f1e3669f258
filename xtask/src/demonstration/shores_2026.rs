//! The Shores Arts Network in 2026: decided, contested once, and acting on five topics.

use std::thread;
use std::time::{Duration, Instant};

use serde::de::IgnoredAny;
use serde_json::json;

use super::call::{self, Entered};
use super::campaign::{Campaign, Done, Kind};
use super::cast::{Cast, MEMBER, Role};
use super::error::DemonstrationError;
use super::material::{Material, Tables};
use super::topics::Drafted;
use super::upvote::Kind as Voters;
use super::{charter, panel, themes, topics, upvote};
use crate::api::Api;

pub(super) const TABLES: Tables = Tables {
    challenges: include_str!("../../demonstration/shores-2026/challenges.csv"),
    parts: "",
    translations: include_str!("../../demonstration/shores-2026/translations.csv"),
    themes: include_str!("../../demonstration/shores-2026/themes.csv"),
};
pub(super) const TOPICS: &str = include_str!("../../demonstration/shores-2026/topics.json");

/// How many sit on the panel.
pub(super) const PANELISTS: usize = 7;
/// How many supports a voice has.
const QUOTA: usize = 3;
const CONTEST_LIMIT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(100);

const WHY_CONTESTED: &str = "Payer ses affiches trop cher est aussi un défi. \
    Pourquoi ce texte a-t-il été refusé\u{a0}?";
const ANSWER_EN: &str = "The cost of posters would have been welcome as a challenge. This text \
    offers the services of one shop, which our policy does not take from anybody.";
const ANSWER_FR: &str = "Le coût des affiches aurait été bienvenu comme défi. Ce texte offre les \
    services d’un commerce, ce que nos règles n’acceptent de personne.";

/// Plays it up to its topics.
pub(super) fn play(api: &Api, cast: &Cast) -> Result<(), DemonstrationError> {
    let material = TABLES.read()?;
    let campaign = Campaign::create(api, cast, &charter::shores_2026()?)?;
    campaign.grant(&Role::GRANTED)?;
    campaign.seat(PANELISTS)?;
    call::admit(&campaign)?;
    campaign.advance("draft", "call")?;
    let entered = call::hold(&campaign, &material)?;
    campaign.advance("call", "theming")?;
    let drafted = prepare(&campaign, &material, &entered)?;
    campaign.advance("theming", "upvote")?;
    let items: Vec<String> = drafted.iter().map(|(_, id)| format!("topic:{id}")).collect();
    upvote::vote(&campaign, &items, QUOTA)?;
    close(&campaign)?;
    campaign.advance("upvote", "panel")?;
    panel::sit(&campaign, &drafted)?;
    campaign.advance("panel", "decided")?;
    contest(&campaign, entered.declined()?)?;
    outlast_contests(&campaign)?;
    topics::run(&campaign, &drafted)
}

fn prepare(
    campaign: &Campaign<'_>,
    material: &Material,
    entered: &Entered,
) -> Result<Vec<Drafted>, DemonstrationError> {
    let made = themes::propose(campaign, &material.themes)?;
    themes::place(campaign, &material.challenges, entered, &made)?;
    themes::sign(campaign)?;
    topics::draft(campaign, topics::read(TOPICS)?, entered)
}

fn close(campaign: &Campaign<'_>) -> Result<(), DemonstrationError> {
    let round = upvote::round(campaign, Voters::Upvote)?;
    let host = campaign.role(Role::Host)?;
    host.close_box(&campaign.path(&format!("rounds/{}", round.id)))?;
    panel::await_state(campaign, &round, "published")
}

/// A member questions that a challenge was declined; the host, who did not decline it, answers.
fn contest(campaign: &Campaign<'_>, declined: &str) -> Result<(), DemonstrationError> {
    let subject = json!({ "decline": { "challenge": declined } });
    let body = json!({ "subject": subject, "reason": WHY_CONTESTED });
    let raised: Done = campaign.person(MEMBER)?.post(&campaign.path("contests"), &body)?;
    let path = campaign.path(&format!("contests/{}/answer", raised.id(Kind::Contest)?));
    let answer = json!({ "en": ANSWER_EN, "fr": ANSWER_FR });
    let body = json!({ "outcome": "stands", "answer": answer });
    campaign.role(Role::Host)?.put::<IgnoredAny>(&path, &body)?;
    Ok(())
}

/// The contest period ends by itself, within seconds.
fn outlast_contests(campaign: &Campaign<'_>) -> Result<(), DemonstrationError> {
    let started = Instant::now();
    loop {
        match campaign.advance("decided", "pathways") {
            Err(DemonstrationError::Api(error))
                if error.code().as_deref() == Some("unmet")
                    && started.elapsed() < CONTEST_LIMIT =>
            {
                thread::sleep(POLL_INTERVAL);
            }
            outcome => return outcome,
        }
    }
}
