//! What members suggest, waiting or refused.

use leptos::prelude::*;
use pathways::{register::Standing, text::Reason, view::InitiativeView};

use super::{ACCEPT, REASON, REFUSE, REMOVE, about, edit_link};
use crate::{
    i18n::{messages, number},
    initiatives::{edition, item},
    port::Seen,
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said, TextArea},
    visit::Visit,
};

/// How many refused suggestions stand on the page: whoever removes some sees the next.
const MOST_REFUSED: usize = 50;

/// What members have suggested and nobody has answered.
pub(super) fn suggestions(visit: &Visit, seen: &Seen, all: &[InitiativeView]) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let waiting: Vec<_> = all.iter().filter(|one| one.standing == Standing::Waiting).collect();
    if waiting.is_empty() {
        return None;
    }
    let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    let items = waiting.into_iter().map(|one| suggestion(visit, seen, one)).collect_view();
    Some(
        view! {
            <section class="c-card is-attention" aria-labelledby="suggestions">
                <h2 id="suggestions">{words.initiatives_waiting(count, number(count, language))}</h2>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn suggestion(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let [accept, refuse] = [ACCEPT, REFUSE].map(|act| visit.form_on(act, one.id));
    let (is_open, about) = (refuse.is_typed(), about(one));
    view! {
        <li class="c-item" id=one.id.to_string()>
            <Said visit place=one.id.to_string() />
            {item::words(one, language)}
            <div class="c-item-act">
                <form method="post">
                    <FormHead form=&accept at=seen.size() />
                    {edition::field(&accept, one)}
                    <FormTrouble form=&accept />
                    <div class="c-buttons">
                        <Button>
                            {words.initiative_accept()}
                            {about}
                        </Button>
                        {edit_link(visit, seen, one)}
                    </div>
                </form>
                <details class="c-details" open=is_open>
                    <summary>{words.initiative_refuse_ask()}</summary>
                    <form method="post">
                        <FormHead form=&refuse at=seen.size() />
                        {edition::field(&refuse, one)}
                        <FormTrouble form=&refuse labels=[(REASON, words.initiative_refuse_reason())] />
                        <TextArea
                            form=&refuse
                            name=REASON
                            label=words.initiative_refuse_reason()
                            hint=words.initiative_refuse_reason_hint()
                            limit=Reason::LIMIT
                            lines=3
                        />
                        <Button kind=ButtonKind::Danger>{words.initiative_refuse()}</Button>
                    </form>
                </details>
            </div>
        </li>
    }
    .into_any()
}

/// What was refused, which takes room from other suggestions until whoever made it has read why.
pub(super) fn refused(visit: &Visit, seen: &Seen, all: &[InitiativeView]) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let is_refused = |one: &&InitiativeView| matches!(one.standing, Standing::Refused(_));
    let refused: Vec<_> = all.iter().filter(is_refused).collect();
    if refused.is_empty() || (!seen.may_fill_register() && !visit.is_typed()) {
        return None;
    }
    let count = u32::try_from(refused.len()).unwrap_or(u32::MAX);
    let items = refused.into_iter().take(MOST_REFUSED).map(|one| removable(visit, seen, one));
    let items = items.collect_view();
    Some(
        view! {
            <section class="c-card" aria-labelledby="refused">
                <h2 id="refused">{words.initiatives_refused(count, number(count, language))}</h2>
                <p>{words.initiatives_refused_words()}</p>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn removable(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let (remove, about) = (visit.form_on(REMOVE, one.id), about(one));
    view! {
        <li class="c-item" id=one.id.to_string()>
            {item::words(one, language)}
            <div class="c-item-act">
                <form method="post">
                    <FormHead form=&remove at=seen.size() />
                    {edition::field(&remove, one)}
                    <FormTrouble form=&remove />
                    <Button kind=ButtonKind::Danger>
                        {words.initiative_remove()}
                        {about}
                    </Button>
                </form>
            </div>
        </li>
    }
    .into_any()
}
