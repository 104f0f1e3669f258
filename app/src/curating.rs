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

use std::iter;

use pathways::{
    campaign::{Command, Refusal},
    id::CampaignId,
    role::Role,
    text::Language,
};

use crate::{
    i18n::{self, messages, number},
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

/// What became of the commands of one form.
#[derive(Default)]
struct Acted {
    taken: u32,
    /// Challenges that do not belong where they were to go.
    kept_out: u32,
    /// Why the rest was not tried any more.
    ended: Option<Refusal>,
}

impl Acted {
    /// What was done, and behind it what was not.
    fn told(&self, done: String, language: Language) -> String {
        let words = messages(language);
        let kept_out = (self.kept_out > 0)
            .then(|| words.themes_kept_out(self.kept_out, number(self.kept_out, language)));
        let ended = self.ended.as_ref().map(|refusal| i18n::refusal(refusal, language));
        let ended = ended.map(|why| format!("{} {why}", words.themes_ended()));
        iter::once(done).chain(kept_out).chain(ended).collect::<Vec<_>>().join(" ")
    }
}

/// Carries out the commands of one form. Each has its number among all that the form asks for, so that a resend, for which
/// fewer may be left to do, repeats none of them. Where the first is refused already, the form is.
async fn act_on_each(
    visit: &Visit,
    campaign: CampaignId,
    key: ActKey,
    commands: impl IntoIterator<Item = (u64, Command)>,
) -> Result<Acted, Trouble> {
    let mut acted = Acted::default();
    let commands: Vec<_> = commands.into_iter().collect();
    for (part, command) in commands {
        match visit.backend().act(campaign, key.part(part), command).await {
            Ok(_) => acted.taken += 1,
            // Somebody else was there first, or an author took it back.
            Err(Trouble::Refused(Refusal::ChallengeState | Refusal::UnknownChallenge)) => {}
            Err(Trouble::Refused(Refusal::KeptOut)) => acted.kept_out += 1,
            Err(Trouble::Refused(refusal)) if acted.taken > 0 => {
                acted.ended = Some(refusal);
                break;
            }
            Err(trouble) => return Err(trouble),
        }
    }
    if acted.taken == 0 && acted.kept_out > 0 {
        return Err(Refusal::KeptOut.into());
    }
    Ok(acted)
}
