//! Where the reader is signed in, and the way out.

use leptos::prelude::*;
use pathways::text::{Language, ZoneName};

use super::{SIGN_OUT, SIGN_OUT_EVERYWHERE};
use crate::{
    i18n::{self, messages},
    port::OpenSession,
    ui::{Button, ButtonKind, FormHead},
    visit::Visit,
};

/// The time zone of days that belong to no campaign.
const NO_PLACE: &str = "UTC";

#[component]
pub(super) fn Sessions(
    visit: Visit,
    sessions: Vec<OpenSession>,
    /// By which she could come back.
    address: Option<String>,
) -> impl IntoView {
    let words = messages(visit.language());
    let items = sessions.into_iter().map(|session| {
        let since = day(&visit, session.since);
        view! { <li>{words.me_session(since, day(&visit, session.until))}</li> }
    });
    let items = items.collect_view();
    view! {
        <section class="c-card">
            <h2>{words.me_sessions()}</h2>
            <ul class="c-list">{items}</ul>
            {address.is_none().then(|| view! { <p>{words.me_sign_out_for_good()}</p> })}
            <div class="c-buttons">
                <form method="post">
                    <FormHead form=visit.form(SIGN_OUT) at=0 />
                    <Button>{words.me_sign_out()}</Button>
                </form>
                <form method="post">
                    <FormHead form=visit.form(SIGN_OUT_EVERYWHERE) at=0 />
                    <Button kind=ButtonKind::Quiet>{words.me_sign_out_everywhere()}</Button>
                </form>
            </div>
        </section>
    }
}

/// A day, where the hour is nobody's matter.
pub(super) fn day(visit: &Visit, at: pathways::time::Timestamp) -> String {
    let language: Language = visit.language();
    let zone: Option<ZoneName> = NO_PLACE.parse().ok();
    zone.map(|zone| i18n::date(&visit.backend().moment(at, &zone), language)).unwrap_or_default()
}
