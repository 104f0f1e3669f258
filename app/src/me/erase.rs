//! Going for good: what goes, what stays and why, and a confirmation that nobody types by mistake.

use leptos::prelude::*;
use pathways::{role::Role, stage::Stage, text::Language};

use crate::{
    campaign,
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    sign_in,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, ButtonKind, FormHead, FormTrouble, TextField},
    visit::Visit,
};

const ERASE: &str = "erase";
const CONFIRM: &str = "confirm";

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/erase", super::address(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    if !visit.reader().is_signed_in() {
        return view! { <TroublePage trouble=Trouble::SignIn /> }.into_any();
    }
    let words = messages(visit.language());
    let alone: Vec<Seen> = visit.backend().all_seen().into_iter().filter(is_last_host).collect();
    let act = if alone.is_empty() {
        view! { <Confirm visit=visit.clone() /> }.into_any()
    } else {
        view! { <HostsAlone alone language=visit.language() /> }.into_any()
    };
    view! {
        <PageTitle text=words.erase_title() />
        <section class="c-hero">
            <h1>{words.erase_title()}</h1>
            <p class="c-lede">{words.erase_title_lede()}</p>
        </section>
        <div class="p-account">
        <section class="c-card">
            <h2>{words.erase_goes()}</h2>
            <ul>
                <li>{words.erase_goes_account()}</li>
                <li>{words.erase_goes_challenges()}</li>
                <li>{words.erase_goes_reasons()}</li>
                <li>{words.erase_goes_supports()}</li>
                <li>{words.erase_goes_help()}</li>
                <li>{words.erase_goes_roles()}</li>
            </ul>
        </section>
        <section class="c-card">
            <h2>{words.erase_stays()}</h2>
            <ul>
                <li>{words.erase_stays_record()}</li>
                <li>{words.erase_stays_ballots()}</li>
                <li>{words.erase_stays_group()}</li>
                <li>{words.erase_stays_copies()}</li>
                <li>{words.erase_stays_files()}</li>
            </ul>
        </section>
        {act}
        </div>
    }
    .into_any()
}

#[component]
fn Confirm(visit: Visit) -> impl IntoView {
    let words = messages(visit.language());
    let form = visit.form(ERASE);
    view! {
        <form class="c-card c-form" method="post">
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form.clone() labels=[(CONFIRM, words.erase_confirm())] />
            <TextField
                form=form
                name=CONFIRM
                label=words.erase_confirm()
                hint=words.erase_confirm_hint(words.erase_word())
                autocomplete="off"
            />
            <div class="c-buttons">
                <Button kind=ButtonKind::Danger>{words.erase_button()}</Button>
                <a class="c-button is-quiet" href=super::address(visit.language())>
                    {words.erase_back()}
                </a>
            </div>
        </form>
    }
}

/// Why she cannot go yet, and where to mend that.
#[component]
fn HostsAlone(alone: Vec<Seen>, language: Language) -> impl IntoView {
    let words = messages(language);
    let items = alone.iter().map(|seen| {
        view! {
            <li class="c-alone">
                <a href=campaign::address(language, seen.id())>
                    {in_language(&seen.glance().charter.name, language)}
                </a>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section class="c-card is-attention">
            <h2>{words.erase_last_host()}</h2>
            <p>{words.erase_last_host_words()}</p>
            <ul class="c-list">{items}</ul>
        </section>
    }
}

fn is_last_host(seen: &Seen) -> bool {
    let is_over = matches!(seen.stage(), Stage::Archived | Stage::Cancelled);
    let people = seen.people().map(|people| people.roles).unwrap_or_default();
    let hosts = people.iter().filter(|holder| holder.roles.contains(&Role::Host));
    !is_over && seen.has(Role::Host) && hosts.count() == 1
}

/// Erases, once the word is typed.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { erase(&visit, &posted).await.into() })
}

async fn erase(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let words = messages(visit.language());
    let typed = posted.value(CONFIRM).unwrap_or_default().trim().to_lowercase();
    if typed != words.erase_word() {
        let mut check = posted.check();
        check.complain(CONFIRM, Wrong::Words(words.erase_confirm_wrong(words.erase_word())));
        return Ok(check.again());
    }
    visit.backend().erase().await?;
    Ok(sign_in::said_to_the_gone(visit.language(), words.erase_done()))
}
