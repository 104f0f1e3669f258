//! An author's question whether her challenge belongs in its theme, and what was said to it.

use leptos::prelude::*;
use pathways::{
    campaign::{Command, Refusal},
    id::{ChallengeId, ThemeId},
    role::Action,
    text::{Language, Reason},
    theme::ThemeState,
    view::{ChallengeView, QuestionStanding, ThemeQuestionView, ThemeView},
};

use crate::{
    form::{FormState, Outcome, Posted},
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    ui::{Badge, Button, ButtonKind, FormHead, FormTrouble, Said, TextArea, Tone, Written},
    visit::Visit,
};

/// The act, and the part of the page in which its message stands.
pub(super) const ASK: &str = "question-theme";
const THEME: &str = "theme";
const REASON: &str = "reason";
const LINES: u8 = 5;

/// What was asked about the themes of a challenge, for those who read it, and the form to ask.
pub(super) fn part(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> AnyView {
    let form = visit.form(ASK);
    let theme = asks_about(seen, challenge);
    // A question that came too late, or after a session was over, is still where it was typed.
    let ask = (theme.is_some() || form.is_typed()).then(|| ask(seen, &form, theme.as_ref()));
    view! {
        <Said visit place=ASK />
        {told(seen, challenge, visit.language())}
        {ask}
    }
    .into_any()
}

/// The theme about which an author may ask: the one in which her challenge lies, once, as long as nobody has signed it.
fn asks_about(seen: &Seen, challenge: &ChallengeView) -> Option<ThemeView> {
    let theme = challenge.theme.filter(|_| challenge.mine && seen.may(Action::QuestionTheme))?;
    let is_asked = challenge.questions.iter().any(|question| question.theme == theme);
    let is_running = challenge.state == pathways::view::ChallengeStateView::Accepted;
    let theme = seen.theme(theme).filter(|_| is_running && !is_asked)?;
    (theme.state != ThemeState::Signed).then_some(theme)
}

/// The questions and their answers; nothing for readers to whom none is shown.
pub(super) fn told(seen: &Seen, challenge: &ChallengeView, language: Language) -> Option<AnyView> {
    let questions = challenge.questions.iter().map(|question| one(seen, question, language));
    (!challenge.questions.is_empty()).then(|| questions.collect_view().into_any())
}

fn one(seen: &Seen, question: &ThemeQuestionView, language: Language) -> AnyView {
    let words = messages(language);
    let asked = seen.theme(question.theme).map_or_else(
        || words.question_asked_gone(),
        |theme| words.question_asked(in_language(&theme.name, language).as_str()),
    );
    let (tone, standing) = match question.standing {
        QuestionStanding::Open => (Tone::Attention, words.question_open()),
        QuestionStanding::Answered => (Tone::Done, words.question_answered()),
        QuestionStanding::Moved => (Tone::Done, words.question_moved()),
        QuestionStanding::Over => (Tone::Over, words.question_over()),
    };
    let answer = question.answer.as_ref().map(|answer| {
        view! {
            <p>{words.question_because()}</p>
            <Written text=answer.to_string() language />
        }
    });
    view! {
        <p>{asked} " " <Badge tone words=standing /></p>
        {in_her_words(question, language)}
        {answer}
    }
    .into_any()
}

/// Why it does not belong there, unless her words are gone.
pub(crate) fn in_her_words(question: &ThemeQuestionView, language: Language) -> AnyView {
    match &question.reason {
        Some(reason) => view! { <Written text=reason.to_string() language /> }.into_any(),
        None => {
            view! { <p class="u-muted">{messages(language).question_words_gone()}</p> }.into_any()
        }
    }
}

fn ask(seen: &Seen, form: &FormState, theme: Option<&ThemeView>) -> AnyView {
    let language = form.language();
    let words = messages(language);
    let labels = [(REASON, words.question_reason())];
    let about = theme.map(|theme| {
        view! { <input type="hidden" name=THEME value=theme.id.to_string() /> }
    });
    view! {
        <details class="c-details" open=form.is_typed()>
            <summary>{words.question_ask()}</summary>
            <form class="c-form" method="post">
                <p class="u-muted">{words.question_words()}</p>
                <FormHead form=form at=seen.size() />
                <FormTrouble form=form labels=labels />
                {about}
                <TextArea
                    form=form
                    name=REASON
                    label=words.question_reason()
                    hint=words.question_reason_hint()
                    limit=Reason::LIMIT
                    lines=LINES
                />
                <Button kind=ButtonKind::Quiet>{words.question_do()}</Button>
            </form>
        </details>
    }
    .into_any()
}

/// Takes the question.
pub(super) async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let challenge: ChallengeId = visit.id("challenge")?;
    let theme = posted.value(THEME).and_then(|theme| theme.parse::<ThemeId>().ok());
    let mut check = posted.check();
    let Some(reason) = check.text::<Reason>(REASON) else { return Ok(check.again()) };
    let theme = theme.ok_or(Refusal::LiesElsewhere)?;
    let command = Command::QuestionTheme { challenge, theme, reason };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    let to = super::address(visit.language(), seen.id(), challenge);
    Ok(Outcome::said_at(to, ASK, messages(visit.language()).question_sent()))
}
