//! Instants as the pages announce them: at the campaign's own place.

use jiff::tz::TimeZone;
use pathways::time::Timestamp;
use pathways_app::port::{CivilTime, Moment};

/// An instant as it reads in a time zone of the IANA database.
///
/// A zone that this machine's database does not have reads in UTC and says so: a wrong clock would be worse.
pub fn moment(at: Timestamp, zone: &str) -> Moment {
    match TimeZone::get(zone) {
        Ok(found) => in_zone(at, found, zone),
        Err(_) => in_zone(at, TimeZone::UTC, "UTC"),
    }
}

/// The instant of a date and a clock time in a time zone, the later one where a clock shows the time twice, so that
/// nobody is cut off early. A time that a clock skips is moved on by as much.
pub fn instant(local: CivilTime, zone: &str) -> Option<Timestamp> {
    let [month, day, hour, minute] =
        [local.month, local.day, local.hour, local.minute].map(u8::cast_signed);
    let year = i16::try_from(local.year).ok()?;
    let civil = jiff::civil::DateTime::new(year, month, day, hour, minute, 0, 0).ok()?;
    let zoned = TimeZone::get(zone).ok()?.to_ambiguous_zoned(civil);
    let later = zoned.later().ok()?;
    u64::try_from(later.timestamp().as_second()).ok().map(Timestamp::from_unix)
}

fn in_zone(at: Timestamp, zone: TimeZone, name: &str) -> Moment {
    let seconds = i64::try_from(at.unix()).unwrap_or(i64::MAX);
    let instant = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::MAX);
    let local = zone.to_datetime(instant);
    let local = CivilTime {
        // The engine's instants lie between 1970 and 9999, so none of these numbers is ever negative.
        year: local.year().unsigned_abs(),
        month: local.month().unsigned_abs(),
        day: local.day().unsigned_abs(),
        hour: local.hour().unsigned_abs(),
        minute: local.minute().unsigned_abs(),
    };
    Moment { at, local, zone: name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(at: u64, zone: &str) -> (u8, u8, u8, u8, String) {
        let moment = moment(Timestamp::from_unix(at), zone);
        let local = moment.local;
        (local.month, local.day, local.hour, local.minute, moment.zone)
    }

    #[test]
    fn an_instant_reads_in_the_time_of_its_place() {
        let winter = 1_804_888_800; // 2027-03-12T22:00:00Z
        assert_eq!(read(winter, "America/Toronto"), (3, 12, 17, 0, "America/Toronto".to_owned()));
        assert_eq!(read(winter, "America/St_Johns").2, 18);
        let summer = winter + 14 * 86_400;
        assert_eq!(read(summer, "America/Toronto"), (3, 26, 18, 0, "America/Toronto".to_owned()));
    }

    #[test]
    fn an_unknown_zone_reads_in_utc_and_says_so() {
        assert_eq!(read(0, "Atlantis/Capital"), (1, 1, 0, 0, "UTC".to_owned()));
    }

    #[test]
    fn a_clock_that_shows_a_time_twice_means_the_later_one() {
        let check = |month, day, hour, minute, expected| {
            let local = CivilTime { year: 2027, month, day, hour, minute };
            let read = instant(local, "America/Toronto").map(Timestamp::unix);
            assert_eq!(read, expected, "{month}-{day} {hour}:{minute}");
        };
        check(3, 12, 17, 0, Some(1_804_888_800));
        // 7 November 2027, 1:30 is shown twice: 05:30 and 06:30 in UTC.
        check(11, 7, 1, 30, Some(1_825_569_000));
        // 14 March 2027, 2:30 is skipped: 3:30 is 07:30 in UTC.
        check(3, 14, 2, 30, Some(1_805_009_400));
        check(2, 30, 12, 0, None);
        assert_eq!(
            instant(CivilTime { year: 2027, month: 1, day: 1, hour: 0, minute: 0 }, "?"),
            None
        );
    }

    #[test]
    fn the_last_instant_reads_too() {
        assert_eq!(moment(Timestamp::LAST, "UTC").local.year, 9999);
    }
}
