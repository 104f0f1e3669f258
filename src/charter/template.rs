//! Charters to start from, so that a host changes a few rules instead of writing all of them.

use std::{collections::BTreeMap, fmt, str::FromStr};

use super::{
    Admission, Charter, Disclosure, Ends, Method, PanelRules, Quota, SlateKind, SlateRule, TieStep,
    Totals, UpvoteRules,
};
use crate::{
    number::Fraction,
    stage::{Path, Stage},
    text::{Bilingual, Name, Question, ZoneName},
    time::Seconds,
};

/// The templates by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Solution Pathways, five topics: call, themes, upvote, a panel that selects five, pathways.
    FiveTopics,
    /// A short call in a room: call and upvote by a code on the wall, the first three selected.
    ShortCall,
}

/// What no template can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What the campaign is called.
    pub name: Bilingual<Name>,
    /// What it asks its sector.
    pub question: Bilingual<Question>,
    /// The time zone in which dates are shown.
    pub zone: ZoneName,
}

const HALF: Fraction = fraction(1, 2);
const TWO_THIRDS: Fraction = fraction(2, 3);

/// The text names no template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTemplate;

impl FromStr for Template {
    type Err = NoTemplate;

    fn from_str(text: &str) -> Result<Self, NoTemplate> {
        Self::ALL.into_iter().find(|template| template.code() == text).ok_or(NoTemplate)
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Template {
    /// All templates.
    pub const ALL: [Self; 2] = [Self::FiveTopics, Self::ShortCall];

    /// The stable name, as in addresses and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FiveTopics => "five-topics",
            Self::ShortCall => "short-call",
        }
    }

    /// The template's charter with these words.
    pub fn charter(self, words: Words) -> Charter {
        match self {
            Self::FiveTopics => five_topics(words),
            Self::ShortCall => short_call(words),
        }
    }
}

/// "Solution Pathways, five topics": weeks, by e-mail, with a panel. The panel sees the first
/// twelve and the best of every theme that is missing among them.
fn five_topics(words: Words) -> Charter {
    Charter {
        path: Path::full(),
        admission: Admission::Email,
        merge_delay: Seconds::days(3),
        contest_period: Seconds::days(14),
        upvote: UpvoteRules {
            slate: SlateKind::Challenges,
            quota: Quota::Limited(5),
            seats: 5,
            totals: Totals::AfterCount,
        },
        panel: panel(5, SlateRule::FirstAndBestOfThemes { first: 12 }),
        name: words.name,
        question: words.question,
        zone: words.zone,
        schedule: BTreeMap::new(),
        group_questions: Vec::new(),
    }
}

/// "Short call in a room": an hour, by an open code, without themes and without a panel.
fn short_call(words: Words) -> Charter {
    let full = Path::full();
    let left_out = [Stage::Theming, Stage::Panel];
    let stages = full.stages().iter().copied().filter(|stage| !left_out.contains(stage));
    Charter {
        // In order and with an upvote, so it is a path; the test below says which.
        path: Path::try_from(stages.collect::<Vec<_>>()).unwrap_or(full),
        admission: Admission::OpenCode { cap: 300 },
        merge_delay: Seconds::minutes(0),
        contest_period: Seconds::days(1),
        upvote: UpvoteRules {
            slate: SlateKind::Challenges,
            quota: Quota::Limited(3),
            seats: 3,
            totals: Totals::Live,
        },
        panel: panel(3, SlateRule::All),
        name: words.name,
        question: words.question,
        zone: words.zone,
        schedule: BTreeMap::new(),
        group_questions: Vec::new(),
    }
}

/// Two thirds of the panel must vote and be free of conflict, half of them must approve.
fn panel(seats: u16, slate: SlateRule) -> PanelRules {
    PanelRules {
        slate,
        seats,
        method: Method::Approval,
        rubric: Vec::new(),
        round_quorum: TWO_THIRDS,
        item_quorum: TWO_THIRDS,
        minimum_support: HALF,
        disclosure: Some(Disclosure::Slips),
        ends: Ends::AtDeadline,
        tie_ladder: [TieStep::RunOff].into(),
        further_rounds: 0,
    }
}

const fn fraction(numerator: u32, denominator: u32) -> Fraction {
    match Fraction::new(numerator, denominator) {
        Some(fraction) => fraction,
        None => Fraction::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words {
            name: Bilingual { en: "Our halls".parse().unwrap(), fr: "Nos salles".parse().unwrap() },
            question: Bilingual {
                en: "What holds us back?".parse().unwrap(),
                fr: "Qu’est-ce qui nous freine ?".parse().unwrap(),
            },
            zone: "America/Toronto".parse().unwrap(),
        }
    }

    #[test]
    fn every_template_makes_a_sound_charter() {
        for template in Template::ALL {
            assert_eq!(template.charter(words()).check(), Ok(()), "{template:?}");
            assert_eq!(template.to_string().parse(), Ok(template));
        }
    }

    #[test]
    fn five_topics_has_every_stage_and_a_quorum_of_two_thirds() {
        let charter = five_topics(words());
        assert_eq!(charter.path, Path::full());
        assert_eq!(charter.panel.round_quorum.to_string(), "2/3");
    }

    #[test]
    fn a_short_call_has_neither_themes_nor_a_panel() {
        use Stage::{Archived, Call, Decided, Draft, Pathways, Upvote};
        let stages = short_call(words()).path;
        assert_eq!(stages.stages(), [Draft, Call, Upvote, Decided, Pathways, Archived]);
    }
}
