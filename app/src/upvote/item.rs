//! One item of the slate, with the form that acts on it.

use leptos::prelude::*;
use pathways::round::{ItemId, SlateItem};

use super::{
    act::{SUPPORT, WITHDRAW},
    booth::{Booth, Standing},
    filter::Filter,
};
use crate::{
    catalogue::{ItemWords, original_link},
    form::FormState,
    i18n::{messages, number},
    ui::{Badge, Button, ButtonKind, FormHead, FormTrouble, LanguageMark, Said, Tone, foreign},
};

/// The item in the list.
pub(super) fn item(booth: &Booth, entry: &SlateItem) -> AnyView {
    let words = booth.catalogue.words(entry.item);
    let is_mine = booth.supports(entry.item);
    let forms = [SUPPORT, WITHDRAW].map(|act| booth.visit.form_on(act, entry.item));
    let troubles = forms.iter().map(|form| trouble(booth, form)).collect_view();
    let lang = words.tag.as_ref().and_then(|tag| foreign(tag, booth.language()));
    let lead = words.lead.clone().map(|lead| view! { <p lang=lang>{lead}</p> });
    view! {
        <li class=if is_mine { "c-item is-mine" } else { "c-item" }>
            <Said visit=booth.visit.clone() place=entry.item.to_string() />
            {troubles}
            <div class="c-item-words">
                <h3>{booth.catalogue.link(entry.item)}</h3>
                {lead}
                {meta(booth, entry, &words)}
            </div>
            {act(booth, entry.item, &words, forms)}
        </li>
    }
    .into_any()
}

/// Why an act was refused; where all supports are given, the way to those that can be taken back.
fn trouble(booth: &Booth, form: &FormState) -> Option<AnyView> {
    form.complaints()?;
    let words = messages(booth.language());
    let mine = booth.is_used_up().then(|| {
        let address = Filter::mine().address(booth.language(), booth.seen.id());
        view! {
            <p class="p-upvote-way-out c-alone">
                <a href=address>{words.upvote_see_mine()}</a>
            </p>
        }
    });
    let trouble = view! {
        <div class="p-upvote-trouble">
            <FormTrouble form=form />
            {mine}
        </div>
    };
    Some(trouble.into_any())
}

/// Why acts were refused on items that are not in sight, be it that the box has closed or the list is narrowed.
pub(super) fn troubles_out_of_sight(booth: &Booth, in_sight: &[&SlateItem]) -> Vec<AnyView> {
    let is_out = |entry: &&SlateItem| !in_sight.iter().any(|shown| shown.item == entry.item);
    let out = booth.round.slate.iter().filter(is_out);
    let forms =
        out.flat_map(|entry| [SUPPORT, WITHDRAW].map(|act| booth.visit.form_on(act, entry.item)));
    forms.filter_map(|form| trouble(booth, &form)).collect()
}

/// Themes, region, language, and what became of it.
fn meta(booth: &Booth, entry: &SlateItem, words: &ItemWords) -> AnyView {
    let language = booth.language();
    let notes = messages(language);
    let is_theme = matches!(entry.item, ItemId::Theme(_));
    let themes = entry.themes.iter().filter(|_| !is_theme);
    let themes = themes.filter_map(|theme| booth.catalogue.theme_mark(*theme)).collect_view();
    let challenges = words.challenges.map(|count| {
        view! { <span>{notes.item_challenges(count, number(count, language))}</span> }
    });
    let address = booth.catalogue.address(entry.item);
    let mark = match (&words.translated_from, &words.tag) {
        (Some(original), _) => original_link(&address, original.clone(), language),
        (None, Some(tag)) => view! { <LanguageMark tag=tag.clone() language /> }.into_any(),
        (None, None) => ().into_any(),
    };
    let merged = words.is_merged.then(|| view! { <Badge words=notes.item_merged() /> });
    let region = words.region.clone().map(|region| view! { <span>{region}</span> });
    view! { <p class="c-item-meta">{themes} {challenges} {region} {mark} {merged}</p> }.into_any()
}

/// What the reader can do with it.
fn act(booth: &Booth, item: ItemId, words: &ItemWords, forms: [FormState; 2]) -> AnyView {
    let notes = messages(booth.language());
    let [support, withdraw] = forms;
    if booth.standing() != Standing::Voice {
        return ().into_any();
    }
    if booth.supports(item) {
        let button = button(booth, &withdraw, notes.upvote_withdraw(), item);
        return view! {
            <div class="c-item-act">
                <Badge tone=Tone::Done words=notes.upvote_supported() />
                {button}
            </div>
        }
        .into_any();
    }
    // Nobody supports what its author took back.
    if words.title.is_none() {
        return ().into_any();
    }
    let button = button(booth, &support, notes.upvote_support(), item);
    view! { <div class="c-item-act">{button}</div> }.into_any()
}

/// A form of one button. Read out, the button says on which item it acts.
fn button(booth: &Booth, form: &FormState, verb: String, item: ItemId) -> AnyView {
    let name = booth.catalogue.name(item);
    view! {
        <form method="post">
            <FormHead form=form at=booth.version() />
            <Button kind=ButtonKind::Quiet>
                {verb} <span class="u-visually-hidden">"\u{a0}: " {name}</span>
            </Button>
        </form>
    }
    .into_any()
}
