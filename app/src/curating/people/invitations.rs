//! Invitations that nobody accepted yet.

use leptos::prelude::*;
use pathways::role::{Action, Role};

use super::{ADDRESS, AGAIN, LANGUAGE, ROLE};
use crate::{
    i18n::{messages, moment, role},
    port::{Invited, Seen},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said},
    visit::Visit,
};

/// An invitation: on what the form that writes again acts, and where its message stands.
pub(super) fn place(address: &str, role: Role) -> String {
    format!("{role}.{address}")
}

#[component]
pub(super) fn Invitations<'a>(
    seen: &'a Seen,
    visit: &'a Visit,
    invitations: Vec<Invited>,
) -> AnyView {
    if invitations.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = invitations.iter().map(|one| item(seen, visit, one)).collect();
    view! {
        <section class="c-card" aria-labelledby="invitations">
            <h2 id="invitations">{messages(visit.language()).people_invitations()}</h2>
            <ul class="p-curating-rows">{items}</ul>
        </section>
    }
    .into_any()
}

fn item(seen: &Seen, visit: &Visit, invited: &Invited) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let backend = visit.backend();
    let until = moment(&backend.moment(invited.until, &seen.glance().charter.zone), language);
    let until = if invited.until <= backend.now() {
        words.people_invitation_expired(until)
    } else {
        words.people_invitation_until(until)
    };
    let who = format!("{}, {}", invited.address, role(invited.role, language));
    let place = place(&invited.address, invited.role);
    let form = visit.form_on(AGAIN, &place);
    let button = seen.may(Action::GrantRole).then(|| {
        view! { <Button kind=ButtonKind::Quiet>{words.people_again()}</Button> }
    });
    view! {
        <li class="p-curating-person">
            <Said visit=visit place=place />
            <span>
                {who} <br />
                <span class="u-muted">{until}</span>
            </span>
            <form method="post">
                <FormHead form=&form at=invited.until.unix() />
                <FormTrouble form=&form />
                <input type="hidden" name=ADDRESS value=invited.address.clone() />
                <input type="hidden" name=ROLE value=invited.role.code() />
                <input type="hidden" name=LANGUAGE value=invited.language.code() />
                {button}
            </form>
        </li>
    }
    .into_any()
}
