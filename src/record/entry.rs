//! Writing an event as an entry with its side rows, and reading it back.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{
    Digest, Salt,
    canonical::{NotCanonical, Writer},
    private::{BEFORE_COMMITMENT, DIGITS, commit},
};
use crate::{
    campaign::{By, Event, Fact},
    id::CampaignId,
    time::Timestamp,
};

/// The version of the format, first of all entries.
pub(super) const VERSION: u32 = 1;
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

impl SideRow {
    /// The side row of a value in its canonical form.
    pub(super) fn new(salt: Salt, value: String) -> Self {
        Self { commitment: commit(&salt, &value), salt, value }
    }
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

/// An entry as its line has it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<By, Fact> {
    at: Timestamp,
    by: By,
    campaign: CampaignId,
    fact: Fact,
    salt: Salt,
    seq: u64,
    v: u32,
}

impl<'a> From<&'a Entry> for Line<&'a By, &'a Fact> {
    fn from(Entry { campaign, seq, salt, event }: &'a Entry) -> Self {
        let Event { at, by, fact } = event;
        let (campaign, salt) = (*campaign, *salt);
        Self { at: *at, by, campaign, fact, salt, seq: *seq, v: VERSION }
    }
}

/// The canonical bytes of an entry, and its side rows.
pub fn write(entry: &Entry) -> Result<(String, Vec<SideRow>), NotCanonical> {
    let mut writer = Writer::of_entries();
    writer.write(&Line::from(entry))?;
    let sides = writer.take_sides();
    Ok((writer.into_text(), sides))
}

/// Reads an entry with the side rows that are left.
pub fn read(bytes: &str, sides: &BTreeMap<Digest, SideRow>) -> Result<Entry, BrokenEntry> {
    Reader::default().read(bytes, sides).map(|(entry, _)| entry)
}

/// Whoever reads many entries, one after the other.
#[derive(Debug, Default)]
pub(super) struct Reader(Writer);

impl Reader {
    /// Reads an entry with the side rows that are left, and says which of them it took.
    pub(super) fn read(
        &mut self,
        bytes: &str,
        sides: &BTreeMap<Digest, SideRow>,
    ) -> Result<(Entry, Vec<SideRow>), BrokenEntry> {
        if let Some(entry) = self.read_plain(bytes, sides) {
            return Ok((entry, Vec::new()));
        }
        let entry = read_covered(bytes, sides)?;
        // Writing it again finds white space, duplicate and unknown keys, and every other second spelling of a value.
        match write(&entry) {
            Ok((again, taken)) if again == bytes => Ok((entry, taken)),
            _ => Err(BrokenEntry::NotCanonical),
        }
    }

    /// An entry that takes no side row, read in one go. Nothing, too, where something is wrong with it: what it is, the
    /// longer way finds out.
    fn read_plain(&mut self, bytes: &str, sides: &BTreeMap<Digest, SideRow>) -> Option<Entry> {
        if !sides.is_empty() && commitments(bytes).any(|commitment| sides.contains_key(&commitment))
        {
            return None;
        }
        let line: Line<By, Fact> = serde_json::from_str(bytes).ok()?;
        let Line { at, by, campaign, fact, salt, seq, v } = line;
        let entry = Entry { campaign, seq, salt, event: Event { at, by, fact } };
        let is_canonical = self.0.write(&Line::from(&entry)) == Ok(bytes);
        (v == VERSION && is_canonical).then_some(entry)
    }
}

/// The commitments that stand in the bytes of an entry in canonical form.
fn commitments(bytes: &str) -> impl Iterator<Item = Digest> {
    let behind = bytes.split(BEFORE_COMMITMENT).skip(1);
    behind.filter_map(|behind| behind.get(..DIGITS)?.parse().ok())
}

/// Reads an entry whose private values lie in side rows.
fn read_covered(bytes: &str, sides: &BTreeMap<Digest, SideRow>) -> Result<Entry, BrokenEntry> {
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
    Ok(Entry { campaign, seq, salt, event })
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
