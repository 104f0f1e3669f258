//! Merges and splits as readers see them.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::{Id, LineageId},
    lineage::{Change, Lineage, LineageState},
    round::ItemId,
    time::Timestamp,
};

/// A merge or a split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LineageView {
    /// Its id, by which it is refused and undone.
    pub id: LineageId,
    /// What it does.
    pub kind: LineageKind,
    /// Where it stands.
    pub state: LineageStateView,
    /// Until when authors may refuse it.
    pub refuse_until: Option<Timestamp>,
    /// What becomes part of something else, or several things.
    pub from: Vec<ItemId>,
    /// What comes of it.
    pub into: Vec<ItemId>,
}

/// What a merge or split does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineageKind {
    /// Challenges become part of another.
    ChallengesMerged,
    /// A challenge becomes several.
    ChallengeSplit,
    /// Themes become part of another.
    ThemesMerged,
    /// A theme becomes several.
    ThemeSplit,
}

/// Where a merge or split stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineageStateView {
    /// Authors may refuse.
    Proposed,
    /// It holds.
    Effective,
    /// An author refused, or it had become impossible.
    Refused,
    /// It was undone.
    Undone,
}

/// One merge or split.
pub fn lineage(campaign: &Campaign, id: LineageId, viewer: &Viewer) -> Option<LineageView> {
    let lineage = campaign.lineages.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    Some(view(id, lineage))
}

/// All merges and splits, in the order in which they were made.
pub fn lineages(campaign: &Campaign, viewer: &Viewer) -> Vec<LineageView> {
    let known = campaign.lineage_sequence.iter().filter(|_| policy::knows(campaign, viewer));
    known.filter_map(|id| campaign.lineages.get(id).map(|lineage| view(*id, lineage))).collect()
}

fn view(id: LineageId, lineage: &Lineage) -> LineageView {
    let (kind, from, into) = match &lineage.change {
        Change::ChallengesMerged { from, into, .. } => (
            LineageKind::ChallengesMerged,
            items(from, ItemId::Challenge),
            vec![ItemId::Challenge(*into)],
        ),
        Change::ChallengeSplit { challenge, parts, .. } => (
            LineageKind::ChallengeSplit,
            vec![ItemId::Challenge(*challenge)],
            items(parts, ItemId::Challenge),
        ),
        Change::ThemesMerged { from, into, .. } => {
            (LineageKind::ThemesMerged, items(from, ItemId::Theme), vec![ItemId::Theme(*into)])
        }
        Change::ThemeSplit { theme, parts, .. } => {
            (LineageKind::ThemeSplit, vec![ItemId::Theme(*theme)], items(parts, ItemId::Theme))
        }
    };
    let (state, refuse_until) = match lineage.state {
        LineageState::Proposed { refuse_until } => (LineageStateView::Proposed, Some(refuse_until)),
        LineageState::Effective => (LineageStateView::Effective, None),
        LineageState::Refused => (LineageStateView::Refused, None),
        LineageState::Undone => (LineageStateView::Undone, None),
    };
    LineageView { id, kind, state, refuse_until, from, into }
}

fn items<Kind>(ids: &[Id<Kind>], item: impl Fn(Id<Kind>) -> ItemId) -> Vec<ItemId> {
    ids.iter().map(|id| item(*id)).collect()
}
