//! Organisations with a voice, and who speaks for them.

use leptos::prelude::*;
use pathways::{
    id::{PersonId, VoiceId},
    role::Action,
    round::{Kind, RoundState},
    view::RoundView,
};

use super::{ADD_DELEGATE, ADDRESS, REMOVE_DELEGATE};
use crate::{
    curating::people::{LANGUAGE, letter_language, roles::called},
    i18n::messages,
    port::{Known, Organisation, PeoplePage, Seen},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said, TextField},
    visit::Visit,
};

/// Somebody who speaks for a voice: on what the form acts that ends it.
fn place(voice: VoiceId, person: PersonId) -> String {
    format!("{voice}.{person}")
}

pub(super) fn organisations(visit: &Visit, seen: &Seen, people: &PeoplePage) -> AnyView {
    if people.organisations.is_empty() {
        return ().into_any();
    }
    let words = messages(visit.language());
    let items: Vec<_> = people.organisations.iter().map(|one| item(visit, seen, one)).collect();
    view! {
        <section aria-labelledby="organisations">
            <h2 id="organisations">{words.members_organisations()}</h2>
            <p>{words.members_organisations_words()}</p>
            <ul class="c-list">{items}</ul>
        </section>
    }
    .into_any()
}

fn item(visit: &Visit, seen: &Seen, organisation: &Organisation) -> AnyView {
    let voice = organisation.voice;
    let delegates: Vec<_> =
        organisation.delegates.iter().map(|known| delegate(visit, seen, voice, known)).collect();
    let add = add(visit, seen, voice);
    view! {
        <li class="c-card" id=voice.to_string()>
            <Said visit=visit place=voice.to_string() />
            <ul class="p-curating-rows">{delegates}</ul>
            {add}
        </li>
    }
    .into_any()
}

fn delegate(visit: &Visit, seen: &Seen, voice: VoiceId, known: &Known) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(REMOVE_DELEGATE, place(voice, known.person));
    let called = called(known, words.people_without_address());
    let trouble = view! { <FormTrouble form=&form /> };
    let remove = if may_change(seen) {
        view! {
            <form method="post">
                <FormHead form=&form at=seen.size() />
                {trouble}
                <Button kind=ButtonKind::Quiet>{words.members_remove_delegate()}</Button>
            </form>
        }
        .into_any()
    } else {
        trouble.into_any()
    };
    view! {
        <li class="p-curating-person">
            <span>{called}</span>
            {remove}
        </li>
    }
    .into_any()
}

/// While a box of the members is open, nobody changes who speaks for whom.
fn may_change(seen: &Seen) -> bool {
    let is_open = |round: &RoundView| round.kind == Kind::Upvote && round.state == RoundState::Open;
    seen.may(Action::Delegate) && !seen.rounds().iter().any(is_open)
}

fn add(visit: &Visit, seen: &Seen, voice: VoiceId) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form_on(ADD_DELEGATE, voice);
    if !may_change(seen) {
        return view! { <FormTrouble form=&form /> }.into_any();
    }
    let labels = [(ADDRESS, words.people_address()), (LANGUAGE, words.people_language())];
    view! {
        <details class="c-details" open=form.is_typed()>
            <summary>{words.members_add_delegate_open()}</summary>
            <form class="c-form" method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=labels />
                <TextField
                    form=&form
                    name=ADDRESS
                    label=words.people_address()
                    kind="email"
                    autocomplete="off"
                />
                {letter_language(&form, language)}
                <Button>{words.members_add_delegate()}</Button>
            </form>
        </details>
    }
    .into_any()
}
