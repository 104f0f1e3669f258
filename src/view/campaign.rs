//! A campaign at a glance.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::{Campaign, Precondition},
    charter::Charter,
    contest::Annulment,
    id::{CampaignId, PersonId, RoundId, VoiceId},
    people::Column,
    role::Role,
    round::Round,
    stage::Stage,
    text::Contact,
    theme::Coverage,
    time::Timestamp,
};

/// A campaign at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CampaignView {
    /// Its id.
    pub id: CampaignId,
    /// Its rules.
    pub charter: Charter,
    /// A person to phone or write to.
    pub contact: Option<Contact>,
    /// Who answers for personal data, if that is somebody else.
    pub officer: Option<Contact>,
    /// Where it stands.
    pub stage: Stage,
    /// The stage that was due, and what it waits for.
    pub waiting: Option<Waiting>,
    /// Until when the decision may be contested.
    pub contest_until: Option<Timestamp>,
    /// The decision that an answer to a contest has annulled.
    pub annulment: Option<Annulment>,
    /// Where every challenge is.
    pub coverage: Coverage,
    /// How many voices were admitted.
    pub admitted: Admitted,
    /// How many merges wait for authors.
    pub open_merges: u32,
    /// The round that is prepared or takes ballots now.
    pub current_round: Option<RoundId>,
    /// What the viewer is in it.
    pub me: Participation,
}

/// A stage that was due but not ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Waiting {
    /// Which stage.
    pub stage: Stage,
    /// What was measured when it was due.
    pub preconditions: Vec<Precondition>,
}

/// Voices by the door through which they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Admitted {
    /// Voices that the host can tell apart.
    pub admitted: u32,
    /// Voices that came with the open code.
    pub open_code: u32,
}

/// What the viewer is in a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Participation {
    /// The viewer's id, if signed in.
    pub person: Option<PersonId>,
    /// The viewer's roles.
    pub roles: Vec<Role>,
    /// The voice for which the viewer speaks.
    pub voice: Option<VoiceId>,
}

/// The campaign, unless it does not exist for the viewer.
pub fn campaign(campaign: &Campaign, id: CampaignId, viewer: &Viewer) -> Option<CampaignView> {
    if !policy::knows(campaign, viewer) {
        return None;
    }
    let current = campaign.standing_rounds().filter(|round| policy::knows_round(round, viewer));
    let people = &campaign.people;
    Some(CampaignView {
        id,
        charter: charter(campaign, |round| policy::knows_round(round, viewer))?,
        contact: campaign.contact.clone(),
        officer: campaign.officer.clone(),
        stage: campaign.stage,
        waiting: waiting(campaign, viewer),
        contest_until: campaign.contest_until,
        annulment: Annulment::of(campaign),
        coverage: campaign.coverage(),
        admitted: Admitted {
            admitted: people.admitted(Column::Admitted),
            open_code: people.admitted(Column::OpenCode),
        },
        open_merges: campaign.open_merges(),
        current_round: Campaign::last_current(current).map(|round| round.id),
        me: Participation {
            person: viewer.person,
            roles: viewer.roles.clone(),
            voice: viewer.person.and_then(|me| people.voice_of(me)).map(|(voice, _)| voice),
        },
    })
}

/// The rules, with dates as everybody knows them.
pub fn public_charter(campaign: &Campaign) -> Option<Charter> {
    charter(campaign, policy::is_public)
}

/// The rules. A date that was moved by a box of which the reader does not know stands as it was announced: it would tell of
/// the box.
fn charter(campaign: &Campaign, knows: impl Fn(&Round) -> bool) -> Option<Charter> {
    let mut charter = campaign.charter.clone()?;
    for moved in campaign.moved_dates.iter().rev() {
        let is_known = campaign.rounds.get(&moved.round).is_some_and(&knows);
        if let Some(date) = charter.schedule.get_mut(&moved.stage).filter(|_| !is_known) {
            *date = moved.announced;
        }
    }
    Some(charter)
}

/// What "decided" waits for tells of the count.
fn waiting(campaign: &Campaign, viewer: &Viewer) -> Option<Waiting> {
    let (stage, preconditions) = campaign.waiting.clone()?;
    let tells_of_count = stage == Stage::Decided;
    (!tells_of_count || policy::counts_anywhere(campaign, viewer))
        .then_some(Waiting { stage, preconditions })
}
