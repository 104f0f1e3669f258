//! The HTML document around every page.
//!
//! The only inline script is the one that loads the islands, and it carries the nonce of the response's content
//! security policy. It stands only on pages that hold an island: no other page loads the bundle. What a page holds is
//! known when it is rendered, so the content comes first and the document is put around it. Style and icon are files of
//! the site.
//!
//! A page for a projector keeps itself up to date without JavaScript too: then, and only then, it loads itself again.

use leptos::{config::LeptosOptions, hydration::HydrationScripts, prelude::*};
use leptos_meta::{MetaTags, provide_meta_context};

use crate::{
    i18n::reader_language,
    routes::{App, Page},
    visit::Visit,
};

/// After how many seconds a projector's browser without JavaScript loads the page again.
const LOADED_AGAIN: u8 = 5;

/// How an island begins in markup. What people write is escaped, so nothing else begins like it.
const ISLAND: &str = "<leptos-island";

/// The document. Rendered on the server only.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    provide_meta_context();
    let is_bare = use_context::<Visit>().and_then(|visit| visit.page()).is_some_and(Page::is_bare);
    // Only what is inside of an island is woken in the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let content = view! { <App /> }.into_any();
    let loaded_again = is_bare.then(|| {
        view! {
            <noscript>
                <meta http-equiv="refresh" content=LOADED_AGAIN.to_string() />
            </noscript>
        }
        .into_any()
    });
    Suspend::new(async move { document(options, content.resolve().await.to_html(), loaded_again) })
}

fn document(
    options: LeptosOptions,
    content: String,
    loaded_again: Option<AnyView>,
) -> impl IntoView {
    let style = format!("/{}/{}.css", options.site_pkg_dir, options.output_name);
    let scripts =
        content.contains(ISLAND).then(|| view! { <HydrationScripts options islands=true /> });
    view! {
        <!DOCTYPE html>
        <html lang=reader_language().code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {loaded_again}
                <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
                <link rel="stylesheet" href=style />
                {scripts}
                <MetaTags />
            </head>
            <body inner_html=content></body>
        </html>
    }
}
