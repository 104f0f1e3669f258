//! What a check finds: which rule is broken where.

use std::fmt;

use serde::{Serialize, Serializer};

/// How a rule fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Everything holds.
    Holds,
    /// Somebody should know it, and it says nothing against the record. No record as a whole fares so.
    Noted,
    /// The files do not say enough to tell.
    NotRecomputable,
    /// It does not hold.
    Broken,
}

/// Where in the files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// An entry, by its place in the record, counted from 0.
    Entry(u64),
    /// A file as a whole.
    File(String),
    /// A line of a file, counted from 1.
    Line(String, usize),
    /// What the reader has kept, in the order in which it was given, counted from 1.
    Kept(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(seq) => write!(f, "entry {seq}"),
            Self::File(name) => f.write_str(name),
            Self::Line(name, line) => write!(f, "{name}:{line}"),
            Self::Kept(number) => write!(f, "kept {number}"),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One thing that is wrong or cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// Which rule.
    pub rule: Rule,
    /// How it fared.
    pub verdict: Verdict,
    /// What is there, where that can be said in a word.
    pub found: Option<String>,
    /// What should be there.
    pub expected: Option<String>,
}

impl Finding {
    pub(super) const fn broken(rule: Rule, place: Place) -> Self {
        Self { place, rule, verdict: Verdict::Broken, found: None, expected: None }
    }

    pub(super) const fn unknown(rule: Rule, place: Place) -> Self {
        Self { place, rule, verdict: Verdict::NotRecomputable, found: None, expected: None }
    }

    pub(super) const fn noted(rule: Rule, place: Place) -> Self {
        Self { place, rule, verdict: Verdict::Noted, found: None, expected: None }
    }

    pub(super) fn with(mut self, found: impl fmt::Display, expected: impl fmt::Display) -> Self {
        self.found = Some(found.to_string());
        self.expected = Some(expected.to_string());
        self
    }
}

/// Declares the rules with their stable codes and what each says.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $code:literal $says:literal,)*) => {
        /// A rule of the specification.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $says] $rule,)*
        }

        impl Rule {
            /// All rules, in the order of the specification.
            pub const ALL: &[Self] = &[$(Self::$rule,)*];

            /// The stable name.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$rule => $code,)*
                }
            }

            /// What the rule says.
            pub const fn says(self) -> &'static str {
                match self {
                    $(Self::$rule => $says,)*
                }
            }
        }
    };
}

rules! {
    EntryFormat "entry.format" "Each line is an entry of a known version in canonical form.",
    EntryPlace "entry.place" "Each entry names its campaign and its place; none is missing, doubled or moved.",
    EntryTime "entry.time" "Time never goes back.",
    EntryCovered "entry.covered" "What follows a covered entry cannot be recomputed before it is published.",
    EntryVersion "entry.version" "What is written in a later version, and what follows it, needs a verifier that knows it.",
    CheckpointKey "checkpoint.key" "The key is the one in force at the end of the record of this campaign, and a kept one has been in force in it.",
    CheckpointSignature "checkpoint.signature" "A key of the record has signed the checkpoint.",
    CheckpointTree "checkpoint.tree" "The entries have the size and the root that the checkpoint says.",
    CheckpointHistory "checkpoint.history" "The record begins with what an earlier checkpoint has fixed.",
    KeyRotation "key.rotation" "A key is followed by a new one only where it has signed that itself, over the record before that entry.",
    KeyInForce "key.in_force" "What says how far the record goes is signed by the key that was in force for this size.",
    TextFormat "text.format" "Each line is a text with its salt and its commitment, in canonical form and once.",
    TextCommitment "text.commitment" "Each text hashes to a commitment that an entry holds.",
    ArchiveDocument "archive.document" "The specification and its test vectors are those of the verifier; others are noted, and break nothing.",
    ActPermission "act.permission" "The role may do this at the stage.",
    ActReason "act.reason" "Where a reason is asked for, one is given.",
    ActObject "act.object" "What is acted on exists and is in a state in which this can be done.",
    CharterRules "charter.rules" "A charter is whole, and its frozen parts do not change.",
    StageWay "stage.way" "The path leads from this stage to that one.",
    StageDate "stage.date" "The clock acts on dates that were announced and have come.",
    PreconditionsValues "preconditions.values" "The preconditions are those of the act, with the values that the entries before give.",
    PreconditionsMet "preconditions.met" "What had to hold has held.",
    CoverageEquation "coverage.equation" "Every challenge is in exactly one place of the coverage equation.",
    ThemesBasis "themes.basis" "A proposal of themes is made from the accepted challenges as they lay.",
    ThemesFound "themes.found" "The themes of a proposal are those that its method finds.",
    RoundState "round.state" "A round goes from prepared over open, sealed, counted and published to certified, or becomes void.",
    RoundSlate "round.slate" "The slate follows from the charter, the challenges and the rounds before.",
    RoundRules "round.rules" "The rules are those of the charter.",
    RoundVoices "round.voices" "The round asks everybody who was admitted, or the panel.",
    RoundRecusals "round.recusals" "As many do not vote on an item as have declared a conflict.",
    RoundDeadline "round.deadline" "A deadline is moved later, before it is reached, and no box is opened for the past.",
    RoundSeal "round.seal" "A box holds no more ballots than voices, and is sealed once it may be.",
    SlipsFile "slips.file" "The slips of every published round that discloses them are there, sorted, in canonical form.",
    SlipsRoot "slips.root" "The slips have the number and the root of the seal.",
    SlipsAdmission "slips.admission" "No slip is one that no ballot could hold.",
    CountTotals "count.totals" "The totals are those of the slips.",
    CountOutcome "count.outcome" "The outcome follows from the totals by the rule.",
    CountFurtherRound "count.further_round" "What is disputed goes to a further round as the charter says, and nothing else does.",
    CountRunOff "count.run_off" "A tie leads to the next step of its ladder or to a run-off about the tied items, and nothing else does.",
    TieLadder "tie.ladder" "Ties are broken by the steps that were declared, in their order, each as its numbers give it.",
    TieLot "tie.lot" "A lot follows from the sealed box and from all secrets to which the opening has committed, and is not drawn without one.",
    DecisionPublished "decision.published" "What is published is what was counted, and all of it.",
    DecisionTopics "decision.topics" "The chosen items, and no others, become topics.",
    BallotsFile "ballots.file" "The commitments to the ballots of a sealed box stand one a line, sorted, each once.",
    BallotsRoot "ballots.root" "They have the number and the root of the seal.",
    ReceiptFormat "receipt.format" "What was kept is a promise, a receipt or an opening, in its one form.",
    ReceiptRecord "receipt.record" "It is of this record.",
    ReceiptSignature "receipt.signature" "A key of the record has signed it.",
    ReceiptEntry "receipt.entry" "The entry of a receipt seals a box, and lies where the receipt says.",
    ReceiptBallot "receipt.ballot" "The ballot of a receipt lies in the sealed box.",
    ReceiptNewer "receipt.newer" "A promise or a receipt goes no further than the record: of one that does, download the record again; if it still does, entries are gone.",
    PromiseBox "promise.box" "The box of a promise is sealed, and its ballots are told: before that nothing can be compared.",
    PromiseBallot "promise.ballot" "A promised ballot lies in the sealed box; one that does not was replaced or is missing: bring your latest.",
    OpeningBox "opening.box" "The box of an opened ballot is sealed, and its ballots are told: before that nothing can be compared.",
    OpeningBallot "opening.ballot" "An opened ballot lies in the sealed box; one that does not was replaced, is missing or was made up: bring your latest.",
    OpeningSlips "opening.slips" "Every mark of an opened ballot is among the slips that were counted; where these are not published, nobody can tell.",
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
