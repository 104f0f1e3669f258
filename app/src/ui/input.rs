//! Fields of one line.

use leptos::prelude::*;
use pathways::{text::Language, time::Day};

use super::field::{Field, FirstTexts, Need, Ties, with_limit};
use crate::{
    form::{FormState, in_language},
    i18n::messages,
    port::CivilTime,
};

/// What a line is typed for.
#[derive(Default)]
struct Line {
    kind: &'static str,
    input_mode: Option<&'static str>,
    autocomplete: Option<String>,
    lang: Option<&'static str>,
    class: &'static str,
    value: String,
}

fn line(field: Field, line: Line) -> AnyView {
    let Ties { id, described_by, invalid, required } = field.ties();
    let Line { kind, input_mode, autocomplete, lang, class, value } = line;
    let class = format!("c-input {class}");
    let name = field.name.clone();
    field.around(view! {
        <input
            class=class.trim_end().to_owned()
            id=id
            name=name
            type=kind
            value=value
            inputmode=input_mode
            autocomplete=autocomplete
            lang=lang
            aria-describedby=described_by
            aria-invalid=invalid
            aria-required=required
        />
    })
}

/// A line of text.
#[component]
pub fn TextField(
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
    /// What it begins with.
    #[prop(optional, into)]
    first: String,
    /// The most characters that its type takes.
    #[prop(optional)]
    limit: Option<u32>,
    /// Whether it may stay empty.
    #[prop(optional)]
    need: Need,
    /// Which keyboard fits: `email`, `url`, `tel` or `search`, else plain text.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in, such as `email` or `name`.
    #[prop(optional, into)]
    autocomplete: Option<String>,
) -> impl IntoView {
    let value = form.value(&name, &first);
    let hint = with_limit(hint, limit, &form);
    // The type only chooses the keyboard: the browser's own idea of an address is not what is checked.
    let input_mode = (kind != "text").then_some(kind);
    let line_of = Line { kind: "text", input_mode, autocomplete, value, ..Line::default() };
    line(Field { form, name, label, hint, need }, line_of)
}

/// A line of text in both languages, in the fields `NAME-en` and `NAME-fr`.
#[component]
pub fn BilingualField(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The name of the pair.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What it begins with.
    #[prop(optional, into)]
    first: FirstTexts,
    /// The most characters that its type takes.
    #[prop(optional)]
    limit: Option<u32>,
    /// Whether it may stay empty.
    #[prop(optional)]
    need: Need,
) -> impl IntoView {
    let hint = with_limit(hint, limit, &form);
    let one = |language: Language| {
        let name = in_language(&name, language);
        let value = form.value(&name, first.get(language));
        let label = label_in(&label, language, &form);
        let field = Field { form: form.clone(), name, label, hint: hint.clone(), need };
        line(field, Line { kind: "text", lang: Some(language.code()), value, ..Line::default() })
    };
    view! { <div class="c-bilingual">{Language::ALL.map(one).into_iter().collect_view()}</div> }
}

/// The label of one half of a bilingual field.
pub(super) fn label_in(label: &str, language: Language, form: &FormState) -> String {
    let words = messages(form.language());
    match language {
        Language::En => words.form_in_english(label),
        Language::Fr => words.form_in_french(label),
    }
}

/// A whole number.
#[component]
pub fn NumberField(
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
    /// What it begins with.
    #[prop(optional_no_strip, into)]
    first: Option<u64>,
    /// Whether it may stay empty.
    #[prop(optional)]
    need: Need,
) -> impl IntoView {
    let first = first.map(|first| first.to_string()).unwrap_or_default();
    let value = form.value(&name, &first);
    // No spin buttons and no wheel: a number field of the browser changes unseen while somebody scrolls.
    let line_of = Line {
        kind: "text",
        input_mode: Some("numeric"),
        class: "is-short",
        value,
        ..Line::default()
    };
    line(Field { form, name, label, hint, need }, line_of)
}

/// A date and a clock time where the campaign takes place; the hint says which place.
#[component]
pub fn DateTimeField(
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
    /// What it begins with.
    #[prop(optional_no_strip)]
    first: Option<CivilTime>,
    /// Whether it may stay empty.
    #[prop(optional)]
    need: Need,
) -> impl IntoView {
    let first = first.map(|first| first.to_string()).unwrap_or_default();
    let value = form.value(&name, &first);
    let line_of = Line { kind: "datetime-local", class: "is-date", value, ..Line::default() };
    line(Field { form, name, label, hint, need }, line_of)
}

/// A day of the calendar.
#[component]
pub fn DayField(
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
    /// What it begins with.
    first: Day,
) -> impl IntoView {
    let value = form.value(&name, &first.to_string());
    let line_of = Line { kind: "date", class: "is-date", value, ..Line::default() };
    line(Field { form, name, label, hint, need: Need::Required }, line_of)
}

/// A code from a letter, a badge or a wall: pasted, filled in by the telephone, or typed.
#[component]
pub fn CodeField(
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
    /// What it begins with, such as the code of a link.
    #[prop(optional, into)]
    first: String,
    /// `numeric` for a code of digits, `text` for one with letters.
    #[prop(default = "numeric")]
    input_mode: &'static str,
) -> impl IntoView {
    let value = form.value(&name, &first);
    let line_of = Line {
        kind: "text",
        input_mode: Some(input_mode),
        autocomplete: Some("one-time-code".to_owned()),
        class: "is-code",
        value,
        ..Line::default()
    };
    line(Field { form, name, label, hint, need: Need::Required }, line_of)
}

/// A file. Its form needs `enctype="multipart/form-data"`. Browsers never show a file again, so it is chosen anew.
#[component]
pub fn FileField(
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
    /// Which files fit, such as `.csv,text/csv`.
    accept: &'static str,
    /// Whether it may stay empty.
    #[prop(optional)]
    need: Need,
) -> impl IntoView {
    let field = Field { form, name, label, hint, need };
    let Ties { id, described_by, invalid, required } = field.ties();
    let name = field.name.clone();
    field.around(view! {
        <input
            class="c-input is-file"
            id=id
            name=name
            type="file"
            accept=accept
            aria-describedby=described_by
            aria-invalid=invalid
            aria-required=required
        />
    })
}
