//! The course of a campaign: its stages and dates, who is admitted, and how long things wait.

use leptos::prelude::*;
use pathways::{
    campaign::Part,
    stage::{Path, Stage},
};

use super::{
    fields::{date_field, path_field},
    view::Section,
};
use crate::{
    i18n::{self, messages},
    ui::{Answer, Choice, DateTimeField, Need, NumberField, Tick},
};

/// The stages of the path, and when each begins.
#[component]
pub(super) fn Course(part: Section) -> impl IntoView {
    let language = part.form.language();
    let words = messages(language);
    let Section { form, fields, .. } = &part;
    let ticks: Vec<_> = Stage::OPTIONAL
        .into_iter()
        .map(|stage| {
            let name = path_field(stage);
            let first = fields.is_ticked(&name);
            view! { <Tick form=form name=name label=i18n::stage(stage, language) first=first /> }
        })
        .collect();
    let full = Path::full();
    let stages = full.stages().iter().copied().filter(|stage| *stage != Stage::Draft);
    let dates: Vec<_> = stages
        .map(|stage| {
            let name = date_field(stage);
            let first = fields.first(&name).parse().ok();
            view! {
                <DateTimeField
                    form=form
                    name=name
                    label=i18n::stage(stage, language)
                    first=first
                    need=Need::Optional
                />
            }
        })
        .collect();
    let path = view! {
        <p class="u-muted">{words.charter_path_hint()}</p>
        {ticks}
    }
    .into_any();
    let schedule = view! {
        <p class="u-muted">{words.charter_dates_hint()}</p>
        <div class="p-charter-dates">{dates}</div>
    }
    .into_any();
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_path()}</legend>
            {part.unless_frozen(Part::Path, path)}
        </fieldset>
        <fieldset class="p-charter-part">
            <legend>{words.charter_dates()}</legend>
            {part.unless_frozen(Part::Schedule, schedule)}
        </fieldset>
    }
}

/// Who gets a voice.
#[component]
pub(super) fn Admits(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let answers = vec![
        Answer::new("listed", words.charter_listed()),
        Answer::new("email", words.charter_email()).with_hint(words.charter_email_hint()),
        Answer::new("open-code", words.charter_open_code())
            .with_hint(words.charter_open_code_hint()),
    ];
    let content = view! {
        <Choice
            form=form
            name="admission"
            label=words.charter_admission()
            hint=words.charter_admission_hint()
            answers=answers
            first=fields.first("admission")
        />
        <NumberField
            form=form
            name="cap"
            label=words.charter_cap()
            hint=words.charter_cap_hint()
            first=fields.number("cap")
            need=Need::Optional
        />
    }
    .into_any();
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_who()}</legend>
            {part.unless_frozen(Part::Admission, content)}
        </fieldset>
    }
}

/// How long authors may refuse a merge, and members contest.
#[component]
pub(super) fn Spans(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let merge = view! {
        <div class="p-charter-span">
            <NumberField
                form=form
                name="merge-days"
                label=words.charter_merge_days()
                first=fields.number("merge-days")
            />
            <NumberField
                form=form
                name="merge-hours"
                label=words.charter_merge_hours()
                first=fields.number("merge-hours")
            />
        </div>
    }
    .into_any();
    let contest = view! {
        <div class="p-charter-span">
            <NumberField
                form=form
                name="contest-days"
                label=words.charter_contest_days()
                first=fields.number("contest-days")
            />
            <NumberField
                form=form
                name="contest-hours"
                label=words.charter_contest_hours()
                first=fields.number("contest-hours")
            />
        </div>
    }
    .into_any();
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_spans()}</legend>
            <p class="u-muted">{words.charter_merge_hint()}</p>
            {part.unless_frozen(Part::MergeDelay, merge)}
            <p class="u-muted">{words.charter_contest_hint()}</p>
            {part.unless_frozen(Part::ContestPeriod, contest)}
        </fieldset>
    }
}
