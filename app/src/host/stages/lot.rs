//! Secrets that officers add to the lot of a panel's round: the commitment before the box opens, the secret behind its seal.
//!
//! A secret is made on the officer's own device, by a script, a command or an ordinary tool, and is sent only once it may
//! be known. Without JavaScript she brings the commitment that her tool printed.

use leptos::prelude::*;
use pathways::{
    role::{Action, Role},
    round::RoundState,
    rule::ADDED_SECRET_TAG,
    view::RoundView,
};

use crate::{
    campaign::When,
    i18n::{messages, number},
    port::Seen,
    ui::{Button, ButtonKind, FormHead, FormTrouble, TextField},
    visit::Visit,
};

use maker::{MakerWords, SecretMaker};

mod maker;

/// The act that adds a secret.
pub(super) const ADD: &str = "add-secret";
/// The act that shows one.
pub(super) const SHOW: &str = "show-secret";
/// The field of the commitment.
pub(super) const COMMITMENT: &str = "commitment";
/// The field of the secret.
pub(super) const SECRET: &str = "secret";
/// What an officer types who makes the secret with this program.
const COMMAND: &str = "pathways lot commit";

/// What is known of the lot's secrets, and what the reader can do about hers; nothing where there are none.
#[component]
pub(super) fn Lot<'a>(round: &'a RoundView, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    if !round.takes_secrets && round.secrets.is_empty() {
        return ().into_any();
    }
    let words = messages(visit.language());
    let act = match round.state {
        RoundState::Prepared => view! { <Add round seen visit /> }.into_any(),
        RoundState::Open => view! { <p>{words.lot_keep()}</p> }.into_any(),
        RoundState::Sealed => view! { <Show round seen visit /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        {added(round, visit)}
        {act}
    }
    .into_any()
}

/// Who has added a secret, by role.
fn added(round: &RoundView, visit: &Visit) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let of = |role: Role| {
        let count = round.secrets.iter().filter(|secret| secret.role == role).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let (chairs, hosts) = (of(Role::Chair), of(Role::Host));
    let said = [
        (chairs > 0).then(|| words.lot_added_chairs(chairs, number(chairs, language))),
        (hosts > 0).then(|| words.lot_added_hosts(hosts, number(hosts, language))),
    ];
    let said: Vec<AnyView> =
        said.into_iter().flatten().map(|said| view! { <p>{said}</p> }.into_any()).collect();
    let mine = round.secrets.iter().find(|secret| secret.is_mine);
    let mine = mine.map(|secret| {
        let commitment = secret.commitment.to_string();
        view! {
            <p>
                {words.lot_mine()} " " <code class="p-panel-number" translate="no">{commitment}</code>
            </p>
        }
    });
    (!said.is_empty()).then(|| view! { {said} {mine} }.into_any())
}

#[component]
fn Add<'a>(round: &'a RoundView, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let is_done = round.secrets.iter().any(|secret| secret.is_mine);
    if is_done || !round.takes_secrets || !seen.may(Action::AddLotSecret) {
        return ().into_any();
    }
    let language = visit.language();
    let words = messages(language);
    let form = visit.form_on(ADD, round.id);
    let line = ADDED_SECRET_TAG.trim_end();
    let recipe =
        format!("S=$(openssl rand -hex 32); echo $S; printf '{line}\\n%s' $S | shasum -a 256");
    view! {
        <details open=form.is_typed()>
            <summary>{words.lot_add()}</summary>
            <p>{words.lot_add_why()}</p>
            <p>{words.lot_add_how()}</p>
            <p>{words.lot_add_keep()}</p>
            <form method="post" class="c-form">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=[(COMMITMENT, words.lot_commitment())] />
                <SecretMaker field=form.element(COMMITMENT) words=MakerWords::of(language) />
                <p>{words.lot_add_command()}</p>
                <pre class="c-command" translate="no">
                    <code>{COMMAND}</code>
                </pre>
                <p>{words.lot_add_recipe()}</p>
                <pre class="c-command" translate="no">
                    <code>{recipe}</code>
                </pre>
                <TextField
                    form=&form
                    name=COMMITMENT
                    label=words.lot_commitment()
                    hint=words.lot_commitment_hint()
                    autocomplete="off"
                />
                <Button kind=ButtonKind::Quiet>{words.lot_add_do()}</Button>
            </form>
        </details>
    }
    .into_any()
}

#[component]
fn Show<'a>(round: &'a RoundView, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let Some(until) = round.awaits_secrets_until else { return ().into_any() };
    let language = visit.language();
    let words = messages(language);
    let moment = visit.backend().moment(until, &seen.glance().charter.zone);
    let form = visit.form_on(SHOW, round.id);
    let ask = seen.may(Action::ShowLotSecret).then(|| {
        view! {
            <form method="post" class="c-form">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form labels=[(SECRET, words.lot_secret())] />
                <TextField
                    form=&form
                    name=SECRET
                    label=words.lot_secret()
                    hint=words.lot_secret_hint()
                    autocomplete="off"
                />
                <Button>{words.lot_show_do()}</Button>
            </form>
        }
    });
    view! {
        <p>{words.lot_show_why()}</p>
        <p>{words.lot_show_until()} " " <When moment language /></p>
        {ask}
    }
    .into_any()
}
