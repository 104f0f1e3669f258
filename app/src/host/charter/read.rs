//! From the fields of the form to a charter. The way there is [`Fields`](super::fields::Fields).
//!
//! Every field is read to the end, so a host is told all that is wrong at once. Parts that are frozen are not sent:
//! they are taken from the charter as it stands.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::Part,
    charter::{
        Admission, Charter, CharterError, Disclosure, Ends, LARGEST_QUOTA, LONGEST_DELAY,
        MOST_SEATS, Method, PanelRules, Quota, SlateKind, SlateRule, Totals, UpvoteRules,
    },
    number::Fraction,
    stage::{Path, Stage},
    text::{Contact, TextError, ZoneName},
    time::{Seconds, Timestamp},
};

use super::fields::{
    DAY, HOUR, OTHER_ZONE, date_field, disclosure_code, ends_code, path_field, slate_code,
    totals_code,
};
use crate::{
    form::{Check, Posted, Wrong},
    port::CivilTime,
};

/// The most voices that an open code may admit.
const LARGEST_CAP: u32 = 1_000_000;

/// What reading a charter needs to know of the world.
pub(super) struct Context<'a> {
    /// The instant of a date and a clock time in a zone; none where the zone does not exist.
    pub(super) instant: &'a dyn Fn(CivilTime, &ZoneName) -> Option<Timestamp>,
    /// How an instant reads in the zone of the charter that stands.
    pub(super) local: &'a dyn Fn(Timestamp) -> CivilTime,
    /// The charter that stands, and its parts that are frozen; none for a campaign that is to be created.
    pub(super) standing: Option<(&'a Charter, &'a BTreeSet<Part>)>,
}

impl Context<'_> {
    /// The charter that stands, if this part of it is frozen.
    fn frozen(&self, part: Part) -> Option<&Charter> {
        self.standing.filter(|(_, frozen)| frozen.contains(&part)).map(|(charter, _)| charter)
    }
}

/// The charter and the contact that a form says; nothing where a field is wrong, which the form will say.
pub(super) fn read(
    check: &mut Check,
    posted: &Posted,
    context: &Context,
) -> Option<(Charter, Option<Contact>)> {
    let contact = check.optional_text::<Contact>("contact");
    let words = match context.frozen(Part::Words) {
        Some(old) => Some((old.name.clone(), old.question.clone(), old.zone.clone())),
        None => words(check, posted, context),
    };
    let path = match context.frozen(Part::Path) {
        Some(old) => Some(old.path.clone()),
        None => path(check, posted),
    };
    let zone = words.as_ref().map(|(_, _, zone)| zone);
    let schedule = match context.frozen(Part::Schedule) {
        Some(old) => Some(old.schedule.clone()),
        None => schedule(check, posted, zone, context),
    };
    let admission = match context.frozen(Part::Admission) {
        Some(old) => Some(old.admission),
        None => admission(check),
    };
    let merge_delay = match context.frozen(Part::MergeDelay) {
        Some(old) => Some(old.merge_delay),
        None => span(check, "merge", context.standing.map(|(old, _)| old.merge_delay)),
    };
    let contest_period = match context.frozen(Part::ContestPeriod) {
        Some(old) => Some(old.contest_period),
        None => span(check, "contest", context.standing.map(|(old, _)| old.contest_period)),
    };
    let upvote = match context.frozen(Part::Upvote) {
        Some(old) => Some(old.upvote.clone()),
        None => upvote(check),
    };
    let panel = match context.frozen(Part::Panel) {
        Some(old) => Some(old.panel.clone()),
        None => panel(check, context.frozen(Part::Upvote)),
    };
    let (name, question, zone) = words?;
    let charter = Charter {
        name,
        question,
        zone,
        path: path?,
        schedule: schedule?,
        admission: admission?,
        merge_delay: merge_delay?,
        contest_period: contest_period?,
        upvote: upvote?,
        panel: panel?,
    };
    Some((charter, contact?))
}

type Words = (
    pathways::text::Bilingual<pathways::text::Name>,
    pathways::text::Bilingual<pathways::text::Question>,
    ZoneName,
);

fn words(check: &mut Check, posted: &Posted, context: &Context) -> Option<Words> {
    let name = check.bilingual("name");
    let question = check.bilingual("question");
    let field = if posted.value("zone") == Some(OTHER_ZONE) { "zone-other" } else { "zone" };
    let noon = CivilTime { year: 2027, month: 1, day: 1, hour: 12, minute: 0 };
    let zone = check.parsed(field, |text| {
        let zone: ZoneName = text.parse().map_err(Wrong::from)?;
        // A zone that exists has a noon.
        let exists = (context.instant)(noon, &zone).is_some();
        exists.then_some(zone).ok_or(Wrong::Text(TextError::Malformed))
    });
    Some((name?, question?, zone?))
}

fn path(check: &mut Check, posted: &Posted) -> Option<Path> {
    let is_on =
        |stage: &Stage| !Stage::OPTIONAL.contains(stage) || posted.is_ticked(&path_field(*stage));
    let stages = Path::full().stages().iter().copied().filter(is_on).collect::<Vec<_>>();
    check.parsed(&path_field(Stage::Upvote), |_| Path::try_from(stages).map_err(|_| Wrong::Choice))
}

fn schedule(
    check: &mut Check,
    posted: &Posted,
    zone: Option<&ZoneName>,
    context: &Context,
) -> Option<BTreeMap<Stage, Timestamp>> {
    let full = Path::full();
    let mut dates = Some(BTreeMap::new());
    for stage in full.stages().iter().copied().filter(|stage| *stage != Stage::Draft) {
        let field = date_field(stage);
        if posted.value(&field).is_none_or(|text| text.trim().is_empty()) {
            continue;
        }
        let Some(local) = check.civil_time(&field) else {
            dates = None;
            continue;
        };
        // Without a zone no clock says when that is; the zone's own field complains.
        let at = zone.and_then(|zone| {
            unchanged(stage, local, zone, context).or_else(|| (context.instant)(local, zone))
        });
        match (at, &mut dates) {
            (Some(at), Some(dates)) => _ = dates.insert(stage, at),
            _ => dates = None,
        }
    }
    dates
}

/// The date that stands, where the form says the same: a clock shows neither its seconds nor which of two hours it was.
fn unchanged(
    stage: Stage,
    local: CivilTime,
    zone: &ZoneName,
    context: &Context,
) -> Option<Timestamp> {
    let (old, _) = context.standing?;
    let at = *old.schedule.get(&stage)?;
    (old.zone == *zone && (context.local)(at) == local).then_some(at)
}

fn admission(check: &mut Check) -> Option<Admission> {
    let choices = [("listed", 0), ("email", 1), ("open-code", 2)];
    match choose(check, "admission", choices)? {
        0 => Some(Admission::Listed),
        1 => Some(Admission::Email),
        _ => check.number("cap", 1, LARGEST_CAP).map(|cap| Admission::OpenCode { cap }),
    }
}

/// Whole days and hours; what stands, where the form says the same of it.
fn span(check: &mut Check, name: &str, standing: Option<Seconds>) -> Option<Seconds> {
    let most = u32::try_from(LONGEST_DELAY.0 / DAY).unwrap_or(u32::MAX);
    let days = check.number(&format!("{name}-days"), 0, most);
    let hours = check.number(&format!("{name}-hours"), 0, 23_u32);
    let (days, hours) = (u64::from(days?), u64::from(hours?));
    let says_the_same = |old: &Seconds| (old.0 / DAY, old.0 % DAY / HOUR) == (days, hours);
    Some(standing.filter(says_the_same).unwrap_or(Seconds(days * DAY + hours * HOUR)))
}

fn upvote(check: &mut Check) -> Option<UpvoteRules> {
    let slates = [SlateKind::Challenges, SlateKind::Themes, SlateKind::Topics];
    let slate = choose(check, "slate", slates.map(|slate| (slate_code(slate), slate)));
    let quota = match choose(check, "quota", [("limited", true), ("unlimited", false)]) {
        Some(true) => check.number("quota-number", 1, LARGEST_QUOTA).map(Quota::Limited),
        Some(false) => Some(Quota::Unlimited),
        None => None,
    };
    let seats = check.number("upvote-seats", 1, MOST_SEATS);
    let totals = [Totals::AfterCount, Totals::Live];
    let totals = choose(check, "totals", totals.map(|totals| (totals_code(totals), totals)));
    Some(UpvoteRules { slate: slate?, quota: quota?, seats: seats?, totals: totals? })
}

/// The panel's rules. How its slate follows from the upvote may be frozen already.
fn panel(check: &mut Check, frozen: Option<&Charter>) -> Option<PanelRules> {
    let slate = match frozen {
        Some(old) => Some(old.panel.slate),
        None => match choose(check, "panel-slate", [("all", true), ("first", false)]) {
            Some(true) => Some(SlateRule::All),
            Some(false) => {
                let first = check.number("panel-first", 1, u16::MAX);
                first.map(|first| SlateRule::FirstAndBestOfThemes { first })
            }
            None => None,
        },
    };
    let seats = check.number("panel-seats", 1, MOST_SEATS);
    let round_quorum = check.parsed("round-quorum", |text| {
        share(text)
            .filter(|share| *share != Fraction::ZERO)
            .ok_or(Wrong::Text(TextError::Malformed))
    });
    let item_quorum = parsed_share(check, "item-quorum");
    let minimum_support = parsed_share(check, "minimum-support");
    let disclosures = [None, Some(Disclosure::Slips), Some(Disclosure::ResultOnly)];
    let disclosures = disclosures.map(|disclosure| (disclosure_code(disclosure), disclosure));
    let disclosure = choose(check, "disclosure", disclosures);
    let ends = [Ends::AtDeadline, Ends::WhenAllVoted].map(|ends| (ends_code(ends), ends));
    let ends = choose(check, "ends", ends);
    Some(PanelRules {
        slate: slate?,
        seats: seats?,
        method: Method::Approval,
        round_quorum: round_quorum?,
        item_quorum: item_quorum?,
        minimum_support: minimum_support?,
        disclosure: disclosure?,
        ends: ends?,
    })
}

fn parsed_share(check: &mut Check, name: &str) -> Option<Fraction> {
    check.parsed(name, |text| share(text).ok_or(Wrong::Text(TextError::Malformed)))
}

/// A share as hosts write it: `2/3`, `2 of 3`, `2 sur 3`, `66 %`.
fn share(text: &str) -> Option<Fraction> {
    let text = text.trim().replace('\u{a0}', " ");
    let text = text.replace(" of ", "/").replace(" sur ", "/").replace(' ', "");
    let share: Fraction = match text.strip_suffix('%') {
        Some(percent) => format!("{percent}/100").parse().ok()?,
        None => text.parse().ok()?,
    };
    share.is_share().then_some(share)
}

fn choose<T: Copy, const N: usize>(
    check: &mut Check,
    name: &str,
    choices: [(&str, T); N],
) -> Option<T> {
    check.parsed(name, |text| {
        let chosen = choices.into_iter().find(|(code, _)| *code == text);
        chosen.map(|(_, value)| value).ok_or(Wrong::Choice)
    })
}

/// The field that contradicts another.
pub(super) fn place_of(error: CharterError, charter: &Charter) -> String {
    let dates: Vec<(Stage, Timestamp)> =
        charter.schedule.iter().map(|(stage, at)| (*stage, *at)).collect();
    match error {
        CharterError::DateOffPath => {
            let off_path = dates.iter().find(|(stage, _)| !charter.path.has(*stage));
            date_field(off_path.map_or(Stage::Decided, |(stage, _)| *stage))
        }
        CharterError::DateOrder => {
            let earlier = dates.windows(2).find(|pair| pair[0].1 >= pair[1].1);
            date_field(earlier.map_or(Stage::Decided, |pair| pair[1].0))
        }
        CharterError::Seats if (1..=MOST_SEATS).contains(&charter.upvote.seats) => {
            "panel-seats".to_owned()
        }
        CharterError::Seats => "upvote-seats".to_owned(),
        CharterError::Quota => "quota-number".to_owned(),
        CharterError::Share => "round-quorum".to_owned(),
        CharterError::Delay if charter.merge_delay > LONGEST_DELAY => "merge-days".to_owned(),
        CharterError::Delay => "contest-days".to_owned(),
        CharterError::NoTheming => "slate".to_owned(),
        CharterError::Cap => "cap".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{host::charter::fields::Fields, port::ActKey};

    /// Clocks that show minutes since 1970 as if every month had 28 days: all that a round trip needs.
    fn local(at: Timestamp) -> CivilTime {
        let minutes = at.unix() / 60;
        let part = |of: u64, most: u64| u8::try_from(of % most).unwrap();
        CivilTime {
            year: u16::try_from(1970 + minutes / 60 / 24 / 28 / 12).unwrap(),
            month: part(minutes / 60 / 24 / 28, 12) + 1,
            day: part(minutes / 60 / 24, 28) + 1,
            hour: part(minutes / 60, 24),
            minute: part(minutes, 60),
        }
    }

    fn instant(local: CivilTime, zone: &ZoneName) -> Option<Timestamp> {
        let CivilTime { year, month, day, hour, minute } = local;
        let months = (u64::from(year) - 1970) * 12 + u64::from(month) - 1;
        let days = months * 28 + u64::from(day) - 1;
        let minutes = (days * 24 + u64::from(hour)) * 60 + u64::from(minute);
        (zone.as_str() != "Atlantis/Capital").then(|| Timestamp::from_unix(minutes * 60))
    }

    fn read_back(
        entries: Vec<(String, String)>,
    ) -> Result<(Charter, Option<Contact>), Vec<String>> {
        let posted = Posted::new(entries, ActKey::of(uuid::Uuid::nil()));
        let mut check = posted.check();
        let context = Context { instant: &instant, local: &local, standing: None };
        match (read(&mut check, &posted, &context), check.again()) {
            (Some(read), _) => Ok(read),
            (None, crate::form::Outcome::Again(complaints)) => {
                Err(complaints.fields.into_iter().map(|one| one.field).collect())
            }
            (None, _) => panic!("a form that is wrong complains"),
        }
    }

    fn text<T: std::str::FromStr + std::fmt::Debug>() -> impl Strategy<Value = T> {
        "[A-Za-zéà’ ]{0,20}[a-z]".prop_map(|text| text.parse().ok().unwrap())
    }

    fn both<T: std::str::FromStr + std::fmt::Debug>()
    -> impl Strategy<Value = pathways::text::Bilingual<T>> {
        (text(), text()).prop_map(|(en, fr)| pathways::text::Bilingual { en, fr })
    }

    fn shares() -> impl Strategy<Value = Fraction> {
        (1_u32..100)
            .prop_flat_map(|n| (Just(n), n..=100))
            .prop_map(|(n, of)| Fraction::new(n, of).unwrap())
    }

    fn paths() -> impl Strategy<Value = Path> {
        let stages = proptest::sample::subsequence(Stage::OPTIONAL.to_vec(), 0..=5);
        stages.prop_filter_map("somebody decides", |mut stages| {
            stages.extend([Stage::Draft, Stage::Decided, Stage::Archived]);
            stages.sort();
            Path::try_from(stages).ok()
        })
    }

    fn spans() -> impl Strategy<Value = Seconds> {
        (0_u64..=89, 0_u64..24).prop_map(|(days, hours)| Seconds(days * DAY + hours * HOUR))
    }

    fn upvotes() -> impl Strategy<Value = UpvoteRules> {
        let slates = prop_oneof![Just(SlateKind::Challenges), Just(SlateKind::Topics)];
        let quotas =
            prop_oneof![(1..=LARGEST_QUOTA).prop_map(Quota::Limited), Just(Quota::Unlimited)];
        let totals = prop_oneof![Just(Totals::AfterCount), Just(Totals::Live)];
        (slates, quotas, 1..=MOST_SEATS, totals)
            .prop_map(|(slate, quota, seats, totals)| UpvoteRules { slate, quota, seats, totals })
    }

    fn panels() -> impl Strategy<Value = PanelRules> {
        let slates = prop_oneof![
            Just(SlateRule::All),
            (1_u16..100).prop_map(|first| SlateRule::FirstAndBestOfThemes { first }),
        ];
        let disclosures = prop_oneof![
            Just(None),
            Just(Some(Disclosure::Slips)),
            Just(Some(Disclosure::ResultOnly)),
        ];
        let ends = prop_oneof![Just(Ends::AtDeadline), Just(Ends::WhenAllVoted)];
        let shares = (shares(), shares(), shares());
        (slates, 1..=MOST_SEATS, shares, disclosures, ends).prop_map(
            |(slate, seats, shares, disclosure, ends)| PanelRules {
                slate,
                seats,
                method: Method::Approval,
                round_quorum: shares.0,
                item_quorum: shares.1,
                minimum_support: shares.2,
                disclosure,
                ends,
            },
        )
    }

    fn charters() -> impl Strategy<Value = Charter> {
        let zones = prop_oneof![Just("America/Toronto"), Just("UTC"), Just("Europe/Paris")];
        let admissions = prop_oneof![
            Just(Admission::Listed),
            Just(Admission::Email),
            (1..=LARGEST_CAP).prop_map(|cap| Admission::OpenCode { cap }),
        ];
        let dates = proptest::collection::vec(30_000_000_u64..40_000_000, 8);
        let words = (both(), both(), zones);
        let rules = (admissions, spans(), spans(), upvotes(), panels());
        (words, paths(), dates, rules).prop_map(|(words, path, dates, rules)| {
            let stages = path.stages().iter().copied().filter(|stage| *stage != Stage::Draft);
            let schedule = stages
                .zip(dates)
                .filter(|(_, minutes)| minutes % 2 == 0)
                .map(|(stage, minutes)| (stage, Timestamp::from_unix(minutes * 60)))
                .collect();
            Charter {
                name: words.0,
                question: words.1,
                zone: words.2.parse().unwrap(),
                path,
                schedule,
                admission: rules.0,
                merge_delay: rules.1,
                contest_period: rules.2,
                upvote: rules.3,
                panel: rules.4,
            }
        })
    }

    proptest! {
        #[test]
        fn a_charter_reads_back_from_its_form(charter in charters(), contact in proptest::option::of(text::<Contact>())) {
            let fields = Fields::of(&charter, contact.as_ref(), &local);
            prop_assert_eq!(read_back(fields.into_entries()), Ok((charter, contact)));
        }
    }

    #[test]
    fn a_share_is_written_as_people_write_it() {
        let check = |text: &str, expected: Option<(u32, u32)>| {
            assert_eq!(share(text), expected.and_then(|(n, of)| Fraction::new(n, of)), "{text:?}");
        };
        check("2/3", Some((2, 3)));
        check(" 2 / 3 ", Some((2, 3)));
        check("2 of 3", Some((2, 3)));
        check("2 sur 3", Some((2, 3)));
        check("50 %", Some((1, 2)));
        check("50\u{a0}%", Some((1, 2)));
        check("0 %", Some((0, 1)));
        check("101 %", None);
        check("4/3", None);
        check("half", None);
        check("", None);
    }

    #[test]
    fn an_empty_form_is_told_all_that_is_wrong_at_once() {
        let wrong = read_back(Vec::new()).unwrap_err();
        for field in [
            "name-en",
            "name-fr",
            "question-en",
            "question-fr",
            "zone",
            "path-upvote",
            "admission",
            "merge-days",
            "merge-hours",
            "contest-days",
            "contest-hours",
            "slate",
            "quota",
            "upvote-seats",
            "totals",
            "panel-slate",
            "panel-seats",
            "round-quorum",
            "item-quorum",
            "minimum-support",
            "disclosure",
            "ends",
        ] {
            assert!(wrong.iter().any(|one| one == field), "{field} of {wrong:?}");
        }
    }
}
