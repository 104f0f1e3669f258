//! The form that takes the words of a contest off the page.

use leptos::prelude::*;
use pathways::{contest::WithholdCode, role::Action, view::ContestView};

use super::act::{CODE, WITHHOLD};
use crate::{
    i18n::messages,
    port::Seen,
    ui::{Answer, Button, ButtonKind, Choice, FormHead, FormTrouble},
    visit::Visit,
};

/// The form, for whoever may withhold, or as it was filled in and not taken; nobody withholds a question about
/// an act of her own.
pub(super) fn form(visit: &Visit, seen: &Seen, contest: &ContestView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(WITHHOLD, contest.id);
    let may = !contest.own_act && contest.withheld.is_none() && seen.may(Action::WithholdContest);
    if !may && !form.is_typed() {
        return ().into_any();
    }
    let answers: Vec<Answer> = WithholdCode::ALL
        .into_iter()
        .map(|code| match code {
            WithholdCode::Disrespectful => {
                Answer::new(code.code(), words.moderation_code_disrespectful())
            }
            WithholdCode::Personal => Answer::new(code.code(), words.moderation_code_personal()),
        })
        .collect();
    let labels = [(CODE, words.moderation_code())];
    view! {
        <details class="c-details" open=form.is_typed()>
            <summary>{words.contests_withhold_open()}</summary>
            <form class="c-form" method="post">
                <p class="u-muted">{words.contests_withhold_words()}</p>
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=labels />
                <Choice form=&form name=CODE label=words.moderation_code() answers />
                <Button kind=ButtonKind::Danger>{words.contests_withhold()}</Button>
            </form>
        </details>
    }
    .into_any()
}
