//! The announced dates of the stages ahead, each with a form that moves it.

use leptos::prelude::*;
use pathways::{role::Action, stage::Stage, text::Reason};

use crate::{
    campaign::{When, zone_in_words},
    i18n::{self, messages},
    port::Seen,
    ui::{Button, ButtonKind, Card, DateTimeField, FormHead, FormTrouble, Need, TextArea},
    visit::Visit,
};

/// The id of the dates.
const DATES: &str = "dates";

/// The dates ahead.
#[component]
pub(super) fn Dates<'a>(seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let ahead: Vec<Stage> = seen
        .glance()
        .charter
        .path
        .stages()
        .iter()
        .copied()
        .filter(|stage| *stage > seen.stage())
        .collect();
    if ahead.is_empty() || !seen.may(Action::Reschedule) {
        return ().into_any();
    }
    let words = messages(visit.language());
    let items: Vec<_> =
        ahead.into_iter().map(|stage| view! { <Date stage seen visit /> }).collect();
    view! {
        <Card title=words.stages_dates() id=Some(DATES)>
            <p>{words.stages_dates_words()}</p>
            <ul class="p-dates">{items}</ul>
        </Card>
    }
    .into_any()
}

#[component]
fn Date<'a>(stage: Stage, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let charter = &seen.glance().charter;
    let moment = charter.schedule.get(&stage).map(|at| visit.backend().moment(*at, &charter.zone));
    let first = moment.as_ref().map(|moment| moment.local);
    let form = visit.form_on("reschedule", stage);
    let (announced, verb) = if let Some(moment) = moment {
        (view! { <When moment language /> }.into_any(), words.stages_move())
    } else {
        let none = view! { <span class="u-muted">{words.stages_no_date()}</span> };
        (none.into_any(), words.stages_announce())
    };
    view! {
        <li>
            <b>{i18n::stage(stage, language)}</b>
            " "
            {announced}
            <details open=form.is_typed()>
                <summary>{verb.clone()}</summary>
                <form method="post">
                    <FormHead form=&form at=seen.size() />
                    <FormTrouble
                        form=&form
                        labels=[("date", words.stages_date()), ("reason", words.stages_reason())]
                    />
                    <DateTimeField
                        form=&form
                        name="date"
                        label=words.stages_date()
                        hint=words.stages_date_hint(zone_in_words(visit, &charter.zone))
                        first=first
                        need=Need::Optional
                    />
                    <TextArea
                        form=&form
                        name="reason"
                        label=words.stages_reason()
                        hint=words.stages_reason_hint()
                        limit=Reason::LIMIT
                        lines=2
                    />
                    <Button kind=ButtonKind::Quiet>{verb}</Button>
                </form>
            </details>
        </li>
    }
    .into_any()
}
