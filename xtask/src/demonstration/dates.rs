//! Dates ahead of now, as a host in the network's time zone announces them.

use jiff::{Timestamp, ToSpan as _, Zoned};

use super::error::DemonstrationError;

/// Where the network is at home, as far as clocks go.
pub(super) const ZONE: &str = "America/Toronto";

/// The instant so many days ahead, at an hour that clocks in the zone show.
pub(super) fn in_days(days: i64, hour: i8) -> Result<String, DemonstrationError> {
    Ok(days_after(&now()?, days, hour)?)
}

/// The day that lies so many days back.
pub(super) fn days_ago(days: i64) -> Result<String, DemonstrationError> {
    Ok(now()?.date().checked_sub(days.days())?.to_string())
}

/// The instant so many minutes ahead.
pub(super) fn in_minutes(minutes: i64) -> Result<String, DemonstrationError> {
    let instant = now()?.checked_add(minutes.minutes())?;
    Ok(written(&instant)?)
}

fn now() -> Result<Zoned, jiff::Error> {
    Timestamp::now().in_tz(ZONE)
}

fn days_after(now: &Zoned, days: i64, hour: i8) -> Result<String, jiff::Error> {
    let day = now.date().checked_add(days.days())?;
    written(&day.at(hour, 0, 0, 0).in_tz(ZONE)?)
}

/// As the API reads it: UTC, to the second.
fn written(instant: &Zoned) -> Result<String, jiff::Error> {
    Ok(Timestamp::from_second(instant.timestamp().as_second())?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_its_hour_on_both_sides_of_a_change_of_clocks() {
        let november: Zoned = "2026-10-30T09:15:42-04:00[America/Toronto]".parse().unwrap();
        assert_eq!(days_after(&november, 1, 17).unwrap(), "2026-10-31T21:00:00Z");
        assert_eq!(days_after(&november, 6, 17).unwrap(), "2026-11-05T22:00:00Z");
    }

    #[test]
    fn minutes_ahead_are_written_to_the_second() {
        let written = in_minutes(5).unwrap();
        assert!(
            written.len() == "2026-11-05T22:00:00Z".len() && written.ends_with('Z'),
            "{written}"
        );
    }
}
