//! Dates, clocks and spans.

use pathways::{text::Language, time::Day};

use super::{messages, number};
use crate::{
    port::{CivilTime, Moment},
    time_left::{Countdown, LARGER, SMALLER},
};

/// A moment in full: `12 March 2027, 17:00, Toronto time`.
pub fn moment(moment: &Moment, language: Language) -> String {
    format!("{}, {}", date_and_clock(moment, language), zone(moment, language))
}

/// A moment where the zone stands elsewhere: `12 March 2027, 17:00`.
pub(crate) fn date_and_clock(moment: &Moment, language: Language) -> String {
    let words = messages(language);
    let CivilTime { hour, minute, .. } = moment.local;
    let clock = match minute {
        0 => words.clock_full_hour(hour),
        _ => words.clock(hour, format!("{minute:02}")),
    };
    format!("{}, {clock}", date(moment, language))
}

/// The day of a moment: `12 March 2027`.
pub(crate) fn date(moment: &Moment, language: Language) -> String {
    let CivilTime { year, month, day, .. } = moment.local;
    messages(language).date(day, month, year)
}

/// A day where no clock matters: `12 March 2027`.
pub(crate) fn day(day: Day, language: Language) -> String {
    let (year, month, day) = day.parts();
    messages(language).date(day, month, year)
}

/// Whose clock a moment is told by: `Toronto time`.
pub(crate) fn zone(moment: &Moment, language: Language) -> String {
    match moment.zone.as_str() {
        "UTC" => "UTC".to_owned(),
        zone => messages(language).zone_at_place(place(zone, language)),
    }
}

/// The city that gives a time zone its name: `America/Toronto` is that of Toronto.
pub(crate) fn place(zone: &str, language: Language) -> String {
    match zone {
        "America/St_Johns" => messages(language).zone_st_johns(),
        _ => zone.rsplit('/').next().unwrap_or(zone).replace('_', " "),
    }
}

/// A span in seconds, in its two largest units: `3 days 2 h`, or `14 days`. Whole minutes, the last of them begun.
pub(crate) fn span(seconds: u64, language: Language) -> String {
    let words = messages(language);
    let text = |value: u64| number(value, language);
    let minutes = seconds.div_ceil(60);
    let (days, hours) = (minutes / 1_440, minutes / 60 % 24);
    match (days, hours) {
        (0, 0) => words.span_minutes(text(minutes)),
        (0, _) => words.span_hours(text(hours), text(minutes % 60)),
        (_, 0) => words.span_whole_days(days, text(days)),
        _ => words.span_days(days, text(days), text(hours)),
    }
}

/// What a countdown says, with the places where it puts its numbers.
pub(crate) fn countdown(language: Language) -> Countdown {
    let words = messages(language);
    Countdown {
        seconds: words.time_left_seconds(SMALLER),
        minutes: words.time_left_minutes(LARGER, SMALLER),
        hours: words.time_left_hours(LARGER, SMALLER),
        one_day: words.time_left_days(1, LARGER, SMALLER),
        days: words.time_left_days(2, LARGER, SMALLER),
        nothing: words.time_left_nothing(),
    }
}

#[cfg(test)]
mod tests {
    use pathways::time::Timestamp;

    use super::*;

    fn at(month: u8, day: u8, hour: u8, minute: u8, zone: &str) -> Moment {
        let local = CivilTime { year: 2027, month, day, hour, minute };
        Moment { at: Timestamp::from_unix(0), local, zone: zone.to_owned() }
    }

    #[test]
    fn a_span_has_two_units_and_no_hours_of_nothing() {
        let day = 86_400;
        let spans = [10 * 60, 3 * day + 7_200, 14 * day].map(|it| span(it, Language::En));
        assert_eq!(spans, ["10\u{a0}min", "3 days 2\u{a0}h", "14 days"]);
        assert_eq!(span(day, Language::Fr), "1\u{a0}jour");
    }

    #[test]
    fn a_moment_reads_as_its_language_writes_it() {
        let close = at(3, 12, 17, 0, "America/Toronto");
        assert_eq!(moment(&close, Language::En), "12 March 2027, 17:00, Toronto time");
        assert_eq!(moment(&close, Language::Fr), "12 mars 2027, 17\u{a0}h, heure de Toronto");
        let first = at(8, 1, 0, 5, "America/St_Johns");
        assert_eq!(moment(&first, Language::En), "1 August 2027, 0:05, St. John’s time");
        assert_eq!(
            moment(&first, Language::Fr),
            "1er août 2027, 0\u{a0}h\u{a0}05, heure de Saint-Jean de Terre-Neuve"
        );
        assert_eq!(
            moment(&at(12, 31, 23, 59, "UTC"), Language::En),
            "31 December 2027, 23:59, UTC"
        );
    }
}
