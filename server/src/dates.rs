//! Dates as letters write them: in the campaign's zone, named, in the reader's language.

use jiff::{Zoned, tz::TimeZone};
use pathways::{
    text::{Language, ZoneName},
    time::Timestamp,
};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A campaign names a time zone that the tables do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such time zone; expected a name such as America/Toronto")]
pub struct UnknownZone;

/// The zone of a name.
pub fn zone(name: &ZoneName) -> Result<TimeZone, UnknownZone> {
    TimeZone::get(name.as_str()).map_err(|_| UnknownZone)
}

/// An instant in words, with its zone: "12 March 2027, 17:00 (America/Toronto)".
pub fn in_words(at: Timestamp, name: &ZoneName, language: Language) -> String {
    // A zone that was valid once and is unknown now is shown in UTC, which is never wrong.
    let (zone, shown) = zone(name).map_or((TimeZone::UTC, "UTC"), |zone| (zone, name.as_str()));
    let seconds = i64::try_from(at.unix()).unwrap_or(i64::MAX);
    let instant = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::MAX);
    let civil = Zoned::new(instant, zone);
    let month = usize::try_from(civil.month() - 1).unwrap_or(0);
    let (year, day, hour, minute) = (civil.year(), civil.day(), civil.hour(), civil.minute());
    match language {
        Language::En => {
            format!("{day} {} {year}, {hour:02}:{minute:02} ({shown})", ENGLISH[month])
        }
        Language::Fr => {
            let day = if day == 1 { "1er".to_owned() } else { day.to_string() };
            format!("{day} {} {year}, {hour}\u{a0}h\u{a0}{minute:02} ({shown})", FRENCH[month])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(at: &str, zone: &str, language: Language, expected: &str) {
        let words = in_words(at.parse().unwrap(), &zone.parse().unwrap(), language);
        assert_eq!(words, expected);
    }

    #[test]
    fn an_instant_is_told_in_the_campaigns_zone_and_the_readers_language() {
        let (at, zone) = ("2027-03-12T22:00:00Z", "America/Toronto");
        check(at, zone, Language::En, "12 March 2027, 17:00 (America/Toronto)");
        check(at, zone, Language::Fr, "12 mars 2027, 17\u{a0}h\u{a0}00 (America/Toronto)");
        // After the change to summer time on 14 March.
        check("2027-03-14T22:00:00Z", zone, Language::En, "14 March 2027, 18:00 (America/Toronto)");
        check(
            "2027-02-01T00:00:00Z",
            "UTC",
            Language::Fr,
            "1er février 2027, 0\u{a0}h\u{a0}00 (UTC)",
        );
        check("2027-02-01T00:00:00Z", "Moon/Base", Language::En, "1 February 2027, 00:00 (UTC)");
    }
}
