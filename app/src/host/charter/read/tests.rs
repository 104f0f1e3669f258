use pathways::charter::{
    Criterion, GroupQuestion, LARGEST_WEIGHT, MOST_CRITERIA,
    groups::{FEWEST_ANSWERS, MOST_ANSWERS, MOST_QUESTIONS},
};
use proptest::prelude::*;

use super::*;
use crate::{
    host::charter::fields::{Fields, Named},
    port::ActKey,
};

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

fn read_back(entries: Vec<(String, String)>) -> Result<Written, Vec<String>> {
    let posted = Posted::new(entries, ActKey::of(uuid::Uuid::nil()));
    let mut check = posted.check();
    let language = Language::En;
    let context = Context { instant: &instant, local: &local, standing: None, language };
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
    let quotas = prop_oneof![(1..=LARGEST_QUOTA).prop_map(Quota::Limited), Just(Quota::Unlimited)];
    let totals = prop_oneof![Just(Totals::AfterCount), Just(Totals::Live)];
    (slates, quotas, 1..=MOST_SEATS, totals).prop_map(|(slate, quota, seats, totals)| UpvoteRules {
        slate,
        quota,
        seats,
        totals,
    })
}

fn panels() -> impl Strategy<Value = PanelRules> {
    let slates = prop_oneof![
        Just(SlateRule::All),
        (1_u16..100).prop_map(|first| SlateRule::FirstAndBestOfThemes { first }),
    ];
    let methods = proptest::sample::select(Method::ALL.to_vec());
    let disclosures = proptest::sample::select(vec![
        None,
        Some(Disclosure::Slips),
        Some(Disclosure::Ballots),
        Some(Disclosure::ResultOnly),
    ]);
    let ladders = proptest::sample::subsequence(TieStep::ALL.to_vec(), 0..=TieStep::ALL.len());
    let ends = prop_oneof![Just(Ends::AtDeadline), Just(Ends::WhenAllVoted)];
    let shares = (shares(), shares(), shares());
    let criteria = (both(), 1..=LARGEST_WEIGHT);
    let criteria = criteria.prop_map(|(name, weight)| Criterion { name, weight });
    let rubrics = proptest::collection::vec(criteria, 0..=MOST_CRITERIA);
    let methods = (methods, rubrics);
    let ends = (ends, 0..=MOST_FURTHER_ROUNDS);
    (slates, 1..=MOST_SEATS, methods, shares, disclosures, ends, ladders).prop_map(
        |(slate, seats, (method, rubric), shares, disclosure, (ends, further_rounds), ladder)| {
            PanelRules {
                slate,
                seats,
                method,
                rubric,
                round_quorum: shares.0,
                item_quorum: shares.1,
                minimum_support: shares.2,
                disclosure,
                ends,
                tie_ladder: ladder.into_iter().collect(),
                further_rounds,
            }
        },
    )
}

fn group_questions() -> impl Strategy<Value = Vec<GroupQuestion>> {
    let answers = proptest::collection::btree_set("[a-z]{1,5}", FEWEST_ANSWERS..=MOST_ANSWERS);
    let question = (both(), answers).prop_map(|(question, answers)| {
        let answer = |text: String| pathways::text::Bilingual {
            en: text.parse().unwrap(),
            fr: format!("{text} ici").parse().unwrap(),
        };
        GroupQuestion { question, answers: answers.into_iter().map(answer).collect() }
    });
    proptest::collection::vec(question, 0..=MOST_QUESTIONS)
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
    let rules = (admissions, spans(), spans(), upvotes(), panels(), group_questions());
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
            group_questions: rules.5,
        }
    })
}

proptest! {
    #[test]
    fn a_charter_reads_back_from_its_form(
        charter in charters(),
        contact in proptest::option::of(text::<Contact>()),
        officer in proptest::option::of(text::<Contact>()),
    ) {
        let named = Named { contact: contact.as_ref(), officer: officer.as_ref() };
        let fields = Fields::of(&charter, named, &local);
        let written = Written { charter, contact, officer };
        prop_assert_eq!(read_back(fields.into_entries()), Ok(written));
    }
}

#[test]
fn answers_about_a_group_are_as_many_in_both_languages_few_and_different() {
    let check = |english: &str, french: &str, expected: &[&str]| {
        let fields = [
            ("group-question-2-en", "Where?"),
            ("group-question-2-fr", "Où ?"),
            ("group-answers-2-en", english),
            ("group-answers-2-fr", french),
        ];
        let entries = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let wrong = read_back(entries.to_vec()).unwrap_err();
        let about: Vec<_> = wrong.iter().filter(|one| one.starts_with("group")).collect();
        assert_eq!(about, expected, "{english:?} {french:?}");
    };
    check("North\r\n\r\nSouth\r\n", "Nord\nSud", &[]);
    check("North\nSouth", "Nord", &["group-answers-2-fr"]);
    check("North", "Nord", &["group-answers-2-en"]);
    check("North\nNorth", "Nord\nSud", &["group-answers-2-en"]);
    check(&"x".repeat(81), "Nord", &["group-answers-2-en"]);
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
    check("0", Some((0, 1)));
    check("1", Some((1, 1)));
    check("2", None);
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
        "method",
        "round-quorum",
        "item-quorum",
        "minimum-support",
        "disclosure",
        "ends",
        "further-rounds",
    ] {
        assert!(wrong.iter().any(|one| one == field), "{field} of {wrong:?}");
    }
}
