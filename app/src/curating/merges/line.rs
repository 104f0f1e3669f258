//! One merge or split in words, with the form that undoes it.

use leptos::prelude::*;
use pathways::{
    role::Action,
    round::ItemId,
    text::{Language, Reason},
    view::{LineageKind, LineageStateView, LineageView},
};

use super::{REASON, UNDO};
use crate::{
    curating::reading::TitleOf,
    i18n::{in_language, messages, moment},
    port::Seen,
    ui::{Badge, Button, ButtonKind, Fact, Facts, FormHead, FormTrouble, Said, TextArea, Tone},
    visit::Visit,
};

#[component]
pub(super) fn Line<'a>(seen: &'a Seen, visit: &'a Visit, lineage: &'a LineageView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let kind = match lineage.kind {
        LineageKind::ChallengesMerged => words.merges_kind_challenges_merged(),
        LineageKind::ChallengeSplit => words.merges_kind_challenge_split(),
        LineageKind::ThemesMerged => words.merges_kind_themes_merged(),
        LineageKind::ThemeSplit => words.merges_kind_theme_split(),
    };
    let (from, into) = match lineage.kind {
        LineageKind::ChallengesMerged | LineageKind::ThemesMerged => {
            (words.merges_from(), words.merges_into())
        }
        LineageKind::ChallengeSplit | LineageKind::ThemeSplit => {
            (words.merges_whole(), words.merges_parts())
        }
    };
    let until = lineage.refuse_until.map(|at| {
        let at = visit.backend().moment(at, &seen.glance().charter.zone);
        view! { <p>{words.merges_refuse_until(moment(&at, language))}</p> }
    });
    let facts = vec![
        Fact::new(from, items(seen, &lineage.from, language)),
        Fact::new(into, items(seen, &lineage.into, language)),
    ];
    view! {
        <li class="c-card" id=lineage.id.to_string()>
            <Said visit=visit place=lineage.id.to_string() />
            <h3>{kind}</h3>
            <p class="c-meta">{state(lineage.state, language)}</p>
            <Facts facts />
            {until}
            {undo(seen, visit, lineage)}
        </li>
    }
    .into_any()
}

fn state(state: LineageStateView, language: Language) -> AnyView {
    let words = messages(language);
    let (tone, words) = match state {
        LineageStateView::Proposed => (Tone::Attention, words.merges_state_proposed()),
        LineageStateView::Effective => (Tone::Done, words.merges_state_effective()),
        LineageStateView::Refused => (Tone::Over, words.merges_state_refused()),
        LineageStateView::Undone => (Tone::Over, words.merges_state_undone()),
    };
    view! { <Badge tone words /> }.into_any()
}

fn items(seen: &Seen, items: &[ItemId], language: Language) -> AnyView {
    let items: Vec<_> = items.iter().map(|item| item_name(seen, *item, language)).collect();
    let items: Vec<_> = items.into_iter().map(|item| view! { <li>{item}</li> }).collect();
    view! { <ul>{items}</ul> }.into_any()
}

/// What the item is called; the parts of a split that was undone are gone.
fn item_name(seen: &Seen, item: ItemId, language: Language) -> AnyView {
    let name = match item {
        ItemId::Challenge(id) => seen
            .challenge(id)
            .map(|challenge| view! { <TitleOf challenge=&challenge language /> }.into_any()),
        ItemId::Theme(id) => {
            seen.theme(id).map(|theme| in_language(&theme.name, language).into_any())
        }
        ItemId::Topic(_) => None,
    };
    name.unwrap_or_else(|| messages(language).merges_gone().into_any())
}

/// What holds or waits can be undone; what was sent for another is answered all the same.
fn undo(seen: &Seen, visit: &Visit, lineage: &LineageView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(UNDO, lineage.id);
    let stands = matches!(lineage.state, LineageStateView::Proposed | LineageStateView::Effective);
    if !stands || !seen.may(Action::Undo) {
        return view! { <FormTrouble form=&form /> }.into_any();
    }
    let (open, verb) = match lineage.kind {
        LineageKind::ChallengesMerged | LineageKind::ThemesMerged => {
            (words.merges_undo_merge_open(), words.merges_undo_merge())
        }
        LineageKind::ChallengeSplit | LineageKind::ThemeSplit => {
            (words.merges_undo_split_open(), words.merges_undo_split())
        }
    };
    view! {
        <details class="c-details" open=form.is_typed()>
            <summary>{open}</summary>
            <form class="c-form" method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=[(REASON, words.merges_reason())] />
                <TextArea
                    form=&form
                    name=REASON
                    label=words.merges_reason()
                    limit=Reason::LIMIT
                    lines=3
                />
                <Button kind=ButtonKind::Danger>{verb}</Button>
            </form>
        </details>
    }
    .into_any()
}
