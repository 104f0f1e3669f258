//! What authors ask about the themes of their challenges, before anything else is looked at: each is answered by moving
//! the challenge or by saying why it stays.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    id::{ChallengeId, ThemeId},
    role::Action,
    text::Reason,
    theme::Lies,
    view::{ChallengeView, ThemeView},
};

use super::{
    Board,
    acts::{lies, moving_to},
    address,
    group::{TICKED_TO, targets},
};
use crate::{
    challenges::{self, in_her_words},
    curating::reading::TitleOf,
    form::{Outcome, Posted, Wrong},
    i18n::{in_language, messages, number},
    port::{Seen, Trouble},
    ui::{Answer, Button, ButtonKind, FormHead, FormTrouble, Select, TextArea},
    visit::Visit,
};

/// Says why a challenge stays.
pub(super) const KEEP: &str = "keep";
/// Moves a challenge whose theme is questioned.
pub(super) const ANSWER_BY_MOVING: &str = "answer-by-moving";
/// The theme in which the reader saw the challenge.
const LIES_IN: &str = "lies-in";
const REASON: &str = "reason";
const LINES: u8 = 4;

/// The challenges with a question that is open.
pub(super) fn open(challenges: &[ChallengeView]) -> impl Iterator<Item = &ChallengeView> {
    challenges.iter().filter(|challenge| challenge.open_question().is_some())
}

/// Where a question stands on the page.
pub(super) fn place(challenge: ChallengeId) -> String {
    format!("question-{challenge}")
}

/// The questions that are open, and answers that were not taken; nothing where there are none.
pub(super) fn questions(board: &Board<'_>, themes: &[ThemeView]) -> Option<AnyView> {
    let Board { visit, challenges, .. } = *board;
    let language = visit.language();
    let words = messages(language);
    let count = u32::try_from(open(challenges).count()).unwrap_or(u32::MAX);
    let is_typed = |challenge: &ChallengeView| {
        let forms = [KEEP, ANSWER_BY_MOVING].map(|act| visit.form_on(act, challenge.id));
        forms.iter().any(crate::form::FormState::is_typed)
    };
    let shown = |one: &&ChallengeView| one.open_question().is_some() || is_typed(one);
    let items: Vec<_> =
        challenges.iter().filter(shown).map(|challenge| item(board, challenge, themes)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="c-card is-attention" aria-labelledby="questions">
                <h2 id="questions">{words.questions_open(count, number(count, language))}</h2>
                <p>{words.questions_words()}</p>
                <ul class="c-list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(board: &Board<'_>, challenge: &ChallengeView, themes: &[ThemeView]) -> AnyView {
    let Board { seen, visit, .. } = *board;
    let language = visit.language();
    let to = challenges::address(language, seen.id(), challenge.id);
    let theme = challenge.theme.and_then(|theme| themes.iter().find(|one| one.id == theme));
    let lies = theme.map(|theme| {
        let name = in_language(&theme.name, language).clone();
        view! { <p class="c-meta"><span>{messages(language).questions_lies(name)}</span></p> }
    });
    let asked = challenge.open_question().map(|question| in_her_words(question, language));
    let may = seen.may(Action::AnswerThemeQuestion);
    let forms = may.then(|| view! { {keep(board, challenge)} {moving(board, challenge, themes)} });
    view! {
        <li class="c-card" id=place(challenge.id)>
            <h3><a href=to><TitleOf challenge language /></a></h3>
            {lies}
            {asked}
            {forms}
        </li>
    }
    .into_any()
}

fn lies_in(challenge: &ChallengeView) -> impl IntoView + use<> {
    challenge.theme.map(|theme| {
        view! { <input type="hidden" name=LIES_IN value=theme.to_string() /> }
    })
}

fn keep(board: &Board<'_>, challenge: &ChallengeView) -> AnyView {
    let form = board.visit.form_on(KEEP, challenge.id);
    let words = messages(form.language());
    view! {
        <form class="c-form" method="post">
            <FormHead form=&form at=board.seen.size() />
            <FormTrouble form=&form labels=[(REASON, words.questions_why())] />
            {lies_in(challenge)}
            <TextArea
                form=&form
                name=REASON
                label=words.questions_why()
                hint=words.questions_why_hint()
                limit=Reason::LIMIT
                lines=LINES
            />
            <Button kind=ButtonKind::Quiet>{words.questions_keep()}</Button>
        </form>
    }
    .into_any()
}

fn moving(board: &Board<'_>, challenge: &ChallengeView, themes: &[ThemeView]) -> AnyView {
    let form = board.visit.form_on(ANSWER_BY_MOVING, challenge.id);
    let words = messages(form.language());
    let answers: Vec<Answer> = targets(challenge.lies(), themes, form.language());
    view! {
        <form class="c-form" method="post">
            <FormHead form=&form at=board.seen.size() />
            <FormTrouble form=&form labels=[(TICKED_TO, words.themes_move_to())] />
            {lies_in(challenge)}
            <Select form=&form name=TICKED_TO label=words.themes_move_to() answers />
            <Button kind=ButtonKind::Quiet>{words.themes_move()}</Button>
        </form>
    }
    .into_any()
}

/// Answers a question, one way or the other.
pub(super) async fn act(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let (words, to) = (messages(language), address(language, seen.id()));
    let challenge: ChallengeId = posted.on()?;
    let lay = posted.value(LIES_IN).and_then(|theme| theme.parse::<ThemeId>().ok());
    let lay = lay.ok_or(Trouble::NotFound)?;
    let mut check = posted.check();
    let (command, said) = if posted.act() == KEEP {
        let Some(reason) = check.text::<Reason>(REASON) else { return Ok(check.again()) };
        let command = Command::AnswerThemeQuestion { challenge, theme: lay, reason };
        (command, words.questions_kept())
    } else {
        let target = check.parsed(TICKED_TO, |text| lies(text).ok_or(Wrong::Choice));
        let Some(target) = target else { return Ok(check.again()) };
        let now = seen.challenge(challenge).map(|challenge| challenge.lies());
        // Somebody else's move stands; the same form sent again finds the challenge where it goes.
        if ![Some(Lies::In(lay)), Some(target)].contains(&now) {
            return Ok(Outcome::said(to, words.themes_gone(1, number(1_u32, language))));
        }
        (moving_to(challenge, target), words.themes_moved(1, number(1_u32, language)))
    };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    Ok(Outcome::said(to, said))
}
