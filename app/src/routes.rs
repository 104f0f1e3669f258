//! The whole route table.

use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{Outlet, ParentRoute, Route, Router, Routes},
    hooks::use_params_map,
    path,
};
use pathways::text::Language;

use crate::{
    campaign::CampaignPage,
    frame::{Foot, Head, MAIN},
    home::HomePage,
    port::Trouble,
    trouble::TroublePage,
};

/// Every page, in the frame that all of them share.
///
/// It runs once at start without a request, to list the routes: nothing here may ask the context for more than it has.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Head />
            <main id=MAIN tabindex="-1">
                <Routes fallback=|| view! { <TroublePage trouble=Trouble::NotFound /> }>
                    <ParentRoute path=path!("/:language") view=InLanguage>
                        <Route path=path!("") view=HomePage ssr=SsrMode::Async />
                        <Route path=path!("campaigns/:id") view=CampaignPage ssr=SsrMode::Async />
                    </ParentRoute>
                </Routes>
            </main>
            <Foot />
        </Router>
    }
}

/// Pages exist below the languages that the product speaks, and nowhere else.
#[component]
fn InLanguage() -> impl IntoView {
    let segment = use_params_map().read_untracked().get("language").unwrap_or_default();
    match segment.parse::<Language>() {
        Ok(_) => view! { <Outlet /> }.into_any(),
        Err(_) => view! { <TroublePage trouble=Trouble::NotFound /> }.into_any(),
    }
}

/// Where the pages of a language start.
pub(crate) fn home(language: Language) -> String {
    format!("/{language}")
}
