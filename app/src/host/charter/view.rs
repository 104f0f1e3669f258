//! The form of a charter, part by part.

use std::collections::BTreeSet;

use leptos::prelude::*;
use pathways::{
    campaign::Part,
    stage::Stage,
    text::{Contact, Name, Question, ZoneName},
};

use super::{
    ballots::{Panel, Upvote},
    course::{Admits, Course, Spans},
    fields::{
        ANSWER_FIELDS, CRITERION_FIELDS, Fields, OTHER_ZONE, QUESTION_FIELDS, WEIGHT_FIELDS, ZONES,
    },
    groups::Groups,
};
use crate::{
    form::FormState,
    i18n::{self, messages, number},
    ui::{Answer, BilingualField, Button, FormHead, FormTrouble, Labels, Need, Select, TextField},
};

/// A part of the form, which knows what stands and what is frozen.
#[derive(Clone)]
pub(super) struct Section {
    pub(super) form: FormState,
    pub(super) fields: Fields,
    pub(super) frozen: BTreeSet<Part>,
}

/// The form of a charter.
#[component]
pub(in crate::host) fn CharterForm(
    /// The form.
    form: FormState,
    /// What stands in it at first.
    fields: Fields,
    /// The parts that can no longer change.
    frozen: BTreeSet<Part>,
    /// The state that its sender saw.
    at: u64,
    /// The verb on its button; none once the campaign is over and nothing can be changed.
    #[prop(into)]
    verb: Option<String>,
) -> impl IntoView {
    let part = Section { form: form.clone(), fields, frozen };
    let words = messages(form.language());
    let over = verb.is_none().then(|| view! { <p>{words.charter_over()}</p> });
    let parts = view! {
        <Words part=part.clone() />
        <Course part=part.clone() />
        <Admits part=part.clone() />
        <Spans part=part.clone() />
        <Upvote part=part.clone() />
        <Panel part=part.clone() />
        <Groups part=part />
    }
    .into_any();
    view! {
        <form method="post" class="p-charter">
            <FormHead form=&form at=at />
            <FormTrouble form=&form labels=labels(&form) />
            {over}
            <fieldset class="p-charter-all" disabled=verb.is_none()>{parts}</fieldset>
            {verb.map(|verb| view! { <Button>{verb}</Button> })}
        </form>
    }
}

impl Section {
    /// The fields; where they are frozen, they are shown with the reason, and nothing of them can be changed or is sent.
    pub(super) fn unless_frozen(&self, part: Part, fields: AnyView) -> AnyView {
        if !self.frozen.contains(&part) {
            return fields;
        }
        let words = messages(self.form.language());
        let why = match part {
            Part::Words | Part::ContestPeriod => words.charter_frozen_decides(),
            Part::Path | Part::Admission | Part::MergeDelay | Part::GroupQuestions => {
                words.charter_frozen_opened()
            }
            Part::Schedule => words.charter_frozen_schedule(),
            Part::Upvote => words.charter_frozen_upvote(),
            Part::Panel => words.charter_frozen_panel(),
        };
        view! {
            <fieldset class="p-charter-still" disabled>
                <legend class="p-charter-frozen">{why}</legend>
                {fields}
            </fieldset>
        }
        .into_any()
    }
}

#[component]
fn Words(part: Section) -> impl IntoView {
    let words = messages(part.form.language());
    let Section { form, fields, .. } = &part;
    let pair = |name: &str| pathways::text::Bilingual {
        en: fields.first(&format!("{name}-en")).to_owned(),
        fr: fields.first(&format!("{name}-fr")).to_owned(),
    };
    let language = part.form.language();
    let named = |zone| Answer::new(zone, format!("{} ({zone})", i18n::place(zone, language)));
    let zones = ZONES.map(named).into_iter();
    let zones = zones.chain([Answer::new(OTHER_ZONE, words.charter_zone_other())]).collect();
    let text = view! {
        <BilingualField
            form=form
            name="name"
            label=words.charter_name()
            first=&pair("name")
            limit=Name::LIMIT
        />
        <BilingualField
            form=form
            name="question"
            label=words.charter_question()
            hint=words.charter_question_hint()
            first=&pair("question")
            limit=Question::LIMIT
        />
        <Select
            form=form
            name="zone"
            label=words.charter_zone()
            hint=words.charter_zone_hint()
            answers=zones
            first=fields.first("zone")
        />
        <TextField
            form=form
            name="zone-other"
            label=words.charter_zone_name()
            hint=words.charter_zone_name_hint()
            first=fields.first("zone-other")
            limit=ZoneName::LIMIT
            need=Need::Optional
        />
    }
    .into_any();
    view! {
        <fieldset class="p-charter-part">
            <legend>{words.charter_words()}</legend>
            {part.unless_frozen(Part::Words, text)}
            <TextField
                form=form
                name="contact"
                label=words.charter_contact()
                hint=words.charter_contact_hint()
                first=fields.first("contact")
                limit=Contact::LIMIT
                need=Need::Optional
            />
            <TextField
                form=form
                name="officer"
                label=words.charter_officer()
                hint=words.charter_officer_hint()
                first=fields.first("officer")
                limit=Contact::LIMIT
                need=Need::Optional
            />
        </fieldset>
    }
}

/// What the fields are called, for the list of what is wrong.
fn labels(form: &FormState) -> Labels {
    let words = messages(form.language());
    let stage = |stage| i18n::stage(stage, form.language());
    let mut labels = vec![
        ("name", words.charter_name()),
        ("question", words.charter_question()),
        ("contact", words.charter_contact()),
        ("officer", words.charter_officer()),
        ("zone", words.charter_zone()),
        ("zone-other", words.charter_zone_name()),
        ("path-upvote", words.charter_path()),
        ("date-call", stage(Stage::Call)),
        ("date-theming", stage(Stage::Theming)),
        ("date-upvote", stage(Stage::Upvote)),
        ("date-panel", stage(Stage::Panel)),
        ("date-decided", stage(Stage::Decided)),
        ("date-pathways", stage(Stage::Pathways)),
        ("date-archived", stage(Stage::Archived)),
        ("admission", words.charter_admission()),
        ("cap", words.charter_cap()),
        ("merge-days", words.charter_merge_days()),
        ("merge-hours", words.charter_merge_hours()),
        ("contest-days", words.charter_contest_days()),
        ("contest-hours", words.charter_contest_hours()),
        ("slate", words.charter_slate()),
        ("quota", words.charter_quota()),
        ("quota-number", words.charter_quota_number()),
        ("upvote-seats", words.charter_upvote_seats()),
        ("totals", words.charter_totals()),
        ("panel-slate", words.charter_panel_slate()),
        ("panel-first", words.charter_panel_first()),
        ("panel-seats", words.charter_panel_seats()),
        ("method", words.charter_method()),
        ("round-quorum", words.charter_round_quorum()),
        ("item-quorum", words.charter_item_quorum()),
        ("minimum-support", words.charter_minimum_support()),
        ("disclosure", words.charter_disclosure()),
        ("ends", words.charter_ends()),
        ("further-rounds", words.charter_further()),
        ("tie-run-off", words.charter_tie()),
    ];
    let places = CRITERION_FIELDS.into_iter().zip(WEIGHT_FIELDS).zip(1_u64..);
    for ((name, weight), place) in places {
        let place = number(place, form.language());
        labels.push((name, words.charter_criterion(&place)));
        labels.push((weight, words.charter_weight(place)));
    }
    let places = QUESTION_FIELDS.into_iter().zip(ANSWER_FIELDS).zip(1_u64..);
    for ((asked, offered), place) in places {
        let place = number(place, form.language());
        labels.push((asked, words.charter_group_question(&place)));
        labels.push((offered, words.charter_group_answers(place)));
    }
    labels.into()
}
