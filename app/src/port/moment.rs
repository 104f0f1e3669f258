//! An instant as a campaign announces it: with its own calendar date, clock and place.

use std::{fmt, str::FromStr};

use pathways::time::{Day, Timestamp};
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

/// Why a text is no date and clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoCivilTime;

impl CivilTime {
    /// The day, without the clock.
    pub fn day(self) -> Day {
        let Self { year, month, day, .. } = self;
        // Every date of such a time is one of a calendar, and before 1970 there was nothing to look at.
        format!("{year:04}-{month:02}-{day:02}").parse().unwrap_or(Day::from_number(0))
    }

    /// The days of the month, leap years counted.
    const fn days_of_month(year: u16, month: u8) -> u8 {
        match month {
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4)
                && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
            {
                29
            }
            2 => 28,
            _ => 31,
        }
    }
}

/// As a date field of a browser writes it: `2027-03-12T17:00`.
impl fmt::Display for CivilTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
    }
}

/// As a date field writes it, or with a space between date and clock, as people type it where a browser has no such field.
impl FromStr for CivilTime {
    type Err = NoCivilTime;

    fn from_str(text: &str) -> Result<Self, NoCivilTime> {
        let (date, clock) = text.trim().split_once(['T', ' ']).ok_or(NoCivilTime)?;
        let mut date = date.splitn(3, '-');
        let mut clock = clock.splitn(2, ':');
        let year: u16 = number(date.next(), 4)?;
        let month = within(number(date.next(), 2)?, 1, 12)?;
        let day = within(number(date.next(), 2)?, 1, Self::days_of_month(year, month))?;
        let hour = within(number(clock.next(), 2)?, 0, 23)?;
        let minute = within(number(clock.next(), 2)?, 0, 59)?;
        Ok(Self { year, month, day, hour, minute })
    }
}

/// A number of so many digits and nothing else.
fn number<T: FromStr>(text: Option<&str>, digits: usize) -> Result<T, NoCivilTime> {
    let is_written = |text: &&str| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    text.filter(is_written).and_then(|text| text.parse().ok()).ok_or(NoCivilTime)
}

fn within(number: u8, least: u8, most: u8) -> Result<u8, NoCivilTime> {
    (least..=most).contains(&number).then_some(number).ok_or(NoCivilTime)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_civil_time_is_read_as_it_is_written() {
        let leap_day = CivilTime { year: 2028, month: 2, day: 29, hour: 9, minute: 5 };
        assert_eq!(leap_day.to_string(), "2028-02-29T09:05");
        assert_eq!("2028-02-29T09:05".parse(), Ok(leap_day));
        assert_eq!(" 2028-02-29 09:05 ".parse(), Ok(leap_day));
    }

    #[test]
    fn what_no_calendar_or_clock_shows_is_no_civil_time() {
        for text in [
            "",
            "2027-02-29T09:05",
            "2100-02-29T09:05",
            "2027-04-31T09:05",
            "2027-00-01T09:05",
            "2027-13-01T09:05",
            "2027-01-01T24:00",
            "2027-01-01T09:60",
            "2027-01-01T9:05",
            "2027-01-01T09:05:00",
            "2027-01-01",
            "+027-01-01T09:05",
            "12 March 2027",
        ] {
            assert_eq!(text.parse::<CivilTime>(), Err(NoCivilTime), "{text:?}");
        }
    }
}
