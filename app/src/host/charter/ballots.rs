//! The rules of the two votes.

use leptos::prelude::*;
use pathways::{campaign::Part, charter::TieStep};

use super::{fields::tie_field, rubric::Rubric, view::Section};
use crate::{
    i18n::messages,
    ui::{Answer, Choice, Need, NumberField, TextField, Tick},
};

/// How members support.
#[component]
pub(super) fn Upvote(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let slates = vec![
        Answer::new("challenges", words.charter_slate_challenges()),
        Answer::new("themes", words.charter_slate_themes()),
        Answer::new("topics", words.charter_slate_topics())
            .with_hint(words.charter_slate_topics_hint()),
    ];
    let quotas = vec![
        Answer::new("limited", words.charter_quota_limited()),
        Answer::new("unlimited", words.charter_quota_unlimited()),
    ];
    let totals = vec![
        Answer::new("after-count", words.charter_totals_after())
            .with_hint(words.charter_totals_after_hint()),
        Answer::new("live", words.charter_totals_live()),
    ];
    let content = view! {
        <Choice
            form=form
            name="slate"
            label=words.charter_slate()
            answers=slates
            first=fields.first("slate")
        />
        <Choice
            form=form
            name="quota"
            label=words.charter_quota()
            answers=quotas
            first=fields.first("quota")
        />
        <NumberField
            form=form
            name="quota-number"
            label=words.charter_quota_number()
            first=fields.number("quota-number")
            need=Need::Optional
        />
        <NumberField
            form=form
            name="upvote-seats"
            label=words.charter_upvote_seats()
            hint=words.charter_upvote_seats_hint()
            first=fields.number("upvote-seats")
        />
        <Choice
            form=form
            name="totals"
            label=words.charter_totals()
            answers=totals
            first=fields.first("totals")
        />
    }
    .into_any();
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_upvote()}</legend>
            {part.unless_frozen(Part::Upvote, content)}
        </fieldset>
    }
}

/// How the panel decides.
#[component]
pub(super) fn Panel(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let rules = view! { <PanelRules part=part.clone() /> }.into_any();
    let slate = view! { <PanelSlate part=part.clone() /> }.into_any();
    let slate = part.unless_frozen(Part::Upvote, slate);
    // Once the panel's box has opened, its slate was frozen long before.
    let content = view! {
        {slate}
        {rules}
    }
    .into_any();
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_panel()}</legend>
            {part.unless_frozen(Part::Panel, content)}
        </fieldset>
    }
}

/// How ties are broken, step by step.
#[component]
fn TieLadder(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let steps = TieStep::ALL.map(|step| {
        let name = tie_field(step);
        let label = match step {
            TieStep::SecondaryStatistic => words.charter_tie_statistic(),
            TieStep::RunOff => words.charter_tie_run_off(),
            TieStep::MembersSupport => words.charter_tie_supports(),
            TieStep::Lot => words.charter_tie_lot(),
        };
        let first = fields.is_ticked(&name);
        view! { <Tick form=form name=name label=label first=first /> }
    });
    view! {
        <fieldset class="c-field">
            <legend>{words.charter_tie()}</legend>
            <p class="c-field-hint">{words.charter_tie_hint()}</p>
            {steps.into_iter().collect_view()}
        </fieldset>
    }
}

/// Whether a panel that is far apart talks and votes again.
#[component]
fn FurtherRounds(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let answers = vec![
        Answer::new("0", words.charter_further_none()),
        Answer::new("1", words.charter_further_one()),
        Answer::new("2", words.charter_further_two()),
    ];
    view! {
        <Choice
            form=form
            name="further-rounds"
            label=words.charter_further()
            hint=words.charter_further_hint()
            answers=answers
            first=fields.first("further-rounds")
        />
    }
}

#[component]
fn PanelSlate(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let answers = vec![
        Answer::new("all", words.charter_panel_all()),
        Answer::new("first", words.charter_panel_best()).with_hint(words.charter_panel_best_hint()),
    ];
    view! {
        <Choice
            form=form
            name="panel-slate"
            label=words.charter_panel_slate()
            answers=answers
            first=fields.first("panel-slate")
        />
        <NumberField
            form=form
            name="panel-first"
            label=words.charter_panel_first()
            first=fields.number("panel-first")
            need=Need::Optional
        />
    }
}

#[component]
fn PanelRules(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let share = |name: &'static str, label: String, hint: String| {
        view! {
            <TextField form=form name=name label=label hint=hint first=fields.first(name) />
        }
    };
    let methods = vec![
        Answer::new("approval", words.charter_method_approval())
            .with_hint(words.charter_method_approval_hint()),
        Answer::new("phragmen", words.charter_method_phragmen())
            .with_hint(words.charter_method_phragmen_hint()),
        Answer::new("score", words.charter_method_score())
            .with_hint(words.charter_method_score_hint()),
        Answer::new("stv", words.charter_method_stv()).with_hint(words.charter_method_stv_hint()),
    ];
    let disclosures = vec![
        Answer::new("slips", words.charter_slips()).with_hint(words.charter_slips_hint()),
        Answer::new("ballots", words.charter_ballots()).with_hint(words.charter_ballots_hint()),
        Answer::new("result-only", words.charter_result_only())
            .with_hint(words.charter_result_only_hint()),
        Answer::new("later", words.charter_disclosure_later()),
    ];
    let ends = vec![
        Answer::new("deadline", words.charter_ends_deadline()),
        Answer::new("all-voted", words.charter_ends_all_voted()),
    ];
    view! {
        <NumberField
            form=form
            name="panel-seats"
            label=words.charter_panel_seats()
            first=fields.number("panel-seats")
        />
        <Choice
            form=form
            name="method"
            label=words.charter_method()
            answers=methods
            first=fields.first("method")
        />
        <Rubric part=part.clone() />
        {share("round-quorum", words.charter_round_quorum(), words.charter_share_hint())}
        {share("item-quorum", words.charter_item_quorum(), words.charter_item_quorum_hint())}
        {share(
            "minimum-support",
            words.charter_minimum_support(),
            words.charter_minimum_support_hint(),
        )}
        <Choice
            form=form
            name="disclosure"
            label=words.charter_disclosure()
            hint=words.charter_disclosure_hint()
            answers=disclosures
            first=fields.first("disclosure")
        />
        <FurtherRounds part=part.clone() />
        <TieLadder part=part.clone() />
        <Choice
            form=form
            name="ends"
            label=words.charter_ends()
            answers=ends
            first=fields.first("ends")
        />
    }
}
