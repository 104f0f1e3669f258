//! From a fact to what is told of it.

use super::{Deed, Viewer, Vote};
use crate::{
    campaign::{Campaign, Fact, Hand, Precondition},
    id::RoundId,
    record::Private,
    role::Role,
    round::{ItemId, Kind, Origin, TieBreaker, WithheldSecret},
    text::Reason,
    view::contest,
};

/// One arm for each fact, so that a new one does not compile untold.
pub(super) fn deed(fact: &Fact, campaign: &Campaign) -> Deed {
    let vote = |round: &RoundId| vote(campaign, *round);
    match fact {
        Fact::CampaignCreated { .. } => Deed::CampaignCreated,
        Fact::CharterEdited { .. } => Deed::CharterEdited,
        Fact::StageEntered { to, direction, .. } => {
            Deed::StageEntered { to: *to, direction: *direction }
        }
        Fact::StageWaits { stage, .. } => Deed::StageWaits { stage: *stage },
        Fact::Rescheduled { stage, at, .. } => Deed::Rescheduled { stage: *stage, at: *at },
        Fact::RoleGranted { role, .. } => Deed::RoleGranted { role: *role },
        Fact::RoleRevoked { role, .. } => Deed::RoleRevoked { role: *role },
        Fact::VoiceAdmitted { column, .. } => Deed::VoiceAdmitted { column: *column },
        Fact::DelegatesChanged { .. } => Deed::DelegatesChanged,
        Fact::ChallengeSubmitted { .. } => Deed::ChallengeSubmitted,
        Fact::ChallengeRevised { .. } => Deed::ChallengeRevised,
        Fact::StewardsChanged { .. } => Deed::StewardsChanged,
        Fact::ChallengeWithdrawn { .. } => Deed::ChallengeWithdrawn,
        Fact::ChallengeAccepted { .. } => Deed::ChallengeAccepted,
        Fact::ChallengeDeclined { code, .. } => Deed::ChallengeDeclined { code: *code },
        Fact::ChallengeTranslated { .. } => Deed::ChallengeTranslated,
        Fact::MergeProposed { refuse_until, .. } => {
            Deed::MergeProposed { refuse_until: *refuse_until }
        }
        Fact::MergeRefused { .. } => Deed::MergeRefused,
        Fact::ChallengesMerged { .. } => Deed::ChallengesMerged,
        Fact::ChallengeSplit { .. } => Deed::ChallengeSplit,
        Fact::LineageUndone { .. } => Deed::LineageUndone,
        Fact::ThemeProposed { .. } => Deed::ThemeProposed,
        Fact::ThemeRenamed { .. } => Deed::ThemeRenamed,
        Fact::ThemeExplained { .. } => Deed::ThemeExplained,
        Fact::ChallengePlaced { hand: Some(Hand::Apart), .. } => Deed::ChallengeSetApart,
        Fact::ChallengePlaced { theme: Some(_), .. } => Deed::ChallengePlaced,
        Fact::ChallengePlaced { theme: None, .. } => Deed::ChallengeUnplaced,
        Fact::ChallengeKeptOut { .. } => Deed::ChallengeKeptOut,
        Fact::ChallengeLetIn { .. } => Deed::ChallengeLetIn,
        Fact::ThemeFrozen { .. } => Deed::ThemeFrozen,
        Fact::ThemeThawed { .. } => Deed::ThemeThawed,
        Fact::ThemesMerged { .. } => Deed::ThemesMerged,
        Fact::ThemeSplit { .. } => Deed::ThemeSplit,
        Fact::ThemeRetired { .. } => Deed::ThemeRetired,
        Fact::ThemesProposed { themes, .. } => {
            Deed::ThemesProposed { themes: number(themes.len()) }
        }
        Fact::StopWordsSet { words } => Deed::StopWordsSet { words: number(words.len()) },
        Fact::ThemeQuestioned { .. } => Deed::ThemeQuestioned,
        Fact::ThemeQuestionAnswered { .. } => Deed::ThemeQuestionAnswered,
        Fact::ThemesSigned { themes, open_questions, .. } => {
            Deed::ThemesSigned { themes: number(themes.len()), open_questions: *open_questions }
        }
        Fact::TopicDrafted { .. } => Deed::TopicDrafted,
        Fact::TopicEdited { .. } => Deed::TopicEdited,
        Fact::TopicDropped { .. } => Deed::TopicDropped,
        Fact::TopicSelected { .. } => Deed::TopicSelected,
        Fact::TopicReleased { .. } => Deed::TopicReleased,
        Fact::LeadAssigned { .. } => Deed::LeadAssigned,
        Fact::TopicPlanned { .. } => Deed::TopicPlanned,
        Fact::TopicMoved { to, .. } => Deed::TopicMoved { to: *to },
        Fact::NewsPosted { .. } => Deed::NewsPosted,
        Fact::RoundPrepared { origin: Some(Origin::RunOffOf(_)), slate, .. } => {
            Deed::RunOffPrepared { items: number(slate.len()) }
        }
        Fact::RoundPrepared { origin: Some(Origin::FurtherTo(_)), slate, .. } => {
            Deed::FurtherRoundPrepared { items: number(slate.len()) }
        }
        Fact::RoundPrepared { kind, slate, .. } => {
            Deed::RoundPrepared { kind: *kind, items: number(slate.len()) }
        }
        Fact::ConflictDeclared { .. } => Deed::ConflictDeclared,
        Fact::LotSecretAdded { .. } => Deed::LotSecretAdded,
        Fact::LotSecretShown { .. } => Deed::LotSecretShown,
        Fact::RoundOpened { round, closes_at, .. } => {
            Deed::RoundOpened { vote: vote(round), closes_at: *closes_at }
        }
        Fact::DeadlineMoved { at, .. } => Deed::DeadlineMoved { at: *at },
        Fact::RoundSealed { round, seal, .. } => {
            Deed::RoundSealed { vote: vote(round), voted: seal.voted }
        }
        Fact::RoundCounted { round, .. } => Deed::RoundCounted { vote: vote(round) },
        Fact::TieBroken { tie, .. } => match &tie.by {
            TieBreaker::LotWithheld { withheld } => Deed::LotWithheld { by: only_role(withheld) },
            by => Deed::TieBroken { by: by.step() },
        },
        Fact::RoundRecounted { agreement, .. } => Deed::RoundRecounted { agreement: *agreement },
        Fact::RoundPublished { round } => Deed::RoundPublished { vote: vote(round) },
        Fact::RoundCertified { round } => Deed::RoundCertified { vote: vote(round) },
        Fact::LinkDestroyed { round } => Deed::LinkDestroyed { vote: vote(round) },
        Fact::KeyRotated { from, to, .. } => Deed::KeyRotated { from: from.id(), to: to.id() },
        Fact::RoundVoided { round, .. } => Deed::RoundVoided { vote: vote(round) },
        Fact::ReasonDrafted { .. } => Deed::ReasonDrafted,
        Fact::ReasonsConfirmed { reasons, .. } => {
            Deed::ReasonsConfirmed { reasons: number(reasons.len()) }
        }
        Fact::ItemRevealed { .. } => Deed::ItemRevealed,
        Fact::ContestAnswered { outcome, .. } => Deed::ContestAnswered { outcome: *outcome },
        Fact::ContestWithheld { code, .. } => Deed::ContestWithheld { code: *code },
        Fact::ContestRaised { .. } => Deed::ContestRaised,
    }
}

/// The role that withheld all of them, if it was one.
fn only_role(withheld: &[WithheldSecret]) -> Option<Role> {
    let first = withheld.first()?.role;
    withheld.iter().all(|one| one.role == first).then_some(first)
}

fn vote(campaign: &Campaign, round: RoundId) -> Vote {
    match campaign.rounds.get(&round) {
        Some(round) if round.run_off_of().is_some() => Vote::RunOff,
        Some(round) if round.further_to().is_some() => Vote::Further,
        Some(round) if round.kind == Kind::Panel => Vote::Panel,
        _ => Vote::Members,
    }
}

pub(super) fn about(fact: &Fact) -> Vec<ItemId> {
    match fact {
        Fact::ChallengeSubmitted { challenge, .. }
        | Fact::ChallengeRevised { challenge, .. }
        | Fact::StewardsChanged { challenge, .. }
        | Fact::ChallengeWithdrawn { challenge }
        | Fact::ChallengeAccepted { challenge }
        | Fact::ChallengeDeclined { challenge, .. }
        | Fact::ChallengeTranslated { challenge, .. }
        | Fact::ChallengeSplit { challenge, .. }
        | Fact::ChallengePlaced { challenge, .. }
        | Fact::ThemeQuestioned { challenge, .. }
        | Fact::ThemeQuestionAnswered { challenge, .. } => vec![ItemId::Challenge(*challenge)],
        Fact::ChallengeKeptOut { challenge, theme } | Fact::ChallengeLetIn { challenge, theme } => {
            vec![ItemId::Challenge(*challenge), ItemId::Theme(*theme)]
        }
        Fact::MergeProposed { from, into, .. } => {
            from.iter().chain([into]).map(|id| ItemId::Challenge(*id)).collect()
        }
        Fact::ThemeProposed { theme, .. }
        | Fact::ThemeRenamed { theme, .. }
        | Fact::ThemeExplained { theme, .. }
        | Fact::ThemeSplit { theme, .. }
        | Fact::ThemeFrozen { theme }
        | Fact::ThemeThawed { theme }
        | Fact::ThemeRetired { theme } => vec![ItemId::Theme(*theme)],
        Fact::ThemesMerged { from, into, .. } => {
            from.iter().chain([into]).map(|id| ItemId::Theme(*id)).collect()
        }
        Fact::TopicDrafted { topic, .. }
        | Fact::TopicEdited { topic, .. }
        | Fact::TopicDropped { topic }
        | Fact::TopicReleased { topic }
        | Fact::LeadAssigned { topic, .. }
        | Fact::TopicPlanned { topic, .. }
        | Fact::TopicMoved { topic, .. }
        | Fact::NewsPosted { topic, .. } => vec![ItemId::Topic(*topic)],
        Fact::ReasonDrafted { item, .. }
        | Fact::ItemRevealed { item }
        | Fact::TopicSelected { item, .. } => vec![*item],
        Fact::ConflictDeclared { items, .. } => items.clone(),
        Fact::TieBroken { tie, .. } => tie.chosen.clone(),
        _ => Vec::new(),
    }
}

pub(super) fn reason(fact: &Fact, campaign: &Campaign, viewer: &Viewer) -> Option<Reason> {
    let reason: &Private<Reason> = match fact {
        Fact::StageEntered { reason, .. } => reason.as_ref()?,
        Fact::Rescheduled { reason, .. }
        | Fact::DeadlineMoved { reason, .. }
        | Fact::RoundVoided { reason, .. }
        | Fact::MergeProposed { reason, .. }
        | Fact::ChallengeSplit { reason, .. }
        | Fact::LineageUndone { reason, .. } => reason,
        // These words may be withheld from some readers later.
        Fact::ContestRaised { contest: id, .. } => {
            return contest(campaign, *id, viewer)?.reason;
        }
        _ => return None,
    };
    reason.known().cloned()
}

pub(super) fn preconditions(fact: &Fact) -> Vec<Precondition> {
    match fact {
        Fact::StageEntered { preconditions, .. }
        | Fact::StageWaits { preconditions, .. }
        | Fact::RoundOpened { preconditions, .. }
        | Fact::RoundSealed { preconditions, .. }
        | Fact::RoundCounted { preconditions, .. }
        | Fact::TopicMoved { preconditions, .. } => preconditions.clone(),
        _ => Vec::new(),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
