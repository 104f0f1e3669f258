//! Fields of many lines.

use leptos::prelude::*;
use pathways::text::Language;

use super::{
    field::{Field, FirstTexts, Need, Ties, with_limit},
    input::label_in,
};
use crate::{
    form::{FormState, in_language},
    title::escaped,
};

/// How many lines a field shows at first.
const LINES: u8 = 5;

fn area(field: Field, lang: Option<&'static str>, value: &str, lines: u8) -> AnyView {
    let Ties { id, described_by, invalid, required } = field.ties();
    let name = field.name.clone();
    // Leptos writes the text as it is, and browsers drop a line break at its beginning.
    let text = format!("\n{}", escaped(value));
    field.around(view! {
        <textarea
            class="c-input is-long"
            id=id
            name=name
            rows=lines.to_string()
            lang=lang
            aria-describedby=described_by
            aria-invalid=invalid
            aria-required=required
        >
            {text}
        </textarea>
    })
}

/// A text of many lines. It grows with what is typed, where the browser can do that.
#[component]
pub fn TextArea(
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
    /// How many lines it shows at first.
    #[prop(default = LINES)]
    lines: u8,
) -> impl IntoView {
    let value = form.value(&name, &first);
    let hint = with_limit(hint, limit, &form);
    area(Field { form, name, label, hint, need }, None, &value, lines)
}

/// A text of many lines in both languages, in the fields `NAME-en` and `NAME-fr`.
#[component]
pub fn BilingualArea(
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
    let one = |language: Language| {
        let name = in_language(&name, language);
        let value = form.value(&name, first.get(language));
        let hint = with_limit(hint.clone(), limit, &form);
        let label = label_in(&label, language, &form);
        let field = Field { form: form.clone(), name, label, hint, need };
        area(field, Some(language.code()), &value, LINES)
    };
    view! { <div class="c-bilingual">{Language::ALL.map(one).into_iter().collect_view()}</div> }
}
