//! Writing an event as an entry with its side rows, and reading it back.

use std::{collections::BTreeMap, fmt};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{
    Digest, Salt,
    canonical::{self, NotCanonical, canonical},
    private::commit,
};
use crate::{campaign::Event, id::CampaignId};

/// The version of the format, first of all entries.
const VERSION: u32 = 1;
/// What stands around the commitment to a private value.
const BEFORE_COMMITMENT: &str = r#"{"commitment":""#;
const BEHIND_COMMITMENT: &str = r#""}"#;

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
    let mut bytes = String::new();
    canonical::write(&Value::Object(line), &mut bytes, &mut |members, out| {
        let Some((salt, value)) = private_value(members) else { return Ok(false) };
        let value = canonical(value)?;
        let commitment = commit(&salt, &value);
        for part in [BEFORE_COMMITMENT, &commitment.to_string(), BEHIND_COMMITMENT] {
            out.push_str(part);
        }
        sides.push(SideRow { commitment, salt, value });
        Ok(true)
    })?;
    Ok((bytes, sides))
}

fn private_value(members: &Map<String, Value>) -> Option<(Salt, &Value)> {
    let inner = members.get("private").filter(|_| members.len() == 1)?.as_object()?;
    let salt = inner.get("salt")?.as_str()?.parse().ok()?;
    Some((salt, inner.get("value")?))
}

/// Reads an entry with the side rows that are left.
pub fn read(bytes: &str, sides: &BTreeMap<Digest, SideRow>) -> Result<Entry, BrokenEntry> {
    read_with_sides(bytes, sides).map(|(entry, _)| entry)
}

/// The same, with the side rows that it took.
pub(super) fn read_with_sides(
    bytes: &str,
    sides: &BTreeMap<Digest, SideRow>,
) -> Result<(Entry, Vec<SideRow>), BrokenEntry> {
    let mut line: Map<String, Value> =
        serde_json::from_str(bytes).map_err(|_| BrokenEntry::Malformed)?;
    if take::<u32>(&mut line, "v")? != VERSION {
        return Err(BrokenEntry::Malformed);
    }
    let campaign = take(&mut line, "campaign")?;
    let seq = take(&mut line, "seq")?;
    let salt = take(&mut line, "salt")?;
    let mut event = Value::Object(line);
    uncover(&mut event, sides)?;
    let event = serde_json::from_value(event).map_err(|_| BrokenEntry::Malformed)?;
    let entry = Entry { campaign, seq, salt, event };
    // Writing it again finds white space, duplicate and unknown keys, and every other second spelling of a value.
    match write(&entry) {
        Ok((again, taken)) if again == bytes => Ok((entry, taken)),
        _ => Err(BrokenEntry::NotCanonical),
    }
}

/// A field of the line itself; what is left is the event.
fn take<T: DeserializeOwned>(line: &mut Map<String, Value>, field: &str) -> Result<T, BrokenEntry> {
    let value = line.remove(field).ok_or(BrokenEntry::Malformed)?;
    serde_json::from_value(value).map_err(|_| BrokenEntry::Malformed)
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
