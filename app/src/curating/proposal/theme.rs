//! A proposed theme: what it would be called, what makes it one, and what would lie in it.

use leptos::prelude::*;
use pathways::{id::ChallengeId, theming::ProposedTheme};

use super::{Shown, count, place::rows};
use crate::{
    challenges::{
        self,
        reasons::{key_term, percent},
    },
    curating::reading::TitleOf,
    i18n::{in_language, messages, number, other},
    ui::{Badge, Fact, Facts, Tone},
};

/// The theme at a place of the proposal.
pub(super) fn card(shown: &Shown<'_>, place: u32, theme: &ProposedTheme) -> AnyView {
    let language = shown.language;
    let words = messages(language);
    let Some(found) = shown.theme(Some(place)) else { return ().into_any() };
    let state = match found.theme {
        Some(_) => view! { <Badge words=words.proposal_known() /> },
        None => view! { <Badge tone=Tone::Now words=words.proposal_new() /> },
    };
    let members = count(theme.members.len());
    let elsewhere = other(language);
    let heading = format!("proposed-{place}");
    let agreement = words.proposal_agreement(percent(theme.agreement.ten_thousandths(), language));
    view! {
        <section class="c-card" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{in_language(&found.name, language).clone()}</h2>
            <p class="u-muted" lang=elsewhere.to_string()>
                {in_language(&found.name, elsewhere).clone()}
            </p>
            <p class="c-meta">
                {state} <span>{words.themes_members(members, number(members, language))}</span>
                <span>{agreement}</span>
            </p>
            <Facts facts=facts(shown, theme) />
            <h3>{words.proposal_places()}</h3>
            {rows(shown, Some(place))}
        </section>
    }
    .into_any()
}

/// Why it is a theme.
fn facts(shown: &Shown<'_>, theme: &ProposedTheme) -> Vec<Fact> {
    let language = shown.language;
    let words = messages(language);
    let texts = theme.languages;
    let mix = words.proposal_mix(
        number(texts.en, language),
        number(texts.fr, language),
        number(texts.other, language),
    );
    let terms: Vec<_> = theme.counts.iter().map(|term| key_term(term, language)).collect();
    let central = theme.central.iter().map(|id| title(shown, id)).collect_view();
    let mut facts = vec![
        Fact::new(words.proposal_terms(), view! { <ul class="c-list">{terms}</ul> }),
        Fact::new(words.proposal_central(), view! { <ul class="c-list">{central}</ul> }),
    ];
    if let Some(borderline) = &theme.borderline {
        let line = title(shown, borderline);
        facts
            .push(Fact::new(words.proposal_borderline(), view! { <ul class="c-list">{line}</ul> }));
    }
    facts.push(Fact::new(words.proposal_languages(), mix));
    facts
}

/// A challenge by its title, with a link to it.
fn title(shown: &Shown<'_>, id: &str) -> Option<AnyView> {
    let id: ChallengeId = id.parse().ok()?;
    let challenge = shown.challenge(id)?;
    let to = challenges::address(shown.language, shown.seen.id(), id);
    let language = shown.language;
    Some(view! { <li><a href=to><TitleOf challenge language /></a></li> }.into_any())
}
