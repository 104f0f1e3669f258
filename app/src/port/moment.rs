//! An instant as a campaign announces it: with its own calendar date, clock and place.

use pathways::time::Timestamp;
use serde::{Deserialize, Serialize};

/// An instant, and how it reads where the campaign takes place.
///
/// The conversion needs the time zone database, which only the server has; the pages format what they are given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The instant itself, for machines.
    pub at: Timestamp,
    /// Date and clock at the campaign's place.
    pub local: CivilTime,
    /// The place's name in the IANA time zone database, such as `America/Toronto`.
    pub zone: String,
}

/// A date and a clock time without a zone, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CivilTime {
    /// The year of the common era.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Moment {
    /// The city that gives the time zone its name, for a reader: `America/St_Johns` becomes `St Johns`.
    pub fn place(&self) -> String {
        let city = self.zone.rsplit('/').next().unwrap_or(&self.zone);
        city.replace('_', " ")
    }
}
