//! What surrounds every page: skip link, name, navigation, the switch to the other language.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    accessibility, help,
    i18n::{messages, other, own_name, reader_language},
    me, privacy,
    routes::{home, sign_in_for},
    sign_in,
    visit::Visit,
};

/// The id of the page's content, where the skip link leads.
pub(crate) const MAIN: &str = "main";

/// The head of the page.
#[component]
pub(crate) fn Head(
    /// The request that it answers.
    visit: Visit,
) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let other = other(language);
    let elsewhere = in_language(&visit.address(), other);
    let (me, who) = if visit.reader().is_signed_in() {
        (me::address(language), words.frame_me())
    } else {
        (sign_in_from(&visit), words.frame_sign_in())
    };
    view! {
        <a class="c-skip" href=format!("#{MAIN}")>
            {words.frame_skip_to_content()}
        </a>
        <header class="c-head">
            <a class="c-brand" href=home(language)>
                <Mark />
                {words.product()}
            </a>
            <nav aria-label=words.frame_main_navigation()>
                <a class="c-head-link" href=home(language)>
                    {words.frame_campaigns()}
                </a>
                <a class="c-head-me" href=me>
                    {who}
                </a>
                <a class="c-switch" href=elsewhere lang=other.code() hreflang=other.code()>
                    {own_name(other)}
                </a>
            </nav>
        </header>
    }
}

/// The foot of the page.
#[component]
pub(crate) fn Foot() -> impl IntoView {
    let language = reader_language();
    let words = messages(language);
    view! {
        <footer class="c-foot">
            <p>{words.frame_foot()}</p>
            <nav aria-label=words.frame_foot_navigation()>
                <ul class="c-foot-links">
                    <li>
                        <a href=help::address(language)>{words.help_title()}</a>
                    </li>
                    <li>
                        <a href=privacy::address(language)>{words.privacy_title()}</a>
                    </li>
                    <li>
                        <a href=accessibility::address(language)>{words.accessibility_title()}</a>
                    </li>
                </ul>
            </nav>
        </footer>
    }
}

/// The way to the sign-in, and back to this page unless it belongs to the sign-in itself.
fn sign_in_from(visit: &Visit) -> String {
    let sign_in = sign_in::address(visit.language());
    if visit.path().starts_with(&sign_in) {
        return sign_in;
    }
    sign_in_for(visit.language(), &visit.address())
}

/// The mark: a path with three stations, as in the icon of the site.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="c-mark" viewBox="0 0 34 34" aria-hidden="true">
            <path class="c-mark-way" d="M5 28c8 0 6-11 12-11S22 6 29 6" />
            <circle class="c-mark-start" cx="5" cy="28" r="4" />
            <circle class="c-mark-middle" cx="17" cy="17" r="4" />
            <circle class="c-mark-end" cx="29" cy="6" r="4" />
        </svg>
    }
}

/// The address of the same page in another language, its query kept; its home where the page belongs to no language.
fn in_language(path: &str, language: Language) -> String {
    let mut segments = path.trim_start_matches('/').splitn(2, '/');
    let is_translated = segments.next().is_some_and(|first| first.parse::<Language>().is_ok());
    match segments.next() {
        Some(rest) if is_translated && !rest.is_empty() => format!("{}/{rest}", home(language)),
        _ => home(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_leads_to_the_same_page() {
        let check = |path, expected| assert_eq!(in_language(path, Language::Fr), expected);
        check("/en", "/fr");
        check("/en/", "/fr");
        check("/en/campaigns/1", "/fr/campaigns/1");
        check("/en/join?code=AB-2", "/fr/join?code=AB-2");
        check("/nowhere/at/all", "/fr");
        check("/", "/fr");
        check("/en//example.org", "/fr//example.org");
    }
}
