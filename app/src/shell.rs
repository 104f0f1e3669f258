//! The HTML document around every page.
//!
//! The only inline script is the one that loads the islands, and it carries the nonce of the response's content
//! security policy. Style and icon are files of the site.

use leptos::{config::LeptosOptions, hydration::HydrationScripts, prelude::*};
use leptos_meta::{MetaTags, provide_meta_context};

use crate::{i18n::reader_language, routes::App};

/// The document. Rendered on the server only.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    provide_meta_context();
    let style = format!("/{}/{}.css", options.site_pkg_dir, options.output_name);
    view! {
        <!DOCTYPE html>
        <html lang=reader_language().code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
                <link rel="stylesheet" href=style />
                <HydrationScripts options islands=true />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
