//! From challenges to themes: proposed, explained, edited by people, the same to the bit wherever it is computed.
//!
//! ```text
//! texts ─▶ words ─▶ terms ─▶ weights ─▶ directions ─▶ without language ─▶ runs ─▶ consensus ─▶ refined ─▶ explained
//!          corpus   terms    weight     reduce        centre              consensus            refine     present
//!                   bridge, cognate
//! ```
//!
//! Words of both languages become common *terms* by a lexicon and by cognates. Texts become points whose nearness is
//! that of their subjects, after what is due to their language alone is taken out. Many runs group random parts of
//! them; what the runs agree on is the proposal, and how much they agree is said of every text.
//!
//! Invariants, each of them a test:
//!
//! - The same texts and the same wish give the same bytes: in any order, by any number of workers, on any machine.
//!   Logarithms and powers are those of `libm`, sums have one order, ties go to the first, nothing hangs on a hash.
//! - Every text is in a theme or in the tray, and the tray says why.
//! - Every edit is kept, or the whole wish is refused.
//!
//! Deliberately absent: models and downloads. Floats exist here and nowhere else in the engine, and none leaves but as
//! a [`Share`] of whole ten-thousandths. A [`map`] is of whole numbers.

mod bridge;
mod centre;
mod cluster;
mod cognate;
mod consensus;
mod corpus;
mod dense;
mod edits;
mod exact;
mod grams;
mod grouping;
mod guide;
mod interner;
mod label;
mod left_out;
mod letters;
pub mod map;
mod naive;
mod packed;
mod phrase;
mod plan;
mod present;
mod proposal;
mod reduce;
mod refine;
mod refusal;
mod seed;
pub mod similar;
mod sparse;
mod spelling;
pub mod standing;
mod stem;
mod stop_words;
mod terms;
mod tongue;
mod vocabulary;
mod weight;
mod words;

pub use edits::{Edits, Known, Merge, Naming, Place, Split};
pub use naive::group_naively;
pub use proposal::{Assignment, KeyTerm, Languages, Proposal, ProposedTheme, Share, TrayReason};
pub use refusal::Refused;

pub use crate::workers::{Alone, Task, Workers};

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{text::LanguageTag, workers};

/// Counts the changes of the method after which the same texts may lie in other themes. It stands in the record, so that a
/// verifier knows whether it can find the same.
pub const VERSION: u32 = 3;

/// A challenge as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Which one it is.
    pub id: String,
    /// In one line; may be empty.
    pub title: String,
    /// At length; may be empty.
    pub body: String,
    /// The language that its author named.
    pub language: Option<LanguageTag>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// How many themes.
    pub size: Size,
    /// What people decided before.
    pub edits: Edits,
    /// Where the runs begin. Another seed gives nearly the same themes.
    pub seed: u64,
}

/// How many themes there shall be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Exactly so many, and every text in one of them.
    Themes(usize),
    /// As many as suit the number of texts; what fits nowhere waits in the tray.
    Granularity(Granularity),
}

/// How large the themes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Granularity {
    /// Few large ones.
    Coarse,
    /// As many as one can keep in mind.
    Medium,
    /// Many small ones.
    Fine,
}

impl Granularity {
    /// All of them, few large themes first.
    pub const ALL: [Self; 3] = [Self::Coarse, Self::Medium, Self::Fine];

    /// The stable name, as in the record and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coarse => "coarse",
            Self::Medium => "medium",
            Self::Fine => "fine",
        }
    }
}

/// A word that names no granularity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownGranularity;

impl FromStr for Granularity {
    type Err = UnknownGranularity;

    fn from_str(text: &str) -> Result<Self, UnknownGranularity> {
        Self::ALL.into_iter().find(|one| one.code() == text).ok_or(UnknownGranularity)
    }
}

/// The lists of words on which themes rest: another list gives other themes.
pub const fn word_lists() -> [&'static str; 6] {
    [
        bridge::LEXICON,
        stop_words::ENGLISH_LIST,
        stop_words::FRENCH_LIST,
        stop_words::WEAK_ENGLISH_LIST,
        stop_words::WEAK_FRENCH_LIST,
        stop_words::OTHER_LIST,
    ]
}

/// Groups texts into themes.
pub fn propose(workers: &dyn Workers, texts: &[Text], wish: &Wish) -> Result<Proposal, Refused> {
    let mut texts: Vec<&Text> = texts.iter().collect();
    texts.sort_by(|a, b| a.id.cmp(&b.id));
    let plan = plan::Plan::of(&texts, wish)?;
    let corpus = corpus::Corpus::read(workers, &texts, corpus::Reading::Subjects);
    let bridge = bridge::Bridge::built_in();
    let left_out = left_out::LeftOut::of(&wish.edits.left_out, bridge);
    let terms = terms::Terms::of(workers, &corpus.words, bridge, &left_out);
    let seed = seed::Seed::new(wish.seed);
    let grouping = grouping::group(workers, &texts, &corpus, &terms, &plan, seed);
    let findings = present::Findings {
        workers,
        texts: &texts,
        wish,
        corpus: &corpus,
        terms: &terms,
        bridge,
        left_out: &left_out,
        plan: &plan,
        grouping: &grouping,
    };
    Ok(findings.proposal())
}
