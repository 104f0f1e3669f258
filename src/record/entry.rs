//! Writing an event as an entry with its side rows, and reading it back.

use std::{collections::BTreeMap, fmt};

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Digest, Salt, canonical::NotCanonical, canonical::canonical, private::commit};
use crate::{campaign::Event, id::CampaignId};

/// The version of the format, first of all entries.
const VERSION: u32 = 1;

/// An event in its place in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose log it is.
    pub campaign: CampaignId,
    /// Its place, counted from 0.
    pub seq: u64,
    /// Keeps the hash of a covered entry from being guessed.
    pub salt: Salt,
    /// What happened.
    pub event: Event,
}

/// A private value beside its entry. Erasing the row leaves the entry valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideRow {
    /// The hash that the entry holds.
    pub commitment: Digest,
    /// The salt of the hash.
    pub salt: Salt,
    /// The canonical JSON of the value.
    pub value: String,
}

/// Why bytes are not an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokenEntry {
    /// Not JSON of the known version and shape.
    Malformed,
    /// Not canonical: another spelling of the same values.
    NotCanonical,
    /// A side row does not hash to the commitment under which it lies.
    SideRow(Digest),
}

impl fmt::Display for BrokenEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => f.write_str("not an entry of a known version"),
            Self::NotCanonical => f.write_str("the entry is not in canonical form"),
            Self::SideRow(commitment) => write!(f, "the private value {commitment} was altered"),
        }
    }
}

impl std::error::Error for BrokenEntry {}

/// The JSON of an entry. Private values are still whole in here.
#[derive(Deserialize)]
struct Line {
    v: u32,
    campaign: CampaignId,
    seq: u64,
    salt: Salt,
    #[serde(flatten)]
    event: Value,
}

/// The canonical bytes of an entry, and its side rows.
pub fn write(entry: &Entry) -> Result<(String, Vec<SideRow>), NotCanonical> {
    let event = serde_json::to_value(&entry.event).map_err(|_| NotCanonical::Unserialisable)?;
    let mut line = Map::new();
    if let Value::Object(members) = event {
        line.extend(members);
    }
    line.insert("v".to_owned(), VERSION.into());
    line.insert("campaign".to_owned(), entry.campaign.to_string().into());
    line.insert("seq".to_owned(), entry.seq.into());
    line.insert("salt".to_owned(), entry.salt.to_string().into());
    let mut sides = Vec::new();
    let line = cover(Value::Object(line), &mut sides)?;
    Ok((canonical(&line)?, sides))
}

/// Replaces each private value by its commitment.
fn cover(value: Value, sides: &mut Vec<SideRow>) -> Result<Value, NotCanonical> {
    match value {
        Value::Array(items) => items
            .into_iter()
            .map(|item| cover(item, sides))
            .collect::<Result<_, _>>()
            .map(Value::Array),
        Value::Object(mut members) => {
            if let Some((salt, value)) = private_value(&members) {
                let value = canonical(value)?;
                let commitment = commit(&salt, &value);
                sides.push(SideRow { commitment, salt, value });
                members.clear();
                members.insert("commitment".to_owned(), commitment.to_string().into());
                return Ok(Value::Object(members));
            }
            let covered = members
                .into_iter()
                .map(|(key, value)| cover(value, sides).map(|value| (key, value)))
                .collect::<Result<_, _>>()?;
            Ok(Value::Object(covered))
        }
        plain => Ok(plain),
    }
}

fn private_value(members: &Map<String, Value>) -> Option<(Salt, &Value)> {
    let inner = members.get("private").filter(|_| members.len() == 1)?.as_object()?;
    let salt = inner.get("salt")?.as_str()?.parse().ok()?;
    Some((salt, inner.get("value")?))
}

/// Reads an entry with the side rows that are left.
pub fn read(bytes: &str, sides: &BTreeMap<Digest, SideRow>) -> Result<Entry, BrokenEntry> {
    let line: Value = serde_json::from_str(bytes).map_err(|_| BrokenEntry::Malformed)?;
    let mut line: Line = serde_json::from_value(line).map_err(|_| BrokenEntry::Malformed)?;
    if line.v != VERSION {
        return Err(BrokenEntry::Malformed);
    }
    uncover(&mut line.event, sides)?;
    let event = serde_json::from_value(line.event).map_err(|_| BrokenEntry::Malformed)?;
    let entry = Entry { campaign: line.campaign, seq: line.seq, salt: line.salt, event };
    // Writing it again finds white space, duplicate and unknown keys, and every other second spelling of a value.
    match write(&entry) {
        Ok((again, _)) if again == bytes => Ok(entry),
        _ => Err(BrokenEntry::NotCanonical),
    }
}

/// Puts the private values back where their side rows are left.
fn uncover(value: &mut Value, sides: &BTreeMap<Digest, SideRow>) -> Result<(), BrokenEntry> {
    match value {
        Value::Array(items) => items.iter_mut().try_for_each(|item| uncover(item, sides)),
        Value::Object(members) => {
            let Some(side) = commitment(members).and_then(|commitment| sides.get(&commitment))
            else {
                return members.values_mut().try_for_each(|value| uncover(value, sides));
            };
            let altered = || BrokenEntry::SideRow(side.commitment);
            if commit(&side.salt, &side.value) != side.commitment {
                return Err(altered());
            }
            let value: Value = serde_json::from_str(&side.value).map_err(|_| altered())?;
            let mut inner = Map::new();
            inner.insert("salt".to_owned(), side.salt.to_string().into());
            inner.insert("value".to_owned(), value);
            members.clear();
            members.insert("private".to_owned(), Value::Object(inner));
            Ok(())
        }
        _ => Ok(()),
    }
}

fn commitment(members: &Map<String, Value>) -> Option<Digest> {
    members.get("commitment").filter(|_| members.len() == 1)?.as_str()?.parse().ok()
}
