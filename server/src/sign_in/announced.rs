//! An instant as a letter announces it: on the campaign's calendar and clock, with its place.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use pathways::text::{Language, ZoneName};
use pathways::time::Timestamp;

const MONTHS_EN: [&str; 12] = [
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
const MONTHS_FR: [&str; 12] = [
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

/// Date, clock and zone. A zone that this machine does not know is shown as UTC.
pub(super) fn announced(at: Timestamp, zone: &ZoneName, language: Language) -> String {
    let seconds = i64::try_from(at.unix()).unwrap_or_default();
    let instant = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let (place, zone) = match TimeZone::get(zone.as_str()) {
        Ok(known) => (zone.as_str(), known),
        Err(_) => ("UTC", TimeZone::UTC),
    };
    let local = zone.to_datetime(instant);
    let (day, month, year) = (local.day(), month_name(local, language), local.year());
    let (hour, minute) = (local.hour(), local.minute());
    match language {
        Language::En => format!("{day} {month} {year}, {hour:02}:{minute:02} ({place})"),
        Language::Fr => format!("{day} {month} {year} à {hour} h {minute:02} ({place})"),
    }
}

fn month_name(local: DateTime, language: Language) -> &'static str {
    let names = match language {
        Language::En => &MONTHS_EN,
        Language::Fr => &MONTHS_FR,
    };
    let index = usize::try_from(local.month() - 1).unwrap_or_default();
    names.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn an_instant_is_told_where_the_campaign_takes_place() {
        let at: Timestamp = "2027-03-12T22:05:00Z".parse().unwrap();
        let zone: ZoneName = "America/Toronto".parse().unwrap();
        assert_eq!(announced(at, &zone, Language::En), "12 March 2027, 17:05 (America/Toronto)");
        assert_eq!(announced(at, &zone, Language::Fr), "12 mars 2027 à 17 h 05 (America/Toronto)");
        let nowhere: ZoneName = "Nowhere/Else".parse().unwrap();
        assert_eq!(announced(at, &nowhere, Language::En), "12 March 2027, 22:05 (UTC)");
    }
}
