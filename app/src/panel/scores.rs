//! Scores to choose: one for each criterion of the rubric, or an abstention.
//!
//! A field's criteria are numbered from 0, as the rubric has them. Where nothing is chosen, the item is left blank; an item
//! with some criteria and without others is not finished, and neither is one with scores beside an abstention.

use leptos::prelude::*;
use pathways::{
    charter::Criterion,
    round::PanelMark,
    rule::{Grade, Grades},
    text::Language,
};

use super::marks::{Answer, Use};
use crate::{
    form::{FormState, Posted, Ticked, Wrong},
    i18n::{in_language, messages, number},
};

/// What the box for an abstention sends.
const ABSTAIN: &str = "yes";

/// The field of a criterion.
fn criterion_field(field: &str, place: usize) -> String {
    format!("{field}-{place}")
}

/// The box for an abstention.
fn abstain_field(field: &str) -> String {
    format!("{field}-abstain")
}

/// What a form says of an item.
pub(super) fn read(posted: &Posted, field: &str, rubric: &[Criterion]) -> Answer {
    let fields = (0..rubric.len()).map(|place| posted.value(&criterion_field(field, place)));
    let Some(chosen) = fields.collect::<Option<Vec<&str>>>() else { return Answer::NotAsked };
    let abstains = posted.is_ticked(&abstain_field(field));
    if chosen.iter().all(|score| score.is_empty()) {
        return Answer::Mark(if abstains { PanelMark::Abstain } else { PanelMark::Blank });
    }
    if abstains || chosen.contains(&"") {
        return Answer::Unfinished;
    }
    let scores: Result<Vec<Grade>, _> = chosen.into_iter().map(str::parse).collect();
    let scores = scores.ok().and_then(|scores| Grades::try_from(scores.as_slice()).ok());
    scores.map_or(Answer::Wrong(Wrong::Choice), |scores| Answer::Mark(PanelMark::Scored(scores)))
}

/// Scores in words: "Impact 4, Feasibility 2".
pub(super) fn name(grades: &Grades, rubric: &[Criterion], language: Language) -> String {
    let each = grades.each().iter().zip(rubric).map(|(grade, one)| {
        let points = number(grade.points(), language);
        messages(language).panel_score_of(in_language(&one.name, language), points)
    });
    each.collect::<Vec<_>>().join(", ")
}

/// A choice for each criterion, and a box for an abstention.
pub(super) fn fields(
    form: &FormState,
    field: &str,
    used: Use,
    rubric: &[Criterion],
    first: PanelMark,
) -> AnyView {
    let language = form.language();
    let words = messages(language);
    let chosen = match &first {
        PanelMark::Scored(grades) => grades.each(),
        _ => &[],
    };
    let criteria = rubric.iter().enumerate().map(|(place, one)| {
        let name = criterion_field(field, place);
        let first = chosen.get(place).map(ToString::to_string).unwrap_or_default();
        let label = in_language(&one.name, language);
        criterion(form, field, name, label, &first, used)
    });
    let name = abstain_field(field);
    let id = form.element(&name);
    let abstains = Ticked::from(first == PanelMark::Abstain);
    let checked = form.is_ticked(&name, ABSTAIN, abstains);
    view! {
        <div class="p-panel-scores">{criteria.collect_view()}</div>
        <div class="p-panel-mark is-abstain">
            <input id=id.clone() type="checkbox" name=name value=ABSTAIN checked=checked />
            <label for=id>{words.panel_mark_abstain()}</label>
        </div>
    }
    .into_any()
}

fn criterion(
    form: &FormState,
    field: &str,
    name: String,
    label: String,
    first: &str,
    used: Use,
) -> AnyView {
    let words = messages(form.language());
    let id = form.element(&name);
    let chosen = form.value(&name, first);
    // What is wrong stands at the item; the choices that it asks for are those without a score.
    let is_missing = chosen.is_empty() && form.wrong(field).is_some();
    let describes = is_missing.then(|| format!("{}-wrong", form.element(field)));
    let nothing = match used {
        Use::Provisional => words.panel_mark_not_yet(),
        Use::Ballot => words.panel_mark_blank(),
    };
    let scores = Grade::ALL.into_iter().rev().map(|grade| {
        let points = number(grade.points(), form.language());
        let label = match grade.points() {
            0 => words.panel_score_worst(points),
            Grade::BEST => words.panel_score_best(points),
            _ => points,
        };
        (grade.to_string(), label)
    });
    let options = std::iter::once((String::new(), nothing)).chain(scores).map(|(value, label)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
    });
    let options = options.collect_view();
    view! {
        <p class="p-panel-score">
            <label for=id.clone()>{label}</label>
            <select
                class="c-input is-select"
                id=id
                name=name
                aria-describedby=describes.clone()
                aria-invalid=describes.is_some().then_some("true")
            >
                {options}
            </select>
        </p>
    }
    .into_any()
}
