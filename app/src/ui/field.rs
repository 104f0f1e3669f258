//! What every field has around its control: label, hint, complaint, and the attributes that tie them together.

use leptos::prelude::*;
use pathways::text::{Bilingual, Language};

use crate::{
    form::FormState,
    i18n::{self, messages},
};

/// Whether a field may stay empty. Its label says so in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Need {
    /// It may not.
    #[default]
    Required,
    /// It may.
    Optional,
}

/// What a bilingual field begins with.
#[derive(Debug, Clone, Default)]
pub struct FirstTexts(Option<Bilingual<String>>);

impl<T: ToString> From<&Bilingual<T>> for FirstTexts {
    fn from(texts: &Bilingual<T>) -> Self {
        Self(Some(Bilingual { en: texts.en.to_string(), fr: texts.fr.to_string() }))
    }
}

impl<T: ToString> From<Option<&Bilingual<T>>> for FirstTexts {
    fn from(texts: Option<&Bilingual<T>>) -> Self {
        texts.map(Self::from).unwrap_or_default()
    }
}

impl FirstTexts {
    pub(super) fn get(&self, language: Language) -> &str {
        self.0.as_ref().map_or("", |texts| texts.get(language))
    }
}

/// A field without its control.
pub(super) struct Field {
    pub(super) form: FormState,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) need: Need,
}

/// The attributes by which a control belongs to its field.
pub(super) struct Ties {
    pub(super) id: String,
    pub(super) described_by: Option<String>,
    pub(super) invalid: Option<&'static str>,
    pub(super) required: Option<&'static str>,
}

impl Field {
    pub(super) fn ties(&self) -> Ties {
        let id = self.form.element(&self.name);
        let complaint = self.complaint().map(|_| complaint_id(&id));
        let hint = self.hint.as_ref().map(|_| hint_id(&id));
        let described_by: Vec<_> = complaint.into_iter().chain(hint).collect();
        Ties {
            described_by: (!described_by.is_empty()).then(|| described_by.join(" ")),
            invalid: self.form.wrong(&self.name).map(|_| "true"),
            required: (self.need == Need::Required).then_some("true"),
            id,
        }
    }

    fn complaint(&self) -> Option<String> {
        let wrong = self.form.wrong(&self.name)?;
        Some(i18n::complaint(wrong, self.form.language()))
    }

    /// Label, hint and complaint, then the control.
    pub(super) fn around(self, control: impl IntoView + 'static) -> AnyView {
        let id = self.form.element(&self.name);
        let class = self.class("c-field");
        view! {
            <div class=class>
                <label class="c-field-label" for=id.clone()>
                    {self.label.clone()}
                    {self.need_in_words()}
                </label>
                {self.notes()}
                {control.into_any()}
            </div>
        }
        .into_any()
    }

    /// The same for several controls that are one question.
    pub(super) fn around_group(self, controls: impl IntoView + 'static) -> AnyView {
        let Ties { id, described_by, invalid, .. } = self.ties();
        let class = self.class("c-field is-group");
        view! {
            <fieldset class=class id=id tabindex="-1" aria-describedby=described_by aria-invalid=invalid>
                <legend class="c-field-label">
                    {self.label.clone()}
                    {self.need_in_words()}
                </legend>
                {self.notes()}
                {controls.into_any()}
            </fieldset>
        }
        .into_any()
    }

    pub(super) fn class(&self, base: &str) -> String {
        let state = if self.form.wrong(&self.name).is_some() { " is-wrong" } else { "" };
        format!("{base}{state}")
    }

    pub(super) fn need_in_words(&self) -> Option<AnyView> {
        let words = messages(self.form.language());
        (self.need == Need::Required).then(|| {
            view! {
                " "
                <span class="c-field-need">{words.form_required()}</span>
            }
            .into_any()
        })
    }

    /// Hint and complaint. The complaint comes last, next to the control that it is about.
    pub(super) fn notes(&self) -> AnyView {
        let id = self.form.element(&self.name);
        let hint = self.hint.clone().map(|hint| {
            view! {
                <p class="c-field-hint" id=hint_id(&id)>
                    {hint}
                </p>
            }
        });
        let complaint = self.complaint().map(|complaint| {
            view! {
                <p class="c-field-complaint" id=complaint_id(&id)>
                    {complaint}
                </p>
            }
        });
        view! {
            {hint}
            {complaint}
        }
        .into_any()
    }
}

/// A hint, and how much a text may hold.
pub(super) fn with_limit(
    hint: Option<String>,
    limit: Option<u32>,
    form: &FormState,
) -> Option<String> {
    let number = |limit| i18n::number(limit, form.language());
    let at_most = limit.map(|limit| messages(form.language()).form_at_most(number(limit)));
    let parts: Vec<_> = [hint, at_most].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn complaint_id(id: &str) -> String {
    format!("{id}-wrong")
}
