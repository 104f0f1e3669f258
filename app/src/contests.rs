//! Contests: members question a decision in public, somebody else answers in public.
//!
//! The contest period begins when the decision is published. The page offers what the engine would take; that nobody
//! answers for an act of her own is decided there, and said on the form.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    role::Action,
    stage::Stage,
    text::{Language, Reason},
    time::{Seconds, Timestamp},
};

use crate::{
    campaign::{self, At, CampaignHead, Place, When},
    catalogue::Catalogue,
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{
        Answer, Button, Card, Empty, FormHead, FormTrouble, Said, Select, SignInFirst, TextArea,
        Tone,
    },
    visit::Visit,
};

mod act;
mod one;
mod subject;
mod withhold;

pub(crate) use act::receive;
use act::{CONTEST, REASON, SUBJECT};

/// The address of the page.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/contests", campaign::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match show(&visit) {
        Ok(page) => page,
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = visit.campaign()?;
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    let catalogue = Catalogue::of(&seen, language);
    let contests = seen.contests();
    let list = contests.into_iter().map(|one| one::contest(visit, &seen, &catalogue, &one));
    let list: Vec<AnyView> = list.collect();
    let list = (!list.is_empty()).then(|| view! { <ul class="c-list">{list}</ul> });
    let page = view! {
        <PageTitle text=format!("{} · {name}", words.contests_title()) />
        <CampaignHead seen=&seen visit=visit current=Place::Results />
        <section class="c-hero">
            <h1>{words.contests_title()}</h1>
            <p class="c-lede">{words.contests_lede()}</p>
        </section>
        <Said visit=visit />
        <div class="u-stack">
            {period(visit, &seen)}
            {list}
            {form(visit, &seen, &catalogue)}
        </div>
    };
    Ok(page.into_any())
}

/// Until when decisions can be questioned, or when that begins.
fn period(visit: &Visit, seen: &Seen) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let charter = &seen.glance().charter;
    let moment = |at: Timestamp| visit.backend().moment(at, &charter.zone);
    match seen.glance().contest_until {
        Some(until) if is_open(visit, seen) => {
            let moment = moment(until);
            view! {
                <Card title=words.contests_open_until() tone=Tone::Now>
                    <When moment language />
                </Card>
            }
            .into_any()
        }
        Some(until) => view! {
            <p>
                {words.contests_closed_since()} " " <At moment=moment(until) language />
            </p>
        }
        .into_any(),
        None => {
            let span = crate::i18n::span(charter.contest_period.0, language);
            let said = match charter.contest_period {
                Seconds(0) => words.contests_never(),
                Seconds(_) => words.contests_not_yet_words(span),
            };
            let opens = charter.schedule.get(&Stage::Decided).map(|at| {
                view! {
                    <p>
                        <When moment=moment(*at) language />
                    </p>
                }
            });
            view! { <Empty title=words.contests_not_yet() words=said>{opens}</Empty> }.into_any()
        }
    }
}

/// Whether a question can be raised now.
fn is_open(visit: &Visit, seen: &Seen) -> bool {
    let until = seen.glance().contest_until;
    seen.stage() == Stage::Decided && until.is_some_and(|until| visit.backend().now() < until)
}

/// Who may raise a question, for whoever may not.
fn only_members(visit: &Visit, seen: &Seen) -> AnyView {
    if !is_open(visit, seen) {
        return ().into_any();
    }
    let said = messages(visit.language()).contests_only_members();
    let sign_in = (!visit.reader().is_signed_in()).then(|| view! { <SignInFirst visit /> });
    view! {
        <p>{said}</p>
        {sign_in}
    }
    .into_any()
}

/// The form for a question, for whoever may raise one, or as it was typed and not taken.
fn form(visit: &Visit, seen: &Seen, catalogue: &Catalogue) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(CONTEST);
    let may = is_open(visit, seen) && seen.may(Action::Contest);
    if !may && !form.is_typed() {
        return only_members(visit, seen);
    }
    let answers: Vec<Answer> = subject::offered(seen)
        .into_iter()
        .map(|subject| {
            let words = subject::in_plain_words(seen, catalogue, subject, visit.language());
            Answer::new(subject::value(subject), words)
        })
        .collect();
    let labels = [(SUBJECT, words.contests_subject()), (REASON, words.contests_reason())];
    view! {
        <section class="c-card" aria-labelledby="raise">
            <h2 id="raise">{words.contests_raise()}</h2>
            <p>{words.contests_raise_words()}</p>
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=labels />
                <Select form=&form name=SUBJECT label=words.contests_subject() answers />
                <TextArea
                    form=&form
                    name=REASON
                    label=words.contests_reason()
                    hint=words.contests_reason_hint()
                    limit=Reason::LIMIT
                />
                <Button>{words.contests_send()}</Button>
            </form>
        </section>
    }
    .into_any()
}
