//! From a charter to the fields of its form. The way back is [`read`](super::read).

use pathways::{
    charter::{
        Admission, Charter, Disclosure, Ends, MOST_CRITERIA, Method, PanelRules, Quota, SlateKind,
        SlateRule, TieStep, Totals, groups::MOST_QUESTIONS,
    },
    stage::Stage,
    text::{Contact, Language},
    time::{Seconds, Timestamp},
    view::CampaignView,
};

use crate::{
    form::{Ticked, in_language},
    port::CivilTime,
};

/// The zones that are offered by name; every other one of the IANA database can be typed.
pub(super) const ZONES: [&str; 12] = [
    "America/St_Johns",
    "America/Halifax",
    "America/Moncton",
    "America/Toronto",
    "America/Iqaluit",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Yellowknife",
    "America/Vancouver",
    "America/Whitehorse",
    "UTC",
];
/// The answer that another zone is meant.
pub(super) const OTHER_ZONE: &str = "other";

/// The question about a group in each place for one.
pub(super) const QUESTION_FIELDS: [&str; MOST_QUESTIONS] =
    ["group-question-1", "group-question-2", "group-question-3"];
/// The answers in each place, one a line.
pub(super) const ANSWER_FIELDS: [&str; MOST_QUESTIONS] =
    ["group-answers-1", "group-answers-2", "group-answers-3"];

/// The criterion in each place for one, which the panel scores.
pub(super) const CRITERION_FIELDS: [&str; MOST_CRITERIA] =
    ["criterion-1", "criterion-2", "criterion-3", "criterion-4", "criterion-5", "criterion-6"];
/// The weight in each place.
pub(super) const WEIGHT_FIELDS: [&str; MOST_CRITERIA] =
    ["weight-1", "weight-2", "weight-3", "weight-4", "weight-5", "weight-6"];

/// The people whom a campaign names.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::host) struct Named<'a> {
    /// To phone or write to.
    pub(super) contact: Option<&'a Contact>,
    /// Who answers for personal data.
    pub(super) officer: Option<&'a Contact>,
}

impl<'a> Named<'a> {
    /// Those of a campaign that exists.
    pub(in crate::host) fn in_campaign(glance: &'a CampaignView) -> Self {
        Self { contact: glance.contact.as_ref(), officer: glance.officer.as_ref() }
    }
}

/// The fields of a charter's form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::host) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields that say what a charter says.
    pub(in crate::host) fn of(
        charter: &Charter,
        named: Named,
        local: &dyn Fn(Timestamp) -> CivilTime,
    ) -> Self {
        let mut fields = Self::default();
        fields.words(charter);
        fields.named(named);
        fields.groups(charter);
        for stage in Stage::OPTIONAL.into_iter().filter(|stage| charter.path.has(*stage)) {
            fields.put(&path_field(stage), "yes");
        }
        for (stage, at) in &charter.schedule {
            fields.put(&date_field(*stage), local(*at));
        }
        fields.admission(charter.admission);
        fields.span("merge", charter.merge_delay);
        fields.span("contest", charter.contest_period);
        fields.upvote(charter);
        fields.panel(charter);
        fields
    }

    /// The same for a campaign of its own: without a name and without dates.
    #[must_use]
    pub(in crate::host) fn for_another(mut self) -> Self {
        self.0.retain(|(name, _)| !name.starts_with("name-") && !name.starts_with("date-"));
        self
    }

    /// The same without any words, as a template has none.
    #[must_use]
    pub(in crate::host) fn without_words(mut self) -> Self {
        self.0.retain(|(name, _)| !name.starts_with("question-"));
        self.for_another()
    }

    /// What stands in a field at first.
    pub(super) fn first(&self, name: &str) -> &str {
        let mut named = self.0.iter().filter(|(found, _)| found == name);
        named.next().map_or("", |(_, value)| value)
    }

    /// The number that stands in a field at first.
    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.first(name).parse().ok()
    }

    /// Whether a box is ticked at first.
    pub(super) fn is_ticked(&self, name: &str) -> Ticked {
        Ticked::from(!self.first(name).is_empty())
    }

    #[cfg(test)]
    pub(super) fn into_entries(self) -> Vec<(String, String)> {
        self.0
    }

    fn put(&mut self, name: &str, value: impl ToString) {
        self.0.push((name.to_owned(), value.to_string()));
    }

    fn words(&mut self, charter: &Charter) {
        for language in Language::ALL {
            self.put(&in_language("name", language), charter.name.get(language));
            self.put(&in_language("question", language), charter.question.get(language));
        }
        let zone = charter.zone.as_str();
        if ZONES.contains(&zone) {
            self.put("zone", zone);
        } else {
            self.put("zone", OTHER_ZONE);
            self.put("zone-other", zone);
        }
    }

    fn named(&mut self, named: Named) {
        for (field, somebody) in [("contact", named.contact), ("officer", named.officer)] {
            if let Some(somebody) = somebody {
                self.put(field, somebody);
            }
        }
    }

    fn groups(&mut self, charter: &Charter) {
        let fields = QUESTION_FIELDS.into_iter().zip(ANSWER_FIELDS);
        for (question, (asked, offered)) in charter.group_questions.iter().zip(fields) {
            for language in Language::ALL {
                self.put(&in_language(asked, language), question.question.get(language));
                let lines = question.answers.iter().map(|answer| answer.get(language).as_str());
                self.put(&in_language(offered, language), lines.collect::<Vec<_>>().join("\n"));
            }
        }
    }

    fn admission(&mut self, admission: Admission) {
        match admission {
            Admission::Listed => self.put("admission", "listed"),
            Admission::Email => self.put("admission", "email"),
            Admission::OpenCode { cap } => {
                self.put("admission", "open-code");
                self.put("cap", cap);
            }
        }
    }

    fn span(&mut self, name: &str, span: Seconds) {
        self.put(&format!("{name}-days"), span.0 / DAY);
        self.put(&format!("{name}-hours"), span.0 % DAY / HOUR);
    }

    fn upvote(&mut self, charter: &Charter) {
        let rules = &charter.upvote;
        self.put("slate", slate_code(rules.slate));
        match rules.quota {
            Quota::Limited(quota) => {
                self.put("quota", "limited");
                self.put("quota-number", quota);
            }
            Quota::Unlimited => self.put("quota", "unlimited"),
        }
        self.put("upvote-seats", rules.seats);
        self.put("totals", totals_code(rules.totals));
    }

    fn panel(&mut self, charter: &Charter) {
        let rules = &charter.panel;
        match rules.slate {
            SlateRule::All => self.put("panel-slate", "all"),
            SlateRule::FirstAndBestOfThemes { first } => {
                self.put("panel-slate", "first");
                self.put("panel-first", first);
            }
        }
        self.put("panel-seats", rules.seats);
        self.put("method", method_code(rules.method));
        self.rubric(rules);
        self.put("round-quorum", rules.round_quorum);
        self.put("item-quorum", rules.item_quorum);
        self.put("minimum-support", rules.minimum_support);
        self.put("disclosure", disclosure_code(rules.disclosure));
        self.put("ends", ends_code(rules.ends));
        self.put("further-rounds", rules.further_rounds);
        for step in &rules.tie_ladder {
            self.put(&tie_field(*step), "yes");
        }
    }

    fn rubric(&mut self, rules: &PanelRules) {
        let fields = CRITERION_FIELDS.into_iter().zip(WEIGHT_FIELDS);
        for (one, (name, weight)) in rules.rubric.iter().zip(fields) {
            for language in Language::ALL {
                self.put(&in_language(name, language), one.name.get(language));
            }
            self.put(weight, one.weight);
        }
    }
}

/// The seconds of an hour.
pub(super) const HOUR: u64 = 3_600;
/// The seconds of a day of 24 hours.
pub(super) const DAY: u64 = 24 * HOUR;

/// The box that takes a stage into the path.
pub(super) fn path_field(stage: Stage) -> String {
    format!("path-{stage}")
}

/// The box that takes a step into the ladder for ties.
pub(super) fn tie_field(step: TieStep) -> String {
    let step = match step {
        TieStep::SecondaryStatistic => "statistic",
        TieStep::RunOff => "run-off",
        TieStep::MembersSupport => "supports",
        TieStep::Lot => "lot",
    };
    format!("tie-{step}")
}

/// The date of a stage.
pub(super) fn date_field(stage: Stage) -> String {
    format!("date-{stage}")
}

/// What the form sends for each kind of slate.
pub(super) const fn slate_code(slate: SlateKind) -> &'static str {
    match slate {
        SlateKind::Challenges => "challenges",
        SlateKind::Themes => "themes",
        SlateKind::Topics => "topics",
    }
}

/// What the form sends for when totals show.
pub(super) const fn totals_code(totals: Totals) -> &'static str {
    match totals {
        Totals::AfterCount => "after-count",
        Totals::Live => "live",
    }
}

/// What the form sends for the counting rule.
pub(super) const fn method_code(method: Method) -> &'static str {
    match method {
        Method::Approval => "approval",
        Method::SequentialPhragmen => "phragmen",
        Method::Score => "score",
        Method::ScottishStv => "stv",
    }
}

/// What the form sends for what is published.
pub(super) const fn disclosure_code(disclosure: Option<Disclosure>) -> &'static str {
    match disclosure {
        None => "later",
        Some(Disclosure::Slips) => "slips",
        Some(Disclosure::ResultOnly) => "result-only",
        Some(Disclosure::Ballots) => "ballots",
    }
}

/// What the form sends for when a panel's box closes.
pub(super) const fn ends_code(ends: Ends) -> &'static str {
    match ends {
        Ends::AtDeadline => "deadline",
        Ends::WhenAllVoted => "all-voted",
    }
}
