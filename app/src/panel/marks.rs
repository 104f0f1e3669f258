//! Marks to choose from: what a panelist would say of an item, and what she says in the box.

use leptos::prelude::*;
use pathways::{
    round::{Mark, PanelMark},
    rule::Rules,
    text::Language,
};

use super::{ranks, scores};
use crate::{
    form::{FormState, Posted, Ticked, Wrong},
    i18n::{messages, number},
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

/// What a form says of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// It did not ask.
    NotAsked,
    /// This.
    Mark(PanelMark),
    /// Scores for some criteria and none for others, or scores beside an abstention.
    Unfinished,
    /// None of what it offers.
    Wrong(Wrong),
}

impl Answer {
    /// The mark, if it was asked for; or what is wrong.
    pub(super) fn mark(self, language: Language) -> Result<Option<PanelMark>, Wrong> {
        match self {
            Self::NotAsked => Ok(None),
            Self::Mark(mark) => Ok(Some(mark)),
            Self::Unfinished => Err(Wrong::Words(messages(language).panel_score_unfinished())),
            Self::Wrong(wrong) => Err(wrong),
        }
    }
}

/// The answer of a form about an item.
pub(super) fn read(posted: &Posted, field: &str, rules: &Rules) -> Answer {
    if let Some(rubric) = rules.rubric() {
        return scores::read(posted, field, rubric);
    }
    if rules.are_ranked() {
        return ranks::read(posted, field);
    }
    let Some(text) = posted.value(field) else { return Answer::NotAsked };
    let known = ANSWERS.into_iter().find(|(answer, _)| *answer == text);
    known.map_or(Answer::Wrong(Wrong::Choice), |(_, mark)| Answer::Mark(mark))
}

/// A provisional mark as a mark of the box; blank where the rules have changed since and take no such mark, or where the
/// scores were given to other criteria.
pub(super) fn of_note(mark: Option<ProvisionalMark>, rules: &Rules) -> PanelMark {
    let mark = match mark {
        Some(ProvisionalMark::Approve) => PanelMark::Approve,
        Some(ProvisionalMark::Decline) => PanelMark::Decline,
        Some(ProvisionalMark::Abstain) => PanelMark::Abstain,
        Some(ProvisionalMark::Scored(grades)) => PanelMark::Scored(grades),
        Some(ProvisionalMark::Ranked(rank)) => PanelMark::Ranked(rank),
        Some(ProvisionalMark::Outdated) | None => PanelMark::Blank,
    };
    let fits = mark.in_box().is_some_and(|mark| rules.takes(mark));
    if fits { mark } else { PanelMark::Blank }
}

/// A mark as a note keeps it.
pub(super) const fn for_note(mark: PanelMark) -> Option<ProvisionalMark> {
    match mark {
        PanelMark::Approve => Some(ProvisionalMark::Approve),
        PanelMark::Decline => Some(ProvisionalMark::Decline),
        PanelMark::Abstain => Some(ProvisionalMark::Abstain),
        PanelMark::Scored(grades) => Some(ProvisionalMark::Scored(grades)),
        PanelMark::Ranked(rank) => Some(ProvisionalMark::Ranked(rank)),
        PanelMark::Blank => None,
    }
}

/// What a ballot says, as the panel's own marks.
pub(super) const fn of_ballot(mark: Option<&Mark>) -> PanelMark {
    match mark {
        Some(Mark::Approve) => PanelMark::Approve,
        Some(Mark::Decline) => PanelMark::Decline,
        Some(Mark::Abstain) => PanelMark::Abstain,
        Some(Mark::Scored(grades)) => PanelMark::Scored(*grades),
        Some(Mark::Ranked(rank)) => PanelMark::Ranked(*rank),
        Some(Mark::Support | Mark::Recused) | None => PanelMark::Blank,
    }
}

/// A mark in words.
pub(super) fn name(mark: PanelMark, used: Use, rules: &Rules, language: Language) -> String {
    let words = messages(language);
    match (mark, used) {
        (PanelMark::Approve, _) => words.panel_mark_approve(),
        (PanelMark::Decline, _) => words.panel_mark_decline(),
        (PanelMark::Abstain, _) if rules.are_ranked() => words.panel_rank_none(),
        (PanelMark::Abstain, _) => words.panel_mark_abstain(),
        (PanelMark::Ranked(rank), _) => words.panel_rank_place(number(rank.place(), language)),
        (PanelMark::Scored(grades), _) => {
            scores::name(&grades, rules.rubric().unwrap_or_default(), language)
        }
        (PanelMark::Blank, Use::Provisional) => words.panel_mark_not_yet(),
        (PanelMark::Blank, Use::Ballot) => words.panel_mark_blank(),
    }
}

/// All marks in a row, one of them chosen; or, where the panel scores, a score for each criterion, and where it ranks, a
/// place. The legend names what they are about.
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
    /// The rules of the round, which say what marks there are.
    rules: Rules,
    /// How many items there are, hence places.
    items: usize,
    /// The mark that is chosen at first.
    first: PanelMark,
    /// What the marks are about.
    legend: AnyView,
    /// What stands between the legend and the marks.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = form.language();
    let options = match rules.rubric() {
        Some(rubric) => scores::fields(&form, &field, used, rubric, first),
        None if rules.are_ranked() => ranks::choice(&form, &field, used, items, first),
        None => answers(&form, &field, used, &rules, first),
    };
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
            {options}
        </fieldset>
    }
}

fn answers(form: &FormState, field: &str, used: Use, rules: &Rules, first: PanelMark) -> AnyView {
    let options = ANSWERS.map(|(answer, mark)| {
        let id = form.element(&format!("{field}-{answer}"));
        let checked = form.is_ticked(field, answer, Ticked::from(mark == first));
        let label = name(mark, used, rules, form.language());
        view! {
            <div class="p-panel-mark">
                <input id=id.clone() type="radio" name=field.to_owned() value=answer checked=checked />
                <label for=id>{label}</label>
            </div>
        }
    });
    view! { <div class="p-panel-mark-row">{options.into_iter().collect_view()}</div> }.into_any()
}
