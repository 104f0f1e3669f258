//! The criteria that a panel scores: as fields, and back.

use leptos::prelude::*;
use pathways::{
    charter::{Criterion, LARGEST_WEIGHT, Method, PanelRules, rubric::first_wrong},
    text::{Bilingual, CriterionName, Language},
};

use super::{
    fields::{CRITERION_FIELDS, WEIGHT_FIELDS, method_code},
    view::Section,
};
use crate::{
    form::{Check, Posted, in_language},
    i18n::{messages, number},
    ui::{BilingualField, Need, NumberField},
};

/// The weight of a criterion unless a host says otherwise.
const USUAL_WEIGHT: u64 = 1;

/// The criteria with their weights. They are folded away where the panel does not score.
#[component]
pub(super) fn Rubric(part: Section) -> impl IntoView {
    let language = part.form.language();
    let words = messages(language);
    let Section { form, fields, .. } = &part;
    let pair = |name: &str| Bilingual {
        en: fields.first(&in_language(name, Language::En)).to_owned(),
        fr: fields.first(&in_language(name, Language::Fr)).to_owned(),
    };
    let places = CRITERION_FIELDS.into_iter().zip(WEIGHT_FIELDS).zip(1_u64..);
    let criteria = places.map(|((name, weight), place)| {
        let place = number(place, language);
        view! {
            <BilingualField
                form=form
                name=name
                label=words.charter_criterion(&place)
                first=&pair(name)
                limit=CriterionName::LIMIT
                need=Need::Optional
            />
            <NumberField
                form=form
                name=weight
                label=words.charter_weight(place)
                first=Some(fields.number(weight).unwrap_or(USUAL_WEIGHT))
                need=Need::Optional
            />
        }
    });
    let is_open = form.is_typed() || fields.first("method") == method_code(Method::Score);
    view! {
        <details class="p-charter-rubric" open=is_open>
            <summary>{words.charter_rubric()}</summary>
            <p class="u-muted">{words.charter_rubric_hint(number(LARGEST_WEIGHT, language))}</p>
            {criteria.collect_view()}
        </details>
    }
}

/// The criteria of a form; a place without a name in either language has none.
pub(super) fn read(check: &mut Check, posted: &Posted) -> Option<Vec<Criterion>> {
    let mut rubric = Some(Vec::new());
    for (name, weight) in CRITERION_FIELDS.into_iter().zip(WEIGHT_FIELDS) {
        let is_left = |field: &str| posted.value(field).is_none_or(|text| text.trim().is_empty());
        let has_no_name =
            Language::ALL.into_iter().all(|language| is_left(&in_language(name, language)));
        if has_no_name && is_left(weight) {
            continue;
        }
        let weight = check.number(weight, 1, LARGEST_WEIGHT);
        if has_no_name && weight.is_some() {
            continue;
        }
        let name = if has_no_name { None } else { check.bilingual(name) };
        match (name.zip(weight), &mut rubric) {
            (Some((name, weight)), Some(rubric)) => rubric.push(Criterion { name, weight }),
            _ => rubric = None,
        }
    }
    rubric
}

/// The field to which a rubric that contradicts itself or the rule leads.
pub(super) fn place_of_error(rules: &PanelRules) -> String {
    let place = first_wrong(&rules.rubric).unwrap_or_default();
    let name = CRITERION_FIELDS.get(place).copied().unwrap_or(CRITERION_FIELDS[0]);
    in_language(name, Language::En)
}
