//! The register as everybody reads it, and where members suggest what is missing.

use leptos::prelude::*;
use pathways::{
    id::InitiativeId,
    register::{RegisterCommand, Standing},
    role::Role,
    text::Language,
    view::InitiativeView,
};

use super::{address, by_name, fields, item};
use crate::{
    campaign::{CampaignHead, Place},
    form::{BoxedOutcome, Outcome, Posted},
    host::DeskPlace,
    i18n::{messages, number},
    port::{Seen, Trouble},
    query,
    search::Search,
    title::PageTitle,
    trouble::awaited,
    ui::{Badge, Button, ButtonKind, Empty, FormHead, FormTrouble, Pager, Said, Tone},
    visit::Visit,
};

/// How many initiatives stand on one page.
const PAGE_SIZE: usize = 50;
const QUESTION: &str = "q";
const PAGE: &str = "page";

const SUGGEST: &str = "suggest";
const TAKE_BACK: &str = "take-back";
/// The part of the page with the reader's own suggestions.
const MINE: &str = "mine";

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = visit.campaign()?;
        let all = by_name(visit.backend().initiatives(seen.id()).await?);
        let narrowed = Narrowed::of(&visit, &seen, address(visit.language(), seen.id())).await;
        Ok(shown(&visit, &seen, all, &narrowed))
    })
}

fn shown(visit: &Visit, seen: &Seen, all: Vec<InitiativeView>, narrowed: &Narrowed) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let (listed, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.standing == Standing::Listed);
    let mine: Vec<_> = others.into_iter().filter(|one| one.mine).collect();
    let desk = seen.has(Role::Host).then(|| {
        let to = DeskPlace::Initiatives.address(language, seen.id());
        view! { <div class="c-buttons"><a class="c-button is-quiet" href=to>{words.initiatives_fill()}</a></div> }
    });
    view! {
        <PageTitle text=words.initiatives_title() />
        <CampaignHead seen visit current=Place::Challenges />
        <section class="c-hero">
            <h1>{words.initiatives_title()}</h1>
            <p class="c-lede">{words.initiatives_lede()}</p>
            {desk}
        </section>
        <Said visit />
        {own(visit, seen, &mine)}
        {narrowed.list(&listed, |one| {
            view! { <li class="c-item">{item::words(one, language)}</li> }.into_any()
        })}
        {suggest(visit, seen)}
    }
    .into_any()
}

/// A list of initiatives as a search and a page number narrow it.
pub(super) struct Narrowed {
    language: Language,
    address: String,
    question: String,
    search: Search<InitiativeId>,
    page: u32,
}

impl Narrowed {
    pub(super) async fn of(visit: &Visit, seen: &Seen, address: String) -> Self {
        let page = visit.query(PAGE).and_then(|page| page.parse().ok());
        let question = visit.query(QUESTION).unwrap_or_default().trim().to_owned();
        let search = Search::in_register(visit, seen.id(), &question).await;
        Self { language: visit.language(), address, question, search, page: page.unwrap_or(1) }
    }

    fn address(&self, page: u32) -> String {
        let page = page.to_string();
        let question = (!self.question.is_empty()).then_some((QUESTION, self.question.as_str()));
        let fields = question.into_iter().chain([(PAGE, page.as_str())]);
        format!("{}{}", self.address, query::of(fields))
    }

    /// The list, below the field to search it.
    pub(super) fn list(
        &self,
        all: &[InitiativeView],
        item: impl Fn(&InitiativeView) -> AnyView,
    ) -> AnyView {
        let words = messages(self.language);
        if all.is_empty() {
            let (title, next) = (words.initiatives_empty(), words.initiatives_empty_words());
            return view! { <Empty title words=next /> }.into_any();
        }
        let found: Vec<_> = all.iter().filter(|one| self.search.finds_initiative(one)).collect();
        let pages = u32::try_from(found.len().div_ceil(PAGE_SIZE)).unwrap_or(u32::MAX).max(1);
        let page = self.page.clamp(1, pages);
        let skipped = usize::try_from(page - 1).unwrap_or(0).saturating_mul(PAGE_SIZE);
        let items = found.iter().skip(skipped).take(PAGE_SIZE).map(|one| item(one));
        let items = items.collect_view();
        let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let addresses: Vec<String> = (1..=pages).map(|page| self.address(page)).collect();
        let address = move |page: u32| {
            let place = usize::try_from(page.saturating_sub(1)).unwrap_or(0);
            addresses.get(place).cloned().unwrap_or_default()
        };
        view! {
            <form class="c-toolbar" method="get" role="search" action=self.address.clone()>
                <div class="c-field">
                    <label for="search" class="c-field-label">{words.initiatives_search()}</label>
                    <input class="c-input" id="search" type="search" name=QUESTION value=self.question.clone() />
                </div>
                <button class="c-button is-quiet" type="submit">{words.challenges_search_do()}</button>
            </form>
            <h2>{words.initiatives_count(count, number(count, self.language))}</h2>
            <ul class="c-list">{items}</ul>
            <Pager language=self.language page pages address />
        }
        .into_any()
    }
}

/// The address of the page of a whole list on which an initiative stands.
pub(super) fn page_of(all: &[InitiativeView], id: InitiativeId, address: String) -> String {
    let place = all.iter().position(|one| one.id == id).unwrap_or(0);
    match place / PAGE_SIZE {
        0 => address,
        before => format!("{address}?{PAGE}={}", before.saturating_add(1)),
    }
}

/// What the reader has suggested and is not listed, with what became of it.
fn own(visit: &Visit, seen: &Seen, mine: &[InitiativeView]) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    if mine.is_empty() {
        return None;
    }
    let items = mine.iter().map(|one| {
        let form = visit.form_on(TAKE_BACK, one.id);
        let (became, verb) = match &one.standing {
            Standing::Refused(reason) => (
                view! {
                    <p>
                        <Badge tone=Tone::Over words=words.initiative_refused_state() />
                    </p>
                    // Nobody asked in which language the reason was written.
                    <p>{words.initiative_refused_because()} " " <span lang="">{reason.to_string()}</span></p>
                }
                .into_any(),
                words.initiative_read_reason(),
            ),
            Standing::Listed | Standing::Waiting => (
                view! { <p><Badge tone=Tone::Attention words=words.initiative_waits() /></p> }
                    .into_any(),
                words.initiative_take_back(),
            ),
        };
        view! {
            <li class="c-item" id=one.id.to_string()>
                {item::words(one, language)}
                <div class="c-item-act">
                    {became}
                    <form method="post">
                        <FormHead form=&form at=seen.size() />
                        <FormTrouble form=&form />
                        <Button kind=ButtonKind::Quiet>{verb}</Button>
                    </form>
                </div>
            </li>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <section class="c-card is-now" id=MINE aria-labelledby="mine-heading">
                <h2 id="mine-heading">{words.initiatives_mine()}</h2>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The form of whoever may suggest something, and of whoever has just tried.
fn suggest(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    let form = visit.form(SUGGEST);
    if !seen.may_suggest() && !form.is_typed() {
        return None;
    }
    let language = visit.language();
    let words = messages(language);
    Some(
        view! {
            <form class="c-card c-form" method="post">
                <h2>{words.initiatives_suggest()}</h2>
                <p>{words.initiatives_suggest_words()}</p>
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=fields::labels(language) />
                {fields::text_fields(&form, None)}
                <div class="c-buttons">
                    <Button>{words.initiatives_suggest_do()}</Button>
                </div>
            </form>
        }
        .into_any(),
    )
}

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let language = visit.language();
    let words = messages(language);
    let to = address(language, seen.id());
    match posted.act() {
        SUGGEST => {
            let mut check = posted.check();
            let Some(text) = fields::read_text(&mut check) else { return Ok(check.again()) };
            visit.backend().suggest_initiative(seen.id(), posted.key(), text).await?;
            Ok(Outcome::said(to, words.initiative_suggested()))
        }
        TAKE_BACK => {
            let id = posted.on()?;
            visit.backend().change_register(seen.id(), RegisterCommand::TakeBack { id }).await?;
            Ok(Outcome::said(to, words.initiative_taken_back()))
        }
        _ => Err(Trouble::NotFound),
    }
}
