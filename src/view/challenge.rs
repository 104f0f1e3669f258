//! Challenges as readers see them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    challenge::{
        Challenge, ChallengeState, ChallengeText, DeclineCode, Merging, Translation, lacking,
    },
    id::{ChallengeId, LineageId, ThemeId},
    lineage::Change,
    role::{Action, Role, may},
    stage::Stage,
    text::{Language, LanguageTag, Reason},
    theme::{Lies, PlacedBy, ThemeQuestion},
    time::Timestamp,
};

/// A challenge as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ChallengeView {
    /// Its id.
    pub id: ChallengeId,
    /// Where it stands.
    pub state: ChallengeStateView,
    /// The challenge that it became part of.
    pub merged_into: Option<ChallengeId>,
    /// Its text; absent where it was withdrawn or erased, or may not be read yet.
    pub text: Option<ChallengeText>,
    /// Counts revisions, from 1.
    pub version: u32,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whether it may be merged.
    pub merging: Merging,
    /// Its theme.
    pub theme: Option<ThemeId>,
    /// Whether it is left in no theme on purpose.
    pub apart: bool,
    /// Translations of the current version.
    pub translations: Vec<Translation>,
    /// Who put it where it lies, as long as it takes part.
    pub placed_by: Option<PlacedBy>,
    /// How much the runs of the program agreed that it belongs there, in ten-thousandths, where they compared its words.
    pub agreement: Option<u16>,
    /// What its authors asked about its themes, latest last; for them and those who work on themes.
    pub questions: Vec<ThemeQuestionView>,
    /// The split that it came from.
    pub part_of: Option<LineageId>,
    /// When it arrived.
    pub submitted_at: Timestamp,
    /// Why it was declined.
    pub declined: Option<DeclinedView>,
    /// Whether the viewer may act for it.
    pub mine: bool,
    /// Whether the viewer may act for it as long as nobody who is known answers for it.
    pub stands_in: bool,
}

/// A question whether a challenge belongs in its theme. Who asked and who answered is never shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ThemeQuestionView {
    /// The theme in which it lay.
    pub theme: ThemeId,
    /// What became of the question.
    pub standing: QuestionStanding,
    /// Why it does not belong there, in the author's words.
    pub reason: Option<Reason>,
    /// Why it stays there.
    pub answer: Option<Reason>,
}

/// What became of a question about a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionStanding {
    /// It waits for an answer.
    Open,
    /// It was said why the challenge stays.
    Answered,
    /// The challenge lies somewhere else by now.
    Moved,
    /// Nobody answers it any more: the challenge takes no part, or what lies where is settled.
    Over,
}

impl QuestionStanding {
    fn of(challenge: &Challenge, question: &ThemeQuestion, stage: Stage) -> Self {
        let is_open = challenge.open_question() == Some(question);
        if question.answer.is_some() {
            Self::Answered
        } else if is_open && may(Role::Curator, stage, Action::AnswerThemeQuestion) {
            Self::Open
        } else if challenge.is_accepted() && !is_open {
            Self::Moved
        } else {
            Self::Over
        }
    }
}

impl ChallengeView {
    /// The question about its theme that waits for an answer, where the viewer reads it.
    pub fn open_question(&self) -> Option<&ThemeQuestionView> {
        self.questions.iter().find(|question| question.standing == QuestionStanding::Open)
    }

    /// Where it lies as long as it takes part.
    pub const fn lies(&self) -> Lies {
        match self.theme {
            Some(theme) => Lies::In(theme),
            None if self.apart => Lies::Apart,
            None => Lies::Tray,
        }
    }

    /// The languages of the product in which it cannot be read whole yet.
    pub fn untranslated(&self) -> Vec<Language> {
        lacking(&self.language, self.text.as_ref(), self.translations.iter())
    }
}

/// Where a challenge stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChallengeStateView {
    /// Waits for a moderator.
    Submitted,
    /// Takes part.
    Accepted,
    /// Was declined.
    Declined,
    /// Was taken back.
    Withdrawn,
    /// Became part of another.
    Merged,
    /// Became several.
    Split,
}

/// Why a challenge was declined. By whom is never shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DeclinedView {
    /// The reason by the policy.
    pub code: DeclineCode,
    /// The reason in prose.
    pub reason: Option<Reason>,
}

/// One challenge, unless it does not exist for the viewer.
pub fn challenge(campaign: &Campaign, id: ChallengeId, viewer: &Viewer) -> Option<ChallengeView> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::knows_challenge(challenge, viewer)
        .then(|| view(challenge, campaign.stage, viewer, &merged_unmoderated(campaign)))
}

/// All challenges that exist for the viewer, in the order in which they arrived.
pub fn challenges(campaign: &Campaign, viewer: &Viewer) -> Vec<ChallengeView> {
    if !policy::knows(campaign, viewer) {
        return Vec::new();
    }
    let unmoderated = merged_unmoderated(campaign);
    let mut shown: Vec<ChallengeView> = campaign
        .challenges
        .values()
        .filter(|challenge| policy::knows_challenge(challenge, viewer))
        .map(|challenge| view(challenge, campaign.stage, viewer, &unmoderated))
        .collect();
    shown.sort_by_key(|challenge| (challenge.submitted_at, challenge.id));
    shown
}

/// How many people act for a challenge, for those who do. Who they are is shown to nobody.
pub fn stewards(campaign: &Campaign, id: ChallengeId, viewer: &Viewer) -> Option<usize> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::is_mine(challenge, viewer).then_some(challenge.authors.len())
}

fn view(
    challenge: &Challenge,
    stage: Stage,
    viewer: &Viewer,
    unmoderated: &BTreeSet<ChallengeId>,
) -> ChallengeView {
    let sees_moderation = policy::sees_moderation(challenge, viewer);
    let shows_words =
        challenge.shows_words() && (sees_moderation || !unmoderated.contains(&challenge.id));
    let declined = challenge
        .declined
        .as_ref()
        .filter(|_| sees_moderation && challenge.state == ChallengeState::Declined);
    let words = Some(challenge).filter(|_| shows_words);
    let takes_part = Some(challenge).filter(|challenge| challenge.is_accepted());
    ChallengeView {
        id: challenge.id,
        state: state(challenge.state),
        merged_into: match challenge.state {
            ChallengeState::Merged(into) => Some(into),
            _ => None,
        },
        text: words.and_then(|challenge| challenge.text.clone()),
        version: challenge.version,
        language: challenge.language.clone(),
        merging: challenge.merging,
        theme: challenge.theme,
        apart: challenge.is_accepted() && challenge.lies() == Lies::Apart,
        translations: words
            .map(|challenge| challenge.translations.values().cloned().collect())
            .unwrap_or_default(),
        placed_by: takes_part.map(Challenge::placed_by),
        agreement: takes_part.and_then(Challenge::agreement),
        questions: questions(challenge, stage, viewer),
        part_of: challenge.part_of,
        submitted_at: challenge.submitted_at,
        declined: declined
            .map(|declined| DeclinedView { code: declined.code, reason: declined.reason.clone() }),
        mine: policy::is_mine(challenge, viewer),
        stands_in: policy::stands_in(challenge, viewer),
    }
}

fn questions(challenge: &Challenge, stage: Stage, viewer: &Viewer) -> Vec<ThemeQuestionView> {
    let asked = challenge.questions.iter().filter(|_| policy::sees_questions(challenge, viewer));
    let shown = asked.map(|question| ThemeQuestionView {
        theme: question.theme,
        standing: QuestionStanding::of(challenge, question, stage),
        reason: question.reason.clone(),
        answer: question.answer.as_ref().and_then(|answer| answer.reason.clone()),
    });
    shown.collect()
}

const fn state(state: ChallengeState) -> ChallengeStateView {
    match state {
        ChallengeState::Submitted => ChallengeStateView::Submitted,
        ChallengeState::Accepted => ChallengeStateView::Accepted,
        ChallengeState::Declined => ChallengeStateView::Declined,
        ChallengeState::Withdrawn => ChallengeStateView::Withdrawn,
        ChallengeState::Merged(_) => ChallengeStateView::Merged,
        ChallengeState::Split => ChallengeStateView::Split,
    }
}

/// Challenges that were merged before a moderator had read them: their words are as pending as they were.
fn merged_unmoderated(campaign: &Campaign) -> BTreeSet<ChallengeId> {
    let pending_before = |change: &Change| match change {
        Change::ChallengesMerged { before, .. } => before
            .iter()
            .filter(|(_, state)| **state == ChallengeState::Submitted)
            .map(|(id, _)| *id)
            .collect(),
        _ => Vec::new(),
    };
    let merged = |id: &ChallengeId| {
        campaign
            .challenges
            .get(id)
            .is_some_and(|challenge| matches!(challenge.state, ChallengeState::Merged(_)))
    };
    let lineages = campaign.lineages.values();
    lineages.flat_map(|lineage| pending_before(&lineage.change)).filter(merged).collect()
}
