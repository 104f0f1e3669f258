//! Answers to choose from.

use leptos::prelude::*;

use super::field::{Field, Need, Ties};
use crate::{
    form::{FormState, Ticked},
    i18n::messages,
};

/// What a box sends that is a question of its own.
const ALONE: &str = "yes";

/// One of the answers that a field offers.
#[derive(Debug, Clone)]
pub struct Answer {
    value: String,
    label: String,
    hint: Option<String>,
}

impl Answer {
    /// An answer: the value that is sent, and how it reads.
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), hint: None }
    }

    /// The answer with what follows from it.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// One of a few answers, all in sight.
#[component]
pub fn Choice(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The answers.
    answers: Vec<Answer>,
    /// The value that is chosen at first.
    #[prop(optional, into)]
    first: String,
    /// Whether it may stay unanswered.
    #[prop(optional)]
    need: Need,
) -> impl IntoView {
    let answers = answers.into_iter().enumerate().map(|(index, answer)| {
        let at_first = Ticked::from(!first.is_empty() && answer.value == first);
        let id = form.element(&format!("{name}-{index}"));
        option(&form, &name, "radio", id, answer, at_first, None)
    });
    let answers = answers.collect_view();
    Field { form, name, label, hint, need }.around_group(answers)
}

/// Several boxes of one name that are one question, laid out by their page.
#[component]
pub fn BoxGroup(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The name of the boxes.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The boxes.
    children: Children,
) -> impl IntoView {
    let field = Field { form, name, label, hint: None, need: Need::Optional };
    field.around_group(children())
}

/// A box to tick. Ticked, it sends `value`.
#[component]
pub fn Tick(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What the tick says.
    #[prop(into)]
    label: String,
    /// What follows from it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is sent; the boxes of a [`BoxGroup`] differ in it, and the group says what is wrong with them.
    #[prop(default = ALONE.to_owned(), into)]
    value: String,
    /// Whether it begins ticked.
    #[prop(default = Ticked::No, into)]
    first: Ticked,
) -> impl IntoView {
    let is_alone = value == ALONE;
    let id = if is_alone { form.element(&name) } else { form.element(&format!("{name}-{value}")) };
    let field = Field { form, name, label, hint: None, need: Need::Optional };
    let answer = Answer { value, label: field.label.clone(), hint };
    let class =
        if is_alone { field.class("c-field is-tick") } else { "c-field is-tick".to_owned() };
    let notes = is_alone.then(|| field.notes());
    let ties = is_alone.then(|| field.ties());
    let tick = option(&field.form, &field.name, "checkbox", id, answer, first, ties);
    view! { <div class=class>{notes} {tick}</div> }
}

/// A box or a button with its words, both one target; ties where it is a field of its own.
fn option(
    form: &FormState,
    name: &str,
    kind: &'static str,
    id: String,
    answer: Answer,
    at_first: Ticked,
    ties: Option<Ties>,
) -> AnyView {
    let Answer { value, label, hint } = answer;
    let checked = form.is_ticked(name, &value, at_first);
    let invalid = ties.as_ref().and_then(|ties| ties.invalid);
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let described_by: Vec<_> =
        ties.and_then(|ties| ties.described_by).into_iter().chain(hint_id.clone()).collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let hint = hint.map(|hint| {
        view! {
            <span class="c-option-hint" id=hint_id.clone()>
                {hint}
            </span>
        }
    });
    view! {
        <div class="c-option">
            <input
                id=id.clone()
                name=name.to_owned()
                type=kind
                value=value
                checked=checked
                aria-describedby=described_by
                aria-invalid=invalid
            />
            <label for=id>{label}</label>
            {hint}
        </div>
    }
    .into_any()
}

/// One of many answers.
#[component]
pub fn Select(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The answers.
    answers: Vec<Answer>,
    /// The value that is chosen at first; without one, nothing is.
    #[prop(optional, into)]
    first: String,
    /// Whether it may stay unanswered.
    #[prop(optional)]
    need: Need,
) -> impl IntoView {
    let chosen = form.value(&name, &first);
    let nothing = Answer::new("", messages(form.language()).form_choose());
    let answers = std::iter::once(nothing).chain(answers).map(|Answer { value, label, .. }| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
    });
    let answers = answers.collect_view();
    let field = Field { form, name, label, hint, need };
    let Ties { id, described_by, invalid, required } = field.ties();
    let name = field.name.clone();
    field.around(view! {
        <select
            class="c-input is-select"
            id=id
            name=name
            aria-describedby=described_by
            aria-invalid=invalid
            aria-required=required
        >
            {answers}
        </select>
    })
}
