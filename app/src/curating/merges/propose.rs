//! Proposing a merge: what could be merged, found by its words, and the form.
//!
//! The search is part of the form, and its button asks for this page again with everything that the form says: ticks and
//! words stay while somebody looks for the next challenge.

use std::collections::BTreeSet;

use leptos::prelude::*;
use pathways::{
    challenge::Merging,
    id::ChallengeId,
    role::Action,
    round::ItemId,
    text::Reason,
    view::{ChallengeStateView, ChallengeView, LineageStateView, LineageView},
};

use super::{
    FROM, INTO, PROPOSE, REASON, address,
    wanted::{LIKE, SEARCH, Wanted},
};
use crate::{
    challenges::Shared,
    curating::{
        reading::{TitleOf, title_words},
        split,
    },
    form::{FormState, Ticked},
    i18n::{messages, number},
    port::Seen,
    ui::{
        Answer, BoxGroup, Button, ButtonKind, FormHead, FormTrouble, LanguageMark, Need, Select,
        TextArea, TextField,
    },
    visit::Visit,
};

/// How many challenges are offered at once.
const OFFERED: usize = 60;

#[component]
pub(super) fn Propose<'a>(
    seen: &'a Seen,
    visit: &'a Visit,
    lineages: &'a [LineageView],
    wanted: &'a Wanted,
    shared: &'a Shared,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let challenges = seen.challenges();
    let free = free(&challenges, lineages);
    let like = wanted.like().filter(|like| free.iter().any(|challenge| challenge.id == *like));
    let found =
        if wanted.like().is_some() && like.is_none() { free.clone() } else { wanted.find(&free) };
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let left = u32::try_from(found.len().saturating_sub(OFFERED)).unwrap_or(u32::MAX);
    let more = (left > 0).then(|| view! { <p>{words.merges_more(number(left, language))}</p> });
    let first = First::of(visit, like, wanted.with());
    let is_ticked = |one: &&ChallengeView| first.from.contains(&one.id);
    let ticked = free.iter().copied().filter(is_ticked);
    let others = found.iter().copied().filter(|one| !is_ticked(one)).take(OFFERED);
    let offered: Vec<Offered<'_>> = ticked
        .chain(others)
        .map(|challenge| Offered {
            challenge,
            first: Ticked::from(first.from.contains(&challenge.id)),
            shared: shared.beside(challenge.id, language),
        })
        .collect();
    let said = words.merges_found(count, number(count, language));
    view! {
        <section aria-labelledby="propose" class="c-card">
            <h2 id="propose">{words.merges_propose_title()}</h2>
            <p>{words.merges_propose_words()}</p>
            {form(seen, visit, offered, &free, first, said)}
            {more}
        </section>
    }
    .into_any()
}

/// What may still be merged: its author agrees, it takes part, and no other merge waits for it.
fn free<'a>(challenges: &'a [ChallengeView], lineages: &[LineageView]) -> Vec<&'a ChallengeView> {
    let open = lineages.iter().filter(|lineage| lineage.state == LineageStateView::Proposed);
    let taken: BTreeSet<ItemId> =
        open.flat_map(|lineage| lineage.from.iter().chain(&lineage.into)).copied().collect();
    let is_free = |challenge: &&ChallengeView| {
        let takes_part =
            matches!(challenge.state, ChallengeStateView::Submitted | ChallengeStateView::Accepted);
        let agrees = challenge.merging == Merging::Welcome;
        takes_part && agrees && !taken.contains(&ItemId::Challenge(challenge.id))
    };
    challenges.iter().filter(is_free).collect()
}

/// A challenge that could become part of another.
struct Offered<'a> {
    challenge: &'a ChallengeView,
    /// Whether it is ticked before anybody did.
    first: Ticked,
    /// Whose it is too.
    shared: Option<AnyView>,
}

/// What the form begins with.
struct First {
    into: Option<ChallengeId>,
    from: BTreeSet<ChallengeId>,
    reason: String,
    search: String,
}

impl First {
    /// What the address says, be it of a pair that is alike or of what was filled in before somebody looked further.
    fn of(visit: &Visit, like: Option<ChallengeId>, with: Option<ChallengeId>) -> Self {
        let into = visit.query(INTO).and_then(|id| id.parse().ok());
        let text = |name| visit.query(name).unwrap_or_default().to_owned();
        Self {
            into: into.or(like),
            from: visit.queries(FROM).filter_map(|id| id.parse().ok()).chain(with).collect(),
            reason: text(REASON),
            search: text(SEARCH),
        }
    }
}

fn form(
    seen: &Seen,
    visit: &Visit,
    offered: Vec<Offered<'_>>,
    free: &[&ChallengeView],
    first: First,
    found: String,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(PROPOSE);
    let rows: Vec<_> = offered.into_iter().map(|one| row(seen, &form, one)).collect();
    let accepted = free.iter().filter(|one| one.state == ChallengeStateView::Accepted);
    let answers: Vec<_> =
        accepted.map(|one| Answer::new(one.id, title_words(one, language).text)).collect();
    let labels =
        [(FROM, words.merges_from()), (INTO, words.merges_into()), (REASON, words.merges_reason())];
    view! {
        <form class="c-form" method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            {search(seen, &form, first.search, found)}
            <BoxGroup form=&form name=FROM label=words.merges_from()>
                <ul class="p-curating-rows">{rows}</ul>
            </BoxGroup>
            <Select
                form=&form
                name=INTO
                label=words.merges_into()
                hint=words.merges_into_hint()
                answers=answers
                first=first.into.map(|into| into.to_string()).unwrap_or_default()
            />
            <TextArea
                form=&form
                name=REASON
                label=words.merges_reason()
                hint=words.merges_reason_hint()
                first=first.reason
                limit=Reason::LIMIT
                lines=3
            />
            <div class="c-buttons">
                <Button>{words.merges_propose()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Looks for what could be merged. Nothing else of the form has to be right for that.
fn search(seen: &Seen, form: &FormState, typed: String, found: String) -> AnyView {
    let language = form.language();
    let words = messages(language);
    let here = format!("{}#propose", address(language, seen.id()));
    view! {
        <div class="c-toolbar">
            <TextField
                form
                name=SEARCH
                label=words.merges_search()
                first=typed
                kind="search"
                need=Need::Optional
            />
            <button
                class=ButtonKind::Quiet.class()
                type="submit"
                formmethod="get"
                formaction=here.clone()
                formnovalidate=true
            >
                {words.merges_search_button()}
            </button>
            <a class="c-button is-quiet" href=here>
                {words.merges_search_all()}
            </a>
        </div>
        <p role="status">{found}</p>
    }
    .into_any()
}

fn row(seen: &Seen, form: &FormState, offered: Offered<'_>) -> AnyView {
    let Offered { challenge, first, shared } = offered;
    let language = form.language();
    let words = messages(language);
    let id = challenge.id.to_string();
    let element = form.element(&format!("{FROM}-{id}"));
    let ticked = form.is_ticked(FROM, &id, first);
    let alike = format!("{}?{LIKE}={id}#propose", address(language, seen.id()));
    let about =
        || view! { <span class="u-visually-hidden">" " <TitleOf challenge language /></span> };
    let is_accepted = challenge.state == ChallengeStateView::Accepted;
    let split = (is_accepted && seen.may(Action::Split)).then(|| {
        let href = split::address(language, seen.id(), challenge.id);
        view! {
            <a href=href>
                {words.merges_split()} {about()}
            </a>
        }
    });
    view! {
        <li>
            <div class="c-option">
                <input id=element.clone() name=FROM type="checkbox" value=id checked=ticked />
                <label for=element>
                    <TitleOf challenge language />
                    " "
                    <LanguageMark tag=challenge.language.clone() language />
                </label>
            </div>
            <p class="c-meta">
                {shared}
                <a href=alike>
                    {words.merges_alike()} {about()}
                </a>
                {split}
            </p>
        </li>
    }
    .into_any()
}
