//! The pages of those who work on what was submitted: moderators, curators and hosts.
//!
//! ```text
//! moderation -> merges and splits -> themes -> translations -> slate          people, beside all of them
//! ```
//!
//! Each act is a form beside what it acts on, and says there what it did. A form that acts on several things is several
//! commands under one intent, so that a resend repeats none of them; one that is refused because somebody else was
//! faster does not hold up the others.
//!
//! Deliberately absent: anything that needs a script. Where there is one, challenges can also be dragged between themes.

use pathways::{
    campaign::{Command, Refusal},
    id::CampaignId,
    role::Role,
};

use crate::{
    port::{ActKey, Seen, Trouble},
    visit::Visit,
};

pub(crate) mod merges;
pub(crate) mod moderation;
pub(crate) mod people;
pub(crate) mod proposal;
pub(crate) mod sent_table;
pub(crate) mod slate;
pub(crate) mod split;
pub(crate) mod themes;
pub(crate) mod translations;

mod reading;

pub(crate) use reading::title_words;

/// Who reads what is not public yet.
pub(crate) const STAFF: &[Role] = &[Role::Moderator, Role::Curator, Role::Host];

/// The campaign, for somebody with one of these roles.
pub(crate) fn seen_by(visit: &Visit, roles: &[Role]) -> Result<Seen, Trouble> {
    let seen = visit.campaign()?;
    if roles.iter().any(|role| seen.has(*role)) {
        return Ok(seen);
    }
    Err(if visit.reader().is_signed_in() { Refusal::NotAllowed.into() } else { Trouble::SignIn })
}

/// Carries out the commands of one form and says how many were taken. Each has its number among all that the form asks
/// for, so that a resend, for which fewer may be left to do, repeats none of them.
async fn act_on_each(
    visit: &Visit,
    campaign: CampaignId,
    key: ActKey,
    commands: impl IntoIterator<Item = (u64, Command)>,
) -> Result<u32, Trouble> {
    let mut taken = 0;
    let commands: Vec<_> = commands.into_iter().collect();
    for (part, command) in commands {
        match visit.backend().act(campaign, key.part(part), command).await {
            Ok(_) => taken += 1,
            // Somebody else was there first, or an author took it back.
            Err(Trouble::Refused(Refusal::ChallengeState | Refusal::UnknownChallenge)) => {}
            Err(trouble) => return Err(trouble),
        }
    }
    Ok(taken)
}
