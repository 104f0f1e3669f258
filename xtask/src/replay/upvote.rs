//! The upvote: everybody who agreed with an accepted comment is admitted and supports it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::campaign::Campaign;
use super::cast::address_of;
use super::consultation::{CommentId, VoterId};
use super::error::ReplayError;
use super::items::Items;
use super::round::Round;

/// The most voices that one request admits.
const VOICES_AT_ONCE: usize = 200;
/// How many members vote at the same time.
const THREADS: usize = 16;

/// Which accepted comments each voice supports.
pub(super) type Supports = BTreeMap<VoterId, BTreeSet<CommentId>>;

#[derive(Deserialize)]
struct Admitted {
    rows: Vec<AdmittedRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum AdmittedRow {
    Admitted(IgnoredAny),
    Refused { code: String },
}

/// Admits each voter as a voice of their own.
pub(super) fn admit(campaign: Campaign<'_>, voters: &BTreeSet<VoterId>) -> Result<(), ReplayError> {
    let voters: Vec<VoterId> = voters.iter().copied().collect();
    for some in voters.chunks(VOICES_AT_ONCE) {
        let voice = |voter: &VoterId| json!({ "kind": "person", "delegates": [{ "address": address_of(*voter) }] });
        let body = json!({ "voices": some.iter().map(voice).collect::<Vec<_>>() });
        let admitted: Admitted = campaign.host().post(&campaign.path("members"), &body)?;
        for row in admitted.rows {
            if let AdmittedRow::Refused { code } = row {
                return Err(ReplayError::NotAdmitted { code });
            }
        }
    }
    Ok(())
}

/// Casts all supports: many voices at the same time, each voice one support after the other.
pub(super) fn vote(
    campaign: Campaign<'_>,
    round: &Round,
    items: &Items,
    supports: &Supports,
) -> Result<(), ReplayError> {
    let waiting = Mutex::new(supports.iter());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some((voter, own)) = next() {
            support(campaign, round, items, *voter, own)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let members: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        // A thread that panicked has said so; its missing supports show in the comparison.
        members.into_iter().try_for_each(|member| member.join().unwrap_or(Ok(())))
    })
}

fn support(
    campaign: Campaign<'_>,
    round: &Round,
    items: &Items,
    voter: VoterId,
    own: &BTreeSet<CommentId>,
) -> Result<(), ReplayError> {
    let token = campaign.cast.voters.get(&voter);
    let token = token.ok_or_else(|| ReplayError::NoToken { address: address_of(voter) })?;
    let path = campaign.path(&format!("rounds/{}/supports", round.id));
    for comment in own {
        let body = json!({ "item": items.item(*comment)? });
        campaign.api.person(token).post::<IgnoredAny>(&path, &body)?;
    }
    Ok(())
}
