//! Marks to choose from: what a panelist would say of an item, and what she says in the box.

use leptos::prelude::*;
use pathways::{
    round::{Mark, PanelMark},
    text::Language,
};

use crate::{
    form::{FormState, Ticked},
    i18n::messages,
    port::ProvisionalMark,
};

/// Every answer, as forms spell it.
const ANSWERS: [(&str, PanelMark); 4] = [
    ("approve", PanelMark::Approve),
    ("decline", PanelMark::Decline),
    ("abstain", PanelMark::Abstain),
    ("blank", PanelMark::Blank),
];

/// What blank is called: before the ballot is sent it is "not yet".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// In a private note.
    Provisional,
    /// In the ballot.
    Ballot,
}

/// The answer of a form.
pub(super) fn parse(text: &str) -> Option<PanelMark> {
    ANSWERS.into_iter().find(|(answer, _)| *answer == text).map(|(_, mark)| mark)
}

/// A provisional mark as a mark of the box.
pub(super) const fn of_note(mark: Option<ProvisionalMark>) -> PanelMark {
    match mark {
        Some(ProvisionalMark::Approve) => PanelMark::Approve,
        Some(ProvisionalMark::Decline) => PanelMark::Decline,
        Some(ProvisionalMark::Abstain) => PanelMark::Abstain,
        None => PanelMark::Blank,
    }
}

/// A mark as a note keeps it.
pub(super) const fn for_note(mark: PanelMark) -> Option<ProvisionalMark> {
    match mark {
        PanelMark::Approve => Some(ProvisionalMark::Approve),
        PanelMark::Decline => Some(ProvisionalMark::Decline),
        PanelMark::Abstain => Some(ProvisionalMark::Abstain),
        PanelMark::Blank => None,
    }
}

/// What a ballot says, as the panel's own marks.
pub(super) const fn of_ballot(mark: Option<&Mark>) -> PanelMark {
    match mark {
        Some(Mark::Approve) => PanelMark::Approve,
        Some(Mark::Decline) => PanelMark::Decline,
        Some(Mark::Abstain) => PanelMark::Abstain,
        Some(Mark::Support | Mark::Recused) | None => PanelMark::Blank,
    }
}

/// A mark in words.
pub(super) fn name(mark: PanelMark, used: Use, language: Language) -> String {
    let words = messages(language);
    match (mark, used) {
        (PanelMark::Approve, _) => words.panel_mark_approve(),
        (PanelMark::Decline, _) => words.panel_mark_decline(),
        (PanelMark::Abstain, _) => words.panel_mark_abstain(),
        (PanelMark::Blank, Use::Provisional) => words.panel_mark_not_yet(),
        (PanelMark::Blank, Use::Ballot) => words.panel_mark_blank(),
    }
}

/// All marks in a row, one of them chosen. The legend names what they are about.
#[component]
pub(super) fn Marks(
    /// The form.
    #[prop(into)]
    form: FormState,
    /// The field's name.
    #[prop(into)]
    field: String,
    /// What blank is called.
    used: Use,
    /// The mark that is chosen at first.
    first: PanelMark,
    /// What the marks are about.
    legend: AnyView,
    /// What stands between the legend and the marks.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = form.language();
    let options = ANSWERS.map(|(answer, mark)| {
        let id = form.element(&format!("{field}-{answer}"));
        let checked = form.is_ticked(&field, answer, Ticked::from(mark == first));
        view! {
            <div class="p-panel-mark">
                <input id=id.clone() type="radio" name=field.clone() value=answer checked=checked />
                <label for=id>{name(mark, used, language)}</label>
            </div>
        }
    });
    let id = form.element(&field);
    let wrong = form.wrong(&field).map(|wrong| crate::i18n::complaint(wrong, language));
    let describes = wrong.as_ref().map(|_| format!("{id}-wrong"));
    let wrong = wrong.map(|text| {
        view! {
            <p class="c-field-complaint" id=describes.clone()>
                {text}
            </p>
        }
    });
    view! {
        <fieldset
            class="p-panel-marks"
            id=id
            tabindex="-1"
            aria-describedby=describes.clone()
            aria-invalid=describes.as_ref().map(|_| "true")
        >
            <legend>{legend}</legend>
            {children.map(|children| children())}
            {wrong}
            <div class="p-panel-mark-row">{options.into_iter().collect_view()}</div>
        </fieldset>
    }
}
