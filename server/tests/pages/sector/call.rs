//! From the first challenge to the slate: one challenge of each fate, themes, a merge that waits.

use pathways::{
    campaign::{Authorship, Command, Fact},
    challenge::{ChallengeState, ChallengeText, DeclineCode, Translation},
    id::{ChallengeId, PersonId},
    text::Language,
};

use super::Story;
use crate::harness::{both, challenge};

/// The title of a challenge of which nothing is said but that.
pub(super) const PLAIN: &str = "Rehearsal rooms cost more than a show brings in";

/// The English title of the challenge that was written in French.
pub(crate) const TRANSLATED: &str = "Artists of the regions come last";

impl Story<'_> {
    pub(super) async fn collect_challenges(&mut self) {
        let [author, second, third] = self.cast.members;
        for (member, text) in [
            (author, french()),
            (author, challenge(PLAIN)),
            (second, challenge("Nobody plans for touring in winter")),
            (third, challenge("Young audiences have no way home after nine")),
        ] {
            let accepted = self.accepted(member, text).await;
            self.challenges.push(accepted);
        }
        let translation =
            Box::new(Translation::of_title(Language::En.into(), TRANSLATED.parse().unwrap()));
        let first = self.challenges[0];
        self.by(self.cast.curator, Command::Translate { challenge: first, translation }).await;
        self.give_each_fate(author).await;
    }

    /// One that waits, one that was declined, one that was taken back, one that was split.
    async fn give_each_fate(&self, author: PersonId) {
        self.submitted(author, challenge("A stage door that opens for nobody")).await;
        let declined = self.submitted(author, challenge("Buy my strings, they are cheap")).await;
        let reason = Some("It advertises a shop.".parse().unwrap());
        let code = DeclineCode::Advertising;
        self.by(self.cast.moderator, Command::Decline { challenge: declined, code, reason }).await;
        let withdrawn = self.accepted(author, challenge("Words that were taken back")).await;
        self.by(author, Command::Withdraw { challenge: withdrawn }).await;
        let double = self.accepted(author, challenge("Two challenges in one")).await;
        let parts = ["The first of two", "The second of two"].map(challenge).to_vec();
        let reason = "They have little to do with each other.".parse().unwrap();
        self.by(self.cast.curator, Command::Split { challenge: double, parts, reason }).await;
    }

    /// Two themes with everything that is accepted in them, and one without anything.
    pub(super) async fn group_challenges(&self) {
        let curator = self.cast.curator;
        let themes = [self.theme("Places to work").await, self.theme("People on the road").await];
        self.theme("A theme that stays empty").await;
        let accepted: Vec<ChallengeId> = self
            .state()
            .challenges
            .values()
            .filter(|challenge| challenge.is_accepted())
            .map(|challenge| challenge.id)
            .collect();
        for (place, challenge) in accepted.into_iter().enumerate() {
            let theme = Some(themes[place % themes.len()]);
            self.by(curator, Command::Place { challenge, theme }).await;
        }
    }

    /// Everything that waited is decided on, and the themes are signed.
    pub(super) async fn sign_themes(&self) {
        let state = self.state();
        let waiting = state
            .challenges
            .values()
            .filter(|challenge| challenge.state == ChallengeState::Submitted);
        for challenge in waiting.map(|challenge| challenge.id) {
            let code = DeclineCode::Unclear;
            let command = Command::Decline { challenge, code, reason: None };
            self.by(self.cast.moderator, command).await;
        }
        let empty = state.themes.values().find(|theme| {
            !state.challenges.values().any(|challenge| challenge.theme == Some(theme.id))
        });
        self.by(self.cast.curator, Command::RetireTheme { theme: empty.unwrap().id }).await;
        self.by(self.cast.curator, Command::SignThemes { open_questions: 0 }).await;
    }

    /// A topic for a slate of topics.
    pub(super) async fn draft_topic(&self) {
        let state = self.state();
        let answers = state.challenges.values().find(|challenge| challenge.is_accepted());
        let answers = vec![answers.unwrap().id];
        self.host(Command::DraftTopic { name: both("A house for all"), answers }).await;
    }

    /// A merge that its authors may still refuse.
    pub(super) async fn propose_merge(&self) {
        let state = self.state();
        let title = |title: &str| {
            let mut all = state.challenges.values();
            let is_it = |text: &ChallengeText| text.title.as_str() == title;
            all.find(|one| one.text.as_ref().is_some_and(is_it)).unwrap().id
        };
        let (from, into) = (vec![title("The first of two")], title(PLAIN));
        let reason = "Both ask for rooms.".parse().unwrap();
        self.by(self.cast.curator, Command::ProposeMerge { from, into, reason }).await;
    }

    async fn theme(&self, name: &str) -> pathways::id::ThemeId {
        let acted = self.by(self.cast.curator, Command::ProposeTheme { name: both(name) }).await;
        match acted.facts.first() {
            Some((_, Fact::ThemeProposed { theme, .. })) => *theme,
            other => panic!("not a theme: {other:?}"),
        }
    }

    async fn submitted(&self, member: PersonId, text: ChallengeText) -> ChallengeId {
        let command = Command::Submit { text: Box::new(text), authorship: Authorship::Own };
        match self.by(member, command).await.facts.first() {
            Some((_, Fact::ChallengeSubmitted { challenge, .. })) => *challenge,
            other => panic!("not a challenge: {other:?}"),
        }
    }

    async fn accepted(&self, member: PersonId, text: ChallengeText) -> ChallengeId {
        let challenge = self.submitted(member, text).await;
        self.by(self.cast.moderator, Command::Accept { challenge }).await;
        challenge
    }
}

/// A challenge with every field, in French.
fn french() -> ChallengeText {
    ChallengeText {
        body: Some("On nous appelle quand tout est décidé.\n\nEt la route\u{a0}?".parse().unwrap()),
        affected: Some("Les artistes loin des grandes villes".parse().unwrap()),
        region: Some("Gaspésie".parse().unwrap()),
        discipline: Some("Théâtre".parse().unwrap()),
        language: Language::Fr.into(),
        name: Some("Maude".parse().unwrap()),
        ..challenge("Les artistes des régions passent en dernier")
    }
}
