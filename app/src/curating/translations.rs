//! What cannot be read in both languages yet, and who can mend that.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    role::{Action, Role},
    text::Language,
    view::{ChallengeStateView, ChallengeView},
};

use super::{reading::TitleOf, seen_by};
use crate::{
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::Seen,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Badge, Empty, LanguageMark, Said, Tone},
    visit::Visit,
};

pub(crate) mod one;

/// Who translates.
const WORKERS: &[Role] = &[Role::Curator, Role::Host];

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    DeskPlace::Translations.address(language, id)
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let seen = match seen_by(&visit, WORKERS) {
        Ok(seen) => seen,
        Err(trouble) => return view! { <TroublePage trouble /> }.into_any(),
    };
    let language = visit.language();
    let words = messages(language);
    let is_accepted = |challenge: &ChallengeView| challenge.state == ChallengeStateView::Accepted;
    let accepted: Vec<_> = seen.challenges().into_iter().filter(is_accepted).collect();
    let is_missing = |challenge: &ChallengeView| !challenge.untranslated().is_empty();
    let (missing, complete): (Vec<_>, Vec<_>) = accepted.into_iter().partition(is_missing);
    let count = u32::try_from(missing.len()).unwrap_or(u32::MAX);
    let nothing = (missing.is_empty() && complete.is_empty()).then(|| {
        view! { <Empty title=words.translations_none() words=words.translations_none_words() /> }
    });
    view! {
        <PageTitle text=words.translations_title() />
        <DeskHead seen=&seen visit=&visit current=DeskPlace::Translations />
        <h1>{words.translations_title()}</h1>
        <p class="c-lede">{words.translations_title_lede()}</p>
        {nothing}
        {list(&seen, &visit, words.translations_missing(count, number(count, language)), &missing)}
        {list(&seen, &visit, words.translations_complete(), &complete)}
    }
    .into_any()
}

fn list(seen: &Seen, visit: &Visit, title: String, challenges: &[ChallengeView]) -> AnyView {
    if challenges.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = challenges.iter().map(|one| item(seen, visit, one)).collect();
    view! {
        <section>
            <h2>{title}</h2>
            <ul class="c-list">{items}</ul>
        </section>
    }
    .into_any()
}

fn item(seen: &Seen, visit: &Visit, challenge: &ChallengeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let place = challenge.id.to_string();
    let missing = challenge.untranslated();
    let badges: Vec<_> = missing
        .iter()
        .map(|lacks| {
            let mut there = challenge.translations.iter();
            let is_begun = there.any(|one| one.language.language() == Some(*lacks));
            let words = match (lacks, is_begun) {
                (Language::En, false) => words.translations_no_english(),
                (Language::Fr, false) => words.translations_no_french(),
                (Language::En, true) => words.translations_part_of_english(),
                (Language::Fr, true) => words.translations_part_of_french(),
            };
            view! { <Badge tone=Tone::Attention words /> }
        })
        .collect();
    let link = seen.may(Action::Translate).then(|| {
        let href = one::address(language, seen.id(), challenge.id);
        let text = if missing.is_empty() {
            words.translations_correct()
        } else {
            words.translations_translate()
        };
        view! { <a href=href>{text}</a> }
    });
    view! {
        <li class="c-item" id=place.clone()>
            <Said visit=visit place=place.clone() />
            <div class="c-item-words">
                <h3>
                    <TitleOf challenge language />
                </h3>
                <p class="c-item-meta">
                    {badges} <LanguageMark tag=challenge.language.clone() language /> {link}
                </p>
            </div>
        </li>
    }
    .into_any()
}
