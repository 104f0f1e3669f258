//! The panel sits: conflicts, marks, reasons, confirmations.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use serde::de::IgnoredAny;
use serde_json::json;

use super::campaign::Campaign;
use super::cast::{Person, Role};
use super::error::DemonstrationError;
use super::hands;
use super::topics::{Drafted, Said};
use super::upvote::{Kind, Round, round};

/// Counting takes a second or two.
const COUNT_LIMIT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// Holds the panel's round, from the conflicts to the confirmed reasons.
pub(super) fn sit(campaign: &Campaign<'_>, drafted: &[Drafted]) -> Result<(), DemonstrationError> {
    let round = round(campaign, Kind::Panel)?;
    let path = |what: &str| campaign.path(&format!("rounds/{}/{what}", round.id));
    let panelists: Vec<&Person> = campaign.cast().with_role(Role::Panelist).collect();
    for (seat, panelist) in panelists.iter().enumerate() {
        let conflicts = items(drafted, seat, |said| said == Said::Conflict);
        if !conflicts.is_empty() {
            let body = json!({ "items": conflicts.into_keys().collect::<Vec<_>>() });
            campaign.person(&panelist.address)?.post::<IgnoredAny>(&path("conflicts"), &body)?;
        }
    }
    let chair = campaign.role(Role::Chair)?;
    chair.post::<IgnoredAny>(&path("open"), &json!({}))?;
    for (seat, panelist) in panelists.iter().enumerate() {
        let marks = items(drafted, seat, |said| said != Said::Conflict);
        let body = json!({ "marks": marks });
        campaign.person(&panelist.address)?.put::<IgnoredAny>(&path("marks"), &body)?;
    }
    await_state(campaign, &round, "counted")?;
    give_reasons(campaign, &round, drafted, &panelists)
}

/// What the panelist at a seat says of which items.
fn items(
    drafted: &[Drafted],
    seat: usize,
    wanted: impl Fn(Said) -> bool,
) -> BTreeMap<String, &'static str> {
    let mark = |said| match said {
        Said::Approve => "approve",
        Said::Decline => "decline",
        Said::Abstain | Said::Conflict => "abstain",
    };
    let said = drafted.iter().filter_map(|(topic, id)| Some((id, *topic.marks.get(seat)?)));
    said.filter(|(_, said)| wanted(*said))
        .map(|(id, said)| (format!("topic:{id}"), mark(said)))
        .collect()
}

/// The chair writes a reason for each chosen topic; every panelist reads and confirms them.
fn give_reasons(
    campaign: &Campaign<'_>,
    round: &Round,
    drafted: &[Drafted],
    panelists: &[&Person],
) -> Result<(), DemonstrationError> {
    let path = |what: &str| campaign.path(&format!("rounds/{}/{what}", round.id));
    let chair = campaign.role(Role::Chair)?;
    let mut written = Vec::new();
    for (topic, id) in drafted {
        let Some(reason) = &topic.reason else { continue };
        let item = format!("topic:{id}");
        let body = json!({ "reason": reason });
        chair.put::<IgnoredAny>(&path(&format!("reasons/{item}")), &body)?;
        written.push(json!({ "item": item, "version": 1 }));
    }
    let body = json!({ "reasons": written });
    hands::each(panelists, |panelist| {
        let caller = campaign.person(&panelist.address)?;
        Ok(caller.post::<IgnoredAny>(&path("confirmations"), &body)?)
    })?;
    Ok(())
}

/// Waits until a round stands where it will stand by itself.
pub(super) fn await_state(
    campaign: &Campaign<'_>,
    round: &Round,
    state: &'static str,
) -> Result<(), DemonstrationError> {
    let chair = campaign.role(Role::Chair)?;
    let path = campaign.path(&format!("rounds/{}", round.id));
    let started = Instant::now();
    while started.elapsed() < COUNT_LIMIT {
        let now: Round = chair.get(&path)?;
        if now.state == state {
            return Ok(());
        }
        thread::sleep(POLL_INTERVAL);
    }
    Err(DemonstrationError::Stuck { what: state })
}
