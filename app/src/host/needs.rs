//! What needs a host today: a list that follows from the state, most urgent first.
//!
//! [`Facts`] is what is measured of a campaign, [`needs`] what follows from it. What only time can bring, such as the end
//! of the contest period or the count of an open box, is no need of anybody: the desk tells it under "what comes next".

use pathways::{
    campaign::{Guard, Precondition},
    charter::Admission,
    register::Standing,
    role::Role,
    round::{Kind, Origin, RoundState},
    stage::Stage,
    time::{Seconds, Timestamp},
    topic::TopicStage,
    view::{
        ChallengeStateView, ChallengeView, InitiativeView, LineageStateView, RoundView, TopicView,
    },
};

use super::ways::Way;
use crate::port::Seen;

/// How long ahead a deadline is told.
const SOON: Seconds = Seconds::days(2);

/// What is measured of a campaign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Facts {
    /// Where it stands.
    pub(super) stage: Stage,
    /// The stage after that, and when it is announced.
    pub(super) next: Option<(Stage, Option<Timestamp>)>,
    /// Whether that stage was due and waits.
    pub(super) is_waiting: bool,
    /// What must be true before it begins.
    pub(super) preconditions: Vec<Precondition>,
    /// Challenges that wait for a moderator, and since when the oldest does.
    pub(super) pending: Option<(u64, Timestamp)>,
    /// Initiatives that members have suggested, and that wait for a host.
    pub(super) suggestions: u64,
    /// Authors' questions about the themes of their challenges that nobody has answered.
    pub(super) theme_questions: u64,
    /// Merges whose delay is over.
    pub(super) merges_due: u64,
    /// Accepted challenges that cannot be read in both languages.
    pub(super) untranslated: u64,
    /// The round that is prepared, open or sealed.
    pub(super) current: Option<Current>,
    /// Topics that were chosen and that nobody leads.
    pub(super) topics_without_lead: u64,
    /// Whether somebody is named to phone or write to.
    pub(super) has_contact: bool,
    /// Whether nobody can take part, because nobody is on the list that alone admits.
    pub(super) is_list_empty: bool,
    /// Whether the path has a panel, and nobody is on it.
    pub(super) is_panel_empty: bool,
}

/// The round that matters now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Current {
    /// Whose it is.
    pub(super) kind: Kind,
    /// Where it stands.
    pub(super) state: RoundState,
    /// When it closes, if that was announced.
    pub(super) closes_at: Option<Timestamp>,
    /// What must be true before it opens.
    pub(super) opening: Vec<Precondition>,
    /// The round from which it follows, where it is not the first of its stage.
    pub(super) origin: Option<Origin>,
}

/// One thing that waits for a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Need {
    /// A stage was due and cannot begin.
    StageWaits(Stage),
    /// Something that the next stage or the next box waits for.
    Unmet(Precondition),
    /// A prepared box of the members or of the panel that could open.
    BoxReady(Kind),
    /// A prepared box of a run-off, to which the conflicts of the first round apply.
    RunOffReady,
    /// A prepared box about what the panel disputes: it opens once the panel has talked about it.
    FurtherRoundReady,
    /// An open box that only a host closes.
    BoxWithoutEnd,
    /// Challenges that nobody has moderated.
    Moderation {
        /// How many.
        count: u64,
        /// Since when the oldest waits.
        since: Timestamp,
    },
    /// Initiatives that members have suggested.
    Suggestions(u64),
    /// Authors' questions about the themes of their challenges.
    ThemeQuestions(u64),
    /// Merges whose delay is over.
    MergesDue(u64),
    /// Challenges that cannot be read in both languages.
    Untranslated(u64),
    /// Topics that were chosen and that nobody leads.
    TopicsWithoutLead(u64),
    /// Nobody is on the list that alone admits.
    NobodyListed,
    /// Nobody is on the panel.
    NobodyOnPanel,
    /// Nobody is named to phone or write to.
    NobodyToAsk,
    /// A stage without a date that nothing stands in the way of.
    StageReady(Stage),
    /// A stage that begins soon.
    StageSoon(Stage, Timestamp),
    /// A box that closes soon.
    BoxCloses(Timestamp),
}

impl Need {
    /// The page that meets it; none where there is nothing to do but to know.
    pub(super) fn way(&self) -> Option<Way> {
        Some(match self {
            Self::Unmet(precondition) => return Way::to_meet(precondition),
            Self::StageReady(Stage::Decided) => Way::Reveal,
            Self::StageWaits(_) | Self::StageReady(_) | Self::StageSoon(..) => Way::Stages,
            Self::BoxReady(_)
            | Self::RunOffReady
            | Self::FurtherRoundReady
            | Self::BoxWithoutEnd
            | Self::BoxCloses(_) => Way::Boxes,
            Self::Moderation { .. } => Way::Moderation,
            Self::Suggestions(_) => Way::Initiatives,
            Self::ThemeQuestions(_) => Way::Themes,
            Self::MergesDue(_) => Way::Merges,
            Self::Untranslated(_) => Way::Translations,
            Self::TopicsWithoutLead(_) => Way::Topics,
            Self::NobodyListed | Self::NobodyOnPanel => Way::People,
            Self::NobodyToAsk => Way::Charter,
        })
    }
}

/// What needs a host now, most urgent first.
pub(super) fn needs(facts: &Facts, now: Timestamp) -> Vec<Need> {
    let mut needs = Vec::new();
    let next = facts.next;
    needs.extend(next.filter(|_| facts.is_waiting).map(|(stage, _)| Need::StageWaits(stage)));
    needs.extend(unmet(facts));
    needs.extend(of_box(facts.current.as_ref()));
    needs.extend(facts.pending.map(|(count, since)| Need::Moderation { count, since }));
    needs.extend((facts.suggestions > 0).then_some(Need::Suggestions(facts.suggestions)));
    let questions = facts.theme_questions;
    needs.extend((questions > 0).then_some(Need::ThemeQuestions(questions)));
    needs.extend((facts.merges_due > 0).then_some(Need::MergesDue(facts.merges_due)));
    let votes_next = next.is_some_and(|(next, _)| matches!(next, Stage::Upvote | Stage::Panel));
    let untranslated = votes_next && facts.stage < Stage::Upvote && facts.untranslated > 0;
    needs.extend(untranslated.then_some(Need::Untranslated(facts.untranslated)));
    let leaderless = facts.topics_without_lead;
    needs.extend((leaderless > 0).then_some(Need::TopicsWithoutLead(leaderless)));
    needs.extend(facts.is_list_empty.then_some(Need::NobodyListed));
    needs.extend(facts.is_panel_empty.then_some(Need::NobodyOnPanel));
    needs.extend((!facts.has_contact).then_some(Need::NobodyToAsk));
    needs.extend(soon(facts, now));
    needs.extend(ready(facts));
    needs
}

/// What the next stage waits for, as far as somebody can do something about it.
fn unmet(facts: &Facts) -> impl Iterator<Item = Need> {
    let votes = facts.current.is_some();
    let is_need = move |one: &&Precondition| match one.guard {
        // Told with the time since which the oldest waits.
        Guard::ChallengesPending => false,
        // Once the box is closed, the count comes by itself.
        Guard::RoundsPublished | Guard::DecisionComplete => !votes,
        _ => Way::to_meet(one).is_some(),
    };
    let unmet = facts.preconditions.iter().filter(|one| !one.is_met()).filter(is_need);
    unmet.map(|one| Need::Unmet(*one)).collect::<Vec<_>>().into_iter()
}

/// What the box of the present stage waits for.
fn of_box(current: Option<&Current>) -> Vec<Need> {
    match current {
        Some(Current { state: RoundState::Prepared, kind, opening, origin, .. }) => {
            let unmet: Vec<_> =
                opening.iter().filter(|one| !one.is_met()).map(|one| Need::Unmet(*one)).collect();
            match origin {
                _ if !unmet.is_empty() => unmet,
                None => vec![Need::BoxReady(*kind)],
                Some(Origin::RunOffOf(_)) => vec![Need::RunOffReady],
                Some(Origin::FurtherTo(_)) => vec![Need::FurtherRoundReady],
            }
        }
        Some(Current { state: RoundState::Open, closes_at: None, .. }) => vec![Need::BoxWithoutEnd],
        _ => Vec::new(),
    }
}

/// A stage that only a hand begins, once it could. The archive waits for nobody.
fn ready(facts: &Facts) -> Option<Need> {
    let (next, at) = facts.next?;
    let is_by_hand = at.is_none() && next != Stage::Archived;
    let is_ready = facts.preconditions.iter().all(Precondition::is_met);
    (is_by_hand && is_ready && facts.current.is_none()).then_some(Need::StageReady(next))
}

fn soon(facts: &Facts, now: Timestamp) -> Vec<Need> {
    let is_soon = |at: &Timestamp| now < *at && *at <= now.after(SOON);
    let stage = facts.next.and_then(|(stage, at)| Some((stage, at.filter(is_soon)?)));
    let closes = facts.current.as_ref().filter(|round| round.state == RoundState::Open);
    let closes = closes.and_then(|round| round.closes_at).filter(is_soon);
    // A box that closes when the next stage begins is told once.
    let stage = stage.filter(|(_, at)| Some(*at) != closes);
    let stage = stage.map(|(stage, at)| Need::StageSoon(stage, at));
    stage.into_iter().chain(closes.map(Need::BoxCloses)).collect()
}

impl Facts {
    /// What is measured of a campaign and of its register of initiatives, for its host.
    pub(super) fn of(seen: &Seen, initiatives: &[InitiativeView], now: Timestamp) -> Self {
        let glance = seen.glance();
        let charter = &glance.charter;
        let next = charter.path.next(glance.stage);
        let next = next.map(|next| (next, charter.schedule.get(&next).copied()));
        let challenges = seen.challenges();
        let has_vote_ahead = glance.stage <= Stage::Upvote;
        let voices = u64::from(glance.admitted.admitted) + u64::from(glance.admitted.open_code);
        let panelists = seen.people().into_iter().flat_map(|people| people.roles);
        let is_panel_empty = !panelists.into_iter().any(|one| one.roles.contains(&Role::Panelist));
        Self {
            stage: glance.stage,
            next,
            is_waiting: glance.waiting.is_some(),
            preconditions: next.map(|(to, _)| seen.preconditions(to, now)).unwrap_or_default(),
            pending: pending(&challenges),
            suggestions: suggestions(seen, initiatives),
            theme_questions: theme_questions(&challenges),
            merges_due: merges_due(seen, now),
            untranslated: count(challenges.iter().filter(|one| is_untranslated(one)).count()),
            current: current(seen),
            topics_without_lead: topics_without_lead(seen),
            has_contact: glance.contact.is_some(),
            is_list_empty: has_vote_ahead && charter.admission == Admission::Listed && voices == 0,
            is_panel_empty: matches!(glance.stage, Stage::Theming | Stage::Upvote)
                && charter.path.has(Stage::Panel)
                && is_panel_empty,
        }
    }
}

fn current(seen: &Seen) -> Option<Current> {
    let round: RoundView = seen.round(seen.glance().current_round?)?;
    let opening = seen.preconditions_of_opening(round.id);
    Some(Current {
        kind: round.kind,
        state: round.state,
        closes_at: round.closes_at,
        opening,
        origin: round.origin(),
    })
}

fn pending(challenges: &[ChallengeView]) -> Option<(u64, Timestamp)> {
    let pending = challenges.iter().filter(|one| one.state == ChallengeStateView::Submitted);
    let times: Vec<Timestamp> = pending.map(|one| one.submitted_at).collect();
    times.iter().min().map(|since| (count(times.len()), *since))
}

/// Once the campaign is over, nobody answers them any more.
fn suggestions(seen: &Seen, initiatives: &[InitiativeView]) -> u64 {
    let waiting = initiatives.iter().filter(|one| one.standing == Standing::Waiting);
    if seen.may_fill_register() { count(waiting.count()) } else { 0 }
}

fn theme_questions(challenges: &[ChallengeView]) -> u64 {
    count(challenges.iter().filter(|one| one.open_question().is_some()).count())
}

fn merges_due(seen: &Seen, now: Timestamp) -> u64 {
    let lineages = seen.lineages().into_iter();
    let is_over = |until: Option<Timestamp>| until.is_some_and(|until| until <= now);
    let due =
        lineages.filter(|one| one.state == LineageStateView::Proposed && is_over(one.refuse_until));
    count(due.count())
}

/// Only what was chosen and goes on needs a lead, and only until the archive.
fn topics_without_lead(seen: &Seen) -> u64 {
    let goes_on = |topic: &TopicView| {
        matches!(topic.stage, TopicStage::Selected | TopicStage::Convening | TopicStage::Acting)
    };
    let topics = seen.topics().into_iter().filter(goes_on);
    let is_over = matches!(seen.stage(), Stage::Archived | Stage::Cancelled);
    if is_over { 0 } else { count(topics.filter(|topic| topic.lead.is_none()).count()) }
}

/// Whether it cannot be read whole in one of the product's languages.
fn is_untranslated(challenge: &ChallengeView) -> bool {
    challenge.state == ChallengeStateView::Accepted
        && challenge.text.is_some()
        && !challenge.untranslated().is_empty()
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
