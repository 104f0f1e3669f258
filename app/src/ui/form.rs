//! The head of a form: what it is, and what is wrong with it.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    form::{ACT, AT, Complaint, Complaints, FormState, ON, in_language},
    i18n::{self, TroubleWords, messages},
    port::Trouble,
    sign_in,
    visit::Visit,
};

use super::Button;

/// The hidden fields: which act of its page the form is, on what it acts, and which state its sender saw.
#[component]
pub fn FormHead(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The state that its sender saw: the size of the log, or the version of a ballot.
    at: u64,
) -> impl IntoView {
    let on = Some(form.on().to_owned()).filter(|on| !on.is_empty());
    view! {
        <input type="hidden" name=ACT value=form.act() />
        {on.map(|on| view! { <input type="hidden" name=ON value=on /> })}
        <input type="hidden" name=AT value=at.to_string() />
    }
}

/// The labels of a form's fields by their names, for the list of what is wrong. A bilingual field has one.
#[derive(Debug, Clone, Default)]
pub struct Labels(Vec<(String, String)>);

impl<const N: usize> From<[(&'static str, String); N]> for Labels {
    fn from(labels: [(&'static str, String); N]) -> Self {
        labels.to_vec().into()
    }
}

impl From<Vec<(&'static str, String)>> for Labels {
    fn from(labels: Vec<(&'static str, String)>) -> Self {
        Self(labels.into_iter().map(|(name, label)| (name.to_owned(), label)).collect())
    }
}

impl From<Vec<(String, String)>> for Labels {
    fn from(labels: Vec<(String, String)>) -> Self {
        Self(labels)
    }
}

impl Labels {
    fn of(&self, field: &str, language: Language) -> Option<String> {
        let words = messages(language);
        self.0.iter().find_map(|(name, label)| match field {
            _ if field == name => Some(label.clone()),
            _ if field == in_language(name, Language::En) => Some(words.form_in_english(label)),
            _ if field == in_language(name, Language::Fr) => Some(words.form_in_french(label)),
            _ => None,
        })
    }
}

/// What is wrong with a form: each wrong field as a link to it, or why it was not taken as a whole.
///
/// It takes the focus when the page is shown again, so that whoever reads with ears or at high zoom begins here.
#[component]
pub fn FormTrouble(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// What its fields are called.
    #[prop(optional, into)]
    labels: Labels,
) -> impl IntoView {
    let complaints = form.complaints().filter(|complaints| !complaints.is_empty())?.clone();
    let words = messages(form.language());
    let title = match complaints.whole {
        Some(Trouble::Refused(_)) => words.form_refused(),
        _ => words.form_not_taken(),
    };
    Some(view! {
        <div
            class="c-trouble"
            id=form.element("trouble")
            role="alert"
            tabindex="-1"
            autofocus
            aria-labelledby=form.element("trouble-title")
        >
            <p class="c-trouble-title" id=form.element("trouble-title")>
                {title}
            </p>
            {whole(&complaints, form.language())}
            {fields(&complaints, &form, &labels)}
        </div>
    })
}

/// What was sent to a page by somebody who has no form on it, or none any more: to read, to copy, to send again.
///
/// It is for pages that show such a reader no form in which it could stand.
#[component]
pub fn Kept(
    /// The visit.
    #[prop(into)]
    visit: Visit,
) -> impl IntoView {
    let typed = visit.typed()?;
    let words = messages(visit.language());
    let why = if visit.reader().is_signed_in() {
        view! { <p>{words.form_kept()}</p> }.into_any()
    } else {
        signed_out(visit.language())
    };
    let hidden = |(name, value): &(String, String)| {
        view! { <input type="hidden" name=name.clone() value=value.clone() /> }
    };
    let is_typed = |(name, value): &&(String, String)| {
        ![ACT, ON, AT].contains(&name.as_str()) && !value.trim().is_empty()
    };
    let read = |(_, value): &(String, String)| view! { <li dir="auto">{value.clone()}</li> };
    Some(view! {
        <form class="c-card c-form is-now" method="post">
            {typed.fields().iter().map(hidden).collect_view()} {why}
            <ul>{typed.fields().iter().filter(is_typed).map(read).collect_view()}</ul>
            <div class="c-buttons">
                <Button>{words.form_send_again_button()}</Button>
            </div>
        </form>
    })
}

/// How to sign in without losing what was typed: in another tab.
fn signed_out(language: Language) -> AnyView {
    let words = messages(language);
    view! {
        <p>{words.form_signed_out()}</p>
        <p>
            <a href=sign_in::address(language) target="_blank">
                {words.form_sign_in()}
            </a>
            ". "
            {words.form_send_again()}
        </p>
    }
    .into_any()
}

fn whole(complaints: &Complaints, language: Language) -> Option<AnyView> {
    let trouble = complaints.whole.as_ref()?;
    let said = match trouble {
        Trouble::SignIn => signed_out(language),
        Trouble::Refused(refusal) => view! { <p>{i18n::refusal(refusal, language)}</p> }.into_any(),
        _ => {
            let TroubleWords { title, what_to_do } = i18n::trouble(trouble, language);
            view! {
                <p>{title} ". " {what_to_do}</p>
            }
            .into_any()
        }
    };
    Some(said)
}

fn fields(complaints: &Complaints, form: &FormState, labels: &Labels) -> Option<AnyView> {
    let item = |one: &Complaint| {
        let language = form.language();
        let complaint = i18n::complaint(&one.wrong, language);
        let text = match labels.of(&one.field, language) {
            Some(label) => messages(language).form_complaint(label, complaint),
            None => complaint,
        };
        view! {
            <li class="c-alone">
                <a href=format!("#{}", form.element(&one.field))>{text}</a>
            </li>
        }
    };
    let items: Vec<_> = complaints.fields.iter().map(item).collect();
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> }.into_any())
}
