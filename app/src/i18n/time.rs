//! Dates and spans, put together from the parts that each language spells.

use pathways::text::Language;

use super::messages;
use crate::port::{CivilTime, Moment};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A moment in full: `12 March 2027, 17:00, Toronto time`.
pub fn moment(moment: &Moment, language: Language) -> String {
    format!("{}, {}", date_and_clock(moment, language), zone(moment, language))
}

/// A moment where the zone stands elsewhere: `12 March 2027, 17:00`.
///
/// The clock has 24 hours in both languages: `12 a.m.` is no way to announce a deadline.
pub(crate) fn date_and_clock(moment: &Moment, language: Language) -> String {
    let clock = messages(language).time.clock;
    format!("{}, {}", date(moment, language), clock(moment.local.hour, moment.local.minute))
}

/// The day of a moment: `12 March 2027`.
pub(crate) fn date(moment: &Moment, language: Language) -> String {
    let times = &messages(language).time;
    let CivilTime { year, month, day, .. } = moment.local;
    let month = times.months.get(usize::from(month.saturating_sub(1))).copied();
    format!("{} {} {year}", (times.day)(day), month.unwrap_or_default())
}

/// Whose clock a moment is told by: `Toronto time`.
pub(crate) fn zone(moment: &Moment, language: Language) -> String {
    match moment.zone.as_str() {
        "UTC" => "UTC".to_owned(),
        _ => (messages(language).time.at_place)(&moment.place()),
    }
}

/// What is left of a span, in its two largest units: `6 days 4 h left`.
pub(crate) fn time_left(seconds: u64, language: Language) -> String {
    let times = &messages(language).time;
    let span = match seconds {
        0 => return times.due.to_owned(),
        1..MINUTE => format!("{seconds}\u{a0}s"),
        MINUTE..HOUR => format!("{}\u{a0}min {}\u{a0}s", seconds / MINUTE, seconds % MINUTE),
        HOUR..DAY => format!("{}\u{a0}h {}\u{a0}min", seconds / HOUR, seconds % HOUR / MINUTE),
        DAY.. => format!("{} {}\u{a0}h", (times.days)(seconds / DAY), seconds % DAY / HOUR),
    };
    (times.left)(&span)
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
    fn a_moment_reads_as_its_language_writes_it() {
        let close = at(3, 12, 17, 0, "America/Toronto");
        assert_eq!(moment(&close, Language::En), "12 March 2027, 17:00, Toronto time");
        assert_eq!(moment(&close, Language::Fr), "12 mars 2027, 17\u{a0}h, heure de Toronto");
        let first = at(8, 1, 0, 5, "America/St_Johns");
        assert_eq!(moment(&first, Language::En), "1 August 2027, 0:05, St Johns time");
        assert_eq!(
            moment(&first, Language::Fr),
            "1er août 2027, 0\u{a0}h\u{a0}05, heure de St Johns"
        );
        assert_eq!(
            moment(&at(12, 31, 23, 59, "UTC"), Language::En),
            "31 December 2027, 23:59, UTC"
        );
    }

    #[test]
    fn time_left_names_the_two_largest_units() {
        let check = |seconds, english: &str, french: &str| {
            let plain = |language| time_left(seconds, language).replace('\u{a0}', " ");
            assert_eq!(plain(Language::En), english);
            assert_eq!(plain(Language::Fr), french);
        };
        check(6 * DAY + 4 * HOUR + 59, "6 days 4 h left", "encore 6 jours 4 h");
        check(DAY, "1 day 0 h left", "encore 1 jour 0 h");
        check(DAY - 1, "23 h 59 min left", "encore 23 h 59 min");
        check(HOUR - 1, "59 min 59 s left", "encore 59 min 59 s");
        check(59, "59 s left", "encore 59 s");
        check(0, "The time has come.", "L’heure est venue.");
    }
}
