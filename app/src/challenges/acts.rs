//! What an author does with her own challenge wherever it is shown: edit it, take it back, refuse a merge of it. Those
//! who stand in for an author whom nobody knows edit it or take it back.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    id::{ChallengeId, LineageId},
    role::Action,
    view::{ChallengeStateView, ChallengeView, LineageKind, LineageStateView, LineageView},
};

use super::{edit, links};
use crate::{
    form::{Outcome, Posted},
    i18n::{messages, moment},
    port::{Seen, Trouble},
    ui::{Button, ButtonKind, FormHead, FormTrouble},
    visit::Visit,
};

pub(super) const WITHDRAW: &str = "withdraw";
pub(super) const REFUSE: &str = "refuse";

/// Everything that the reader may do with a challenge of hers, or for one of nobody's; nothing for others.
pub(super) fn acts(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> Option<AnyView> {
    if !challenge.mine && !challenge.stands_in {
        return None;
    }
    let merges = proposals(seen, challenge.id).filter(|_| challenge.mine);
    let merges = merges.map(|merge| refusal(visit, seen, challenge.id, &merge)).collect_view();
    let is_running =
        matches!(challenge.state, ChallengeStateView::Submitted | ChallengeStateView::Accepted);
    let edit = (is_running && seen.may(Action::Revise)).then(|| {
        let to = edit::address(visit.language(), seen.id(), challenge.id);
        let words = messages(visit.language()).challenge_edit();
        view! { <p><a class="c-button is-quiet" href=to>{words}</a></p> }
    });
    let withdrawal = (challenge.state != ChallengeStateView::Withdrawn)
        .then(|| withdrawal(visit, seen, challenge));
    Some(view! { {merges} {edit} {withdrawal} }.into_any())
}

/// The proposed merges that would take a challenge up, or others up in it.
pub(super) fn proposals(seen: &Seen, id: ChallengeId) -> impl Iterator<Item = LineageView> {
    let concerns = move |lineage: &LineageView| {
        lineage.kind == LineageKind::ChallengesMerged
            && lineage.state == LineageStateView::Proposed
            && links::challenges(&lineage.from)
                .chain(links::challenges(&lineage.into))
                .any(|it| it == id)
    };
    seen.lineages().into_iter().filter(concerns)
}

/// A proposed merge in words: what becomes part of what, and until when that can be refused.
pub(super) fn proposal(visit: &Visit, seen: &Seen, merge: &LineageView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let zone = &seen.glance().charter.zone;
    let until = merge.refuse_until.map(|at| {
        let at = moment(&visit.backend().moment(at, zone), language);
        view! { <p>{words.merge_refuse_until(at)}</p> }
    });
    view! {
        <p>{words.merge_proposed()}</p>
        {links::list(seen, &merge.from, language)}
        <p>{words.merge_into()}</p>
        {links::list(seen, &merge.into, language)}
        {until}
    }
    .into_any()
}

fn refusal(visit: &Visit, seen: &Seen, challenge: ChallengeId, merge: &LineageView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(REFUSE, merge.id);
    // Somebody with both challenges of a merge on one page refuses it in either place.
    let heading = format!("merge-{}-{challenge}", merge.id);
    let labelled_by = heading.clone();
    view! {
        <section class="c-card is-attention" aria-labelledby=labelled_by>
            <h3 id=heading>{words.merge_title()}</h3>
            {proposal(visit, seen, merge)}
            <p>{words.merge_if_not_refused()}</p>
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form />
                <Button kind=ButtonKind::Quiet>{words.merge_refuse()}</Button>
            </form>
        </section>
    }
    .into_any()
}

fn withdrawal(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form_on(WITHDRAW, challenge.id);
    let for_somebody =
        challenge.stands_in.then(|| view! { <p>{words.withdraw_for_somebody()}</p> });
    view! {
        <details class="p-challenge-confirm" open=form.is_typed()>
            <summary>{words.withdraw_ask()}</summary>
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form />
                <p>{words.withdraw_means()}</p>
                {for_somebody}
                <Button kind=ButtonKind::Danger>{words.withdraw_do()}</Button>
            </form>
        </details>
    }
    .into_any()
}

/// Carries out one of these acts and returns to the page on which it was asked for.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let words = messages(visit.language());
    let (command, said) = match posted.act() {
        WITHDRAW => {
            let challenge: ChallengeId = posted.on()?;
            (Command::Withdraw { challenge }, words.withdraw_done())
        }
        REFUSE => {
            let merge: LineageId = posted.on()?;
            (Command::RefuseMerge { merge }, words.merge_refused())
        }
        _ => return Err(Trouble::NotFound),
    };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    Ok(Outcome::said(visit.path().to_owned(), said))
}
