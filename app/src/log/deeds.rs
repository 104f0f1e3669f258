//! The sentence for each deed.

use pathways::{
    campaign::Agreement,
    challenge::DeclineCode,
    charter::TieStep,
    contest::{ContestOutcome, WithholdCode},
    people::Column,
    round::Kind,
    stage::{Direction, Stage},
    text::Language,
    time::Timestamp,
    view::{Deed, Vote},
};

use crate::i18n::{decline_code, messages, number, role, stage, topic_stage};

/// What was done, in a sentence. `date` writes an instant as the campaign's place reads it.
pub(super) fn sentence(
    deed: Deed,
    language: Language,
    date: impl Fn(Timestamp) -> String,
) -> String {
    let words = messages(language);
    match deed {
        Deed::CampaignCreated => words.deed_campaign_created(),
        Deed::CharterEdited => words.deed_charter_edited(),
        Deed::StageEntered { to: Stage::Cancelled, .. } => words.deed_cancelled(),
        Deed::StageEntered { to, direction: Direction::Forward } => {
            words.deed_stage_entered(stage(to, language))
        }
        Deed::StageEntered { to, .. } => words.deed_stage_returned(stage(to, language)),
        Deed::StageWaits { stage: due } => words.deed_stage_waits(stage(due, language)),
        Deed::Rescheduled { stage: moved, at: Some(at) } => {
            words.deed_rescheduled(stage(moved, language), date(at))
        }
        Deed::Rescheduled { stage: moved, at: None } => {
            words.deed_unscheduled(stage(moved, language))
        }
        Deed::RoleGranted { role: given } => words.deed_role_granted(role(given, language)),
        Deed::RoleRevoked { role: taken } => words.deed_role_revoked(role(taken, language)),
        Deed::VoiceAdmitted { column: Column::Admitted } => words.deed_voice_admitted(),
        Deed::VoiceAdmitted { column: Column::OpenCode } => words.deed_voice_admitted_open(),
        Deed::DelegatesChanged => words.deed_delegates_changed(),
        Deed::ContestRaised => words.deed_contest_raised(),
        Deed::ContestAnswered { outcome } => answered(outcome, language),
        Deed::ContestWithheld { code } => withheld(code, language),
        Deed::ChallengeSubmitted => words.deed_challenge_submitted(),
        Deed::ChallengeRevised => words.deed_challenge_revised(),
        Deed::StewardsChanged => words.deed_stewards_changed(),
        Deed::ChallengeWithdrawn => words.deed_challenge_withdrawn(),
        Deed::ChallengeAccepted => words.deed_challenge_accepted(),
        Deed::ChallengeDeclined { code: DeclineCode::Other } => {
            words.deed_challenge_declined_otherwise()
        }
        Deed::ChallengeDeclined { code } => {
            words.deed_challenge_declined(decline_code(code, language))
        }
        Deed::ChallengeTranslated => words.deed_challenge_translated(),
        Deed::MergeProposed { refuse_until } => words.deed_merge_proposed(date(refuse_until)),
        Deed::MergeRefused => words.deed_merge_refused(),
        Deed::ChallengesMerged => words.deed_challenges_merged(),
        Deed::ChallengeSplit => words.deed_challenge_split(),
        Deed::LineageUndone => words.deed_lineage_undone(),
        Deed::ThemeProposed => words.deed_theme_proposed(),
        Deed::ThemeRenamed => words.deed_theme_renamed(),
        Deed::ThemeExplained => words.deed_theme_explained(),
        Deed::ChallengePlaced => words.deed_challenge_placed(),
        Deed::ChallengeUnplaced => words.deed_challenge_unplaced(),
        Deed::ChallengeSetApart => words.deed_challenge_set_apart(),
        Deed::ChallengeKeptOut => words.deed_challenge_kept_out(),
        Deed::ChallengeLetIn => words.deed_challenge_let_in(),
        Deed::ThemeFrozen => words.deed_theme_frozen(),
        Deed::ThemeThawed => words.deed_theme_thawed(),
        Deed::ThemesMerged => words.deed_themes_merged(),
        Deed::ThemeSplit => words.deed_theme_split(),
        Deed::ThemeRetired => words.deed_theme_retired(),
        Deed::ThemesProposed { themes } => {
            words.deed_themes_proposed(themes, number(themes, language))
        }
        Deed::StopWordsSet { words: count } => {
            words.deed_stop_words_set(count, number(count, language))
        }
        Deed::ThemeQuestioned => words.deed_theme_questioned(),
        Deed::ThemeQuestionAnswered => words.deed_theme_question_answered(),
        Deed::ThemesSigned { themes, open_questions } => signed(themes, open_questions, language),
        Deed::TopicDrafted => words.deed_topic_drafted(),
        Deed::TopicEdited => words.deed_topic_edited(),
        Deed::TopicDropped => words.deed_topic_dropped(),
        Deed::TopicSelected => words.deed_topic_selected(),
        Deed::TopicReleased => words.deed_topic_released(),
        Deed::LeadAssigned => words.deed_lead_assigned(),
        Deed::TopicPlanned => words.deed_topic_planned(),
        Deed::TopicMoved { to } => words.deed_topic_moved(topic_stage(to, language)),
        Deed::NewsPosted => words.deed_news_posted(),
        Deed::KeyRotated { from, to } => words.deed_key_rotated(from.to_string(), to.to_string()),
        Deed::RoundPrepared { .. }
        | Deed::RunOffPrepared { .. }
        | Deed::FurtherRoundPrepared { .. }
        | Deed::ConflictDeclared
        | Deed::LotSecretAdded
        | Deed::LotSecretShown
        | Deed::LotWithheld { .. }
        | Deed::RoundOpened { .. }
        | Deed::DeadlineMoved { .. }
        | Deed::RoundSealed { .. }
        | Deed::RoundCounted { .. }
        | Deed::TieBroken { .. }
        | Deed::RoundRecounted { .. }
        | Deed::RoundPublished { .. }
        | Deed::RoundCertified { .. }
        | Deed::LinkDestroyed { .. }
        | Deed::RoundVoided { .. }
        | Deed::ReasonDrafted
        | Deed::ReasonsConfirmed { .. }
        | Deed::ItemRevealed => in_a_round(deed, language, date),
    }
}

fn answered(outcome: ContestOutcome, language: Language) -> String {
    let words = messages(language);
    match outcome {
        ContestOutcome::Stands => words.deed_contest_stands(),
        ContestOutcome::Recount => words.deed_contest_recount(),
        ContestOutcome::Void => words.deed_contest_void(),
    }
}

fn withheld(code: WithholdCode, language: Language) -> String {
    let words = messages(language);
    match code {
        WithholdCode::Disrespectful => words.deed_contest_disrespectful(),
        WithholdCode::Personal => words.deed_contest_personal(),
    }
}

/// The signature, with the questions that were open then.
fn signed(themes: u32, open: u32, language: Language) -> String {
    let words = messages(language);
    let signed = words.deed_themes_signed(themes, number(themes, language));
    match open {
        0 => signed,
        _ => format!("{signed} {}", words.deed_questions_open(open, number(open, language))),
    }
}

fn in_a_round(deed: Deed, language: Language, date: impl Fn(Timestamp) -> String) -> String {
    let words = messages(language);
    let shown = |count: u32| number(count, language);
    match deed {
        Deed::RoundPrepared { kind: Kind::Upvote, items } => {
            words.deed_upvote_prepared(items, shown(items))
        }
        Deed::RoundPrepared { kind: Kind::Panel, items } => {
            words.deed_panel_prepared(items, shown(items))
        }
        Deed::RunOffPrepared { items } => words.deed_run_off_prepared(items, shown(items)),
        Deed::FurtherRoundPrepared { items } => words.deed_further_prepared(items, shown(items)),
        Deed::ConflictDeclared => words.deed_conflict_declared(),
        Deed::LotSecretAdded => words.deed_lot_secret_added(),
        Deed::LotSecretShown => words.deed_lot_secret_shown(),
        Deed::LotWithheld { by: Some(by) } => words.deed_lot_withheld(role(by, language)),
        Deed::LotWithheld { by: None } => words.deed_lot_withheld_several(),
        Deed::RoundOpened { vote: Vote::Members, .. } => words.deed_upvote_opened(),
        Deed::RoundOpened { vote: Vote::Panel, .. } => words.deed_panel_opened(),
        Deed::RoundOpened { vote: Vote::RunOff, .. } => words.deed_run_off_opened(),
        Deed::RoundOpened { vote: Vote::Further, .. } => words.deed_further_opened(),
        Deed::DeadlineMoved { at } => words.deed_deadline_moved(date(at)),
        Deed::RoundSealed { vote: Vote::Members, voted } => {
            words.deed_upvote_sealed(voted, shown(voted))
        }
        Deed::RoundSealed { vote: Vote::Panel, voted } => {
            words.deed_panel_sealed(voted, shown(voted))
        }
        Deed::RoundSealed { vote: Vote::RunOff, voted } => {
            words.deed_run_off_sealed(voted, shown(voted))
        }
        Deed::RoundSealed { vote: Vote::Further, voted } => {
            words.deed_further_sealed(voted, shown(voted))
        }
        Deed::RoundCounted { vote: Vote::Members } => words.deed_upvote_counted(),
        Deed::RoundCounted { vote: Vote::Panel } => words.deed_panel_counted(),
        Deed::RoundCounted { vote: Vote::RunOff } => words.deed_run_off_counted(),
        Deed::RoundCounted { vote: Vote::Further } => words.deed_further_counted(),
        Deed::TieBroken { by: TieStep::SecondaryStatistic } => words.deed_tie_statistic(),
        Deed::TieBroken { by: TieStep::RunOff } => words.deed_tie_run_off(),
        Deed::TieBroken { by: TieStep::MembersSupport } => words.deed_tie_supports(),
        Deed::TieBroken { by: TieStep::Lot } => words.deed_tie_lot(),
        Deed::RoundRecounted { agreement: Agreement::Same } => words.deed_recounted_same(),
        Deed::RoundRecounted { agreement: Agreement::Different } => {
            words.deed_recounted_different()
        }
        Deed::RoundPublished { vote: Vote::Members } => words.deed_upvote_published(),
        Deed::RoundPublished { vote: Vote::Panel } => words.deed_panel_published(),
        Deed::RoundPublished { vote: Vote::RunOff } => words.deed_run_off_published(),
        Deed::RoundPublished { vote: Vote::Further } => words.deed_further_published(),
        Deed::RoundCertified { vote: Vote::Members } => words.deed_upvote_certified(),
        Deed::RoundCertified { vote: Vote::Panel } => words.deed_panel_certified(),
        Deed::RoundCertified { vote: Vote::RunOff } => words.deed_run_off_certified(),
        Deed::RoundCertified { vote: Vote::Further } => words.deed_further_certified(),
        Deed::LinkDestroyed { vote: Vote::Members } => words.deed_upvote_link_destroyed(),
        Deed::LinkDestroyed { vote: Vote::Panel | Vote::RunOff | Vote::Further } => {
            words.deed_panel_link_destroyed()
        }
        Deed::RoundVoided { vote: Vote::Members } => words.deed_upvote_voided(),
        Deed::RoundVoided { vote: Vote::Panel } => words.deed_panel_voided(),
        Deed::RoundVoided { vote: Vote::RunOff } => words.deed_run_off_voided(),
        Deed::RoundVoided { vote: Vote::Further } => words.deed_further_voided(),
        Deed::ReasonDrafted => words.deed_reason_drafted(),
        Deed::ReasonsConfirmed { reasons } => words.deed_reasons_confirmed(reasons, shown(reasons)),
        _ => words.deed_item_revealed(),
    }
}
