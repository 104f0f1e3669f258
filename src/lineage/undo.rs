//! The way back from a merge or a split.

use super::{Change, Lineage, LineageState};
use crate::{
    campaign::{Campaign, Decision, Fact, Refusal},
    challenge::{Challenge, ChallengeState},
    id::{ChallengeId, LineageId, ThemeId},
    role::{Action, may},
    text::Reason,
    theme::{ThemeState, mark_edited},
};

pub(crate) fn undo(decision: &mut Decision, id: LineageId, reason: Reason) -> Result<(), Refusal> {
    let state = decision.state;
    let lineage = state.lineage(id)?;
    if !lineage.is_open_or_effective() {
        return Err(Refusal::LineageState);
    }
    if let Some(action) = action(&lineage.change)
        && !may(decision.role, state.stage, action)
    {
        return Err(Refusal::WrongStage { stage: state.stage });
    }
    if is_built_upon(state, id) {
        return Err(Refusal::CannotUndo);
    }
    let reason = decision.private(reason);
    decision.push(Fact::LineageUndone { lineage: id, reason });
    Ok(())
}

/// What whoever takes it back has to be allowed to, besides taking back.
pub(crate) const fn action(change: &Change) -> Option<Action> {
    match change {
        Change::ChallengesMerged { .. } => None,
        // Once a box has opened, the parts are what people support.
        Change::ChallengeSplit { .. } => Some(Action::Split),
        Change::ThemesMerged { .. } | Change::ThemeSplit { .. } => Some(Action::EditThemes),
    }
}

/// Whether something that came later would be lost with a merge or a split.
pub(crate) fn is_built_upon(state: &Campaign, id: LineageId) -> bool {
    let theme_is = |theme: &ThemeId| is_theme_built_upon(state, id, *theme);
    match state.lineages.get(&id).map(|lineage| &lineage.change) {
        None | Some(Change::ChallengesMerged { .. }) => false,
        Some(Change::ChallengeSplit { parts, .. }) => {
            parts.iter().any(|part| is_part_built_upon(state, *part))
        }
        Some(Change::ThemesMerged { from, into, .. }) => from.iter().chain([into]).any(theme_is),
        Some(Change::ThemeSplit { theme, parts, .. }) => parts.iter().chain([theme]).any(theme_is),
    }
}

/// Whether a part of a split takes part in anything that would lose it.
fn is_part_built_upon(state: &Campaign, part: ChallengeId) -> bool {
    let in_lineage = |lineage: &Lineage| {
        lineage.is_open_or_effective()
            && match &lineage.change {
                Change::ChallengesMerged { from, into, .. } => {
                    *into == part || from.contains(&part)
                }
                Change::ChallengeSplit { challenge, .. } => *challenge == part,
                Change::ThemesMerged { .. } | Change::ThemeSplit { .. } => false,
            }
    };
    let answered = state.topics.values().any(|topic| topic.answers.contains(&part));
    let stands = state.challenges.get(&part).is_some_and(Challenge::is_accepted);
    !stands || answered || state.lineages.values().any(in_lineage)
}

/// Whether a later merge or split took up a theme of this one.
fn is_theme_built_upon(state: &Campaign, this: LineageId, theme: ThemeId) -> bool {
    let Some(of_this) = state.lineage_order(this) else { return false };
    state.lineages.iter().any(|(id, lineage)| {
        lineage.is_open_or_effective()
            && state.lineage_order(*id).is_some_and(|order| order > of_this)
            && match &lineage.change {
                Change::ThemesMerged { from, into, .. } => *into == theme || from.contains(&theme),
                Change::ThemeSplit { theme: whole, parts, .. } => {
                    *whole == theme || parts.contains(&theme)
                }
                Change::ChallengesMerged { .. } | Change::ChallengeSplit { .. } => false,
            }
    })
}

impl Campaign {
    pub(super) fn apply_undo(&mut self, id: LineageId) {
        let Some(lineage) = self.lineages.get_mut(&id) else { return };
        let was_effective = lineage.state == LineageState::Effective;
        lineage.state = LineageState::Undone;
        if !was_effective {
            return;
        }
        match lineage.change.clone() {
            Change::ChallengesMerged { into, before, .. } => {
                for (id, before) in before {
                    self.restore_challenge(id, ChallengeState::Merged(into), before);
                }
            }
            Change::ChallengeSplit { challenge, parts, before } => {
                for part in parts {
                    self.challenges.remove(&part);
                }
                if let Some(before) = before {
                    self.restore_challenge(challenge, ChallengeState::Split, before);
                }
            }
            Change::ThemesMerged { into, moved, before, .. } => {
                for (challenge, theme) in moved {
                    self.move_back(challenge, Some(into), theme);
                }
                for (theme, state) in before {
                    self.restore_theme(theme, state);
                }
                mark_edited(&mut self.themes, into);
            }
            Change::ThemeSplit { theme, parts, moved, before } => {
                for (challenge, went) in moved {
                    self.move_back(challenge, went, theme);
                }
                for part in &parts {
                    self.themes.remove(part);
                }
                // Challenges that came into a part since have no theme any more.
                for challenge in self.challenges.values_mut() {
                    if challenge.theme.is_some_and(|theme| parts.contains(&theme)) {
                        challenge.theme = None;
                    }
                }
                if let Some(before) = before {
                    self.restore_theme(theme, before);
                }
            }
        }
    }

    /// Puts a challenge back where it stood, unless its author took it back meanwhile.
    fn restore_challenge(&mut self, id: ChallengeId, now: ChallengeState, before: ChallengeState) {
        if let Some(challenge) = self.challenges.get_mut(&id).filter(|c| c.state == now) {
            challenge.state = before;
        }
    }

    /// Puts a challenge back into its theme, unless somebody moved it meanwhile.
    fn move_back(&mut self, id: ChallengeId, went: Option<ThemeId>, theme: ThemeId) {
        if let Some(challenge) = self.challenges.get_mut(&id).filter(|c| c.theme == went) {
            challenge.theme = Some(theme);
        }
    }

    /// A restored theme has changed since it was signed.
    fn restore_theme(&mut self, id: ThemeId, state: ThemeState) {
        if let Some(theme) = self.themes.get_mut(&id) {
            theme.state = if state == ThemeState::Signed { ThemeState::Edited } else { state };
        }
    }
}
