//! An initiative as it is read: what is done, by whom, where, and when somebody last looked.

use leptos::prelude::*;
use pathways::{
    register::{Freshness, InitiativeText, Known, Standing},
    text::{Language, Link},
    view::InitiativeView,
};

use crate::{
    i18n::{day, messages},
    ui::{Badge, LanguageMark, Tone, Written, foreign},
};

/// What is read of an initiative.
pub(super) fn words(one: &InitiativeView, language: Language) -> AnyView {
    let notes = messages(language);
    let Known { text, checked } = &one.known;
    let InitiativeText { name, bearer, purpose, language: tag, link, place } = text;
    let lang = foreign(tag, language);
    let name = name.to_string();
    let place =
        place.as_ref().map(|place| view! { <span lang=lang.clone()>{place.to_string()}</span> });
    let link = link.as_ref().map(|link| where_to_read(link, &name, lang.clone(), language));
    let day = day(*checked, language);
    let (since, freshness) = match one.standing {
        Standing::Listed => (notes.initiative_checked_on(day), one.freshness),
        // Nobody has looked yet at what a member suggests.
        Standing::Waiting | Standing::Refused(_) => {
            (notes.initiative_suggested_on(day), Freshness::Fresh)
        }
    };
    let old = (freshness == Freshness::Old)
        .then(|| view! { <Badge tone=Tone::Attention words=notes.initiative_old() /> });
    view! {
        <div class="c-item-words">
            <h3 lang=lang.clone()>{name.clone()}</h3>
            <p lang=lang.clone()>
                <b>{bearer.to_string()}</b>
            </p>
            <Written text=purpose.to_string() tag=tag.clone() language />
            <p class="c-item-meta">
                {place} {link} <span>{since}</span> {old} <LanguageMark tag=tag.clone() language />
            </p>
        </div>
    }
    .into_any()
}

/// The link, called by the place to which it leads.
fn where_to_read(link: &Link, name: &str, lang: Option<String>, language: Language) -> AnyView {
    let address = link.as_str().to_owned();
    let host = address.split("//").nth(1).unwrap_or(&address);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    // A link of long ago may have the name of another place before its host.
    let host = host.rsplit('@').next().unwrap_or(host).to_owned();
    view! {
        <a href=address rel="external nofollow noopener">
            {messages(language).initiative_read_at(host)}
            <span class="u-visually-hidden" lang=lang>
                {format!(" {name}")}
            </span>
        </a>
    }
    .into_any()
}
