//! Themes as readers see them.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::{ChallengeId, ThemeId},
    text::{Bilingual, Explanation, Name},
    theme::{Theme, ThemeState},
};

/// A theme with the challenges in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ThemeView {
    /// Its id.
    pub id: ThemeId,
    /// Its name.
    pub name: Bilingual<Name>,
    /// What holds its challenges together.
    pub why: Option<Bilingual<Explanation>>,
    /// Where it stands.
    pub state: ThemeState,
    /// The accepted challenges in it.
    pub challenges: Vec<ChallengeId>,
    /// Whether a proposal neither adds to it nor takes from it.
    pub frozen: bool,
    /// The accepted challenges that no proposal puts into it.
    pub kept_out: Vec<ChallengeId>,
}

/// One theme.
pub fn theme(campaign: &Campaign, id: ThemeId, viewer: &Viewer) -> Option<ThemeView> {
    let theme = campaign.themes.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    Some(view(campaign, theme))
}

/// All themes, retired ones included, in the order of their ids.
pub fn themes(campaign: &Campaign, viewer: &Viewer) -> Vec<ThemeView> {
    let known = campaign.themes.values().filter(|_| policy::knows(campaign, viewer));
    known.map(|theme| view(campaign, theme)).collect()
}

fn view(campaign: &Campaign, theme: &Theme) -> ThemeView {
    let kept_out = campaign
        .challenges
        .values()
        .filter(|challenge| challenge.is_accepted() && challenge.kept_out.contains(&theme.id));
    ThemeView {
        id: theme.id,
        name: theme.name.clone(),
        why: theme.why.clone(),
        state: theme.state,
        challenges: campaign.members_of(theme.id).map(|challenge| challenge.id).collect(),
        frozen: theme.is_frozen,
        kept_out: kept_out.map(|challenge| challenge.id).collect(),
    }
}
