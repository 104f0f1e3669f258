//! One contest: what is questioned, why, and the answer or the form for it.

use leptos::prelude::*;
use pathways::{
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    role::Action,
    text::{Language, Reason},
    view::{AnswerView, ContestView},
};

use super::{
    act::{ANSWER, OUTCOME, OUTCOMES, TEXT},
    subject, withhold,
};
use crate::{
    catalogue::Catalogue,
    host::DeskPlace,
    i18n::{in_language, messages},
    port::Seen,
    ui::{
        Answer, Badge, BilingualArea, Button, Choice, FormHead, FormTrouble, Said, Tone, Written,
    },
    visit::Visit,
};

/// A contest in the list.
pub(super) fn contest(
    visit: &Visit,
    seen: &Seen,
    catalogue: &Catalogue,
    contest: &ContestView,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let withheld = contest.withheld.map(|code| {
        let said = match code {
            WithholdCode::Disrespectful => words.contests_withheld_disrespectful(),
            WithholdCode::Personal => words.contests_withheld_personal(),
        };
        view! { <p class="u-muted">{said}</p> }
    });
    let reason = match &contest.reason {
        // Nobody asked in which language it is, and it need not be that of the page.
        Some(reason) => view! {
            {withheld.is_some().then(|| view! { <p>{words.contests_withheld_readers()}</p> })}
            <div lang="">
                <Written text=reason.to_string() language />
            </div>
        }
        .into_any(),
        None if withheld.is_some() => ().into_any(),
        None => view! { <p class="u-muted">{words.contests_erased()}</p> }.into_any(),
    };
    let mine = contest.mine.then(|| view! { <Badge words=words.contests_mine() /> });
    let answer = match &contest.answer {
        // Somebody else may have answered while this reader wrote.
        Some(answer) => view! {
            <FormTrouble form=visit.form_on(ANSWER, contest.id) />
            {answered(answer, language)}
        }
        .into_any(),
        None => unanswered(visit, seen, contest),
    };
    view! {
        <li class="c-card">
            <Said visit=visit place=contest.id.to_string() />
            <h2>{subject::in_words(seen, catalogue, contest.subject, language)}</h2>
            <p>{mine}</p>
            {withheld}
            {reason}
            {answer}
            {withhold::form(visit, seen, contest)}
        </li>
    }
    .into_any()
}

fn answered(answer: &AnswerView, language: Language) -> AnyView {
    let words = messages(language);
    let (tone, said) = match answer.outcome {
        ContestOutcome::Stands => (Tone::Done, words.contests_stands()),
        ContestOutcome::Recount => (Tone::Now, words.contests_recount()),
        ContestOutcome::Void => (Tone::Attention, words.contests_void()),
    };
    let text = match &answer.text {
        Some(text) => {
            let text = in_language(text, language);
            view! { <Written text language /> }.into_any()
        }
        None => view! { <p class="u-muted">{words.contests_erased()}</p> }.into_any(),
    };
    view! {
        <section class="c-notice">
            <h3>{words.contests_answer()} " " <Badge tone words=said /></h3>
            {text}
        </section>
    }
    .into_any()
}

/// What follows from an answer that a decision does not hold, and what does not.
fn what_void_means(subject: ContestSubject, language: Language) -> String {
    let words = messages(language);
    match subject {
        ContestSubject::Conflict { .. } => words.contests_choose_void_hint_conflict(),
        ContestSubject::Decline { .. } => words.contests_choose_void_hint_decline(),
        ContestSubject::Merge { .. } | ContestSubject::Count { .. } => {
            words.contests_choose_void_hint()
        }
    }
}

/// The form for an answer, for whoever may give one, or as it was typed and not taken; nobody answers a question of her own.
fn unanswered(visit: &Visit, seen: &Seen, contest: &ContestView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(ANSWER, contest.id);
    let answers = !contest.mine && seen.may(Action::AnswerContest);
    let may = answers && !contest.own_act;
    if !may && !form.is_typed() {
        let own = answers.then(|| somebody_else(visit, seen));
        return view! {
            <p><Badge tone=Tone::Attention words=words.contests_waits() /></p>
            {own}
        }
        .into_any();
    }
    let offered = OUTCOMES
        .into_iter()
        .filter(|(_, one)| contest.can_be_recounted || *one != ContestOutcome::Recount);
    let answers: Vec<Answer> = offered
        .map(|(value, outcome)| match outcome {
            ContestOutcome::Stands => Answer::new(value, words.contests_choose_stands()),
            ContestOutcome::Recount => Answer::new(value, words.contests_choose_recount()),
            ContestOutcome::Void => Answer::new(value, words.contests_choose_void())
                .with_hint(what_void_means(contest.subject, visit.language())),
        })
        .collect();
    let labels = [(OUTCOME, words.contests_outcome()), (TEXT, words.contests_text())];
    view! {
        <form method="post" class="p-contests-answer">
            <h3>{words.contests_to_answer()}</h3>
            <p class="u-muted">{words.contests_not_own()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <Choice form=&form name=OUTCOME label=words.contests_outcome() answers />
            <BilingualArea form=&form name=TEXT label=words.contests_text() limit=Reason::LIMIT />
            <Button>{words.contests_send_answer()}</Button>
        </form>
    }
    .into_any()
}

/// That somebody else has to answer, for whoever could if it were not about her own act; and how a host names somebody.
fn somebody_else(visit: &Visit, seen: &Seen) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let people = seen.may(Action::GrantRole).then(|| {
        let to = DeskPlace::People.address(language, seen.id());
        view! { <a href=to>{words.way_people()}</a> }
    });
    view! { <p>{words.contests_own_act()} " " {people}</p> }.into_any()
}
