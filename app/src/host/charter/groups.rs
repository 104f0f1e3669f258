//! The questions about groups: as fields, and back.

use leptos::prelude::*;
use pathways::{
    campaign::Part,
    charter::{
        CharterError, GroupQuestion,
        groups::{FEWEST_ANSWERS, MOST_ANSWERS, first_wrong},
    },
    text::{Bilingual, GroupAnswer, Language, Question},
};

use super::{
    fields::{ANSWER_FIELDS, QUESTION_FIELDS},
    view::Section,
};
use crate::{
    form::{Check, Posted, Wrong, in_language},
    i18n::{self, messages, number},
    ui::{BilingualArea, BilingualField, Need},
};

/// What members may say of the groups to which they belong.
#[component]
pub(super) fn Groups(part: Section) -> impl IntoView {
    let language = part.form.language();
    let words = messages(language);
    let Section { form, fields, .. } = &part;
    let pair = |name: &str| Bilingual {
        en: fields.first(&in_language(name, Language::En)).to_owned(),
        fr: fields.first(&in_language(name, Language::Fr)).to_owned(),
    };
    let count = |count: usize| number(u64::try_from(count).unwrap_or(u64::MAX), language);
    let hint = words.charter_group_answers_hint(count(FEWEST_ANSWERS), count(MOST_ANSWERS));
    let questions = QUESTION_FIELDS.into_iter().zip(ANSWER_FIELDS).zip(1_u64..);
    let questions = questions.map(|((asked, offered), place)| {
        view! {
            <BilingualField
                form=form
                name=asked
                label=words.charter_group_question(number(place, language))
                first=&pair(asked)
                limit=Question::LIMIT
                need=Need::Optional
            />
            <BilingualArea
                form=form
                name=offered
                label=words.charter_group_answers(number(place, language))
                hint=hint.clone()
                first=&pair(offered)
                need=Need::Optional
            />
        }
    });
    let content = view! {
        <p class="u-muted">{words.charter_groups_hint()}</p>
        {questions.collect_view()}
    };
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_groups()}</legend>
            {part.unless_frozen(Part::GroupQuestions, content.into_any())}
        </fieldset>
    }
}

/// The questions that a form asks; a place whose fields are all empty asks none.
pub(super) fn read(
    check: &mut Check,
    posted: &Posted,
    language: Language,
) -> Option<Vec<GroupQuestion>> {
    let mut questions = Some(Vec::new());
    for (asked, offered) in QUESTION_FIELDS.into_iter().zip(ANSWER_FIELDS) {
        if is_empty(posted, asked) && is_empty(posted, offered) {
            continue;
        }
        match (read_one(check, asked, offered, language), &mut questions) {
            (Some(question), Some(questions)) => questions.push(question),
            _ => questions = None,
        }
    }
    questions
}

fn is_empty(posted: &Posted, name: &str) -> bool {
    Language::ALL.into_iter().all(|language| {
        posted.value(&in_language(name, language)).is_none_or(|text| text.trim().is_empty())
    })
}

fn read_one(
    check: &mut Check,
    asked: &str,
    offered: &str,
    language: Language,
) -> Option<GroupQuestion> {
    let question = check.bilingual(asked);
    let english = lines(check, offered, Language::En);
    let french = lines(check, offered, Language::Fr);
    let (question, english, french) = (question?, english?, french?);
    if english.len() != french.len() {
        let wrong = Wrong::Words(messages(language).charter_wrong_group_lines());
        check.complain(&in_language(offered, Language::Fr), wrong);
        return None;
    }
    let answers = english.into_iter().zip(french).map(|(en, fr)| Bilingual { en, fr });
    let question = GroupQuestion { question, answers: answers.collect() };
    if first_wrong(std::slice::from_ref(&question)).is_some() {
        let wrong = Wrong::Words(i18n::charter_error(CharterError::GroupAnswers, language));
        check.complain(&in_language(offered, Language::En), wrong);
        return None;
    }
    Some(question)
}

/// One answer a line; empty lines say nothing.
fn lines(check: &mut Check, name: &str, language: Language) -> Option<Vec<GroupAnswer>> {
    check.parsed(&in_language(name, language), |text| {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| line.parse().map_err(Wrong::from)).collect()
    })
}
