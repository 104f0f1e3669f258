//! The panel sits: it votes, breaks its ties, and says why.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::campaign::Campaign;
use super::cast::{address_of, address_of_chair};
use super::closing;
use super::consultation::VoterId;
use super::error::ReplayError;
use super::items::{Item, Items};
use super::panel::{Attempt, Ballot, Mark, Panel, RunOff};
use super::round::{Decision, Kind, Round, State};

/// The first round and the two run-offs after which the simulated panel has decided.
const ROUNDS_MAX: usize = 3;

#[derive(Deserialize)]
struct Results {
    decision: Option<Decision>,
}

/// Grants the roles: the panelists', and that of the chair.
pub(super) fn seat(campaign: Campaign<'_>, panel: &Panel) -> Result<(), ReplayError> {
    let grant = |address: &str, role: &str| {
        let body = json!({ "who": { "address": address }, "role": role });
        campaign.host().post::<IgnoredAny>(&campaign.path("roles"), &body)
    };
    grant(address_of_chair(), "chair")?;
    for panelist in panel.first_ballots.keys() {
        grant(&address_of(*panelist), "panelist")?;
    }
    Ok(())
}

/// Holds the first round and as many run-offs as the server prepares; gives back how many rounds.
pub(super) fn decide(
    campaign: Campaign<'_>,
    panel: &Panel,
    items: &Items,
) -> Result<usize, ReplayError> {
    let mut held = 0;
    while let Some(next) = prepared(campaign)? {
        if held == ROUNDS_MAX {
            return Err(ReplayError::Undecided { rounds: held });
        }
        let ballots = ballots(panel, items, &next, held)?;
        hold(campaign, &next, items, &ballots)?;
        held += 1;
    }
    Ok(held)
}

/// The panel's round that waits to be opened.
fn prepared(campaign: Campaign<'_>) -> Result<Option<Round>, ReplayError> {
    let waits = |round: &Round| round.kind == Kind::Panel && round.state == State::Prepared;
    Ok(closing::rounds(campaign, campaign.chair())?.into_iter().find(waits))
}

/// What each panelist marks, on the slate that the server shows.
fn ballots(
    panel: &Panel,
    items: &Items,
    round: &Round,
    held: usize,
) -> Result<BTreeMap<VoterId, Ballot>, ReplayError> {
    let slate = round.slate.iter().map(|entry| items.comment(&entry.item));
    let slate = slate.collect::<Result<BTreeSet<_>, _>>()?;
    let attempt = match held {
        0 => {
            // An item that is not on the server's slate cannot be marked; the comparison shows it.
            let mut first = panel.first_ballots.clone();
            for ballot in first.values_mut() {
                ballot.retain(|item, _| slate.contains(item));
            }
            return Ok(first);
        }
        1 => Attempt::First,
        _ => Attempt::Later,
    };
    let seats_left =
        round.seats().ok_or(ReplayError::Missing { what: "number of seats in a run-off" })?;
    Ok(panel.run_off_ballots(&RunOff { attempt, tied: slate, seats_left }))
}

/// Opens a round, has everybody vote and waits for the count.
fn hold(
    campaign: Campaign<'_>,
    round: &Round,
    items: &Items,
    ballots: &BTreeMap<VoterId, Ballot>,
) -> Result<(), ReplayError> {
    let path = |what| campaign.path(&format!("rounds/{}/{what}", round.id));
    campaign.chair().post::<IgnoredAny>(&path("open"), &json!({}))?;
    for (panelist, ballot) in ballots {
        let marks =
            ballot.iter().map(|(comment, mark)| Ok((items.item(*comment)?.0.clone(), *mark)));
        let marks = marks.collect::<Result<BTreeMap<String, Mark>, ReplayError>>()?;
        let caller = campaign.api.person(token(campaign, *panelist)?);
        caller.put::<IgnoredAny>(&path("marks"), &json!({ "marks": marks }))?;
    }
    closing::await_count(campaign, campaign.chair(), round)?;
    Ok(())
}

/// The chair writes a reason for each chosen item, and every panelist confirms them all.
pub(super) fn give_reasons(campaign: Campaign<'_>, panel: &Panel) -> Result<usize, ReplayError> {
    let results: Results = campaign.chair().get(&campaign.path("results"))?;
    let decision = results.decision.ok_or(ReplayError::Missing { what: "decision" })?;
    let first = decision.rounds.first().ok_or(ReplayError::Missing { what: "deciding round" })?;
    let chosen: Vec<Item> = decision.selected.into_iter().map(|selected| selected.item).collect();
    let reason = json!({ "reason": {
        "en": "Members support it, and so does the panel.",
        "fr": "Les membres l’appuient, et le panel aussi.",
    } });
    for item in &chosen {
        let path = campaign.path(&format!("rounds/{first}/reasons/{}", item.0));
        campaign.chair().put::<IgnoredAny>(&path, &reason)?;
    }
    // Each reason was written once, so it is confirmed in its first version.
    let read: Vec<_> = chosen.iter().map(|item| json!({ "item": item, "version": 1 })).collect();
    if read.is_empty() {
        return Ok(0);
    }
    let path = campaign.path(&format!("rounds/{first}/confirmations"));
    for panelist in panel.first_ballots.keys() {
        let caller = campaign.api.person(token(campaign, *panelist)?);
        caller.post::<IgnoredAny>(&path, &json!({ "reasons": read }))?;
    }
    Ok(chosen.len())
}

fn token(campaign: Campaign<'_>, panelist: VoterId) -> Result<&str, ReplayError> {
    let token = campaign.cast.voters.get(&panelist).map(String::as_str);
    token.ok_or_else(|| ReplayError::NoToken { address: address_of(panelist) })
}
