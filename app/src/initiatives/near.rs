//! Who already works on what a text is about.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, InitiativeId},
    text::{Body, Language, Title},
    view::{ChallengeView, InitiativeView},
};

use super::{address, item};
use crate::{
    i18n::messages,
    port::{Seen, Written},
    visit::Visit,
};

/// Listed initiatives that have to do with what one of the texts says. Where they cannot be found now, there are none.
pub(crate) async fn found(
    visit: &Visit,
    seen: &Seen,
    texts: Vec<Written>,
    left_out: Vec<InitiativeId>,
) -> Vec<InitiativeView> {
    visit.backend().near_initiatives(seen.id(), texts, left_out).await.unwrap_or_default()
}

/// A part of a page with what was found, each with what can be done about it; nothing where nothing was found.
pub(crate) fn card(
    found: &[InitiativeView],
    campaign: CampaignId,
    language: Language,
    act: impl Fn(&InitiativeView) -> AnyView,
) -> Option<AnyView> {
    if found.is_empty() {
        return None;
    }
    let words = messages(language);
    let items = found.iter().map(|one| {
        view! {
            <li class="c-item">{item::words(one, language)} {act(one)}</li>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <section class="c-card" aria-labelledby="initiatives-heading">
                <h2 id="initiatives-heading">{words.initiatives_near()}</h2>
                <p>{words.initiatives_near_words()}</p>
                <ul class="c-list">{items}</ul>
                <p class="c-alone">
                    <a href=address(language, campaign)>{words.initiatives_all()}</a>
                </p>
            </section>
        }
        .into_any(),
    )
}

/// The same where nothing is done about what was found.
pub(crate) fn shown(
    found: &[InitiativeView],
    campaign: CampaignId,
    language: Language,
) -> Option<AnyView> {
    card(found, campaign, language, |_| ().into_any())
}

/// What a challenge says, in its own language and in those of its translations.
pub(crate) fn written(challenge: &ChallengeView) -> Vec<Written> {
    let text = |title: &Title, body: Option<&Body>, language: Option<Language>| Written {
        title: title.to_string(),
        body: body.map(ToString::to_string).unwrap_or_default(),
        language,
    };
    let own = challenge.text.iter();
    let own = own.map(|own| text(&own.title, own.body.as_ref(), own.language.language()));
    let translated = challenge.translations.iter();
    let translated =
        translated.map(|one| text(&one.title, one.body.as_ref(), one.language.language()));
    own.chain(translated).collect()
}
