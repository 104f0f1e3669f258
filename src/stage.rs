//! The stages of a campaign and the one transition table.
//!
//! ```text
//! draft -> call -> theming -> upvote -> panel -> decided -> pathways -> archived
//!             <-------  <-------             <-------            cancelled from any open stage
//! ```
//!
//! A campaign's [`Path`] is a subset of the stages, fixed when the first of them opens. Forward always means to the
//! next stage of the path; back means to the stage before, where the table below allows it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where a campaign stands.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Hosts prepare it; nobody else sees it.
    #[default]
    Draft,
    /// Members submit challenges.
    Call,
    /// Curators group them into themes.
    Theming,
    /// Members support what matters most to them.
    Upvote,
    /// A closed panel decides.
    Panel,
    /// The decision is published and may be contested.
    Decided,
    /// People act on the selected topics.
    Pathways,
    /// Over; the record stays.
    Archived,
    /// Ended before its time, with a reason.
    Cancelled,
}

impl Stage {
    /// All stages, in the order of a full path.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Call,
        Self::Theming,
        Self::Upvote,
        Self::Panel,
        Self::Decided,
        Self::Pathways,
        Self::Archived,
        Self::Cancelled,
    ];

    /// The stages that a path may leave out.
    pub const OPTIONAL: [Self; 5] =
        [Self::Call, Self::Theming, Self::Upvote, Self::Panel, Self::Pathways];

    /// The stable name, as in the record and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Call => "call",
            Self::Theming => "theming",
            Self::Upvote => "upvote",
            Self::Panel => "panel",
            Self::Decided => "decided",
            Self::Pathways => "pathways",
            Self::Archived => "archived",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether a campaign in this stage can still be cancelled.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Draft | Self::Archived | Self::Cancelled)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// How a transition relates to the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the next stage.
    Forward,
    /// To the stage before; needs a reason.
    Back,
    /// Out of the path; needs a reason.
    Cancel,
}

/// The stages that a campaign goes through, in order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Stage>", into = "Vec<Stage>")]
pub struct Path(Vec<Stage>);

/// Why a list of stages is not a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathError {
    /// Every path starts with draft and ends with decided, optionally pathways, and archived.
    Missing(Stage),
    /// Out of order or named twice.
    Order(Stage),
    /// Cancelled is not a station on the way.
    Cancelled,
    /// Neither members nor a panel would decide.
    NobodyDecides,
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(stage) => write!(f, "a path needs the stage {stage}"),
            Self::Order(stage) => write!(f, "the stage {stage} is out of order or named twice"),
            Self::Cancelled => f.write_str("cancelled is not a stage of a path"),
            Self::NobodyDecides => f.write_str("a path needs an upvote or a panel"),
        }
    }
}

impl std::error::Error for PathError {}

impl Path {
    /// Every stage of the full workflow.
    pub fn full() -> Self {
        Self(Stage::ALL.into_iter().filter(|stage| *stage != Stage::Cancelled).collect())
    }

    /// The stages in order.
    pub fn stages(&self) -> &[Stage] {
        &self.0
    }

    /// Whether the path goes through a stage.
    pub fn has(&self, stage: Stage) -> bool {
        self.0.contains(&stage)
    }

    /// The stage after this one.
    pub fn next(&self, stage: Stage) -> Option<Stage> {
        let here = self.0.iter().position(|other| *other == stage)?;
        self.0.get(here + 1).copied()
    }

    /// The stage before this one.
    pub fn previous(&self, stage: Stage) -> Option<Stage> {
        let here = self.0.iter().position(|other| *other == stage)?;
        here.checked_sub(1).and_then(|before| self.0.get(before).copied())
    }

    /// The stage whose round decides: the panel's where there is one, else the upvote's.
    pub fn deciding_stage(&self) -> Stage {
        if self.has(Stage::Panel) { Stage::Panel } else { Stage::Upvote }
    }

    /// The transition table: how one may go from one stage to another, or `None`.
    pub fn direction(&self, from: Stage, to: Stage) -> Option<Direction> {
        if to == Stage::Cancelled {
            return from.is_open().then_some(Direction::Cancel);
        }
        if self.next(from) == Some(to) {
            return Some(Direction::Forward);
        }
        // A counted upvote is public: a panel that has seen it cannot be followed by more upvoting.
        let may_return = matches!(from, Stage::Theming | Stage::Upvote | Stage::Decided);
        let reopens = to != Stage::Draft && self.previous(from) == Some(to);
        (may_return && reopens).then_some(Direction::Back)
    }
}

impl TryFrom<Vec<Stage>> for Path {
    type Error = PathError;

    fn try_from(stages: Vec<Stage>) -> Result<Self, PathError> {
        if stages.contains(&Stage::Cancelled) {
            return Err(PathError::Cancelled);
        }
        if let Some(pair) = stages.windows(2).find(|pair| pair[0] >= pair[1]) {
            return Err(PathError::Order(pair[1]));
        }
        for needed in [Stage::Draft, Stage::Decided, Stage::Archived] {
            if !stages.contains(&needed) {
                return Err(PathError::Missing(needed));
            }
        }
        if !stages.contains(&Stage::Upvote) && !stages.contains(&Stage::Panel) {
            return Err(PathError::NobodyDecides);
        }
        Ok(Self(stages))
    }
}

impl From<Path> for Vec<Stage> {
    fn from(path: Path) -> Self {
        path.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_an_ordered_subset_in_which_somebody_decides() {
        use Stage::{Archived, Call, Cancelled, Decided, Draft, Panel, Upvote};
        let check = |stages: &[Stage], expected: Result<(), PathError>| {
            assert_eq!(Path::try_from(stages.to_vec()).map(|_| ()), expected, "{stages:?}");
        };
        check(&[Draft, Call, Upvote, Decided, Archived], Ok(()));
        check(&[Draft, Panel, Decided, Archived], Ok(()));
        check(&[Draft, Call, Decided, Archived], Err(PathError::NobodyDecides));
        check(&[Call, Upvote, Decided, Archived], Err(PathError::Missing(Draft)));
        check(&[Draft, Upvote, Archived], Err(PathError::Missing(Decided)));
        check(&[Draft, Upvote, Call, Decided, Archived], Err(PathError::Order(Call)));
        check(&[Draft, Upvote, Upvote, Decided, Archived], Err(PathError::Order(Upvote)));
        check(&[Draft, Upvote, Decided, Archived, Cancelled], Err(PathError::Cancelled));
        check(&[], Err(PathError::Missing(Draft)));
    }

    /// The whole transition table of the full path, as a picture.
    #[test]
    fn the_transition_table_is_this_one() {
        let path = Path::full();
        let mut table = String::new();
        for from in Stage::ALL {
            for to in Stage::ALL {
                table.push(match path.direction(from, to) {
                    Some(Direction::Forward) => '>',
                    Some(Direction::Back) => '<',
                    Some(Direction::Cancel) => 'x',
                    None => '.',
                });
            }
            table.push(' ');
            table.push_str(from.code());
            table.push('\n');
        }
        insta::assert_snapshot!(table, @r"
        .>....... draft
        ..>.....x call
        .<.>....x theming
        ..<.>...x upvote
        .....>..x panel
        ....<.>.x decided
        .......>x pathways
        ......... archived
        ......... cancelled
        ");
    }

    #[test]
    fn a_short_path_skips_what_it_leaves_out() {
        let path = Path::try_from(vec![
            Stage::Draft,
            Stage::Call,
            Stage::Upvote,
            Stage::Decided,
            Stage::Archived,
        ]);
        let path = path.unwrap_or_else(|_| Path::full());
        assert_eq!(path.direction(Stage::Call, Stage::Upvote), Some(Direction::Forward));
        assert_eq!(path.direction(Stage::Decided, Stage::Upvote), Some(Direction::Back));
        assert_eq!(path.direction(Stage::Upvote, Stage::Call), Some(Direction::Back));
        assert_eq!(path.deciding_stage(), Stage::Upvote);
    }
}
