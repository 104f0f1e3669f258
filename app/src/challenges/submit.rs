//! Submitting a challenge: the form, its preview, and why there is none.

use leptos::prelude::*;
use pathways::{
    campaign::{Authorship, Command},
    challenge::{ChallengeText, MOST_PENDING},
    consent::Consent,
    id::{CampaignId, ChallengeId},
    role::Action,
    stage::Stage,
    text::Language,
    view::{ChallengeStateView, CreatedKind, Done},
};

use super::{
    consent::{self, Author},
    draft::{Draft, writer_field},
    fields,
    similar::{self, Aside, Found, SimilarAsYouType, THEN},
    words::{Reading, Words},
};
use crate::{
    campaign::{self, CampaignHead, Place},
    form::{BoxedOutcome, FormState, Outcome, Posted},
    help,
    i18n::{in_language, messages, moment, number},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{
        Button, ButtonKind, Empty, Fact, Facts, FormHead, FormTrouble, LanguageMark, SignInFirst,
        foreign,
    },
    visit::Visit,
};

const SUBMIT: &str = "submit";
/// The id of the form.
const FORM: &str = "submit-form";
/// The button that only shows what the challenge would look like.
const PREVIEW: &str = "preview";

/// The place of the next page that says what became of the form.
pub(super) const SUBMITTED: &str = "submitted";

/// The address of the form.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/submit", campaign::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = visit.campaign()?;
        let form = visit.form(SUBMIT);
        let near = similar::found(&visit, &seen, &form).await;
        if similar::is_asked(&form) {
            let title = messages(visit.language()).submit_title();
            return Ok(view! {
                <PageTitle text=title.clone() />
                <h1>{title}</h1>
                {similar::part(&seen, &near, &form)}
            }
            .into_any());
        }
        Ok(shown(&visit, &seen, &form, &near))
    })
}

fn shown(visit: &Visit, seen: &Seen, form: &FormState, near: &Found) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    // What somebody has typed is never taken away from her, whatever has happened since.
    let content = match obstacle(visit, seen).filter(|_| !form.is_typed()) {
        Some(obstacle) => obstacle,
        None => filled(visit, seen, form, near),
    };
    let question = in_language(&seen.glance().charter.question, language);
    view! {
        <PageTitle text=words.submit_title() />
        <CampaignHead seen visit current=Place::Challenges />
        <section class="c-hero">
            <h1>{words.submit_title()}</h1>
            <p class="c-lede">{question}</p>
        </section>
        {content}
    }
    .into_any()
}

/// Why nobody, or not this reader, can submit now.
fn obstacle(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let charter = &seen.glance().charter;
    match seen.stage() {
        Stage::Call => {}
        Stage::Draft => {
            let opens = charter.schedule.get(&Stage::Call);
            let when =
                opens.map(|at| moment(&visit.backend().moment(*at, &charter.zone), language));
            let when =
                when.map_or_else(|| words.submit_early_undated(), |at| words.submit_early_at(at));
            return Some(view! { <Empty title=words.submit_early() words=when /> }.into_any());
        }
        _ => {
            let list = super::list::address(language, seen.id());
            return Some(
                view! {
                    <Empty title=words.submit_late() words=words.submit_late_words()>
                        <p><a class="c-button" href=list>{words.challenges_read_all()}</a></p>
                    </Empty>
                }
                .into_any(),
            );
        }
    }
    if !visit.reader().is_signed_in() {
        return Some(view! { <SignInFirst visit /> }.into_any());
    }
    if !seen.may(Action::Submit) {
        let join = format!("{}/join", campaign::address(language, seen.id()));
        return Some(
            view! {
                <Empty title=words.submit_join() words=words.submit_join_words()>
                    <p><a class="c-button" href=join>{words.submit_join_link()}</a></p>
                </Empty>
            }
            .into_any(),
        );
    }
    (pending(seen) >= MOST_PENDING).then(|| too_many(seen, language))
}

/// How many challenges of the reader's wait for a moderator.
fn pending(seen: &Seen) -> usize {
    let all = seen.challenges();
    all.iter().filter(|it| it.mine && it.state == ChallengeStateView::Submitted).count()
}

fn too_many(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let limit = number(u64::try_from(MOST_PENDING).unwrap_or(u64::MAX), language);
    let mine = super::mine::address(language, seen.id());
    view! {
        <Empty title=words.submit_too_many() words=words.submit_too_many_words(limit)>
            <p><a class="c-button" href=mine>{words.mine_title_link()}</a></p>
        </Empty>
    }
    .into_any()
}

/// The form, below what it would become if that was asked for.
fn filled(visit: &Visit, seen: &Seen, form: &FormState, near: &Found) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let fields = view! {
        <form class="c-form" method="post" id=FORM>
            <FormHead form at=seen.size() />
            // The key "Enter" in a field presses the first button, which must not be one of the list.
            <button hidden type="submit" name=THEN value=PREVIEW>
                {words.submit_preview()}
            </button>
            {writer_field(visit, form)}
            <FormTrouble form labels=fields::labels(language) />
            <p class="c-notice">{words.submit_five_minutes()}</p>
            <fields::TextFields
                form
                first=None
                below=similar::part(seen, near, form)
                last=consent::tick(form, Author::Reader, Consent::Withheld)
            />
            {similar::memory(form)}
            <SimilarAsYouType form=FORM.to_owned() />
            <BeforeSending language />
            <Buttons send=words.submit_send() language />
        </form>
    };
    view! {
        {preview(form, language)}
        {Draft::New(seen.id()).around(visit, form, fields.into_any())}
    }
    .into_any()
}

/// Shows first, sends second: the key "Enter" in a field presses the first.
#[component]
pub(super) fn Buttons(send: String, language: Language) -> impl IntoView {
    view! {
        <div class="c-buttons">
            <Button kind=ButtonKind::Quiet name=THEN value=PREVIEW>
                {messages(language).submit_preview()}
            </Button>
            <Button>{send}</Button>
        </div>
    }
}

/// The four things to know before sending.
#[component]
fn BeforeSending(language: Language) -> impl IntoView {
    let words = messages(language);
    let facts = vec![
        Fact::new(words.submit_before_who_reads(), words.submit_before_who_reads_words()),
        Fact::new(words.submit_before_what_for(), words.submit_before_what_for_words()),
        Fact::new(words.submit_before_how_long(), words.submit_before_how_long_words()),
        Fact::new(words.submit_before_take_back(), words.submit_before_take_back_words()),
    ];
    view! {
        <section class="c-card" aria-labelledby="before-sending">
            <h2 id="before-sending">{words.submit_before()}</h2>
            <Facts facts />
            <p class="c-alone">
                <a href=help::policy_address(language)>{words.help_policy_link()}</a>
            </p>
        </section>
    }
}

/// The challenge as readers will see it.
pub(super) fn preview(form: &FormState, language: Language) -> Option<AnyView> {
    let posted = form.previewed()?;
    let words = messages(language);
    let text = fields::read(posted, &mut posted.check(), language)?;
    let lang = foreign(&text.language, language);
    let reading = Reading::of_author(&text);
    Some(
        view! {
            <section class="c-card is-now" id="preview" aria-labelledby="preview-heading">
                <h2 id="preview-heading" tabindex="-1" autofocus>{words.submit_preview_heading()}</h2>
                <p>{words.submit_preview_words()}</p>
                <article class="c-card">
                    <h3 lang=lang>{text.title.to_string()}</h3>
                    <LanguageMark tag=text.language.clone() language />
                    <Words text reading language />
                </article>
            </section>
        }
        .into_any(),
    )
}

/// The text that is to be sent, or what the form answers instead: a field is wrong, or only the preview was asked for.
pub(super) fn to_send(posted: &Posted, language: Language) -> Result<ChallengeText, Outcome> {
    let mut check = posted.check();
    let Some(text) = fields::read(posted, &mut check, language) else { return Err(check.again()) };
    if posted.value(THEN) == Some(PREVIEW) { Err(Outcome::Preview) } else { Ok(text) }
}

/// Takes the form.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    if let Some(aside) = Aside::of(posted) {
        aside.carry_out(visit, &seen).await?;
        return Ok(Outcome::Preview);
    }
    let text = match to_send(posted, visit.language()) {
        Ok(text) => text,
        Err(instead) => return Ok(instead),
    };
    sent(visit, &seen, posted, text).await
}

async fn sent(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    text: ChallengeText,
) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let command = Command::Submit { text: Box::new(text), authorship: Authorship::Own };
    let done = visit.backend().act(seen.id(), posted.key(), command).await?;
    let to = match created(&done) {
        Some(id) => {
            keep_consent(visit, seen, id, posted).await?;
            super::address(language, seen.id(), id)
        }
        None => super::mine::address(language, seen.id()),
    };
    Ok(Outcome::said_at(to, SUBMITTED, messages(language).submit_done()))
}

/// Keeps the consent that came with a new challenge; none is what it has where nobody ticked anything.
pub(super) async fn keep_consent(
    visit: &Visit,
    seen: &Seen,
    id: ChallengeId,
    posted: &Posted,
) -> Result<(), Trouble> {
    match consent::read(posted) {
        Some(Consent::Given) => visit.backend().set_consent(seen.id(), id, Consent::Given).await,
        Some(Consent::Withheld) | None => Ok(()),
    }
}

/// The challenge that a submission created.
pub(super) fn created(done: &Done) -> Option<ChallengeId> {
    let mut created = done.entries.iter().flat_map(|entry| &entry.created);
    created.find(|one| one.kind == CreatedKind::Challenge)?.id.parse().ok()
}
