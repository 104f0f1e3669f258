//! How it was counted, step by step in words, with the rules that were fixed before.

use leptos::prelude::*;
use pathways::{
    charter::{Disclosure, Method, PanelRules, Quota, SlateRule},
    round::{ItemId, Origin, Outcome},
    rule::{Bar, Barred, Rules},
    view::RoundView,
};

use super::Findings;
use crate::{
    campaign,
    i18n::{self, messages, number},
    scores, transfers,
};

/// The steps of every round that came out.
pub(super) fn steps(findings: &Findings) -> Option<AnyView> {
    let words = messages(findings.language);
    let mut rounds: Vec<&RoundView> = findings.upvote().into_iter().collect();
    if let Some(decision) = &findings.results.decision {
        for round in findings.deciding(decision) {
            if !rounds.iter().any(|known| known.id == round.id) {
                rounds.push(round);
            }
        }
    }
    if rounds.is_empty() {
        return None;
    }
    let rounds = rounds.into_iter().map(|round| of_round(findings, round)).collect_view();
    let log = format!("{}/log", campaign::address(findings.language, findings.seen.id()));
    let steps = view! {
        <section aria-labelledby="steps">
            <h2 id="steps">{words.results_steps()}</h2>
            <div class="u-stack">{rounds}</div>
            <p>
                {words.results_recount()} " " <a href=log>{words.results_to_log()}</a>
            </p>
        </section>
    };
    Some(steps.into_any())
}

fn of_round(findings: &Findings, round: &RoundView) -> AnyView {
    let words = messages(findings.language);
    let title = match (&round.rules, round.origin()) {
        (Rules::Upvote(_), None) => words.results_round_members(),
        (Rules::Upvote(_), Some(_)) => words.results_round_members_run_off(),
        (Rules::Panel(_), None) => words.results_round_panel(),
        (Rules::Panel(_), Some(Origin::RunOffOf(_))) => words.results_round_panel_run_off(),
        (Rules::Panel(_), Some(Origin::FurtherTo(_))) => words.results_round_panel_further(),
    };
    let mut said = vec![turnout(findings, round)];
    match &round.rules {
        Rules::Upvote(rules) => said.push(match rules.quota {
            Quota::Limited(quota) => words.results_quota(quota, number(quota, findings.language)),
            Quota::Unlimited => words.results_no_quota(),
        }),
        Rules::Panel(rules) => said.extend(panel(findings, round, rules)),
    }
    let said = said.into_iter().map(IntoAny::into_any).chain(outcome(findings, round));
    let said = said.map(|step| view! { <li>{step}</li> }).collect_view();
    let transfers = transfers(findings, round);
    view! {
        <div>
            <h3>{title}</h3>
            <ol>{said}</ol>
            {transfers}
        </div>
    }
    .into_any()
}

/// Where votes went, in a count of ranked ballots.
fn transfers(findings: &Findings, round: &RoundView) -> Option<AnyView> {
    let Outcome::Counted { steps, .. } = &round.count.as_ref()?.outcome else { return None };
    let name = |item| findings.catalogue.link(item).into_any();
    transfers::table(steps, name, findings.language)
}

/// How many voted, of how many.
fn turnout(findings: &Findings, round: &RoundView) -> String {
    let language = findings.language;
    let words = messages(language);
    let (ballots, voted) = round.turnout.map_or((0, 0), |turnout| (turnout.ballots, turnout.voted));
    match &round.rules {
        Rules::Upvote(_) => {
            let admitted = findings.seen.glance().admitted;
            let all = u64::from(admitted.admitted) + u64::from(admitted.open_code);
            words.results_turnout_members(
                number(ballots, language),
                number(all, language),
                number(voted, language),
            )
        }
        Rules::Panel(_) => words
            .results_turnout_panel(number(voted, language), number(round.roster_size, language)),
    }
}

/// The rules of the panel, and what came of them.
fn panel(findings: &Findings, round: &RoundView, rules: &PanelRules) -> Vec<String> {
    let language = findings.language;
    let words = messages(language);
    let slate = match rules.slate {
        _ if round.run_off_of.is_some() => {
            let items = u32::try_from(round.slate.len()).unwrap_or(u32::MAX);
            words.results_slate_run_off(items, number(items, language))
        }
        _ if round.further_to.is_some() => {
            let items = u32::try_from(round.slate.len()).unwrap_or(u32::MAX);
            words.results_slate_further(items, number(items, language))
        }
        SlateRule::All => words.results_slate_all(),
        SlateRule::FirstAndBestOfThemes { first } => {
            words.results_slate_first(first, number(first, language))
        }
    };
    let quorum =
        words.results_quorum(number(round.quorum, language), number(round.roster_size, language));
    let method = match rules.method {
        Method::Approval => words.results_approval(),
        Method::SequentialPhragmen => words.results_phragmen(),
        Method::Score => words.results_score(scores::criteria(&rules.rubric, language)),
        Method::ScottishStv => words.results_stv(),
    };
    let mut said = vec![slate, quorum, method];
    let conflicts: u32 = round.conflicts.iter().map(|conflict| conflict.panelists).sum();
    if conflicts > 0 {
        said.push(words.results_conflicts(conflicts, number(conflicts, language)));
    }
    let late: u32 = round.conflicts.iter().map(|conflict| conflict.late).sum();
    if late > 0 {
        let found = round.conflicts.iter().filter(|conflict| conflict.late > 0);
        let items: Vec<ItemId> = found.map(|conflict| conflict.item).collect();
        let items = findings.catalogue.plain_names(&items);
        said.push(words.results_conflicts_late(late, number(late, language), items));
    }
    said
}

/// What the count said.
fn outcome(findings: &Findings, round: &RoundView) -> Vec<AnyView> {
    let language = findings.language;
    let words = messages(language);
    let Some(count) = &round.count else { return Vec::new() };
    let Outcome::Counted { sure, tied, seats_left, barred, steps, .. } = &count.outcome else {
        return vec![words.results_step_no_quorum().into_any()];
    };
    let mut said = Vec::new();
    let decides = findings
        .results
        .decision
        .as_ref()
        .is_some_and(|decision| decision.rounds.contains(&round.id));
    let name = |item| findings.catalogue.plain_names(&[item]);
    said.extend(i18n::count_steps(steps, name, language).into_iter().map(IntoAny::into_any));
    if !count.disputed.is_empty() {
        let items = &count.disputed;
        let disputed = findings.catalogue.sentence(items, |names| words.results_disputed(names));
        said.push(disputed);
        said.extend(disagreement(findings, round).map(IntoAny::into_any));
        return said;
    }
    // Where a panel decides, the members' round fills no seats.
    if decides {
        let seats = number(round.rules.seats(), language);
        let filled = u32::try_from(sure.len()).unwrap_or(u32::MAX);
        said.push(words.results_seats(filled, number(filled, language), seats).into_any());
        let catalogue = &findings.catalogue;
        if !tied.is_empty() {
            let left = number(*seats_left, language);
            said.push(catalogue.sentence(tied, |names| words.results_tied(left, names)));
            let broken = i18n::broken_ties(&count.broken, name, language);
            said.extend(broken.into_iter().map(IntoAny::into_any));
            if count.broken.last().is_none_or(|tie| !tie.tied.is_empty()) {
                said.push(words.results_tie_run_off().into_any());
            }
        }
        let too_few = of_bar(barred, Bar::ItemQuorum);
        if !too_few.is_empty() {
            said.push(catalogue.sentence(&too_few, |names| words.results_barred_quorum(names)));
        }
        let too_low = of_bar(barred, Bar::MinimumSupport);
        if !too_low.is_empty() {
            let barred = |names| match round.rules.rubric() {
                Some(_) => words.results_barred_mean(names),
                None if round.rules.are_ranked() => words.results_barred_unplaced(names),
                None => words.results_barred_support(names),
            };
            said.push(catalogue.sentence(&too_low, barred));
        }
    }
    if round.rules.disclosure() == Disclosure::ResultOnly {
        said.push(words.results_result_only().into_any());
    }
    said
}

/// When the panel was far apart.
fn disagreement(findings: &Findings, round: &RoundView) -> Option<String> {
    let Rules::Panel(rules) = &round.rules else { return None };
    scores::disagreement(rules, round.roster_size, findings.language)
}

fn of_bar(barred: &[Barred], bar: Bar) -> Vec<ItemId> {
    barred.iter().filter(|one| one.bar == bar).map(|one| one.item).collect()
}
