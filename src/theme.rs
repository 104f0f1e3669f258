//! Themes: groups of challenges, and the equation that accounts for every one of them.
//!
//! ```text
//! proposed -> edited -> signed; retired (merged, split or dropped)
//! ```
//!
//! A challenge lies in one theme, or in the tray "not yet in a theme", or apart: in no theme on purpose. Nothing is ever dropped: the [`Coverage`] is a
//! partition of all challenges, and signing records it.

mod central;
mod keeping;
mod lying;
mod map;
mod placed;
mod proposal;
mod question;
mod reasons;
mod undo;

pub use keeping::MOST_KEPT_OUT;
pub(crate) use keeping::{freeze, keep_out, let_in, thaw};
pub use lying::Lies;
pub use map::{MapDot, MapRegion, ThemeMap};
use placed::Finding;
pub use placed::{Found, PlacedBy};
pub(crate) use proposal::accept;
pub use proposal::{
    Basis, FoundPlace, FoundTheme, FoundThemes, MOST_PROPOSED, Method, NamedTheme, PutByHand,
};
pub use question::{QuestionAnswer, ThemeQuestion};
pub(crate) use question::{answer as answer_question, ask as question, is_none_open, may_be_asked};
pub use reasons::{MOST_EXPLAINED, ThemeReasons, WhyTheme, WhyThere, show_central};
pub(crate) use undo::undo;
pub use undo::{EditChange, ThemeEdit};

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    campaign::{Campaign, Decision, Event, Fact, Hand, Refusal},
    challenge::{Challenge, ChallengeState, intake::too_many},
    id::{ChallengeId, ThemeId},
    record::Private,
    text::{Bilingual, Explanation, Name, StopWord},
};

/// The most themes in one campaign, retired ones included.
pub const MOST_THEMES: usize = 2_000;

/// The most words that a campaign keeps out of the names of its themes.
pub const MOST_STOP_WORDS: usize = 100;

/// Where a theme stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ThemeState {
    /// As it was first proposed.
    Proposed,
    /// Changed since.
    Edited,
    /// Signed by a host or curator.
    Signed,
    /// No longer used: merged, split or dropped.
    Retired,
}

/// A theme as it stands. Its challenges are those that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Counts themes as they came, from 0.
    pub number: u32,
    /// Its name.
    pub name: Bilingual<Name>,
    /// What holds its challenges together, as far as somebody has said so.
    pub why: Option<Bilingual<Explanation>>,
    /// Counts names and explanations, from 1.
    pub version: u32,
    /// Where it stands.
    pub state: ThemeState,
    /// Whether a proposal neither adds to it nor takes from it.
    pub is_frozen: bool,
}

impl Theme {
    const fn proposed(id: ThemeId, number: u32, name: Bilingual<Name>) -> Self {
        Self {
            id,
            number,
            name,
            why: None,
            version: 1,
            state: ThemeState::Proposed,
            is_frozen: false,
        }
    }

    /// Whether it is in use.
    pub fn is_live(&self) -> bool {
        self.state != ThemeState::Retired
    }
}

/// Where every challenge is. All but the last add up to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// Waiting for a moderator.
    pub pending: u32,
    /// Accepted, in a theme.
    pub themed: u32,
    /// Accepted, not yet in a theme.
    pub unthemed: u32,
    /// Accepted, in no theme on purpose.
    // Entries from before there was such a place have no such field, and keep their bytes.
    #[serde(default, skip_serializing_if = "is_none")]
    pub apart: u32,
    /// Part of another.
    pub merged: u32,
    /// Became several.
    pub split: u32,
    /// Declined.
    pub declined: u32,
    /// Taken back.
    pub withdrawn: u32,
    /// All that came in, parts of splits included; the parts of a split that was undone are gone.
    pub submitted: u32,
}

/// Whether nothing is there to be counted.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
const fn is_none(count: &u32) -> bool {
    *count == 0
}

impl Coverage {
    /// Those that take part.
    pub const fn accepted(&self) -> u32 {
        self.themed + self.unthemed + self.apart
    }

    /// Counts challenges into their places.
    pub fn of<'a>(challenges: impl IntoIterator<Item = &'a Challenge>) -> Self {
        let mut coverage = Self::default();
        for challenge in challenges {
            *match (challenge.state, challenge.lies()) {
                (ChallengeState::Submitted, _) => &mut coverage.pending,
                (ChallengeState::Accepted, Lies::In(_)) => &mut coverage.themed,
                (ChallengeState::Accepted, Lies::Tray) => &mut coverage.unthemed,
                (ChallengeState::Accepted, Lies::Apart) => &mut coverage.apart,
                (ChallengeState::Merged(_), _) => &mut coverage.merged,
                (ChallengeState::Split, _) => &mut coverage.split,
                (ChallengeState::Declined, _) => &mut coverage.declined,
                (ChallengeState::Withdrawn, _) => &mut coverage.withdrawn,
            } += 1;
            coverage.submitted += 1;
        }
        coverage
    }

    /// Whether the equation holds.
    pub const fn adds_up(&self) -> bool {
        self.pending
            + self.themed
            + self.unthemed
            + self.apart
            + self.merged
            + self.split
            + self.declined
            + self.withdrawn
            == self.submitted
    }
}

impl Campaign {
    /// The accepted challenges in a theme.
    pub fn members_of(&self, theme: ThemeId) -> impl Iterator<Item = &Challenge> {
        self.challenges
            .values()
            .filter(move |challenge| challenge.is_accepted() && challenge.theme == Some(theme))
    }

    /// A theme that is in use.
    pub(crate) fn live_theme(&self, id: ThemeId) -> Result<&Theme, Refusal> {
        let theme = self.themes.get(&id).ok_or(Refusal::UnknownTheme)?;
        if theme.is_live() { Ok(theme) } else { Err(Refusal::ThemeRetired) }
    }
}

pub(crate) fn propose(decision: &mut Decision, name: Bilingual<Name>) -> Result<(), Refusal> {
    too_many(decision.state.themes.len(), MOST_THEMES)?;
    let theme = decision.id();
    decision.push(Fact::ThemeProposed { theme, name });
    Ok(())
}

pub(crate) fn rename(
    decision: &mut Decision,
    theme: ThemeId,
    name: Bilingual<Name>,
) -> Result<(), Refusal> {
    if decision.state.live_theme(theme)?.name != name {
        decision.push(Fact::ThemeRenamed { theme, name });
    }
    Ok(())
}

pub(crate) fn explain(
    decision: &mut Decision,
    theme: ThemeId,
    why: Option<Bilingual<Explanation>>,
) -> Result<(), Refusal> {
    if decision.state.live_theme(theme)?.why != why {
        let why = why.map(|why| decision.private(why));
        decision.push(Fact::ThemeExplained { theme, why });
    }
    Ok(())
}

pub(crate) fn place(
    decision: &mut Decision,
    id: ChallengeId,
    theme: Option<ThemeId>,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !challenge.is_accepted() {
        return Err(Refusal::ChallengeState);
    }
    if let Some(theme) = theme {
        decision.state.live_theme(theme)?;
        if challenge.theme != Some(theme) && challenge.kept_out.contains(&theme) {
            return Err(Refusal::KeptOut);
        }
    }
    match (challenge.lies(), theme) {
        // It waits for a theme again, and as free to move as before somebody set it apart.
        (Lies::Apart, None) => {
            let hand = Some(Hand::TakenBack);
            decision.push(Fact::ChallengePlaced { challenge: id, theme, hand });
        }
        (lies, theme) if lies.theme() != theme => {
            decision.push(Fact::ChallengePlaced { challenge: id, theme, hand: None });
        }
        _ => {}
    }
    Ok(())
}

pub(crate) fn set_apart(decision: &mut Decision, id: ChallengeId) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !challenge.is_accepted() {
        return Err(Refusal::ChallengeState);
    }
    if challenge.lies() != Lies::Apart {
        let hand = Some(Hand::Apart);
        decision.push(Fact::ChallengePlaced { challenge: id, theme: None, hand });
    }
    Ok(())
}

pub(crate) fn retire(decision: &mut Decision, theme: ThemeId) -> Result<(), Refusal> {
    decision.state.live_theme(theme)?;
    decision.push(Fact::ThemeRetired { theme });
    Ok(())
}

pub(crate) fn set_stop_words(
    decision: &mut Decision,
    words: BTreeSet<StopWord>,
) -> Result<(), Refusal> {
    too_many(words.len().saturating_sub(1), MOST_STOP_WORDS)?;
    if decision.state.stop_words != words {
        decision.push(Fact::StopWordsSet { words });
    }
    Ok(())
}

/// Signs all themes as they are, with the questions about them that are open and of which the signer knows.
pub(crate) fn sign(decision: &mut Decision, known: u32) -> Result<(), Refusal> {
    let state = decision.state;
    let live: Vec<ThemeId> =
        state.themes.values().filter(|theme| theme.is_live()).map(|theme| theme.id).collect();
    if live.is_empty() || live.iter().any(|theme| state.members_of(*theme).next().is_none()) {
        return Err(Refusal::EmptyTheme);
    }
    let coverage = state.coverage();
    if !coverage.adds_up() {
        return Err(Refusal::Internal);
    }
    let open_questions = state.open_theme_questions();
    if known < open_questions {
        return Err(Refusal::QuestionsOpen { open: open_questions });
    }
    decision.push(Fact::ThemesSigned { themes: live, coverage, open_questions });
    Ok(())
}

/// A theme whose words or challenges change is no longer the one that was signed.
pub(crate) fn mark_edited(themes: &mut BTreeMap<ThemeId, Theme>, id: ThemeId) {
    if let Some(theme) = themes.get_mut(&id).filter(|theme| theme.is_live()) {
        theme.state = ThemeState::Edited;
    }
}

/// A new theme, which follows after all others.
fn add_theme(themes: &mut BTreeMap<ThemeId, Theme>, id: ThemeId, name: Bilingual<Name>) {
    let last = themes.values().map(|theme| theme.number).max();
    let number = last.map_or(0, |last| last + 1);
    themes.insert(id, Theme::proposed(id, number, name));
}

pub(crate) fn apply(themes: &mut BTreeMap<ThemeId, Theme>, event: &Event) {
    match &event.fact {
        Fact::ThemeProposed { theme, name } => {
            add_theme(themes, *theme, name.clone());
        }
        Fact::ThemeRenamed { theme, name } => {
            mark_edited(themes, *theme);
            if let Some(theme) = themes.get_mut(theme) {
                theme.name = name.clone();
                theme.version += 1;
            }
        }
        Fact::ThemeExplained { theme, why } => {
            mark_edited(themes, *theme);
            if let Some(theme) = themes.get_mut(theme) {
                theme.why = why.as_ref().and_then(Private::known).cloned();
                theme.version += 1;
            }
        }
        Fact::ChallengePlaced { theme: Some(theme), .. } => mark_edited(themes, *theme),
        Fact::ThemesMerged { into, .. } => mark_edited(themes, *into),
        Fact::ThemeSplit { parts, .. } => {
            for part in parts {
                add_theme(themes, part.theme, part.name.clone());
            }
        }
        Fact::ThemeRetired { theme } => {
            if let Some(theme) = themes.get_mut(theme) {
                theme.state = ThemeState::Retired;
            }
        }
        Fact::ThemeFrozen { theme } | Fact::ThemeThawed { theme } => {
            if let Some(theme) = themes.get_mut(theme) {
                theme.is_frozen = matches!(event.fact, Fact::ThemeFrozen { .. });
            }
        }
        Fact::ThemesSigned { themes: signed, .. } => {
            for id in signed {
                if let Some(theme) = themes.get_mut(id) {
                    theme.state = ThemeState::Signed;
                }
            }
        }
        _ => {}
    }
}
