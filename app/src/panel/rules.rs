//! What a round asks, in facts: seats, who votes, how it is counted, what becomes public.

use leptos::prelude::*;
use pathways::{
    charter::{Disclosure, Ends, Method, PanelRules, TieStep},
    number::Fraction,
    rule::Rules,
    text::Language,
    view::RoundView,
};

use crate::{
    i18n::{messages, number},
    scores,
    ui::{Fact, Facts},
};

/// The rules of a round.
pub(super) fn round_rules(round: &RoundView, language: Language) -> Option<AnyView> {
    let Rules::Panel(rules) = &round.rules else { return None };
    let words = messages(language);
    let items = u64::try_from(round.slate.len()).unwrap_or(u64::MAX);
    let seats = words.panel_rules_seats_of(number(rules.seats, language), number(items, language));
    let mut facts = vec![Fact::new(words.panel_rules_seats(), seats)];
    if round.roster_size > 0 {
        let voters =
            words.panel_rules_voters_of(round.roster_size, number(round.roster_size, language));
        facts.push(Fact::new(words.panel_rules_voters(), voters));
    }
    facts.push(Fact::new(words.panel_rules_count(), count(rules, language)));
    if let Some(rubric) = round.rules.rubric() {
        facts.push(Fact::new(words.panel_rules_rubric(), scores::criteria(rubric, language)));
    }
    // Before it opens nobody knows how large the panel is.
    let disputed = Some(round.roster_size).filter(|size| *size > 0);
    if let Some(disputed) = disputed.and_then(|size| scores::disagreement(rules, size, language)) {
        facts.push(Fact::new(words.panel_rules_disagreement(), disputed));
    }
    facts.push(Fact::new(words.panel_rules_ties(), ties(rules, language)));
    facts.push(Fact::new(words.panel_rules_public(), public(rules, language)));
    if rules.ends == Ends::WhenAllVoted {
        facts.push(Fact::new(words.panel_rules_early(), words.panel_rules_early_words()));
    }
    Some(view! { <Facts facts /> }.into_any())
}

fn count(rules: &PanelRules, language: Language) -> String {
    let words = messages(language);
    let asked = |share: Fraction| Some(share).filter(|share| *share != Fraction::ZERO);
    let minimum = asked(rules.minimum_support).map(|it| match rules.method {
        Method::Score => words.panel_rules_minimum_score(it.to_string()),
        Method::Approval | Method::SequentialPhragmen | Method::ScottishStv => {
            words.panel_rules_minimum(it.to_string())
        }
    });
    let quorum = asked(rules.round_quorum).map(|it| words.panel_rules_quorum(it.to_string()));
    let method = match rules.method {
        Method::Approval => words.panel_rules_count_words(),
        Method::SequentialPhragmen => words.panel_rules_count_phragmen(),
        Method::Score => words.panel_rules_count_score(),
        Method::ScottishStv => words.panel_rules_count_stv(),
    };
    let sentences = [Some(method), minimum, quorum];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The ladder for ties.
fn ties(rules: &PanelRules, language: Language) -> String {
    let words = messages(language);
    let step = |step: &TieStep| match step {
        TieStep::SecondaryStatistic => match rules.method {
            Method::Score => words.panel_rules_tie_statistic_score(),
            Method::Approval | Method::SequentialPhragmen | Method::ScottishStv => {
                words.panel_rules_tie_statistic()
            }
        },
        TieStep::RunOff => words.panel_rules_tie_run_off(),
        TieStep::MembersSupport => words.panel_rules_tie_supports(),
        TieStep::Lot => words.panel_rules_tie_lot(),
    };
    rules.tie_ladder.iter().map(step).collect::<Vec<_>>().join(" ")
}

fn public(rules: &PanelRules, language: Language) -> String {
    let words = messages(language);
    match rules.disclosure {
        Some(Disclosure::Slips) => words.panel_rules_public_slips(),
        Some(Disclosure::Ballots) => words.panel_rules_public_ballots(),
        Some(Disclosure::ResultOnly) => words.panel_rules_public_result(),
        None => words.panel_rules_public_open(),
    }
}
