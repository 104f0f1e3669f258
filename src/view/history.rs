//! What happened to one challenge, as readers may know it.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::{Campaign, Event, Fact, Hand},
    id::{ChallengeId, LineageId, ThemeId},
    lineage::Change,
    text::LanguageTag,
    time::Timestamp,
};

/// Something that happened to a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChapterView {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Chapter,
}

/// What can happen to a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Chapter {
    /// It arrived.
    Submitted,
    /// It reads differently.
    Revised {
        /// Which version that is.
        version: u32,
    },
    /// A moderator accepted it.
    Accepted,
    /// A moderator declined it; for those who see moderation only.
    Declined,
    /// Its authors took it back.
    Withdrawn,
    /// It can be read in another language.
    Translated {
        /// In which.
        language: LanguageTag,
    },
    /// It lies in a theme, or in none.
    Placed {
        /// In which.
        theme: Option<ThemeId>,
    },
    /// An author questioned the theme in which it lies.
    ThemeQuestioned,
    /// It was said why it stays there.
    ThemeQuestionAnswered,
    /// A merge was proposed that would take it up, or take others up in it.
    MergeProposed,
    /// Such a merge was refused.
    MergeRefused,
    /// Such a merge took effect.
    Merged,
    /// It was left in no theme on purpose.
    SetApart,
    /// It waits for a theme again.
    Waits,
    /// It became several.
    Split,
    /// It came out of a split.
    CameOfSplit,
    /// A merge or split of it was undone.
    Undone,
}

/// The history of a challenge, first things first; none where it does not exist for the viewer.
pub fn history<'a>(
    campaign: &Campaign,
    events: impl IntoIterator<Item = &'a Event>,
    id: ChallengeId,
    viewer: &Viewer,
) -> Option<Vec<ChapterView>> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    if !policy::knows_challenge(challenge, viewer) {
        return None;
    }
    let shows =
        |what: &Chapter| *what != Chapter::Declined || policy::sees_moderation(challenge, viewer);
    let mut lies = Chapter::Placed { theme: None };
    let chapter = |event: &Event| {
        let what = own(&event.fact, id)
            .or_else(|| of_lineage(&event.fact, id, campaign))
            .or_else(|| of_themes(&event.fact, id, campaign, &lies))?;
        // A proposal places every challenge, those too that stay where they are.
        if matches!(what, Chapter::Placed { .. } | Chapter::SetApart) {
            let lay = std::mem::replace(&mut lies, what.clone());
            match (&lay, &what) {
                _ if lay == what => return None,
                (Chapter::SetApart, Chapter::Placed { theme: None }) => {
                    return Some(ChapterView { at: event.at, what: Chapter::Waits });
                }
                _ => {}
            }
        }
        Some(ChapterView { at: event.at, what }).filter(|chapter| shows(&chapter.what))
    };
    Some(events.into_iter().filter_map(chapter).collect())
}

/// What a fact says of this challenge alone.
fn own(fact: &Fact, id: ChallengeId) -> Option<Chapter> {
    let (challenge, chapter) = match fact {
        Fact::ChallengeSubmitted { challenge, .. } => (challenge, Chapter::Submitted),
        Fact::ChallengeRevised { challenge, version, .. } => {
            (challenge, Chapter::Revised { version: *version })
        }
        Fact::ChallengeAccepted { challenge } => (challenge, Chapter::Accepted),
        Fact::ChallengeDeclined { challenge, .. } => (challenge, Chapter::Declined),
        Fact::ChallengeWithdrawn { challenge } => (challenge, Chapter::Withdrawn),
        Fact::ChallengeTranslated { challenge, language, .. } => {
            (challenge, Chapter::Translated { language: language.clone() })
        }
        Fact::ChallengePlaced { challenge, hand: Some(Hand::Apart), .. } => {
            (challenge, Chapter::SetApart)
        }
        Fact::ChallengePlaced { challenge, theme, .. } => {
            (challenge, Chapter::Placed { theme: *theme })
        }
        Fact::ThemeQuestioned { challenge, .. } => (challenge, Chapter::ThemeQuestioned),
        Fact::ThemeQuestionAnswered { challenge, .. } => {
            (challenge, Chapter::ThemeQuestionAnswered)
        }
        Fact::ThemesProposed { themes, places, .. } => {
            let place = places.iter().find(|place| place.challenge == id)?;
            let theme = place.theme.and_then(|theme| themes.get(usize::try_from(theme).ok()?));
            (&place.challenge, Chapter::Placed { theme: theme.map(|theme| theme.theme) })
        }
        _ => return None,
    };
    (*challenge == id).then_some(chapter)
}

/// What a fact about merges and splits says of this challenge among others.
fn of_lineage(fact: &Fact, id: ChallengeId, campaign: &Campaign) -> Option<Chapter> {
    let (is_concerned, chapter) = match fact {
        Fact::MergeProposed { from, into, .. } => {
            (*into == id || from.contains(&id), Chapter::MergeProposed)
        }
        Fact::MergeRefused { merge } => (concerns(campaign, *merge, id), Chapter::MergeRefused),
        Fact::ChallengesMerged { merge } => (concerns(campaign, *merge, id), Chapter::Merged),
        Fact::LineageUndone { lineage, .. } => (concerns(campaign, *lineage, id), Chapter::Undone),
        Fact::ChallengeSplit { challenge, .. } if *challenge == id => (true, Chapter::Split),
        Fact::ChallengeSplit { parts, .. } => {
            (parts.iter().any(|part| part.challenge == id), Chapter::CameOfSplit)
        }
        _ => return None,
    };
    is_concerned.then_some(chapter)
}

fn concerns(campaign: &Campaign, lineage: LineageId, id: ChallengeId) -> bool {
    match campaign.lineages.get(&lineage).map(|lineage| &lineage.change) {
        Some(Change::ChallengesMerged { from, into, .. }) => *into == id || from.contains(&id),
        Some(Change::ChallengeSplit { challenge, parts, .. }) => {
            *challenge == id || parts.contains(&id)
        }
        _ => false,
    }
}

/// Where a challenge comes to lie because of what becomes of its theme.
fn of_themes(fact: &Fact, id: ChallengeId, campaign: &Campaign, lies: &Chapter) -> Option<Chapter> {
    let lies_in = |theme: ThemeId| *lies == Chapter::Placed { theme: Some(theme) };
    let change = |lineage| campaign.lineages.get(&lineage).map(|lineage| &lineage.change);
    let theme = match fact {
        Fact::ThemesMerged { from, into, .. } => {
            from.iter().any(|from| lies_in(*from)).then_some(Some(*into))
        }
        Fact::ThemeSplit { split, .. } => match change(*split)? {
            Change::ThemeSplit { moved, .. } => moved.get(&id).copied(),
            _ => None,
        },
        Fact::ThemeRetired { theme } => lies_in(*theme).then_some(None),
        // What was moved elsewhere since stays there.
        Fact::LineageUndone { lineage, .. } => match change(*lineage)? {
            Change::ThemesMerged { moved, into, .. } => {
                moved.get(&id).filter(|_| lies_in(*into)).map(|before| Some(*before))
            }
            Change::ThemeSplit { moved, theme, .. } => {
                let went = moved.get(&id).map(|theme| Chapter::Placed { theme: *theme });
                (went.as_ref() == Some(lies)).then_some(Some(*theme))
            }
            Change::ChallengesMerged { .. } | Change::ChallengeSplit { .. } => None,
        },
        _ => None,
    }?;
    Some(Chapter::Placed { theme })
}
