//! Themes proposed for all challenges at once, and what accepting them does.
//!
//! ```text
//! campaign ─▶ basis ─▶ theming ─▶ proposal ─▶ a person accepts it ─▶ themes_proposed
//!             hashed   pure                   checked against the basis
//! ```
//!
//! Grouping takes long, so it is done before the campaign is asked: the command brings what was found, and the engine
//! checks that it fits what lies there now. Whoever has the log up to the entry has the basis too and can find the
//! themes again; the verifier does.
//!
//! - A challenge that a person put into a theme stays there, one that she put into the tray or set apart takes no part.
//! - A theme that is frozen keeps its challenges and gets no others, and none gets a challenge that is kept out of it.
//! - Themes that are in use keep their ids and names; what an earlier proposal put into them leaves them only for
//!   another that suits it much better.
//! - The hash of the basis names texts by their commitments, so that no erased text can be guessed from it.
//! - Nobody chooses where chance begins, so nobody can try until she likes the themes.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use super::{Finding, Found, MOST_THEMES, add_theme, mark_edited};
use crate::{
    campaign::{Campaign, Decision, Fact, Refusal},
    challenge::{Challenge, ChallengeState, intake::too_many},
    id::{ChallengeId, ThemeId},
    record::Digest,
    text::{Bilingual, Name},
    theming::{self, Granularity},
};

mod basis;
mod found;

pub use basis::Basis;
pub(super) use basis::Hands;

/// The most challenges for which a campaign proposes themes.
pub const MOST_PROPOSED: usize = 2_000;

/// Characters of a hash of words that tell one list from another.
const SHOWN: usize = 12;

/// Where a person last put a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutByHand {
    /// Into a theme.
    Into(ThemeId),
    /// Into the tray.
    Aside,
    /// Into no theme, on purpose.
    Apart,
}

/// By which method themes were found: with another one the same texts may give others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The version of the method.
    pub version: u32,
    /// The hash of its lists of words.
    pub words: Digest,
}

impl Method {
    /// The method of this program.
    pub fn ours() -> Self {
        let lists = theming::word_lists().map(str::as_bytes);
        let words = Digest::of_parts(b"solution-pathways/theming-words/v1\n", &lists);
        Self { version: theming::VERSION, words }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words.to_string();
        write!(
            f,
            "version {} with the words {}",
            self.version,
            words.get(..SHOWN).unwrap_or(&words)
        )
    }
}

/// Themes as they were found, for a person to accept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundThemes {
    /// The hash of what they were found in.
    pub basis: Digest,
    /// How large they were to be.
    pub granularity: Granularity,
    /// How they were found.
    pub method: Method,
    /// The themes.
    pub themes: Vec<FoundTheme>,
    /// Every challenge that took part, in the order of ids.
    pub places: Vec<FoundPlace>,
}

/// A theme that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundTheme {
    /// Which one it is; none for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// What it is called.
    pub name: Bilingual<Name>,
}

/// Where a challenge was found to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundPlace {
    /// The challenge.
    pub challenge: ChallengeId,
    /// The place of its theme among the themes, counted from 0; none in the tray.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<u32>,
    /// How much the runs agreed, in ten-thousandths.
    pub agreement: u16,
}

/// A theme of an accepted proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedTheme {
    /// Its id.
    pub theme: ThemeId,
    /// What it is called.
    pub name: Bilingual<Name>,
}

/// The theme at a place of a list.
fn at<T>(themes: &[T], place: Option<u32>) -> Option<&T> {
    themes.get(usize::try_from(place?).ok()?)
}

impl FoundThemes {
    /// Whether accepting it would change anything.
    fn changes(&self, state: &Campaign) -> bool {
        let moves = |place: &FoundPlace| {
            let theme = at(&self.themes, place.theme);
            let now = state.challenges.get(&place.challenge).and_then(|found| found.theme);
            theme.map(|theme| theme.theme) != now.map(Some)
        };
        self.themes.iter().any(|theme| theme.theme.is_none()) || self.places.iter().any(moves)
    }
}

/// Accepts themes that were found, as far as they fit what lies there now.
pub(crate) fn accept(decision: &mut Decision, found: FoundThemes) -> Result<(), Refusal> {
    let state = decision.state;
    let basis = Basis::of(state, found.granularity);
    too_many(basis.len().saturating_sub(1), MOST_PROPOSED)?;
    if basis.is_empty() || !basis.takes(&found) {
        return Err(Refusal::ProposalOutdated);
    }
    let new = found.themes.iter().filter(|theme| theme.theme.is_none()).count();
    too_many((state.themes.len() + new).saturating_sub(1), MOST_THEMES)?;
    if !found.changes(state) {
        return Ok(());
    }
    let FoundThemes { basis, granularity, method, themes, places } = found;
    let named = |FoundTheme { theme, name }: FoundTheme| NamedTheme {
        theme: theme.unwrap_or_else(|| decision.id()),
        name,
    };
    let themes = themes.into_iter().map(named).collect();
    decision.push(Fact::ThemesProposed { basis, granularity, method, themes, places });
    Ok(())
}

impl Campaign {
    /// How many challenges took part in the proposal that was accepted last, and were withdrawn since: as their words are
    /// gone, nobody can compute it again.
    pub fn withdrawn_since_proposal(&self) -> u32 {
        let entry = |challenge: &Challenge| challenge.found.map(|found| found.entry);
        let last = self.challenges.values().filter_map(entry).max();
        let is_gone = |challenge: &&Challenge| {
            challenge.state == ChallengeState::Withdrawn
                && last.is_some()
                && entry(challenge) == last
        };
        let gone = self.challenges.values().filter(is_gone).count();
        u32::try_from(gone).unwrap_or(u32::MAX)
    }

    /// The challenges that no proposal places, as they lie where a person put them or in a theme that stays as it is.
    fn settled(&self) -> BTreeSet<ChallengeId> {
        let mut settled = self.held();
        let is_frozen = |one: &&Challenge| one.theme.is_some_and(|theme| self.is_frozen(theme));
        settled.extend(self.challenges.values().filter(is_frozen).map(|one| one.id));
        settled
    }

    /// Puts every challenge where an accepted proposal has it.
    pub(crate) fn apply_proposal(&mut self, themes: &[NamedTheme], places: &[FoundPlace]) {
        let known: BTreeSet<ThemeId> = self.themes.keys().copied().collect();
        let (entry, settled) = (self.size(), self.settled());
        for place in places {
            let theme = at(themes, place.theme).map(|theme| theme.theme);
            let Some(challenge) = self.challenges.get_mut(&place.challenge) else { continue };
            // Of what people had settled nothing was found anew.
            let finding = if settled.contains(&place.challenge) {
                challenge.found.and_then(|found| found.finding)
            } else {
                Some(Finding {
                    theme,
                    agreement: place.agreement,
                    version: challenge.version,
                    times: challenge.put_by_hand.len(),
                })
            };
            challenge.found = Some(Found { entry, finding });
            let left = std::mem::replace(&mut challenge.theme, theme);
            if left != theme {
                // New themes are not there yet, and stay as they are proposed.
                for changed in [left, theme].into_iter().flatten() {
                    mark_edited(&mut self.themes, changed);
                }
            }
        }
        for theme in themes.iter().filter(|theme| !known.contains(&theme.theme)) {
            add_theme(&mut self.themes, theme.theme, theme.name.clone());
        }
    }
}
