//! What people decided about themes, for the next proposal to keep to.
//!
//! Each edit says where a text lies or may not lie, never that two texts lie together: such pairs can contradict each
//! other in ways that nobody sees, places cannot. [`Plan::of`](super::plan::Plan::of) checks on entry that all of them
//! can be kept.

use serde::Deserialize;

use crate::text::Bilingual;

/// The edits of a campaign. Texts and themes are named by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Edits {
    /// The themes as they are: those of an earlier proposal, as it printed them. One without a text that exists is
    /// passed over, unless a number of themes is asked for.
    pub themes: Vec<Known>,
    /// Texts that lie in a theme. A theme that is not known yet begins with them.
    pub pins: Vec<Place>,
    /// Texts that do not lie in a theme.
    pub forbids: Vec<Place>,
    /// Themes that keep their members and get no others, but for pinned texts that were in no theme.
    pub frozen: Vec<String>,
    /// Themes that go into others.
    pub merges: Vec<Merge>,
    /// Themes that become several.
    pub splits: Vec<Split>,
    /// What themes are called.
    pub names: Vec<Naming>,
    /// Texts that are a theme of their own.
    pub alone: Vec<String>,
    /// Words that say nothing in this campaign, such as the name of its sector.
    pub left_out: Vec<String>,
}

/// A theme as it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// What it is called; without it, or where it is empty in both languages, it gets a label anew.
    #[serde(default)]
    pub label: Option<Bilingual<String>>,
    /// Its texts. Those that exist no more are passed over.
    pub members: Vec<String>,
}

/// A text and a theme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The text.
    pub id: String,
    /// The theme.
    pub theme: String,
}

/// A theme that goes into another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The theme that is no more.
    pub from: String,
    /// The theme that gets its texts.
    pub into: String,
}

/// A theme that becomes several: the first part keeps its id, the others get it with the first number that no theme has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// The theme.
    pub theme: String,
    /// Texts of each part, all of them members. Members that are in none go with the part that suits them.
    pub parts: Vec<Vec<String>>,
}

/// What a theme is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    /// The theme.
    pub theme: String,
    /// Its name in both languages.
    pub label: Bilingual<String>,
}
