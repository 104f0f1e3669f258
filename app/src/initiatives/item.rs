//! An initiative as it is read: what is done, by whom, where, and when somebody last looked.

use leptos::prelude::*;
use pathways::{
    register::{Freshness, InitiativeText, Known, Standing},
    text::{Language, Link},
    view::InitiativeView,
};
use url::Url;

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
    let words = messages(language);
    let address = link.as_str().to_owned();
    let Host { written, leads_to } = Host::of(&address);
    let leads_to = leads_to.map(|host| view! { <span>{words.initiative_leads_to(host)}</span> });
    view! {
        <a href=address rel="external nofollow noopener">
            {words.initiative_read_at(written)}
            <span class="u-visually-hidden" lang=lang>
                {format!(" {name}")}
            </span>
        </a>
        " "
        {leads_to}
    }
    .into_any()
}

/// The place to which an address leads.
#[derive(Debug, PartialEq, Eq)]
struct Host {
    /// As it is written.
    written: String,
    /// As browsers look for it, where that is spelled otherwise: letters of several scripts look alike.
    leads_to: Option<String>,
}

impl Host {
    fn of(address: &str) -> Self {
        let host = address.split("//").nth(1).unwrap_or(address);
        let host = host.split(['/', '?', '#']).next().unwrap_or(host);
        // A link of long ago may have the name of another place before its host.
        let written = host.rsplit('@').next().unwrap_or(host).to_owned();
        let found = Url::parse(address).ok();
        let found = found.and_then(|url| url.host_str().map(str::to_owned));
        let lower = written.to_ascii_lowercase();
        let is_it = |host: &str| {
            let rest = lower.strip_prefix(host);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
        };
        let leads_to = found.filter(|host| !is_it(host));
        Self { written, leads_to }
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[track_caller]
    fn leads(address: &str, written: &str, leads_to: Option<&str>) {
        let host = Host::of(address);
        assert_eq!((host.written.as_str(), host.leads_to.as_deref()), (written, leads_to));
    }

    #[test]
    fn a_host_in_plain_letters_is_told_once() {
        leads("https://vans.example/about?a#b", "vans.example", None);
        leads("https://Vans.Example:8080", "Vans.Example:8080", None);
        leads("https://vans.example:443/", "vans.example:443", None);
        leads("https://[2001:db8::1]:80/", "[2001:db8::1]:80", None);
        leads("https://xn--cole-9oa.example/", "xn--cole-9oa.example", None);
    }

    #[test]
    fn what_looks_like_another_host_is_told_as_browsers_look_for_it() {
        // The first letter of each is Cyrillic, or is written as a number.
        leads("https://\u{430}pple.example/", "\u{430}pple.example", Some("xn--pple-43d.example"));
        leads("https://%D0%B0pple.example", "%D0%B0pple.example", Some("xn--pple-43d.example"));
        leads("https://école.example", "école.example", Some("xn--cole-9oa.example"));
        leads(
            "https://vans.example\u{3002}org",
            "vans.example\u{3002}org",
            Some("vans.example.org"),
        );
        leads("https://0x7f.1/", "0x7f.1", Some("127.0.0.1"));
        leads("https://vans.example@elsewhere.example/", "elsewhere.example", None);
    }
}
