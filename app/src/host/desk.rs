//! What needs a host today, what comes next, and the numbers beside it.

use leptos::prelude::*;
use pathways::{round::Kind, stage::Stage, text::Language, time::Timestamp, view::InitiativeView};

use super::{
    DeskHead, DeskPlace, create, guards, hosted,
    needs::{Facts, Need, needs},
    ways::Way,
};
use crate::{
    campaign::{StageLine, When},
    i18n::{self, in_language, messages, number},
    port::{CampaignPage, Seen},
    title::PageTitle,
    trouble::TroublePage,
    ui::{Card, Empty, Fact, Facts as FactList, Tone},
    visit::Visit,
};

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        let found = match hosted(&visit) {
            Ok(seen) => visit.backend().campaign(seen.id()).await.map(|page| (seen, page)),
            Err(trouble) => Err(trouble),
        };
        match found {
            Ok((seen, page)) => {
                // What cannot be read now waits until it can.
                let initiatives = visit.backend().initiatives(seen.id()).await.unwrap_or_default();
                view! { <Today seen page initiatives visit /> }.into_any()
            }
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

#[component]
fn Today(
    seen: Seen,
    page: CampaignPage,
    initiatives: Vec<InitiativeView>,
    visit: Visit,
) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&seen.glance().charter.name, language);
    let copy = create::address_of_copy(language, seen.id());
    view! {
        <PageTitle text=format!("{} · {name}", words.today_title()) />
        <DeskHead seen=&seen visit=&visit current=DeskPlace::Today />
        <h1>{words.today_title()}</h1>
        <div class="p-desk">
            <div class="p-desk-main">
                <Needs seen=&seen initiatives=&initiatives visit=&visit />
                <Next seen=&seen visit=&visit />
            </div>
            <Card title=words.today_numbers()>
                <FactList facts=numbers(&seen, language) />
            </Card>
        </div>
        <StageLine path=page.path language />
        <p class="p-desk-copy c-alone">
            <a href=copy>{words.today_copy()}</a>
        </p>
    }
}

#[component]
fn Needs<'a>(seen: &'a Seen, initiatives: &'a [InitiativeView], visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let now = visit.backend().now();
    let needs = needs(&Facts::of(seen, initiatives, now), now);
    if needs.is_empty() {
        return view! { <Empty title=words.today_nothing() words=words.today_nothing_words() /> }
            .into_any();
    }
    let items: Vec<_> = needs
        .into_iter()
        .map(|need| {
            let link = need.way().map(|way| {
                view! {
                    <a class="c-button is-quiet" href=way.address(language, seen.id())>
                        {way.words(language)}
                    </a>
                }
            });
            view! {
                <li>
                    <span>{sentence(&need, seen, visit)}</span>
                    {link}
                </li>
            }
        })
        .collect();
    view! { <ol class="p-needs">{items}</ol> }.into_any()
}

/// A need in words.
fn sentence(need: &Need, seen: &Seen, visit: &Visit) -> String {
    let language = visit.language();
    let words = messages(language);
    let shown = |count: u64| number(count, language);
    let stage = |stage: Stage| i18n::stage(stage, language);
    let at = |at: Timestamp| {
        let moment = visit.backend().moment(at, &seen.glance().charter.zone);
        i18n::moment(&moment, language)
    };
    match need {
        Need::StageWaits(to) => words.need_stage_waits(stage(*to)),
        Need::Unmet(precondition) => guards::sentence(precondition, language),
        Need::BoxReady(Kind::Upvote) => words.need_upvote_ready(),
        Need::BoxReady(Kind::Panel) => words.need_box_ready(),
        Need::RunOffReady => words.need_run_off_ready(),
        Need::FurtherRoundReady => words.need_further_ready(),
        Need::StageReady(next) => words.need_stage_ready(stage(*next)),
        Need::BoxWithoutEnd => words.need_box_without_end(),
        Need::Moderation { count, since } => {
            words.need_moderation(*count, at(*since), shown(*count))
        }
        Need::Suggestions(count) => words.need_suggestions(*count, shown(*count)),
        Need::ThemeQuestions(count) => words.need_theme_questions(*count, shown(*count)),
        Need::MergesDue(count) => words.need_merges_due(*count, shown(*count)),
        Need::Untranslated(count) => words.need_untranslated(*count, shown(*count)),
        Need::TopicsWithoutLead(count) => words.need_topics_without_lead(*count, shown(*count)),
        Need::NobodyListed => words.need_nobody_listed(),
        Need::NobodyOnPanel => words.need_nobody_on_panel(),
        Need::NobodyToAsk => words.need_nobody_to_ask(),
        Need::StageSoon(to, date) => words.need_stage_soon(stage(*to), at(*date)),
        Need::BoxCloses(date) => words.need_box_closes(at(*date)),
    }
}

/// What comes next and when, whatever else is to do.
#[component]
fn Next<'a>(seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let charter = &seen.glance().charter;
    let Some(to) = charter.path.next(seen.stage()) else {
        return view! {
            <Card title=words.today_next()>
                <p>{words.today_over()}</p>
            </Card>
        }
        .into_any();
    };
    let when = match charter.schedule.get(&to) {
        Some(at) => {
            let moment = visit.backend().moment(*at, &charter.zone);
            view! { <When moment language /> }.into_any()
        }
        None => view! { <p>{words.today_by_hand()}</p> }.into_any(),
    };
    let stages = Way::Stages.address(language, seen.id());
    view! {
        <Card title=words.today_next() tone=Tone::Now>
            <p>
                <b>{i18n::stage(to, language)}</b>
            </p>
            {when}
            <p class="c-alone">
                <a href=stages>{Way::Stages.words(language)}</a>
            </p>
        </Card>
    }
    .into_any()
}

/// What can be counted, turnout as soon as the policy shows it.
fn numbers(seen: &Seen, language: Language) -> Vec<Fact> {
    let words = messages(language);
    let glance = seen.glance();
    let coverage = &glance.coverage;
    let shown = |count: u32| number(count, language);
    let mut facts = vec![
        Fact::new(words.today_submitted(), shown(coverage.submitted)),
        Fact::new(words.today_accepted(), shown(coverage.accepted())),
        Fact::new(words.today_pending(), shown(coverage.pending)),
        Fact::new(words.today_voices(), shown(glance.admitted.admitted)),
    ];
    if glance.admitted.open_code > 0 {
        facts.push(Fact::new(words.today_open_code(), shown(glance.admitted.open_code)));
    }
    let last = seen.rounds().into_iter().rfind(|round| round.turnout.is_some());
    facts.extend(last.and_then(|round| {
        let voted = shown(round.turnout?.voted);
        let turnout = match round.kind {
            Kind::Upvote => {
                let voices = glance.admitted.admitted.saturating_add(glance.admitted.open_code);
                words.today_voted_voices(voted, shown(voices))
            }
            Kind::Panel => words.today_voted_panel(voted, shown(round.roster_size)),
        };
        Some(Fact::new(words.today_turnout(), turnout))
    }));
    facts
}
