//! Naming who else may act for a challenge: a group submits with several stewards.
//!
//! The page says how many there are and not who, and answers the same whether an address is known or not.

use leptos::prelude::*;
use pathways::{id::ChallengeId, role::Action};

use crate::{
    form::{Outcome, Posted, Wrong},
    i18n::{messages, number},
    port::{Locked, Seen, Trouble},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Labels, TextField},
    visit::Visit,
};

pub(super) const ADD: &str = "add-steward";
const ADDRESS: &str = "address";

/// How many there are, and the form to name one more.
pub(super) fn stewards(visit: &Visit, seen: &Seen, id: ChallengeId) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let count = u32::try_from(seen.stewards(id)?).unwrap_or(u32::MAX);
    Some(
        view! {
            <h3>{words.steward_title()}</h3>
            <p>{words.steward_count(count, number(count, language))}</p>
            {(seen.may(Action::Revise) || visit.form(ADD).is_typed()).then(|| form(visit, seen))}
        }
        .into_any(),
    )
}

/// The form to name one more, closed until it is asked for.
pub(super) fn form(visit: &Visit, seen: &Seen) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(ADD);
    let labels = Labels::from([(ADDRESS, words.steward_add_address())]);
    view! {
            <details class="p-challenge-confirm" open=form.is_typed()>
                <summary>{words.steward_add()}</summary>
                <form class="c-form" method="post">
                    <FormHead form=&form at=seen.size() />
                    <FormTrouble form=&form labels />
                    <TextField
                        form=&form
                        name=ADDRESS
                        label=words.steward_add_address()
                        hint=words.steward_add_address_hint()
                        kind="email"
                    />
                    <Button kind=ButtonKind::Quiet>{words.steward_add_do()}</Button>
                </form>
            </details>
    }
    .into_any()
}

/// Takes the form.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let challenge: ChallengeId = visit.id("challenge")?;
    let address = posted.value(ADDRESS).unwrap_or_default();
    match visit.backend().add_steward(seen.id(), posted.key(), challenge, address).await {
        Err(Trouble::Locked(Locked::Address)) => {
            let mut check = posted.check();
            check.complain(ADDRESS, Wrong::Address);
            Ok(check.again())
        }
        Err(trouble) => Err(trouble),
        Ok(()) => {
            let to = super::super::address(visit.language(), seen.id(), challenge);
            Ok(Outcome::said(to, messages(visit.language()).steward_add_done()))
        }
    }
}
