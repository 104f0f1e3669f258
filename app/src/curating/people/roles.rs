//! Everybody with a role, and taking it.

use leptos::prelude::*;
use pathways::{
    id::PersonId,
    role::{Action, Role},
};

use super::REVOKE;
use crate::{
    i18n::{messages, role},
    port::{Holder, Known, Seen},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said},
    visit::Visit,
};

/// A role of somebody: on what the form that takes it acts, and where its message stands.
pub(super) fn place(person: PersonId, role: Role) -> String {
    format!("{person}.{role}")
}

/// How somebody is called in front of a host.
pub(super) fn called(known: &Known, unknown: String) -> String {
    match (&known.name, &known.address) {
        (Some(name), Some(address)) => format!("{name}, {address}"),
        (Some(name), None) => name.to_string(),
        (None, Some(address)) => address.clone(),
        (None, None) => unknown,
    }
}

#[component]
pub(super) fn Roles<'a>(seen: &'a Seen, visit: &'a Visit, holders: Vec<Holder>) -> AnyView {
    let words = messages(visit.language());
    let sections: Vec<_> = Role::GRANTED
        .into_iter()
        .rev()
        .filter_map(|one| {
            let those: Vec<_> =
                holders.iter().filter(|holder| holder.roles.contains(&one)).collect();
            (!those.is_empty()).then(|| of_role(seen, visit, one, &those))
        })
        .collect();
    view! {
        <section class="c-card" aria-labelledby="roles">
            <h2 id="roles">{words.people_roles()}</h2>
            {sections}
        </section>
    }
    .into_any()
}

fn of_role(seen: &Seen, visit: &Visit, one: Role, holders: &[&Holder]) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let items: Vec<_> = holders
        .iter()
        .map(|holder| {
            let called = called(&holder.known, words.people_without_address());
            let place = place(holder.known.person, one);
            view! {
                <li class="p-curating-person">
                    <Said visit=visit place=place.clone() />
                    <span>{called.clone()}</span>
                    {revoke(seen, visit, place, called)}
                </li>
            }
        })
        .collect();
    view! {
        <h3>{role(one, language)}</h3>
        <ul class="p-curating-rows">{items}</ul>
    }
    .into_any()
}

fn revoke(seen: &Seen, visit: &Visit, place: String, called: String) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(REVOKE, place);
    let button = seen.may(Action::GrantRole).then(|| {
        view! {
            <Button kind=ButtonKind::Quiet>
                {words.people_revoke()} <span class="u-visually-hidden">" (" {called.clone()} ")"</span>
            </Button>
        }
    });
    view! {
        <form method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            {button}
        </form>
    }
    .into_any()
}
