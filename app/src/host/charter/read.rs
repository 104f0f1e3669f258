//! From the fields of the form to a charter. The way there is [`Fields`](super::fields::Fields).
//!
//! Every field is read to the end, so a host is told all that is wrong at once. Parts that are frozen are not sent:
//! they are taken from the charter as it stands.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::Part,
    charter::{
        Admission, Charter, CharterError, Disclosure, Ends, LARGEST_QUOTA, LONGEST_DELAY,
        MOST_FURTHER_ROUNDS, MOST_SEATS, Method, PanelRules, Quota, SlateKind, SlateRule, TieStep,
        Totals, UpvoteRules,
    },
    number::Fraction,
    stage::{Path, Stage},
    text::{Contact, Language, TextError, ZoneName},
    time::{Seconds, Timestamp},
};

use super::{
    fields::{
        DAY, HOUR, OTHER_ZONE, QUESTION_FIELDS, date_field, disclosure_code, ends_code,
        method_code, path_field, slate_code, tie_field, totals_code,
    },
    groups, rubric,
};
use crate::{
    form::{Check, Posted, Wrong, in_language},
    i18n::messages,
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
    /// The reader's language, for what is wrong in a way of its own.
    pub(super) language: Language,
    /// The charter that stands, and its parts that are frozen; none for a campaign that is to be created.
    pub(super) standing: Option<(&'a Charter, &'a BTreeSet<Part>)>,
}

impl Context<'_> {
    /// The charter that stands, if this part of it is frozen.
    fn frozen(&self, part: Part) -> Option<&Charter> {
        self.standing.filter(|(_, frozen)| frozen.contains(&part)).map(|(charter, _)| charter)
    }
}

/// What a form says.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::host) struct Written {
    /// The rules.
    pub(in crate::host) charter: Charter,
    /// Whom to phone or write to.
    pub(in crate::host) contact: Option<Contact>,
    /// Who answers for personal data.
    pub(in crate::host) officer: Option<Contact>,
}

/// What a form says; nothing where a field is wrong, which the form will say.
pub(super) fn read(check: &mut Check, posted: &Posted, context: &Context) -> Option<Written> {
    let contact = check.optional_text::<Contact>("contact");
    let officer = check.optional_text::<Contact>("officer");
    let words = match context.frozen(Part::Words) {
        Some(old) => Some((old.name.clone(), old.question.clone(), old.zone.clone())),
        None => words(check, posted, context),
    };
    let path = match context.frozen(Part::Path) {
        Some(old) => Some(old.path.clone()),
        None => path(check, posted, context.language),
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
        None => panel(check, posted, context.frozen(Part::Upvote)),
    };
    let group_questions = match context.frozen(Part::GroupQuestions) {
        Some(old) => Some(old.group_questions.clone()),
        None => groups::read(check, posted, context.language),
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
        group_questions: group_questions?,
    };
    Some(Written { charter, contact: contact?, officer: officer? })
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

/// The stages that no path lacks are not asked for, so all that can be wrong is that nobody decides.
fn path(check: &mut Check, posted: &Posted, language: Language) -> Option<Path> {
    let is_on =
        |stage: &Stage| !Stage::OPTIONAL.contains(stage) || posted.is_ticked(&path_field(*stage));
    let stages = Path::full().stages().iter().copied().filter(is_on).collect::<Vec<_>>();
    check.parsed(&path_field(Stage::Upvote), |_| {
        let nobody_decides = || messages(language).charter_wrong_nobody_decides();
        Path::try_from(stages).map_err(|_| Wrong::Words(nobody_decides()))
    })
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
fn panel(check: &mut Check, posted: &Posted, frozen: Option<&Charter>) -> Option<PanelRules> {
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
    let method = choose(check, "method", Method::ALL.map(|method| (method_code(method), method)));
    let rubric = rubric::read(check, posted);
    let round_quorum = check.parsed("round-quorum", |text| {
        share(text)
            .filter(|share| *share != Fraction::ZERO)
            .ok_or(Wrong::Text(TextError::Malformed))
    });
    let item_quorum = parsed_share(check, "item-quorum");
    let minimum_support = parsed_share(check, "minimum-support");
    let disclosures =
        [None, Some(Disclosure::Slips), Some(Disclosure::Ballots), Some(Disclosure::ResultOnly)];
    let disclosures = disclosures.map(|disclosure| (disclosure_code(disclosure), disclosure));
    let disclosure = choose(check, "disclosure", disclosures);
    let ends = [Ends::AtDeadline, Ends::WhenAllVoted].map(|ends| (ends_code(ends), ends));
    let ends = choose(check, "ends", ends);
    let is_taken = |step: &TieStep| posted.is_ticked(&tie_field(*step));
    let further_rounds = choose(check, "further-rounds", FURTHER_ROUNDS);
    let tie_ladder = TieStep::ALL.into_iter().filter(is_taken).collect();
    Some(PanelRules {
        slate: slate?,
        seats: seats?,
        method: method?,
        rubric: rubric?,
        round_quorum: round_quorum?,
        item_quorum: item_quorum?,
        minimum_support: minimum_support?,
        disclosure: disclosure?,
        ends: ends?,
        tie_ladder,
        further_rounds: further_rounds?,
    })
}

/// How many further rounds may be chosen.
const FURTHER_ROUNDS: [(&str, u16); 3] = [("0", 0), ("1", 1), ("2", MOST_FURTHER_ROUNDS)];

fn parsed_share(check: &mut Check, name: &str) -> Option<Fraction> {
    check.parsed(name, |text| share(text).ok_or(Wrong::Text(TextError::Malformed)))
}

/// A share as hosts write it: `2/3`, `2 of 3`, `2 sur 3`, `66 %`, `0`, `1`.
fn share(text: &str) -> Option<Fraction> {
    let text = text.trim().replace('\u{a0}', " ");
    let text = text.replace(" of ", "/").replace(" sur ", "/").replace(' ', "");
    let share: Fraction = match text.strip_suffix('%') {
        Some(percent) => format!("{percent}/100").parse().ok()?,
        None if text.contains('/') => text.parse().ok()?,
        None => format!("{text}/1").parse().ok()?,
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
        CharterError::MinimumSupport => "minimum-support".to_owned(),
        CharterError::Delay if charter.merge_delay > LONGEST_DELAY => "merge-days".to_owned(),
        CharterError::Delay => "contest-days".to_owned(),
        CharterError::NoTheming => "slate".to_owned(),
        CharterError::Cap => "cap".to_owned(),
        // The form has no place for more, and says itself which answers are wrong.
        CharterError::GroupQuestions | CharterError::GroupAnswers => {
            in_language(QUESTION_FIELDS[0], Language::En)
        }
        CharterError::Disclosure => "disclosure".to_owned(),
        CharterError::FurtherRounds => "further-rounds".to_owned(),
        CharterError::TieLadder => tie_field(TieStep::RunOff),
        CharterError::Rubric => rubric::place_of_error(&charter.panel),
    }
}

#[cfg(test)]
mod tests;
