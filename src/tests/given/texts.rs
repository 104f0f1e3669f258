//! The words and rules of a campaign that only a test could love.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    challenge::{ChallengeText, Merging},
    charter::{
        Admission, Charter, Criterion, Disclosure, Ends, Method, PanelRules, Quota, SlateKind,
        SlateRule, TieStep, Totals, UpvoteRules,
    },
    number::Fraction,
    stage::{Path, Stage},
    text::{Bilingual, Reason, StopWord},
    time::Seconds,
};

pub(crate) fn parsed<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub(crate) fn both<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Bilingual<T> {
    Bilingual { en: parsed(text), fr: parsed(&format!("{text} (fr)")) }
}

pub(crate) fn stop_words(words: &[&str]) -> BTreeSet<StopWord> {
    words.iter().map(|word| parsed(word)).collect()
}

pub(crate) fn because() -> Reason {
    parsed("because")
}

pub(crate) fn share(text: &str) -> Fraction {
    parsed(text)
}

pub(crate) fn words(title: &str) -> ChallengeText {
    ChallengeText {
        title: parsed(title),
        body: None,
        affected: None,
        region: None,
        discipline: None,
        language: parsed("en"),
        video: None,
        name: None,
        merging: Merging::Welcome,
    }
}

pub(crate) fn path(stages: &[Stage]) -> Path {
    Path::try_from(stages.to_vec()).unwrap()
}

/// The full path, no dates, two supports for each voice, one seat on a panel that publishes its slips.
pub(crate) fn charter() -> Charter {
    Charter {
        name: both("Rooms"),
        question: both("What holds us back?"),
        zone: parsed("America/Toronto"),
        path: Path::full(),
        schedule: BTreeMap::new(),
        admission: Admission::Listed,
        merge_delay: Seconds::days(2),
        group_questions: Vec::new(),
        contest_period: Seconds::days(7),
        upvote: UpvoteRules {
            slate: SlateKind::Challenges,
            quota: Quota::Limited(2),
            seats: 2,
            totals: Totals::AfterCount,
        },
        panel: PanelRules {
            slate: SlateRule::All,
            seats: 1,
            method: Method::Approval,
            rubric: Vec::new(),
            round_quorum: share("2/3"),
            item_quorum: share("1/2"),
            minimum_support: share("1/3"),
            disclosure: Some(Disclosure::Slips),
            ends: Ends::AtDeadline,
            tie_ladder: [TieStep::RunOff].into(),
            further_rounds: 0,
        },
    }
}

/// The same with so many seats, counted in proportion, whole ballots published.
pub(crate) fn proportional(seats: u16) -> Charter {
    let charter = charter();
    let (method, disclosure) = (Method::SequentialPhragmen, Some(Disclosure::Ballots));
    Charter { panel: PanelRules { seats, method, disclosure, ..charter.panel }, ..charter }
}

/// The same with so many seats, scored by impact, which counts twice, and by feasibility.
pub(crate) fn scored(seats: u16) -> Charter {
    let charter = charter();
    let criterion = |name, weight| Criterion { name: both(name), weight };
    let rubric = vec![criterion("Impact", 2), criterion("Feasibility", 1)];
    let panel = PanelRules { seats, method: Method::Score, rubric, ..charter.panel };
    Charter { panel, ..charter }
}

/// The same with so many seats, ranked, whole ballots published.
pub(crate) fn ranked(seats: u16) -> Charter {
    let charter = charter();
    let (method, disclosure) = (Method::ScottishStv, Some(Disclosure::Ballots));
    let minimum_support = Fraction::ZERO;
    let panel = PanelRules { seats, method, disclosure, minimum_support, ..charter.panel };
    Charter { panel, ..charter }
}

/// The same without theming and panel: what the members support most is decided.
pub(crate) fn members_decide() -> Charter {
    let stages = [Stage::Draft, Stage::Call, Stage::Upvote, Stage::Decided, Stage::Archived];
    Charter { path: path(&stages), ..charter() }
}

/// Titles of challenges of two subjects, in both languages.
pub(crate) const SUBJECTS: [&str; 8] = [
    "Touring costs more than the tour earns",
    "A tour needs days of driving between two venues",
    "Les tournées coûtent plus que la tournée ne rapporte",
    "Une tournée en région demande des jours de route entre deux salles",
    "The grant comes after the season began",
    "Funders ask for another report for the same grant",
    "La subvention arrive après le début de la saison",
    "Les bailleurs de fonds demandent un autre rapport pour la même subvention",
];
