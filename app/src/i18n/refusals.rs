//! What the engine's refusals say: what is the matter, and what to do about it.

use pathways::{campaign::Refusal, text::Language};

use super::{messages, names, number};

/// What a refusal says. Its details, such as missing preconditions, are told beside it.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    let words = messages(language);
    match refusal {
        Refusal::Created => words.refusal_created(),
        Refusal::NotAllowed => words.refusal_not_allowed(),
        Refusal::WrongStage { stage } => words.refusal_wrong_stage(names::stage(*stage, language)),
        Refusal::StageMoved { stage } => words.refusal_stage_moved(names::stage(*stage, language)),
        Refusal::NoSuchTransition => words.refusal_no_such_transition(),
        Refusal::Unmet { .. } => words.refusal_unmet(),
        Refusal::NotDue => words.refusal_not_due(),
        Refusal::CommandReused => words.refusal_command_reused(),
        Refusal::Charter { .. } => words.refusal_charter(),
        Refusal::Frozen { .. } => words.refusal_frozen(),
        Refusal::DatePassed => words.refusal_date_passed(),
        Refusal::DateOrder => words.refusal_date_order(),
        Refusal::DateOffPath => words.refusal_date_off_path(),
        Refusal::DateAhead => words.refusal_date_ahead(),
        Refusal::DeadlineEarlier { .. } => words.refusal_deadline_earlier(),
        Refusal::UnknownPerson => words.refusal_unknown_person(),
        Refusal::UnknownVoice => words.refusal_unknown_voice(),
        Refusal::UnknownChallenge => words.refusal_unknown_challenge(),
        Refusal::UnknownTheme => words.refusal_unknown_theme(),
        Refusal::UnknownTopic => words.refusal_unknown_topic(),
        Refusal::UnknownRound => words.refusal_unknown_round(),
        Refusal::UnknownLineage => words.refusal_unknown_lineage(),
        Refusal::UnknownContest => words.refusal_unknown_contest(),
        Refusal::UnknownInitiative => words.refusal_unknown_initiative(),
        Refusal::NotOnSlate => words.refusal_not_on_slate(),
        Refusal::RoleNotGranted => words.refusal_role_not_granted(),
        Refusal::LastHost => words.refusal_last_host(),
        Refusal::OneselfNamed => words.refusal_oneself_named(),
        Refusal::OnRoster => words.refusal_on_roster(),
        Refusal::AlreadyAdmitted => words.refusal_already_admitted(),
        Refusal::AdmissionClosed => words.refusal_admission_closed(),
        Refusal::CapReached => words.refusal_cap_reached(),
        Refusal::OnePersonOneVoice => words.refusal_one_person_one_voice(),
        Refusal::NobodyNamed => words.refusal_nobody_named(),
        Refusal::NamedTwice => words.refusal_named_twice(),
        Refusal::TooMany { limit } => words.refusal_too_many(number(*limit, language)),
        Refusal::NotYours => words.refusal_not_yours(),
        Refusal::HoldsRole => words.refusal_holds_role(),
        Refusal::OwnAct => words.refusal_own_act(),
        Refusal::ChallengeState => words.refusal_challenge_state(),
        Refusal::StandsAlone => words.refusal_stands_alone(),
        Refusal::OwnChallenge => words.refusal_own_challenge(),
        Refusal::MergePending => words.refusal_merge_pending(),
        Refusal::LineageState => words.refusal_lineage_state(),
        Refusal::CannotUndo => words.refusal_cannot_undo(),
        Refusal::DelayOver => words.refusal_delay_over(),
        Refusal::ThemeRetired => words.refusal_theme_retired(),
        Refusal::EmptyTheme => words.refusal_empty_theme(),
        Refusal::LiesElsewhere => words.refusal_lies_elsewhere(),
        Refusal::ThemeSigned => words.refusal_theme_signed(),
        Refusal::AlreadyAsked => words.refusal_already_asked(),
        Refusal::NoOpenQuestion => words.refusal_no_open_question(),
        Refusal::QuestionsOpen { open } => {
            words.refusal_questions_open(*open, number(*open, language))
        }
        Refusal::ProposalOutdated => words.refusal_proposal_outdated(),
        Refusal::TopicState => words.refusal_topic_state(),
        Refusal::InitiativeState => words.refusal_initiative_state(),
        Refusal::RoundState => words.refusal_round_state(),
        Refusal::BoxClosed => words.refusal_box_closed(),
        Refusal::BoxOpen => words.refusal_box_open(),
        Refusal::NoVoice => words.refusal_no_voice(),
        Refusal::QuotaReached { quota } => {
            words.refusal_quota_reached(*quota, number(*quota, language))
        }
        Refusal::Recused => words.refusal_recused(),
        Refusal::NotSupported => words.refusal_not_supported(),
        Refusal::WrongMark => words.refusal_wrong_mark(),
        Refusal::SamePlace => words.refusal_same_place(),
        Refusal::ItemWithdrawn => words.refusal_item_withdrawn(),
        Refusal::SealMismatch => words.refusal_seal_mismatch(),
        Refusal::NotSelected => words.refusal_not_selected(),
        Refusal::NoReason => words.refusal_no_reason(),
        Refusal::ReasonChanged => words.refusal_reason_changed(),
        Refusal::ContestOver => words.refusal_contest_over(),
        Refusal::AlreadyContested => words.refusal_already_contested(),
        Refusal::ContestAnswered => words.refusal_contest_answered(),
        Refusal::AlreadyWithheld => words.refusal_already_withheld(),
        Refusal::NothingToRecount => words.refusal_nothing_to_recount(),
        Refusal::Internal => words.refusal_internal(),
    }
}
