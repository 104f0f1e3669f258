//! What a command did, for whoever sent it: the same on every resend, because it rests on the entries alone.

use serde::Serialize;
use serde_json::Value;

use crate::{campaign::Fact, id::Id};

/// What a command did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Done {
    /// The entries of the log that it made; none when everything was so already.
    pub entries: Vec<DoneEntry>,
}

/// One entry that a command made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DoneEntry {
    /// Its place in the log.
    pub seq: u64,
    /// What happened, by the stable name of the fact.
    pub fact: String,
    /// What exists since.
    pub created: Vec<Created>,
}

/// Something that a command created.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Created {
    /// What it is.
    pub kind: CreatedKind,
    /// Its id.
    #[cfg_attr(feature = "schema", schema(format = "uuid"))]
    pub id: String,
}

/// What can be created.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CreatedKind {
    /// A challenge.
    Challenge,
    /// A merge or a split.
    Lineage,
    /// A theme.
    Theme,
    /// A topic.
    Topic,
    /// A round.
    Round,
    /// A contest.
    Contest,
    /// A voice.
    Voice,
}

/// What the facts of a command say.
pub fn done<'a>(facts: impl IntoIterator<Item = &'a (u64, Fact)>) -> Done {
    let entry = |(seq, fact): &(u64, Fact)| DoneEntry {
        seq: *seq,
        fact: name(fact),
        created: created(fact),
    };
    Done { entries: facts.into_iter().map(entry).collect() }
}

/// The name under which the record knows the fact.
fn name(fact: &Fact) -> String {
    let value = serde_json::to_value(fact).unwrap_or_default();
    value.get("type").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn created(fact: &Fact) -> Vec<Created> {
    match fact {
        Fact::ChallengeSubmitted { challenge, .. } => vec![one(CreatedKind::Challenge, *challenge)],
        Fact::MergeProposed { merge, .. } | Fact::ThemesMerged { merge, .. } => {
            vec![one(CreatedKind::Lineage, *merge)]
        }
        Fact::ChallengeSplit { split, parts, .. } => {
            let parts = parts.iter().map(|part| one(CreatedKind::Challenge, part.challenge));
            [one(CreatedKind::Lineage, *split)].into_iter().chain(parts).collect()
        }
        Fact::ThemeProposed { theme, .. } => vec![one(CreatedKind::Theme, *theme)],
        Fact::ThemeSplit { split, parts, .. } => {
            let parts = parts.iter().map(|part| one(CreatedKind::Theme, part.theme));
            [one(CreatedKind::Lineage, *split)].into_iter().chain(parts).collect()
        }
        Fact::TopicDrafted { topic, .. } | Fact::TopicSelected { topic, .. } => {
            vec![one(CreatedKind::Topic, *topic)]
        }
        Fact::RoundPrepared { round, .. } => vec![one(CreatedKind::Round, *round)],
        Fact::ContestRaised { contest, .. } => vec![one(CreatedKind::Contest, *contest)],
        Fact::VoiceAdmitted { holders, .. } => holders
            .known()
            .map(|holders| one(CreatedKind::Voice, holders.voice))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

fn one<Kind>(kind: CreatedKind, id: Id<Kind>) -> Created {
    Created { kind, id: id.to_string() }
}
