//! Whether the words of a challenge may stand in the files that everybody can download: on the form, unticked until somebody
//! ticks it, and on the challenge's own page, where whoever answers for it changes her mind.

use leptos::prelude::*;
use pathways::{
    consent::Consent,
    id::ChallengeId,
    text::Language,
    view::{ChallengeView, ConsentView},
};

use crate::{
    form::{FormState, Outcome, Posted, Ticked},
    i18n::messages,
    port::{Seen, Trouble},
    ui::{Button, ButtonKind, FormHead, FormTrouble, Said, Tick},
    visit::Visit,
};

/// The acts of the challenge's page.
pub(super) const GIVE: &str = "in-files";
pub(super) const TAKE_BACK: &str = "not-in-files";
/// The part of the page; the message after an act stands in it.
const PLACE: &str = "consent";
/// The tick of the forms, and what says that it was there to be ticked.
const TICK: &str = "in-files";
const ASKED: &str = "in-files-asked";

/// Whose words they are.
#[derive(Clone, Copy)]
pub(super) enum Author {
    /// Those of whoever fills the form in.
    Reader,
    /// Somebody's who told them.
    Somebody,
}

/// The tick of a form.
pub(super) fn tick(form: &FormState, author: Author, first: Consent) -> AnyView {
    let words = messages(form.language());
    let (label, hint) = match author {
        Author::Reader => (words.consent_tick(), words.consent_tick_hint()),
        Author::Somebody => (words.consent_tick_for(), words.consent_tick_for_hint()),
    };
    view! {
        <input type="hidden" name=ASKED value="yes" />
        <Tick form name=TICK label hint first=Ticked::from(first == Consent::Given) />
    }
    .into_any()
}

/// What a form says; nothing where it did not ask.
pub(super) fn read(posted: &Posted) -> Option<Consent> {
    let consent = if posted.is_ticked(TICK) { Consent::Given } else { Consent::Withheld };
    posted.value(ASKED).map(|_| consent)
}

/// What the reader learns; nothing where that cannot be read now.
pub(super) async fn of(visit: &Visit, seen: &Seen, challenge: ChallengeId) -> Option<ConsentView> {
    visit.backend().consent(seen.id(), challenge).await.ok()
}

/// The part of the challenge's page, for whoever answers for it.
pub(super) fn part(
    visit: &Visit,
    seen: &Seen,
    challenge: &ChallengeView,
    view: Option<ConsentView>,
) -> Option<AnyView> {
    let view = view.filter(|_| challenge.mine || challenge.stands_in)?;
    let words = messages(visit.language());
    let stands = match view.consent {
        Consent::Given => words.consent_given(),
        Consent::Withheld => words.consent_withheld(),
    };
    let form = visit.form(match view.consent {
        Consent::Given => TAKE_BACK,
        Consent::Withheld => GIVE,
    });
    let act = (view.may_change || form.is_typed())
        .then(|| change(seen, &form, view.consent, visit.language()));
    let part = view! {
        <section id=PLACE aria-labelledby="consent-heading">
            <h3 id="consent-heading">{words.consent_title()}</h3>
            <Said visit place=PLACE />
            <p>{stands}</p>
            {act}
        </section>
    };
    Some(part.into_any())
}

fn change(seen: &Seen, form: &FormState, consent: Consent, language: Language) -> AnyView {
    let words = messages(language);
    let verb = match consent {
        Consent::Given => words.consent_take_back(),
        Consent::Withheld => words.consent_give(),
    };
    view! {
        <form method="post">
            <FormHead form at=seen.size() />
            <FormTrouble form />
            <Button kind=ButtonKind::Quiet>{verb}</Button>
        </form>
    }
    .into_any()
}

/// Gives consent, or takes it back.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let challenge: ChallengeId = visit.id("challenge")?;
    let words = messages(visit.language());
    let (consent, said) = match posted.act() {
        GIVE => (Consent::Given, words.consent_was_given()),
        TAKE_BACK => (Consent::Withheld, words.consent_was_taken_back()),
        _ => return Err(Trouble::NotFound),
    };
    visit.backend().set_consent(seen.id(), challenge, consent).await?;
    Ok(Outcome::said_at(visit.path().to_owned(), PLACE, said))
}
