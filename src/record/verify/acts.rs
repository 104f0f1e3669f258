//! Single acts: whether the role may, whether the thing is there, whether a reason is given.

use std::collections::BTreeSet;

use super::{Rule, follows::follows, merges, stages, walk::Step};
use crate::{
    campaign::{Fact, Hand},
    challenge::{Challenge, ChallengeState, DeclineCode},
    charter::{Admission, Charter},
    contest,
    id::{ChallengeId, ThemeId},
    lineage::{Lineage, undo},
    people::Column,
    role::{Action, Role, may},
    round::ReasonVersion,
    stage::Direction,
    theme::{self, FoundPlace, Theme},
};

pub(super) fn check(step: &mut Step) {
    check_permission(step);
    match &step.event.fact {
        Fact::CampaignCreated { charter, .. } => {
            step.require(Rule::CharterRules, charter.check().is_ok());
            check_dates_ahead(step, charter);
        }
        Fact::CharterEdited { charter, .. } => check_charter(step, charter),
        Fact::StageEntered { direction: Direction::Back | Direction::Cancel, reason, .. }
        | Fact::ChallengeDeclined { code: DeclineCode::Other, reason, .. } => {
            step.require(Rule::ActReason, reason.is_some());
        }
        _ => {}
    }
    // A campaign is created by its first entry, and by no other.
    let creates = matches!(step.event.fact, Fact::CampaignCreated { .. });
    let is_created = creates == (step.seq == 0) && step.state.charter.is_some() == (step.seq > 0);
    let stands = is_created && object_stands(step);
    step.require(Rule::ActObject, stands);
}

fn check_charter(step: &mut Step, charter: &Charter) {
    let Some(old) = &step.state.charter else { return };
    let is_whole = charter.check_rules().is_ok();
    let keeps = crate::campaign::frozen_part(step.state, old, charter).is_none();
    // Dates that stand are as they came to be: a stage that was entered late may lie behind the date of the next.
    let moves = old.schedule != charter.schedule || old.path != charter.path;
    let is_in_order = !moves || charter.check_schedule().is_ok();
    step.require(Rule::CharterRules, is_whole && keeps && is_in_order);
    if moves {
        check_dates_ahead(step, charter);
    }
}

/// A date in the past would open its stage at once.
fn check_dates_ahead(step: &mut Step, charter: &Charter) {
    let is_ahead = charter.schedule.values().all(|date| step.event.at < *date);
    step.require(Rule::StageDate, is_ahead);
}

/// What was done on its own is checked against the table; what follows from another act stands right behind it.
fn check_permission(step: &mut Step) {
    let actions = actions(&step.event.fact);
    let (role, stage) = (step.event.by.role, step.state.stage);
    let opens_with_its_stage = role == Role::System
        && matches!(&step.event.fact, Fact::RoundOpened { round, .. }
            if step.state.rounds.get(round).is_some_and(|round| round.kind == crate::round::Kind::Upvote));
    let may_do = actions.is_empty() || actions.iter().any(|action| may(role, stage, *action));
    step.require(Rule::ActPermission, may_do || opens_with_its_stage);
    let follows = follows(step);
    step.require(Rule::ActPermission, follows);
    check_permission_to_undo(step);
}

/// Who takes back what a split or themes have become needs the permission to make it.
fn check_permission_to_undo(step: &mut Step) {
    let Fact::LineageUndone { lineage, .. } = &step.event.fact else { return };
    let lineage = step.state.lineages.get(lineage);
    let action = lineage.and_then(|lineage| undo::action(&lineage.change));
    let may_do = action.is_none_or(|action| may(step.event.by.role, step.state.stage, action));
    step.require(Rule::ActPermission, may_do);
}

/// What the permission table knows a fact as; nothing for what follows from another act.
const fn actions(fact: &Fact) -> &'static [Action] {
    match fact {
        Fact::CharterEdited { .. } => &[Action::EditCharter],
        Fact::StageEntered { direction: Direction::Forward, .. } | Fact::StageWaits { .. } => {
            &[Action::Advance]
        }
        Fact::StageEntered { direction: Direction::Back, .. } => &[Action::GoBack],
        Fact::StageEntered { direction: Direction::Cancel, .. } => &[Action::Cancel],
        Fact::Rescheduled { .. } => &[Action::Reschedule],
        Fact::RoleGranted { .. } | Fact::RoleRevoked { .. } => &[Action::GrantRole],
        Fact::VoiceAdmitted { .. } => &[Action::Admit, Action::Join],
        Fact::DelegatesChanged { .. } => &[Action::Delegate],
        Fact::ChallengeSubmitted { .. } => &[Action::Submit, Action::SubmitOnBehalf],
        Fact::ChallengeRevised { .. } | Fact::StewardsChanged { .. } => &[Action::Revise],
        Fact::ChallengeWithdrawn { .. } => &[Action::Withdraw],
        Fact::ChallengeAccepted { .. } | Fact::ChallengeDeclined { .. } => &[Action::Moderate],
        Fact::ChallengeTranslated { .. } => &[Action::Translate],
        Fact::MergeProposed { .. } => &[Action::ProposeMerge],
        Fact::MergeRefused { .. } => &[Action::RefuseMerge, Action::SettleMerge],
        Fact::ChallengesMerged { .. } => &[Action::SettleMerge, Action::ProposeMerge],
        Fact::ChallengeSplit { .. } => &[Action::Split],
        Fact::LineageUndone { .. } => &[Action::Undo],
        Fact::ThemeProposed { .. }
        | Fact::ThemeRenamed { .. }
        | Fact::ThemeExplained { .. }
        | Fact::ChallengePlaced { .. }
        | Fact::ThemesMerged { .. }
        | Fact::ThemeSplit { .. }
        | Fact::ThemeRetired { .. }
        | Fact::ThemesProposed { .. }
        | Fact::StopWordsSet { .. }
        | Fact::ChallengeKeptOut { .. }
        | Fact::ChallengeLetIn { .. }
        | Fact::ThemeFrozen { .. }
        | Fact::ThemeThawed { .. } => &[Action::EditThemes],
        Fact::ThemeQuestioned { .. } => &[Action::QuestionTheme],
        Fact::ThemeQuestionAnswered { .. } => &[Action::AnswerThemeQuestion],
        Fact::ThemesSigned { .. } => &[Action::SignThemes],
        Fact::TopicDrafted { .. } | Fact::TopicEdited { .. } | Fact::TopicDropped { .. } => {
            &[Action::DraftTopics]
        }
        Fact::ConflictDeclared { .. } => &[Action::DeclareConflict, Action::RecordConflict],
        Fact::LotSecretAdded { .. } => &[Action::AddLotSecret],
        Fact::LotSecretShown { .. } => &[Action::ShowLotSecret],
        Fact::RoundOpened { .. } | Fact::DeadlineMoved { .. } => &[Action::OpenRound],
        Fact::RoundSealed { .. } => &[Action::SealRound],
        Fact::RoundCounted { .. } | Fact::RoundRecounted { .. } => &[Action::CountRound],
        Fact::LinkDestroyed { .. } => &[Action::DestroyLink],
        Fact::KeyRotated { .. } => &[Action::RotateKey],
        Fact::ReasonDrafted { .. } => &[Action::DraftReason],
        Fact::ReasonsConfirmed { .. } => &[Action::ConfirmReasons],
        Fact::ItemRevealed { .. } => &[Action::Reveal],
        Fact::ContestRaised { .. } => &[Action::Contest],
        Fact::ContestAnswered { .. } => &[Action::AnswerContest],
        Fact::ContestWithheld { .. } => &[Action::WithholdContest],
        Fact::LeadAssigned { .. } => &[Action::AssignLead],
        Fact::TopicPlanned { .. } | Fact::TopicMoved { .. } | Fact::NewsPosted { .. } => {
            &[Action::RunTopic]
        }
        Fact::CampaignCreated { .. }
        | Fact::RoundPrepared { .. }
        | Fact::RoundPublished { .. }
        | Fact::RoundCertified { .. }
        | Fact::RoundVoided { .. }
        | Fact::TieBroken { .. }
        | Fact::TopicSelected { .. }
        | Fact::TopicReleased { .. } => &[],
    }
}

/// Whether what a fact is about is there, and as the act needs it. Rounds, stages and topics have checks of their own.
fn object_stands(step: &Step) -> bool {
    use ChallengeState::{Accepted, Declined, Submitted, Withdrawn};

    let state = step.state;
    let challenge = |id: &ChallengeId, states: &[ChallengeState]| {
        state.challenges.get(id).is_some_and(|found| states.contains(&found.state))
    };
    let is_new = |id: &ChallengeId| !state.challenges.contains_key(id);
    match &step.event.fact {
        Fact::RoleGranted { role, .. } => Role::GRANTED.contains(role),
        Fact::RoleRevoked { role, .. } => step.memory.with_role(*role) > 0,
        Fact::VoiceAdmitted { column, .. } => may_admit(step, *column),
        Fact::ChallengeSubmitted { challenge, .. } => is_new(challenge),
        Fact::ChallengeRevised { challenge: id, version, .. } => {
            let next = |found: &Challenge| found.version.checked_add(1) == Some(*version);
            challenge(id, &[Submitted, Accepted]) && state.challenges.get(id).is_some_and(next)
        }
        Fact::ChallengeTranslated { challenge: id, version, .. } => {
            let same = |found: &Challenge| found.version == *version;
            challenge(id, &[Submitted, Accepted]) && state.challenges.get(id).is_some_and(same)
        }
        Fact::ChallengeWithdrawn { challenge: id } => {
            state.challenges.contains_key(id) && !challenge(id, &[Withdrawn])
        }
        Fact::StewardsChanged { challenge: id, .. } => state.challenges.contains_key(id),
        Fact::ChallengeAccepted { challenge: id } => challenge(id, &[Submitted, Declined]),
        Fact::ChallengeDeclined { challenge: id, .. } => challenge(id, &[Submitted, Accepted]),
        Fact::MergeProposed { merge, from, into, refuse_until, .. } => {
            !state.lineages.contains_key(merge)
                && challenge(into, &[Accepted])
                && !from.is_empty()
                && are_distinct(from)
                && from.iter().all(|id| id != into && challenge(id, &[Submitted, Accepted]))
                && merges::asks_as_long_as_the_charter_says(step, *refuse_until)
        }
        Fact::MergeRefused { merge } => merges::may_be_refused(step, *merge),
        Fact::ChallengesMerged { merge } => merges::may_take_effect(step, *merge),
        Fact::ChallengeSplit { split, challenge: id, parts, .. } => {
            !state.lineages.contains_key(split)
                && challenge(id, &[Accepted])
                && parts.len() > 1
                && are_distinct(parts.iter().map(|part| part.challenge))
                && parts.iter().all(|part| is_new(&part.challenge))
        }
        Fact::LineageUndone { lineage, .. } => {
            state.lineages.get(lineage).is_some_and(Lineage::is_open_or_effective)
                && !undo::is_built_upon(state, *lineage)
        }
        fact => theme_stands(fact, step),
    }
}

/// The same of what is done with themes, and with challenges in them.
fn theme_stands(fact: &Fact, step: &Step) -> bool {
    let state = step.state;
    let challenge = |id: &ChallengeId| state.challenges.get(id);
    let takes_part = |id: &ChallengeId| challenge(id).is_some_and(Challenge::is_accepted);
    let live = |id: &ThemeId| state.themes.get(id).is_some_and(Theme::is_live);
    match fact {
        Fact::ThemeProposed { theme, .. } => !state.themes.contains_key(theme),
        Fact::ThemeRenamed { theme, .. }
        | Fact::ThemeExplained { theme, .. }
        | Fact::ThemeRetired { theme } => live(theme),
        Fact::ChallengePlaced { challenge: id, theme, hand } => {
            takes_part(id)
                && theme.as_ref().is_none_or(live)
                && (*hand != Some(Hand::Apart) || theme.is_none())
        }
        Fact::ThemesProposed { themes, places, .. } => {
            let fits = |theme: &ThemeId| live(theme) || !state.themes.contains_key(theme);
            let named: BTreeSet<_> = places.iter().map(|place| place.challenge).collect();
            let is_there = |place: &FoundPlace| {
                place.theme.is_none_or(|theme| u64::from(theme) < length(themes))
                    && takes_part(&place.challenge)
            };
            themes.iter().all(|theme| fits(&theme.theme))
                && named.len() == places.len()
                && places.iter().all(is_there)
        }
        Fact::ThemeQuestioned { challenge: id, theme, .. } => {
            let found = challenge(id);
            found.is_some_and(|found| theme::may_be_asked(state, found, *theme).is_ok())
        }
        Fact::ThemeQuestionAnswered { challenge: id, theme, .. } => {
            challenge(id).is_some_and(|found| found.has_open_question_about(*theme))
        }
        Fact::ChallengeKeptOut { challenge: id, theme } => {
            let is_kept_out = |found: &Challenge| found.kept_out.contains(theme);
            takes_part(id) && live(theme) && !challenge(id).is_some_and(is_kept_out)
        }
        Fact::ChallengeLetIn { challenge: id, theme } => {
            challenge(id).is_some_and(|found| found.kept_out.contains(theme))
        }
        Fact::ThemeFrozen { theme } => live(theme) && !state.is_frozen(*theme),
        Fact::ThemeThawed { theme } => state.is_frozen(*theme),
        Fact::ThemesMerged { merge, from, into } => {
            !state.lineages.contains_key(merge)
                && !from.is_empty()
                && are_distinct(from.iter().chain([into]))
                && live(into)
                && from.iter().all(live)
        }
        Fact::ThemeSplit { split, theme, parts } => {
            let is_its =
                |id: &ChallengeId| state.members_of(*theme).any(|challenge| challenge.id == *id);
            let named = || parts.iter().flat_map(|part| &part.challenges);
            !state.lineages.contains_key(split)
                && live(theme)
                && parts.len() > 1
                && are_distinct(parts.iter().map(|part| part.theme))
                && parts.iter().all(|part| !state.themes.contains_key(&part.theme))
                && are_distinct(named())
                && named().all(is_its)
        }
        fact => late_object_stands(fact, step),
    }
}

/// Whether a voice may come in by the door of its column: as many with an open code as the charter says.
fn may_admit(step: &Step, column: Column) -> bool {
    let admission = step.state.charter.as_ref().map(|charter| charter.admission);
    match (column, admission) {
        (Column::Admitted, _) => true,
        (Column::OpenCode, Some(Admission::OpenCode { cap })) => {
            step.state.people.admitted(Column::OpenCode) < cap
        }
        (Column::OpenCode, _) => false,
    }
}

pub(super) fn are_distinct<T: Ord>(list: impl IntoIterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    list.into_iter().all(|one| seen.insert(one))
}

fn length<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

/// The same, for what comes after the challenges.
fn late_object_stands(fact: &Fact, step: &Step) -> bool {
    let state = step.state;
    match fact {
        Fact::ReasonDrafted { round, item, version, .. } => {
            let written = state.rounds.get(round).and_then(|round| round.reasons.get(item));
            let next = written.map_or(0, |written| written.version).checked_add(1);
            state.selected(*round, *item).is_ok() && next == Some(*version)
        }
        Fact::ReasonsConfirmed { round, reasons } => {
            let reads = |ReasonVersion { item, version }: &ReasonVersion| {
                let written = state.rounds.get(round).and_then(|round| round.reasons.get(item));
                written.is_some_and(|written| written.version == *version)
            };
            reasons.iter().all(reads)
        }
        Fact::ItemRevealed { item } => {
            stages::could_be_published(step)
                && state.selection().items.contains(item)
                && !state.revealed.contains(item)
        }
        Fact::ContestRaised { contest, subject, .. } => {
            let is_open = state.contest_until.is_some_and(|until| step.event.at < until);
            let is_there = contest::check_subject(state, *subject).is_ok();
            is_open && is_there && !state.contests.contains_key(contest)
        }
        Fact::ContestAnswered { contest, .. } => {
            state.contests.get(contest).is_some_and(|found| found.answer.is_none())
        }
        Fact::ContestWithheld { contest, .. } => {
            state.contests.get(contest).is_some_and(|found| found.withheld.is_none())
        }
        _ => true,
    }
}
