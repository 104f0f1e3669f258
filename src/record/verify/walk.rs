//! The fold: each entry is checked against the state that those before it have left.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Files, Finding, Pass, Place, Rule, acts,
    counts::{self, Counted, FirstCount, Said},
    lines::{Line, Lines},
    lots,
    progress::Watch,
    rounds, stages, themes,
    ties::Taken,
    topics,
};
use crate::{
    campaign::{Campaign, Event, Fact, Guard, rounds_that_end},
    id::{RoundId, TopicId},
    people::Column,
    role::Role,
    round::{ItemId, Kind, Round},
};

/// What the state does not keep once names are hidden.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// How many acts confirmed a version of a reason. Each is one panelist's: none confirms what she has confirmed.
    pub(super) confirmed: BTreeMap<(RoundId, ItemId, u32), usize>,
    /// How many people have a role that was granted.
    pub(super) roles: BTreeMap<Role, u32>,
    /// How many were taken off the panel, whose conflicts are of people who do not vote.
    pub(super) panelists_left: u32,
    /// How many of them before a round was prepared, so that they have no conflicts in it.
    pub(super) left_before: BTreeMap<RoundId, u32>,
    /// How many declared a conflict.
    pub(super) conflicts: BTreeMap<(RoundId, ItemId), u32>,
    /// What is said of topics in texts that may be erased.
    pub(super) topics: BTreeSet<(TopicId, Guard)>,
    /// The rounds that become void with the last step back, or as the campaign is cancelled.
    pub(super) ended: Vec<RoundId>,
    /// Every count, with its round as it was then.
    pub(super) counted: Vec<Counted>,
    /// Every step that broke a tie.
    pub(super) taken: Vec<Taken>,
}

/// One entry with everything that it is checked against.
pub(super) struct Step<'a> {
    pub(super) seq: u64,
    pub(super) event: &'a Event,
    /// Before it.
    pub(super) state: &'a Campaign,
    pub(super) memory: &'a Memory,
    /// The entry before it.
    pub(super) previous: Option<&'a Event>,
    pub(super) next: Next<'a>,
    pub(super) findings: &'a mut Vec<Finding>,
}

/// What stands right behind an entry.
#[derive(Debug, Clone, Copy)]
pub(super) enum Next<'a> {
    /// Another one, which says this.
    Fact(&'a Fact),
    /// One that is covered: nobody can tell what it says.
    Covered,
    /// None that can be read.
    Nothing,
}

impl<'a> Next<'a> {
    fn of(line: &'a Line) -> Self {
        match line {
            Line::Entry(entry) => Self::Fact(&entry.event.fact),
            Line::Covered | Line::Later(_) => Self::Covered,
            Line::Broken => Self::Nothing,
        }
    }
}

impl Step<'_> {
    /// Whether the rounds of the stage decide.
    pub(super) fn decides(&self) -> bool {
        decides(self.state)
    }

    /// Reports a rule as broken unless it holds.
    pub(super) fn require(&mut self, rule: Rule, holds: bool) {
        if !holds {
            self.findings.push(Finding::broken(rule, Place::Entry(self.seq)));
        }
    }

    /// Reports what is there and what should be, where the two differ.
    pub(super) fn equal<T: PartialEq + serde::Serialize + ?Sized>(
        &mut self,
        rule: Rule,
        found: &T,
        expected: &T,
    ) {
        if found != expected {
            let wrong = Finding::broken(rule, Place::Entry(self.seq));
            self.findings.push(wrong.with(shown(found), shown(expected)));
        }
    }
}

fn decides(state: &Campaign) -> bool {
    let charter = state.charter.as_ref();
    charter.is_some_and(|charter| charter.path.deciding_stage() == state.stage)
}

/// A value as JSON, for the reader of a finding.
pub(super) fn shown<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Folds the record as far as it is whole; how many rounds were recounted.
pub(super) fn walk(
    files: &Files,
    lines: &Lines,
    findings: &mut Vec<Finding>,
    watch: &mut Watch,
) -> usize {
    let mut state = Campaign::default();
    let mut memory = Memory::default();
    let mut previous = None;
    let behind = lines.all.iter().skip(1).map(Next::of).chain([Next::Nothing]);
    for ((seq, line), next) in (0_u64..).zip(&lines.all).take(lines.whole).zip(behind) {
        let Line::Entry(entry) = line else { continue };
        watch.tell(Pass::Following, usize::try_from(seq).unwrap_or(usize::MAX), lines.whole);
        let event = &entry.event;
        let mut step =
            Step { seq, event, state: &state, memory: &memory, previous, next, findings };
        acts::check(&mut step);
        stages::check(&mut step);
        rounds::check(&mut step);
        lots::check(&mut step);
        themes::check(&mut step);
        topics::check(&mut step);
        memory.remember(seq, event, &state);
        state = state.apply(event);
        previous = Some(event);
    }
    if lines.are_whole() {
        check_end(&state, lines.whole, findings);
    }
    counts::check(files, lines, &state, &memory, findings)
}

/// The decision that the last entry leaves is published as a whole.
fn check_end(state: &Campaign, size: usize, findings: &mut Vec<Finding>) {
    use crate::stage::Stage::{Archived, Decided, Pathways};

    if !matches!(state.stage, Decided | Pathways | Archived) {
        return;
    }
    let place = || Place::Entry(u64::try_from(size).unwrap_or(u64::MAX).saturating_sub(1));
    let selection = state.selection();
    let is_published = |id: &RoundId| state.rounds.get(id).is_some_and(rounds::is_published);
    if !selection.rounds.iter().all(is_published) {
        findings.push(Finding::broken(Rule::DecisionPublished, place()));
    }
    let chosen: BTreeSet<ItemId> = selection.items.into_iter().collect();
    let topics: BTreeSet<ItemId> = state.topics.values().filter_map(|topic| topic.item).collect();
    if chosen != topics {
        let wrong = Finding::broken(Rule::DecisionTopics, place());
        findings.push(wrong.with(shown(&topics), shown(&chosen)));
    }
}

impl Memory {
    /// How many people have a role that was granted.
    pub(super) fn with_role(&self, role: Role) -> u32 {
        self.roles.get(&role).copied().unwrap_or(0)
    }

    fn remember(&mut self, seq: u64, event: &Event, state: &Campaign) {
        match &event.fact {
            Fact::RoleGranted { role, .. } => *self.roles.entry(*role).or_default() += 1,
            Fact::RoleRevoked { role, .. } => {
                let have = self.roles.entry(*role).or_default();
                *have = have.saturating_sub(1);
                self.panelists_left += u32::from(*role == Role::Panelist);
            }
            Fact::RoundPrepared { round, .. } => {
                self.left_before.entry(*round).or_insert(self.panelists_left);
            }
            Fact::ConflictDeclared { round, items, .. } => {
                for item in items.iter().collect::<BTreeSet<_>>() {
                    *self.conflicts.entry((*round, *item)).or_default() += 1;
                }
            }
            Fact::ReasonsConfirmed { round, reasons } => {
                let read = reasons.iter().map(|reason| (*round, reason.item, reason.version));
                for reason in read.collect::<BTreeSet<_>>() {
                    *self.confirmed.entry(reason).or_default() += 1;
                }
            }
            Fact::StageEntered { direction, .. } => self.ended = rounds_that_end(state, *direction),
            Fact::RoundCounted { round, disclosure, totals, outcome, preconditions } => {
                let said = Said::First(Box::new(FirstCount {
                    disclosure: *disclosure,
                    totals: totals.clone(),
                    outcome: outcome.clone(),
                    preconditions: preconditions.clone(),
                }));
                self.remember_count(seq, *round, said, state);
            }
            Fact::RoundRecounted { round, agreement } => {
                self.remember_count(seq, *round, Said::Again(*agreement), state);
            }
            Fact::TieBroken { round, tie } => {
                self.taken.push(Taken { seq, round: *round, tie: tie.clone() });
            }
            fact => self.remember_topic(fact),
        }
    }

    fn remember_count(&mut self, seq: u64, round: RoundId, said: Said, state: &Campaign) {
        let members = state.counted_upvote().map(|(_, tally)| tally.clone());
        let decides = decides(state);
        let Some(round) = state.rounds.get(&round).cloned() else { return };
        let quorum = state.quorum_of(&round);
        self.counted.push(Counted { seq, round, decides, members, quorum, said });
    }

    fn remember_topic(&mut self, fact: &Fact) {
        match fact {
            Fact::LeadAssigned { topic, .. } => {
                self.topics.insert((*topic, Guard::TopicLead));
            }
            Fact::NewsPosted { topic, .. } => {
                self.topics.insert((*topic, Guard::TopicNews));
            }
            Fact::TopicPlanned { topic, promise, .. } => {
                let promised = (*topic, Guard::TopicPromise);
                match promise {
                    Some(_) => self.topics.insert(promised),
                    None => self.topics.remove(&promised),
                };
            }
            _ => {}
        }
    }
}

/// How many voices could hold a ballot by now.
pub(super) fn voices(state: &Campaign, round: &Round) -> u32 {
    match round.kind {
        Kind::Upvote => {
            state.people.admitted(Column::Admitted) + state.people.admitted(Column::OpenCode)
        }
        Kind::Panel => round.voices,
    }
}
