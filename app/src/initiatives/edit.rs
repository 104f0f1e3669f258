//! Putting right what is known of an initiative, listed or suggested.
//!
//! Where somebody else has changed it meanwhile, nothing is saved: what she wrote stands above what was typed, and beside
//! each field in which the two differ.

use leptos::prelude::*;
use pathways::{
    campaign::Refusal,
    id::{CampaignId, InitiativeId},
    register::{Known, RegisterCommand, Standing},
    text::Language,
    view::InitiativeView,
};

use super::{
    desk::{WORKERS, said_at},
    edition, fields, item,
};
use crate::{
    curating::seen_by,
    form::{BoxedOutcome, FormState, Outcome, Posted, Wrong},
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, FormHead, FormTrouble},
    visit::Visit,
};

const REVISE: &str = "revise";

/// The address of the page.
pub(crate) fn address(language: Language, campaign: CampaignId, id: InitiativeId) -> String {
    format!("{}/{id}", DeskPlace::Initiatives.address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = seen_by(&visit, WORKERS)?;
        let one = found(&visit, &seen).await?;
        Ok(shown(&visit, &seen, &one))
    })
}

/// The initiative, as long as it can be changed.
async fn found(visit: &Visit, seen: &Seen) -> Result<InitiativeView, Trouble> {
    let id: InitiativeId = visit.id("initiative")?;
    if !seen.may_fill_register() && !visit.is_typed() {
        // Once the campaign is over there is nothing to put right.
        return Err(Trouble::NotFound);
    }
    let all = visit.backend().initiatives(seen.id()).await?;
    let may_change =
        |one: &InitiativeView| one.id == id && !matches!(one.standing, Standing::Refused(_));
    all.into_iter().find(may_change).ok_or(Trouble::NotFound)
}

fn shown(visit: &Visit, seen: &Seen, one: &InitiativeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(REVISE);
    let today = visit.backend().today(&seen.glance().charter.zone);
    let asked = match one.standing {
        Standing::Listed => fields::known_fields(&form, Some(&one.known), today),
        // Whoever accepts a suggestion has checked it on that day, and nobody before.
        Standing::Waiting | Standing::Refused(_) => {
            fields::text_fields(&form, Some(&one.known.text))
        }
    };
    view! {
        <PageTitle text=words.initiative_edit_title() />
        <DeskHead seen visit current=DeskPlace::Initiatives />
        <h1>{words.initiative_edit_title()}</h1>
        {changed(&form, one)}
        <form class="c-card c-form" method="post">
            <FormHead form=&form at=seen.size() />
            {edition::field_of_now(one)}
            <FormTrouble form=&form labels=fields::labels(language) />
            {asked}
            <div class="c-buttons">
                <Button>{words.initiative_save()}</Button>
            </div>
        </form>
        <p class="c-alone">
            <a href=DeskPlace::Initiatives.address(language, seen.id())>{words.initiatives_back()}</a>
        </p>
    }
    .into_any()
}

/// What somebody else has made of it since the sender of the form saw it; nothing where nobody has changed it.
fn changed(form: &FormState, one: &InitiativeView) -> Option<AnyView> {
    let language = form.language();
    let words = messages(language);
    edition::is_changed_since(form, one).then(|| {
        view! {
            <section class="c-card is-attention" aria-labelledby="changed">
                <h2 id="changed">{words.initiative_changed()}</h2>
                <p>{words.initiative_changed_words()}</p>
                {item::words(one, language)}
            </section>
        }
        .into_any()
    })
}

/// Takes the form.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let language = visit.language();
    let InitiativeView { id, known: before, standing, .. } = found(visit, &seen).await?;
    let today = visit.backend().today(&seen.glance().charter.zone);
    let mut check = posted.check();
    let known = match standing {
        Standing::Listed => fields::read_known(&mut check, language, today),
        Standing::Waiting | Standing::Refused(_) => {
            let text = fields::read_text(&mut check);
            text.map(|text| Known { text, checked: before.checked })
        }
    };
    let Some(known) = known else { return Ok(check.again()) };
    let typed = Box::new(known.clone());
    let command = RegisterCommand::Revise { id, seen: edition::seen(posted)?, known: typed };
    let changed = visit.backend().change_register(seen.id(), command).await;
    if changed == Err(Trouble::Refused(Refusal::InitiativeChanged)) {
        let now = found(visit, &seen).await?.known;
        for (field, now) in fields::differing(&known, &now, language) {
            check.complain(field, Wrong::Words(now));
        }
        return if check.is_sound() { changed.map(|()| check.again()) } else { Ok(check.again()) };
    }
    changed?;
    said_at(visit, &seen, id, messages(language).initiative_saved()).await
}
