//! Taking back what a person last did with themes.
//!
//! Nothing is deleted: what is taken back is reversed by an act of the same kind, which stands in the log like the first. The
//! state remembers the last acts with what each changed. One that is reversed, by whomever and in whichever way, is
//! forgotten, so that the one before comes next.
//!
//! - A person takes back her own acts, from the last.
//! - Only what is still as she left it: what somebody has built on, or changed again, stays, also where a later act has
//!   led to the same. A challenge that was put back by hand, and not by an undo, lies there by that hand.
//! - Moves that went the same way in a row can be taken back together: one after the other, from the last.
//! - A challenge that is taken out of where it was put by hand is as free to move as it was before.
//!
//! Merges and splits have their own way back, with a reason: see [`lineage`](crate::lineage). A theme that was retired, a
//! proposal that was accepted and a signature have none: a new theme, a new proposal or the next change does it.

use std::collections::BTreeSet;

use super::Lies;
use crate::{
    campaign::{Actor, Campaign, Decision, Event, Fact, Hand, Refusal},
    challenge::Challenge,
    id::{ChallengeId, LineageId, ThemeId},
    record::Private,
    text::{Bilingual, Explanation, Name, StopWord},
};

/// So many acts are remembered.
const MOST_REMEMBERED: usize = 200;

/// What somebody did with themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeEdit {
    /// Its place in the log.
    pub entry: u64,
    /// Who did it, unless erased.
    pub by: Option<Actor>,
    /// What it changed.
    pub change: EditChange,
}

/// What an act changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditChange {
    /// A theme was created.
    Created {
        /// Which one.
        theme: ThemeId,
    },
    /// A theme got another name.
    Renamed {
        /// Which one.
        theme: ThemeId,
        /// What it was called.
        from: Bilingual<Name>,
        /// What it is called since.
        to: Bilingual<Name>,
    },
    /// A theme says something else of what holds it together.
    Explained {
        /// Which one.
        theme: ThemeId,
        /// What it said.
        from: Option<Bilingual<Explanation>>,
        /// What it says since.
        to: Option<Bilingual<Explanation>>,
    },
    /// A challenge was put somewhere else.
    Moved {
        /// Which one.
        challenge: ChallengeId,
        /// Where it lay.
        from: Lies,
        /// Where it lies since.
        to: Lies,
        /// How often somebody had put it somewhere by then, this time included, without what was taken back.
        times: usize,
    },
    /// A challenge is kept out of a theme.
    KeptOut {
        /// Which one.
        challenge: ChallengeId,
        /// Of which theme.
        theme: ThemeId,
    },
    /// A challenge is kept out of a theme no longer.
    LetIn {
        /// Which one.
        challenge: ChallengeId,
        /// Of which theme.
        theme: ThemeId,
    },
    /// A theme stays as it is.
    Frozen {
        /// Which one.
        theme: ThemeId,
    },
    /// A theme may change again.
    Thawed {
        /// Which one.
        theme: ThemeId,
    },
    /// Other words name no theme.
    StopWords {
        /// Which ones did not.
        from: BTreeSet<StopWord>,
        /// Which ones do not since.
        to: BTreeSet<StopWord>,
    },
    /// Themes were merged or one was split.
    Lineage {
        /// The merge or split.
        lineage: LineageId,
    },
    /// Something that has no way back.
    Final,
}

impl EditChange {
    /// What a fact is about to change; none for what changes no theme.
    fn of(state: &Campaign, fact: &Fact) -> Option<Self> {
        Some(match fact {
            Fact::ThemeProposed { theme, .. } => Self::Created { theme: *theme },
            Fact::ThemeRenamed { theme, name } => Self::Renamed {
                theme: *theme,
                from: state.themes.get(theme)?.name.clone(),
                to: name.clone(),
            },
            Fact::ThemeExplained { theme, why } => Self::Explained {
                theme: *theme,
                from: state.themes.get(theme)?.why.clone(),
                to: why.as_ref().and_then(Private::known).cloned(),
            },
            Fact::ChallengePlaced { challenge, theme, hand } => {
                let lies = state.challenges.get(challenge)?;
                let times = lies.put_by_hand.len();
                Self::Moved {
                    challenge: *challenge,
                    from: lies.lies(),
                    to: lies.lies_after(*theme, *hand),
                    times: match hand {
                        Some(Hand::TakenBack) => times.saturating_sub(1),
                        Some(Hand::Apart) | None => times + 1,
                    },
                }
            }
            Fact::ChallengeKeptOut { challenge, theme } => {
                Self::KeptOut { challenge: *challenge, theme: *theme }
            }
            Fact::ChallengeLetIn { challenge, theme } => {
                Self::LetIn { challenge: *challenge, theme: *theme }
            }
            Fact::ThemeFrozen { theme } => Self::Frozen { theme: *theme },
            Fact::ThemeThawed { theme } => Self::Thawed { theme: *theme },
            Fact::StopWordsSet { words } => {
                Self::StopWords { from: state.stop_words.clone(), to: words.clone() }
            }
            Fact::ThemesMerged { merge: lineage, .. } | Fact::ThemeSplit { split: lineage, .. } => {
                Self::Lineage { lineage: *lineage }
            }
            Fact::ThemeRetired { .. } | Fact::ThemesProposed { .. } | Fact::ThemesSigned { .. } => {
                Self::Final
            }
            _ => return None,
        })
    }

    /// Whether a fact makes this undone, which still stands. A theme that is retired with what lies in it is lost.
    fn is_reversed_by(&self, fact: &Fact, state: &Campaign) -> bool {
        let reverses = match (self, fact) {
            (Self::Created { theme }, Fact::ThemeRetired { theme: gone }) => theme == gone,
            (Self::Renamed { theme, from, .. }, Fact::ThemeRenamed { theme: named, name }) => {
                theme == named && from == name
            }
            (Self::Explained { theme, from, .. }, Fact::ThemeExplained { theme: told, why }) => {
                theme == told && from.as_ref() == why.as_ref().and_then(Private::known)
            }
            (
                Self::Moved { challenge, from, .. },
                Fact::ChallengePlaced { challenge: moved, theme, hand },
            ) => {
                let lies = state.challenges.get(moved).map(|one| one.lies_after(*theme, *hand));
                challenge == moved && lies == Some(*from)
            }
            (
                Self::KeptOut { challenge, theme },
                Fact::ChallengeLetIn { challenge: other, theme: of },
            )
            | (
                Self::LetIn { challenge, theme },
                Fact::ChallengeKeptOut { challenge: other, theme: of },
            ) => (challenge, theme) == (other, of),
            (Self::Frozen { theme }, Fact::ThemeThawed { theme: other })
            | (Self::Thawed { theme }, Fact::ThemeFrozen { theme: other }) => theme == other,
            (Self::StopWords { from, .. }, Fact::StopWordsSet { words }) => from == words,
            (Self::Lineage { lineage }, Fact::LineageUndone { lineage: undone, .. }) => {
                return lineage == undone;
            }
            _ => false,
        };
        reverses && self.stands(state)
    }

    /// From where to where a challenge was moved; none of other changes.
    const fn way(&self) -> Option<(Lies, Lies)> {
        match self {
            Self::Moved { from, to, .. } => Some((*from, *to)),
            _ => None,
        }
    }

    /// Whether both are about the same thing.
    fn concerns_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Renamed { theme, .. }, Self::Renamed { theme: other, .. })
            | (Self::Explained { theme, .. }, Self::Explained { theme: other, .. }) => {
                theme == other
            }
            (Self::Moved { challenge, .. }, Self::Moved { challenge: other, .. }) => {
                challenge == other
            }
            (
                Self::KeptOut { challenge, theme } | Self::LetIn { challenge, theme },
                Self::KeptOut { challenge: other, theme: of }
                | Self::LetIn { challenge: other, theme: of },
            ) => (challenge, theme) == (other, of),
            (
                Self::Frozen { theme } | Self::Thawed { theme },
                Self::Frozen { theme: other } | Self::Thawed { theme: other },
            ) => theme == other,
            (Self::StopWords { .. }, Self::StopWords { .. }) => true,
            _ => false,
        }
    }

    /// Whether everything is still as this left it.
    fn stands(&self, state: &Campaign) -> bool {
        let live = |theme: &ThemeId| state.themes.get(theme).filter(|theme| theme.is_live());
        match self {
            Self::Created { theme } => {
                live(theme).is_some_and(|theme| theme.version == 1)
                    && state.members_of(*theme).next().is_none()
            }
            Self::Renamed { theme, to, .. } => live(theme).is_some_and(|theme| theme.name == *to),
            Self::Explained { theme, to, .. } => live(theme).is_some_and(|theme| theme.why == *to),
            Self::Moved { challenge, from, to, times } => {
                let lies = state.challenges.get(challenge).filter(|one| one.is_accepted());
                // Taking it back forgets where it was last put by hand, which has to be this.
                let may_return = |one: &&Challenge| {
                    from.theme().is_none_or(|from| !one.kept_out.contains(&from))
                };
                let lies = lies.filter(may_return);
                lies.is_some_and(|one| one.lies() == *to && one.put_by_hand.len() == *times)
                    && from.theme().is_none_or(|from| live(&from).is_some())
            }
            Self::KeptOut { challenge, theme } => {
                let is_kept_out = |one: &Challenge| one.kept_out.contains(theme);
                live(theme).is_some() && state.challenges.get(challenge).is_some_and(is_kept_out)
            }
            // What was let in, or may change again, is kept as before only where nothing speaks against it.
            Self::LetIn { challenge, theme } => {
                let lies_elsewhere = |one: &Challenge| one.theme != Some(*theme);
                live(theme).is_some() && state.challenges.get(challenge).is_some_and(lies_elsewhere)
            }
            Self::Frozen { theme } => live(theme).is_some_and(|theme| theme.is_frozen),
            Self::Thawed { theme } => {
                let is_kept_out = |one: &Challenge| one.kept_out.contains(theme);
                live(theme).is_some_and(|theme| !theme.is_frozen)
                    && !state.members_of(*theme).any(is_kept_out)
            }
            Self::StopWords { to, .. } => state.stop_words == *to,
            Self::Lineage { .. } | Self::Final => false,
        }
    }
}

impl Campaign {
    /// What a person last did with themes, if it can be taken back: nothing was built upon it.
    pub fn undoable_edit(&self, actor: Actor) -> Option<&ThemeEdit> {
        let place = self.theme_edits.iter().rposition(|edit| edit.by == Some(actor))?;
        let (last, later) = self.theme_edits.get(place..)?.split_first()?;
        let is_last = !later.iter().any(|edit| edit.change.concerns_same(&last.change));
        (is_last && last.change.stands(self)).then_some(last)
    }

    /// What a person did last, as long as each act moved a challenge from the same place to the same other; the latest first.
    /// All of them can be taken back in this order.
    pub fn undoable_moves(&self, actor: Actor) -> Vec<&ThemeEdit> {
        let mut moves: Vec<&ThemeEdit> = Vec::new();
        for (place, edit) in self.theme_edits.iter().enumerate().rev() {
            if edit.by != Some(actor) {
                continue;
            }
            let goes_on = moves.first().is_none_or(|last| last.change.way() == edit.change.way());
            let mut later = self.theme_edits.iter().skip(place + 1);
            let is_last = !later.any(|other| other.change.concerns_same(&edit.change));
            if edit.change.way().is_none() || !goes_on || !is_last || !edit.change.stands(self) {
                break;
            }
            moves.push(edit);
        }
        moves
    }

    /// Whether something of a kind was done with themes since the log had this size, and was not taken back.
    pub fn is_edited_since(&self, size: u64, kind: impl Fn(&EditChange) -> bool) -> bool {
        self.theme_edits.iter().any(|edit| size <= edit.entry && kind(&edit.change))
    }

    /// Remembers what an event is about to change of themes, or forgets what it reverses.
    pub(crate) fn remember_edit(&mut self, event: &Event) {
        let change = EditChange::of(self, &event.fact);
        let reverses = |edit: &ThemeEdit| edit.change.is_reversed_by(&event.fact, self);
        let concerns = |edit: &ThemeEdit| {
            reverses(edit)
                || change.as_ref().is_some_and(|change| edit.change.concerns_same(change))
        };
        let last = self.theme_edits.iter().rposition(concerns);
        if let Some(last) = last.filter(|last| reverses(&self.theme_edits[*last])) {
            self.theme_edits.remove(last);
        } else if let Some(change) = change {
            let by = event.by.who.known().map(|who| who.actor);
            self.theme_edits.push(ThemeEdit { entry: self.size() - 1, by, change });
            if self.theme_edits.len() > MOST_REMEMBERED {
                self.theme_edits.remove(0);
            }
        }
    }
}

/// Takes back what the actor last did, if it is the act that she means.
pub(crate) fn undo(decision: &mut Decision, entry: u64) -> Result<(), Refusal> {
    let edit = decision.state.undoable_edit(decision.actor).filter(|edit| edit.entry == entry);
    let fact = match edit.ok_or(Refusal::CannotUndo)?.change.clone() {
        EditChange::Created { theme } => Fact::ThemeRetired { theme },
        EditChange::Renamed { theme, from, .. } => Fact::ThemeRenamed { theme, name: from },
        EditChange::Explained { theme, from, .. } => {
            Fact::ThemeExplained { theme, why: from.map(|why| decision.private(why)) }
        }
        EditChange::Moved { challenge, from, to, .. } => {
            let hand = match (from, to) {
                // That somebody had set it apart was taken back, so it is set apart again.
                (Lies::Apart, Lies::Tray) => Hand::Apart,
                _ => Hand::TakenBack,
            };
            Fact::ChallengePlaced { challenge, theme: from.theme(), hand: Some(hand) }
        }
        EditChange::KeptOut { challenge, theme } => Fact::ChallengeLetIn { challenge, theme },
        EditChange::LetIn { challenge, theme } => Fact::ChallengeKeptOut { challenge, theme },
        EditChange::Frozen { theme } => Fact::ThemeThawed { theme },
        EditChange::Thawed { theme } => Fact::ThemeFrozen { theme },
        EditChange::StopWords { from, .. } => Fact::StopWordsSet { words: from },
        EditChange::Lineage { .. } | EditChange::Final => return Err(Refusal::CannotUndo),
    };
    decision.push(fact);
    Ok(())
}
