//! From the first support to the last news.

use std::collections::BTreeMap;

use pathways::{
    campaign::Command,
    challenge::ChallengeState,
    contest::{ContestOutcome, ContestSubject},
    round::{ItemId, Operation, PanelMark, ReasonVersion},
    time::Seconds,
    topic::TopicStage,
};

use super::Story;
use crate::harness::both;

impl Story<'_> {
    pub(super) async fn support(&self) {
        let [first, second, third] = self.cast.members;
        for (member, item) in [(first, 0), (first, 1), (second, 0), (third, 2)] {
            self.vote(member, Operation::Support(self.item(item))).await;
        }
    }

    /// Closes the box that is open; it is counted at once.
    pub(super) async fn close(&self) {
        let (round, at) = (self.round(), self.world.service.now());
        let reason = "Everybody in the room has voted.".parse().unwrap();
        self.host(Command::CloseAt { round, at, reason }).await;
    }

    pub(super) async fn declare_conflict(&self) {
        let (round, items) = (self.round(), vec![self.item(3)]);
        self.by(self.cast.panel[2], Command::DeclareConflict { round, items }).await;
    }

    /// The panel opens its box and marks every item.
    pub(super) async fn sit(&self) {
        let round = self.round();
        self.host(Command::OpenRound { round, closes_at: None }).await;
        let slate = self.state().current_round().unwrap().slate.clone();
        for (place, panelist) in self.cast.panel.into_iter().enumerate() {
            let chosen = [self.item(0), self.item(if place == 2 { 2 } else { 1 })];
            let mark = |item: ItemId| {
                if chosen.contains(&item) { PanelMark::Approve } else { PanelMark::Decline }
            };
            let mut marks: BTreeMap<ItemId, PanelMark> =
                slate.iter().map(|entry| (entry.item, mark(entry.item))).collect();
            if place == 2 {
                marks.remove(&self.item(3));
            }
            self.vote(panelist, Operation::Mark(marks)).await;
        }
    }

    pub(super) async fn draft_reasons(&self) {
        let selection = self.state().selection();
        for item in selection.items {
            let (round, reason) = (selection.rounds[0], both("It touches everybody."));
            self.by(self.cast.chair, Command::DraftReason { round, item, reason }).await;
        }
    }

    pub(super) async fn confirm_reasons(&self) {
        let selection = self.state().selection();
        for panelist in &self.cast.panel[..2] {
            let read = |item: &ItemId| ReasonVersion { item: *item, version: 1 };
            let (round, reasons) =
                (selection.rounds[0], selection.items.iter().map(read).collect());
            self.by(*panelist, Command::ConfirmReasons { round, reasons }).await;
        }
    }

    pub(super) async fn contest(&self) {
        let state = self.state();
        let declined =
            state.challenges.values().find(|challenge| challenge.state == ChallengeState::Declined);
        let subject = ContestSubject::Decline { challenge: declined.unwrap().id };
        let reason = "It was no advertisement.".parse().unwrap();
        self.by(self.cast.members[0], Command::Contest { subject, reason }).await;
    }

    pub(super) async fn answer_contest(&self) {
        let contest = *self.state().contests.keys().next().unwrap();
        let (outcome, answer) = (ContestOutcome::Stands, both("It named a shop and its prices."));
        self.by(self.cast.chair, Command::AnswerContest { contest, outcome, answer }).await;
    }

    /// A lead, a promise and news for the first topic.
    pub(super) async fn follow_up(&self) {
        let topic = *self.state().topics.keys().next().unwrap();
        let lead = self.cast.members[1];
        let name = "Ines Calder".parse().unwrap();
        self.host(Command::AssignLead { topic, person: Some(lead), name }).await;
        let next_date = Some(self.world.service.now().after(Seconds::days(30)));
        let promise = Some(both("A list of rooms that stand empty by day."));
        self.by(lead, Command::PlanTopic { topic, next_date, promise }).await;
        self.by(lead, Command::MoveTopic { topic, to: TopicStage::Convening }).await;
        self.by(lead, Command::PostNews { topic, news: both("Twelve people met.") }).await;
    }

    pub(crate) fn item(&self, place: usize) -> ItemId {
        ItemId::Challenge(self.challenges[place])
    }
}
