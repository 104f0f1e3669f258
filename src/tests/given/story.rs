//! A campaign at a stage, with three challenges that the tests talk about.

use pathways::{
    campaign::Command,
    charter::Charter,
    id::{ChallengeId, ThemeId, TopicId},
    round::{ItemId, PanelMark},
    stage::Stage,
    time::Seconds,
};

use super::{CURATOR, MEMBERS, PANEL, Scenario, charter};

/// Three accepted challenges, one of each member: the first two in one theme, the third in another, both signed.
#[derive(Clone)]
pub(crate) struct Story {
    pub(crate) s: Scenario,
    pub(crate) challenges: [ChallengeId; 3],
    pub(crate) themes: Vec<ThemeId>,
}

impl Story {
    /// Takes a staffed campaign to a stage of its path, everything done that the stage before asks.
    pub(crate) fn at(stage: Stage) -> Self {
        Self::with(charter(), stage)
    }

    pub(crate) fn with(charter: Charter, stage: Stage) -> Self {
        let mut s = Scenario::staffed(charter);
        s.advance();
        let challenges = [0, 1, 2].map(|n| s.accepted(MEMBERS[n], &format!("challenge {n}")));
        let mut story = Self { s, challenges, themes: Vec::new() };
        while story.s.campaign.stage < stage {
            story.finishes_stage();
            story.s.advance();
        }
        story
    }

    pub(crate) fn item(&self, n: usize) -> ItemId {
        ItemId::Challenge(self.challenges[n])
    }

    /// Goes on to the end once the panel has decided.
    pub(crate) fn ended(mut self) -> Scenario {
        self.s.reasons();
        self.s.advance();
        while self.s.campaign.stage < Stage::Archived {
            self.finishes_stage();
            self.s.advance();
        }
        self.s
    }

    /// Does what the stage is for, so that the next may begin.
    pub(crate) fn finishes_stage(&mut self) {
        let [a, b, c] = self.challenges;
        match self.s.campaign.stage {
            Stage::Theming => {
                self.themes = vec![self.s.theme("rooms", &[a, b]), self.s.theme("money", &[c])];
                self.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
            }
            Stage::Upvote => {
                for (member, challenge) in
                    [(0, a), (0, b), (1, a), (2, a)].map(|(n, id)| (MEMBERS[n], id))
                {
                    self.s.supports(member, challenge);
                }
                self.s.closes();
            }
            Stage::Panel => {
                self.s.opens();
                for panelist in PANEL {
                    self.s.marks(panelist, &[(self.item(0), PanelMark::Approve)]);
                }
                self.s.closes();
                self.s.reasons();
            }
            Stage::Decided => self.s.wait(Seconds::days(7)),
            Stage::Draft | Stage::Call | Stage::Pathways | Stage::Archived | Stage::Cancelled => {}
        }
    }

    /// The topic that came of the first challenge.
    pub(crate) fn topic(&self) -> TopicId {
        *self.s.campaign.topics.keys().next().expect("a topic was selected")
    }
}
