//! Instants and windows in whole seconds of UTC, and days of the calendar. Nothing here reads a clock.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

mod day;

pub use day::{Day, NotADay};

/// An instant, in whole seconds of UTC, from 1970 to 9999. Written `2027-03-12T22:00:00Z`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

/// A span of whole seconds. One that is read from outside is at most [`Seconds::LONGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Seconds(pub u64);

impl Seconds {
    /// The longest span that is read: ten years. It also keeps every number of a command within canonical JSON.
    pub const LONGEST: Self = Self::days(3_653);

    /// Whole days of 24 hours.
    pub const fn days(days: u32) -> Self {
        Self(u64_from(days) * 86_400)
    }

    /// Whole minutes.
    pub const fn minutes(minutes: u32) -> Self {
        Self(u64_from(minutes) * 60)
    }
}

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let span = Self(u64::deserialize(deserializer)?);
        if span > Self::LONGEST {
            return Err(D::Error::custom("a span is longer than ten years"));
        }
        Ok(span)
    }
}

#[expect(clippy::as_conversions, reason = "u64::from is not const yet; widening loses nothing")]
const fn u64_from(value: u32) -> u64 {
    value as u64
}

impl Timestamp {
    /// The last second that can be written with a year of four digits.
    pub const LAST: Self = Self(253_402_300_799);

    /// The instant that lies so many seconds after the start of 1970, or the last one that can be written.
    pub const fn from_unix(seconds: u64) -> Self {
        if seconds > Self::LAST.0 { Self::LAST } else { Self(seconds) }
    }

    /// Seconds since the start of 1970.
    pub const fn unix(self) -> u64 {
        self.0
    }

    /// The instant so much later.
    #[must_use]
    pub const fn after(self, span: Seconds) -> Self {
        Self::from_unix(self.0.saturating_add(span.0))
    }
}

/// How an instant is written, with all numbers nothing.
const SHAPE: &[u8; 20] = b"0000-00-00T00:00:00Z";
/// From where to where its numbers go, from the year to the second.
const NUMBERS: [(usize, usize); 6] = [(0, 4), (5, 7), (8, 10), (11, 13), (14, 16), (17, 19)];

/// The text was not an instant of the form `2027-03-12T22:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnInstant;

impl fmt::Display for NotAnInstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an instant: expected UTC to the second, such as 2027-03-12T22:00:00Z")
    }
}

impl std::error::Error for NotAnInstant {}

impl FromStr for Timestamp {
    type Err = NotAnInstant;

    fn from_str(text: &str) -> Result<Self, NotAnInstant> {
        let bytes = text.as_bytes();
        let fits = bytes.len() == SHAPE.len()
            && bytes.iter().zip(SHAPE).all(|(byte, form)| match form {
                b'0' => byte.is_ascii_digit(),
                _ => byte == form,
            });
        if !fits {
            return Err(NotAnInstant);
        }
        let [year, month, day, hour, minute, second] = NUMBERS.map(|(start, end)| {
            bytes[start..end].iter().fold(0_u64, |sum, digit| sum * 10 + u64::from(digit - b'0'))
        });
        let days = days_from_civil(year, month, day);
        // Counting back finds days that no calendar has.
        let is_day = year >= 1970 && civil_from_days(days) == (year, month, day);
        if !is_day || hour > 23 || minute > 59 || second > 59 {
            return Err(NotAnInstant);
        }
        Ok(Self::from_unix(days * 86_400 + hour * 3_600 + minute * 60 + second))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.0 / 86_400);
        let second = self.0 % 86_400;
        let mut text = *SHAPE;
        let numbers = [year, month, day, second / 3_600, second / 60 % 60, second % 60];
        for (mut number, (start, end)) in numbers.into_iter().zip(NUMBERS) {
            for digit in text[start..end].iter_mut().rev() {
                *digit += u8::try_from(number % 10).unwrap_or_default();
                number /= 10;
            }
        }
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`, for years from 0.
fn days_from_civil(year: u64, month: u64, day: u64) -> u64 {
    let year = if month <= 2 { year.saturating_sub(1) } else { year };
    let era = year / 400;
    let year_of_era = year % 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day.saturating_sub(1);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era).saturating_sub(719_468)
}

/// The date that lies so many days after 1970-01-01; the inverse of [`days_from_civil`], same source.
fn civil_from_days(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    (year, month, day)
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

crate::spelling::spelled_as_text!(Timestamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_back_as_written() {
        for (text, unix) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2000-02-29T12:30:45Z", 951_827_445),
            ("2027-03-12T22:00:00Z", 1_804_888_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] {
            assert_eq!(text.parse(), Ok(Timestamp::from_unix(unix)));
            assert_eq!(Timestamp::from_unix(unix).to_string(), text);
        }
    }

    #[test]
    fn what_no_calendar_has_is_not_an_instant() {
        for text in [
            "2027-02-29T00:00:00Z",
            "2027-13-01T00:00:00Z",
            "2027-00-01T00:00:00Z",
            "2027-01-00T00:00:00Z",
            "2027-01-01T24:00:00Z",
            "2027-01-01T00:60:00Z",
            "1969-12-31T23:59:59Z",
            "2027-01-01T00:00:00+00:00",
            "2027-01-01 00:00:00Z",
            "2027-01-01T00:00:00.5Z",
            "",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(NotAnInstant), "{text}");
        }
    }

    #[test]
    fn a_span_of_more_than_ten_years_is_not_read() {
        let read = |seconds: u64| serde_json::from_value::<Seconds>(seconds.into()).ok();
        assert_eq!(read(Seconds::LONGEST.0), Some(Seconds::LONGEST));
        for seconds in [Seconds::LONGEST.0 + 1, 1 << 60, u64::MAX] {
            assert_eq!(read(seconds), None, "{seconds}");
        }
    }

    #[test]
    fn every_day_of_four_centuries_reads_back() {
        for day in 0..146_097 {
            let instant = Timestamp::from_unix(day * 86_400);
            assert_eq!(instant.to_string().parse(), Ok(instant));
        }
    }
}
