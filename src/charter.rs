//! What a campaign is about and by which rules it runs, fixed in writing before anybody votes.
//!
//! The charter is edited freely as a draft; afterwards its parts freeze one after the other: path, admission and group
//! questions when the first stage opens, the upvote's rules and the panel's slate when the upvote opens, the panel's rules when the
//! panel's box opens, the contest period, name and question when the box opens that decides.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    number::Fraction,
    stage::{Path, Stage},
    text::{Bilingual, Name, Question, ZoneName},
    time::{Seconds, Timestamp},
};

pub mod groups;
mod panel;
pub mod rubric;
pub mod template;

pub use groups::GroupQuestion;
pub use panel::{MOST_FURTHER_ROUNDS, PanelRules};
pub use rubric::{Criterion, LARGEST_WEIGHT, MOST_CRITERIA, weights};

/// The rules of one campaign. Everything in it is public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// What the campaign is called.
    pub name: Bilingual<Name>,
    /// What it asks its sector.
    pub question: Bilingual<Question>,
    /// The time zone in which dates are shown.
    pub zone: ZoneName,
    /// The stages it goes through.
    pub path: Path,
    /// When stages open, as announced. A stage without a date waits for a host.
    pub schedule: BTreeMap<Stage, Timestamp>,
    /// Who gets a voice.
    pub admission: Admission,
    /// How long authors may refuse a proposed merge.
    pub merge_delay: Seconds,
    /// How long members may contest after the decision is published.
    pub contest_period: Seconds,
    /// How members support.
    pub upvote: UpvoteRules,
    /// How the panel decides.
    pub panel: PanelRules,
    /// What members may say of the groups to which they belong; most campaigns ask nothing. Where nothing is asked,
    /// nothing is written, so that a charter has the same bytes as before there were such questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub group_questions: Vec<GroupQuestion>,
}

/// Who gets a voice. Personal codes and hosts' lists are always honoured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Admission {
    /// Only who is on the host's list or holds a personal code.
    Listed,
    /// Also whoever enters the open code of the room, up to a cap; their supports are a column of their own.
    OpenCode {
        /// The most voices that the open code admits.
        cap: u32,
    },
    /// Also whoever has confirmed an e-mail address.
    Email,
}

/// What the members' ballots are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SlateKind {
    /// Accepted challenges.
    Challenges,
    /// Signed themes.
    Themes,
    /// Topics that a host drafted from several challenges.
    Topics,
}

/// How many items one voice may support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quota {
    /// At most so many.
    Limited(u16),
    /// As many as there are.
    Unlimited,
}

/// Whether totals show while the box is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Totals {
    /// Only after the count: early numbers steer later voters.
    AfterCount,
    /// All the time, as a host may choose for a short call in a room.
    Live,
}

/// What is published of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Disclosure {
    /// Totals and openings, so that anyone can recount.
    Slips,
    /// The result; totals lie in a salted annex. In a small panel totals tell who voted how.
    ResultOnly,
    /// Totals and whole ballots, without names. For rules that cannot be recounted from less: in a panel, whoever knows
    /// some of a ballot can often tell whose it is.
    Ballots,
}

impl Disclosure {
    /// Whether totals and openings are published, so that anyone can recount.
    pub const fn opens_box(self) -> bool {
        match self {
            Self::Slips | Self::Ballots => true,
            Self::ResultOnly => false,
        }
    }
}

/// When a panel's box closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    /// At its deadline.
    AtDeadline,
    /// At its deadline, or as soon as everybody on the roster has marked every item.
    WhenAllVoted,
}

/// The rules of the members' round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpvoteRules {
    /// What is supported.
    pub slate: SlateKind,
    /// How many supports a voice has.
    pub quota: Quota,
    /// How many items are selected, where no panel decides.
    pub seats: u16,
    /// Whether totals show early.
    pub totals: Totals,
}

/// How the panel's slate follows from the upvote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SlateRule {
    /// Every item.
    All,
    /// The first so many by supports with all that tie with the last of them, and the best of every theme that is
    /// then missing.
    FirstAndBestOfThemes {
        /// How many come first.
        first: u16,
    },
}

/// The counting rule of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Approvals over the panelists who may vote on the item.
    Approval,
    /// Approvals, seat by seat, so that each like-minded group gets about its share.
    SequentialPhragmen,
    /// Scores from 0 to 5 after a rubric of weighted criteria, over the panelists who may vote on the item.
    Score,
    /// Items in an order, counted by the single transferable vote as Scottish councils are elected, so that each
    /// like-minded group gets about its share.
    ScottishStv,
}

impl Method {
    /// Every rule.
    pub const ALL: [Self; 4] =
        [Self::Approval, Self::SequentialPhragmen, Self::Score, Self::ScottishStv];

    /// Whether it counts what one panelist says of several items together, so that marks item by item are not enough.
    pub const fn needs_whole_ballots(self) -> bool {
        match self {
            Self::Approval | Self::Score => false,
            Self::SequentialPhragmen | Self::ScottishStv => true,
        }
    }
}

/// A way to break a tie across the cut line. A ladder takes its steps in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TieStep {
    /// What else the same ballots say of the tied: fewer declines; or more high scores, then fewer low ones.
    SecondaryStatistic,
    /// Another round among the tied only; once where another step follows, else as often as it takes.
    RunOff,
    /// Whom more members support.
    MembersSupport,
    /// A lot whose secret the opening commits to.
    Lot,
}

impl TieStep {
    /// Every step, in the order in which a ladder takes them.
    pub const ALL: [Self; 4] =
        [Self::SecondaryStatistic, Self::RunOff, Self::MembersSupport, Self::Lot];
}

/// Below so many panelists totals reveal votes, and the host must choose what is published.
pub const SMALL_PANEL: u32 = 9;
/// The most seats that a round fills.
pub const MOST_SEATS: u16 = 50;
/// The largest quota below unlimited.
pub const LARGEST_QUOTA: u16 = 1_000;
/// The longest delay of a merge or contest period.
pub const LONGEST_DELAY: Seconds = Seconds::days(90);

/// What is wrong with a charter whose parts are each well formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CharterError {
    /// A date for a stage that is not on the path, or for the draft.
    DateOffPath,
    /// A stage opens before the one in front of it.
    DateOrder,
    /// No seats, or more than [`MOST_SEATS`].
    Seats,
    /// A quota of nothing, or beyond [`LARGEST_QUOTA`].
    Quota,
    /// A share above the whole, or a quorum of nobody.
    Share,
    /// A minimum support for a rule that has none.
    MinimumSupport,
    /// A delay beyond [`LONGEST_DELAY`].
    Delay,
    /// Themes are supported but the path has no theming.
    NoTheming,
    /// An open code that admits nobody.
    Cap,
    /// More than [`groups::MOST_QUESTIONS`] group questions.
    GroupQuestions,
    /// A group question with fewer answers than [`groups::FEWEST_ANSWERS`], with more than [`groups::MOST_ANSWERS`],
    /// or with two that read the same.
    GroupAnswers,
    /// Single marks shall be published of a rule that needs whole ballots, or whole ballots of one that does not.
    Disclosure,
    /// A ladder that leaves ties unbroken, or a step that does not suit the counting rule.
    TieLadder,
    /// More further rounds than [`MOST_FURTHER_ROUNDS`], or some where whole ballots are counted or only the result is
    /// published.
    FurtherRounds,
    /// Scores without criteria or with more than [`MOST_CRITERIA`], a criterion that weighs nothing or more than
    /// [`LARGEST_WEIGHT`], two of the same name, or criteria for a rule that does not score.
    Rubric,
}

impl Charter {
    /// Checks what the types alone cannot.
    pub fn check(&self) -> Result<(), CharterError> {
        self.check_schedule()?;
        self.check_rules()
    }

    /// Checks everything but the dates.
    pub(crate) fn check_rules(&self) -> Result<(), CharterError> {
        let seats = [self.upvote.seats, self.panel.seats];
        if seats.iter().any(|seats| !(1..=MOST_SEATS).contains(seats)) {
            return Err(CharterError::Seats);
        }
        if matches!(self.upvote.quota, Quota::Limited(quota) if !(1..=LARGEST_QUOTA).contains(&quota))
        {
            return Err(CharterError::Quota);
        }
        let panel = &self.panel;
        let shares = [panel.round_quorum, panel.item_quorum, panel.minimum_support];
        if shares.iter().any(|share| !share.is_share()) || panel.round_quorum == Fraction::ZERO {
            return Err(CharterError::Share);
        }
        if panel.method == Method::ScottishStv && panel.minimum_support != Fraction::ZERO {
            return Err(CharterError::MinimumSupport);
        }
        let misfits = match panel.disclosure {
            None | Some(Disclosure::ResultOnly) => false,
            Some(Disclosure::Slips) => panel.method.needs_whole_ballots(),
            Some(Disclosure::Ballots) => !panel.method.needs_whole_ballots(),
        };
        if misfits {
            return Err(CharterError::Disclosure);
        }
        rubric::check(panel.method, &panel.rubric)?;
        if !panel.breaks_ties() {
            return Err(CharterError::TieLadder);
        }
        if !panel.can_go_on() {
            return Err(CharterError::FurtherRounds);
        }
        if self.merge_delay > LONGEST_DELAY || self.contest_period > LONGEST_DELAY {
            return Err(CharterError::Delay);
        }
        if self.upvote.slate == SlateKind::Themes && !self.path.has(Stage::Theming) {
            return Err(CharterError::NoTheming);
        }
        if self.admission == (Admission::OpenCode { cap: 0 }) {
            return Err(CharterError::Cap);
        }
        groups::check(&self.group_questions)
    }

    /// Checks the dates: on the path and in its order.
    pub(crate) fn check_schedule(&self) -> Result<(), CharterError> {
        let off_path = |stage: &Stage| *stage == Stage::Draft || !self.path.has(*stage);
        if self.schedule.keys().any(off_path) {
            return Err(CharterError::DateOffPath);
        }
        // The map is ordered by stage, so the dates must rise with it.
        let dates: Vec<Timestamp> = self.schedule.values().copied().collect();
        if dates.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(CharterError::DateOrder);
        }
        Ok(())
    }

    /// When a stage ends, as announced: the date of the one after it.
    pub fn end_of(&self, stage: Stage) -> Option<Timestamp> {
        self.path.next(stage).and_then(|next| self.schedule.get(&next).copied())
    }
}
