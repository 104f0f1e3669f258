//! A day of the calendar, where no clock matters.

use std::{fmt, str::FromStr};

use super::{Timestamp, civil_from_days};

/// A day, from 1970 to 9999. Written `2027-03-12`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u64);

/// The seconds of a day.
const SECONDS: u64 = 86_400;

impl Day {
    /// The day that lies so many days after 1970-01-01, or the last one that can be written.
    pub const fn from_number(days: u64) -> Self {
        let last = Timestamp::LAST.unix() / SECONDS;
        if days > last { Self(last) } else { Self(days) }
    }

    /// How many days lie between 1970-01-01 and this one.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// How many days lie between an earlier day and this one; none where it is not earlier.
    pub const fn days_since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Year, month from 1 and day from 1.
    pub fn parts(self) -> (u64, u64, u64) {
        civil_from_days(self.0)
    }
}

/// The text was not a day of the form `2027-03-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day: expected year, month and day, such as 2027-03-12")
    }
}

impl std::error::Error for NotADay {}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let midnight: Timestamp = format!("{text}T00:00:00Z").parse().map_err(|_| NotADay)?;
        Ok(Self(midnight.unix() / SECONDS))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

crate::spelling::spelled_as_text!(Day);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_back_as_written() {
        for (text, number) in [("1970-01-01", 0), ("2000-02-29", 11_016), ("9999-12-31", 2_932_896)]
        {
            assert_eq!(text.parse(), Ok(Day::from_number(number)));
            assert_eq!(Day::from_number(number).to_string(), text);
        }
        assert_eq!(Day::from_number(u64::MAX).to_string(), "9999-12-31");
    }

    #[test]
    fn what_no_calendar_has_is_not_a_day() {
        for text in ["", "2027-02-29", "2027-13-01", "12 March 2027", "2027-3-1", "1969-12-31"] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn days_are_counted_forward_only() {
        let [early, late] = [Day::from_number(10), Day::from_number(12)];
        assert_eq!(late.days_since(early), 2);
        assert_eq!(early.days_since(late), 0);
    }
}
