//! An author's question whether her challenge belongs in the theme in which it lies.
//!
//! It is answered by what happens to the challenge, or in words: it is open as long as the challenge takes part, lies in
//! that theme still, and nobody has said why it stays. So a move answers it, a move that is taken back opens it again,
//! and it goes with a challenge that is merged, split or withdrawn, without anybody closing it.
//!
//! - One question for each challenge and theme: who was told why does not ask the same again.
//! - Themes are signed by somebody who knows how many are open, and their signature says how many were left so.
//! - The words are read by the authors and by those who work on themes; they are in no public record, and go with the author.

use super::ThemeState;
use crate::{
    campaign::{Campaign, Decision, Fact, Refusal},
    challenge::Challenge,
    id::{ChallengeId, ThemeId},
    record::Private,
    text::Reason,
};

/// A question as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeQuestion {
    /// The theme in which the challenge lay.
    pub theme: ThemeId,
    /// Why it does not belong there, unless erased.
    pub reason: Option<Reason>,
    /// What was said to it.
    pub answer: Option<QuestionAnswer>,
}

/// Why a challenge stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionAnswer {
    /// In words, unless erased.
    pub reason: Option<Reason>,
}

impl ThemeQuestion {
    pub(crate) fn asked(theme: ThemeId, reason: &Private<Reason>) -> Self {
        Self { theme, reason: reason.known().cloned(), answer: None }
    }
}

impl Challenge {
    /// The question about its theme that waits for an answer.
    pub fn open_question(&self) -> Option<&ThemeQuestion> {
        let theme = self.theme.filter(|_| self.is_accepted())?;
        self.question_about(theme).filter(|question| question.answer.is_none())
    }

    fn question_about(&self, theme: ThemeId) -> Option<&ThemeQuestion> {
        self.questions.iter().find(|question| question.theme == theme)
    }

    pub(crate) fn has_open_question_about(&self, theme: ThemeId) -> bool {
        self.open_question().is_some_and(|question| question.theme == theme)
    }

    pub(crate) fn answer_question(&mut self, theme: ThemeId, reason: &Private<Reason>) {
        let asked = self.questions.iter_mut().find(|question| question.theme == theme);
        if let Some(question) = asked {
            question.answer = Some(QuestionAnswer { reason: reason.known().cloned() });
        }
    }
}

impl Campaign {
    /// How many questions about themes wait for an answer.
    pub fn open_theme_questions(&self) -> u32 {
        let open = self.challenges.values().filter(|challenge| challenge.open_question().is_some());
        u32::try_from(open.count()).unwrap_or(u32::MAX)
    }
}

/// What entries say nothing of.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "this is how a field is asked whether it is written"
)]
pub(crate) const fn is_none_open(open: &u32) -> bool {
    *open == 0
}

/// Whether somebody may ask if an accepted challenge belongs in a theme: it lies there, nobody has signed the theme as it is,
/// and nobody asked before.
pub(crate) fn may_be_asked(
    state: &Campaign,
    challenge: &Challenge,
    theme: ThemeId,
) -> Result<(), Refusal> {
    if !challenge.is_accepted() {
        return Err(Refusal::ChallengeState);
    }
    if challenge.theme != Some(theme) {
        return Err(Refusal::LiesElsewhere);
    }
    if state.live_theme(theme)?.state == ThemeState::Signed {
        return Err(Refusal::ThemeSigned);
    }
    if challenge.question_about(theme).is_some() {
        return Err(Refusal::AlreadyAsked);
    }
    Ok(())
}

pub(crate) fn ask(
    decision: &mut Decision,
    id: ChallengeId,
    theme: ThemeId,
    reason: Reason,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    let author = decision.person().filter(|person| challenge.authors.contains(person));
    author.ok_or(Refusal::NotYours)?;
    may_be_asked(decision.state, challenge, theme)?;
    let reason = decision.private(reason);
    decision.push(Fact::ThemeQuestioned { challenge: id, theme, reason });
    Ok(())
}

/// Says why the challenge stays. Its authors do not answer themselves, and somebody answers for what is said.
pub(crate) fn answer(
    decision: &mut Decision,
    id: ChallengeId,
    theme: ThemeId,
    reason: Reason,
) -> Result<(), Refusal> {
    let person = decision.person().ok_or(Refusal::NotAllowed)?;
    let challenge = decision.state.challenge(id)?;
    if !challenge.has_open_question_about(theme) {
        return Err(Refusal::NoOpenQuestion);
    }
    if challenge.authors.contains(&person) {
        return Err(Refusal::OwnAct);
    }
    let reason = decision.private(reason);
    decision.push(Fact::ThemeQuestionAnswered { challenge: id, theme, reason });
    Ok(())
}
